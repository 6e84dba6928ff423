import DutyDesk
import OfficeJournal
import Synchronization
import Varlink

/// Any call by anybody is answered once, with a reply or an error as its interface describes it.
///
/// The bytes: who calls, which method, then choices for its parameters, or a text of JSON. The
/// office is a new one after every so many calls; between them it goes on.
enum CallFuzz {
    private static let callsOfAnOffice = 300
    private static let desk = Mutex<FuzzDesk?>(nil)

    static func violation(in bytes: [UInt8]) -> String? {
        desk.withLock { desk in
            if desk.map({ $0.calls >= callsOfAnOffice }) ?? true {
                desk?.stop()
                desk = FuzzDesk()
            }
            guard let desk else { return "no desk could be made" }
            return desk.violation(in: bytes)
        }
    }
}

/// A desk with the sample office and a clock that moves on with each call.
final class FuzzDesk: Sendable {
    private let clock: FuzzClock
    private let desk: Desk
    private let service: OfficeService
    private let checked: CheckedService
    private let found: Found
    private let counter = Mutex(0)
    /// Those of the last calls.
    private let sinks = Mutex<[(name: String, sink: FuzzSink)]>([])
    private static let sinksKept = 8
    private let methods: [(name: String, interface: InterfaceDescription)]

    private final class Found: Sendable {
        let violations = Mutex<[String]>([])
    }

    init?() {
        clock = FuzzClock()
        guard
            let desk = try? Desk(
                journal: InMemoryJournal(), setting: FuzzOffice.setting, officeName: "office",
                clock: clock),
            let service = try? OfficeService(
                desk: desk, directory: FuzzCallers(), version: "1.0.0")
        else { return nil }
        self.desk = desk
        self.service = service
        let found = Found()
        self.found = found
        checked = CheckedService(service.router) { method, violation in
            found.violations.withLock { $0.append("\(method): \(violation)") }
        }
        methods = service.router.interfaces.flatMap { interface in
            interface.methods.map { ("\(interface.name).\($0.name)", interface) }
        }
        _ = answer(
            Call(
                method: "org.preside.Roster.Apply",
                parameters: ["document": .string(FuzzOffice.rosterText)]), uid: 1_000)
    }

    var calls: Int { counter.withLock(\.self) }

    func stop() { desk.stop() }

    func violation(in bytes: [UInt8]) -> String? {
        var source = ByteSource(bytes)
        let first = source.byte()
        let (name, interface) = source.element(of: methods)
        let short = name.split(separator: ".").last.map(String.init) ?? ""
        let more = first & 0x40 != 0
        let parameters: JSONObject
        if first & 0x80 != 0 {
            let value = try? JSON.parse(source.remainder())
            parameters = value?.objectValue ?? [:]
        } else {
            let fields = interface.method(named: short)?.input ?? []
            var maker = ParameterMaker(interface, source)
            parameters = maker.object(fields)
        }
        clock.advance()
        counter.withLock { $0 += 1 }
        let call = Call(method: name, parameters: parameters, more: more)
        guard let sink = answer(call, uid: 1_000 + UInt32(first % 8)) else {
            return "\(name) was not answered"
        }
        // An answer too many would come from where the first one came from, soon after it: those of
        // the calls before are looked at as well.
        let late = sinks.withLock { sinks in
            sinks.append((name, sink))
            if sinks.count > Self.sinksKept { sinks.removeFirst() }
            return sinks.first { $0.sink.late > 0 }?.name
        }
        if let late { return "\(late) was answered twice" }
        return found.violations.withLock(\.first)
    }

    /// Where the answer went; nil when there was none.
    private func answer(_ call: Call, uid: UInt32) -> FuzzSink? {
        let sink = FuzzSink()
        checked.call(
            call, from: Peer(uid: uid, gid: uid, pid: 1),
            respond: Responder(
                sink: sink, token: CallToken(number: 1), wantsMore: call.more))
        defer { sink.disconnect() }
        return sink.awaitAnswer() ? sink : nil
    }
}
