import Testing
import Varlink

extension ContractRow {
    /// A call of every method that is answered.
    static let doneRows = presiding + leave + others

    private static let presiding: [ContractRow] = [
        .done("Presiding.At", by: .observer) { _, _ in ["instant": "2026-03-02T12:00"] },
        .done("Presiding.During", by: .observer) { office, _ in
            try office.approved("ma-li", "2026-03-03", "2026-03-04")
            return ["from": "2026-03-01", "until": "2026-03-31"]
        },
        .done("Presiding.Watch", by: .observer, more: true) { _, _ in [:] },
        .done("Presiding.Follow", by: .observer, more: true) { _, _ in ["after": "#0"] },
        .done("Presiding.Away", by: .observer) { office, _ in
            try office.approved("ma-li", "2026-03-03", "2026-03-04")
            return ["day": "2026-03-03"]
        },
        .done("Presiding.Today") { office, _ in
            try office.approved("ma-li", "2026-03-02", "2026-03-02")
            try office.request("feng-jiu", "2026-03-09", "2026-03-09")
            return [:]
        },
        .done("Presiding.Entrust") { _, _ in
            ["person": "qian-er", "from": "today", "until": "tomorrow", "reason": "r"]
        },
        .done("Presiding.CancelEntrustment", by: .mayor) { office, _ in
            try office.done(
                "Presiding.Entrust",
                [
                    "person": "qian-er", "from": "today", "until": "tomorrow", "scope": "task",
                    "task": "春耕",
                ])
            return ["entrustment": "E1", "reason": "r"]
        },
        .done("Presiding.Entrustments", by: .observer) { office, _ in
            try office.done(
                "Presiding.Entrust", ["person": "qian-er", "from": "today", "until": "tomorrow"])
            return [:]
        },
    ]

    private static let leave: [ContractRow] = [
        .done("Leave.Preview", by: .head) { _, _ in
            ["person": "feng-jiu", "from": "today", "to": "2026-03-20", "kind": "annual"]
        },
        .done("Leave.Request", by: .head) { _, _ in
            [
                "person": "feng-jiu", "from": "today", "to": "tomorrow", "kind": "official",
                "reason": "r", "place": "p", "companions": ["x"], "telephone": "1",
                "cover": "chen-shi", "reportedUpward": true, "commandID": "c-1",
            ]
        },
        .done("Leave.Approve", by: .executive) { office, _ in
            ["leave": .string(try office.request("feng-jiu", "2026-03-09", "2026-03-10"))]
        },
        .done("Leave.Decline", by: .executive) { office, _ in
            ["leave": .string(try office.request("feng-jiu", "2026-03-09", "2026-03-10"))]
        },
        .done("Leave.Confirm") { office, _ in
            let id = try office.request("feng-jiu", "2026-03-09", "2026-03-10")
            try office.done(
                "Leave.Approve", ["leave": .string(id), "by": "zhao-yi", "orally": true])
            return ["leave": .string(id), "note": "signed"]
        },
        .done("Leave.File") { office, _ in
            let id = try office.request("feng-jiu", "2026-03-09", "2026-03-10")
            try office.done("Leave.Approve", ["leave": .string(id)], by: .executive)
            return ["leave": .string(id)]
        },
        .done("Leave.Extend", by: .head) { office, _ in
            let id = try office.approved("feng-jiu", "2026-03-09", "2026-03-10")
            return ["leave": .string(id), "to": "2026-03-12", "reason": "r"]
        },
        .done("Leave.Change", by: .head) { office, _ in
            let id = try office.approved("feng-jiu", "2026-03-09", "2026-03-10")
            return ["leave": .string(id), "from": "2026-03-10", "telephone": "2"]
        },
        .done("Leave.Correct") { office, _ in
            let id = try office.approved("feng-jiu", "2026-03-09", "2026-03-10")
            return ["leave": .string(id), "kind": "sick", "because": "a slip"]
        },
        .done("Leave.Return", by: .head) { office, _ in
            let id = try office.approved("feng-jiu", "2026-03-09", "2026-03-11")
            return ["leave": .string(id), "on": "2026-03-10"]
        },
        .done("Leave.ReportBack", by: .head) { office, _ in
            let id = try office.approved("feng-jiu", "2026-02-26", "2026-02-27")
            return ["leave": .string(id), "report": "done"]
        },
        .done("Leave.Cancel", by: .head) { office, _ in
            let id = try office.approved("feng-jiu", "2026-03-09", "2026-03-11")
            return ["leave": .string(id), "reason": "no need"]
        },
        .done("Leave.Show", by: .observer) { office, _ in
            ["leave": .string(try office.approved("feng-jiu", "2026-03-09", "2026-03-11"))]
        },
        .done("Leave.List", by: .clerk) { office, _ in
            try office.request("feng-jiu", "2026-03-09", "2026-03-11")
            try office.approved("ma-li", "2026-03-09", "2026-03-11")
            return [:]
        },
        .done("Leave.Totals") { office, _ in
            try office.approved("ma-li", "2026-03-09", "2026-03-11")
            return [:]
        },
        .done("Leave.Import") { _, _ in
            ["document": "person,from,to,kind,decidedBy\nfeng-jiu,02-03,02-04,sick,zhao-yi"]
        },
    ]

    private static let others: [ContractRow] = [
        .done("Roster.Apply", by: .administrator) { _, _ in
            ["document": .string(City.with("马力", "马立")), "effective": "2026-04-01"]
        },
        .done("Roster.Show", by: .observer) { _, _ in ["day": "today"] },
        .done("Workdays.Show", by: .observer) { _, _ in
            ["from": "2026-10-01", "to": "2027-01-04"]
        },
        .done("Workdays.Add", by: .observer) { _, _ in ["day": "2026-09-30", "count": 5] },
        .done("Workdays.Between", by: .observer) { _, _ in
            ["from": "2026-09-30", "to": "2026-10-10"]
        },
        .done("Journal.Log") { office, _ in
            try office.done(
                "Leave.Request",
                [
                    "person": "feng-jiu", "from": "today", "to": "today", "kind": "sick",
                    "commandID": "c",
                ])
            return ["limit": 10]
        },
        .done("Journal.Show", by: .administrator) { _, _ in ["record": 1] },
        .done("Journal.Verify", by: .observer) { _, _ in [:] },
        .done("Journal.Export", by: .administrator, more: true) { _, _ in [:] },
        .done("Journal.Backup", by: .administrator, on: [.sqlite]) { _, folder in
            ["path": .string(folder + "/copy.sqlite")]
        },
        .done("Service.Status", by: .observer) { _, _ in [:] },
        .done("Service.WhoAmI", by: .stranger) { _, _ in [:] },
        .done("org.varlink.service.GetInfo", by: .stranger) { _, _ in [:] },
        .done("org.varlink.service.GetInterfaceDescription", by: .stranger) { _, _ in
            ["interface": "org.preside.Leave"]
        },
    ]
}
