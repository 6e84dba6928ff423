import Interfaces
import Testing
import Varlink

/// Who may not know of a leave cannot tell it from one that does not exist.
@Suite struct ExistenceTests {
    /// What becomes of L1, a leave of 孙三's that does not count.
    static let states: [(name: String, step: String?)] = [
        ("requested", nil), ("declined", "Leave.Decline"), ("cancelled", "Leave.Cancel"),
    ]

    static let callers: [Caller] = [
        .stranger, .observer, .administrator, .person("zhang-san"), .person("qian-er"),
        .person("zhang-san-b"),
    ]

    /// Every method that takes a leave's id, with what else it needs.
    static let calls: [(method: String, more: JSONObject)] = [
        ("Leave.Approve", [:]), ("Leave.Approve", ["by": "ma-li"]),
        ("Leave.Approve", ["when": "2030-01-01"]), ("Leave.Decline", ["note": "n"]),
        ("Leave.Confirm", [:]), ("Leave.File", [:]), ("Leave.Extend", ["to": "2026-03-20"]),
        ("Leave.Extend", ["to": "2026-03-01"]), ("Leave.Change", ["telephone": "2"]),
        ("Leave.Change", ["from": "2026-03-01", "commandID": "c"]),
        ("Leave.Correct", ["kind": "annual"]), ("Leave.Return", [:]), ("Leave.ReportBack", [:]),
        ("Leave.Cancel", ["reason": "r"]), ("Leave.Show", [:]),
        ("Leave.Show", ["at": "2026-03-09"]), ("Leave.Show", ["asKnownAt": "#3"]),
        ("Leave.List", [:]),
    ]

    @Test func `every method that takes a leave is among the calls`() throws {
        var taking: Set<String> = []
        for (name, text) in InterfaceText.all {
            for method in try InterfaceDescription(parsing: text).methods
            where method.input.contains(where: { $0.name == "leave" && $0.type == .string }) {
                taking.insert(name.replacing("org.preside.", with: "") + "." + method.name)
            }
        }
        #expect(taking == Set(Self.calls.map(\.method)).subtracting(["Leave.List"]))
    }

    @Test(arguments: states.indices)
    func `not allowed and not there look alike`(_ index: Int) throws {
        let office = try TestOffice(roster: AuthorizationSeat.roster)
        try office.approved("feng-jiu", "2026-03-16", "2026-03-17")
        let id = try office.request("sun-san", "2026-03-09", "2026-03-10")
        if let step = Self.states[index].step {
            var parameters: JSONObject = ["leave": .string(id)]
            if step == "Leave.Decline" { parameters["by"] = "ma-li" }
            try office.done(step, parameters)
        }
        for caller in Self.callers {
            for call in Self.calls {
                let there = try told(office, call.method, call.more, id, caller)
                let missing = try told(office, call.method, call.more, "L99", caller)
                #expect(there.replacing("\"\(id)\"", with: "\"L99\"") == missing, "\(caller)")
            }
        }
        let known = try told(office, "Leave.Show", [:], id, .person("sun-san"))
        #expect(known != (try told(office, "Leave.Show", [:], "L99", .person("sun-san"))))
    }

    /// Where its days matter, it is in no answer to them: nor in what an office without it says.
    @Test(arguments: callers)
    func `a meeting that it would touch tells nobody of it`(_ caller: Caller) throws {
        let meeting: JSONObject = [
            "kind": "special", "from": "2026-03-10T09:00", "to": "2026-03-10T11:00",
            "chair": "qian-er", "with": ["sun-san"],
        ]
        var answers: [[String]] = []
        for asksForLeave in [false, true] {
            let office = try TestOffice(roster: AuthorizationSeat.roster)
            try office.done("Meetings.Call", meeting)
            if asksForLeave { try office.request("sun-san", "2026-03-09", "2026-03-10") }
            answers.append(
                try [
                    ("Meetings.Preview", meeting), ("Meetings.Show", ["meeting": "M1"]),
                    ("Meetings.List", ["from": "2026-03-01"]),
                ].map { method, parameters in
                    let answer = try office.call(method, parameters, by: caller)
                    return (answer.error ?? "") + JSON.object(answer.reply.parameters).description
                })
        }
        #expect(answers.first == answers.last)
    }

    /// The deputy SG who coordinates for the one who chaired reviews the minutes (Art. 43).
    @Test func `who reviews the minutes of a special meeting`() throws {
        let office = try TestOffice(roster: AuthorizationSeat.roster)
        try office.done(
            "Meetings.Call",
            [
                "kind": "special", "from": "2026-03-10T09:00", "to": "2026-03-10T11:00",
                "chair": "qian-er", "with": ["zhang-san"],
            ])
        try office.held(["qian-er", "zhang-san"])
        try office.done("Proceedings.DraftMinutes", ["meeting": "M1", "text": "t"])
        for other in ["zhou-wu", "qian-er", "ma-li"] {
            let answer = try office.call(
                "Proceedings.ReviewMinutes", ["meeting": "M1"], by: .person(other))
            #expect(answer.error == "org.preside.Proceedings.NotEntitled")
        }
        try office.done("Proceedings.ReviewMinutes", ["meeting": "M1"], by: .person("zheng-qi"))
    }

    /// The reply, letter for letter.
    private func told(
        _ office: TestOffice, _ method: String, _ more: JSONObject, _ id: String, _ caller: Caller
    ) throws -> String {
        var parameters = more
        parameters[method == "Leave.List" ? "after" : "leave"] = .string(id)
        let answer = try office.call(method, parameters, by: caller)
        return (answer.error ?? "") + JSON.object(answer.reply.parameters).description
    }
}
