import Testing
import Varlink

extension ContractRow {
    /// Every method and every error of org.preside.Meetings; now is Monday, 2 March 2026, in the
    /// meeting-free week.
    static let meetings = asking + changing + refusing

    private static let executive: JSONObject = [
        "kind": "executive", "from": "2026-03-10T09:00", "to": "2026-03-10T11:00",
    ]

    private static func executive(with more: JSONObject) -> JSONObject {
        var object = executive
        for member in more.members { object[member.key] = member.value }
        return object
    }

    private static let asking: [ContractRow] = [
        .done("Meetings.MeetingFree", by: .observer) { _, _ in ["month": "2026-12"] },
        .done("Meetings.Preview", by: .observer) { office, _ in
            try office.approved("qian-er", "2026-03-10", "2026-03-10")
            return executive
        },
        .done("Meetings.Slots", by: .observer) { office, _ in
            try office.approved("qian-er", "2026-03-10", "2026-03-10")
            return [
                "kind": "special", "from": "2026-03-10", "to": "2026-03-11", "minutes": 60,
                "chair": "ma-li", "with": ["qian-er"], "limit": 1_000,
            ]
        },
        .done("Meetings.Cadence", by: .observer) { office, _ in
            try office.done("Meetings.Call", executive)
            return ["year": 2026]
        },
        .done("Meetings.Show", by: .observer) { office, _ in
            try office.done("Meetings.Call", executive)
            for person in ["ma-li", "zhao-yi"] {
                try office.approved(person, "2026-03-10", "2026-03-10")
            }
            return ["meeting": "M1"]
        },
        .done("Meetings.List", by: .observer) { office, _ in
            try office.done("Meetings.Call", executive)
            for person in ["ma-li", "zhao-yi"] {
                try office.approved(person, "2026-03-10", "2026-03-10")
            }
            return ["atRisk": true, "kind": "executive", "state": "called", "from": "today"]
        },
    ]

    private static let changing: [ContractRow] = [
        .done("Meetings.Call", by: .mayor) { _, _ in
            [
                "kind": "citywide", "from": "2026-03-20T09:00", "to": "2026-03-20T11:00",
                "title": "t", "place": "p", "with": ["feng-jiu"], "sittingIn": ["zheng-qi"],
                "department": "education", "commandID": "c-1",
            ]
        },
        .done("Meetings.Call") { _, _ in
            [
                "kind": "special", "from": "2026-03-03T09:00", "to": "2026-03-03T11:00",
                "chair": "zheng-qi", "with": ["feng-jiu"], "exception": "r", "by": "ma-li",
            ]
        },
        .done("Meetings.Move") { office, _ in
            try office.done("Meetings.Call", executive)
            return [
                "meeting": "M1", "from": "2026-03-11T09:00", "to": "2026-03-11T11:00",
                "reason": "r",
            ]
        },
        .done("Meetings.Cancel", by: .mayor) { office, _ in
            try office.done("Meetings.Call", executive)
            return ["meeting": "M1", "reason": "r"]
        },
    ]

    private static let refusing: [ContractRow] = [
        .refused("Meetings.Show", "Meetings.NoSuch", ["meeting": "M7"], by: .observer) { _, _ in
            ["meeting": "M7"]
        },
        .refused("Meetings.Cancel", "Meetings.AlreadyCancelled", ["meeting": "M1"]) {
            office, _ in
            try office.done("Meetings.Call", executive)
            try office.done("Meetings.Cancel", ["meeting": "M1"])
            return ["meeting": "M1"]
        },
        .refused(
            "Meetings.Cancel", "Meetings.AlreadyBegun",
            ["meeting": "M1", "from": "2026-03-10T09:00:00+08:00"]
        ) { office, _ in
            try office.done("Meetings.Call", executive)
            office.clock.set("2026-03-10 09:00")
            return ["meeting": "M1"]
        },
        .refused(
            "Meetings.Call", "Meetings.NoChair",
            [
                "kind": "executive", "away": ["ma-li", "zhao-yi"], "article": 40, "slots": [],
            ]
        ) { office, _ in
            for person in ["ma-li", "zhao-yi"] {
                try office.approved(person, "2026-03-03", "2026-05-10")
            }
            return executive
        },
        .refused(
            "Meetings.Call", "Meetings.ChairNotAllowed",
            ["kind": "executive", "person": "qian-er", "article": 40]
        ) { _, _ in executive(with: ["chair": "钱二"]) },
        .refused(
            "Meetings.Call", "Meetings.MeetingFreeWeek",
            [
                "kind": "executive", "from": "2026-03-02", "until": "2026-03-09", "article": 73,
                "slots": [],
            ]
        ) { _, _ in executive(with: ["from": "2026-03-03T08:30", "to": "2026-03-03T18:00"]) },
        .refused(
            "Meetings.Call", "Meetings.BelowQuorum",
            [
                "needed": 4, "present": ["ma-li", "zhao-yi", "wu-liu"],
                "absent": ["qian-er", "sun-san", "li-si", "zhou-wu"], "article": 40,
                "slots": [],
            ]
        ) { office, _ in
            for person in ["qian-er", "sun-san", "li-si", "zhou-wu"] {
                try office.approved(person, "2026-03-03", "2026-05-10")
            }
            return executive
        },
        .refused(
            "Meetings.Call", "Meetings.TooLate",
            ["earliest": "2026-03-17", "article": 73, "slots": []]
        ) { office, _ in
            office.clock.set("2026-03-10 09:00")
            return [
                "kind": "citywide", "from": "2026-03-16T08:00", "to": "2026-03-16T18:00",
                "department": "education", "by": "ma-li",
            ]
        },
        .refused(
            "Meetings.Call", "Meetings.NotEntitled",
            ["field": "by", "person": "qian-er", "entitled": ["ma-li"], "article": 73]
        ) { _, _ in
            [
                "kind": "executive", "from": "2026-03-03T09:00", "to": "2026-03-03T11:00",
                "exception": "r", "by": "qian-er",
            ]
        },
        .refused(
            "Meetings.Preview", "Meetings.HoldsNoPost",
            ["field": "with", "person": "chen-shi", "day": "2026-05-12"]
        ) { office, _ in
            let row = "  - {id: chen-shi, name: 陈实, post: departmentHead, department: education}\n"
            try office.done(
                "Roster.Apply",
                ["document": .string(City.with(row, "")), "effective": "2026-04-01"])
            return [
                "kind": "special", "from": "2026-05-12T09:00", "to": "2026-05-12T11:00",
                "chair": "qian-er", "with": ["chen-shi"],
            ]
        },
    ]
}
