extension EnglishWording {
    package func rosterApplied(_ record: String, effective: String?) -> String {
        "Recorded as no. \(record), \(self.effective(effective))"
    }

    package func effective(_ day: String?) -> String {
        "effective " + (day.map { "from \($0)" } ?? "from the beginning")
    }

    package func line(_ people: String) -> String { "Line of succession: \(people)" }

    package func intact(_ records: Int, head: String) -> String {
        "Intact: \(count(records)), the last hash \(head)"
    }

    package func broken(_ first: Int?, why: String?) -> String {
        "NOT INTACT: record \(first.map { "\($0)" } ?? "?") was changed, is missing, or stands out "
            + "of order"
            + (why.map { ": \($0)" } ?? "")
    }

    package func notReplayed() -> String {
        "The office in memory does not equal what the records say: restart the daemon, and report "
            + "it."
    }

    package func backedUp(_ path: String, records: Int, head: String) -> String {
        "Copied to \(path): \(count(records)), the last hash \(head)"
    }

    package func statusLine(
        _ version: String, office: String, now: String, since: String
    ) -> String {
        "\(office): presided \(version), running since \(since), now \(now)"
    }

    package func records(_ count: Int, last: String?) -> String {
        self.count(count) + (last.map { ", the last of \($0)" } ?? "")
    }

    package func head(_ record: Int, hash: String) -> String {
        "The chain ends with record \(record): \(hash)"
    }

    private func count(_ records: Int) -> String {
        records == 1 ? "1 record" : "\(records) records"
    }

    package func journal(_ state: JournalState?) -> String {
        switch state {
        case .open: "Commands are recorded."
        case .full: "Nothing can be recorded: the disk is full. Questions are answered."
        case .readOnly: "Nothing can be recorded: the disk is read-only. Questions are answered."
        case .outcomeUnknown:
            "The last outcome is unknown; the journal is reread first. Questions are answered."
        case .unavailable, .busy, nil: "Nothing can be recorded now. Questions are answered."
        }
    }

    package func nextChange(_ at: String?) -> String {
        at.map { "The next change by the passing of time: \($0)" }
            ?? "Nothing changes by the mere passing of time."
    }

    package func running(_ running: Running) -> String {
        func some(_ count: Int, _ noun: String) -> String {
            count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
        }
        let all = [
            some(running.connections, "connection"), some(running.watchers, "watcher"),
            "\(some(running.queue, "command")) waiting", "\(running.mebibytes) of memory",
        ]
        return "Up for \(running.span(" d", " h", " min", " s")): "
            + all.joined(separator: ", ")
    }

    package func workdayYears(_ years: String) -> String {
        "Working days published for: \(years)"
    }

    package func whoAmI(
        _ account: String, uid: String, person: String?, roles: String
    ) -> String {
        "Account \(account) (uid \(uid))" + (person.map { ", that is \($0)" } ?? "")
            + "; may act as: \(roles.isEmpty ? "nothing" : roles)"
    }
}
