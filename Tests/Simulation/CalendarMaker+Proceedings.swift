import Varlink

/// What is done for and at a meeting: each by those whom the articles name, and in its order.
extension CalendarMaker {
    mutating func proceeding() -> CalendarCall {
        let begun = calendar.meetings.filter { !$0.isCancelled && $0.span.from <= now }
        let coming = calendar.meetings.filter { !$0.isCancelled && $0.span.until > now }
        switch random.number(0...9) {
        case 0...4 where !begun.isEmpty: return minutes(random.pick(begun))
        case 5...7 where !coming.isEmpty: return excuse(random.pick(coming))
        default: return item()
        }
    }

    /// Those who rule, and whoever presides where none of the first is here.
    private func asked(_ holders: [String], also: [String] = [], except: String? = nil) -> [String]
    {
        let first = holders.filter { $0 != except }
        let isHere = first.contains { office.absence(of: $0, now) == nil }
        let standIn = isHere ? nil : presider.flatMap { $0 == except ? nil : $0 }
        return first + also.filter { $0 != except } + [standIn].compactMap(\.self)
    }

    /// A ruling: through an account of one's own, or as a clerk enters it.
    private mutating func ruling(
        _ method: String, _ given: JSONObject, _ asked: [String], inOrder: Bool, owner: String?,
        apply: @escaping (inout SimulatedOffice) -> Void
    ) -> CalendarCall {
        var parameters = given
        let (account, _) = account(asked.map { $0 })
        let by =
            account.isClerk
            ? random.chance(80) && !asked.isEmpty ? random.pick(asked) : random.pick(["p3", "p20"])
            : nil
        if let by { parameters["by"] = .string(by) }
        parameters["note"] = .string(words)
        let person = by ?? account.actingPerson
        let may = inOrder && person.map(asked.contains) ?? false
        return CalendarCall(
            account: account, method: "Proceedings." + method, parameters: parameters,
            expected: may ? .done : .refusedAnyhow, owner: owner
        ) { simulated, _ in apply(&simulated) }
    }

    // MARK: Attendance and minutes

    private mutating func minutes(_ one: ModelMeeting) -> CalendarCall {
        let place = one.number - 1
        let named: JSONObject = ["meeting": .string(one.name)]
        func reach(_ state: String) -> (inout SimulatedOffice) -> Void {
            { $0.calendar?.meetings[place].minutes = state }
        }
        switch random.number(0...5) {
        case 0...1: return attendance(one)
        case 2...3:
            var parameters = named
            parameters["text"] = .string(words)
            let account = random.chance(75) ? clerk() : random.pick(ModelAccount.all)
            var refusal: String?
            if one.minutes == "signed" { refusal = "Proceedings.WrongMinutes" }
            if one.present.map({ $0 < one.needed }) ?? false { refusal = "Proceedings.NoQuorum" }
            if one.chaired == nil { refusal = "Proceedings.NotChaired" }
            if one.present == nil { refusal = "Proceedings.AttendanceNotTaken" }
            if !account.isClerk { refusal = "Service.NotPermitted" }
            return CalendarCall(
                account: account, method: "Proceedings.DraftMinutes", parameters: parameters,
                expected: Expected(refusal), owner: "T"
            ) { simulated, _ in reach("drafted")(&simulated) }
        case 4:
            return ruling(
                "ReviewMinutes", named, asked(["p7"]), inOrder: one.minutes == "drafted",
                owner: nil, apply: reach("reviewed"))
        default:
            return ruling(
                "SignMinutes", named, asked([mayor]), inOrder: one.minutes == "reviewed",
                owner: nil, apply: reach("signed"))
        }
    }

    private mutating func attendance(_ one: ModelMeeting) -> CalendarCall {
        let present = one.members.filter { _ in random.chance(random.pick([40, 50, 90])) }
        let account = random.chance(75) ? clerk() : random.pick(ModelAccount.all)
        var parameters: JSONObject = [
            "meeting": .string(one.name), "present": .array(present.map { .string($0) }),
        ]
        let corrects = one.present != nil && random.chance(80)
        if corrects { parameters["because"] = .string(words) }
        var refusal: String?
        if one.present != nil, !corrects { refusal = "Proceedings.AttendanceTaken" }
        if one.minutes == "signed" { refusal = "Proceedings.WrongMinutes" }
        if !account.isClerk { refusal = "Service.NotPermitted" }
        let count = present.count
        let chaired = calendar.chair(of: one, office, now: now, isHere: present.contains)
        return CalendarCall(
            account: account, method: "Proceedings.TakeAttendance", parameters: parameters,
            expected: Expected(refusal), owner: "T"
        ) { simulated, answer in
            simulated.calendar?.meetings[one.number - 1].present = count
            simulated.calendar?.meetings[one.number - 1].chaired = chaired
            let holds = one.kind == "executive" ? JSON.bool(count >= one.needed) : .null
            try simulated.expect(
                "\(answer["attendance"]["quorum"] ?? .null)", "\(holds)", "the quorum")
        }
    }

    // MARK: Excuses

    /// A leader asks the mayor or the chair (Art. 42); nobody decides their own.
    private mutating func excuse(_ one: ModelMeeting) -> CalendarCall {
        let place = one.number - 1
        let requested = one.excuses.filter { $0.value == "requested" }.keys.sorted()
        if let person = requested.first, random.chance(60) {
            let chair = calendar.chair(of: one, office, now: now) ?? mayor
            let holders = chair == mayor ? [mayor] : [mayor, chair]
            let asked =
                holders.allSatisfy { $0 == person } ? [] : asked(holders, except: person)
            let grants = random.chance(60)
            return ruling(
                grants ? "GrantExcuse" : "DeclineExcuse",
                ["meeting": .string(one.name), "person": .string(person)], asked, inOrder: true,
                owner: "X\(place) \(person)"
            ) { simulated in
                simulated.calendar?.meetings[place].excuses[person] =
                    grants ? "granted" : "declined"
            }
        }
        let person = random.chance(85) ? random.pick(one.members) : "p20"
        let (account, may) = account([person])
        let stands = one.excuses[person].map { $0 != "declined" } ?? false
        let fits = one.members.contains(person) && person != mayor && !stands
        return CalendarCall(
            account: account, method: "Proceedings.AskExcuse",
            parameters: [
                "meeting": .string(one.name), "person": .string(person),
                "reason": .string(words),
            ], expected: may && fits ? .done : .refusedAnyhow, owner: "X\(place) \(person)"
        ) { simulated, _ in simulated.calendar?.meetings[place].excuses[person] = "requested" }
    }

    // MARK: The agenda

    /// Proposed for a department by its head, reviewed by its leader in charge, settled by the
    /// mayor (Art. 41).
    private mutating func item() -> CalendarCall {
        let open = calendar.items.indices.filter { calendar.items[$0].state != "settled" }
        guard !open.isEmpty, random.chance(65) else {
            let department = random.number(0...18)
            let (account, may) = account(["p\(14 + department)"])
            return CalendarCall(
                account: account, method: "Proceedings.Propose",
                parameters: [
                    "department": .string("d\(department)"), "title": .string(words),
                ], expected: may ? .done : .refused("Service.NotPermitted"), owner: "T"
            ) { simulated, _ in simulated.calendar?.items.append((department, "proposed")) }
        }
        let place = random.pick(open)
        let (department, state) = calendar.items[place]
        let named: JSONObject = ["item": .string("T\(place + 1)")]
        let reviews = random.chance(60)
        let inCharge = ModelCalendar.sheet.leaderInCharge(of: "d\(department)")
        let asked =
            reviews
            ? asked([inCharge].compactMap(\.self), also: [mayor]) : asked([mayor])
        return ruling(
            reviews ? "Review" : "Settle", named, asked,
            inOrder: state == (reviews ? "proposed" : "reviewed"), owner: nil
        ) { $0.calendar?.items[place].state = reviews ? "reviewed" : "settled" }
    }
}
