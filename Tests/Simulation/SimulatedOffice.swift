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
    /// Of each follower the record that it heard of last, and the records it is to hear of.
    var heard: [String: Int] = ["clerk1": 0, "guest1": 0]
    var toHear: [String: [Int]] = ["clerk1": [], "guest1": []]
    var lastStep = ""
    var nextMark = 1

    init(seed: UInt64, number: Int) throws {
        var random = SimulationRandom(seed: seed &+ 0x5EED, step: number)
        // Some months before and after the turn of a year.
        now = ModelTime.day(year: 2025, month: 10, day: 1) * 48 + random.number(0...300) * 48 + 18
        clock.set(now)
        process = try SimulatedProcess(disk, clock: clock, heard: heard)
        let roster = ModelCommand(
            account: .named("clerk1"), what: .roster(.first, day: nil), id: "roster", mark: 0)
        try deliver(roster, fault: nil)
        try check(with: &random)
    }

    func end() { process.end(dies: true) }

    // MARK: Steps

    mutating func step(_ given: SimulationRandom, number: Int) throws {
        var random = given
        switch random.number(0...99) {
        case ..<46: try oneCommand(&random)
        case ..<54: try severalAtOnce(&random)
        case ..<76: try timePasses(&random)
        case ..<88: try question(&random)
        case ..<92: try repeated(&random)
        case ..<95: try anotherRoster(&random)
        case ..<98: try restart(dies: random.chance(60))
        default: try clockIsSet(&random)
        }
        try check(with: &random)
    }

    private mutating func made(_ random: inout SimulationRandom) -> ModelCommand {
        defer { nextMark += 1 }
        var maker = CommandMaker(random: random, office: model, now: now, mark: nextMark)
        let command = maker.make()
        let named = maker.naming(command)
        random = maker.random
        return named
    }

    private mutating func oneCommand(_ random: inout SimulationRandom) throws {
        let command = made(&random)
        guard random.chance(14) else { return try deliver(command, fault: nil) }
        let fault = random.pick(JournalFault.allCases)
        let reopenings = random.chance(30) ? random.number(1...2) : 0
        try deliver(command, fault: fault, reopenings: reopenings)
        // Whoever was told nothing for certain asks again with the same id.
        if command.id != nil, random.chance(80) {
            let isDone = answered.contains { $0.command.id == command.id }
            if isDone { try repeatLast(command) } else { try deliver(command, fault: nil) }
        }
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
        if !isOver || fault == .unknownKept { pulse() }
        try process.settle()
    }

    private mutating func anotherRoster(_ random: inout SimulationRandom) throws {
        let last = model.rosters.compactMap(\.day).max() ?? ModelTime.day(now)
        let day = max(ModelTime.day(now), last) + (random.chance(30) ? random.number(0...5) : 0)
        var maker = RosterMaker(random: random)
        let sheet = maker.another(than: model.sheet(day))
        random = maker.random
        defer { nextMark += 1 }
        let account = ModelAccount.named(random.pick(["clerk2", "root1", "guest2", "p0"]))
        try deliver(
            ModelCommand(
                account: account, what: .roster(sheet, day: day),
                id: random.chance(50) ? "c\(nextMark)" : nil, mark: nextMark), fault: nil)
    }

    mutating func restart(dies: Bool) throws {
        lastStep = dies ? "the process dies" : "the process ends"
        process.end(dies: dies)
        process = try SimulatedProcess(disk, clock: clock, heard: heard)
        process.desk.tick()
        try process.settle()
        pulse()
        try checkReplay()
    }

    // MARK: Commands

    /// What the model makes of a command: the office after it, or the refusal.
    private func predicted(_ command: ModelCommand, _ model: ModelOffice) -> (ModelOffice, String?)
    {
        var after = model
        do throws(ModelRefusal) {
            try after.perform(command, at: now)
            return (after, nil)
        } catch {
            return (model, "org.preside." + error.name)
        }
    }

    /// One command, with something going wrong while it is written; daemon and model agree on what
    /// becomes of it.
    mutating func deliver(
        _ command: ModelCommand, fault: JournalFault?, reopenings: Int = 0
    ) throws {
        lastStep =
            "\(command.account.name) \(command.method) \(command.parameters) at "
            + ModelTime.text(now) + (fault.map { ", the journal: \($0)" } ?? "")
        let (after, refusal) = predicted(command, model)
        if let fault { disk.arm(fault, reopenings: fault.isUnknown ? reopenings : 0) }
        let answer = try process.call(command.method, command.parameters, by: command.account)
        if let fault, !disk.disarm() {
            return try settle(command, after, fault, answer)
        }
        disk.stopFailing()
        try expect(answer.error, refusal, "the answer \(answer.parameters)")
        if refusal == nil { done(command, after, answer) }
        try process.settle()
    }

    private mutating func done(
        _ command: ModelCommand, _ after: ModelOffice, _ answer: SimulatedAnswer
    ) {
        accept(command, after)
        if command.id != nil { answered.append((command, answer.bytes)) }
        pulse()
    }

    private mutating func accept(_ command: ModelCommand, _ after: ModelOffice) {
        become(after)
        switch command.what {
        case .request: marks[command.mark] = "L\(model.leaves.count)"
        case .entrust: marks[command.mark] = "E\(model.entrustments.count)"
        case .cancelEntrustment(let number): marks[command.mark] = "E\(number)"
        case .roster: break
        default: marks[command.mark] = command.leave.map { "L\($0)" }
        }
    }

    private mutating func pulse() {
        var after = model
        after.pulse(now)
        become(after)
    }

    /// What is told together: the records of one batch.
    private mutating func become(_ after: ModelOffice) {
        let before = model.records.count
        model = after
        for record in before..<model.records.count {
            toHear["clerk1"]?.append(record + 1)
            let subject = model.records[record].subject
            let number = subject.flatMap { $0.hasPrefix("L") ? Int($0.dropFirst()) : nil }
            if number.map({ model.leaves[$0 - 1].counts }) ?? true {
                toHear["guest1"]?.append(record + 1)
            }
        }
    }

    /// A command that the journal failed: it is on the disk or not, and nobody is told what is not
    /// certain.
    private mutating func settle(
        _ command: ModelCommand, _ after: ModelOffice, _ fault: JournalFault,
        _ answer: SimulatedAnswer
    ) throws {
        if fault.kills {
            process.end(dies: true)
            if fault.keeps { accept(command, after) }
            process = try SimulatedProcess(disk, clock: clock, heard: heard)
            process.desk.tick()
            try process.settle()
            pulse()
            if fault.keeps { try recallAnswer(command) }
            return try checkReplay()
        }
        let expected = fault.isUnknown ? "OutcomeUnknown" : "NotRecorded"
        try expect(answer.error, "org.preside.Service." + expected, "the answer of a failed disk")
        // Until the disk was read again, all is as it was.
        try checkPresiding(at: now)
        try checkFollowers()
        try process.settle()
        guard fault.keeps else { return }
        accept(command, after)
        pulse()
        try process.settle()
        try recallAnswer(command)
    }

    /// What a command that was kept is answered when it is asked again.
    private mutating func recallAnswer(_ command: ModelCommand) throws {
        guard command.id != nil else { return }
        let answer = try process.call(command.method, command.parameters, by: command.account)
        try expect(answer.error, nil, "a command that was kept, asked again")
        answered.append((command, answer.bytes))
    }

    /// The same command again is answered the same and adds nothing; another with its id is not.
    private mutating func repeated(_ random: inout SimulationRandom) throws {
        guard !answered.isEmpty else { return }
        let last = random.chance(50) ? answered[answered.count - 1] : random.pick(answered)
        if random.chance(75) { return try repeatLast(last.command) }
        let other = ModelCommand(
            account: last.command.account, what: last.command.what, id: last.command.id,
            mark: last.command.mark + 1_000_000)
        guard "\(other.parameters)" != "\(last.command.parameters)" else { return }
        lastStep = "another command with the id \(last.command.id ?? "")"
        let answer = try process.call(other.method, other.parameters, by: other.account)
        try expect(answer.error, "org.preside.Service.CommandIDReused", lastStep)
        try process.settle()
    }

    private mutating func repeatLast(_ command: ModelCommand) throws {
        lastStep = "again: \(command.account.name) \(command.method) \(command.parameters)"
        let answer = try process.call(command.method, command.parameters, by: command.account)
        let before = answered.first { $0.command.id == command.id }
        guard answer.error == nil, answer.bytes == before?.bytes else {
            throw SimulationFailure(
                "a repeated command is answered otherwise: \(answer.parameters)")
        }
        try process.settle()
    }

    /// Commands that wait while another one is written: they are decided in their order, in one
    /// batch, which the disk may fail as a whole; some are sent twice.
    private mutating func severalAtOnce(_ random: inout SimulationRandom) throws {
        let first = made(&random)
        let (after, refusal) = predicted(first, model)
        guard refusal == nil else { return try deliver(first, fault: nil) }
        process.journal.shut()
        let firstSink = SimulatedSink()
        process.begin(first.method, first.parameters, by: first.account, into: firstSink)
        guard process.journal.awaitAppend() else { throw SimulationFailure("nothing is written") }
        let visible = model
        accept(first, after)
        var waiting: [(command: ModelCommand, sink: SimulatedSink)] = []
        for _ in 0..<random.number(1...4) {
            let command = made(&random)
            for _ in 0..<(command.id != nil && random.chance(30) ? 2 : 1) {
                let sink = SimulatedSink()
                process.begin(command.method, command.parameters, by: command.account, into: sink)
                waiting.append((command, sink))
            }
        }
        lastStep =
            "at once at \(ModelTime.text(now)): "
            + ([first] + waiting.map(\.command)).map {
                "\($0.account.name) \($0.method) \($0.parameters)"
            }.joined(separator: "; ")
        process.journal.open()
        guard let answer = firstSink.first() else { throw SimulationFailure("no answer") }
        try expect(answer.error, nil, "the first of several")
        if first.id != nil { answered.append((first, answer.bytes)) }
        try finish(waiting, visible)
    }

    private mutating func finish(
        _ waiting: [(command: ModelCommand, sink: SimulatedSink)], _ visible: ModelOffice
    ) throws {
        var after = model
        var accepted: [(ModelCommand, ModelOffice, SimulatedAnswer)] = []
        for (command, sink) in waiting {
            guard let answer = sink.first() else { throw SimulationFailure("no answer") }
            if let id = command.id,
                let before = accepted.first(where: { $0.0.id == id })?.2
            {
                guard answer.bytes == before.bytes else {
                    throw SimulationFailure("a command sent twice is answered twice")
                }
                continue
            }
            let (next, refusal) = predicted(command, after)
            try expect(
                answer.error, refusal,
                "\(command.account.name) \(command.method) \(command.parameters): "
                    + "\(answer.parameters)")
            guard refusal == nil else { continue }
            after = next
            accepted.append((command, next, answer))
        }
        become(after)
        for (command, next, answer) in accepted {
            let all = model
            model = next
            let before = toHear
            accept(command, next)
            toHear = before
            model = all
            if command.id != nil { answered.append((command, answer.bytes)) }
        }
        pulse()
        try process.settle()
    }
}
