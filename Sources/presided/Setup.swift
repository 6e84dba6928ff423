import CivilTime
import DutyDesk
import OfficeFiles
import OfficeRules

/// Everything that the configuration names, read and checked: at the start, and again at a reload.
struct Setup {
    let configuration: Configuration
    let setting: OfficeSetting
    let accounts: AccountMap

    /// Reads the configuration and what it names. `FileProblems` says what is wrong, with file and
    /// line. Reading a zone sets `TZ` for a moment, so at a reload the zone stays what it was.
    init(path: String, zone: Zone? = nil) throws(FileProblems) {
        configuration = try ConfigurationFile.load(path)
        do {
            setting = OfficeSetting(
                zone: try zone ?? ZoneFile.load(name: configuration.timeZone),
                workdays: try WorkdayFolder.load(configuration.workdays),
                rulebook: try Self.rulebook(configuration))
        } catch let problem as FileProblem {
            throw FileProblems(problem)
        } catch let problems as FileProblems {
            throw problems
        } catch {
            throw FileProblems(FileProblem(file: path, reason: .unreadable("\(error)")))
        }
        accounts = AccountMap(configuration.accounts, lookup: .system)
    }

    private static func rulebook(_ configuration: Configuration) throws(FileProblems) -> Rulebook {
        guard let path = configuration.rulebook else { return Rulebook() }
        return try RulebookFile.load(path)
    }

    /// The roster that an empty journal begins with.
    func roster() throws(FileProblems) -> (facts: RosterFacts, effective: Day?) {
        try RosterFile.load(configuration.roster)
    }
}
