internal import GRDB

extension RecordQuery {
    /// The last record at an instant: from the last run of times that do not fall to the first,
    /// halving the one that can hold it.
    static func number(_ db: Database, asOf at: Int64) throws -> Int64 {
        var end = try highestNumber(db)
        while end > 0 {
            let start = try startOfRun(db, with: end)
            if try time(db, start) <= at {
                return try lastInRun(db, start, end, at)
            }
            end = start - 1
        }
        return 0
    }

    /// The first record of the run that `number` belongs to.
    private static func startOfRun(_ db: Database, with number: Int64) throws -> Int64 {
        let question = try DirectStatement(
            db, "SELECT coalesce(max(number), 1) FROM clock_back WHERE number <= ?")
        question.bind(number, at: 1)
        return try question.first { try $0.integer(0) } ?? 1
    }

    private static func lastInRun(
        _ db: Database, _ start: Int64, _ end: Int64, _ at: Int64
    ) throws -> Int64 {
        var notAfter = start
        var after = end + 1
        while after - notAfter > 1 {
            let middle = notAfter + (after - notAfter) / 2
            if try time(db, middle) <= at {
                notAfter = middle
            } else {
                after = middle
            }
        }
        return notAfter
    }

    private static func time(_ db: Database, _ number: Int64) throws -> Int64 {
        let question = try DirectStatement(db, "SELECT at FROM record WHERE number = ?")
        question.bind(number, at: 1)
        guard let at = try question.first({ try $0.integer(0) }) else {
            throw JournalError.damaged(record: number, reason: "the record is missing")
        }
        return at
    }

    /// The records of a range whose clock stood before that of the record above.
    static func clockBack(
        _ db: Database, from: Int64, through end: Int64
    ) throws -> Set<Int64> {
        let question = try DirectStatement(
            db, "SELECT number FROM clock_back WHERE number BETWEEN ? AND ?")
        question.bind(from, at: 1)
        question.bind(end, at: 2)
        var numbers: Set<Int64> = []
        try question.forEach { row in
            numbers.insert(try row.integer(0))
            return true
        }
        return numbers
    }
}
