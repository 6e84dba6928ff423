import Testing
import Varlink

/// The contract that other programs rely on: every command of its table, with the fields that have
/// to be in the reply.
@Suite(.onOwnThreads) struct ContractTests {
    private static let standing: Set<String> = [
        "capacity", "holder", "from", "until", "article", "passedOver", "undecided",
    ]
    private static let assessment: Set<String> = [
        "days", "sumOfDays", "summedWith", "escalated", "approver", "standIn", "article",
        "concerns",
    ]
    private static let counted: Set<String> = ["counted", "skipped", "provisional"]
    private static let leave: Set<String> = [
        "id", "person", "from", "until", "state", "approver", "decidedBy",
    ]

    /// The mayor is away for ten days, the executive deputy has asked for two of them.
    private static let presiding: [Step] = [
        Step(
            "who", ["capacity": "mayor", "holder": "wang-hai", "from": nil, "until": nil],
            fields: standing),
        Step(
            "leave preview --person 王海 --from 2040-03-01 --to 2040-03-10 --kind official",
            [
                "days": 10, "sumOfDays": 10, "summedWith": [], "escalated": false,
                "approver": "superior", "standIn": nil, "article": 74, "concerns": [],
                "presiding.0.holder": "li-si",
            ], fields: assessment),
        Step(
            "leave request --person 王海 --from 2040-03-01 --to 2040-03-10 --kind official "
                + "--reason 会议 --place 北京",
            ["leave.id": "L1", "leave.state": "requested", "leave.approver": "superior"],
            fields: assessment.union(["leave"])),
        Step(
            "leave approve L1 --by superior --orally",
            [
                "leave.state": "filed", "leave.decidedBy": "superior",
                "leave.decidedHow": "orally", "leave.confirmed": false,
            ]),
        Step("leave confirm L1", ["leave.confirmed": true]),
        Step(
            "leave request --person li-si --from 2040-03-05 --to 2040-03-06 --kind annual",
            [
                "leave.id": "L2", "approver": "wang-hai", "approverWhy": "theMayor",
                "concerns.0.code": "lineOverlap", "concerns.0.article": 8,
                "concerns.0.leaves": ["L1"], "concerns.1": nil,
            ]),
        Step(
            "who --at 2040-03-05",
            [
                "capacity": "acting", "holder": "li-si", "article": 8, "undecided": ["L2"],
                "from": "2040-03-05T00:00:00+08:00", "until": "2040-03-07T00:00:00+08:00",
                "passedOver.0.person": "wang-hai", "passedOver.0.leave": "L1",
                "passedOver.0.until": "2040-03-11T00:00:00+08:00", "passedOver.1": nil,
            ], fields: standing),
    ]

    private static let concerned: [Step] = [
        Step(
            "leave approve L2 --by 王海 --acknowledge lineOverlap,pairedDeputyAway",
            ["leave.state": "filed", "leave.acknowledged": ["lineOverlap"]]),
        Step(
            "away --on 2040-03-05",
            [
                "day": "2040-03-05", "absences.0.person": "wang-hai", "absences.0.leave": "L1",
                "absences.0.from": "2040-03-01T00:00:00+08:00",
                "absences.0.until": "2040-03-11T00:00:00+08:00", "absences.0.state": "filed",
                "absences.1.person": "li-si", "absences.2": nil,
            ]),
        Step("away", ["absences": []]),
        Step(
            "entrust 赵武 --from 2040-03-02 --to 2040-03-02 --reason 市长委托",
            ["entrustment.id": "E1", "entrustment.entrustedBy": "wang-hai"]),
        Step(
            "who --at 2040-03-02T12:00",
            ["capacity": "entrusted", "holder": "zhao-wu", "entrustment": "E1"]),
        Step("entrust --cancel E1 --reason 改期", ["entrustment.cancelled": true]),
        Step("who --at 2040-03-02T12:00", ["capacity": "acting", "holder": "li-si"]),
    ]

    @Test func whoPresides() throws {
        let office = try TestOffice.open()
        try Step.check(Self.presiding, in: office)
        let missing = try office.refused("leave approve L2 --by 王海")
        #expect(missing.error == "org.preside.Leave.ConcernsNotAcknowledged")
        #expect(missing.parameters["missing"] == ["lineOverlap"])
        try Step.check(Self.concerned, in: office)
        let segments = try office.ask("who --from 2040-02-28 --to 2040-03-11")[path: "segments"]
        let rows = (segments.arrayValue ?? []).map { segment in
            ["from", "until", "capacity", "holder"].map { segment[path: $0].stringValue ?? "-" }
        }
        #expect(
            rows == [
                ["2040-02-28T00:00:00+08:00", "2040-03-01T00:00:00+08:00", "mayor", "wang-hai"],
                ["2040-03-01T00:00:00+08:00", "2040-03-05T00:00:00+08:00", "acting", "li-si"],
                ["2040-03-05T00:00:00+08:00", "2040-03-07T00:00:00+08:00", "acting", "zhao-wu"],
                ["2040-03-07T00:00:00+08:00", "2040-03-11T00:00:00+08:00", "acting", "li-si"],
                ["2040-03-11T00:00:00+08:00", "2040-03-12T00:00:00+08:00", "mayor", "wang-hai"],
            ])
        for segment in segments.arrayValue ?? [] {
            #expect(Self.standing.subtracting(segment.keys) == [])
        }
        #expect(try office.stop() == 0)
    }

    @Test func workingDays() throws {
        let office = try TestOffice.open()
        try Step.check(
            [
                Step(
                    "workdays add 2024-09-30 5",
                    [
                        "day": "2024-10-12", "provisional": false,
                        "counted": [
                            "2024-10-08", "2024-10-09", "2024-10-10", "2024-10-11", "2024-10-12",
                        ],
                        "skipped.0.day": "2024-10-01", "skipped.0.why": "holiday",
                        "skipped.6.day": "2024-10-07", "skipped.7": nil,
                    ], fields: Self.counted),
                Step(
                    "workdays add 2024-10-12 -5", ["day": "2024-09-30"], fields: Self.counted),
                Step(
                    "workdays between 2024-10-05 2024-10-13",
                    ["count": 5, "skipped.0.why": "holiday", "skipped.3.why": "weekend"],
                    fields: Self.counted),
                Step("workdays between 2040-03-02 2040-03-05", ["count": 2, "provisional": true]),
                Step(
                    "workdays show --from 2024-10-12 --to 2024-10-12",
                    [
                        "days.0.why": "adjustedWorkingDay", "days.0.weekday": "saturday",
                        "workingDays": 1,
                    ]),
                Step(
                    "journal verify",
                    ["records": 1, "intact": true, "firstBroken": nil, "replayed": true]),
            ], in: office)
    }

    /// The steps of a leave, and what each answers.
    private static let life: [Step] = [
        Step(
            "leave request --person zhang-san --from 2040-05-07 --to 2040-05-08am --kind sick",
            ["leave.days": 2, "leave.until": "2040-05-08T12:00:00+08:00"]),
        Step(
            "leave change L1 --to 2040-05-09 --kind annual --place 呼和浩特",
            ["leave.lastDay": "2040-05-09", "leave.kind": "annual", "leave.pending": nil]),
        Step("leave show L1", ["leave.state": "requested", "history.1.what": "leaveChanged"]),
        Step("leave list --awaiting 赵武", ["leaves.0.id": "L1", "leaves.1": nil]),
        Step(
            "leave approve L1 --by zhao-wu --when now",
            ["leave.state": "filed", "leave.decidedBy": "zhao-wu"]),
        Step("leave list --awaiting 赵武", ["leaves": []]),
        Step(
            "leave extend L1 --to 2040-05-25 --reason 会议延期",
            [
                "leave.until": "2040-05-10T00:00:00+08:00", "leave.approver": "wang-hai",
                "leave.escalated": true, "leave.pending.what": "extension",
                "leave.pending.until": "2040-05-26T00:00:00+08:00",
            ]),
        Step(
            "leave approve L1 --by wang-hai",
            ["leave.until": "2040-05-26T00:00:00+08:00", "leave.pending": nil, "leave.days": 19]),
        Step(
            "leave correct L1 --from 2040-05-08 --because 误录",
            ["leave.firstDay": "2040-05-08", "leave.days": 18, "leave.state": "filed"]),
        Step("leave return L1 --on 2040-05-20", ["leave.lastDay": "2040-05-19"]),
        Step("leave totals --person 张三", ["totals.0.days": 12, "totals.0.year": 2040]),
        Step("leave cancel L1 --reason 取消", ["leave.state": "cancelled"]),
        Step(
            "leave request --person zhang-san --from 2040-05-09 --to 2040-05-09 --kind sick",
            ["leave.id": "L2", "summedWith": []]),
        Step("leave decline L2 --by zhao-wu", ["leave.state": "declined"]),
        Step("leave list --state declined", ["leaves.0.id": "L2", "leaves.1": nil]),
    ]

    @Test func aLeaveFromBeginningToEnd() throws {
        let office = try TestOffice.open()
        try Step.check(Self.life, in: office)
        let steps = try office.ask("leave show L1")[path: "history"].texts("what")
        #expect(
            steps == [
                "leaveRequested", "leaveChanged", "leaveApproved", "leaveProposed",
                "leaveApproved", "leaveCorrected", "leaveReturned", "leaveCancelled",
            ])
        #expect(Self.leave.subtracting(try office.ask("leave show L1")[path: "leave"].keys) == [])
        let verified = try office.ask("journal verify")
        #expect(verified[path: "intact"] == true)
        #expect(verified[path: "records"] == 11)
    }

    /// One that is under way now, so that it can be reported back.
    @Test func reportedBack() throws {
        let office = try TestOffice.open()
        try Step.check(
            [
                Step(
                    "leave request --person 张三 --from yesterday --to tomorrow --kind personal",
                    ["leave.flags": ["lateEntry"]]),
                Step("leave approve L1 --by zhao-wu", ["leave.overdue": false]),
                Step("away", ["absences.0.person": "zhang-san", "absences.0.kind": "personal"]),
                Step(
                    "leave report-back L1 --on now --report 已办结",
                    ["leave.state": "reportedBack", "leave.report": "已办结"]),
                Step("today", ["absences.0.state": "reportedBack", "alerts": []]),
            ], in: office)
    }
}
