import CivilTime
import DutyDesk
import Foundation
import OfficeFiles
import OfficeJournal
import OfficeRules
import Synchronization
import Varlink

/// One life of the daemon: desk and service on the disk that there is, called through the router,
/// every answer compared with the description of its interface.
final class SimulatedProcess {
    let desk: Desk
    let journal: SimulatedJournal
    private let checked: CheckedService
    private let service: OfficeService
    private let found: Found
    /// A clerk and a guest who follow what is recorded, and somebody who watches who presides.
    private var followers: [String: SimulatedSink] = [:]
    private let watcher = SimulatedSink()

    private final class Found: Sendable {
        let violations = Mutex<[String]>([])
    }

    /// The followers go on behind the last record that each heard of.
    init(_ disk: SimulatedDisk, clock: SimulatedClock, heard: [String: Int]) throws {
        journal = SimulatedJournal(disk)
        disk.stopFailing()
        _ = try journal.reopen()
        desk = try Desk(
            journal: journal, setting: Self.setting, officeName: "office", clock: clock,
            rest: .zero, recordsPerSnapshot: 40)
        service = try OfficeService(desk: desk, directory: SimulatedAccounts(), version: "1.0.0")
        let found = Found()
        self.found = found
        checked = CheckedService(service.router) { method, violation in
            found.violations.withLock { $0.append("\(method): \(violation)") }
        }
        for (name, record) in heard.sorted(by: { $0.key < $1.key }) {
            let sink = SimulatedSink()
            begin(
                "Presiding.Follow", ["after": .string("#\(record)")], by: .named(name), more: true,
                into: sink)
            followers[name] = sink
            guard sink.first()?.error == nil else {
                throw SimulationFailure("\(name) cannot follow from record \(record)")
            }
        }
        begin("Presiding.Watch", [:], by: .named("guest1"), more: true, into: watcher)
        guard watcher.first() != nil else { throw SimulationFailure("nobody can watch") }
    }

    func begin(
        _ method: String, _ parameters: JSONObject, by account: ModelAccount, more: Bool = false,
        into sink: SimulatedSink
    ) {
        checked.call(
            Call(method: "org.preside." + method, parameters: parameters, more: more),
            from: SimulatedAccounts.peer(account),
            respond: Responder(sink: sink, token: CallToken(number: 1), wantsMore: more))
    }

    func call(
        _ method: String, _ parameters: JSONObject = [:], by account: ModelAccount
    ) throws -> SimulatedAnswer {
        let sink = SimulatedSink()
        begin(method, parameters, by: account, into: sink)
        guard let answer = sink.first() else { throw SimulationFailure("\(method): no answer") }
        sink.disconnect()
        return answer
    }

    /// Returns once the writer is done with what was handed in before, and with what time brought
    /// after that; a disk that failed has then been read again.
    func settle() throws {
        var rounds = 0
        var done = 0
        while done < 2 {
            let answer = try call("Leave.File", ["leave": "L999999"], by: .named("clerk1"))
            if answer.error == "org.preside.Leave.NoSuchLeave" { done += 1 }
            rounds += 1
            if rounds > 20 { throw SimulationFailure("the journal does not recover") }
        }
        if let violation = found.violations.withLock(\.first) {
            throw SimulationFailure("against its description: \(violation)")
        }
    }

    /// What somebody who follows was told since this was asked last, of all that was recorded; nil
    /// where nobody of that name follows.
    func told(to name: String) -> [SimulatedAnswer]? {
        desk.waitUntilTold()
        return followers[name]?.drain()
    }

    /// The same of whoever watches.
    func toldToWatcher() -> [SimulatedAnswer] {
        desk.waitUntilTold()
        return watcher.drain()
    }

    /// A process that ends as it should writes a snapshot; one that dies does not.
    func end(dies: Bool) {
        if dies { journal.die() }
        // Where a difference was found while an append was held back, it is held back still.
        journal.open()
        desk.stop()
        for sink in followers.values { sink.disconnect() }
        watcher.disconnect()
    }

    static let setting: OfficeSetting = {
        let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        guard let zone = Zone.fixed(name: "Asia/Shanghai", offset: 8 * 3_600),
            let workdays = try? WorkdayFolder.load(
                checkout.appendingPathComponent("Config/workdays").path)
        else { preconditionFailure("the working days cannot be read") }
        return OfficeSetting(zone: zone, workdays: workdays, rulebook: Rulebook())
    }()
}

/// What the daemon did otherwise than the model.
package struct SimulationFailure: Error, CustomStringConvertible {
    package let description: String
    init(_ description: String) { self.description = description }
}
