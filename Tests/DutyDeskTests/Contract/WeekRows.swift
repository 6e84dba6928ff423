import Testing
import Varlink

extension ContractRow {
    /// Every method and error of org.preside.Weeks.
    static let weeks: [ContractRow] = [
        .done("Weeks.Show", by: .observer) { office, _ in
            try office.approved("li-si", "2026-03-10", "2026-03-10")
            try office.done("Weeks.Issue")
            try office.approved("li-si", "2026-03-12", "2026-03-12")
            return ["of": "2026-03-10"]
        },
        .done("Weeks.Issue") { _, _ in [:] },
        .done("Weeks.Acknowledge") { office, _ in
            try office.done(
                "Meetings.Call",
                [
                    "kind": "executive", "from": "2026-03-10T09:00", "until": "2026-03-10T10:00",
                ])
            try office.approved("ma-li", "2026-03-10", "2026-03-10", "official")
            try office.approved("zhao-yi", "2026-03-10", "2026-03-10", "official")
            let today = try office.done("Presiding.Today")
            #expect(today["attention.0.code"] == "meetingLosesChair")
            return [
                "attention": [
                    [
                        "code": today["attention.0.code"], "about": today["attention.0.about"],
                        "with": today["attention.0.with"],
                    ]
                ]
            ]
        },
        .refused(
            "Weeks.Issue", "Weeks.NothingChanged", ["week": "2026-03-09", "version": 1]
        ) { office, _ in
            try office.done("Weeks.Issue")
            return ["of": "2026-03-15"]
        },
        .refused(
            "Weeks.Acknowledge", "Weeks.NotOpen",
            ["code": "belowQuorum", "about": "M5", "with": nil]
        ) { _, _ in ["attention": [["code": "belowQuorum", "about": "M5", "with": nil]]] },
    ]
}
