import Testing
import Varlink

extension ContractRow {
    /// Every error of org.preside.Proceedings.
    static let proceedingErrors = itemErrors + sittingErrors

    private static let itemErrors: [ContractRow] = [
        .refused("Proceedings.Show", "Proceedings.NoSuch", ["item": "T9"]) { _, _ in
            ["item": "T9"]
        },
        .refused("Proceedings.Finish", "Proceedings.NoSuchFollowUp", ["followUp": "F9"]) { _, _ in
            ["followUp": "F9"]
        },
        .refused(
            "Proceedings.Propose", "Proceedings.NoSuchDepartment", ["department": "nowhere"]
        ) { _, _ in ["department": "nowhere", "title": "t"] },
        .refused(
            "Proceedings.Propose", "Proceedings.MajorElsewhere",
            ["item": nil, "meeting": "M1", "kind": "special", "article": 19]
        ) { office, _ in
            try office.called("special")
            return ["department": "finance", "title": "t", "major": true, "meeting": "M1"]
        },
        .refused(
            "Proceedings.Settle", "Proceedings.ChecklistIncomplete",
            ["item": "T1", "missing": ["research", "expertArgument"], "article": 20]
        ) { office, _ in
            try office.done(
                "Proceedings.Propose", ["department": "finance", "title": "t", "major": true])
            try office.done("Proceedings.Review", ["item": "T1", "by": "zhao-yi"])
            return ["item": "T1", "by": "ma-li"]
        },
        .refused(
            "Proceedings.Settle", "Proceedings.WrongState",
            ["item": "T1", "state": "proposed", "allowed": ["reviewed"]]
        ) { office, _ in
            try office.item(.proposed)
            return ["item": "T1", "by": "ma-li"]
        },
        .refused("Proceedings.HandOut", "Proceedings.NotPlaced", ["item": "T1"]) { office, _ in
            try office.done("Proceedings.Propose", ["department": "finance", "title": "t"])
            return ["item": "T1"]
        },
        .refused(
            "Proceedings.Conclude", "Proceedings.PapersLate",
            [
                "item": "T1", "meeting": "M1", "papersDue": "2026-03-09", "handedOut": nil,
                "article": 41,
            ]
        ) { office, _ in
            try office.item(.settled)
            try office.held()
            return ["item": "T1", "decision": "d"]
        },
        .refused(
            "Proceedings.Review", "Proceedings.NotEntitled",
            [
                "subject": "T1", "person": "qian-er", "asked": ["zhao-yi", "ma-li"],
                "standIn": nil, "article": 41,
            ]
        ) { office, _ in
            try office.item(.proposed)
            return ["item": "T1", "by": "qian-er"]
        },
        .refused(
            "Proceedings.Finish", "Proceedings.FollowUpDone",
            ["followUp": "F1", "at": "2026-03-10T09:30:00+08:00"]
        ) { office, _ in
            try office.followUp()
            try office.done("Proceedings.Finish", ["followUp": "F1"])
            return ["followUp": "F1"]
        },
    ]

    private static let sittingErrors: [ContractRow] = [
        .refused("Proceedings.ShowMinutes", "Proceedings.NoSuchMeeting", ["meeting": "M9"]) {
            _, _ in ["meeting": "M9"]
        },
        .refused("Proceedings.Place", "Proceedings.MeetingCancelled", ["meeting": "M1"]) {
            office, _ in
            try office.item(.proposed)
            try office.done("Meetings.Cancel", ["meeting": "M1"])
            return ["item": "T1", "meeting": "M1"]
        },
        .refused(
            "Proceedings.AskExcuse", "Proceedings.MeetingPast",
            ["meeting": "M1", "until": "2026-03-10T11:00:00+08:00", "article": 41]
        ) { office, _ in
            try office.called()
            office.clock.set("2026-03-10 11:00")
            return ["meeting": "M1", "person": "zhao-yi", "reason": "r"]
        },
        .refused(
            "Proceedings.TakeAttendance", "Proceedings.MeetingNotBegun",
            ["meeting": "M1", "from": "2026-03-10T09:00:00+08:00"]
        ) { office, _ in
            try office.called()
            return ["meeting": "M1", "present": ["ma-li"]]
        },
        .refused(
            "Proceedings.GrantExcuse", "Proceedings.OwnExcuse",
            [
                "meeting": "M1", "person": "zhao-yi", "asked": ["ma-li"], "standIn": nil,
                "article": 42,
            ], by: .executive
        ) { office, _ in
            try office.asked()
            return ["meeting": "M1", "person": "zhao-yi"]
        },
        .refused(
            "Proceedings.GrantExcuse", "Proceedings.NoExcuse",
            ["meeting": "M1", "person": "zhao-yi"]
        ) { office, _ in
            try office.called()
            return ["meeting": "M1", "person": "zhao-yi", "by": "ma-li"]
        },
        .refused(
            "Proceedings.AskExcuse", "Proceedings.ExcuseStands",
            ["meeting": "M1", "person": "zhao-yi", "state": "requested"]
        ) { office, _ in
            try office.asked()
            return ["meeting": "M1", "person": "zhao-yi", "reason": "r"]
        },
        .refused(
            "Proceedings.AskExcuse", "Proceedings.NotOfTheMeeting",
            ["meeting": "M1", "person": "feng-jiu"]
        ) { office, _ in
            try office.called()
            return ["meeting": "M1", "person": "feng-jiu", "reason": "r"]
        },
        .refused(
            "Proceedings.DraftMinutes", "Proceedings.AttendanceNotTaken",
            ["meeting": "M1", "article": 40]
        ) { office, _ in
            try office.called()
            return ["meeting": "M1", "text": "t"]
        },
        .refused(
            "Proceedings.TakeAttendance", "Proceedings.AttendanceTaken",
            ["meeting": "M1", "at": "2026-03-10T09:30:00+08:00"]
        ) { office, _ in
            try office.called()
            try office.held()
            return ["meeting": "M1", "present": ["ma-li"]]
        },
        .refused(
            "Proceedings.DraftMinutes", "Proceedings.NotChaired",
            ["meeting": "M1", "article": 40]
        ) { office, _ in
            try office.called()
            try office.held(["qian-er"])
            return ["meeting": "M1", "text": "t"]
        },
        .refused(
            "Proceedings.DraftMinutes", "Proceedings.NoQuorum",
            ["meeting": "M1", "members": 7, "present": 3, "needed": 4, "article": 40]
        ) { office, _ in
            try office.called()
            try office.held(["ma-li", "zhao-yi", "qian-er"])
            return ["meeting": "M1", "text": "t"]
        },
        .refused(
            "Proceedings.SignMinutes", "Proceedings.WrongMinutes",
            ["meeting": "M1", "state": "drafted", "allowed": ["reviewed"], "article": 43]
        ) { office, _ in
            try office.drafted()
            return ["meeting": "M1", "by": "ma-li"]
        },
    ]
}
