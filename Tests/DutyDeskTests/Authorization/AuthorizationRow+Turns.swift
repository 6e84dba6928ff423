import Testing
import Varlink

extension AuthorizationRow {
    static let turns =
        Rotation.allCases.flatMap(rows) + duty + excused + [
            .init("Congress.Plan", "a year", "no no no yes | no no no no no no") { _ in
                ["year": 2027]
            },
            .init("Congress.SetDay", "his session", "no no no yes | no no no no no no") { office in
                try plan(office)
                return ["session": "S1", "day": "2027-02-27"]
            },
            .init("Congress.Show", "a year", "no yes yes yes | yes yes yes yes yes yes") { office in
                try plan(office)
                return ["year": 2027]
            },
            .init("Congress.Fairness", "a year", "no yes yes yes | yes yes yes yes yes yes") {
                office in
                try plan(office)
                return ["year": 2027]
            },
            .init("Receptions.Plan", "a list", "no no no yes | no no no no no no") { _ in reception
            },
            .init("Receptions.Show", "a list", "no yes yes yes | yes yes yes part yes yes") {
                office in
                try plan(office)
                return ["list": "领导"]
            },
            .init("Receptions.Fairness", "a list", "no yes yes yes | yes yes yes yes yes yes") {
                office in
                try plan(office)
                return ["list": "领导"]
            },
        ]

    private enum Rotation: String, CaseIterable, Sendable {
        case session, reception, duty

        var interface: String {
            switch self {
            case .session: "Congress"
            case .reception: "Receptions"
            case .duty: "Duty"
            }
        }

        var first: JSON {
            switch self {
            case .session: "S1"
            case .reception: "R1"
            case .duty: "D1"
            }
        }
    }

    private static let leaders: JSON = ["sun-san", "qian-er", "ma-li"]

    private static let reception: JSONObject = [
        "list": "领导", "with": leaders, "weekday": "wednesday", "everyWeeks": 2,
        "from": "2026-03-02", "to": "2026-06-30", "onRestDay": "next",
    ]

    private static let dutyPlan: JSONObject = [
        "from": "2026-03-02", "to": "2026-03-31", "leaders": leaders,
        "officers": ["feng-jiu", "chen-shi"],
    ]

    /// The first turn of each is 孙三's, the next 钱二's.
    private static func plan(_ office: TestOffice) throws {
        try office.done("Congress.Plan", ["year": 2027, "leaders": leaders])
        try office.done("Receptions.Plan", reception)
        try office.done("Duty.Plan", dutyPlan)
    }

    /// He is excused, and 钱二 asked.
    private static func asked(_ office: TestOffice, _ rotation: Rotation) throws -> JSONObject {
        try plan(office)
        try office.done(
            "\(rotation.interface).Excuse", [rotation.rawValue: rotation.first, "reason": "r"])
        return [rotation.rawValue: rotation.first]
    }

    private static func rows(_ rotation: Rotation) -> [AuthorizationRow] {
        [
            .init(
                "\(rotation.interface).Excuse", "his turn",
                "no no no yes | yes leader leader leader leader leader"
            ) { office in
                try plan(office)
                return [rotation.rawValue: rotation.first, "reason": "r"]
            },
            .init(
                "\(rotation.interface).Accept", "his turn, 钱二 is asked",
                "no no no yes | asked asked yes asked asked asked"
            ) {
                try asked($0, rotation)
            },
            .init(
                "\(rotation.interface).Decline", "his turn, 钱二 is asked",
                "no no no yes | asked asked yes passedOn asked asked"
            ) {
                try asked($0, rotation)
            },
        ]
    }

    /// Why he does not go is told to those who take turns, and clerks.
    private static let excused: [AuthorizationRow] = [
        .init("Congress.Show", "his excuse", "no part part yes | yes part yes part yes part") {
            office in
            _ = try asked(office, .session)
            return ["year": 2027]
        },
        .init("Receptions.Show", "his excuse", "no part part yes | yes part yes part yes part") {
            office in
            _ = try asked(office, .reception)
            return ["list": "领导"]
        },
        .init("Duty.Show", "his excuse", "no part part yes | yes part yes part yes part") {
            office in
            _ = try asked(office, .duty)
            return ["from": "2026-03-02"]
        },
    ]

    private static let duty: [AuthorizationRow] = [
        .init("Duty.Plan", "a month", "no no no yes | no no no no no no") { _ in dutyPlan },
        .init("Duty.Show", "a month", "no yes yes yes | yes yes yes part yes yes") { office in
            try plan(office)
            return ["from": "2026-03-02"]
        },
        .init("Duty.Fairness", "of the leaders", "no yes yes yes | yes yes yes yes yes yes") {
            office in
            try plan(office)
            return ["part": "leader"]
        },
        .init("Duty.Swap", "his with 钱二's", "no no no yes | yes leader leader leader leader leader")
        { office in
            try plan(office)
            return ["duty": "D1", "with": "D2"]
        },
        .init(
            "Duty.Agree", "to his, offered to 钱二",
            "no no no yes | leader leader yes leader leader leader"
        ) { office in
            try plan(office)
            try office.done("Duty.Swap", ["duty": "D1", "with": "D2"])
            return ["duty": "D1"]
        },
        .init(
            "Duty.EndSwap", "his, offered to 钱二",
            "no no no yes | yes leader yes leader leader leader"
        ) { office in
            try plan(office)
            try office.done("Duty.Swap", ["duty": "D1", "with": "D2"])
            return ["duty": "D1"]
        },
    ]
}
