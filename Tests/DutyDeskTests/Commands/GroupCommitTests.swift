import Dispatch
import DutyDesk
import OfficeJournal
import OfficeRules
import Synchronization
import Testing
import Varlink

/// Commands that arrive while a commit is under way are the next batch, and each is answered once,
/// after its record is durable.
@Suite struct GroupCommitTests {
    @Test(arguments: JournalKind.allCases)
    func `200 requests from many threads`(_ kind: JournalKind) throws {
        let (inner, folder) = try kind.make()
        let journal = GatedJournal(inner)
        let office = try TestOffice(journal)
        let tooSoon = Mutex<[JSON]>([])
        let sinks = (0..<200).map { _ in
            AnswerSink { answer in
                let record = answer["leave.record"]
                if record.intValue ?? .max > journal.durable {
                    tooSoon.withLock { $0.append(record) }
                }
            }
        }
        DispatchQueue.concurrentPerform(iterations: 200) { index in
            let month = 3 + index / 28
            let day = 1 + index % 28
            let text = "2027-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
            office.begin(
                "Leave.Request",
                [
                    "person": "feng-jiu", "from": .string(text + "am"),
                    "to": .string(text + "am"), "kind": "sick", "commandID": .string("c\(index)"),
                ], into: sinks[index])
        }
        let answers = try sinks.map { try #require($0.next()) }
        office.expectDescribed()
        #expect(tooSoon.withLock { $0 } == [])
        let ids = answers.compactMap { $0["leave.id"].stringValue }
        #expect(Set(ids) == Set((1...200).map { "L\($0)" }))
        #expect(sinks.allSatisfy { $0.count == 1 && $0.late == 0 })
        #expect(journal.head().number == 201)
        #expect(journal.batches.reduce(0, +) == 201)
        let numbers = try journal.read(from: 1, limit: 1_000).map(\.number)
        #expect(numbers == Array(1...201))
        #expect(try office.done("Journal.Verify")["intact"] == true)
        withExtendedLifetime(folder) {}
    }

    @Test func `what waits during a commit is one batch, at most 256 commands`() throws {
        let journal = GatedJournal(InMemoryJournal())
        let office = try TestOffice(journal)
        journal.shut()
        let first = office.begin("Leave.Request", Self.day(0))
        journal.awaitAppend()
        let sinks = (1...300).map { office.begin("Leave.Request", Self.day($0)) }
        #expect(office.desk.waitingCommands == 300)
        #expect(office.desk.office.record == 1)
        #expect(sinks.allSatisfy { $0.count == 0 })
        journal.open()
        for sink in [first] + sinks { #expect(sink.next()?.error == nil) }
        #expect(journal.batches.suffix(3) == [1, 256, 44])
    }

    @Test func `more commands than may wait are refused as busy`() throws {
        let journal = GatedJournal(InMemoryJournal())
        let office = try TestOffice(journal)
        journal.shut()
        office.begin("Leave.Request", Self.day(0))
        journal.awaitAppend()
        let file: JSONObject = ["leave": "L1"]
        let waiting = (1...10_000).map { _ in office.begin("Leave.File", file) }
        let refused = try office.call("Leave.File", file)
        #expect(refused.error == "org.preside.Service.NotRecorded")
        #expect(refused["reason"] == "busy")
        #expect(try office.done("Presiding.At")["holder"] == "ma-li")
        journal.open()
        #expect(waiting.last?.next()?.error == "org.preside.Leave.WrongState")
    }

    @Test func `a command too large for a record does not spoil its batch`() throws {
        let journal = GatedJournal(InMemoryJournal())
        let office = try TestOffice(journal)
        journal.shut()
        let first = office.begin("Leave.Request", Self.day(0))
        journal.awaitAppend()
        let large = office.begin(
            "Roster.Apply", ["document": .string(Self.largeRoster), "commandID": "large"])
        office.awaitCommands(1)
        let second = office.begin("Leave.Request", Self.day(1))
        journal.open()
        #expect(first.next()?.error == nil)
        #expect(second.next()?.error == nil)
        let refused = try #require(large.next())
        #expect(refused.error == "org.preside.Service.InvalidField")
        #expect(refused["field"] == "document")
        office.expectDescribed()
    }

    /// Half a day each.
    private static func day(_ index: Int) -> JSONObject {
        let day = 1 + index / 2 % 28
        let text = "2027-0\(1 + index / 56)-\(day < 10 ? "0" : "")\(day)"
        let half = text + (index % 2 == 0 ? "am" : "pm")
        return [
            "person": "feng-jiu", "from": .string(half), "to": .string(half), "kind": "sick",
        ]
    }

    /// Its text is below the limit of a file, the record of it above that of a record.
    private static let largeRoster: String = {
        let name = String(repeating: "王", count: 60)
        let id = String(repeating: "x", count: 56)
        let people = (1...1_990).map {
            "  - {id: \(id)p\($0), name: \(name), post: deputyMayor}"
        }
        let seats = (1...990).map { "  - {id: \(id)d\($0), name: \(name)}" }
        return (["people:"] + people + ["departments:"] + seats).joined(separator: "\n") + "\n"
    }()
}
