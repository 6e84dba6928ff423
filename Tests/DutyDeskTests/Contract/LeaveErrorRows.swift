import Testing
import Varlink

extension ContractRow {
    /// Every error of org.preside.Leave.
    static let leaveErrors: [ContractRow] = asking + deciding + ending

    private static let asking: [ContractRow] = [
        .refused("Leave.Show", "Leave.NoSuchLeave", ["leave": "L7"], by: .observer) { _, _ in
            ["leave": "L7"]
        },
        .refused(
            "Leave.Request", "Leave.Overlaps",
            [
                "person": "feng-jiu", "leave": "L1", "from": "2026-03-09T00:00:00+08:00",
                "until": "2026-03-11T00:00:00+08:00", "state": "requested", "article": 74,
            ]
        ) { office, _ in
            try office.request("feng-jiu", "2026-03-09", "2026-03-10")
            return ["person": "冯九", "from": "2026-03-10", "to": "2026-03-12", "kind": "sick"]
        },
        .refused(
            "Leave.Request", "Leave.HoldsNoPost", ["person": "chen-shi", "day": "2026-05-01"]
        ) { office, _ in
            let row = "  - {id: chen-shi, name: 陈实, post: departmentHead, department: education}\n"
            try office.done(
                "Roster.Apply",
                ["document": .string(City.with(row, "")), "effective": "2026-04-01"])
            return ["person": "chen-shi", "from": "05-01", "to": "05-02", "kind": "sick"]
        },
        .refused(
            "Leave.File", "Leave.WrongState",
            ["leave": "L1", "state": "requested", "allowed": ["approved"]]
        ) { office, _ in
            ["leave": .string(try office.request("feng-jiu", "2026-03-09", "2026-03-10"))]
        },
        .refused(
            "Leave.Correct", "Leave.NeedsDecision",
            ["leave": "L1", "approver": "ma-li", "article": 74]
        ) { office, _ in
            let id = try office.approved("feng-jiu", "2026-03-09", "2026-03-10")
            return ["leave": .string(id), "to": "2026-04-01", "because": "笔误"]
        },
        .refused(
            "Leave.Import", "Leave.ImportRefused",
            [
                "rows": [
                    [
                        "line": 2, "field": "kind", "error": "org.preside.Service.InvalidField",
                        "why": #"{"field":"kind","value":"rest","why":"is no kind of leave"}"#,
                    ]
                ]
            ]
        ) { _, _ in
            ["document": "person,from,to,kind,decidedBy\nfeng-jiu,02-03,02-04,rest,zhao-yi"]
        },
    ]

    private static let deciding: [ContractRow] = [
        .refused(
            "Leave.Approve", "Leave.NothingToDecide", ["leave": "L1", "state": "filed"]
        ) { office, _ in
            let id = try office.approved("feng-jiu", "2026-03-09", "2026-03-10")
            return ["leave": .string(id), "by": "zhao-yi"]
        },
        .refused(
            "Leave.Approve", "Leave.NotEntitled",
            [
                "leave": "L1", "person": "qian-er", "approver": "zhao-yi", "standIn": .null,
                "article": 74,
            ]
        ) { office, _ in
            let id = try office.request("feng-jiu", "2026-03-09", "2026-03-10")
            return ["leave": .string(id), "by": "qian-er"]
        },
        .refused(
            "Leave.Decline", "Leave.NotEntitled",
            [
                "leave": "L1", "person": "superior", "approver": "zhao-yi", "standIn": .null,
                "article": 74,
            ]
        ) { office, _ in
            let id = try office.request("feng-jiu", "2026-03-09", "2026-03-10")
            return ["leave": .string(id), "by": "superior"]
        },
        .refused(
            "Leave.Approve", "Leave.OwnLeave",
            [
                "leave": "L1", "person": "zhao-yi", "approver": "ma-li", "standIn": .null,
                "article": 74,
            ], by: .executive
        ) { office, _ in
            ["leave": .string(try office.request("zhao-yi", "2026-03-09", "2026-03-10"))]
        },
        .refused(
            "Leave.Approve", "Leave.ConcernsNotAcknowledged",
            [
                "leave": "L2", "missing": ["lineOverlap"],
                "concerns": [
                    [
                        "code": "lineOverlap", "article": 8, "persons": ["ma-li"],
                        "leaves": ["L1"], "subjects": [], "touched": [],
                        "from": "2026-03-10T00:00:00+08:00",
                        "until": "2026-03-11T00:00:00+08:00",
                    ]
                ],
            ], by: .mayor
        ) { office, _ in
            try office.approved("ma-li", "2026-03-10", "2026-03-12")
            return ["leave": .string(try office.request("zhao-yi", "2026-03-09", "2026-03-10"))]
        },
        .refused(
            "Leave.Approve", "Leave.Changed", ["leave": "L1", "seen": 2, "record": 3]
        ) { office, _ in
            let id = try office.request("feng-jiu", "2026-03-09", "2026-03-10")
            try office.done("Leave.Change", ["leave": .string(id), "to": "2026-03-20"])
            return ["leave": .string(id), "by": "zhao-yi", "record": 2]
        },
        .refused(
            "Leave.Approve", "Leave.DecisionTime",
            [
                "leave": "L1", "when": "2026-03-03T00:00:00+08:00",
                "requestedAt": "2026-03-02T09:00:00+08:00",
            ]
        ) { office, _ in
            let id = try office.request("feng-jiu", "2026-03-09", "2026-03-10")
            return ["leave": .string(id), "by": "zhao-yi", "when": "tomorrow"]
        },
    ]

    private static let ending: [ContractRow] = [
        .refused(
            "Leave.ReportBack", "Leave.NotBegun",
            ["leave": "L1", "from": "2026-03-09T00:00:00+08:00"]
        ) { office, _ in
            ["leave": .string(try office.approved("feng-jiu", "2026-03-09", "2026-03-10"))]
        },
        .refused(
            "Leave.Cancel", "Leave.AlreadyBegun",
            ["leave": "L1", "from": "2026-03-02T00:00:00+08:00"], by: .head
        ) { office, _ in
            ["leave": .string(try office.approved("feng-jiu", "2026-03-02", "2026-03-10"))]
        },
        wrongEnd("Extend", "to", "2026-03-09", "2026-03-10T00:00:00+08:00", "notLater"),
        wrongEnd("Return", "on", "2026-03-12", "2026-03-12T00:00:00+08:00", "notEarlier"),
        wrongEnd("Return", "on", "2026-03-01", "2026-03-01T00:00:00+08:00", "notAfterBegin"),
        wrongEnd("ReportBack", "on", "2026-03-03", "2026-03-03T00:00:00+08:00", "inTheFuture"),
        wrongEnd("Change", "kind", "annual", "2026-03-11T00:00:00+08:00", "nothingChanges"),
    ]

    /// L1, from yesterday through 10 March.
    private static func wrongEnd(
        _ method: String, _ field: String, _ value: String, _ given: String, _ why: String
    ) -> ContractRow {
        .refused(
            "Leave." + method, "Leave.WrongEnd",
            [
                "leave": "L1", "until": "2026-03-11T00:00:00+08:00", "given": .string(given),
                "why": .string(why),
            ]
        ) { office, _ in
            let id = try office.approved("feng-jiu", "2026-03-01", "2026-03-10")
            return ["leave": .string(id), field: .string(value)]
        }
    }
}
