package import CivilTime

/// The kinds of leave.
package enum LeaveKind: String, CaseIterable, Hashable, Sendable {
    /// 公务外出: an official trip.
    case official
    /// 出国(境): a trip abroad.
    case abroad
    case training
    case annual
    case personal
    case sick

    /// Whether it is a trip that Article 58 forbids to overrun or prolong.
    package var isTrip: Bool { self == .official || self == .abroad }
}

/// Where a leave stands in its life (Art. 74: ask, approve, file, report back).
package enum LeaveState: String, CaseIterable, Hashable, Sendable {
    case requested
    /// Counts as an absence; the General Office has not filed it yet.
    case approved
    case declined
    case filed
    /// Over, with the days really taken.
    case reportedBack
    case cancelled

    /// Whether the person is away for its period.
    package var counts: Bool { self == .approved || self == .filed || self == .reportedBack }

    /// Whether it takes part in sums and stands in the way of others: all but what came to nothing.
    package var isLive: Bool { counts || self == .requested }

    /// Whether the person is expected to report back.
    package var isOpen: Bool { self == .approved || self == .filed }
}

/// What a request carries beside person, period and kind.
package struct LeaveDetails: Hashable, Sendable {
    package var reason: String?
    package var place: String?
    package var companions: [String]
    package var telephone: String?
    /// Who runs the department or covers the portfolio meanwhile.
    package var cover: PersonID?
    /// For mayor and deputies: whether it was reported above.
    package var reportedUpward: Bool?

    package init(
        reason: String? = nil, place: String? = nil, companions: [String] = [],
        telephone: String? = nil, cover: PersonID? = nil, reportedUpward: Bool? = nil
    ) {
        self.reason = reason
        self.place = place
        self.companions = companions
        self.telephone = telephone
        self.cover = cover
        self.reportedUpward = reportedUpward
    }
}

/// Who decided.
package enum Decider: Hashable, Sendable {
    case person(PersonID)
    /// Whoever above the city allowed the mayor's own leave.
    case superior
}

/// How a decision reached the journal.
package enum DecisionManner: String, CaseIterable, Hashable, Sendable {
    /// Through the decider's own account.
    case bySelf
    /// In writing, entered by a clerk.
    case inWriting
    /// Orally (口头), entered by a clerk.
    case orally
}

/// A decision on a leave, by whom, when and how.
package struct LeaveDecision: Hashable, Sendable {
    package let by: Decider
    package let at: Instant
    package let manner: DecisionManner
    /// True when whoever presides decided because the approver was away: to be reported.
    package let inStead: Bool
    /// Whose decision it was to make, where it was not the superior's.
    package let approver: PersonID?
    /// Whether it was so long that it was the mayor's to make.
    package let escalated: Bool
    /// The concerns that the decider knew of.
    package let acknowledged: [ConcernCode]
    package let note: String?

    package init(
        by: Decider, at: Instant, manner: DecisionManner, inStead: Bool,
        approver: PersonID? = nil, escalated: Bool = false, acknowledged: [ConcernCode] = [],
        note: String? = nil
    ) {
        self.by = by
        self.at = at
        self.manner = manner
        self.inStead = inStead
        self.approver = approver
        self.escalated = escalated
        self.acknowledged = acknowledged
        self.note = note
    }
}

/// A later end, or another period or kind, that was asked for after the approval. What was
/// approved stays in force until it is decided.
package struct Proposal: Hashable, Sendable {
    /// What is asked for.
    package enum What: String, CaseIterable, Hashable, Sendable {
        case `extension`
        case change
    }

    package let what: What
    package let period: Period
    package let kind: LeaveKind
    package let reason: String?

    package init(what: What, period: Period, kind: LeaveKind, reason: String?) {
        self.what = what
        self.period = period
        self.kind = kind
        self.reason = reason
    }

    /// The same once the leave below it is corrected: begin, end and kind that were only carried
    /// over from the leave follow it, those that were asked for stay.
    func rebased(from before: Leave, onto after: Leave) -> Proposal {
        let from = period.from == before.period.from ? after.period.from : period.from
        let until = period.until == before.period.until ? after.period.until : period.until
        return Proposal(
            what: what, period: Period(from: from, until: until) ?? period,
            kind: kind == before.kind ? after.kind : kind, reason: reason)
    }
}
