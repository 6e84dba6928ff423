import Testing
import Varlink

extension ContractRow {
    /// Calls of the methods of org.preside.Congress, .Receptions and .Duty, and every error.
    static let turns = turnsDone + turnErrors

    private static let turnsDone =
        [
            .done("Congress.Plan") { _, _ in
                ["year": 2027, "leaders": ["ma-li", "赵一"], "commandID": "c"]
            },
            .done("Congress.SetDay") { office, _ in
                try plan(office)
                return ["session": "S2", "day": "2027-04-27"]
            },
            .done("Congress.Show", by: .observer) { office, _ in
                try asked(office, .session)
                return ["year": 2027]
            },
            .done("Congress.Fairness", by: .observer) { office, _ in
                try asked(office, .session)
                return ["year": 2027]
            },
            .done("Receptions.Plan") { _, _ in reception },
            .done("Receptions.Show", by: .observer) { office, _ in
                try asked(office, .reception)
                return ["list": "领导", "to": "2026-12-31"]
            },
            .done("Receptions.Fairness", by: .observer) { office, _ in
                try plan(office)
                return ["list": "领导"]
            },
            .done("Duty.Plan") { _, _ in duty },
            .done("Duty.Show", by: .observer) { office, _ in
                try asked(office, .duty)
                try office.done("Duty.Swap", ["duty": "D2", "with": "D3"])
                return ["from": "2026-03-02", "person": "zhao-yi"]
            },
            .done("Duty.Fairness", by: .observer) { office, _ in
                try plan(office)
                return ["part": "officer"]
            },
            .done("Duty.Swap", by: .mayor) { office, _ in
                try plan(office)
                return ["duty": "D1", "with": "D2", "by": "ma-li"]
            },
            .done("Duty.Agree", by: .executive) { office, _ in
                try plan(office)
                try office.done("Duty.Swap", ["duty": "D1", "with": "D2"])
                return ["duty": "D1"]
            },
            .done("Duty.EndSwap", by: .executive) { office, _ in
                try plan(office)
                try office.done("Duty.Swap", ["duty": "D1", "with": "D2"])
                return ["duty": "D1", "reason": "r"]
            },
        ] + Rotation.allCases.flatMap(steps)

    private static func steps(_ rotation: Rotation) -> [ContractRow] {
        let field = rotation.rawValue
        let id = JSON.string(rotation.first)
        return [
            .done("\(rotation.interface).Excuse", by: .mayor) { office, _ in
                try plan(office)
                return [field: id, "reason": "r"]
            },
            .done("\(rotation.interface).Accept", by: .executive) { office, _ in
                try asked(office, rotation)
                return [field: id, "reason": "r"]
            },
            .done("\(rotation.interface).Decline") { office, _ in
                try asked(office, rotation)
                return [field: id, "by": "zhao-yi", "reason": "r"]
            },
        ]
    }

    // MARK: Errors

    private static let turnErrors =
        Rotation.allCases.flatMap(errors) + [
            .refused(
                "Congress.Plan", "Congress.AlreadyPlanned", ["year": 2027, "article": 57]
            ) { office, _ in
                try plan(office)
                return ["year": 2027]
            },
            .refused(
                "Receptions.Plan", "Receptions.AlreadyPlanned",
                ["list": "领导", "from": "2026-03-02", "to": "2026-06-30", "article": 32]
            ) { office, _ in
                try plan(office)
                return reception
            },
            .refused(
                "Duty.Plan", "Duty.AlreadyPlanned",
                ["part": "leader", "from": "2026-03-02", "to": "2026-03-31", "article": 38]
            ) { office, _ in
                try plan(office)
                return duty
            },
            .refused(
                "Congress.Accept", "Congress.AwayThen",
                ["session": "S1", "person": "qian-er", "leave": "L1", "article": 57]
            ) { office, _ in
                try exhausted(office, .session, "2027-02-01", "2027-02-28")
                return ["session": "S1", "by": "qian-er"]
            },
            .refused(
                "Receptions.Accept", "Receptions.AwayThen",
                ["reception": "R1", "person": "qian-er", "leave": "L1", "article": 32]
            ) { office, _ in
                try exhausted(office, .reception, "2026-03-04", "2026-03-04")
                return ["reception": "R1", "by": "qian-er"]
            },
            .refused("Duty.Agree", "Duty.NotOffered", ["duty": "D1"]) { office, _ in
                try plan(office)
                return ["duty": "D1"]
            },
            .refused(
                "Duty.Swap", "Duty.AwayThen",
                ["duty": "D3", "person": "ma-li", "leave": "L1", "article": 38]
            ) { office, _ in
                try plan(office)
                try office.approved("ma-li", "2026-03-04T19:00", "2026-03-04T20:00")
                return ["duty": "D1", "with": "D3"]
            },
        ]

    private static func errors(_ rotation: Rotation) -> [ContractRow] {
        let (field, name) = (rotation.rawValue, rotation.interface)
        let (id, article) = (JSON.string(rotation.first), JSON.int(rotation.article))
        return [
            .refused(
                "\(name).Excuse", "\(name).NoSuch", [field: .string(rotation.missing)]
            ) { _, _ in [field: .string(rotation.missing), "reason": "r"] },
            .refused(
                "\(name).Accept", "\(name).WrongState",
                [
                    field: id, "state": "planned", "allowed": ["asked", "exhausted"],
                    "article": article,
                ]
            ) { office, _ in
                try plan(office)
                return [field: id]
            },
            .refused(
                "\(name).Excuse", "\(name).NotTheLeader",
                [field: id, "person": "zhao-yi", "leader": "ma-li", "article": article]
            ) { office, _ in
                try plan(office)
                return [field: id, "reason": "r", "by": "zhao-yi"]
            },
            .refused(
                "\(name).Accept", "\(name).NotAsked",
                [field: id, "person": "qian-er", "asked": "zhao-yi", "article": article],
                by: .person("qian-er")
            ) { office, _ in
                try asked(office, rotation)
                return [field: id]
            },
            .refused(
                "\(name).Accept", "\(name).HoldsNoPost",
                [
                    field: id, "person": "zhao-yi", "on": .string(rotation.day),
                    "article": article,
                ]
            ) { office, _ in
                try asked(office, rotation)
                try office.done(
                    "Roster.Apply",
                    ["document": .string(withoutZhao), "effective": "2026-03-02"])
                return [field: id]
            },
            .refused(
                "\(name).Decline", "\(name).Over",
                [field: id, "on": .string(rotation.day), "article": article]
            ) { office, _ in
                try plan(office)
                office.clock.set("2027-12-31 09:00")
                return [field: id]
            },
        ]
    }

    // MARK: Situations

    private enum Rotation: String, CaseIterable, Sendable {
        case session, reception, duty

        var interface: String {
            switch self {
            case .session: "Congress"
            case .reception: "Receptions"
            case .duty: "Duty"
            }
        }

        var first: String {
            switch self {
            case .session: "S1"
            case .reception: "R1"
            case .duty: "D1"
            }
        }

        var missing: String { first + "99" }

        var article: Int64 {
            switch self {
            case .session: 57
            case .reception: 32
            case .duty: 38
            }
        }

        var day: String {
            switch self {
            case .session: "2027-02-01"
            case .reception: "2026-03-04"
            case .duty: "2026-03-02"
            }
        }
    }

    private static let withoutZhao = City.with(
        "  - {id: zhao-yi, name: 赵一, post: executiveDeputyMayor, inCharge: [finance]}\n", "")

    private static let reception: JSONObject = [
        "list": "领导", "with": ["ma-li", "zhao-yi", "qian-er"], "weekday": "wednesday",
        "everyWeeks": 2, "from": "2026-03-02", "to": "2026-06-30", "onRestDay": "next",
    ]

    private static let duty: JSONObject = [
        "from": "2026-03-02", "to": "2026-03-31", "leaders": ["ma-li", "zhao-yi", "qian-er"],
        "officers": ["feng-jiu", "chen-shi"],
    ]

    private static func plan(_ office: TestOffice) throws {
        try office.done("Congress.Plan", ["year": 2027])
        try office.done("Receptions.Plan", reception)
        try office.done("Duty.Plan", duty)
    }

    /// Nobody is left to be asked for the first one, and 钱二 is on leave then.
    private static func exhausted(
        _ office: TestOffice, _ rotation: Rotation, _ from: String, _ to: String
    ) throws {
        try plan(office)
        try office.approved("qian-er", from, to)
        let id = JSON.string(rotation.first)
        try office.done(
            "\(rotation.interface).Excuse", [rotation.rawValue: id, "reason": "r"])
        for _ in 0..<10 {
            let answer = try office.call(
                "\(rotation.interface).Decline", [rotation.rawValue: id])
            if answer.error != nil { break }
        }
    }

    /// The first one's leader, who is the mayor, is excused, and the executive deputy asked.
    private static func asked(_ office: TestOffice, _ rotation: Rotation) throws {
        try plan(office)
        try office.done(
            "\(rotation.interface).Excuse",
            [rotation.rawValue: .string(rotation.first), "reason": "r"])
    }
}
