import CivilTime
import OfficeJournal
import OfficeRules
import Synchronization
import Testing
import Varlink

@testable import DutyDesk

/// `journal verify`: what it says of a journal and of an office that are not whole.
@Suite struct VerifyTests {
    @Test func `the first record that is not what it was is named`() throws {
        let journal = GatedJournal(InMemoryJournal())
        let office = try TestOffice(journal)
        try office.request("feng-jiu", "2026-03-16", "2026-03-17")
        journal.find(.init(record: 2, reason: .changed))
        let answer = try office.done("Journal.Verify", by: .observer)
        #expect(answer["records"] == 2)
        #expect(answer["intact"] == false && answer["replayed"] == false)
        #expect(answer["firstBroken"] == 2)
        #expect(answer["why"] == "the record was changed")
    }

    /// What is kept elsewhere against a journal that was rewritten as a whole.
    @Test func `the status names the end of the chain`() throws {
        let office = try TestOffice()
        for day in ["2026-03-16", "2026-03-17"] {
            try office.request("feng-jiu", day, day)
            let head = try office.done("Service.Status", by: .observer)["head"]
            let last = try office.done("Journal.Show", ["record": head[path: "record"]])
            #expect(head[path: "record"] == .int(office.records))
            #expect(head[path: "hash"] == last["record.hash"])
            #expect(try office.done("Journal.Verify")["head"] == head[path: "hash"])
        }
    }

    /// A turn that moved and moved back leaves nothing behind that a snapshot does not keep.
    @Test func `after a restart an office is what its records say, wherever its turns were`()
        throws
    {
        let folder = try TemporaryFolder()
        do {
            let office = try TestOffice(SQLiteJournal(folder: folder.path))
            try office.done("Congress.Plan", ["year": 2026])
            for day in ["2026-04-28", "2026-04-20", "2026-04-30", "2026-04-24"] {
                try office.done("Congress.SetDay", ["session": "S2", "day": .string(day)])
                let verified = try office.done("Journal.Verify")
                #expect(verified["intact"] == true)
            }
            office.desk.stop()
        }
        let verified = try TestOffice(SQLiteJournal(folder: folder.path)).done("Journal.Verify")
        #expect(verified["intact"] == true)
        #expect(verified["why"] == nil || verified["why"].isNull)
    }

    @Test func `an export that meets a gap ends there and says so`() throws {
        let journal = GatedJournal(InMemoryJournal())
        let office = try TestOffice(journal)
        try office.request("feng-jiu", "2026-03-16", "2026-03-17")
        journal.lose(2)
        let export = office.begin("Journal.Export", more: true)
        #expect(export.next()?["record.number"] == 1)
        let end = try #require(export.next())
        #expect(end.error == "org.preside.Service.NotRead")
        office.expectDescribed()
    }

    @Test func `an office in memory that is not what the records say`() throws {
        let office = try TestOffice()
        try office.request("feng-jiu", "2026-03-16", "2026-03-17")
        office.desk.state.withLock { $0.office.roster = Roster() }
        let answer = try office.done("Journal.Verify")
        #expect(answer["records"] == 2 && answer["firstBroken"] == .null)
        #expect(answer["intact"] == false && answer["replayed"] == false)
        #expect(answer["why"] == "the office in memory is not what the records say")
    }

    @Test func `a copy opens as the journal it was made of`() throws {
        let folder = try TemporaryFolder()
        let restored = try TemporaryFolder()
        let office = try TestOffice(SQLiteJournal(folder: folder.path))
        try office.request("feng-jiu", "2026-03-16", "2026-03-17")
        let backup: JSONObject = ["path": .string(restored.file("journal.sqlite"))]
        let answer = try office.done("Journal.Backup", backup, by: .administrator)
        #expect(answer["records"] == 2)
        #expect(answer["head"] == .string(office.journal.head().hash.description))
        #expect(
            try office.call("Journal.Backup", backup, by: .administrator).error
                == "org.preside.Journal.BackupFailed")
        let again = try TestOffice(SQLiteJournal(folder: restored.path))
        #expect(again.desk.office == office.desk.office)
        #expect(try again.done("Journal.Verify")["intact"] == true)
    }

    @Test(arguments: ["", "journal.sqlite", "./x", "/tmp/a\u{0}b"])
    func `a path for a copy has to be absolute`(_ path: String) throws {
        let answer = try TestOffice().call(
            "Journal.Backup", ["path": .string(path)], by: .administrator)
        #expect(answer.error == "org.preside.Service.InvalidField")
        #expect(answer["field"] == "path")
    }

    @Test func `records as they were written, in pages, by subject and as a stream`() throws {
        let office = try TestOffice()
        for day in 10...29 { try office.approved("feng-jiu", "2026-03-\(day)", "2026-03-\(day)") }
        func numbers(_ parameters: JSONObject) throws -> [JSON] {
            try office.done("Journal.Log", parameters)["records"].each("number")
        }
        func range(_ numbers: ClosedRange<Int64>) -> [JSON] { numbers.map { .int($0) } }
        #expect(try numbers([:]) == range(1...41))
        #expect(try numbers(["limit": 5]) == range(37...41))
        #expect(try numbers(["after": 0, "limit": 5]) == range(1...5))
        #expect(try numbers(["after": 39]) == range(40...41))
        #expect(try numbers(["after": 41]) == [])
        #expect(try numbers(["subject": "L2"]) == range(4...5))
        #expect(try numbers(["subject": "L2", "limit": 1]) == [5])
        #expect(try numbers(["subject": "L2", "after": 0, "limit": 1]) == [4])
        #expect(try numbers(["subject": "L99"]) == [])

        let record = try office.done("Journal.Show", ["record": 2])["record"]
        #expect(record[path: "kind"] == "leaveRequested" && record[path: "subject"] == "L1")
        #expect(record[path: "actor"] == "feng-jiu" && record[path: "account"] == "office")
        #expect(record[path: "at"] == "2026-03-02T09:00:00+08:00")

        let export = office.begin("Journal.Export", ["after": 38], more: true)
        var exported: [JSON] = []
        while let answer = export.next() {
            exported.append(answer["record.number"])
            guard answer.reply.continues else { break }
        }
        #expect(exported == range(39...41))
        #expect(export.late == 0)
        office.expectDescribed()
    }
}
