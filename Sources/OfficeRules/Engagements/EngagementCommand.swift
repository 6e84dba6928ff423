package import CivilTime

/// What is asked of the engagements (Art. 56, 60).
package enum EngagementCommand: Hashable, Sendable {
    case add(EngagementRequest)
    case change(EngagementTarget, EngagementAlteration, reason: String?)
    case cancel(EngagementTarget, reason: String?)
    case submit(EngagementID, opinion: String)
    case approve(EngagementID, Judgement)
    case decline(EngagementID, Judgement)
}

/// A new engagement.
package struct EngagementRequest: Hashable, Sendable {
    package let details: EngagementDetails
    package let period: Period
    package let repetition: Repetition?

    package init(details: EngagementDetails, period: Period, repetition: Repetition? = nil) {
        self.details = details
        self.period = period
        self.repetition = repetition
    }
}

/// What of an engagement is meant: the whole, one occurrence, or that one and all later ones.
package struct EngagementTarget: Hashable, Sendable {
    package let id: EngagementID
    /// The day on which the rule puts the occurrence.
    package let occurrence: Day?
    package let later: Bool

    package init(_ id: EngagementID, occurrence: Day? = nil, later: Bool = false) {
        self.id = id
        self.occurrence = occurrence
        self.later = later
    }
}

/// What is to be different about an engagement; nil where it stays.
package struct EngagementAlteration: Hashable, Sendable {
    package var from: Instant?
    /// Where the begin alone is given, the length stays.
    package var until: Instant?
    /// Another rule for this and all later ones.
    package var rule: Recurrence?
    package var onRestDay: RestDayRule?
    /// Occurrences on days of rest stay where the rule puts them again.
    package var noRestDayRule = false
    package var title: String?
    /// Empty for none any more.
    package var place: String?
    package var participants: [Participant]?
    /// Empty for nobody any more.
    package var organiser: String?
    package var kind: EngagementKind?
    package var visibility: Visibility?
    package var organisedByPartyOrGovernment: Bool?

    package init() {}

    /// Whether it says anything about when.
    var moves: Bool { from != nil || until != nil }
    /// Whether it says anything about how it recurs.
    var changesRule: Bool { rule != nil || onRestDay != nil || noRestDayRule }

    /// The details with what is to be different.
    func details(over old: EngagementDetails) -> EngagementDetails {
        var new = old
        if let title { new.title = title }
        if let place { new.place = place.isEmpty ? nil : place }
        if let participants { new.participants = participants }
        if let organiser { new.organiser = organiser.isEmpty ? nil : organiser }
        if let kind { new.kind = kind }
        if let visibility { new.visibility = visibility }
        if let organisedByPartyOrGovernment {
            new.organisedByPartyOrGovernment = organisedByPartyOrGovernment
        }
        return new
    }
}
