package import CivilTime

/// What happened to a turn.
package enum RotationEvent: Hashable, Sendable {
    case planned(RotationPlan)
    case daySet(TurnID, Day)
    /// Who was to go does not, and the next was asked.
    case excused(TurnID, Asking)
    case accepted(TurnID, Acceptance)
    case declined(TurnID, Asking)
    /// Who was asked cannot, without having said so.
    case passedOn(TurnID, Asking)
    /// What excused the one who was to go is gone, before anybody else accepted.
    case givenBack(TurnID, PersonID)
    case swapOffered(TurnID, SwapOffer)
    /// The offer came to nothing.
    case swapEnded(TurnID, reason: String?)
    /// What was offered was agreed.
    case swapped(TurnID)

    /// The name under which the journal keeps it; never changed once written.
    var kind: String {
        switch self {
        case .planned: "turnsPlanned"
        case .daySet: "turnDaySet"
        case .excused: "turnExcused"
        case .accepted: "turnAccepted"
        case .declined: "turnDeclined"
        case .passedOn: "turnPassedOn"
        case .givenBack: "turnGivenBack"
        case .swapOffered: "turnSwapOffered"
        case .swapEnded: "turnSwapEnded"
        case .swapped: "turnsSwapped"
        }
    }

    /// What it is about: `S5`; of a plan its first turn.
    var subject: String? { turn?.description }

    /// In whose name it is, where somebody said so.
    package var person: PersonID? {
        switch self {
        case .excused(_, let asking), .declined(_, let asking):
            asking.skipped.first.flatMap { $0.why.isFinal ? $0.person : nil }
        case .accepted(_, let acceptance): acceptance.by
        case .swapOffered(_, let offer): offer.by
        case .planned, .daySet, .passedOn, .givenBack, .swapEnded, .swapped: nil
        }
    }

    /// The turn that it is about; of a plan its first.
    package var turn: TurnID? {
        switch self {
        case .planned(let plan): plan.turns.first?.id
        case .daySet(let id, _), .excused(let id, _), .accepted(let id, _),
            .declined(let id, _), .passedOn(let id, _), .givenBack(let id, _),
            .swapOffered(let id, _), .swapEnded(let id, _), .swapped(let id):
            id
        }
    }
}

/// Whom the search for a stand-in passed over, and whom it came to.
package struct Asking: Hashable, Sendable {
    /// Whoever does not go first, then those who cannot.
    package let skipped: [Skipped]
    /// Nil when the list is exhausted.
    package let asked: PersonID?

    package init(skipped: [Skipped], asked: PersonID?) {
        self.skipped = skipped
        self.asked = asked
    }
}

/// Somebody goes in another's place.
package struct Acceptance: Hashable, Sendable {
    package let by: PersonID
    package let reason: String?
    /// Whether the turn counts for the stand-in from now on: turns are swapped.
    package let counts: Bool
    /// The stand-in's own later turn, which goes to the one excused.
    package let exchange: TurnID?

    package init(by: PersonID, reason: String?, counts: Bool = false, exchange: TurnID? = nil) {
        self.by = by
        self.reason = reason
        self.counts = counts
        self.exchange = exchange
    }
}
