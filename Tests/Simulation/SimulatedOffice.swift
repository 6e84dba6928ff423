import DutyDesk
import OfficeJournal

/// The daemon and the model side by side.
struct SimulatedOffice {
    let disk = SimulatedDisk()
    let clock = SimulatedClock()
    var process: SimulatedProcess
    var model = ModelOffice()
    var now: Slot
    /// Done commands with an id, and what they were answered.
    var answered: [(command: ModelCommand, bytes: [UInt8])] = []
    /// Whose the marked words are: a leave, an entrustment, or a roster's (nobody's).
    var marks: [Int: String] = [:]
    /// Who wrote them.
    var authors: [Int: String] = [:]
    /// Of each follower the record that it heard of last, and the records it is to hear of.
    var heard: [String: Int] = ["clerk1": 0, "guest1": 0]
    var toHear: [String: [Int]] = ["clerk1": [], "guest1": []]
    /// What the watcher is to be told, one after the other; the last of it; and its last message.
    var toWatch: [ModelStanding] = []
    var watched: ModelStanding?
    var lastWatched: String?
    var lastStanding: String?
    /// What the office was when it stood at some record, and when that was.
    var past: [(record: Int, office: ModelOffice, at: Slot)] = []
    /// Of an office whose calendar is full.
    var calendar: ModelCalendar?
    /// Its done calls with an id, and what they were answered.
    var calendarCalls: [(call: CalendarCall, bytes: [UInt8])] = []
    /// Commands that are on their way for long.
    var delayed: [ModelCommand] = []
    var lastStep = ""
    var nextMark = 1

    init(seed: UInt64, number: Int) throws {
        var random = SimulationRandom(seed: seed &+ 0x5EED, step: number)
        // Some months before and after the turn of a year.
        now = ModelTime.day(year: 2025, month: 10, day: 1) * 48 + random.number(0...300) * 48 + 18
        clock.set(now)
        process = try SimulatedProcess(disk, clock: clock, heard: heard)
        toldAnew()
        let roster = ModelCommand(
            account: .named("clerk1"), what: .roster(.first, day: nil), id: "roster", mark: 0)
        try deliver(roster, fault: nil)
        try check(with: &random)
        // Of every five offices three have a calendar.
        if (1...3).contains(number % 5) { calendar = ModelCalendar() }
    }

    func end() { process.end(dies: true) }

    // MARK: Steps

    mutating func step(_ given: SimulationRandom, number: Int) throws {
        var random = given
        guard calendar == nil else { return try calendarStep(&random) }
        switch random.number(0...99) {
        case ..<42: try oneCommand(&random)
        case ..<46: try delayedCommand(&random)
        case ..<54: try severalAtOnce(&random)
        case ..<76: try timePasses(&random)
        case ..<88: try question(&random)
        case ..<92: try repeated(&random)
        case ..<95: try anotherRoster(&random)
        case ..<98:
            let dies = random.chance(60)
            if !dies, random.chance(30) { disk.armSnapshots() }
            try restart(dies: dies)
        default: try clockIsSet(&random)
        }
        try check(with: &random)
    }

    mutating func made(_ random: inout SimulationRandom) -> ModelCommand {
        defer { nextMark += 1 }
        var maker = CommandMaker(random: random, office: model, now: now, mark: nextMark)
        let command = maker.make()
        let named = maker.naming(command)
        random = maker.random
        authors[named.mark] = named.account.name
        return named
    }

    private mutating func oneCommand(_ random: inout SimulationRandom) throws {
        let command = made(&random)
        guard random.chance(14) else { return try deliver(command, fault: nil) }
        let fault = random.pick(JournalFault.allCases)
        let reopening: Reopening =
            switch random.number(0...9) {
            case 0...1: .dies
            case 2...4: .fails(random.number(1...2))
            default: .works
            }
        try deliver(command, fault: fault, reopening)
        // Whoever was told nothing for certain asks again with the same id.
        if command.id != nil, random.chance(80) {
            let isDone = answered.contains { $0.command.isRepeated(by: command) }
            if isDone { try repeatLast(command) } else { try deliver(command, fault: nil) }
        }
    }

    /// One that was given earlier comes after others that were given later.
    private mutating func delayedCommand(_ random: inout SimulationRandom) throws {
        guard delayed.count < 6, delayed.isEmpty || random.chance(50) else {
            let place = random.number(0...delayed.count - 1)
            return try deliver(delayed.remove(at: place), fault: nil)
        }
        delayed.append(made(&random))
        lastStep = "a command is on its way"
    }

    private mutating func timePasses(_ random: inout SimulationRandom) throws {
        let slots = random.chance(6) ? random.number(48...480) : random.number(1...40)
        try tick(
            now + slots,
            fault: random.chance(6) ? random.pick([.failed, .unknownLost, .unknownKept]) : nil)
    }

    private mutating func clockIsSet(_ random: inout SimulationRandom) throws {
        try tick(now - random.number(1...120), fault: nil)
    }

    private mutating func tick(_ slot: Slot, fault: JournalFault?) throws {
        now = slot
        lastStep = "it is \(ModelTime.text(now))" + (fault.map { ", the journal: \($0)" } ?? "")
        clock.set(now)
        if let fault { disk.arm(fault) }
        process.desk.tick()
        try process.settle()
        let isOver = fault != nil && !disk.disarm()
        watch()
        if !isOver || fault == .unknownKept { pulse() }
        try process.settle()
    }

    private mutating func anotherRoster(_ random: inout SimulationRandom) throws {
        let last = model.rosters.compactMap(\.day).max() ?? ModelTime.day(now)
        let day = max(ModelTime.day(now), last) + (random.chance(30) ? random.number(0...5) : 0)
        var maker = RosterMaker(
            random: random, entrusted: model.countingEntrustments(after: now).map(\.person))
        let sheet = maker.another(than: model.sheet(day))
        random = maker.random
        defer { nextMark += 1 }
        let account = ModelAccount.named(random.pick(["clerk2", "root1", "guest2", "p0"]))
        authors[nextMark] = account.name
        try deliver(
            ModelCommand(
                account: account, what: .roster(sheet, day: day),
                id: random.chance(50) ? "c\(nextMark)" : nil, mark: nextMark), fault: nil)
    }

    mutating func restart(dies: Bool) throws {
        lastStep = dies ? "the process dies" : "the process ends"
        process.end(dies: dies)
        try startAnew()
        pulse()
        try checkReplay()
    }

    /// Another process on the same disk.
    mutating func startAnew() throws {
        process = try SimulatedProcess(disk, clock: clock, heard: heard)
        toldAnew()
        process.desk.tick()
        try process.settle()
    }
}
