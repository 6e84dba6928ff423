import Testing
import Varlink

/// `leave preview` and `leave request`: the same calculation, once with nothing written.
@Suite struct PreviewAnswerTests {
    /// Both answers, which must say the same.
    private func ask(
        _ office: TestOffice, _ person: String, _ from: String, _ to: String,
        _ kind: String = "annual"
    ) throws -> Answer {
        let parameters: JSONObject = [
            "person": .string(person), "from": .string(from), "to": .string(to),
            "kind": .string(kind),
        ]
        let records = office.records
        let preview = try office.done("Leave.Preview", parameters)
        #expect(office.records == records)
        let request = try office.done("Leave.Request", parameters)
        #expect(office.records == records + 1)
        #expect(request["leave.state"] == "requested")
        var rest = request.reply.parameters
        rest["leave"] = nil
        #expect(rest == preview.reply.parameters)
        return request
    }

    @Test func `a department head asks the leader in charge`() throws {
        let office = try TestOffice()
        let answer = try ask(office, "冯九", "2026-03-09", "2026-03-10")
        var rest = answer.reply.parameters
        rest["leave"] = nil
        #expect(
            rest == [
                "person": "feng-jiu", "from": "2026-03-09T00:00:00+08:00",
                "until": "2026-03-11T00:00:00+08:00", "days": 2, "sumOfDays": 2,
                "summedWith": [], "escalated": false, "approver": "zhao-yi",
                "approverWhy": "leaderInCharge", "standIn": .null, "article": 74,
                "concerns": [], "flags": [], "meetings": [],
                "presiding": [
                    [
                        "from": "2026-03-09T00:00:00+08:00",
                        "until": "2026-03-11T00:00:00+08:00", "capacity": "mayor",
                        "holder": "ma-li",
                    ]
                ],
            ])
        #expect(answer["leave.id"] == "L1")
    }

    /// What it would cost is named, each with its time, and with its title to whoever may know it.
    @Test func `what a leave would touch`() throws {
        let office = try TestOffice()
        for (day, visibility) in [("10", "public"), ("13", "secret")] {
            try office.done(
                "Engagements.Add",
                [
                    "title": "调研", "from": .string("2026-03-\(day)T14:30"),
                    "to": .string("2026-03-\(day)T17:30"), "with": ["qian-er"],
                    "visibility": .string(visibility),
                ])
        }
        let parameters: JSONObject = [
            "person": "qian-er", "from": "2026-03-09", "to": "2026-03-14", "kind": "annual",
        ]
        let preview = try office.done("Leave.Preview", parameters)
        try office.done("Leave.Request", parameters)
        let asked = try office.done("Leave.Show", ["leave": "L1"], by: .mayor)
        let refused = try office.call("Leave.Approve", ["leave": "L1"], by: .mayor)
        #expect(refused.error == "org.preside.Leave.ConcernsNotAcknowledged")
        for (answer, title) in [(preview, "调研" as JSON), (asked, .null), (refused, .null)] {
            let concern = answer["concerns"].arrayValue?.first {
                $0[path: "code"] == "missesEngagement"
            }
            #expect(
                concern?[path: "touched"] == [
                    [
                        "source": "A1", "what": "engagement", "title": "调研",
                        "meetingKind": .null, "dutyPart": .null,
                        "from": "2026-03-10T14:30:00+08:00", "until": "2026-03-10T17:30:00+08:00",
                    ],
                    [
                        "source": "A2", "what": "engagement", "title": title,
                        "meetingKind": .null, "dutyPart": .null,
                        "from": "2026-03-13T14:30:00+08:00", "until": "2026-03-13T17:30:00+08:00",
                    ],
                ])
        }
        office.expectDescribed()
    }

    @Test func `pieces that only rest days part are one absence, and go to the mayor`() throws {
        let office = try TestOffice()
        try office.approved("feng-jiu", "2026-03-09", "2026-03-20")
        let answer = try ask(office, "feng-jiu", "2026-03-23", "2026-03-27")
        #expect(answer["days"] == 5)
        #expect(answer["sumOfDays"] == 19)
        #expect(answer["summedWith"] == ["L1"])
        #expect(answer["escalated"] == true)
        #expect(answer["approver"] == "ma-li")
        #expect(answer["approverWhy"] == "escalated")
    }

    /// From and to of one piece, its days, and whether it is above half a month.
    static let lengths: [(String, String, Int, Bool)] = [
        ("2026-03-09", "2026-03-23", 15, false), ("2026-03-09", "2026-03-24", 16, true),
        ("2026-03-09pm", "2026-03-24am", 16, true), ("2026-03-09am", "2026-03-09am", 1, false),
        ("2026-03-09T23:00", "2026-03-10T01:00", 2, false),
    ]

    @Test(arguments: lengths)
    func `a day that is touched counts whole`(
        _ from: String, _ to: String, _ days: Int, _ escalated: Bool
    ) throws {
        let answer = try ask(TestOffice(), "feng-jiu", from, to)
        #expect(answer["days"] == .int(Int64(days)))
        #expect(answer["sumOfDays"] == .int(Int64(days)))
        #expect(answer["escalated"] == .bool(escalated))
    }

    /// Who asks, whom, why, by which article.
    static let approvers: [(String, JSON, String, Int)] = [
        ("ma-li", "superior", "superior", 74), ("zhao-yi", "ma-li", "theMayor", 74),
        ("sun-san", "ma-li", "theMayor", 74), ("zhou-wu", "ma-li", "theMayor", 74),
        ("wu-liu", "ma-li", "theMayor", 74), ("zheng-qi", "zhou-wu", "secretaryGeneral", 9),
        ("chen-shi", "qian-er", "leaderInCharge", 74),
        ("zhang-san-b", "ma-li", "leaderInCharge", 74),
    ]

    @Test(arguments: approvers)
    func `whom each post asks`(
        _ person: String, _ approver: JSON, _ why: String, _ article: Int
    ) throws {
        let answer = try ask(TestOffice(), person, "2026-03-09", "2026-03-10")
        #expect(answer["approver"] == approver)
        #expect(answer["approverWhy"] == .string(why))
        #expect(answer["article"] == .int(Int64(article)))
        #expect(answer["leave.approver"] == approver)
    }

    /// Who is away now, who asks, who may decide in the approver's stead.
    static let standIns: [([String], String, JSON)] = [
        ([], "feng-jiu", .null), (["zhao-yi"], "feng-jiu", "ma-li"),
        (["ma-li"], "qian-er", "zhao-yi"), (["ma-li"], "zhao-yi", .null),
        (["ma-li", "zhao-yi"], "feng-jiu", "qian-er"), (["zhou-wu"], "zheng-qi", "ma-li"),
        (["ma-li"], "feng-jiu", .null),
    ]

    @Test(arguments: standIns)
    func `who stands in for an approver who is away`(
        _ away: [String], _ person: String, _ standIn: JSON
    ) throws {
        let office = try TestOffice()
        for absent in away { try office.approved(absent, "today", "2026-03-04", "official") }
        let answer = try ask(office, person, "2026-03-09", "2026-03-10")
        #expect(answer["standIn"] == standIn)
        #expect(answer["leave.standIn"] == standIn)
    }

    @Test func `concerns with their articles, and who would preside when`() throws {
        let office = try TestOffice()
        try office.approved("zhao-yi", "2026-03-09", "2026-03-10", "official")
        try office.approved("zheng-qi", "2026-03-10", "2026-03-11")
        try office.approved("sun-san", "2026-03-11", "2026-03-12", "official")
        try office.approved("ma-li", "2026-03-10", "2026-03-12", "official")
        let answer = try ask(office, "qian-er", "2026-03-10", "2026-03-12", "official")
        let concerns = answer["concerns"]
        #expect(
            concerns.each("code") == ["lineOverlap", "pairedDeputyAway"]
                || concerns.each("code") == ["nobodyPresides", "lineOverlap", "pairedDeputyAway"])
        #expect(concerns.each("article").last == 59)
        #expect(answer["presiding"].each("holder") == ["sun-san", "zhao-yi"])
        #expect(
            answer["presiding"].each("from")
                == ["2026-03-10T00:00:00+08:00", "2026-03-11T00:00:00+08:00"])
    }

    @Test func `a start that has passed is a late entry, an open year is provisional`() throws {
        let office = try TestOffice()
        #expect(
            try ask(office, "feng-jiu", "2026-02-26", "2026-02-27")["flags"] == ["lateEntry"])
        try office.request("chen-shi", "2027-01-04", "2027-01-08")
        let answer = try ask(office, "chen-shi", "2027-01-11", "2027-01-12")
        #expect(answer["flags"] == ["provisionalCalendar"])
    }
}
