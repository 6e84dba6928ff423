import OfficeRules
import Varlink

extension RotationRefusal {
    /// The refusal in the words of org.preside.Congress.
    func wire(_ setting: OfficeSetting) -> WireError {
        switch self {
        case .noSuch(let id): error("NoSuch", ["session": .string(id.description)])
        }
    }

    private func error(_ name: String, _ facts: JSONObject) -> WireError {
        WireError("org.preside.Congress." + name, facts)
    }
}
