package import CivilTime
import HashTreeCollections

/// One leave of one person as it stands (Art. 74).
package struct Leave: Hashable, Sendable {
    package let id: LeaveID
    package let person: PersonID
    package var kind: LeaveKind
    /// The absence, [start, end). Of a leave that is over: the time really taken.
    package var period: Period
    package var details: LeaveDetails
    package var state: LeaveState
    package let requestedAt: Instant
    /// True when it was entered, or its begin moved by the applicant, after it had begun.
    package var lateEntry: Bool
    package var decision: LeaveDecision?
    /// True when an oral approval was confirmed in writing.
    package var confirmed: Bool
    package var pending: Proposal?
    /// The record that asked for what is pending.
    package var pendingRecord: Int64?
    /// True when the day of return was entered, be it ahead.
    package var returned: Bool
    package var report: String?
    /// True when the overdue return was noticed, so that it is alarmed once.
    package var overdueNoticed: Bool
    /// The last record that touched this leave.
    package var record: Int64

    package init(
        id: LeaveID, person: PersonID, kind: LeaveKind, period: Period, details: LeaveDetails,
        requestedAt: Instant, lateEntry: Bool, record: Int64
    ) {
        self.id = id
        self.person = person
        self.kind = kind
        self.period = period
        self.details = details
        self.state = .requested
        self.requestedAt = requestedAt
        self.lateEntry = lateEntry
        self.decision = nil
        self.confirmed = false
        self.pending = nil
        self.pendingRecord = nil
        self.returned = false
        self.report = nil
        self.overdueNoticed = false
        self.record = record
    }

    /// The stretches that this leave takes or asks for, in order: its period and what is pending,
    /// in one where they overlap or touch. Days between the two are nobody's.
    package var claims: [Period] { period.joined(with: pending?.period) }

    /// Whether something of it awaits a decision.
    package var awaitsDecision: Bool { state == .requested || pending != nil }

    /// The period a decision now would be about.
    package var periodToDecide: Period { pending?.period ?? period }

    /// The planned end has passed and nobody has reported the person back: the planned end stands
    /// for presiding, and an alert runs (*ours*, serves Art. 74).
    package func isOverdue(at now: Instant) -> Bool { state.isOpen && period.until <= now }
}

extension Period {
    /// This period and another one in order, or the one stretch that they make up together.
    func joined(with other: Period?) -> [Period] {
        guard let other, other != self else { return [self] }
        guard overlaps(other) || touches(other) else { return [self, other].sorted() }
        let hull = Period(from: min(from, other.from), until: max(until, other.until))
        return [hull ?? self]
    }
}

extension Leave {
    /// The leave without what is asked for on top of it and not decided.
    package var asApproved: Leave {
        var leave = self
        leave.pending = nil
        leave.pendingRecord = nil
        return leave
    }

    /// Whether kind, reason and place are this caller's to know: a clerk's, the person's own, and
    /// whoever's who decided it or may decide it, by its route. Others know of it once it counts,
    /// and then only that somebody is away.
    package func isOpen(to actor: Actor, _ route: @autoclosure () -> Route) -> Bool {
        if actor.isClerk { return true }
        guard let reader = actor.actingPerson else { return false }
        return reader == person || decision?.by == .person(reader) || route().entitles(reader)
    }
}

extension Office {
    /// Whether there is such a leave, as far as this caller may know. One that there is not costs
    /// as much as one that is hidden: the last that there is is looked at in its place, so that the
    /// time tells them apart no better than the answer does.
    package func mayKnow(
        _ id: LeaveID, _ actor: Actor, at instant: Instant, _ setting: OfficeSetting
    ) -> Bool {
        let found = leaves[id]
        if let found, found.state.counts { return true }
        guard let leave = found ?? LeaveID(number: lastLeave).flatMap({ leaves[$0] }) else {
            return false
        }
        func route() -> Route {
            let span = span(of: Candidate(deciding: leave), setting)
            return self.route(for: leave.person, span: span, at: instant, setting)
        }
        return leave.isOpen(to: actor, route()) && found != nil
    }
}
