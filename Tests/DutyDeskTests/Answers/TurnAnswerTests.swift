import Testing
import Varlink

@Suite("Art. 57: what leave and people who left mean for turns, as it is answered")
struct TurnAnswerTests {
    private static let duty: JSONObject = [
        "from": "2026-03-02", "to": "2026-03-08", "leaders": ["ma-li", "zhao-yi"],
        "officers": ["feng-jiu", "chen-shi"],
    ]

    @Test("Who approves, or cancels, learns who is asked for which turn, and who goes after all")
    func leave() throws {
        let office = try TestOffice()
        try office.done("Congress.Plan", ["year": 2026])
        try office.done("Congress.SetDay", ["session": "S2", "day": "2026-04-28"])
        let id = try office.request("zhao-yi", "2026-04-28", "2026-04-28")
        let approved = try office.done(
            "Leave.Approve",
            ["leave": .string(id), "by": "ma-li", "acknowledge": ["missesSession"]])
        #expect(
            approved["turns"] == [
                [
                    "turn": "S2", "day": "2026-04-28", "state": "asked", "leader": "zhao-yi",
                    "asked": "qian-er",
                ]
            ])
        let cancelled = try office.done("Leave.Cancel", ["leave": .string(id)])
        #expect(
            cancelled["turns"] == [
                [
                    "turn": "S2", "day": "2026-04-28", "state": "planned", "leader": "zhao-yi",
                    "asked": .null,
                ]
            ])
    }

    @Test("A leave that was in the way is named to those in the order as long as it counts")
    func inTheWay() throws {
        let office = try TestOffice()
        try office.done("Congress.Plan", ["year": 2026])
        try office.done("Congress.SetDay", ["session": "S2", "day": "2026-04-28"])
        let id = try office.approved("qian-er", "2026-04-28", "2026-04-28")
        try office.done("Congress.Excuse", ["session": "S2", "reason": "r"])
        func reason(_ caller: Caller) throws -> JSON {
            let sessions = try office.done("Congress.Show", ["year": 2026], by: caller)["sessions"]
            let skipped = sessions.arrayValue?[1].objectValue?["skipped"]?.arrayValue
            return skipped?.last?.objectValue?["reason"] ?? .null
        }
        #expect(try reason(.person("sun-san")) == .string(id))
        #expect(try reason(.observer) == "away")
        try office.done("Leave.Cancel", ["leave": .string(id)])
        #expect(try reason(.person("sun-san")) == "away")
        #expect(try reason(.person("qian-er")) == .string(id))
        #expect(try reason(.clerk) == .string(id))
    }

    @Test("A duty that nobody has tonight stands on the day board, and its alert says which it is")
    func vacant() throws {
        let office = try TestOffice()
        try office.done("Duty.Plan", Self.duty)
        let shown = try office.done("Duty.Show", ["from": "2026-03-02", "to": "2026-03-02"])
        let officer = try #require(shown["duties"].arrayValue?.last?.objectValue?["id"])
        try office.done("Duty.Excuse", ["duty": officer, "reason": "r"])
        let asked = try office.done(
            "Duty.Show", ["from": "2026-03-02", "to": "2026-03-02", "person": "chen-shi"])
        #expect(asked["duties"].arrayValue?.last?.objectValue?["id"] == officer)
        try office.done("Duty.Decline", ["duty": officer])
        let today = try office.done("Presiding.Today")
        let entry = try #require(
            today["calendar"].arrayValue?.first { $0.objectValue?["source"] == officer })
        #expect(entry.objectValue?["persons"] == [])
        #expect(entry.objectValue?["settled"] == false)
        #expect(
            today["alerts"] == [
                [
                    "code": "turnExhausted", "article": 38, "person": .null, "leave": .null,
                    "turn": officer, "kind": "night", "list": "officer", "day": "2026-03-02",
                    "since": .null,
                ]
            ])
    }

    @Test("The roster names those who left and those who are to come")
    func names() throws {
        let office = try TestOffice()
        let row = "  - {id: chen-shi, name: 陈实, post: departmentHead, department: education}\n"
        let other = row.replacing("chen-shi", with: "wei-lai").replacing("陈实", with: "魏来")
        try office.done(
            "Roster.Apply",
            ["document": .string(City.with(row, other)), "effective": "2026-03-10"])
        let now = try office.done("Roster.Show")
        #expect(now["others"] == [["id": "wei-lai", "name": "魏来"]])
        let later = try office.done("Roster.Show", ["day": "2026-03-10"])
        #expect(later["others"] == [["id": "chen-shi", "name": "陈实"]])
    }
}
