import Testing
import Varlink

/// Reasons and kinds are seen by the person, by whoever may decide or has decided, and by clerks;
/// others see that somebody is away, and nothing of what is only asked for.
@Suite struct SightTests {
    /// L1 is approved by the stand-in of the leader in charge, L2 asked for, L3 approved with an
    /// extension that is asked for.
    private func office() throws -> TestOffice {
        let office = try TestOffice()
        func request(_ from: String, _ to: String) throws {
            try office.done(
                "Leave.Request",
                [
                    "person": "feng-jiu", "from": .string(from), "to": .string(to),
                    "kind": "sick", "reason": "r", "place": "p", "companions": ["c"],
                    "telephone": "1",
                ])
        }
        try request("2026-03-03", "2026-03-03")
        try office.approved("zhao-yi", "today", "today", "official")
        try office.approved("ma-li", "today", "today", "official")
        try office.done("Leave.Approve", ["leave": "L1"], by: .person("qian-er"))
        office.clock.set("2026-03-03 09:00")
        for id in ["L2", "L3"] { try office.done("Leave.ReportBack", ["leave": .string(id)]) }
        try request("2026-03-16", "2026-03-17")
        try request("2026-03-23", "2026-03-24")
        try office.approve("L5")
        try office.done("Leave.Extend", ["leave": "L5", "to": "2026-03-25", "reason": "x"])
        return office
    }

    /// The caller, and who sees the whole: L1, L4 (asked for), L5.
    static let callers: [(Caller, Bool, Bool, Bool)] = [
        (.clerk, true, true, true), (.head, true, true, true), (.executive, true, true, true),
        (.mayor, true, true, true), (.person("qian-er"), true, false, false),
        (.person("chen-shi"), false, false, false), (.observer, false, false, false),
        (.administrator, false, false, false),
    ]

    /// What is asked for after an approval shows in nothing that a caller can ask for whose
    /// business it is not: neither in the row, nor in which lists it stands.
    @Test(arguments: [Caller.observer, .administrator, .person("qian-er")])
    func `a pending extension shows in no list`(_ caller: Caller) throws {
        let office = try TestOffice(roster: AuthorizationSeat.roster)
        let id = try office.approved("feng-jiu", "2026-03-10", "2026-03-12")
        let questions: [JSONObject] = [
            ["person": "feng-jiu"], ["from": "2026-03-13"],
            ["from": "2026-03-20", "to": "2026-04-30"],
            ["awaiting": "zhao-yi"], ["awaiting": "ma-li"], ["to": "2026-03-11"],
            ["state": "approved"],
        ]
        func answers(_ caller: Caller) throws -> [String] {
            let lists = try questions.map {
                try office.done("Leave.List", $0, by: caller).reply.parameters
            }
            let shown = try office.done("Leave.Show", ["leave": .string(id)], by: caller)
            return (lists + [shown["leave"].objectValue ?? [:]]).map {
                JSON.object($0).description.replacing(/"record":\d+/, with: "")
            }
        }
        let before = try answers(caller)
        let clerks = try answers(.clerk)
        try office.done("Leave.Extend", ["leave": .string(id), "to": "2026-04-20"])
        #expect(try answers(caller) == before)
        #expect(try answers(.clerk) != clerks)
    }

    @Test(arguments: callers)
    func `what of a leave is seen`(
        _ caller: Caller, _ first: Bool, _ asked: Bool, _ extended: Bool
    ) throws {
        let office = try office()
        for (id, whole) in [("L1", first), ("L5", extended)] {
            let shown = try office.done("Leave.Show", ["leave": .string(id)], by: caller)
            #expect(shown["leave.kind"] == (whole ? "sick" : .null))
            #expect(shown["leave.reason"] == (whole ? "r" : .null))
            #expect(shown["leave.place"] == (whole ? "p" : .null))
            #expect(shown["leave.companions"] == (whole ? ["c"] : []))
            #expect(shown["leave.telephone"] == (whole ? "1" : .null))
            #expect(shown["history"].arrayValue?.isEmpty == !whole)
            #expect(shown["leave.person"] == "feng-jiu")
        }
        let second = try office.done("Leave.Show", ["leave": "L5"], by: caller)
        #expect(second["leave.pending"].isNull == !extended)
        let request = try office.call("Leave.Show", ["leave": "L4"], by: caller)
        #expect(request.error == (asked ? nil : "org.preside.Leave.NoSuchLeave"))
        let list = try office.done("Leave.List", ["person": "feng-jiu"], by: caller)
        #expect(list["leaves"].each("id") == (asked ? ["L1", "L4", "L5"] : ["L1", "L5"]))
        #expect(
            list["leaves"].each("kind")
                == (asked ? ["sick", "sick", "sick"] : [first ? "sick" : .null, .null]))
    }

    @Test(arguments: callers)
    func `what of an absence is seen`(
        _ caller: Caller, _ first: Bool, _ asked: Bool, _ extended: Bool
    ) throws {
        let office = try office()
        let away = try office.done("Presiding.Away", by: caller)
        #expect(away["absences"].each("person") == ["feng-jiu"])
        #expect(away["absences"].each("kind") == [first ? "sick" : .null])
        #expect(away["absences"].each("place") == [first ? "p" : .null])
        let today = try office.done("Presiding.Today", by: caller)
        #expect(today["absences"] == away["absences"])
        #expect(today["undecided"].each("leave") == (asked ? ["L4", "L5"] : []))
    }

    /// The moments at which qian-er was to decide in the stead of those who were away.
    @Test(arguments: ["2026-03-02T10:00", "2026-03-02", "today", "2026-12-31"])
    func `the moment asked about opens nothing`(_ moment: String) throws {
        let office = try office()
        let parameters: JSONObject = ["leave": "L4", "at": .string(moment)]
        let standIn = try office.call("Leave.Show", parameters, by: .person("qian-er"))
        #expect(standIn.error == "org.preside.Leave.NoSuchLeave")
        let extended = try office.done(
            "Leave.Show", parameters.adding("leave", "L5"), by: .person("qian-er"))
        #expect(extended["leave.kind"] == .null && extended["history"] == [])
        #expect(extended["leave.pending"] == .null)
        let approver = try office.done("Leave.Show", parameters, by: .executive)
        #expect(approver["leave.kind"] == "sick")
    }

    @Test func `what only clerks and the person are told`() throws {
        let office = try office()
        for caller in [Caller.observer, .administrator, .executive] {
            let totals = try office.call("Leave.Totals", ["person": "feng-jiu"], by: caller)
            #expect(totals.error == "org.preside.Service.NotPermitted")
        }
        let own = try office.done("Leave.Totals", ["person": "feng-jiu"], by: .head)
        #expect(own["totals"].each("days") == [3])
        #expect(try office.done("Leave.Totals", by: .head)["totals"] == own["totals"])
        let all = try office.done("Leave.Totals")
        #expect(all["totals"].each("person") == ["ma-li", "zhao-yi", "feng-jiu"])
        for method in ["Journal.Log", "Journal.Show"] {
            let parameters: JSONObject = method == "Journal.Show" ? ["record": 1] : [:]
            for caller in [Caller.observer, .mayor, .stranger] {
                let answer = try office.call(method, parameters, by: caller)
                #expect(answer.error == "org.preside.Service.NotPermitted")
                #expect(answer["roles"] == ["clerk", "administrator"])
            }
        }
    }

    @Test func `a person acts for oneself alone`() throws {
        let office = try office()
        let steps: [(String, JSONObject)] = [
            ("Leave.Extend", ["to": "2026-03-27"]), ("Leave.Change", ["place": "q"]),
            ("Leave.Return", ["on": "2026-03-24"]), ("Leave.ReportBack", [:]),
            ("Leave.Cancel", [:]),
        ]
        for (method, parameters) in steps {
            let answer = try office.call(
                method, parameters.adding("leave", "L5"), by: .person("chen-shi"))
            #expect(answer.error == "org.preside.Service.NotPermitted")
            #expect(answer["method"] == .string("org.preside." + method))
            #expect(answer["persons"] == ["feng-jiu"])
            #expect(answer["roles"] == ["clerk"])
        }
        #expect(
            try office.call("Leave.Approve", ["leave": "L4", "by": "zhao-yi"], by: .head).error
                == "org.preside.Service.NotPermitted")
    }
}
