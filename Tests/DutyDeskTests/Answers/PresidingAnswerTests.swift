import CivilTime
import Testing
import Varlink

/// `who`: the fields that other programs rely on, in the situations of Article 8.
@Suite struct PresidingAnswerTests {
    private static let away: JSONObject = ["from": "2026-03-05", "until": "2026-03-10"]

    private func at(_ office: TestOffice, _ instant: String) throws -> Answer {
        try office.done("Presiding.At", ["instant": .string(instant)], by: .observer)
    }

    @Test func `the mayor is here, and nothing bounds it`() throws {
        let answer = try at(TestOffice(), "2026-03-02")
        #expect(
            answer.reply.parameters == [
                "capacity": "mayor", "holder": "ma-li", "holderName": "马力",
                "holderPost": "mayor", "from": .null, "until": .null, "article": 8,
                "passedOver": [], "vacant": [], "undecided": [], "unconfirmed": [],
                "entrustment": .null,
            ])
    }

    @Test func `the mayor is away, the executive deputy presides`() throws {
        let office = try TestOffice()
        try office.approved("ma-li", "2026-03-05", "2026-03-10", "official")
        let answer = try at(office, "2026-03-06T12:00")
        #expect(
            answer.reply.parameters == [
                "capacity": "acting", "holder": "zhao-yi", "holderName": "赵一",
                "holderPost": "executiveDeputyMayor", "from": "2026-03-05T00:00:00+08:00",
                "until": "2026-03-11T00:00:00+08:00", "article": 8,
                "passedOver": [
                    [
                        "person": "ma-li", "name": "马力", "post": "mayor", "leave": "L1",
                        "until": "2026-03-11T00:00:00+08:00", "entrustment": .null,
                    ]
                ],
                "vacant": [], "undecided": [], "unconfirmed": [], "entrustment": .null,
            ])
        let before = try at(office, "2026-03-04T23:59:59.999999+08:00")
        #expect(before["holder"] == "ma-li")
        #expect(before["from"] == .null)
        #expect(before["until"] == "2026-03-05T00:00:00+08:00")
        #expect(try at(office, "2026-03-05")["holder"] == "zhao-yi")
        #expect(try at(office, "2026-03-10T16:00:00Z")["holder"] == "ma-li")
    }

    @Test func `whom the mayor entrusts presides, for the time and only with presiding`() throws {
        let office = try TestOffice()
        try office.approved("ma-li", "2026-03-05", "2026-03-10", "official")
        let entrusted = try office.done(
            "Presiding.Entrust",
            [
                "person": "钱二", "from": "2026-03-06", "until": "2026-03-08T12:00", "reason": "r",
            ], by: .mayor)
        #expect(
            entrusted["entrustment"] == [
                "id": "E1", "person": "qian-er", "name": "钱二", "entrustedBy": "ma-li",
                "from": "2026-03-06T00:00:00+08:00", "until": "2026-03-08T12:00:00+08:00",
                "scope": "preside", "task": .null, "reason": "r", "cancelled": false, "record": 4,
            ])
        try office.done(
            "Presiding.Entrust",
            [
                "person": "sun-san", "from": "2026-03-05", "until": "2026-03-10",
                "scope": "task", "task": "春耕",
            ])
        let answer = try at(office, "2026-03-07")
        #expect(answer["capacity"] == "entrusted")
        #expect(answer["holder"] == "qian-er")
        #expect(answer["entrustment"] == "E1")
        #expect(answer["from"] == "2026-03-06T00:00:00+08:00")
        #expect(answer["until"] == "2026-03-08T12:00:00+08:00")
        #expect(try at(office, "2026-03-05")["holder"] == "zhao-yi")

        office.clock.set("2026-03-07 09:00")
        let cancelled = try office.done(
            "Presiding.CancelEntrustment", ["entrustment": "E1", "reason": "r"])
        #expect(cancelled["entrustment.cancelled"] == true)
        #expect(cancelled["entrustment.until"] == "2026-03-07T09:00:00+08:00")
        #expect(try at(office, "2026-03-07T08:59")["holder"] == "qian-er")
        #expect(try at(office, "2026-03-07T09:00")["holder"] == "zhao-yi")
    }

    @Test func `entrustments that are in force or to come`() throws {
        let office = try TestOffice()
        for (from, until) in [("2026-03-03", "2026-03-03"), ("2026-04-01", "2026-04-02")] {
            try office.done(
                "Presiding.Entrust",
                ["person": "qian-er", "from": .string(from), "until": .string(until)])
        }
        func ids(_ parameters: JSONObject = [:]) throws -> [JSON] {
            try office.done("Presiding.Entrustments", parameters)["entrustments"].each("id")
        }
        #expect(try ids() == ["E1", "E2"])
        office.clock.set("2026-03-04 00:00")
        #expect(try ids() == ["E2"])
        try office.done("Presiding.CancelEntrustment", ["entrustment": "E2"])
        #expect(try ids() == [])
        #expect(try ids(["from": "2026-03-01"]) == ["E1", "E2"])
        #expect(try ids(["from": "2026-03-04", "until": "2026-03-31"]) == [])
    }

    @Test func `nobody is left, which is an answer and an alarm`() throws {
        let office = try TestOffice()
        for person in ["ma-li", "zhao-yi", "qian-er", "sun-san"] {
            try office.approved(person, "2026-03-05", "2026-03-06", "official")
        }
        let answer = try at(office, "2026-03-05T08:00")
        #expect(answer["capacity"] == "nobody")
        #expect(answer["holder"] == .null && answer["holderName"] == .null)
        #expect(
            answer["passedOver"].each("person")
                == ["ma-li", "zhao-yi", "qian-er", "sun-san"])
        #expect(answer["passedOver"].each("leave") == ["L1", "L2", "L3", "L4"])
        let today = try office.done("Presiding.Today", ["day": "2026-03-06"])
        #expect(
            today["alerts"] == [
                [
                    "code": "nobodyPresides", "article": 8, "person": .null, "leave": .null,
                    "turn": .null, "kind": .null, "list": .null, "day": .null,
                    "since": "2026-03-06T00:00:00+08:00",
                ]
            ])
    }

    @Test func `leave that is asked for is named and changes nothing`() throws {
        let office = try TestOffice()
        try office.request("ma-li", "2026-03-05", "2026-03-06", "official")
        try office.request("sun-san", "2026-03-06", "2026-03-06", "sick")
        try office.request("feng-jiu", "2026-03-05", "2026-03-06", "sick")
        let answer = try at(office, "2026-03-06")
        #expect(answer["holder"] == "ma-li")
        #expect(answer["undecided"] == ["L1", "L2"])
        #expect(answer["from"] == "2026-03-06T00:00:00+08:00")
    }

    @Test func `over a range the segments adjoin, differ and cover it`() throws {
        let office = try TestOffice()
        try office.approved("ma-li", "2026-03-05", "2026-03-10", "official")
        try office.approved("zhao-yi", "2026-03-06pm", "2026-03-07", "sick")
        let answer = try office.done(
            "Presiding.During", ["from": "2026-03-04T12:00", "until": "2026-03-12"])
        let segments = answer["segments"]
        #expect(
            segments.each("from") == [
                "2026-03-04T12:00:00+08:00", "2026-03-05T00:00:00+08:00",
                "2026-03-06T12:00:00+08:00", "2026-03-08T00:00:00+08:00",
                "2026-03-11T00:00:00+08:00",
            ])
        #expect(
            segments.each("until")
                == segments.each("from").dropFirst() + ["2026-03-13T00:00:00+08:00"])
        #expect(
            segments.each("holder") == ["ma-li", "zhao-yi", "qian-er", "zhao-yi", "ma-li"])
        #expect(
            segments.each("capacity") == ["mayor", "acting", "acting", "acting", "mayor"])
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `at an instant it is the slice of the range`(_ seed: UInt64) throws {
        let office = try TestOffice(at: "2026-01-05 09:00")
        var calls = RandomCalls(seed: seed, from: "2026-01-05 09:00")
        for _ in 0..<40 { try calls.next(office, hours: 40) }
        let range: JSONObject = ["from": "2026-01-01", "until": "2026-12-31"]
        let segments = try office.done("Presiding.During", range)["segments"].arrayValue ?? []
        #expect(segments.count > 3, "seed \(seed)")
        for segment in segments {
            let from = Instant(rfc3339: segment[path: "from"].stringValue ?? "")!
            let until = Instant(rfc3339: segment[path: "until"].stringValue ?? "")!
            let middle = from.adding(microseconds: (until - from) / 2)!
            for instant in [from, middle, until.adding(microseconds: -1)!] {
                let answer = try at(office, instant.rfc3339(in: shanghai))
                for key in ["capacity", "holder", "passedOver", "undecided", "unconfirmed"] {
                    #expect(answer[key] == segment[path: key], "seed \(seed), \(instant)")
                }
            }
        }
    }
}
