import DutyDesk
import Varlink

/// What is told to those who follow and watch.
extension SimulatedOffice {
    /// The office is another one: its records are to be told, as those of one batch.
    mutating func become(_ after: ModelOffice) {
        let before = model.records.count
        model = after
        for record in before..<model.records.count {
            toHear["clerk1"]?.append(record + 1)
            let subject = model.records[record].subject
            let number = subject.flatMap { $0.hasPrefix("L") ? Int($0.dropFirst()) : nil }
            // What is asked for on top of a leave that counts is the business of few.
            let isAsked = ["leaveProposed", "leaveDeclined"].contains(model.records[record].kind)
            if number.map({ model.leaves[$0 - 1].counts && !isAsked }) ?? true {
                toHear["guest1"]?.append(record + 1)
            }
        }
        watch()
        guard model.records.count > before else { return }
        past.append((model.records.count, model, now))
        if past.count > 40 { past.removeFirst(20) }
    }

    /// Who presides may be another one.
    mutating func watch() {
        let standing = model.standing(now, now: now)
        guard standing != watched else { return }
        toWatch.append(standing)
        watched = standing
    }

    /// Whoever joins is told how it stands.
    mutating func toldAnew() {
        toWatch = []
        watched = nil
        lastWatched = nil
        lastStanding = nil
        watch()
    }

    /// Who follows heard of every record that is its business, once and in order, and of nothing
    /// that is not on the disk; who watches of every change of who presides.
    mutating func checkFollowers() throws {
        for name in ["clerk1", "guest1"] {
            guard let messages = process.told(to: name) else { continue }
            var told: [Int] = []
            for message in messages {
                try checkWords(message.bytes, .named(name))
                for change in message["changes"].arrayValue ?? [] {
                    told.append(try checkedRecord(change, name))
                }
                heard[name] = Int(message["record"].intValue ?? 0)
            }
            let expected = toHear[name] ?? []
            guard told == expected else {
                throw SimulationFailure("\(name) heard of the records \(told), not of \(expected)")
            }
            toHear[name] = []
        }
        try checkWatcher()
    }

    private func checkedRecord(_ change: JSON, _ name: String) throws -> Int {
        let record = Int(change["record"]?.intValue ?? 0)
        guard record >= 1, record <= model.records.count else {
            throw SimulationFailure("\(name) heard of record \(record)")
        }
        let expected = model.records[record - 1]
        try expect(change["kind"]?.stringValue, expected.kind, "record \(record)")
        try expect(change["subject"]?.stringValue, expected.subject, "record \(record)")
        return record
    }

    /// Each answer once and in order, no two alike one after the other; a message between two of
    /// them tells that one holds for longer, or for less. The last is what is answered now.
    mutating func checkWatcher() throws {
        let messages = process.toldToWatcher()
        let expected = toWatch.map { StandingText.expected($0) }
        var found: [String] = []
        for message in messages {
            try checkWords(message.bytes, .named("guest1"))
            var answer = message.parameters
            answer["record"] = nil
            let text = "\(answer)"
            guard text != lastWatched else {
                throw SimulationFailure("who watches is told the same again: \(text)")
            }
            let standing = StandingText.found(answer)
            // The first that is told may go on with what was told last.
            if standing != found.last, !(found.isEmpty && standing == lastStanding) {
                found.append(standing)
            }
            lastWatched = text
        }
        guard found == expected else {
            throw SimulationFailure("who watches was told \(found), not \(expected)")
        }
        if let last = toWatch.last { lastStanding = StandingText.expected(last) }
        toWatch = []
        let now = try process.call("Presiding.At", by: .named("guest2"))
        try expect(lastWatched, "\(now.parameters)", "what who watches was told last")
    }
}

/// Who presides, in one line, as it is found and as it is expected.
enum StandingText {
    static func found(_ found: JSONObject) -> String {
        func texts(_ name: String) -> [String] {
            (found[name]?.arrayValue ?? []).compactMap(\.stringValue)
        }
        let passed = (found["passedOver"]?.arrayValue ?? []).map { one in
            ["person", "leave", "until", "entrustment"].map { one[$0]?.stringValue ?? "-" }
                .joined(separator: " ")
        }
        return "\(found["capacity"]?.stringValue ?? "-") \(found["holder"]?.stringValue ?? "-") "
            + "\(passed) \(texts("vacant")) \(texts("undecided")) \(texts("unconfirmed")) "
            + "\(found["entrustment"]?.stringValue ?? "-")"
    }

    static func expected(_ expected: ModelStanding) -> String {
        let passed = expected.passed.map {
            "\($0.person) \($0.leave) \(ModelTime.instant($0.until)) \($0.entrustment ?? "-")"
        }
        return "\(expected.capacity) \(expected.holder ?? "-") \(passed) \(expected.vacant) "
            + "\(expected.undecided) \(expected.unconfirmed) \(expected.entrustment ?? "-")"
    }
}
