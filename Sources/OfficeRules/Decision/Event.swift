package import CivilTime

/// A fact that was decided. Rules are applied when it is decided, never when it is read back, so an
/// event says the outcome and nothing that would have to be worked out again.
package enum Event: Hashable, Sendable {
    case rosterApplied(Roster.Layer)
    case leaveRequested(LeaveRequested)
    case leaveApproved(LeaveApproved)
    case leaveDeclined(LeaveDeclined)
    case leaveConfirmed(LeaveID, note: String?)
    case leaveFiled(LeaveID)
    case leaveProposed(LeaveID, Proposal)
    case leaveChanged(LeaveID, Amendment)
    case leaveCorrected(LeaveID, Amendment, because: String?)
    /// The first moment back, be it ahead.
    case leaveReturned(LeaveID, at: Instant)
    /// Closed, with the end really taken.
    case leaveReportedBack(LeaveID, until: Instant, report: String?)
    case leaveCancelled(LeaveID, reason: String?)
    /// The planned end passed and nobody reported the person back.
    case leaveOverdue(LeaveID)
    case entrusted(Entrusted)
    case entrustmentCancelled(EntrustmentID, at: Instant, reason: String?)
    /// What is settled and of this year or before leaves the office in memory.
    case yearClosed(Int)
    case engagement(EngagementEvent)
    case meeting(MeetingEvent)
    case proceeding(ProceedingEvent)
    case rotation(RotationEvent)
    case week(WeekEvent)
}

/// Somebody asks for leave.
package struct LeaveRequested: Hashable, Sendable {
    package let id: LeaveID
    package let person: PersonID
    package let kind: LeaveKind
    package let period: Period
    package let details: LeaveDetails
    package let lateEntry: Bool

    package init(
        id: LeaveID, person: PersonID, kind: LeaveKind, period: Period, details: LeaveDetails,
        lateEntry: Bool
    ) {
        self.id = id
        self.person = person
        self.kind = kind
        self.period = period
        self.details = details
        self.lateEntry = lateEntry
    }
}

/// A leave, or what was pending of it, is approved.
package struct LeaveApproved: Hashable, Sendable {
    package let id: LeaveID
    package let decision: LeaveDecision
    /// True when the General Office filed it in the same act.
    package let filed: Bool
    /// What was pending and is approved with this; nil for the leave itself.
    package let proposal: Proposal?

    package init(id: LeaveID, decision: LeaveDecision, filed: Bool, proposal: Proposal?) {
        self.id = id
        self.decision = decision
        self.filed = filed
        self.proposal = proposal
    }
}

/// A leave, or what was pending of it, is declined.
package struct LeaveDeclined: Hashable, Sendable {
    package let id: LeaveID
    package let decision: LeaveDecision
    /// True when what was pending is declined and the leave stays as it was.
    package let proposal: Bool

    package init(id: LeaveID, decision: LeaveDecision, proposal: Bool) {
        self.id = id
        self.decision = decision
        self.proposal = proposal
    }
}

/// What a leave's period, kind and details are from now on; nil where one stays.
package struct Amendment: Hashable, Sendable {
    package let period: Period?
    package let kind: LeaveKind?
    package let details: LeaveDetails?

    package init(period: Period?, kind: LeaveKind?, details: LeaveDetails?) {
        self.period = period
        self.kind = kind
        self.details = details
    }

    package var changesNothing: Bool { period == nil && kind == nil && details == nil }
}

/// The mayor entrusts a deputy (Art. 8).
package struct Entrusted: Hashable, Sendable {
    package let id: EntrustmentID
    package let person: PersonID
    package let entrustedBy: PersonID
    package let period: Period
    package let scope: Entrustment.Scope
    package let reason: String?

    package init(
        id: EntrustmentID, person: PersonID, entrustedBy: PersonID, period: Period,
        scope: Entrustment.Scope, reason: String?
    ) {
        self.id = id
        self.person = person
        self.entrustedBy = entrustedBy
        self.period = period
        self.scope = scope
        self.reason = reason
    }
}

extension Event {
    /// The name under which the journal keeps this kind of event; never changed once written.
    package var kind: String {
        switch self {
        case .rosterApplied: "rosterApplied"
        case .leaveRequested: "leaveRequested"
        case .leaveApproved: "leaveApproved"
        case .leaveDeclined: "leaveDeclined"
        case .leaveConfirmed: "leaveConfirmed"
        case .leaveFiled: "leaveFiled"
        case .leaveProposed: "leaveProposed"
        case .leaveChanged: "leaveChanged"
        case .leaveCorrected: "leaveCorrected"
        case .leaveReturned: "leaveReturned"
        case .leaveReportedBack: "leaveReportedBack"
        case .leaveCancelled: "leaveCancelled"
        case .leaveOverdue: "leaveOverdue"
        case .entrusted: "entrusted"
        case .entrustmentCancelled: "entrustmentCancelled"
        case .yearClosed: "yearClosed"
        case .engagement(let event): event.kind
        case .meeting(let event): event.kind
        case .proceeding(let event): event.kind
        case .rotation(let event): event.kind
        case .week(let event): event.kind
        }
    }

    /// The leave that the event is about.
    package var leave: LeaveID? {
        switch self {
        case .leaveRequested(let event): event.id
        case .leaveApproved(let event): event.id
        case .leaveDeclined(let event): event.id
        case .leaveConfirmed(let id, _), .leaveFiled(let id), .leaveProposed(let id, _),
            .leaveChanged(let id, _), .leaveCorrected(let id, _, _), .leaveReturned(let id, _),
            .leaveReportedBack(let id, _, _), .leaveCancelled(let id, _), .leaveOverdue(let id):
            id
        case .rosterApplied, .entrusted, .entrustmentCancelled, .yearClosed, .engagement,
            .meeting, .proceeding, .rotation, .week:
            nil
        }
    }

    /// What the event is about, by which the journal can be searched: `L12`, `E3`, `roster`.
    package var subject: String? {
        switch self {
        case .rosterApplied: "roster"
        case .entrusted(let event): event.id.description
        case .entrustmentCancelled(let id, _, _): id.description
        case .yearClosed: nil
        case .engagement(let event): event.subject
        case .meeting(let event): event.subject
        case .proceeding(let event): event.subject
        case .rotation(let event): event.subject
        case .week(let event): event.subject
        default: leave?.description
        }
    }
}
