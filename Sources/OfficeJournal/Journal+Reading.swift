extension Journal {
    /// Every record about `subject`, in order.
    package func read(subject: String) throws(JournalError) -> [Record] {
        var found: [Record] = []
        while true {
            let from = (found.last?.number ?? 0) + 1
            let page = try read(subject: subject, from: from, limit: JournalLimits.pageRecords)
            guard !page.isEmpty else { return found }
            found += page
        }
    }

    /// Hands over the records `from` … `through` one after the other, in memory for one page.
    ///
    /// Stops early where `body` returns false.
    package func forEachRecord(
        from: Int64 = 1, through: Int64 = .max, _ body: (Record) throws -> Bool
    ) throws {
        var next = from
        while next <= through {
            let page = try read(from: next, limit: JournalLimits.pageRecords)
            for record in page {
                guard record.number <= through, try body(record) else { return }
            }
            guard let last = page.last, last.number < .max else { return }
            next = last.number + 1
        }
    }
}
