import Varlink

/// Items of agendas: proposed for a department by its head, reviewed by its leader in charge,
/// settled by the mayor, and decided at a meeting that was held (Art. 20, 21, 41).
extension CalendarMaker {
    mutating func item() -> CalendarCall {
        let open = calendar.items.indices.filter { calendar.items[$0].isOpen }
        // A few at a time, so that something becomes of them.
        guard !open.isEmpty, random.chance(open.count < 4 ? 75 : 96) else { return proposing() }
        // Something can be decided only of what has come so far.
        let settled = open.filter { calendar.items[$0].state == "settled" }
        let place = random.pick(!settled.isEmpty && random.chance(60) ? settled : open)
        return random.chance(75) ? nextStep(place) : anyStep(place)
    }

    /// What an item needs before it can be decided.
    private mutating func nextStep(_ place: Int) -> CalendarCall {
        let item = calendar.items[place]
        switch item.state {
        case "proposed": return judging(place, reviews: true)
        // Of every third the risks are not assessed until somebody notices.
        case _ where !item.isComplete(toDecide: place % 3 > 0 || random.chance(5)):
            return checking(place)
        case "reviewed": return judging(place, reviews: false)
        default:
            guard let meeting = meeting(of: place) else { return placing(place) }
            if meeting.present != nil {
                return random.chance(75) ? concluding(place) : admitting(place)
            }
            if meeting.span.from <= now, random.chance(80) { return attendance(meeting) }
            return item.papers == nil ? handingOut(place) : anyStep(place)
        }
    }

    private mutating func anyStep(_ place: Int) -> CalendarCall {
        switch random.number(0...9) {
        case 0: return judging(place, reviews: random.chance(50))
        case 1: return admitting(place)
        case 2...3: return concluding(place)
        case 4: return placing(place)
        case 5:
            return taking(
                place, "Withdraw", from: head(place), in: ModelItem.open, "withdrawn")
        case 6: return postponing(place)
        case 7: return checking(place)
        default: return handingOut(place)
        }
    }

    private func head(_ place: Int) -> String? {
        ModelCalendar.sheet.people.first {
            $0.seats.contains { $0.department == "d\(calendar.items[place].department)" }
        }?.id
    }
    private func named(_ place: Int) -> JSONObject { ["item": .string("T\(place + 1)")] }
    private func meeting(of place: Int) -> ModelMeeting? {
        calendar.items[place].meeting.map { calendar.meetings[$0 - 1] }
    }
    private func isComing(_ one: ModelMeeting) -> Bool { !one.isCancelled && one.span.until > now }

    private mutating func proposing() -> CalendarCall {
        let department = random.number(0...18)
        let (account, may) = account(["p\(14 + department)"])
        let (isMajor, touches) = (random.chance(35), random.chance(50))
        let now = now
        return CalendarCall(
            account: account, method: "Proceedings.Propose",
            parameters: [
                "department": .string("d\(department)"), "title": .string(words),
                "major": .bool(isMajor), "touchesInterests": .bool(touches),
            ], expected: may ? .done : .refused("Service.NotPermitted"), owner: "T"
        ) { simulated, _ in
            simulated.calendar?.items.append(
                ModelItem(
                    department: department, isMajor: isMajor, touchesInterests: touches,
                    proposedAt: now))
        }
    }

    private mutating func judging(_ place: Int, reviews: Bool) -> CalendarCall {
        let item = calendar.items[place]
        // Whoever has it in hand may also say no, and that is the end of it.
        let declines = random.chance(12)
        let reviews = declines ? item.state != "reviewed" : reviews
        let inCharge = ModelCalendar.sheet.leaderInCharge(of: "d\(item.department)")
        let asked =
            reviews ? asked([inCharge].compactMap(\.self), also: [mayor]) : asked([mayor])
        let fits = item.state == (reviews ? "proposed" : "reviewed")
        if declines {
            return ruling("Decline", named(place), asked, inOrder: fits, owner: nil) {
                simulated, _ in simulated.calendar?.items[place].state = "declined"
            }
        }
        let stands =
            reviews
            || item.isComplete(toDecide: false)
                && meeting(of: place).map { isComing($0) && item.fits($0) } ?? true
        return ruling(
            reviews ? "Review" : "Settle", named(place), asked, inOrder: fits && stands, owner: nil
        ) { simulated, _ in
            simulated.calendar?.items[place].state = reviews ? "reviewed" : "settled"
        }
    }

    private mutating func placing(_ place: Int) -> CalendarCall {
        let item = calendar.items[place]
        let coming = calendar.meetings.filter(isComing)
        // Rather one that is soon.
        let soon = Array(coming.sorted { $0.span.from < $1.span.from }.prefix(3))
        let all = random.chance(85) && !coming.isEmpty ? soon : calendar.meetings
        guard !all.isEmpty else { return proposing() }
        let meeting = random.pick(all)
        let account = random.chance(80) ? clerk() : random.pick(ModelAccount.all)
        let fits = account.isClerk && item.isOpen && isComing(meeting) && item.fits(meeting)
        var parameters = named(place)
        parameters["meeting"] = .string(meeting.name)
        return CalendarCall(
            account: account, method: "Proceedings.Place", parameters: parameters,
            expected: fits ? .done : .refusedAnyhow,
            isIdle: item.meeting == meeting.number && item.state != "postponed"
        ) { simulated, _ in
            simulated.calendar?.items[place].meeting = meeting.number
            if item.state == "postponed" { simulated.calendar?.items[place].state = "settled" }
        }
    }

    /// Taken away by a clerk or one other, out of some states.
    private mutating func taking(
        _ place: Int, _ method: String, from person: String?, in states: [String],
        _ state: String
    ) -> CalendarCall {
        let (account, may) = account([person])
        var parameters = named(place)
        parameters["reason"] = .string(words)
        let fits = states.contains(calendar.items[place].state)
        return CalendarCall(
            account: account, method: "Proceedings." + method, parameters: parameters,
            expected: may && fits ? .done : .refusedAnyhow, owner: "T"
        ) { simulated, _ in
            simulated.calendar?.items[place].state = state
            if state == "postponed" { simulated.calendar?.items[place].meeting = nil }
        }
    }

    private mutating func postponing(_ place: Int) -> CalendarCall {
        let chair = meeting(of: place).flatMap { calendar.chair(of: $0, office, now: now) }
        return taking(place, "Postpone", from: chair, in: ["settled"], "postponed")
    }

    private mutating func checking(_ place: Int) -> CalendarCall {
        let (account, may) = account([head(place)])
        let pieces = ["research", "expertArgument", "opinions", "riskAssessment"]
        var missing = pieces.filter { !calendar.items[place].checklist.contains($0) }
        if place % 3 == 0, missing.count > 1 { missing.removeAll { $0 == "riskAssessment" } }
        let piece = random.pick(!missing.isEmpty && random.chance(85) ? missing : pieces)
        var parameters = named(place)
        parameters["piece"] = .string(piece)
        if piece == "opinions" { parameters["manner"] = "hearing" }
        return CalendarCall(
            account: account, method: "Proceedings.Check", parameters: parameters,
            expected: may && calendar.items[place].isOpen ? .done : .refusedAnyhow
        ) { simulated, _ in simulated.calendar?.items[place].checklist.insert(piece) }
    }

    private mutating func handingOut(_ place: Int) -> CalendarCall {
        let item = calendar.items[place]
        let account = random.chance(85) ? clerk() : random.pick(ModelAccount.all)
        let at = random.chance(60) ? nil : now - random.number(-2...96)
        var parameters = named(place)
        if let at { parameters["when"] = .string(ModelTime.text(at)) }
        let isPlaced = meeting(of: place).map { !$0.isCancelled } ?? false
        let isThen = at.map { item.proposedAt <= $0 && $0 <= now } ?? true
        let fits = ["proposed", "reviewed", "settled"].contains(item.state) && isPlaced && isThen
        let handedOut = at ?? now
        return CalendarCall(
            account: account, method: "Proceedings.HandOut", parameters: parameters,
            expected: account.isClerk && fits ? .done : .refusedAnyhow
        ) { simulated, _ in simulated.calendar?.items[place].papers = handedOut }
    }

    /// The chair admits what came late, and nobody in the chair's stead.
    private mutating func admitting(_ place: Int) -> CalendarCall {
        let meeting = meeting(of: place)
        let chair = meeting.flatMap { calendar.chair(of: $0, office, now: now) }
        let fits =
            calendar.items[place].state == "settled"
            && meeting.map { !$0.isCancelled && $0.minutes != "signed" } ?? false
        return ruling(
            "Admit", named(place), [chair].compactMap(\.self), inOrder: fits, owner: "T"
        ) { simulated, _ in simulated.calendar?.items[place].isAdmitted = true }
    }

    /// Decided at a meeting that was held, with its papers and its checklist.
    private mutating func concluding(_ place: Int) -> CalendarCall {
        let (item, meeting) = (calendar.items[place], meeting(of: place))
        let chair = meeting.map { calendar.chair(of: $0, office, now: now) ?? $0.chair }
        let (account, may) = account([chair])
        var parameters = named(place)
        parameters["decision"] = .string(words)
        let fits =
            item.state == "settled" && item.isComplete(toDecide: true)
            && meeting.map {
                !$0.isCancelled && $0.isHeld && $0.minutes != "signed" && item.fits($0)
                    && item.hasPapers(at: $0)
            } ?? false
        return CalendarCall(
            account: account, method: "Proceedings.Conclude", parameters: parameters,
            expected: may && fits ? .done : .refusedAnyhow, owner: "T"
        ) { simulated, _ in simulated.calendar?.items[place].state = "decided" }
    }
}
