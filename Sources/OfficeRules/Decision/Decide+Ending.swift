import CivilTime

/// Filing, returning, reporting back and cancelling (Art. 74).
extension Decision {
    func file(_ id: LeaveID) throws(Refusal) -> [Event] {
        try need([.clerk])
        let leave = try leave(id)
        try need(leave, in: [.approved])
        return [.leaveFiled(id)]
    }

    /// The first moment back lies within what was approved; it may be entered ahead.
    func returnEarly(_ id: LeaveID, _ on: Instant?) throws(Refusal) -> [Event] {
        let leave = try leave(id)
        try needClerk(or: leave.person)
        try need(leave, in: [.approved, .filed])
        let on = on ?? now
        guard on > leave.period.from else {
            throw .wrongEnd(id, until: leave.period.until, given: on, .notAfterBegin)
        }
        guard on < leave.period.until else {
            throw .wrongEnd(id, until: leave.period.until, given: on, .notEarlier)
        }
        return withTurns([.leaveReturned(id, at: on)], of: leave.person, in: [leave.period])
    }

    /// Closes a leave with the end really taken: the moment given; else now, when it is reported
    /// before the planned end, be that one entered ahead; else the planned end.
    func reportBack(
        _ id: LeaveID, _ on: Instant?, _ report: String?
    ) throws(Refusal) -> [Event] {
        let leave = try leave(id)
        try needClerk(or: leave.person)
        try need(leave, in: [.approved, .filed])
        try needText(report, "report")
        guard leave.period.from < now else {
            throw .notBegun(id, from: leave.period.from)
        }
        if let on {
            guard on > leave.period.from else {
                throw .wrongEnd(id, until: leave.period.until, given: on, .notAfterBegin)
            }
            guard on <= now else {
                throw .wrongEnd(id, until: leave.period.until, given: on, .inTheFuture)
            }
            let period = try period(from: leave.period.from, until: on, field: "on")
            try needFree(period, for: leave.person, except: id)
            return withTurns(
                [.leaveReportedBack(id, until: on, report: report)], of: leave.person,
                in: [leave.period, period])
        }
        let until = min(now.roundedUpToSecond, leave.period.until)
        return withTurns(
            [.leaveReportedBack(id, until: until, report: report)], of: leave.person,
            in: [leave.period])
    }

    /// The applicant cancels what has not begun, or was never decided; once begun, a clerk does,
    /// for another one who never went.
    func cancel(_ id: LeaveID, _ reason: String?) throws(Refusal) -> [Event] {
        let leave = try leave(id)
        try needClerk(or: leave.person)
        try need(leave, in: [.requested, .approved, .filed])
        try needText(reason, "reason")
        if leave.state.counts, leave.period.from <= now {
            guard actor.isClerk else { throw .alreadyBegun(id, from: leave.period.from) }
            try needAnotherClerk(leave)
        }
        return withTurns(
            [.leaveCancelled(id, reason: reason)], of: leave.person, in: [leave.period])
    }
}

extension Instant {
    /// The next whole second, or this instant when it is one.
    fileprivate var roundedUpToSecond: Instant {
        let over = microseconds % 1_000_000
        guard over != 0 else { return self }
        return adding(microseconds: over > 0 ? 1_000_000 - over : -over) ?? self
    }
}
