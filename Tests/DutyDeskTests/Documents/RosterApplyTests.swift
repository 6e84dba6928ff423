import Testing
import Varlink

/// A roster file is compared with what stands, and only the differences are recorded.
@Suite struct RosterApplyTests {
    private static let newcomer = """
          - {id: he-xin, name: 何新, post: departmentHead, department: archives}
        departments:
        """

    @Test func `the first one stands from the beginning`() throws {
        let office = try TestOffice(roster: nil)
        let answer = try office.done(
            "Roster.Apply", ["document": .string(City.roster)], by: .administrator)
        #expect(answer["effective"] == .null)
        #expect(answer["record"] == 1)
        #expect(answer["dryRun"] == false)
        #expect(
            answer["differences"].each("what").filter { $0 == "personAdded" }.count == 12)
        let show = try office.done("Roster.Show", ["day": "1990-05-05"], by: .observer)
        #expect(show["day"] == "1990-05-05")
        #expect(show["line"] == ["zhao-yi", "qian-er", "sun-san"])
        #expect(show["vacant"] == ["archives"])
        #expect(
            show["people.3"] == [
                "id": "sun-san", "name": "孙三", "post": "deputyMayor",
                "seats": [
                    ["post": "deputyMayor", "department": .null],
                    ["post": "departmentHead", "department": "police"],
                ],
                "rank": 4, "inCharge": ["police"], "coordinatesFor": [], "outsideLine": false,
            ])
        #expect(
            show["departments.3"] == [
                "id": "tourism", "name": "旅游局", "constituent": false, "head": "zhang-san",
                "leaderInCharge": "qian-er",
            ])
    }

    @Test func `differences, first in a dry run, from a day to come`() throws {
        let office = try TestOffice()
        let document = City.with("departments:", Self.newcomer)
            .replacing("name: 马力", with: "name: 马立")
        for dryRun in [true, false] {
            let answer = try office.done(
                "Roster.Apply",
                [
                    "document": .string(document), "effective": "2026-04-01",
                    "dryRun": .bool(dryRun),
                ])
            #expect(answer["effective"] == "2026-04-01")
            #expect(answer["record"] == (dryRun ? .null : 2))
            #expect(answer["dryRun"] == .bool(dryRun))
            #expect(
                answer["differences"] == [
                    ["what": "name", "subject": "ma-li", "before": "马力", "after": "马立"],
                    [
                        "what": "personAdded", "subject": "he-xin", "before": .null,
                        "after": "何新: departmentHead archives",
                    ],
                    [
                        "what": "ranking", "subject": .null,
                        "before": .string(Self.ranking),
                        "after": .string(Self.ranking + ", he-xin"),
                    ],
                ])
            #expect(office.records == (dryRun ? 1 : 2))
        }
        func names(_ day: String) throws -> (JSON, Int?) {
            let people = try office.done("Roster.Show", ["day": .string(day)])["people"]
            return (people[path: "0.name"], people.arrayValue?.count)
        }
        #expect(try names("2026-03-31") == ("马力", 12))
        #expect(try names("2026-04-01") == ("马立", 13))
        #expect(try office.done("Presiding.At")["holderName"] == "马力")
        let later = try office.done("Presiding.At", ["instant": "2026-04-01"])
        #expect(later["holderName"] == "马立")
    }

    private static let ranking =
        "ma-li, zhao-yi, qian-er, sun-san, li-si, zhou-wu, wu-liu, zheng-qi, feng-jiu, "
        + "chen-shi, zhang-san, zhang-san-b"

    @Test func `nothing to do records nothing`() throws {
        let office = try TestOffice()
        let same = try office.done("Roster.Apply", ["document": .string(City.roster)])
        #expect(
            same.reply.parameters
                == ["effective": .null, "differences": [], "dryRun": false, "record": .null])
        #expect(office.records == 1)
    }

    @Test func `the day that the file gives counts, and the one that is given before it`() throws {
        let office = try TestOffice()
        let text = "effective: 2026-05-01\n" + City.with("马力", "马立")
        let stated = try office.done(
            "Roster.Apply", ["document": .string(text), "dryRun": true])
        #expect(stated["effective"] == "2026-05-01")
        let given = try office.done(
            "Roster.Apply",
            ["document": .string(text), "dryRun": true, "effective": "2026-06-01"])
        #expect(given["effective"] == "2026-06-01")
        let today = try office.done(
            "Roster.Apply", ["document": .string(City.with("马力", "马立")), "dryRun": true])
        #expect(today["effective"] == "2026-03-02")
    }

    @Test func `what awaits a decision moves to the new holder`() throws {
        let office = try TestOffice()
        try office.request("feng-jiu", "2026-03-09", "2026-03-10")
        let moved = City.with("inCharge: [finance]", "inCharge: []")
            .replacing("inCharge: [education, tourism]", with: "inCharge: [education, finance]")
        try office.done("Roster.Apply", ["document": .string(moved)])
        let shown = try office.done("Leave.Show", ["leave": "L1"])
        #expect(shown["leave.approver"] == "qian-er")
        let inbox = try office.done("Leave.List", ["awaiting": "qian-er"])
        #expect(inbox["leaves"].each("id") == ["L1"])
        #expect(try office.done("Leave.List", ["awaiting": "zhao-yi"])["leaves"] == [])
        #expect(
            try office.call("Leave.Approve", ["leave": "L1"], by: .executive).error
                == "org.preside.Leave.NoSuchLeave")
    }

    /// What is put in place of what, and the lines and fields that are wrong.
    static let wrong: [(String, String, [JSON], [JSON])] = [
        ("post: executiveDeputyMayor", "post: mayor", [3], ["people[2].post"]),
        ("post: secretaryGeneral", "post: king", [13], ["people[6].post"]),
        ("department: finance}", "department: audit}", [20], ["people[12].department"]),
        ("coordinatesFor: [qian-er]", "coordinatesFor: [x]", [16], ["people[8].coordinatesFor"]),
        ("{id: wu-liu,", "{id: ma-li,", [15], ["people[7].id"]),
        ("post: mayor, ", "psot: mayor, ", [2, 2], ["people[1].psot", "people[1].post"]),
        ("people:\n", "people\n", [2], [.null]),
    ]

    @Test(arguments: wrong)
    func `a wrong file is refused with its lines`(
        _ text: String, _ other: String, _ lines: [JSON], _ fields: [JSON]
    ) throws {
        let office = try TestOffice()
        for dryRun in [true, false] {
            let answer = try office.call(
                "Roster.Apply",
                ["document": .string(City.with(text, other)), "dryRun": .bool(dryRun)])
            #expect(answer.error == "org.preside.Roster.Invalid")
            let problems = answer["problems"]
            #expect(problems.each("line").sorted { "\($0)" < "\($1)" } == lines, "\(problems)")
            #expect(Set(problems.each("field")) == Set(fields), "\(problems)")
        }
        #expect(office.records == 1)
    }

    @Test func `a change that spoils a sheet to come is refused`() throws {
        let office = try TestOffice()
        let row = "  - {id: chen-shi, name: 陈实, post: departmentHead, department: education}\n"
        let later = City.with("department: audit}", "department: archives}")
        try office.done(
            "Roster.Apply", ["document": .string(later), "effective": "2026-06-01"])
        let sooner = City.with(row, "").replacing(
            "department: tourism}",
            with: "department: tourism, alsoHolds: [{post: departmentHead, department: archives}]}")
        let answer = try office.call(
            "Roster.Apply", ["document": .string(sooner), "effective": "2026-05-01"])
        #expect(answer.error == "org.preside.Roster.Invalid")
        #expect(answer["problems"].each("line") == [.null])
        #expect(answer["problems"].each("field") == ["zhang-san-b.department"])
        #expect(office.records == 2)
    }
}
