extension View {
    package func log(_ facts: Facts, names: Names) -> [String] {
        var table = Table([.number, .at, .event, .subject, .actor, .account].map(column))
        for record in facts.list("records") {
            table.add([
                Cell(record.text("number"), .bold), Cell(moments.moment(record.text("at"))),
                Cell(wording.word(EventName.self, record.text("kind"))),
                Cell(record.text("subject")),
                Cell(record.text("actor").map { approverName($0, names) }),
                Cell(record.text("account")),
            ])
        }
        return table.lines(ink, indent: 0)
    }

    package func record(_ facts: Facts, names: Names) -> [String] {
        guard let record = facts.facts("record") else { return [] }
        return rows(
            [
                (.number, record.text("number")), (.at, record.text("at")),
                (.event, wording.word(EventName.self, record.text("kind"))),
                (.subject, record.text("subject")),
                (.actor, record.text("actor").map { whoDecides($0, names) }),
                (.account, record.text("account")), (.commandID, record.text("commandID")),
                (.hash, record.text("hash")), (.body, record.text("body")),
            ], indent: 0)
    }

    package func verified(_ facts: Facts) -> [String] {
        let count = facts.count("records") ?? 0
        guard facts.flag("intact") else {
            return [ink(wording.broken(facts.count("firstBroken"), why: facts.text("why")), .red)]
        }
        let whole = ink(wording.intact(count, head: facts.text("head") ?? "-"), .green)
        return [whole]
            + (facts.bool("replayed") == false ? [ink(wording.notReplayed(), .red)] : [])
    }

    package func backedUp(_ facts: Facts) -> [String] {
        [
            wording.backedUp(
                facts.text("path") ?? "-", records: facts.count("records") ?? 0,
                head: facts.text("head") ?? "-")
        ]
    }

    package func status(_ facts: Facts) -> [String] {
        let state = facts.text("journal").flatMap(JournalState.init(rawValue:))
        let years = facts.texts("workdayYears")
        return [
            wording.statusLine(
                facts.text("version") ?? "-", office: facts.text("office") ?? "-",
                now: moments.moment(facts.text("now")),
                since: moments.moment(facts.text("startedAt"))),
            wording.records(
                facts.count("records") ?? 0,
                last: facts.text("lastRecordAt").map { moments.moment($0) }),
            facts.facts("head").map {
                wording.head($0.count("record") ?? 0, hash: $0.text("hash") ?? "-")
            },
            ink(wording.journal(state), state == .open ? .plain : .red),
            wording.nextChange(facts.text("nextChange").map { moments.moment($0) }),
            wording.running(
                Running(
                    uptime: facts.count("uptime") ?? 0,
                    connections: facts.count("connections") ?? 0,
                    watchers: facts.count("watchers") ?? 0, queue: facts.count("queue") ?? 0,
                    memory: facts.count("memory") ?? 0)),
            wording.workdayYears(View.ranges(years)),
        ].compactMap(\.self)
    }

    /// `2013–2026` for years without a gap.
    static func ranges(_ texts: [String]) -> String {
        var ranges: [(Int, Int)] = []
        for year in texts.compactMap({ Int($0) }) {
            if let last = ranges.last, year == last.1 + 1 {
                ranges[ranges.count - 1].1 = year
            } else {
                ranges.append((year, year))
            }
        }
        let parts = ranges.map { $0 == $1 ? "\($0)" : "\($0)–\($1)" }
        return parts.isEmpty ? "-" : parts.joined(separator: ", ")
    }

    package func whoAmI(_ facts: Facts) -> [String] {
        let person = facts.text("person").map { id in
            facts.text("name").map { "\($0) (\(id))" } ?? id
        }
        return [
            wording.whoAmI(
                facts.text("account") ?? "-", uid: facts.text("uid") ?? "-", person: person,
                roles: wording.words(RoleName.self, facts.texts("roles")))
        ]
    }
}
