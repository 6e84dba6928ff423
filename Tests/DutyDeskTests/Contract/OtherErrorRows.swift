import Testing
import Varlink

extension ContractRow {
    /// Every error of org.preside.Presiding, .Roster and .Journal.
    static let otherErrors =
        presiding + [
            .refused(
                "Roster.Apply", "Roster.Invalid",
                [
                    "problems": [
                        [
                            "line": 3, "field": "people[2].post",
                            "why": "ma-li and b both hold the post mayor; there is only one",
                        ]
                    ]
                ]
            ) { _, _ in
                let first = "people:\n  - {id: ma-li, name: 马力, post: mayor}\n"
                return ["document": .string(first + "  - {id: b, name: b, post: mayor}\n")]
            },
            .refused("Journal.Show", "Journal.NoSuchRecord", ["record": 2, "head": 1]) { _, _ in
                ["record": 2]
            },
            .refused(
                "Journal.Backup", "Journal.BackupFailed",
                ["path": "/tmp/x.sqlite", "why": "this journal cannot be copied"],
                by: .administrator, on: [.memory]
            ) { _, _ in ["path": "/tmp/x.sqlite"] },
        ]

    private static let presiding: [ContractRow] = [
        .refused(
            "Presiding.Entrust", "Presiding.EntrustmentOverlaps",
            [
                "entrustment": "E1", "person": "qian-er", "from": "2026-03-03T00:00:00+08:00",
                "until": "2026-03-05T00:00:00+08:00", "article": 8,
            ]
        ) { office, _ in
            try entrust(office)
            return ["person": "sun-san", "from": "2026-03-04", "until": "2026-03-06"]
        },
        .refused(
            "Presiding.CancelEntrustment", "Presiding.NoSuchEntrustment",
            ["entrustment": "E9"]
        ) { _, _ in ["entrustment": "E9"] },
        .refused(
            "Presiding.CancelEntrustment", "Presiding.EntrustmentCancelled",
            ["entrustment": "E1"]
        ) { office, _ in
            try entrust(office)
            try office.done("Presiding.CancelEntrustment", ["entrustment": "E1"])
            return ["entrustment": "E1"]
        },
        .refused(
            "Presiding.CancelEntrustment", "Presiding.EntrustmentOver",
            ["entrustment": "E1", "until": "2026-03-05T00:00:00+08:00"]
        ) { office, _ in
            try entrust(office)
            office.clock.set("2026-03-05 00:00")
            return ["entrustment": "E1"]
        },
        .refused("Presiding.Entrust", "Presiding.NoMayor", ["article": 8]) { office, _ in
            let mayor = "  - {id: ma-li, name: 马力, post: mayor, inCharge: [audit]}\n"
            try office.done(
                "Roster.Apply", ["document": .string(City.with(mayor, "")), "effective": "today"])
            return ["person": "qian-er", "from": "2026-03-04", "until": "2026-03-06"]
        },
        cannotBeEntrusted("ma-li", "isTheMayor"),
        cannotBeEntrusted("zhou-wu", "notALeader"),
        .refused(
            "Presiding.Entrust", "Presiding.CannotBeEntrusted",
            ["person": "sun-san", "why": "holdsNoPost", "article": 8]
        ) { office, _ in
            let row = City.roster.split(separator: "  - id: sun-san")
            let rest = row[1].split(separator: "  - {id: li-si", maxSplits: 1)
            try office.done(
                "Roster.Apply",
                [
                    "document": .string(row[0] + "  - {id: li-si" + rest[1]),
                    "effective": "2026-03-04",
                ])
            return ["person": "sun-san", "from": "2026-03-04", "until": "2026-03-06"]
        },
    ]

    private static func entrust(_ office: TestOffice) throws {
        try office.done(
            "Presiding.Entrust",
            ["person": "qian-er", "from": "2026-03-03", "until": "2026-03-04"])
    }

    private static func cannotBeEntrusted(_ person: String, _ why: String) -> ContractRow {
        .refused(
            "Presiding.Entrust", "Presiding.CannotBeEntrusted",
            ["person": .string(person), "why": .string(why), "article": 8]
        ) { _, _ in
            ["person": .string(person), "from": "2026-03-04", "until": "2026-03-06"]
        }
    }
}
