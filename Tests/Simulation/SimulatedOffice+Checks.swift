import DutyDesk
import OfficeJournal
import OfficeRules
import Varlink

/// What has to hold after every step.
extension SimulatedOffice {
    func expect(_ found: String?, _ expected: String?, _ what: @autoclosure () -> String) throws {
        guard found != expected else { return }
        throw SimulationFailure(
            "\(what()): found \(found ?? "done"), expected \(expected ?? "done")")
    }

    mutating func check(with random: inout SimulationRandom) throws {
        try checkFollowers()
        try checkRecords()
        try checkPresiding(at: now)
        try checkPresiding(at: now + random.number(-960...960))
        switch random.number(0...8) {
        case 3: try checkPast(&random)
        case 0:
            try checkRange(from: now + random.number(-600...600), slots: random.number(1...200))
            try checkInterval(at: now)
        case 1: try checkAway(ModelTime.day(now) + random.number(-6...12))
        case 2: try checkLeaves()
        default: break
        }
    }

    mutating func checkEverything() throws {
        guard calendar == nil else { return try checkCalendarWhole() }
        try checkRange(from: now - 480, slots: 960)
        try checkLeaves()
        for account in ModelAccount.all { try checkSight(account) }
        try checkReplay()
    }

    // MARK: Nothing lost, nothing twice

    func checkRecords() throws {
        let found = Int(process.desk.office.record)
        guard found == model.records.count else {
            throw SimulationFailure("\(found) records, expected \(model.records.count)")
        }
    }

    /// The chain is whole, and the journal read from its first record, without any snapshot, gives
    /// the same office.
    func checkReplay() throws {
        let answer = try process.call("Journal.Verify", by: .named("root1"))
        guard answer["intact"].boolValue == true else {
            throw SimulationFailure("the journal is not intact: \(answer.parameters)")
        }
        let journal = SimulatedJournal(disk, hasSnapshots: false)
        let desk = try Desk(
            journal: journal, setting: SimulatedProcess.setting, officeName: "office",
            clock: clock)
        let replayed = desk.office
        journal.die()
        desk.stop()
        guard replayed == process.desk.office else {
            throw SimulationFailure("the journal gives another office when it is replayed")
        }
    }

    // MARK: Who presides

    /// One answer an instant, and the same from every question.
    func checkPresiding(at slot: Slot) throws {
        let instant: JSON = .string(ModelTime.instant(slot))
        let standing = model.standing(slot, now: now)
        let answer = try process.call(
            "Presiding.At", slot == now ? [:] : ["instant": instant], by: .named("guest2"))
        try compare(answer.parameters, standing, slot, "who presides")
        if slot == now {
            let other = try process.call(
                "Presiding.At", ["instant": instant], by: .named("guest2"))
            guard other.bytes == answer.bytes else {
                throw SimulationFailure("two answers about now: \(other.parameters)")
            }
        }
        // It holds for exactly so long.
        try checkHolds(answer, at: slot, within: 16)
        let (from, until) = (try bound(answer, "from"), try bound(answer, "until"))
        for beyond in [from.map { $0 - 1 }, until].compactMap({ $0 })
        where model.standing(beyond, now: now) == standing {
            throw SimulationFailure(
                "the answer at \(ModelTime.text(slot)) holds at \(ModelTime.text(beyond)) too")
        }
    }

    /// What is answered holds all the time for which it says so, ten days each way at most.
    func checkInterval(at slot: Slot) throws {
        let answer = try process.call(
            "Presiding.At", ["instant": .string(ModelTime.instant(slot))], by: .named("guest2"))
        try checkHolds(answer, at: slot, within: 480)
    }

    private func checkHolds(_ answer: SimulatedAnswer, at slot: Slot, within slots: Int) throws {
        let standing = model.standing(slot, now: now)
        let (from, until) = (try bound(answer, "from"), try bound(answer, "until"))
        for other in max(from ?? .min, slot - slots)..<min(until ?? .max, slot + slots)
        where model.standing(other, now: now) != standing {
            throw SimulationFailure(
                "the answer at \(ModelTime.text(slot)) does not hold at \(ModelTime.text(other))")
        }
    }

    private func bound(_ answer: SimulatedAnswer, _ name: String) throws -> Slot? {
        guard let text = answer.text(name) else { return nil }
        guard let slot = ModelTime.slot(text) else {
            throw SimulationFailure("the answer of an instant holds from or until \(text)")
        }
        return slot
    }

    func checkRange(from: Slot, slots: Int) throws {
        let answer = try process.call(
            "Presiding.During",
            [
                "from": .string(ModelTime.instant(from)),
                "until": .string(ModelTime.instant(from + slots)),
            ], by: .named("guest2"))
        try checkSegments(
            answer["segments"].arrayValue ?? [], Span(from: from, until: from + slots))
    }

    /// Segments adjoin, differ, cover the range, and say what holds in each half-hour of it.
    func checkSegments(_ segments: [JSON], _ range: Span) throws {
        var next = range.from
        var before: ModelStanding?
        for segment in segments {
            guard let from = segment["from"]?.stringValue.flatMap(ModelTime.slot),
                let until = segment["until"]?.stringValue.flatMap(ModelTime.slot),
                from == next, until > from
            else { throw SimulationFailure("segments that do not adjoin: \(segments)") }
            for slot in from..<until {
                let standing = model.standing(slot, now: now)
                try compare(segment.objectValue ?? [:], standing, slot, "over a range")
                if slot == from, standing == before {
                    throw SimulationFailure("two segments say the same")
                }
                before = standing
            }
            next = until
        }
        guard next == range.until else {
            throw SimulationFailure("the segments do not cover the range: \(segments)")
        }
    }

    /// What the office knew when it stood at a record.
    func checkPast(_ random: inout SimulationRandom) throws {
        guard !past.isEmpty else { return }
        let then = random.pick(past)
        let slot = then.at + random.number(-480...480)
        let answer = try process.call(
            "Presiding.At",
            [
                "instant": .string(ModelTime.instant(slot)),
                "asKnownAt": .string("#\(then.record)"),
            ], by: .named("guest3"))
        try expect(answer.error, nil, "as known at record \(then.record)")
        try compare(
            answer.parameters, then.office.standing(slot, now: then.at), slot,
            "as known at record \(then.record)")
    }

    private func compare(
        _ found: JSONObject, _ expected: ModelStanding, _ slot: Slot, _ what: String
    ) throws {
        try expect(
            StandingText.found(found), StandingText.expected(expected),
            "\(what) at \(ModelTime.text(slot))")
    }

    // MARK: Leave

    private func checkAway(_ day: Int) throws {
        let answer = try process.call(
            "Presiding.Away", ["day": .string(ModelTime.text(day: day))], by: .named("clerk1"))
        let found = (answer["absences"].arrayValue ?? []).compactMap { $0["leave"]?.stringValue }
        let expected = model.leaves.filter { $0.counts && $0.span.days.contains(day) }.map(\.name)
        guard found.sorted() == expected.sorted() else {
            throw SimulationFailure(
                "away on \(ModelTime.text(day: day)): \(found), expected \(expected)")
        }
    }

    /// Every leave as a clerk sees it is as the model has it, and nobody decided their own.
    func checkLeaves() throws {
        let answer = try process.call("Leave.List", ["limit": 1_000], by: .named("clerk1"))
        let rows = answer["leaves"].arrayValue ?? []
        guard rows.count == model.leaves.count else {
            throw SimulationFailure("\(rows.count) leaves, expected \(model.leaves.count)")
        }
        for row in rows {
            guard let id = row["id"]?.stringValue, let number = Int(id.dropFirst()),
                let leave = model.leave(number)
            else { throw SimulationFailure("a leave that there is not: \(row)") }
            // Of an office with a calendar the model does not number the records, nor does it know
            // what of the calendar a leave costs.
            let counts = calendar == nil
            try expect(
                LeaveText.found(row) + (counts ? " #\(row["record"]?.intValue ?? 0)" : ""),
                LeaveText.expected(leave, model, now) + (counts ? " #\(leave.record)" : ""), id)
            if row["decidedBy"]?.stringValue == leave.person {
                throw SimulationFailure("\(id) was decided by the applicant")
            }
        }
    }

    // MARK: Who sees what

    /// An account sees what is its business, and of the words of others none.
    func checkSight(_ account: ModelAccount) throws {
        let answer = try process.call("Leave.List", ["limit": 1_000], by: account)
        if account.roles.isEmpty {
            return try expect(answer.error, "org.preside.Service.NotPermitted", account.name)
        }
        var seen: [String] = []
        for row in answer["leaves"].arrayValue ?? [] {
            guard let id = row["id"]?.stringValue, let number = Int(id.dropFirst()),
                let leave = model.leave(number)
            else { throw SimulationFailure("a leave that there is not: \(row)") }
            seen.append(id)
            let isWhole = model.sight(of: leave, account, at: now) == .whole
            guard row["kind"]?.isNull != isWhole else {
                throw SimulationFailure("\(account.name) sees of \(id): \(row)")
            }
        }
        let expected = model.leaves.filter { model.sight(of: $0, account, at: now) != .nothing }
        guard Set(seen) == Set(expected.map(\.name)), seen.count == expected.count else {
            throw SimulationFailure(
                "\(account.name) sees \(seen), expected \(expected.map(\.name))")
        }
        try checkWords(answer.bytes, account)
    }

    /// The marked words in an answer are those that the account may read, in the office as it is
    /// or as it was when that was answered.
    func checkWords(
        _ bytes: [UInt8], _ account: ModelAccount, in office: ModelOffice? = nil
    ) throws {
        guard !account.isClerk else { return }
        let model = office ?? model
        for part in String(decoding: bytes, as: UTF8.self).split(separator: "§") {
            guard let mark = Int(part), let owner = marks[mark % 1_000_000] else { continue }
            let number = Int(owner.dropFirst()) ?? 0
            // What somebody wrote is no news to them.
            if authors[mark % 1_000_000] == account.name { continue }
            let mayRead: Bool
            if owner.hasPrefix("L"), let leave = model.leave(number) {
                mayRead = model.sight(of: leave, account, at: now) == .whole
            } else if !owner.hasPrefix("E") {
                mayRead = self.mayRead(owner, account)
            } else {
                let entrustment = model.entrustments[number - 1]
                mayRead = [entrustment.person, entrustment.by].contains(account.actingPerson)
            }
            guard mayRead else {
                throw SimulationFailure("\(account.name) reads words of \(owner)")
            }
        }
    }
}

/// A leave in one line, as it is found and as it is expected.
private enum LeaveText {
    static func found(_ row: JSON) -> String {
        func text(_ name: String) -> String { row[name]?.stringValue ?? "-" }
        func flag(_ name: String) -> String { row[name]?.boolValue == true ? name : "-" }
        let flags = (row["flags"]?.arrayValue ?? []).compactMap(\.stringValue)
        let pending = row["pending"]
        let asked = ["what", "from", "until", "kind"].map { pending?[$0]?.stringValue ?? "-" }
        let codes = (row["acknowledged"]?.arrayValue ?? []).compactMap(\.stringValue).filter {
            !$0.hasPrefix("misses") && !$0.hasPrefix("meetingLoses")
        }
        let texts = [
            "person", "kind", "from", "until", "state", "approver", "standIn", "decidedBy",
            "decidedAt", "decidedHow",
        ].map(text)
        let marks = ["escalated", "toBeReported", "confirmed", "overdue"].map(flag)
        return (texts + marks + asked + codes).joined(separator: " ")
            + (flags.contains("lateEntry") ? " late" : "")
    }

    static func expected(_ leave: ModelLeave, _ model: ModelOffice, _ now: Slot) -> String {
        let route = model.route(leave, at: now)
        let decision = leave.decision
        let approver =
            leave.awaits
            ? route.approver : decision?.approver ?? (decision?.by == "superior" ? "superior" : nil)
        let escalated = leave.awaits ? route.isEscalated : decision?.escalated ?? route.isEscalated
        let texts: [String?] = [
            leave.person, leave.kind, ModelTime.instant(leave.span.from),
            ModelTime.instant(leave.span.until), leave.state, approver,
            leave.awaits ? route.standIn : nil, decision?.by,
            decision.map { ModelTime.instant($0.at) }, decision?.how,
        ]
        let isOverdue = leave.isOpen && leave.span.until <= now
        let flags: [(String, Bool)] = [
            ("escalated", escalated), ("toBeReported", decision?.inStead ?? false),
            ("confirmed", leave.isConfirmed), ("overdue", isOverdue),
        ]
        let pending = leave.pending
        let asked: [String?] = [
            pending?.what, pending.map { ModelTime.instant($0.span.from) },
            pending.map { ModelTime.instant($0.span.until) }, pending?.kind,
        ]
        let words =
            (texts.map { $0 ?? "-" }) + flags.map { $0.1 ? $0.0 : "-" } + asked.map { $0 ?? "-" }
            + (decision?.acknowledged ?? [])
        return words.joined(separator: " ") + (leave.isLate ? " late" : "")
    }
}
