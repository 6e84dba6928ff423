import DutyDesk
import OfficeJournal
import OfficeRules
import Varlink

/// What has to become of a call.
enum Expected: Equatable {
    case done
    /// With this error, named without `org.preside.`.
    case refused(String)
    /// Somehow.
    case refusedAnyhow
    /// Whatever the daemon says.
    case open

    init(_ error: String?) { self = error.map { .refused($0) } ?? .done }
}

/// A call of the calendar, and what the model makes of it.
struct CalendarCall {
    let account: ModelAccount
    let method: String
    var parameters: JSONObject
    var expected: Expected
    /// It asks for what stands already: done, and nothing is recorded.
    var isIdle = false
    /// What its free words belong to once it is done.
    var owner: String?
    /// What it does to the model.
    var apply: (inout SimulatedOffice, SimulatedAnswer) throws -> Void = { _, _ in }
}

/// An office whose calendar is full: engagements, meetings, turns and what is decided at
/// meetings, beside leave. Its model is smaller than that of leave: it says what is there, who may,
/// and who is asked, and leaves concerns and lists of slots to their twins.
extension SimulatedOffice {
    mutating func calendarStep(_ random: inout SimulationRandom) throws {
        let choice = random.number(0...99)
        switch choice {
        case ..<86: try deliver(madeCall(choice, &random), &random)
        case ..<92:
            now += random.chance(10) ? random.number(48...600) : random.number(1...60)
            lastStep = "it is \(ModelTime.text(now))"
            clock.set(now)
            process.desk.tick()
            try process.settle()
        case ..<95: try restartCalendar(dies: random.chance(60))
        case ..<97: try repeatCall(&random)
        default: try askAnything(&random)
        }
        try checkCalendar(&random)
    }

    private mutating func madeCall(
        _ choice: Int, _ random: inout SimulationRandom
    ) -> CalendarCall {
        defer { nextMark += 1 }
        var maker = CalendarMaker(
            random: random, office: model, calendar: calendar ?? ModelCalendar(), now: now,
            mark: nextMark)
        let call =
            switch choice {
            case ..<14: maker.leave()
            case ..<29: maker.engagement()
            case ..<32: maker.week()
            case ..<47: maker.meeting()
            case ..<63: maker.rotation()
            default: maker.proceeding()
            }
        random = maker.random
        authors[nextMark] = call.account.name
        return call
    }

    /// One call. Where the disk fails it, or the process dies, it is asked again with its id.
    private mutating func deliver(
        _ given: CalendarCall, _ random: inout SimulationRandom
    ) throws {
        var call = given
        let fails = random.chance(12)
        let id = fails || random.chance(50) ? "k\(nextMark)" : nil
        if let id { call.parameters["commandID"] = .string(id) }
        lastStep =
            "\(call.account.name) \(call.method) \(call.parameters) at \(ModelTime.text(now))"
        let before = Int(process.desk.office.record)
        var answer: SimulatedAnswer
        var isKept = false
        if fails {
            let fault = random.pick(JournalFault.allCases)
            lastStep += ", the journal: \(fault)"
            disk.arm(fault)
            answer = try process.call(call.method, call.parameters, by: call.account)
            if !disk.disarm() {
                if fault.kills {
                    process.end(dies: true)
                    try startAnew()
                    try checkReplay()
                    isKept = fault.keeps
                } else {
                    try expect(answer.error, fault.told, "the answer of a failed disk")
                    try process.settle()
                }
                answer = try process.call(call.method, call.parameters, by: call.account)
            }
        } else {
            answer = try process.call(call.method, call.parameters, by: call.account)
        }
        try process.settle()
        try check(answer, call, before)
        guard answer.error == nil else { return }
        marks[nextMark - 1] = call.owner
        try call.apply(&self, answer)
        // Who watches joined an office in which it stood already.
        if isKept { toldAnew() }
        if id != nil { calendarCalls.append((call, answer.bytes)) }
        try checkWords(answer.bytes, call.account)
        try checkHidden(answer, call.account)
    }

    private func check(_ answer: SimulatedAnswer, _ call: CalendarCall, _ before: Int) throws {
        let found = answer.error.map { String($0.dropFirst("org.preside.".count)) }
        let what = "\(call.account.name) \(call.method): \(answer.parameters)"
        switch call.expected {
        case .done: try expect(found, nil, what)
        case .refused(let error): try expect(found, error, what)
        case .refusedAnyhow:
            guard found != nil else { throw SimulationFailure("\(what): done, and may not") }
        case .open: break
        }
        let grown = Int(process.desk.office.record) - before
        guard (grown > 0) == (found == nil && !call.isIdle) else {
            throw SimulationFailure("\(what): \(grown) records")
        }
        if found != nil { try checkWords(answer.bytes, call.account) }
    }

    /// The same again is answered the same and adds nothing.
    private mutating func repeatCall(_ random: inout SimulationRandom) throws {
        guard !calendarCalls.isEmpty else { return }
        let (call, bytes) = random.pick(calendarCalls)
        lastStep = "again: \(call.account.name) \(call.method) \(call.parameters)"
        let before = process.desk.office
        let answer = try process.call(call.method, call.parameters, by: call.account)
        try process.settle()
        guard answer.bytes == bytes, process.desk.office == before else {
            throw SimulationFailure("a repeated command does something: \(answer.parameters)")
        }
    }

    /// What was answered is there, whatever the process was doing.
    private mutating func restartCalendar(dies: Bool) throws {
        lastStep = dies ? "the process dies" : "the process ends"
        let before = process.desk.office
        process.end(dies: dies)
        try startAnew()
        guard process.desk.office == before else {
            throw SimulationFailure("another office after a start")
        }
        try checkReplay()
    }
}
