package import CivilTime

/// Why a command about turns is refused, with the facts that a reader needs to do better.
package enum RotationRefusal: Hashable, Sendable {
    case noSuch(TurnID)
    case alreadyPlanned(RotationList, from: Day, to: Day)
    case wrongState(TurnID, TurnState, allowed: [TurnState])
    /// Only who goes can be excused.
    case notTheLeader(TurnID, person: PersonID, leader: PersonID)
    /// Only who is asked answers.
    case notAsked(TurnID, person: PersonID, asked: PersonID?)
    /// It has passed.
    case over(TurnID, on: Day)
    /// No exchange of this duty is offered.
    case notOffered(TurnID)
    /// The person would be away for the turn taken over.
    case awayThen(TurnID, PersonID, LeaveID)
    /// The person holds no post then; for a session, is no leader.
    case holdsNoPost(TurnID, PersonID, Day)

    /// The rotation that it is about.
    package var rotation: RotationKind {
        switch self {
        case .alreadyPlanned(let list, _, _): list.rotation
        case .noSuch(let id), .wrongState(let id, _, _), .notTheLeader(let id, _, _),
            .notAsked(let id, _, _), .over(let id, _), .notOffered(let id),
            .awayThen(let id, _, _), .holdsNoPost(let id, _, _):
            id.rotation
        }
    }
}
