import Testing
import Varlink

/// People are accepted by id or by name wherever one is asked for.
@Suite struct PersonTests {
    private static let period: JSONObject = [
        "from": "2026-03-09", "to": "2026-03-10", "kind": "sick",
    ]

    /// Method, its other parameters, the field that takes a person.
    static let places: [(String, JSONObject, String)] = [
        ("Leave.Preview", period, "person"), ("Leave.Request", period, "person"),
        ("Leave.Request", period.adding("person", "chen-shi"), "cover"),
        ("Leave.Change", ["leave": "L1"], "cover"), ("Leave.Correct", ["leave": "L1"], "cover"),
        ("Leave.Approve", ["leave": "L1"], "by"), ("Leave.Decline", ["leave": "L1"], "by"),
        ("Leave.List", [:], "person"), ("Leave.List", [:], "awaiting"),
        ("Leave.Totals", [:], "person"),
        ("Presiding.Entrust", ["from": "2026-03-09", "until": "2026-03-10"], "person"),
    ]

    private func call(
        _ place: (String, JSONObject, String), _ person: String
    ) throws -> Answer {
        let office = try TestOffice()
        try office.request("feng-jiu", "2026-03-16", "2026-03-17")
        return try office.call(place.0, place.1.adding(place.2, .string(person)))
    }

    @Test(arguments: places)
    func `by name as by id`(_ method: String, _ parameters: JSONObject, _ field: String) throws {
        for (id, name) in [("zhao-yi", "赵一"), ("qian-er", "钱二")] {
            let byID = try call((method, parameters, field), id)
            let byName = try call((method, parameters, field), name)
            #expect(byID.reply == byName.reply)
            #expect(byName.error != "org.preside.Service.UnknownPerson")
        }
    }

    @Test(arguments: places)
    func `nobody of that name, and two of a name`(
        _ method: String, _ parameters: JSONObject, _ field: String
    ) throws {
        for text in ["王五", "", "wang-wu", "张 三", "ZHAO-YI"] {
            let unknown = try call((method, parameters, field), text)
            #expect(unknown.error == "org.preside.Service.UnknownPerson")
            #expect(unknown.reply.parameters == ["field": .string(field), "value": .string(text)])
        }
        let two = try call((method, parameters, field), "张三")
        #expect(two.error == "org.preside.Service.AmbiguousPerson")
        #expect(two["field"] == .string(field))
        #expect(two["candidates"].each("id") == ["zhang-san", "zhang-san-b"])
    }

    @Test func `of two of a name the one who holds a post is meant`() throws {
        let office = try TestOffice()
        let row = "  - {id: zhang-san-b, name: 张三, post: departmentHead, department: audit}\n"
        try office.done("Roster.Apply", ["document": .string(City.with(row, ""))])
        let preview = try office.done("Leave.Preview", Self.period.adding("person", "张三"))
        #expect(preview["person"] == "zhang-san")
        let gone = try office.call("Leave.Preview", Self.period.adding("person", "zhang-san-b"))
        #expect(gone.error == "org.preside.Leave.HoldsNoPost")
    }

    @Test func `a value that is too long is cut in the answer`() throws {
        let long = String(repeating: "长", count: 5_000)
        let answer = try call(("Leave.List", [:], "person"), long)
        #expect(answer["value"] == .string(String(long.prefix(200)) + "…"))
    }
}
