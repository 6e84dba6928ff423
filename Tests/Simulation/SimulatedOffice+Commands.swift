import DutyDesk
import OfficeJournal
import Varlink

/// What becomes of the opening anew after a failed sync.
enum Reopening: Equatable {
    case works
    case fails(Int)
    /// The process dies over it.
    case dies
}

extension ModelCommand {
    /// Whether another one has its id, which counts for each account by itself.
    func isRepeated(by other: ModelCommand) -> Bool {
        id != nil && id == other.id && account == other.account
    }
}

/// Commands, one at a time.
extension SimulatedOffice {
    /// What the model makes of a command: the office after it, or the refusal.
    func predicted(_ command: ModelCommand, _ model: ModelOffice) -> (ModelOffice, String?) {
        var after = model
        do throws(ModelRefusal) {
            try after.perform(command, at: now)
            return (after, nil)
        } catch {
            return (model, "org.preside." + error.name)
        }
    }

    func called(_ command: ModelCommand) throws -> SimulatedAnswer {
        try process.call(command.method, command.parameters, by: command.account)
    }

    /// One command, with something going wrong while it is written; daemon and model agree on what
    /// becomes of it.
    mutating func deliver(
        _ command: ModelCommand, fault: JournalFault?, _ reopening: Reopening = .works
    ) throws {
        lastStep =
            "\(command.account.name) \(command.method) \(command.parameters) at "
            + ModelTime.text(now)
            + (fault.map { ", the journal: \($0), opened anew: \(reopening)" } ?? "")
        let (after, refusal) = predicted(command, model)
        if let fault {
            var reopenings = 0
            if case .fails(let times) = reopening, fault.isUnknown { reopenings = times }
            disk.arm(fault, reopenings: reopenings)
        }
        let answer = try called(command)
        if let fault, !disk.disarm() {
            return try settle(command, after, fault, reopening, answer)
        }
        disk.stopFailing()
        try expect(answer.error, refusal, "the answer \(answer.parameters)")
        if refusal == nil { done(command, after, answer) }
        try checkWords(answer.bytes, command.account)
        if refusal == nil { try checkReply(command, answer) }
        try process.settle()
    }

    private mutating func done(
        _ command: ModelCommand, _ after: ModelOffice, _ answer: SimulatedAnswer
    ) {
        accept(command, after)
        if command.id != nil { answered.append((command, answer.bytes)) }
        pulse()
    }

    mutating func accept(_ command: ModelCommand, _ after: ModelOffice) {
        become(after)
        claim(command, after)
    }

    /// The words of a command that was done are those of what it made or touched.
    mutating func claim(_ command: ModelCommand, _ after: ModelOffice) {
        switch command.what {
        case .request: marks[command.mark] = "L\(after.leaves.count)"
        case .entrust: marks[command.mark] = "E\(after.entrustments.count)"
        case .cancelEntrustment(let number): marks[command.mark] = "E\(number)"
        case .roster: break
        default: marks[command.mark] = command.leave.map { "L\($0)" }
        }
    }

    mutating func pulse() {
        var after = model
        after.pulse(now)
        become(after)
    }

    /// A command that the journal failed: it is on the disk or not, and nobody is told what is not
    /// certain.
    private mutating func settle(
        _ command: ModelCommand, _ after: ModelOffice, _ fault: JournalFault,
        _ reopening: Reopening, _ answer: SimulatedAnswer
    ) throws {
        if fault.kills {
            process.end(dies: true)
            return try goOn(fault.keeps ? [(command, after)] : [])
        }
        try expect(answer.error, fault.told, "the answer of a failed disk")
        // Until the disk was read again, all is as it was.
        try checkPresiding(at: now)
        try checkFollowers()
        if fault.isUnknown, reopening == .dies {
            disk.armDeathOnReopening()
            // Whatever comes next has the disk read again.
            let next = try process.call(
                "Leave.File", ["leave": "L999999"], by: .named("clerk1"))
            try expect(next.error, "org.preside.Service.NotRecorded", "while it is opened anew")
            try checkFollowers()
            process.end(dies: true)
            return try goOn(fault.keeps ? [(command, after)] : [])
        }
        try process.settle()
        guard fault.keeps else { return }
        accept(command, after)
        pulse()
        try process.settle()
        try recallAnswer(command)
    }

    /// After a death another process finds what is on the disk, each with the office after it.
    mutating func goOn(_ kept: [(command: ModelCommand, after: ModelOffice)]) throws {
        if let last = kept.last { become(last.after) }
        for (command, after) in kept { claim(command, after) }
        try startAnew()
        pulse()
        for (command, _) in kept { try recallAnswer(command) }
        try checkReplay()
    }

    /// What a command that was kept is answered when it is asked again.
    mutating func recallAnswer(_ command: ModelCommand) throws {
        guard command.id != nil else { return }
        let answer = try called(command)
        try expect(answer.error, nil, "a command that was kept, asked again")
        try checkWords(answer.bytes, command.account)
        answered.append((command, answer.bytes))
    }

    // MARK: Again

    /// The same command again is answered the same and adds nothing; another with its id is not;
    /// the same id of another account is another command.
    mutating func repeated(_ random: inout SimulationRandom) throws {
        guard !answered.isEmpty else { return }
        let last = random.chance(50) ? answered[answered.count - 1] : random.pick(answered)
        if random.chance(60) { return try repeatLast(last.command) }
        let mark = last.command.mark + 1_000_000
        if random.chance(50) { return try another(than: last.command, &random) }
        let other = ModelCommand(
            account: last.command.account, what: last.command.what, id: last.command.id,
            mark: mark)
        guard "\(other.parameters)" != "\(last.command.parameters)" else { return }
        lastStep = "another command with the id \(last.command.id ?? "")"
        let answer = try called(other)
        try expect(answer.error, "org.preside.Service.CommandIDReused", lastStep)
        try process.settle()
    }

    /// Another account uses the id for a command of its own.
    private mutating func another(
        than command: ModelCommand, _ random: inout SimulationRandom
    ) throws {
        var other = made(&random)
        other.id = command.id
        guard !answered.contains(where: { $0.command.isRepeated(by: other) }) else { return }
        try deliver(other, fault: nil)
    }

    mutating func repeatLast(_ command: ModelCommand) throws {
        lastStep = "again: \(command.account.name) \(command.method) \(command.parameters)"
        let answer = try called(command)
        let before = answered.first { $0.command.isRepeated(by: command) }
        guard answer.error == nil, answer.bytes == before?.bytes else {
            throw SimulationFailure(
                "a repeated command is answered otherwise: \(answer.parameters)")
        }
        try process.settle()
    }
}

extension JournalFault {
    /// The error that the caller is told, where the process lives on.
    var told: String {
        "org.preside.Service." + (isUnknown ? "OutcomeUnknown" : "NotRecorded")
    }
}
