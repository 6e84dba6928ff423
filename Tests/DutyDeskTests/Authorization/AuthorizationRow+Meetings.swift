import Testing
import Varlink

extension AuthorizationRow {
    static let proceedings = agenda + sittings

    /// M1, an executive meeting on 10 March, with an item of the police, of which he is the head.
    private static func item(
        _ office: TestOffice, _ come: Int = 0, with more: JSONObject = [:]
    ) throws -> JSONObject {
        try office.called()
        try office.done(
            "Proceedings.Propose", ["department": "police", "title": "治安", "meeting": "M1"])
        if come >= 1 { try office.done("Proceedings.Review", ["item": "T1", "by": "qian-er"]) }
        if come >= 2 { try office.done("Proceedings.Settle", ["item": "T1", "by": "ma-li"]) }
        if come >= 3 { try office.done("Proceedings.HandOut", ["item": "T1"]) }
        var object = more
        object["item"] = "T1"
        return object
    }

    private static let agenda: [AuthorizationRow] = [
        .init("Proceedings.Propose", "an item of his bureau", "no no no yes | yes no no no no no") {
            office in
            try office.called()
            return ["department": "police", "title": "治安", "meeting": "M1"]
        },
        .init(
            "Proceedings.Review", "an item of his bureau",
            "no no no yes | entitled entitled yes yes yes entitled", by: "qian-er"
        ) {
            try item($0)
        },
        .init(
            "Proceedings.Settle", "an item of his bureau",
            "no no no yes | entitled entitled entitled yes yes entitled", by: "ma-li"
        ) {
            try item($0, 1)
        },
        .init(
            "Proceedings.Decline", "an item of his bureau",
            "no no no yes | entitled entitled yes yes yes entitled", by: "ma-li"
        ) {
            try item($0)
        },
        .init("Proceedings.Place", "an item of his bureau", "no no no yes | no no no no no no") {
            office in
            try office.called()
            try office.done("Proceedings.Propose", ["department": "police", "title": "治安"])
            return ["item": "T1", "meeting": "M1"]
        },
        .init("Proceedings.Postpone", "an item of his bureau", "no no no yes | no no no yes yes no")
        { try item($0, 2) },
        .init("Proceedings.Withdraw", "an item of his bureau", "no no no yes | yes no no no no no")
        { try item($0, 2) },
        .init("Proceedings.Check", "an item of his bureau", "no no no yes | yes no no no no no") {
            try item($0, with: ["piece": "research"])
        },
        .init("Proceedings.HandOut", "an item of his bureau", "no no no yes | no no no no no no") {
            try item($0, 2)
        },
        .init(
            "Proceedings.Admit", "an item of his bureau",
            "no no no yes | entitled entitled entitled yes yes entitled", by: "ma-li"
        ) {
            try item($0, 2)
        },
        .init("Proceedings.Invite", "an item of his bureau", "no no no yes | no no no no no no") {
            try item($0, 2, with: ["citizens": [["name": "某代表", "group": "residents"]]])
        },
        .init("Proceedings.Conclude", "an item of his bureau", "no no no yes | no no no no yes no")
        { office in
            let object = try item(office, 3, with: ["decision": "同意"])
            try office.held()
            return object
        },
        .init(
            "Proceedings.Items", "an item of his bureau",
            "no part part yes | yes yes yes yes yes yes"
        ) { office in
            _ = try item(office)
            return [:]
        },
        .init("Proceedings.Show", "an item of his bureau", "no no no yes | yes yes yes yes yes yes")
        { try item($0) },
        .init("Proceedings.Dues", "a follow-up of his", "no no no yes | yes yes yes yes yes yes") {
            office in
            try followUp(office)
            return ["day": "2026-03-21"]
        },
    ]

    private static func excuse(_ office: TestOffice) throws -> JSONObject {
        try office.called()
        try office.done(
            "Proceedings.AskExcuse", ["meeting": "M1", "person": "sun-san", "reason": "出差"])
        return ["meeting": "M1", "person": "sun-san"]
    }

    private static func followUp(_ office: TestOffice) throws {
        try office.called()
        try office.held()
        try office.done(
            "Proceedings.AddFollowUp",
            ["meeting": "M1", "task": "t", "person": "sun-san", "due": "2026-03-20"])
    }

    /// A special meeting that he, or another one, chairs, with minutes.
    private static func minutes(
        _ office: TestOffice, chair: String = "sun-san", reviewed: Bool = false
    ) throws -> JSONObject {
        try office.done(
            "Meetings.Call",
            [
                "kind": "special", "from": "2026-03-10T09:00", "to": "2026-03-10T11:00",
                "chair": .string(chair), "with": ["zhang-san"],
            ])
        try office.held([.string(chair), "zhang-san"])
        try office.done("Proceedings.DraftMinutes", ["meeting": "M1", "text": "t"])
        if reviewed {
            try office.done("Proceedings.ReviewMinutes", ["meeting": "M1", "by": "zhou-wu"])
        }
        return ["meeting": "M1"]
    }

    private static let sittings: [AuthorizationRow] = [
        .init("Proceedings.AskExcuse", "his excuse", "no no no yes | yes no no no no no") {
            office in
            try office.called()
            return ["meeting": "M1", "person": "sun-san", "reason": "出差"]
        },
        .init(
            "Proceedings.GrantExcuse", "his excuse",
            "no no no yes | ownExcuse entitled entitled yes yes entitled", by: "ma-li", excuse),
        .init(
            "Proceedings.DeclineExcuse", "his excuse",
            "no no no yes | ownExcuse entitled entitled yes yes entitled", by: "ma-li", excuse),
        .init("Proceedings.Excuses", "his excuse", "no no no yes | yes part part yes yes part") {
            office in
            _ = try excuse(office)
            return [:]
        },
        .init(
            "Proceedings.TakeAttendance", "at a meeting of his", "no no no yes | no no no no no no"
        ) { office in
            try office.called()
            office.clock.set("2026-03-10 09:30")
            return ["meeting": "M1", "present": ["ma-li", "sun-san"]]
        },
        .init(
            "Proceedings.ShowAttendance", "at a meeting of his",
            "no no no yes | yes yes yes yes yes yes"
        ) { office in
            try office.called()
            try office.held()
            return ["meeting": "M1"]
        },
        .init(
            "Proceedings.DraftMinutes", "of a meeting that he chaired",
            "no no no yes | no no no no no no"
        ) { office in
            _ = try minutes(office)
            return ["meeting": "M1", "text": "u"]
        },
        .init(
            "Proceedings.ReviewMinutes", "of a meeting that he chaired",
            "no no no yes | entitled entitled entitled entitled entitled entitled", by: "zhou-wu"
        ) { try minutes($0) },
        .init(
            "Proceedings.ReviewMinutes", "of a special one, its reviewer away",
            "no no no yes | entitled entitled entitled yes yes entitled", by: "zheng-qi"
        ) { office in
            let meeting = try minutes(office, chair: "qian-er")
            // The deputy SG who coordinates for the one who chaired (Art. 43).
            try office.approved("zheng-qi", "today", "2026-03-31")
            return meeting
        },
        .init(
            "Proceedings.SignMinutes", "of a meeting that he chaired",
            "no no no yes | yes entitled entitled entitled entitled entitled", by: "sun-san"
        ) {
            try minutes($0, reviewed: true)
        },
        .init(
            "Proceedings.ShowMinutes", "of a meeting that he chaired",
            "no part part yes | yes yes yes yes yes yes"
        ) {
            try minutes($0)
        },
        .init(
            "Proceedings.AddFollowUp", "to a meeting that he chaired",
            "no no no yes | yes no no no no no"
        ) { office in
            _ = try minutes(office)
            return ["meeting": "M1", "task": "t", "person": "sun-san", "due": "2026-03-20"]
        },
        .init("Proceedings.Finish", "a follow-up of his", "no no no yes | yes no no no no no") {
            office in
            try followUp(office)
            return ["followUp": "F1"]
        },
        .init(
            "Proceedings.FollowUps", "a follow-up of his", "no no no yes | yes yes yes yes yes yes"
        ) { office in
            try followUp(office)
            return ["person": "sun-san"]
        },
    ]
}
