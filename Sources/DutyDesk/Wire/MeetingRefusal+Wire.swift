import OfficeRules
import Varlink

extension MeetingRefusal {
    /// The refusal in the words of org.preside.Meetings.
    func wire(_ setting: OfficeSetting) -> WireError {
        switch self {
        case .noSuch(let id): error("NoSuch", ["meeting": .string(id.description)])
        }
    }

    private func error(_ name: String, _ facts: JSONObject) -> WireError {
        WireError("org.preside.Meetings." + name, facts)
    }
}
