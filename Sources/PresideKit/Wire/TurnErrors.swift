/// Refusals about turns; the three interfaces of rotations have most of them in common.
package enum TurnError: Sendable {
    case noSuch, alreadyPlanned, wrongState, notTheLeader, notAsked, over, notOffered, awayThen
    case holdsNoPost
}

/// What takes turns, as the client speaks of it.
package enum TurnNoun: String, CaseIterable, Sendable {
    case session, reception, duty

    /// The interface's name behind `org.preside.`.
    package var interface: String {
        switch self {
        case .session: "Congress"
        case .reception: "Receptions"
        case .duty: "Duty"
        }
    }

    /// What has this id; nil for what is no id of a turn.
    package init?(id: String) {
        switch id.first {
        case "S": self = .session
        case "R": self = .reception
        case "D": self = .duty
        default: return nil
        }
    }

    /// The command of the program.
    package var command: String { self == .session ? "congress" : rawValue }
}

/// Refusals about congress sessions (Art. 57).
package enum CongressError: String, WireError {
    case NoSuch, AlreadyPlanned, WrongState, NotTheLeader, NotAsked, Over, AwayThen, HoldsNoPost
    package static let interface = "org.preside.Congress"

    package func explained(by wording: any Wording, _ facts: RefusalFacts) -> [String] {
        let error: TurnError =
            switch self {
            case .NoSuch: .noSuch
            case .AlreadyPlanned: .alreadyPlanned
            case .WrongState: .wrongState
            case .NotTheLeader: .notTheLeader
            case .NotAsked: .notAsked
            case .Over: .over
            case .AwayThen: .awayThen
            case .HoldsNoPost: .holdsNoPost
            }
        return wording.explain(error, .session, facts)
    }
}

/// Refusals about reception days (Art. 32).
package enum ReceptionsError: String, WireError {
    case NoSuch, AlreadyPlanned, WrongState, NotTheLeader, NotAsked, Over, AwayThen, HoldsNoPost
    package static let interface = "org.preside.Receptions"

    package func explained(by wording: any Wording, _ facts: RefusalFacts) -> [String] {
        let error: TurnError =
            switch self {
            case .NoSuch: .noSuch
            case .AlreadyPlanned: .alreadyPlanned
            case .WrongState: .wrongState
            case .NotTheLeader: .notTheLeader
            case .NotAsked: .notAsked
            case .Over: .over
            case .AwayThen: .awayThen
            case .HoldsNoPost: .holdsNoPost
            }
        return wording.explain(error, .reception, facts)
    }
}

/// Refusals about duty.
package enum DutyError: String, WireError {
    case NoSuch, AlreadyPlanned, WrongState, NotTheLeader, NotAsked, Over, NotOffered, AwayThen
    case HoldsNoPost
    package static let interface = "org.preside.Duty"

    package func explained(by wording: any Wording, _ facts: RefusalFacts) -> [String] {
        let error: TurnError =
            switch self {
            case .NoSuch: .noSuch
            case .AlreadyPlanned: .alreadyPlanned
            case .WrongState: .wrongState
            case .NotTheLeader: .notTheLeader
            case .NotAsked: .notAsked
            case .Over: .over
            case .NotOffered: .notOffered
            case .AwayThen: .awayThen
            case .HoldsNoPost: .holdsNoPost
            }
        return wording.explain(error, .duty, facts)
    }
}
