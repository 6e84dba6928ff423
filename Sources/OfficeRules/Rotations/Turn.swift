package import CivilTime

/// What is counted apart, so that each kind is fair for itself.
package enum TurnClass: String, CaseIterable, Hashable, Sendable {
    case session
    case reception
    /// After a working day, until the next morning.
    case night
    /// A Saturday or Sunday that is no holiday.
    case weekend
    /// A statutory or local holiday.
    case holiday
}

/// A list of people who take turns: of the congress there is one, of receptions one for each name,
/// of duty the leaders' (带班) and the officers' (值班).
package struct RotationList: Hashable, Sendable {
    package let rotation: RotationKind
    /// Of receptions the list's name, of duty `leader` or `officer`; empty for the congress.
    package let name: String

    package init(_ rotation: RotationKind, name: String = "") {
        self.rotation = rotation
        self.name = name
    }

    package static let congress = RotationList(.congress)
    package static let dutyLeaders = RotationList(.duty, name: "leader")
    package static let dutyOfficers = RotationList(.duty, name: "officer")
}

/// Where a turn stands.
package enum TurnState: String, CaseIterable, Hashable, Sendable {
    /// Its leader goes: the one planned, or who took it over by an exchange.
    case planned
    /// The leader was excused and somebody is asked.
    case asked
    /// Somebody else goes.
    case accepted
    /// Everyone was asked, or could not be: an alarm.
    case exhausted
}

/// Someone who could have gone and does not, and why.
package struct Skipped: Hashable, Sendable {
    /// Why somebody does not go.
    package enum Why: String, CaseIterable, Hashable, Sendable {
        case excused, declined
        /// On leave.
        case away
        /// Taken by an engagement, a meeting or another turn.
        case engaged
        /// Holds no post any more; of a session who is no leader any more.
        case left

        /// Whether it was the person's own word: asked no more for this turn. What time brought is
        /// looked at anew whenever somebody is to be asked.
        var isFinal: Bool { self == .excused || self == .declined }
    }

    package let person: PersonID
    package let why: Why
    /// In the person's words, or the clerk's.
    package let reason: String?
    /// The leave or engagement in the way.
    package let source: Commitment.Source?

    package init(
        _ person: PersonID, _ why: Why, reason: String? = nil, source: Commitment.Source? = nil
    ) {
        self.person = person
        self.why = why
        self.reason = reason
        self.source = source
    }
}

/// One turn: a congress session, a reception day or a duty (Art. 32, 57).
package struct Turn: Hashable, Sendable {
    package let id: TurnID
    package let list: RotationList
    package let kind: TurnClass
    /// The day on which it is planned; of a session the first of its month.
    package let due: Day
    /// Nil for a session until the congress has set its day.
    package var day: Day?
    /// Whose turn it is by the plan.
    package let planned: PersonID
    /// Who goes: the one planned until a stand-in accepts, or turns are exchanged.
    package var leader: PersonID
    /// For whom it counts when turns are next planned. Whoever goes in another's place goes for
    /// that one, and still does when he or she exchanges it for another turn.
    package var counted: PersonID
    /// Who was asked last.
    package var asked: PersonID?
    /// Everyone who was ever asked, in that order: nobody is asked twice while another was not.
    package var wereAsked: [PersonID]
    /// In the order in which it came about.
    package var skipped: [Skipped]
    package var state: TurnState
    /// The turn for which it is offered, and by whom.
    package var offer: SwapOffer?

    package init(
        id: TurnID, list: RotationList, kind: TurnClass, due: Day, day: Day?, planned: PersonID
    ) {
        self.id = id
        self.list = list
        self.kind = kind
        self.due = due
        self.day = day
        self.planned = planned
        leader = planned
        counted = planned
        wereAsked = []
        skipped = []
        state = .planned
    }

    /// Whether somebody is sure to go.
    package var isTaken: Bool { state == .planned || state == .accepted }
    /// Who is to answer.
    package var awaited: PersonID? { state == .asked ? asked : nil }
}

/// An exchange of two turns that one side proposed.
package struct SwapOffer: Hashable, Sendable {
    package let with: TurnID
    package let by: PersonID

    package init(with: TurnID, by: PersonID) {
        self.with = with
        self.by = by
    }
}
