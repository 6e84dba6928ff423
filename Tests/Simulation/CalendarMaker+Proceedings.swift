import Varlink

/// What is done for and at a meeting: each by those whom the articles name, and in its order.
extension CalendarMaker {
    mutating func proceeding() -> CalendarCall {
        let begun = calendar.meetings.filter { !$0.isCancelled && $0.span.from <= now }
        let coming = calendar.meetings.filter { !$0.isCancelled && $0.span.until > now }
        let asking = coming.filter { $0.excuses.values.contains("requested") }
        switch random.number(0...9) {
        case 0...3 where !begun.isEmpty:
            // Rather one of the last, whose minutes are not signed.
            let open = begun.suffix(4).filter { $0.minutes != "signed" }
            let isOpen = !open.isEmpty && random.chance(85)
            return minutes(isOpen ? random.pick(open) : random.pick(begun))
        case 4 where !asking.isEmpty: return excuse(random.pick(asking))
        case 4...5 where !coming.isEmpty: return excuse(random.pick(coming))
        default: return item()
        }
    }

    func asked(_ holders: [String], also: [String] = [], except: String? = nil) -> [String] {
        calendar.asked(holders, also: also, except: except, office, now: now)
    }

    /// A ruling: through an account of one's own, or as a clerk enters it.
    mutating func ruling(
        _ method: String, _ given: JSONObject, _ asked: [String], inOrder: Bool, owner: String?,
        apply: @escaping (inout SimulatedOffice, _ by: String) -> Void
    ) -> CalendarCall {
        var parameters = given
        let (account, _) = account(asked.map { $0 })
        // Whoever presides, although those who are asked are here, is one who may not.
        let others = ["p3", "p20"] + [presider, presider].compactMap(\.self)
        let by =
            account.isClerk
            ? random.chance(75) && !asked.isEmpty ? random.pick(asked) : random.pick(others)
            : nil
        if let by { parameters["by"] = .string(by) }
        parameters["note"] = .string(words)
        let person = by ?? account.actingPerson
        let may = inOrder && person.map(asked.contains) ?? false
        return CalendarCall(
            account: account, method: "Proceedings." + method, parameters: parameters,
            expected: may ? .done : .refusedAnyhow, owner: owner
        ) { simulated, _ in apply(&simulated, person ?? "") }
    }

    // MARK: Attendance and minutes

    private mutating func minutes(_ one: ModelMeeting) -> CalendarCall {
        let place = one.number - 1
        let named: JSONObject = ["meeting": .string(one.name)]
        func reach(_ state: String) -> (inout SimulatedOffice, String) -> Void {
            { simulated, _ in simulated.calendar?.meetings[place].minutes = state }
        }
        let by = calendar.minutesBy(one, calendar.chair(of: one, office, now: now))
        let next: Int
        switch one.minutes {
        case "none": next = one.isHeld ? 1 : 0
        case "drafted": next = 2
        case "reviewed": next = 3
        default: next = random.number(0...3)
        }
        switch random.chance(65) ? next : random.number(0...3) {
        case 0: return attendance(one)
        case 1:
            var parameters = named
            parameters["text"] = .string(words)
            let account = random.chance(75) ? clerk() : random.pick(ModelAccount.all)
            var refusal: String?
            if one.minutes == "signed" { refusal = "Proceedings.WrongMinutes" }
            if one.hasQuorum == false { refusal = "Proceedings.NoQuorum" }
            if one.chaired == nil { refusal = "Proceedings.NotChaired" }
            if one.present == nil { refusal = "Proceedings.AttendanceNotTaken" }
            if !account.isClerk { refusal = "Service.NotPermitted" }
            return CalendarCall(
                account: account, method: "Proceedings.DraftMinutes", parameters: parameters,
                expected: Expected(refusal), owner: "T"
            ) { simulated, _ in reach("drafted")(&simulated, "") }
        case 2:
            return ruling(
                "ReviewMinutes", named, asked(by.reviewers), inOrder: one.minutes == "drafted",
                owner: nil, apply: reach("reviewed"))
        default:
            return ruling(
                "SignMinutes", named, asked([by.signer].compactMap(\.self)),
                inOrder: one.minutes == "reviewed", owner: nil
            ) { simulated, by in
                reach("signed")(&simulated, by)
                simulated.calendar?.postpone(at: one.number)
            }
        }
    }

    mutating func attendance(_ one: ModelMeeting) -> CalendarCall {
        let share = random.pick([40, 50, 90, 90])
        let present = one.participants.filter { _ in random.chance(share) }
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
        let chaired = calendar.chaired(one, by: present, office, now: now)
        var held = one
        (held.present, held.chaired) = (present, chaired)
        let after = held
        return CalendarCall(
            account: account, method: "Proceedings.TakeAttendance", parameters: parameters,
            expected: Expected(refusal), owner: "T"
        ) { simulated, answer in
            simulated.calendar?.meetings[one.number - 1] = after
            let holds = one.kind == "executive" ? JSON.bool(after.hasQuorum ?? false) : .null
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
            let chair = calendar.chair(of: one, office, now: now)
            let asked = asked(calendar.excusers(of: person, one, chair), except: person)
            let grants = random.chance(60)
            return ruling(
                grants ? "GrantExcuse" : "DeclineExcuse",
                ["meeting": .string(one.name), "person": .string(person)], asked, inOrder: true,
                owner: "X\(place) \(person)"
            ) { simulated, by in
                simulated.calendar?.meetings[place].excuse(
                    person, grants ? "granted" : "declined", by: by)
            }
        }
        let seated = calendar.chair(of: one, office, now: now) ?? one.chair
        let person =
            random.chance(25)
            ? seated : random.chance(85) ? random.pick(one.participants) : "p20"
        let (account, may) = account([person])
        let stands = one.excuses[person].map { $0 != "declined" } ?? false
        let chair = calendar.chair(of: one, office, now: now)
        let asked = asked(calendar.excusers(of: person, one, chair), except: person)
        let fits =
            one.participants.contains(person) && person != mayor && !stands && !asked.isEmpty
        return CalendarCall(
            account: account, method: "Proceedings.AskExcuse",
            parameters: [
                "meeting": .string(one.name), "person": .string(person),
                "reason": .string(words),
            ], expected: may && fits ? .done : .refusedAnyhow, owner: "X\(place) \(person)"
        ) { simulated, _ in simulated.calendar?.meetings[place].excuse(person, "requested") }
    }
}
