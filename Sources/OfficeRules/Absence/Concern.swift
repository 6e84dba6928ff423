package import CivilTime

/// What an applicant is warned of and an approver must acknowledge.
package enum ConcernCode: String, CaseIterable, Hashable, Sendable {
    /// For a part of the leave nobody would be left to preside.
    case nobodyPresides
    /// Others of the mayor and the line are away, or ask to be, at the same time.
    case lineOverlap
    /// A deputy mayor and the deputy SG who coordinates for him or her would both be away.
    case pairedDeputyAway
    /// A pair that the rulebook says should not be away together would be (*ours*).
    case notAwayTogether
    /// A leader's trip would be prolonged.
    case tripProlonged

    /// The article of the rules that the concern serves.
    package var article: Int {
        switch self {
        case .nobodyPresides, .lineOverlap, .notAwayTogether: 8
        case .pairedDeputyAway: 59
        case .tripProlonged: 58
        }
    }
}

/// One concern, with whom and when it concerns.
package struct Concern: Hashable, Sendable {
    package let code: ConcernCode
    /// Other persons.
    package let persons: [PersonID]
    /// Leave of others.
    package let leaves: [LeaveID]
    /// The stretch of time within the leave, from its first to its last moment.
    package let period: Period?
}
