import CivilTime
import OfficeRules
import Varlink

extension WeekRefusal {
    /// The refusal in the words of org.preside.Weeks.
    func wire(_ setting: OfficeSetting) -> WireError {
        switch self {
        case .nothingChanged(let week, let version):
            error(
                "NothingChanged",
                ["week": .string(week.description), "version": .int(Int64(version))])
        case .notOpen(let attention):
            error(
                "NotOpen",
                [
                    "code": .string(attention.code.rawValue),
                    "about": .string(attention.about.description),
                    "with": .orNull(attention.with?.description),
                ])
        }
    }

    private func error(_ name: String, _ facts: JSONObject) -> WireError {
        WireError("org.preside.Weeks." + name, facts)
    }
}
