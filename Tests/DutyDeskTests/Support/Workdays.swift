import CivilTime
import Foundation
import OfficeFiles
import OfficeRules

/// The setting of the tests: the real working days, this city's rules.
enum Setting {
    static let office = OfficeSetting(
        zone: shanghai, workdays: workdays, rulebook: Rulebook())

    private static let workdays: WorkingCalendar = {
        let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = checkout.appendingPathComponent("Config/workdays").path
        do {
            return try WorkdayFolder.load(folder)
        } catch {
            preconditionFailure("\(error)")
        }
    }()
}
