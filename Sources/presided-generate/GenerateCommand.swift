import ArgumentParser
import CivilTime
import OfficeFiles
import OfficeJournal
import OfficeRules

/// Writes a journal of any length for benchmarks and trials, straight into a state folder.
@main
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "presided-generate",
        abstract: "Writes the journal of a made-up office, the same one for the same options.",
        discussion: """
            The office lives through as many years as the records need, and ends at --until. The \
            folder must be there, without a journal in it. Prints the number of records.
            """)

    @Argument(help: "The state folder.")
    var folder: String

    @Argument(help: "How many records, 100 to 2,000,000.")
    var records: Int

    @Option(help: "The configuration whose roster, working days, rulebook and zone are used.")
    var config: String

    @Option(help: "When the last record was made, such as 2026-12-01T08:00:00+08:00.")
    var until: String

    @Option(help: "The seed of everything that is left to chance.")
    var seed: UInt64 = 1

    @Option(name: .customLong("yearly-records"), help: "How many records a year takes.")
    var yearlyRecords = 4_000

    @Option(help: "How many leaves of a hundred nobody ever reports back.")
    var unreported = 12

    @Option(help: "How many of the records are entries in the leaders' calendar, 180 a week.")
    var entries = 0

    @Option(name: .customLong("weeks-ahead"), help: "How many weeks ahead the calendar is full.")
    var weeksAhead = 0

    func validate() throws {
        guard (100...2_000_000).contains(records) else {
            throw ValidationError("records: 100 to 2,000,000")
        }
        guard (1_000...1_000_000).contains(yearlyRecords) else {
            throw ValidationError("--yearly-records: 1,000 to 1,000,000")
        }
        guard (0...82).contains(unreported) else { throw ValidationError("--unreported: 0 to 82") }
        guard (0...max(0, records - 500)).contains(entries) else {
            throw ValidationError("--entries: at least 500 records are for the rest")
        }
        guard (0...53).contains(weeksAhead) else { throw ValidationError("--weeks-ahead: 0 to 53") }
        guard Instant(rfc3339: until) != nil else {
            throw ValidationError("--until: no instant with an offset")
        }
    }

    func run() throws {
        guard let until = Instant(rfc3339: until) else { return }
        let configuration = try ConfigurationFile.load(config)
        let setting = OfficeSetting(
            zone: try ZoneFile.load(name: configuration.timeZone),
            workdays: try WorkdayFolder.load(configuration.workdays),
            rulebook: try configuration.rulebook.map(RulebookFile.load) ?? Rulebook())
        let journal = try SQLiteJournal(folder: folder)
        defer { journal.close() }
        guard journal.head().number == 0 else {
            throw ValidationError("\(folder) holds a journal already")
        }
        var life = Life()
        life.unreported = unreported
        let timetable = Timetable(
            entries: entries, until: setting.zone.day(of: until), weeksAhead: weeksAhead,
            seed: seed)
        var simulation = Simulation(
            setting: setting, target: Int64(records), until: until, yearlyRecords: yearlyRecords,
            life: life, timetable: timetable, seed: seed, writer: JournalWriter(journal))
        try simulation.run(try RosterFile.load(configuration.roster).facts)
        try simulation.writer.snapshot(simulation.office)
        print(simulation.office.record)
    }
}
