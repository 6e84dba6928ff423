import CivilTime
import Dispatch
import Glibc
import OfficeJournal
import OfficeRules
import Synchronization
import Testing
import Varlink

@testable import DutyDesk

/// A desk that is called as from the socket: through the service's router, by accounts, with every
/// answer compared with the description of its interface.
final class TestOffice: Sendable {
    let clock: ManualClock
    let journal: any Journal
    let desk: Desk
    let service: OfficeService
    /// Whether free words are marked in every call from now on.
    let marks = Mutex(false)
    private let calls = Mutex(0)
    private let callers = Callers()
    private let checked: CheckedService
    private let violations: Violations

    /// What went out against its description.
    private final class Violations: Sendable {
        let all = Mutex<[String]>([])
    }

    /// An office at a moment of its clock; with the city's roster, unless the journal has one.
    init(
        _ journal: any Journal = InMemoryJournal(), at now: String = "2026-03-02 09:00",
        roster: String? = City.roster, setting: OfficeSetting = Setting.office,
        observer: any DeskObserver = SilentObserver(), recordsPerSnapshot: Int64 = 2_000
    ) throws {
        clock = ManualClock(now)
        self.journal = journal
        desk = try Desk(
            journal: journal, setting: setting, officeName: "测试市人民政府", clock: clock,
            observer: observer, recordsPerSnapshot: recordsPerSnapshot)
        service = try OfficeService(desk: desk, directory: callers, version: "1.2.3")
        let violations = Violations()
        self.violations = violations
        checked = CheckedService(service.router) { method, violation in
            violations.all.withLock { $0.append("\(method): \(violation)") }
        }
        if let roster, desk.office.roster.isEmpty {
            let answer = try call("Roster.Apply", ["document": .string(roster)])
            try #require(answer.error == nil, "\(answer.reply)")
        }
    }

    deinit { desk.stop() }

    @discardableResult
    func begin(
        _ method: String, _ parameters: JSONObject = [:], by caller: Caller = .clerk,
        more: Bool = false, into sink: AnswerSink = AnswerSink()
    ) -> AnswerSink {
        let name = method.hasPrefix("org.") ? method : "org.preside." + method
        checked.call(
            Call(method: name, parameters: marked(parameters, of: name), more: more),
            from: callers.peer(caller),
            respond: Responder(sink: sink, token: CallToken(number: 1), wantsMore: more))
        return sink
    }

    private func marked(_ parameters: JSONObject, of name: String) -> JSONObject {
        guard marks.withLock(\.self) else { return parameters }
        let methods = service.router.interfaces.flatMap { interface in
            interface.methods.map { ("\(interface.name).\($0.name)", $0.input) }
        }
        let call = calls.withLock { calls in
            calls += 1
            return calls
        }
        let input = methods.first { $0.0 == name }?.1 ?? []
        return FreeText.marked(parameters, input: input, call: call)
    }

    /// The answer to a call; the interface is named without `org.preside.`.
    @discardableResult
    func call(
        _ method: String, _ parameters: JSONObject = [:], by caller: Caller = .clerk,
        more: Bool = false, _ location: SourceLocation = #_sourceLocation
    ) throws -> Answer {
        let sink = begin(method, parameters, by: caller, more: more)
        let answer = try #require(sink.next(), "no answer", sourceLocation: location)
        expectDescribed(location)
        return answer
    }

    /// The answer to a call that is not to be refused.
    @discardableResult
    func done(
        _ method: String, _ parameters: JSONObject = [:], by caller: Caller = .clerk,
        more: Bool = false, _ location: SourceLocation = #_sourceLocation
    ) throws -> Answer {
        let answer = try call(method, parameters, by: caller, more: more, location)
        try #require(answer.error == nil, "\(answer.reply)", sourceLocation: location)
        return answer
    }

    /// Returns once so many commands wait for the writer, or after half a minute.
    func awaitCommands(_ count: Int) {
        for _ in 0..<30_000 where desk.waitingCommands < count { usleep(1_000) }
    }

    /// Returns once the writer is done with everything before, watchers and the owner told.
    func settle() throws {
        // The first may fall into one batch with what it waits for, and be answered before what
        // time brings after that is handed in; the second comes after.
        for _ in 0..<2 {
            let answer = try call("Leave.File", ["leave": "L999999"])
            #expect(answer.error == "org.preside.Leave.NoSuchLeave")
        }
        desk.waitUntilTold()
    }

    /// Stops the desk while something holds it up: whether the end waited for that, and came then.
    func stops(onlyAfter release: () -> Void) -> Bool {
        let ended = DispatchSemaphore(value: 0)
        DispatchQueue.global().async { [desk] in
            desk.stop()
            ended.signal()
        }
        let waited = ended.wait(timeout: .now() + .milliseconds(50)) == .timedOut
        release()
        return waited && ended.wait(timeout: .now() + .seconds(30)) == .success
    }

    /// Whatever was sent until now is as it is described.
    func expectDescribed(_ location: SourceLocation = #_sourceLocation) {
        #expect(violations.all.withLock { $0 } == [], sourceLocation: location)
    }

    var records: Int64 { journal.head().number }
}
