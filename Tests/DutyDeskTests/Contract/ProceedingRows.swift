import Testing
import Varlink

extension ContractRow {
    /// A call of every method of org.preside.Proceedings that is answered.
    static let proceedingsDone: [ContractRow] = [
        .done("Proceedings.Propose", by: .head) { office, _ in
            try office.called()
            return [
                "department": "finance", "title": "预算", "major": true,
                "touchesInterests": true, "meeting": "M1", "commandID": "c",
            ]
        },
        .done("Proceedings.Review", by: .executive) { office, _ in
            try office.item(.proposed)
            return ["item": "T1", "note": "n"]
        },
        .done("Proceedings.Settle") { office, _ in
            try office.item(.reviewed)
            return ["item": "T1", "meeting": "M1", "by": "马力", "orally": true]
        },
        .done("Proceedings.Decline") { office, _ in
            try office.item(.proposed)
            return ["item": "T1", "by": "zhao-yi", "note": "n"]
        },
        .done("Proceedings.Place") { office, _ in
            try office.item(.proposed)
            return ["item": "T1", "meeting": "M1"]
        },
        .done("Proceedings.Postpone") { office, _ in
            try office.item(.settled)
            return ["item": "T1", "reason": "r"]
        },
        .done("Proceedings.Withdraw", by: .head) { office, _ in
            try office.item(.settled)
            return ["item": "T1", "reason": "r"]
        },
        .done("Proceedings.Check", by: .head) { office, _ in
            try office.item(.proposed)
            return ["item": "T1", "piece": "opinions", "manner": "hearing", "note": "n"]
        },
        .done("Proceedings.HandOut") { office, _ in
            try office.item(.settled)
            return ["item": "T1"]
        },
        .done("Proceedings.Admit", by: .mayor) { office, _ in
            try office.item(.settled)
            return ["item": "T1"]
        },
        .done("Proceedings.Invite") { office, _ in
            try office.item(.settled)
            return ["item": "T1", "citizens": [["name": "某代表", "group": "residents"]]]
        },
        .done("Proceedings.Conclude") { office, _ in
            try office.item(.papers)
            try office.held()
            return [
                "item": "T1", "decision": "原则同意",
                "followUps": [["task": "印发", "department": "finance", "due": "2026-03-20"]],
            ]
        },
        .done("Proceedings.Items", by: .head) { office, _ in
            try office.item(.settled)
            return ["meeting": "M1", "state": "settled"]
        },
        .done("Proceedings.Items", by: .observer) { office, _ in
            try office.item(.proposed)
            return ["awaiting": "zhao-yi"]
        },
        .done("Proceedings.Show") { office, _ in
            try office.item(.papers)
            return ["item": "T1"]
        },
        .done("Proceedings.AskExcuse", by: .executive) { office, _ in
            try office.called()
            return ["meeting": "M1", "person": "zhao-yi", "reason": "r"]
        },
        .done("Proceedings.GrantExcuse", by: .mayor) { office, _ in
            try office.asked()
            return ["meeting": "M1", "person": "zhao-yi"]
        },
        .done("Proceedings.DeclineExcuse") { office, _ in
            try office.asked()
            return ["meeting": "M1", "person": "zhao-yi", "by": "ma-li", "note": "n"]
        },
        .done("Proceedings.Excuses", by: .head) { office, _ in
            try office.asked()
            return ["meeting": "M1", "awaiting": "ma-li"]
        },
        .done("Proceedings.TakeAttendance") { office, _ in
            try office.asked()
            office.clock.set("2026-03-10 09:30")
            return ["meeting": "M1", "present": ["马力", "qian-er"]]
        },
        .done("Proceedings.ShowAttendance") { office, _ in
            try office.called()
            try office.held()
            return ["meeting": "M1"]
        },
        .done("Proceedings.DraftMinutes") { office, _ in
            try office.called()
            try office.held()
            return ["meeting": "M1", "text": "t"]
        },
        .done("Proceedings.ReviewMinutes") { office, _ in
            try office.drafted()
            return ["meeting": "M1", "by": "zhou-wu"]
        },
        .done("Proceedings.SignMinutes", by: .mayor) { office, _ in
            try office.drafted()
            try office.done("Proceedings.ReviewMinutes", ["meeting": "M1", "by": "zhou-wu"])
            return ["meeting": "M1"]
        },
        .done("Proceedings.ShowMinutes", by: .observer) { office, _ in
            try office.drafted()
            return ["meeting": "M1"]
        },
        .done("Proceedings.AddFollowUp", by: .mayor) { office, _ in
            try office.called()
            try office.held()
            return ["meeting": "M1", "task": "t", "person": "qian-er", "due": "2026-03-20"]
        },
        .done("Proceedings.Finish") { office, _ in
            try office.followUp()
            return ["followUp": "F1", "report": "r"]
        },
        .done("Proceedings.FollowUps", by: .head) { office, _ in
            try office.followUp()
            office.clock.set("2026-03-21 09:30")
            return ["overdue": true, "meeting": "M1", "person": "qian-er"]
        },
        .done("Proceedings.Dues") { office, _ in
            try office.followUp()
            return ["day": "2026-03-21"]
        },
    ]
}

extension TestOffice {
    /// How far T1 of the finance bureau has come.
    enum Come: Int { case proposed, reviewed, settled, papers }

    /// M1, an executive meeting on 10 March, or a special one.
    func called(_ kind: String = "executive") throws {
        var parameters: JSONObject = [
            "kind": .string(kind), "from": "2026-03-10T09:00", "to": "2026-03-10T11:00",
        ]
        if kind == "special" {
            parameters["chair"] = "qian-er"
            parameters["with"] = ["chen-shi"]
        }
        try done("Meetings.Call", parameters)
    }

    func item(_ come: Come) throws {
        try called()
        try done(
            "Proceedings.Propose",
            ["department": "finance", "title": "预算", "meeting": "M1"])
        if come.rawValue >= 1 {
            try done("Proceedings.Review", ["item": "T1", "by": "zhao-yi"])
        }
        if come.rawValue >= 2 {
            try done("Proceedings.Settle", ["item": "T1", "by": "ma-li"])
        }
        if come.rawValue >= 3 { try done("Proceedings.HandOut", ["item": "T1"]) }
    }

    func held(_ present: JSON = ["ma-li", "zhao-yi", "qian-er", "sun-san"]) throws {
        clock.set("2026-03-10 09:30")
        try done("Proceedings.TakeAttendance", ["meeting": "M1", "present": present])
    }

    func asked() throws {
        try called()
        try done(
            "Proceedings.AskExcuse",
            ["meeting": "M1", "person": "zhao-yi", "reason": "出差"])
    }

    func drafted() throws {
        try called()
        try held()
        try done("Proceedings.DraftMinutes", ["meeting": "M1", "text": "t"])
    }

    func followUp() throws {
        try called()
        try held()
        try done(
            "Proceedings.AddFollowUp",
            ["meeting": "M1", "task": "t", "person": "qian-er", "due": "2026-03-20"])
    }
}
