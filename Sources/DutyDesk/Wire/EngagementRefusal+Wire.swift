import CivilTime
import OfficeRules
import Varlink

extension EngagementRefusal {
    /// The refusal in the words of org.preside.Engagements.
    func wire(_ setting: OfficeSetting) -> WireError {
        let zone = setting.zone
        switch self {
        case .noSuch(let id): return error("NoSuch", id)
        case .noSuchOccurrence(let id, let day):
            return error("NoSuchOccurrence", id, ["occurrence": .string(day.description)])
        case .whichOccurrence(let id): return error("WhichOccurrence", id)
        case .over(let id, let day, let until):
            return error(
                "Over", id,
                ["occurrence": .orNull(day?.description), "until": .instant(until, zone)])
        case .inThePast(let id, let field, let from, let now):
            return error(
                "InThePast", id,
                [
                    "field": .string(field), "from": .instant(from, zone),
                    "now": .instant(now, zone),
                ])
        case .wrongState(let id, let state, let allowed):
            return error(
                "WrongState", id,
                ["state": .string(state.rawValue), "allowed": .texts(allowed.map(\.rawValue))])
        case .needsNoApproval(let id): return error("NeedsNoApproval", id, ["article": 56])
        case .notEntitled(let id, let person, let entitled):
            return error(
                "NotEntitled", id,
                [
                    "person": .string(person.text), "entitled": .texts(entitled.map(\.text)),
                    "article": 56,
                ])
        case .decisionTime(let id, let at, let submittedAt):
            return error(
                "DecisionTime", id,
                ["when": .instant(at, zone), "submittedAt": .instant(submittedAt, zone)])
        case .holdsNoPost(let field, let person, let day):
            return .holdsNoPost(field, person, day)
        case .nothingChanges(let id): return error("NothingChanges", id)
        }
    }

    private func error(
        _ name: String, _ id: EngagementID, _ facts: JSONObject = [:]
    ) -> WireError {
        var parameters: JSONObject = ["engagement": .string(id.description)]
        for member in facts.members { parameters[member.key] = member.value }
        return WireError("org.preside.Engagements." + name, parameters)
    }
}

extension WireError {
    static func holdsNoPost(_ field: String, _ person: PersonID, _ day: Day) -> WireError {
        WireError(
            "org.preside.Engagements.HoldsNoPost",
            [
                "field": .string(field), "person": .string(person.text),
                "day": .string(day.description),
            ])
    }
}
