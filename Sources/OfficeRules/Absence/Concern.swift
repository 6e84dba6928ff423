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
    /// The mayor's trip abroad takes consent from above the city.
    case mayorAbroad
    /// A deputy mayor's trip abroad takes the mayor's consent and the region's.
    case deputyAbroad
    /// Anybody else's trip abroad takes that of both deputies, the mayor and the region.
    case officialAbroad

    /// A meeting that was called would be without its chair.
    case meetingLosesChair
    /// An executive meeting that was called would be without half of its members.
    case meetingLosesQuorum
    /// A meeting would be missed: whoever misses it has to be excused.
    case missesMeeting
    /// A planned congress session would be missed.
    case missesSession
    /// A reception day would be missed.
    case missesReception
    /// A duty would be missed (*ours*).
    case missesDuty
    /// An engagement would be missed.
    case missesEngagement

    /// A participant is away, or asks to be.
    case clashesWithLeave
    /// A participant has another engagement.
    case clashesWithEngagement
    /// A participant is called to a meeting.
    case clashesWithMeeting
    /// A participant has a session, a reception or duty.
    case clashesWithTurn
    /// An invitation that was not applied for, or not approved yet.
    case invitationHeld

    /// The mayor is away: the absence counts as the executive deputy's entrustment (*ours*).
    case chairedForMayor
    /// Members are away.
    case membersAway
    /// By what is known today fewer than half of the members would be there.
    case belowQuorum
    /// The meeting lies in the meeting-free week, which takes an exception (*ours*).
    case meetingFreeWeek
    /// The day on which papers are due has passed.
    case papersLate
    /// The meeting lies on a day of rest or outside office hours (*ours*).
    case outsideOfficeHours

    /// The article of the rules that such a concern serves, where it has none of its own.
    package var article: Int {
        switch self {
        case .nobodyPresides, .lineOverlap, .notAwayTogether: 8
        case .missesReception: 32
        case .missesDuty, .outsideOfficeHours: 38
        case .meetingLosesChair, .chairedForMayor: 39
        case .meetingLosesQuorum, .belowQuorum: 40
        case .papersLate: 41
        case .missesMeeting, .membersAway, .clashesWithMeeting: 42
        case .invitationHeld: 56
        case .missesSession, .clashesWithTurn: 57
        case .tripProlonged: 58
        case .pairedDeputyAway: 59
        case .missesEngagement, .clashesWithEngagement: 60
        case .mayorAbroad, .deputyAbroad, .officialAbroad: 62
        case .meetingFreeWeek: 73
        case .clashesWithLeave: 74
        }
    }
}

extension [Concern] {
    /// The codes, each once however many concerns it has, in the order of the concerns.
    var codes: [ConcernCode] {
        reduce(into: []) { codes, concern in
            if !codes.contains(concern.code) { codes.append(concern.code) }
        }
    }
}

/// One concern, with whom and when it concerns.
package struct Concern: Hashable, Sendable {
    package let code: ConcernCode
    /// The article of the rules that it serves.
    package let article: Int
    /// Other persons.
    package let persons: [PersonID]
    /// Leave of others.
    package let leaves: [LeaveID]
    /// What else is concerned: engagements, meetings, turns.
    package let subjects: [Commitment.Source]
    /// The stretch of time concerned, from its first to its last moment.
    package let period: Period?

    package init(
        code: ConcernCode, article: Int? = nil, persons: [PersonID] = [],
        leaves: [LeaveID] = [], subjects: [Commitment.Source] = [], period: Period? = nil
    ) {
        self.code = code
        self.article = article ?? code.article
        self.persons = persons
        self.leaves = leaves
        self.subjects = subjects
        self.period = period
    }
}
