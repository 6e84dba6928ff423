import Testing
import Varlink

/// `leave list` and totals.
@Suite struct ListAnswerTests {
    private func office() throws -> TestOffice {
        let office = try TestOffice()
        try office.approved("feng-jiu", "2026-03-03", "2026-03-04", "sick")
        try office.request("chen-shi", "2026-03-03", "2026-03-04", "annual")
        try office.approved("ma-li", "2026-03-09", "2026-03-10", "official")
        try office.request("feng-jiu", "2026-03-16", "2026-04-10", "annual")
        try office.request("zhao-yi", "2026-03-05", "2026-03-06", "training")
        try office.approved("chen-shi", "2026-12-30", "2027-01-02", "annual")
        try office.request("zhang-san", "2026-03-20", "2026-03-20", "sick")
        try office.done("Leave.Cancel", ["leave": "L7"])
        return office
    }

    /// What is asked for, and the leaves in their order.
    static let filters: [(JSONObject, [JSON])] = [
        ([:], ["L1", "L2", "L5", "L3", "L4", "L7", "L6"]),
        (["person": "feng-jiu"], ["L1", "L4"]), (["state": "requested"], ["L2", "L5", "L4"]),
        (["state": "filed", "person": "chen-shi"], ["L6"]), (["state": "cancelled"], ["L7"]),
        (["awaiting": "ma-li"], ["L5", "L4"]), (["awaiting": "qian-er"], ["L2"]),
        (["awaiting": "zhao-yi"], []), (["from": "2026-03-10", "to": "2026-03-16"], ["L3", "L4"]),
        (["from": "2026-03-11", "to": "2026-03-15"], []), (["to": "2026-03-03"], ["L1", "L2"]),
        (["from": "2027-01-02"], ["L6"]), (["from": "2027-01-03"], []), (["overdue": true], []),
        (["from": "2026-03-04T23:59:59", "to": "2026-03-05T00:00:00"], ["L1", "L2"]),
    ]

    @Test(arguments: filters)
    func `narrowed`(_ filter: JSONObject, _ leaves: [JSON]) throws {
        let answer = try office().done("Leave.List", filter)
        #expect(answer["leaves"].each("id") == leaves)
        #expect(answer["next"] == .null)
    }

    @Test func `in pages, for each who asks`() throws {
        let office = try office()
        for caller in [Caller.clerk, .observer, .mayor, .head] {
            let all = try office.done("Leave.List", by: caller)["leaves"].each("id")
            for limit in 1...8 {
                var seen: [JSON] = []
                var next = JSON.null
                repeat {
                    let page = try office.done(
                        "Leave.List", ["limit": .int(Int64(limit)), "after": next], by: caller)
                    seen += page["leaves"].each("id")
                    next = page["next"]
                    #expect(next.isNull || next == seen.last)
                } while !next.isNull && seen.count < 20
                #expect(seen == all)
            }
        }
    }

    @Test func `a page goes on although the last of the one before is of the list no more`() throws
    {
        let office = try office()
        let filter: JSONObject = ["state": "requested", "limit": 1]
        let first = try office.done("Leave.List", filter)
        #expect(first["leaves"].each("id") == ["L2"] && first["next"] == "L2")
        try office.done("Leave.Cancel", ["leave": "L2"])
        let second = try office.done("Leave.List", filter.adding("after", "L2"))
        #expect(second["leaves"].each("id") == ["L5"])
    }

    @Test func `overdue until it is reported back`() throws {
        let office = try office()
        office.clock.set("2026-03-05 00:00")
        let overdue = try office.done("Leave.List", ["overdue": true], by: .observer)
        #expect(overdue["leaves"].each("id") == ["L1"])
        #expect(overdue["leaves"].each("overdue") == [true])
    }

    @Test func `an extension is found where it is asked for`() throws {
        let office = try office()
        try office.done("Leave.Extend", ["leave": "L3", "to": "2026-03-14"])
        let found = try office.done("Leave.List", ["from": "2026-03-12", "to": "2026-03-14"])
        #expect(found["leaves"].each("id") == ["L3"])
    }

    @Test func `totals by person, kind and year, over the turn of a year in both`() throws {
        let totals = try office().done("Leave.Totals")["totals"]
        #expect(
            totals == [
                Self.total("ma-li", "马力", "official", 2026, 2),
                Self.total("feng-jiu", "冯九", "sick", 2026, 2),
                Self.total("chen-shi", "陈实", "annual", 2026, 2),
                Self.total("chen-shi", "陈实", "annual", 2027, 2),
            ])
        let year = try office().done("Leave.Totals", ["year": 2027, "person": "陈实"])["totals"]
        #expect(year == [Self.total("chen-shi", "陈实", "annual", 2027, 2)])
    }

    private static func total(
        _ person: String, _ name: String, _ kind: String, _ year: Int64, _ days: Int64
    ) -> JSON {
        [
            "person": .string(person), "name": .string(name), "kind": .string(kind),
            "year": .int(year), "leaves": 1, "days": .int(days),
        ]
    }
}
