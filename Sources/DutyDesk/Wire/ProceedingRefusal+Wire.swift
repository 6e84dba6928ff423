import OfficeRules
import Varlink

extension ProceedingRefusal {
    /// The refusal in the words of org.preside.Proceedings.
    func wire(_ setting: OfficeSetting) -> WireError {
        switch self {
        case .noSuch(let id): error("NoSuch", ["item": .string(id.description)])
        }
    }

    private func error(_ name: String, _ facts: JSONObject) -> WireError {
        WireError("org.preside.Proceedings." + name, facts)
    }
}
