import OfficeRules
import Varlink

extension EngagementRefusal {
    /// The refusal in the words of org.preside.Engagements.
    func wire(_ setting: OfficeSetting) -> WireError {
        switch self {
        case .noSuch(let id): error("NoSuch", ["engagement": .string(id.description)])
        }
    }

    private func error(_ name: String, _ facts: JSONObject) -> WireError {
        WireError("org.preside.Engagements." + name, facts)
    }
}
