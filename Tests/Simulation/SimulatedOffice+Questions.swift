import Varlink

/// Questions of any account: what they may know, and no more.
extension SimulatedOffice {
    mutating func question(_ random: inout SimulationRandom) throws {
        let account = random.pick(ModelAccount.all)
        lastStep = "\(account.name) asks at \(ModelTime.text(now))"
        switch random.number(0...4) {
        case 0: try checkSight(account)
        case 1: try checkShow(random.number(1...max(1, model.leaves.count)), account)
        case 2: try checkPreview(&random)
        case 3:
            let day = ModelTime.text(day: ModelTime.day(now) + random.number(-5...5))
            for method in ["Presiding.Today", "Presiding.Away"] {
                let answer = try process.call(method, ["day": .string(day)], by: account)
                try checkWords(answer.bytes, account)
                guard method == "Presiding.Today", !account.roles.isEmpty else { continue }
                let first = ModelTime.slot(day + "T00:00:00+08:00") ?? now
                try checkSegments(
                    answer["segments"].arrayValue ?? [],
                    Span(from: first, until: first + ModelTime.slotsOfDay))
            }
        default:
            let answer = try process.call(
                "Presiding.Entrustments", ["from": "2025-01-01"], by: account)
            try checkWords(answer.bytes, account)
            guard !account.roles.isEmpty else { return }
            try checkEntrustments(answer["entrustments"].arrayValue ?? [])
        }
    }

    private func checkEntrustments(_ rows: [JSON]) throws {
        let found = rows.map { row in
            ["id", "person", "entrustedBy", "from", "until", "scope"]
                .map { row[$0]?.stringValue ?? "-" }.joined(separator: " ")
                + " \(row["cancelled"]?.boolValue ?? false)"
        }
        let expected = model.entrustments.map { one in
            // Of one that was cancelled while it counted, until then.
            let cut = one.cancelledAt.flatMap {
                one.span.holds($0) && $0 > one.span.from ? $0 : nil
            }
            return "E\(one.number) \(one.person) \(one.by) \(ModelTime.instant(one.span.from)) "
                + "\(ModelTime.instant(cut ?? one.span.until)) \(one.isTask ? "task" : "preside") "
                + "\(one.cancelledAt != nil)"
        }
        try expect("\(found.sorted())", "\(expected.sorted())", "the entrustments")
        let begins = rows.compactMap { $0["from"]?.stringValue }
        try expect("\(begins)", "\(begins.sorted())", "the order of the entrustments")
    }

    private func checkShow(_ number: Int, _ account: ModelAccount) throws {
        let answer = try process.call("Leave.Show", ["leave": .string("L\(number)")], by: account)
        guard !account.roles.isEmpty else {
            return try expect(answer.error, "org.preside.Service.NotPermitted", account.name)
        }
        let sight = model.leave(number).map { model.sight(of: $0, account, at: now) } ?? .nothing
        try expect(
            answer.error, sight == .nothing ? "org.preside.Leave.NoSuchLeave" : nil,
            "\(account.name) asks for L\(number)")
        try checkWords(answer.bytes, account)
        guard sight != .nothing else { return }
        let steps = answer["history"].arrayValue ?? []
        guard steps.isEmpty == (sight == .absence) else {
            throw SimulationFailure("\(account.name) sees the history of L\(number)")
        }
        if sight == .whole, let leave = model.leave(number) {
            let records = model.records.indices.filter { model.records[$0].subject == leave.name }
            let found = steps.map { Int($0["record"]?.intValue ?? 0) - 1 }
            guard found == Array(records) else {
                throw SimulationFailure("the history of L\(number): \(found), expected \(records)")
            }
            let codes = (answer["concerns"].arrayValue ?? []).compactMap { $0["code"]?.stringValue }
            let expected =
                leave.awaits ? model.concerns(toDecide: leave, at: now) : []
            try expect("\(codes)", "\(expected)", "the concerns of L\(number)")
        }
    }

    /// The calculation of a request, with nothing written.
    private mutating func checkPreview(_ random: inout SimulationRandom) throws {
        let day = ModelTime.day(now) + random.number(-6...12)
        let from = day * 48 + random.number(0...1) * 24
        let span = Span(from: from, until: from + random.number(1...36) * 24)
        let person = "p\(random.number(0...37))"
        let kind = random.chance(25) ? "abroad" : "personal"
        let asked = ModelCommand(
            account: .named("clerk2"), what: .request(person, span, kind: kind), mark: 0)
        lastStep = "a preview for \(person), \(span) at \(ModelTime.text(now))"
        let answer = try process.call("Leave.Preview", asked.parameters, by: asked.account)
        var office = model
        do throws(ModelRefusal) {
            try office.perform(asked, at: now)
        } catch {
            return try self.expect(answer.error, "org.preside." + error.name, lastStep)
        }
        try expect(answer.error, nil, lastStep)
        let route = model.route(span, of: person, except: nil, at: now)
        let sum = model.sum(span, of: person, except: nil)
        let codes = (answer["concerns"].arrayValue ?? []).compactMap { $0["code"]?.stringValue }
        let with = (answer["summedWith"].arrayValue ?? []).compactMap(\.stringValue)
        let found =
            "\(answer.text("approver") ?? "-") \(answer.text("standIn") ?? "-") "
            + "\(answer["escalated"].boolValue ?? false) \(answer["sumOfDays"].intValue ?? 0) "
            + "\(with.sorted()) \(codes)"
        let expected =
            "\(route.approver ?? "-") \(route.standIn ?? "-") \(route.isEscalated) \(sum.days) "
            + "\(sum.with.sorted()) "
            + "\(model.concerns(span, of: person, kind: kind, leave: nil, at: now))"
        try self.expect(found, expected, lastStep)
        try checkSupposed(answer, span, person, nil)
    }

    /// A request repeats what its preview said, on the office with it.
    func checkReply(_ command: ModelCommand, _ answer: SimulatedAnswer) throws {
        guard case .request(let person, let span, _) = command.what,
            let leave = model.leaves.last, leave.person == person, leave.span == span
        else { return }
        try checkSupposed(answer, span, person, leave)
    }

    /// Who would preside while somebody is away: rows that adjoin, differ and cover the leave.
    private func checkSupposed(
        _ answer: SimulatedAnswer, _ span: Span, _ person: String, _ leave: ModelLeave?
    ) throws {
        let supposed = model.supposing(span, of: person, leave)
        var expected: [String] = []
        var last = ""
        var begun = span.from
        for slot in span.from...span.until {
            let standing = supposed.standing(slot, now: now)
            let text = "\(standing.capacity) \(standing.holder ?? "-")"
            if slot > begun, slot == span.until || text != last {
                expected.append(
                    "\(last) \(ModelTime.instant(begun)) \(ModelTime.instant(slot))")
                begun = slot
            }
            last = text
        }
        let found = (answer["presiding"].arrayValue ?? []).map { row in
            ["capacity", "holder", "from", "until"].map { row[$0]?.stringValue ?? "-" }
                .joined(separator: " ")
        }
        try self.expect("\(found)", "\(expected)", "who would preside for \(person), \(span)")
    }
}
