package import CivilTime

/// Something asked of the office that may change it. Values are checked for their form before;
/// whether they fit the rules and the office is what `decide` says.
package enum Command: Hashable, Sendable {
    case request(LeaveRequest)
    case approve(LeaveID, Judgement)
    case decline(LeaveID, Judgement)
    case confirm(LeaveID, note: String?)
    case file(LeaveID)
    case extend(LeaveID, until: Instant, reason: String?)
    case change(LeaveID, Alteration)
    case correct(LeaveID, Alteration, because: String?)
    /// The first moment back; now when nil.
    case returnEarly(LeaveID, on: Instant?)
    case reportBack(LeaveID, on: Instant?, report: String?)
    case cancel(LeaveID, reason: String?)
    case importLeave([ImportRow])
    case entrust(EntrustmentRequest)
    case cancelEntrustment(EntrustmentID, reason: String?)
    /// Compare with what stands and record the differences; from the beginning when `effective` is
    /// nil and no roster stands, else from today.
    case applyRoster(RosterFacts, effective: Day?)
    /// Engagements of leaders (Art. 56, 60).
    case engagement(EngagementCommand)
    /// Meetings are called, moved and cancelled (Art. 38-45, 73).
    case meeting(MeetingCommand)
    /// What happens for and at a meeting: agenda, excuses, attendance, minutes (Art. 41-43, 46).
    case proceeding(ProceedingCommand)
    /// Turns: congress sessions, receptions, duty (Art. 32, 57).
    case rotation(RotationCommand)
    /// The week's sheet (Art. 60).
    case week(WeekCommand)
    /// Time has passed.
    case pulse

    /// The leave that the command is about.
    package var leave: LeaveID? {
        switch self {
        case .approve(let id, _), .decline(let id, _), .confirm(let id, _), .file(let id),
            .extend(let id, _, _), .change(let id, _), .correct(let id, _, _),
            .returnEarly(let id, _), .reportBack(let id, _, _), .cancel(let id, _):
            id
        default: nil
        }
    }
}

/// What a leave is asked for with.
package struct LeaveRequest: Hashable, Sendable {
    package let person: PersonID
    package let period: Period
    package let kind: LeaveKind
    package let details: LeaveDetails

    package init(person: PersonID, period: Period, kind: LeaveKind, details: LeaveDetails) {
        self.person = person
        self.period = period
        self.kind = kind
        self.details = details
    }
}

/// Somebody's decision as it is given: by oneself, or entered by a clerk who says whose.
package struct Judgement: Hashable, Sendable {
    /// Nil: the caller's own.
    package let by: Decider?
    package let orally: Bool
    /// When it was decided; now when nil.
    package let at: Instant?
    package let acknowledged: Set<ConcernCode>
    package let note: String?
    /// The leave's last record when the decider looked at it; nil: whatever stands.
    package let seen: Int64?

    package init(
        by: Decider? = nil, orally: Bool = false, at: Instant? = nil,
        acknowledged: Set<ConcernCode> = [], note: String? = nil, seen: Int64? = nil
    ) {
        self.by = by
        self.orally = orally
        self.at = at
        self.acknowledged = acknowledged
        self.note = note
        self.seen = seen
    }
}

/// What is to be different about a leave; nil where it stays.
package struct Alteration: Hashable, Sendable {
    package var from: Instant?
    package var until: Instant?
    package var kind: LeaveKind?
    package var reason: String?
    package var place: String?
    package var companions: [String]?
    package var telephone: String?
    package var cover: PersonID?
    package var reportedUpward: Bool?

    package init() {}

    /// The details with what is to be different; nil when they stay as they are.
    func details(over old: LeaveDetails) -> LeaveDetails? {
        var new = old
        if let reason { new.reason = reason }
        if let place { new.place = place }
        if let companions { new.companions = companions }
        if let telephone { new.telephone = telephone }
        if let cover { new.cover = cover }
        if let reportedUpward { new.reportedUpward = reportedUpward }
        return new == old ? nil : new
    }
}

/// One line of a year's paper records: a leave with how far it had come on paper.
package struct ImportRow: Hashable, Sendable {
    /// The line in the file, from 1.
    package let line: Int
    package let request: LeaveRequest
    /// `requested`, `approved`, `filed`, `reportedBack` or `declined`.
    package let state: LeaveState
    package let judgement: Judgement

    package init(line: Int, request: LeaveRequest, state: LeaveState, judgement: Judgement) {
        self.line = line
        self.request = request
        self.state = state
        self.judgement = judgement
    }
}

/// What the mayor entrusts, to whom and for when.
package struct EntrustmentRequest: Hashable, Sendable {
    package let person: PersonID
    package let period: Period
    package let scope: Entrustment.Scope
    package let reason: String?

    package init(
        person: PersonID, period: Period, scope: Entrustment.Scope, reason: String?
    ) {
        self.person = person
        self.period = period
        self.scope = scope
        self.reason = reason
    }
}
