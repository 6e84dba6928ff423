import OfficeJournal
import Testing
import Varlink

/// A repeated command answers the same, letter for letter, and adds nothing.
@Suite struct CommandIDTests {
    static let sick: JSONObject = [
        "person": "feng-jiu", "from": "2026-03-09", "to": "2026-03-10", "kind": "sick",
        "commandID": "c",
    ]

    @Test(arguments: JournalKind.allCases)
    func `repeated at once`(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        let office = try TestOffice(journal)
        let first = try office.done("Leave.Request", Self.sick)
        let records = office.records
        office.clock.set("2026-03-02 15:00")
        #expect(try office.done("Leave.Request", Self.sick).bytes == first.bytes)
        #expect(office.records == records)
        withExtendedLifetime(folder) {}
    }

    @Test func `repeated after a restart`() throws {
        let folder = try TemporaryFolder()
        var first: Answer?
        do {
            let office = try TestOffice(SQLiteJournal(folder: folder.path))
            first = try office.done("Leave.Request", Self.sick)
        }
        let office = try TestOffice(SQLiteJournal(folder: folder.path))
        let records = office.records
        #expect(try office.done("Leave.Request", Self.sick).bytes == first?.bytes)
        #expect(office.records == records)
    }

    @Test(arguments: JournalKind.allCases)
    func `repeated within one batch`(_ kind: JournalKind) throws {
        let (inner, folder) = try kind.make()
        let journal = GatedJournal(inner)
        let office = try TestOffice(journal)
        journal.shut()
        let holding = office.begin("Leave.File", ["leave": "L9", "commandID": "x"])
        let before = office.begin(
            "Leave.Request", Self.sick.adding("person", "chen-shi").adding("commandID", nil))
        journal.awaitAppend()
        let sinks = [
            office.begin("Leave.Request", Self.sick),
            office.begin("Leave.Request", Self.sick),
            office.begin("Leave.Request", Self.sick.adding("kind", "annual")),
            office.begin(
                "Leave.Request", Self.sick.adding("from", "04-01").adding("to", "04-02"),
                by: .secondClerk),
        ]
        journal.open()
        let answers = try sinks.map { try #require($0.next()) }
        #expect(answers[0].bytes == answers[1].bytes)
        #expect(answers[0]["leave.id"] == "L2")
        #expect(answers[2].error == "org.preside.Service.CommandIDReused")
        #expect(answers[2].reply.parameters == ["commandID": "c", "record": 3])
        #expect(answers[3]["leave.id"] == "L3")
        #expect(journal.batches.last == 2)
        #expect(holding.next()?.error == "org.preside.Leave.NoSuchLeave")
        #expect(before.next()?["leave.id"] == "L1")
        office.expectDescribed()
        withExtendedLifetime(folder) {}
    }

    @Test func `the order of parameters and nulls make no other command`() throws {
        let office = try TestOffice()
        let first = try office.done("Leave.Request", Self.sick)
        let other: JSONObject = [
            "commandID": "c", "reason": .null, "kind": "sick", "to": "2026-03-10",
            "from": "2026-03-09", "person": "feng-jiu",
        ]
        #expect(try office.done("Leave.Request", other).bytes == first.bytes)
    }

    /// What differs from a command that was done makes it another one.
    static let others: [(String, JSONObject)] = [
        ("Leave.Request", sick.adding("person", "冯九")),
        ("Leave.Request", sick.adding("to", "2026-03-11")),
        ("Leave.Request", sick.adding("reason", "")),
        ("Leave.Cancel", ["leave": "L1", "commandID": "c"]),
        ("Roster.Apply", ["document": .string(City.roster), "commandID": "c"]),
    ]

    @Test(arguments: others)
    func `the same id for another command`(_ method: String, _ parameters: JSONObject) throws {
        let office = try TestOffice()
        try office.done("Leave.Request", Self.sick)
        let records = office.records
        let answer = try office.call(method, parameters)
        #expect(answer.error == "org.preside.Service.CommandIDReused")
        #expect(answer.reply.parameters == ["commandID": "c", "record": 2])
        #expect(office.records == records)
    }

    @Test func `ids of another account are apart`() throws {
        let office = try TestOffice()
        try office.done("Leave.Request", Self.sick)
        let other = Self.sick.adding("person", "chen-shi")
        #expect(
            try office.done("Leave.Request", other, by: .secondClerk)["leave.id"] == "L2")
    }

    @Test func `what was refused is decided anew`() throws {
        let office = try TestOffice()
        let id = try office.request("feng-jiu", "2026-03-10", "2026-03-11")
        #expect(
            try office.call("Leave.Request", Self.sick).error == "org.preside.Leave.Overlaps")
        try office.done("Leave.Cancel", ["leave": .string(id)])
        #expect(try office.done("Leave.Request", Self.sick)["leave.id"] == "L2")
    }

    @Test(arguments: JournalKind.allCases)
    func `a command that changed nothing is remembered too`(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        let office = try TestOffice(journal)
        let same: JSONObject = ["document": .string(City.roster), "commandID": "same"]
        let first = try office.done("Roster.Apply", same)
        #expect(first["record"] == .null)
        #expect(first["differences"] == [])
        #expect(office.records == 1)
        try office.done("Roster.Apply", ["document": .string(City.with("马力", "马立"))])
        #expect(try office.done("Roster.Apply", same).bytes == first.bytes)
        #expect(office.records == 2)
        let reused = try office.call("Leave.Cancel", ["leave": "L1", "commandID": "same"])
        #expect(reused.reply.parameters == ["commandID": "same", "record": 1])
        withExtendedLifetime(folder) {}
    }

    @Test func `repeated when its words do not read any more`() throws {
        let office = try TestOffice()
        let named = Self.sick.adding("person", "冯九")
        let first = try office.done("Leave.Request", named)
        try office.done("Roster.Apply", ["document": .string(City.with("陈实", "冯九"))])
        #expect(try office.done("Leave.Request", named).bytes == first.bytes)
        #expect(
            try office.call("Leave.Request", named.adding("commandID", "d")).error
                == "org.preside.Service.AmbiguousPerson")
        #expect(
            try office.call("Leave.Request", named.adding("commandID", nil)).error
                == "org.preside.Service.AmbiguousPerson")
    }
}
