import Testing
import Varlink

/// Two axes of time: what was true at a moment, and what the office knew when it stood at a record.
@Suite struct KnownAtTests {
    /// 1 the roster on Monday, 2 and 3 the mayor's leave asked for on Tuesday and allowed on
    /// Wednesday, 4 the early return entered on Thursday; now it is Friday.
    private func office() throws -> TestOffice {
        let office = try TestOffice(at: "2026-03-02 09:00")
        office.clock.set("2026-03-03 09:00")
        try office.request("ma-li", "2026-03-05", "2026-03-10", "official")
        office.clock.set("2026-03-04 09:00")
        try office.approve("L1")
        office.clock.set("2026-03-05 09:00")
        try office.done("Leave.Return", ["leave": "L1", "on": "2026-03-07"])
        office.clock.set("2026-03-06 09:00")
        return office
    }

    /// What is said about Sunday 8 March by what was known then: `asKnownAt`, who presides, and
    /// what of the leave.
    static let rows: [(String?, String, JSON, JSON)] = [
        (nil, "ma-li", [], "filed"),
        ("4", "ma-li", [], "filed"),
        ("#4", "ma-li", [], "filed"),
        ("#3", "zhao-yi", [], "filed"),
        ("3", "zhao-yi", [], "filed"),
        ("#2", "ma-li", ["L1"], "requested"),
        ("2026-03-05T08:59:59", "zhao-yi", [], "filed"),
        ("2026-03-05T01:00:00Z", "ma-li", [], "filed"),
        ("2026-03-04T09:00:00+08:00", "zhao-yi", [], "filed"),
        ("yesterday", "zhao-yi", [], "filed"),
        ("2026-03-04", "ma-li", ["L1"], "requested"),
        ("now", "ma-li", [], "filed"),
    ]

    @Test(arguments: rows)
    func `who presides, is away and stands in the leave, as known`(
        _ known: String?, _ holder: String, _ undecided: JSON, _ state: JSON
    ) throws {
        let office = try office()
        let asKnown: JSONObject = known.map { ["asKnownAt": .string($0)] } ?? [:]
        let sunday = asKnown.adding("instant", "2026-03-08T12:00")
        let answer = try office.done("Presiding.At", sunday, by: .observer)
        #expect(answer["holder"] == .string(holder))
        #expect(answer["undecided"] == undecided)
        let range = asKnown.adding("from", "2026-03-08").adding("until", "2026-03-08")
        let during = try office.done("Presiding.During", range, by: .observer)
        #expect(during["segments"].each("holder") == [.string(holder)])
        let away = try office.done("Presiding.Away", asKnown.adding("day", "2026-03-08"))
        #expect(away["absences"].each("leave") == (holder == "ma-li" ? [] : ["L1"]))
        let shown = try office.done("Leave.Show", asKnown.adding("leave", "L1"))
        #expect(shown["leave.state"] == state)
        #expect(
            shown["history"].arrayValue?.count == Int(shown["leave.record"].intValue ?? 0) - 1)
        let roster = try office.done("Roster.Show", asKnown)
        #expect(roster["people"].arrayValue?.count == 12)
    }

    @Test(arguments: ["0", "#0", "#1", "2026-03-03"])
    func `a leave that was not known yet`(_ known: String) throws {
        let office = try office()
        let answer = try office.call("Leave.Show", ["leave": "L1", "asKnownAt": .string(known)])
        #expect(answer.error == "org.preside.Leave.NoSuchLeave")
    }

    /// That nobody presided is not what was known then: nothing was.
    @Test(arguments: ["2026-03-02T08:59", "1950-01-01"])
    func `a moment before the first record`(_ known: String) throws {
        let office = try office()
        for (method, given) in [
            ("Presiding.At", [:]), ("Leave.Show", ["leave": "L1"]), ("Roster.Show", [:]),
        ] as [(String, JSONObject)] {
            let answer = try office.call(method, given.adding("asKnownAt", .string(known)))
            #expect(answer.error == "org.preside.Service.InvalidField")
            #expect(answer["field"] == "asKnownAt" && answer["value"] == .string(known))
        }
    }

    @Test func `before the first record the office has nobody`() throws {
        let office = try office()
        let answer = try office.done("Presiding.At", ["asKnownAt": "#0"])
        #expect(answer["capacity"] == "nobody")
        #expect(answer["holder"] == .null)
        #expect(answer["from"] == .null && answer["until"] == .null)
        #expect(answer["vacant"] == ["mayor", "executiveDeputyMayor"])
        #expect(try office.done("Roster.Show", ["asKnownAt": "#0"])["people"] == [])
    }

    static let unknown = [
        "#5", "5", "99999999999999999999", "#18446744073709551616", "2026-03-06T09:00:01",
        "tomorrow", "2199-12-31",
    ]

    @Test(arguments: unknown)
    func `a record or a moment that is not there yet`(_ known: String) throws {
        let office = try office()
        for method in ["Presiding.At", "Presiding.Away", "Roster.Show"] {
            let answer = try office.call(method, ["asKnownAt": .string(known)])
            #expect(answer.error == "org.preside.Service.UnknownRecord")
            #expect(
                answer.reply.parameters
                    == ["field": "asKnownAt", "value": .string(known), "head": 4])
        }
    }

    @Test(arguments: ["#", "#-1", "-1", "", "#x", "2026-02-30", "1.5", "＃３"])
    func `what names neither`(_ known: String) throws {
        let office = try office()
        let answer = try office.call("Presiding.At", ["asKnownAt": .string(known)])
        #expect(answer.error == "org.preside.Service.InvalidField")
        #expect(answer["field"] == "asKnownAt")
        #expect(answer["value"] == .string(known))
    }

    @Test func `whether a return is overdue is said as of what was known`() throws {
        let office = try TestOffice()
        try office.approved("feng-jiu", "2026-03-02", "2026-03-03")
        office.clock.set("2026-03-09 09:00")
        try office.request("chen-shi", "2026-03-20", "2026-03-20")
        let now = try office.done("Leave.Show", ["leave": "L1"])
        #expect(now["leave.overdue"] == true)
        let then = try office.done("Leave.Show", ["leave": "L1", "asKnownAt": "#3"])
        #expect(then["leave.overdue"] == false)
        let at = try office.done("Leave.Show", ["leave": "L1", "at": "2026-03-03T23:00"])
        #expect(at["leave.overdue"] == false && at["away"] == true)
    }
}
