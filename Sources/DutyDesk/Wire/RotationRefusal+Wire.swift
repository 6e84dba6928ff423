import CivilTime
import OfficeRules
import Varlink

extension RotationRefusal {
    /// The refusal in the words of the rotation's own interface.
    func wire(_ setting: OfficeSetting) -> WireError {
        switch self {
        case .noSuch(let id): error("NoSuch", id, [:])
        case .alreadyPlanned(let list, let from, let to): alreadyPlanned(list, from, to)
        case .wrongState(let id, let state, let allowed):
            error(
                "WrongState", id,
                [
                    "state": .string(state.rawValue),
                    "allowed": .texts(allowed.map(\.rawValue)), "article": article,
                ])
        case .notTheLeader(let id, let person, let leader):
            error(
                "NotTheLeader", id,
                [
                    "person": .string(person.text), "leader": .string(leader.text),
                    "article": article,
                ])
        case .notAsked(let id, let person, let asked):
            error(
                "NotAsked", id,
                [
                    "person": .string(person.text), "asked": .orNull(asked?.text),
                    "article": article,
                ])
        case .over(let id, let day):
            error("Over", id, ["on": .string(day.description), "article": article])
        case .notOffered(let id): error("NotOffered", id, [:])
        case .awayThen(let id, let person, let leave):
            error(
                "AwayThen", id,
                [
                    "person": .string(person.text), "leave": .string(leave.description),
                    "article": article,
                ])
        case .holdsNoPost(let id, let person, let day):
            error(
                "HoldsNoPost", id,
                [
                    "person": .string(person.text), "on": .string(day.description),
                    "article": article,
                ])
        }
    }

    private var article: JSON { .int(Int64(rotation.article)) }

    private func error(_ name: String, _ id: TurnID, _ facts: JSONObject) -> WireError {
        var parameters: JSONObject = [rotation.field: .string(id.description)]
        for member in facts.members { parameters[member.key] = member.value }
        return WireError("\(rotation.interface).\(name)", parameters)
    }

    private func alreadyPlanned(_ list: RotationList, _ from: Day, _ to: Day) -> WireError {
        var facts: JSONObject = [:]
        switch list.rotation {
        case .congress: facts["year"] = .int(Int64(from.year))
        case .reception: facts["list"] = .string(list.name)
        case .duty: facts["part"] = .string(list.name)
        }
        if list.rotation != .congress {
            facts["from"] = .string(from.description)
            facts["to"] = .string(to.description)
        }
        facts["article"] = article
        return WireError("\(rotation.interface).AlreadyPlanned", facts)
    }
}
