import Testing
import Varlink

/// Everything that comes from outside has a bound, and what is beyond it is refused by its field.
@Suite struct LimitTests {
    private static let leave: JSONObject = [
        "person": "feng-jiu", "from": "2026-03-09", "to": "2026-03-10", "kind": "sick",
    ]
    private static let text = String(repeating: "长", count: 667)
    private static let entrust: JSONObject = [
        "person": "qian-er", "from": "2026-03-09", "until": "2026-03-10",
    ]

    /// Method, parameters, the field that is refused.
    static let beyond: [(String, JSONObject, String)] = [
        ("Presiding.During", ["from": "1900-01-01", "until": "2199-12-31"], "until"),
        ("Presiding.During", ["from": "2026-01-01", "until": "2036-02-01"], "until"),
        ("Presiding.During", ["from": "1700-01-01", "until": "2199-12-31"], "from"),
        ("Presiding.Entrust", entrust.adding("until", "2027-03-10"), "until"),
        ("Presiding.Entrust", entrust.adding("reason", .string(text)), "reason"),
        (
            "Presiding.Entrust",
            entrust.adding("scope", "task").adding("task", .string(text)), "task"
        ),
        ("Presiding.Entrust", entrust.adding("scope", "task"), "task"),
        ("Presiding.Entrust", entrust.adding("task", "x"), "task"),
        ("Presiding.CancelEntrustment", ["entrustment": "E01"], "entrustment"),
        ("Workdays.Add", ["day": "2026-01-01", "count": 5_001], "count"),
        ("Workdays.Add", ["day": "2026-01-01", "count": -5_001], "count"),
        ("Workdays.Add", ["day": "2026-01-01", "count": .int(.max)], "count"),
        ("Workdays.Add", ["day": "2026-01-01", "count": .int(.min)], "count"),
        ("Workdays.Add", ["day": "2199-12-31", "count": 5_000], "day"),
        ("Workdays.Between", ["from": "2026-01-01", "to": "2526-01-01"], "to"),
        ("Workdays.Between", ["from": "1926-01-01", "to": "2126-01-01"], "to"),
        ("Workdays.Between", ["from": "2026-01-02", "to": "2026-01-01"], "to"),
        ("Workdays.Show", ["from": "2026-01-01", "to": "2028-03-11"], "to"),
        ("Leave.List", ["limit": 0], "limit"), ("Leave.List", ["limit": 1_001], "limit"),
        ("Leave.List", ["limit": .int(.min)], "limit"), ("Leave.List", ["after": "L0"], "after"),
        ("Leave.List", ["after": "L77"], "after"),
        ("Leave.Show", ["leave": "L1000000000000000"], "leave"),
        ("Leave.Totals", ["year": 1_899], "year"), ("Leave.Totals", ["year": 2_200], "year"),
        ("Leave.Request", leave.adding("reason", .string(text)), "reason"),
        ("Leave.Request", leave.adding("place", .string(text)), "place"),
        ("Leave.Request", leave.adding("telephone", .string(text)), "telephone"),
        ("Leave.Request", leave.adding("companions", [.string(text)]), "companions"),
        (
            "Leave.Request",
            leave.adding("companions", .array(Array(repeating: "x", count: 51))), "companions"
        ),
        ("Leave.Request", leave.adding("to", "2027-03-10"), "to"),
        ("Leave.Approve", ["leave": "L1", "by": "zhao-yi", "note": .string(text)], "note"),
        ("Leave.Approve", ["leave": "L1", "acknowledge": ["rain"]], "acknowledge"),
        ("Leave.Approve", ["leave": "L1"], "by"),
        ("Leave.Cancel", ["leave": "L1", "reason": .string(text)], "reason"),
        ("Leave.Correct", ["leave": "L1", "because": .string(text)], "because"),
        ("Leave.Change", ["leave": "L1", "place": .string(text)], "place"),
        ("Journal.Log", ["limit": 0], "limit"), ("Journal.Log", ["limit": 1_001], "limit"),
        ("Journal.Log", ["after": -1], "after"), ("Journal.Log", ["after": .int(.max)], "after"),
        ("Journal.Show", ["record": 0], "record"), ("Journal.Show", ["record": -5], "record"),
    ]

    @Test(arguments: beyond)
    func `beyond its bound`(
        _ method: String, _ parameters: JSONObject, _ field: String
    ) throws {
        let office = try TestOffice()
        try office.request("feng-jiu", "2026-03-16", "2026-03-17")
        let answer = try office.call(method, parameters)
        #expect(answer.error == "org.preside.Service.InvalidField")
        #expect(answer["field"] == .string(field))
        #expect(office.records == 2)
    }

    private static let fits = String(repeating: "长", count: 666) + "xy"

    /// The last that is within.
    static let within: [(String, JSONObject)] = [
        ("Presiding.During", ["from": "2026-01-01", "until": "2036-01-01"]),
        (
            "Presiding.Entrust",
            entrust.adding("until", "2027-03-09").adding("reason", .string(fits))
        ),
        ("Workdays.Add", ["day": "2026-01-01", "count": 5_000]),
        ("Workdays.Add", ["day": "2026-01-01", "count": -5_000]),
        ("Workdays.Between", ["from": "2026-01-01", "to": "2036-01-01"]),
        ("Workdays.Show", ["from": "2026-01-01", "to": "2028-03-10"]),
        ("Leave.List", ["limit": 1]), ("Leave.List", ["limit": 1_000]),
        ("Leave.List", ["after": "L1"]), ("Leave.Totals", ["year": 1_900]),
        ("Leave.Totals", ["year": 2_199]),
        ("Leave.Request", leave.adding("reason", .string(fits))),
        (
            "Leave.Request",
            leave.adding("companions", .array(Array(repeating: .string(fits), count: 50)))
        ),
        ("Journal.Log", ["limit": 1_000, "after": .int(.max - 1)]),
        ("Leave.Request", leave.adding("commandID", .string(String(repeating: "~", count: 128)))),
    ]

    @Test(arguments: within)
    func `within its bound`(_ method: String, _ parameters: JSONObject) throws {
        let office = try TestOffice()
        try office.request("feng-jiu", "2026-03-16", "2026-03-17")
        try office.done(method, parameters)
    }

    @Test(arguments: [
        "", " ", "a b", "a\tb", "é", "命", "a\u{0}b", "x\u{7F}", String(repeating: "x", count: 129),
        String(repeating: "x", count: 100_000),
    ])
    func `what is no command id`(_ id: String) throws {
        let office = try TestOffice()
        let answer = try office.call("Leave.Request", Self.leave.adding("commandID", .string(id)))
        #expect(answer.error == "org.preside.Service.InvalidField")
        #expect(answer["field"] == "commandID")
        #expect(office.records == 1)
    }

    @Test func `reading the journal behind its end`() throws {
        let office = try TestOffice()
        let beyond = JSON.int(.max - 1)
        let log = try office.done("Journal.Log", ["after": beyond])
        #expect(log["records"] == [] && log["head"] == 1)
        for after in [1, beyond] as [JSON] {
            let export = try office.call("Journal.Export", ["after": after], more: true)
            #expect(export.error == "org.preside.Journal.NoSuchRecord")
            #expect(export["head"] == 1)
        }
        let last = try office.call("Journal.Export", ["after": .int(.max)], more: true)
        #expect(last.error == "org.preside.Service.InvalidField")
        let show = try office.call("Journal.Show", ["record": .int(.max)])
        #expect(show.error == "org.preside.Journal.NoSuchRecord")
    }
}
