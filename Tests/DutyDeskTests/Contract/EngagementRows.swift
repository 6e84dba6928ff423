import Testing
import Varlink

extension ContractRow {
    /// Every method and every error of org.preside.Engagements.
    static let engagements = engagementsDone + engagementsRefused

    private static let engagementsDone: [ContractRow] = [
        .done("Engagements.Add", by: .person("qian-er")) { office, _ in
            try office.approved("chen-shi", "2026-03-10", "2026-03-10")
            return [
                "title": "调研", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
                "with": ["钱二:hosts", "chen-shi"], "place": "p", "organiser": "o",
                "kind": "research", "visibility": "public",
                "repeat": "FREQ=WEEKLY;COUNT=3", "onRestDay": "previous", "commandID": "c-1",
            ]
        },
        .done("Engagements.Move", by: .person("qian-er")) { office, _ in
            try office.engage(rule: "FREQ=WEEKLY")
            return [
                "engagement": "A1/2026-03-17", "later": true, "from": "2026-03-18T09:00",
                "noRestDayRule": true,
            ]
        },
        .done("Engagements.Change") { office, _ in
            try office.engage(rule: "FREQ=WEEKLY")
            return [
                "engagement": "A1", "occurrence": "2026-03-17", "title": "u",
                "with": ["sun-san:accompanies"], "reason": "r",
            ]
        },
        .done("Engagements.Cancel") { office, _ in
            try office.engage()
            return ["engagement": "A1", "reason": "r"]
        },
        .done("Engagements.Submit") { office, _ in
            try office.engage(kind: "invitation")
            return ["engagement": "A1", "opinion": "o"]
        },
        .done("Engagements.Approve", by: .mayor) { office, _ in
            try office.submitted()
            return ["engagement": "A1", "note": "n"]
        },
        .done("Engagements.Decline") { office, _ in
            try office.submitted()
            return ["engagement": "A1", "by": "ma-li", "orally": true, "when": "today"]
        },
        .done("Engagements.List", by: .observer) { office, _ in
            try office.engage(rule: "FREQ=DAILY", visibility: "secret")
            return ["from": "2026-03-01", "to": "2026-03-31", "with": ["qian-er"], "limit": 3]
        },
        .done("Engagements.Show") { office, _ in
            try office.engage(rule: "FREQ=DAILY")
            return ["engagement": "A1/2026-03-12"]
        },
        .done("Engagements.Free", by: .observer) { office, _ in
            try office.engage()
            return [
                "with": ["qian-er", "post:mayor"], "from": "2026-03-09", "to": "2026-03-10",
                "minutes": 60, "atLeast": 1, "forMeeting": true,
            ]
        },
    ]

    private static let engagementsRefused: [ContractRow] = [
        .refused("Engagements.Show", "Engagements.NoSuch", ["engagement": "A9"], by: .observer) {
            _, _ in ["engagement": "A9"]
        },
        .refused(
            "Engagements.Show", "Engagements.NoSuchOccurrence",
            ["engagement": "A1", "occurrence": "2026-03-11"]
        ) { office, _ in
            try office.engage(rule: "FREQ=WEEKLY")
            return ["engagement": "A1/2026-03-11"]
        },
        .refused("Engagements.Move", "Engagements.WhichOccurrence", ["engagement": "A1"]) {
            office, _ in
            try office.engage(rule: "FREQ=WEEKLY")
            return ["engagement": "A1", "from": "2026-03-11T09:00"]
        },
        .refused(
            "Engagements.Cancel", "Engagements.Over",
            ["engagement": "A1", "occurrence": nil, "until": "2026-03-10T10:00:00+08:00"]
        ) { office, _ in
            try office.engage()
            office.clock.set("2026-03-10 10:00")
            return ["engagement": "A1"]
        },
        .refused(
            "Engagements.Move", "Engagements.InThePast",
            [
                "engagement": "A1", "field": "from", "from": "2026-03-01T09:00:00+08:00",
                "now": "2026-03-02T09:00:00+08:00",
            ]
        ) { office, _ in
            try office.engage()
            return ["engagement": "A1", "from": "2026-03-01T09:00"]
        },
        .refused(
            "Engagements.Approve", "Engagements.WrongState",
            ["engagement": "A1", "state": "held", "allowed": ["submitted"]], by: .mayor
        ) { office, _ in
            try office.engage(kind: "invitation")
            return ["engagement": "A1"]
        },
        .refused(
            "Engagements.Submit", "Engagements.NeedsNoApproval",
            ["engagement": "A1", "article": 56]
        ) { office, _ in
            try office.engage()
            return ["engagement": "A1", "opinion": "o"]
        },
        .refused(
            "Engagements.Approve", "Engagements.NotEntitled",
            ["engagement": "A1", "person": "zhao-yi", "entitled": ["ma-li"], "article": 56],
            by: .executive
        ) { office, _ in
            try office.submitted()
            return ["engagement": "A1"]
        },
        .refused(
            "Engagements.Decline", "Engagements.DecisionTime",
            [
                "engagement": "A1", "when": "2026-03-03T00:00:00+08:00",
                "submittedAt": "2026-03-02T09:00:00+08:00",
            ]
        ) { office, _ in
            try office.submitted()
            return ["engagement": "A1", "by": "ma-li", "when": "tomorrow"]
        },
        .refused(
            "Engagements.Free", "Engagements.HoldsNoPost",
            ["field": "with", "person": "chen-shi", "day": "2026-04-01"], by: .observer
        ) { office, _ in
            let row = "  - {id: chen-shi, name: 陈实, post: departmentHead, department: education}\n"
            try office.done(
                "Roster.Apply",
                ["document": .string(City.with(row, "")), "effective": "2026-04-01"])
            return [
                "with": ["chen-shi"], "from": "2026-04-01", "to": "2026-04-02", "minutes": 30,
            ]
        },
        .refused("Engagements.Change", "Engagements.NothingChanges", ["engagement": "A1"]) {
            office, _ in
            try office.engage()
            return ["engagement": "A1", "title": "调研"]
        },
    ]
}

extension TestOffice {
    /// An engagement of qian-er, entered through an account of his own: 调研 on 10 March at nine.
    func engage(
        rule: String? = nil, kind: String = "research", visibility: String = "office"
    ) throws {
        try done(
            "Engagements.Add",
            [
                "title": "调研", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
                "with": ["qian-er"], "place": "某地", "organiser": "某局", "kind": .string(kind),
                "visibility": .string(visibility), "repeat": rule.map { .string($0) } ?? .null,
            ], by: .person("qian-er"))
    }

    func submitted() throws {
        try engage(kind: "invitation")
        try done("Engagements.Submit", ["engagement": "A1", "opinion": "o"])
    }
}
