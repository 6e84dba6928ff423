package import CivilTime

/// What kind of engagement it is.
package enum EngagementKind: String, CaseIterable, Hashable, Sendable {
    case meeting, inspection, research, contactPointVisit, reception, foreignAffairs
    /// Ribbon-cuttings, celebrations, forums of others (Art. 56).
    case invitation
    case training, other
}

/// Who may see what it is; who may not sees that its participants are engaged (Art. 70).
package enum Visibility: String, CaseIterable, Hashable, Sendable {
    /// Everybody.
    case `public`
    /// Persons of the roster, clerks and administrators.
    case office
    /// Its participants and clerks.
    case secret
}

/// The part that somebody has in it.
package enum EngagementPart: String, CaseIterable, Hashable, Sendable {
    case hosts, attends, accompanies
}

/// Somebody who takes part.
package struct Participant: Hashable, Sendable {
    package let person: PersonID
    package let part: EngagementPart

    package init(_ person: PersonID, _ part: EngagementPart = .attends) {
        self.person = person
        self.part = part
    }
}

/// What an engagement is, all but when.
package struct EngagementDetails: Hashable, Sendable {
    package var title: String
    package var place: String?
    /// In the order given, nobody twice.
    package var participants: [Participant]
    package var organiser: String?
    package var kind: EngagementKind
    package var visibility: Visibility
    /// An invitation of Party committee or government, which needs no application (Art. 56).
    package var organisedByPartyOrGovernment: Bool

    package init(
        title: String, place: String? = nil, participants: [Participant],
        organiser: String? = nil, kind: EngagementKind = .other,
        visibility: Visibility = .office, organisedByPartyOrGovernment: Bool = false
    ) {
        self.title = title
        self.place = place
        self.participants = participants
        self.organiser = organiser
        self.kind = kind
        self.visibility = visibility
        self.organisedByPartyOrGovernment = organisedByPartyOrGovernment
    }

    package var persons: [PersonID] { participants.map(\.person) }

    /// Whether it is held until it was applied for and approved (Art. 56).
    package var needsApproval: Bool { kind == .invitation && !organisedByPartyOrGovernment }
}

/// How far an engagement has come. Only invitations have to come anywhere.
package enum EngagementState: String, CaseIterable, Hashable, Sendable {
    /// It takes place: nothing more is needed, or it was approved.
    case planned
    /// An invitation for which the General Office has not submitted an application.
    case held
    /// Submitted with the General Office's opinion, not decided.
    case submitted
    /// An invitation that was approved.
    case approved
    case declined
    case cancelled

    /// Whether it takes people's time, if perhaps only tentatively.
    package var stands: Bool { self != .declined && self != .cancelled }
    package var isSettled: Bool { self == .planned || self == .approved }
}

/// When it comes back, and what becomes of days of rest.
package struct Repetition: Hashable, Sendable {
    package let rule: Recurrence
    /// The day on which the rule begins; whether there is an occurrence on it is the rule's to say.
    package let first: Day
    package let onRestDay: RestDayRule?
    /// The last day on which there may be one, worked out once: nil when there is none.
    let last: Day?

    package init(_ rule: Recurrence, from first: Day, onRestDay: RestDayRule? = nil) {
        self.rule = rule
        self.first = first
        self.onRestDay = onRestDay
        last = rule.lastDay(from: first)
    }

    /// The days on which the rule puts occurrences in a range, in order.
    package func days(in range: ClosedRange<Day>) -> [Day] {
        guard let last else { return [] }
        return rule.days(from: first, in: range.lowerBound, through: min(range.upperBound, last))
    }
}

/// What one occurrence has of its own.
package enum OccurrenceChange: Hashable, Sendable {
    /// With what it was by then, where that was something of its own: it stays as secret as that.
    case cancelled(EngagementDetails?)
    /// Nil where it is as the others are.
    case changed(Period?, EngagementDetails?)

    /// What it is, or was last, where that is something of its own.
    var details: EngagementDetails? {
        switch self {
        case .cancelled(let own), .changed(_, let own): own
        }
    }
}

/// The decision about an invitation (Art. 56).
package struct InvitationDecision: Hashable, Sendable {
    package let approved: Bool
    package let by: PersonID
    package let at: Instant
    package let manner: DecisionManner
    package let note: String?

    package init(
        approved: Bool, by: PersonID, at: Instant, manner: DecisionManner, note: String?
    ) {
        self.approved = approved
        self.by = by
        self.at = at
        self.manner = manner
        self.note = note
    }
}

/// An engagement as it stands.
package struct Engagement: Hashable, Sendable {
    package let id: EngagementID
    package var details: EngagementDetails
    /// Of one that recurs, the period of an occurrence on the day on which the rule begins.
    package var period: Period
    package let repetition: Repetition?
    /// By the day on which the rule puts the occurrence.
    package var changes: [Day: OccurrenceChange] = [:]
    /// Occurrences from this day on were called off.
    package var endsBefore: Day?
    /// Of those the ones that had been moved and were over by then: they took place.
    package var kept: Set<Day> = []
    package var state: EngagementState
    /// The General Office's opinion on an invitation.
    package var opinion: String?
    /// What was said of an invitation, opinion and decision, was said while it was secret, and it
    /// is not any more: that stays so.
    package var wasSaidInSecret = false
    /// When the General Office submitted it.
    package var submittedAt: Instant?
    package var decision: InvitationDecision?
    /// Who entered it, when that was a person for oneself.
    package let enteredBy: PersonID?
    /// The engagement of which this one is the changed rest.
    package let continues: EngagementID?
    /// From which day of that one on; nil where nothing of it was called off for this one.
    package var continuesFrom: Day?
    /// The last record that touched it.
    package var record: Int64

    package init(
        id: EngagementID, details: EngagementDetails, period: Period,
        repetition: Repetition? = nil, state: EngagementState = .planned,
        enteredBy: PersonID? = nil, continues: EngagementID? = nil, record: Int64 = 0
    ) {
        self.id = id
        self.details = details
        self.period = period
        self.repetition = repetition
        self.state = state
        self.enteredBy = enteredBy
        self.continues = continues
        self.record = record
    }

    /// What it is: of an occurrence that stands, which may be something of its own.
    package func details(on occurrence: Day?) -> EngagementDetails {
        guard let occurrence, case .changed(_, let own?)? = changes[occurrence] else {
            return details
        }
        return own
    }

    /// The same of one that may have been called off: what it was by then.
    package func lastDetails(on occurrence: Day?) -> EngagementDetails {
        occurrence.flatMap { changes[$0]?.details } ?? details
    }

    /// Every version of what it is, of all of its occurrences.
    package var everyDetails: [EngagementDetails] {
        [details]
            + changes.values.compactMap { change in
                if case .changed(_, let details?) = change { details } else { nil }
            }
    }
}
