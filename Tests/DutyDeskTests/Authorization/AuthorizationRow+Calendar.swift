import Testing
import Varlink

extension AuthorizationRow {
    static let calendar = engagements + meetings + weeks

    private static func submitted(
        _ office: TestOffice, visibility: String = "office"
    ) throws -> JSONObject {
        try office.engageSun(kind: "invitation", visibility: visibility)
        try office.done("Engagements.Submit", ["engagement": "A1", "opinion": "o"])
        return ["engagement": "A1"]
    }

    private static let engagements: [AuthorizationRow] = [
        .init("Engagements.Add", "one of his", "no no no yes | yes no no no yes no") { _ in
            [
                "title": "调研", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
                "with": ["sun-san"], "kind": "research",
            ]
        },
        .init(
            "Engagements.Add", "one of his that names the mayor too",
            "no no no yes | no no no no yes no"
        ) { _ in
            [
                "title": "调研", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
                "with": ["sun-san", "ma-li"], "kind": "research",
            ]
        },
        .init(
            "Engagements.Add", "one of a head", "no no no yes | yes - yes no yes no", head: true
        ) { _ in
            [
                "title": "调研", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
                "with": ["chen-shi"], "kind": "research",
            ]
        },
        .init(
            "Engagements.Change", "one of his, secret", "no no no yes | yes no no no no no"
        ) { office in
            try office.engageSun(visibility: "secret")
            return ["engagement": "A1", "title": "u"]
        },
        .init("Engagements.Move", "one of his", "no no no yes | yes no no no yes no") { office in
            try office.engageSun()
            return ["engagement": "A1", "from": "2026-03-11T09:00"]
        },
        .init("Engagements.Change", "one of his", "no no no yes | yes no no no yes no") { office in
            try office.engageSun()
            return ["engagement": "A1", "title": "u"]
        },
        .init("Engagements.Cancel", "one of his", "no no no yes | yes no no no yes no") { office in
            try office.engageSun()
            return ["engagement": "A1"]
        },
        .init("Engagements.Submit", "an invitation of his", "no no no yes | no no no no no no") {
            office in
            try office.engageSun(kind: "invitation")
            return ["engagement": "A1", "opinion": "o"]
        },
        .init(
            "Engagements.Approve", "an invitation of his",
            "no no no yes | entitled entitled entitled yes yes entitled", by: "ma-li"
        ) { office in try submitted(office) },
        .init(
            "Engagements.Decline", "an invitation of his",
            "no no no yes | entitled entitled entitled yes yes entitled", by: "ma-li"
        ) { office in try submitted(office) },
        .init(
            "Engagements.List", "one of his, for the office",
            "no part yes yes | yes yes yes yes yes yes"
        ) { office in
            try office.engageSun()
            return ["from": "2026-03-09", "to": "2026-03-11"]
        },
        .init(
            "Engagements.Show", "one of his, for the office",
            "no part yes yes | yes yes yes yes yes yes"
        ) { office in
            try office.engageSun()
            return ["engagement": "A1"]
        },
        .init(
            "Engagements.Show", "one of his, secret",
            "no part part yes | yes part part part part part"
        ) { office in
            try office.engageSun(visibility: "secret")
            return ["engagement": "A1"]
        },
        .init(
            "Engagements.Show", "an invitation of his, secret",
            "no part part yes | yes part part yes yes part"
        ) { office in try submitted(office, visibility: "secret") },
        .init(
            "Engagements.List", "an invitation of his, secret",
            "no part part yes | yes part part yes yes part"
        ) { office in
            _ = try submitted(office, visibility: "secret")
            return ["from": "2026-03-09", "to": "2026-03-11"]
        },
        .init(
            "Engagements.Approve", "an invitation of his, secret",
            "no no no yes | entitled no no yes yes no", by: "ma-li"
        ) { office in try submitted(office, visibility: "secret") },
        .init(
            "Engagements.Free", "he, beside a secret one",
            "no yes yes yes | yes yes yes yes yes yes"
        ) { office in
            try office.engageSun(visibility: "secret")
            return [
                "with": ["sun-san"], "from": "2026-03-10", "to": "2026-03-10", "minutes": 60,
            ]
        },
    ]

    private static let special: JSONObject = [
        "kind": "special", "from": "2026-03-10T09:00", "to": "2026-03-10T11:00",
        "chair": "sun-san", "with": ["zhang-san"],
    ]

    private static func called(_ office: TestOffice) throws -> JSONObject {
        try office.done("Meetings.Call", special)
        return ["meeting": "M1"]
    }

    private static let meetings: [AuthorizationRow] = [
        .init("Meetings.MeetingFree", "a month", "no yes yes yes | yes yes yes yes yes yes") { _ in
            ["month": "2026-12"]
        },
        .init("Meetings.Preview", "one that he chairs", "no yes yes yes | yes yes yes yes yes yes")
        { _ in special },
        .init(
            "Meetings.Preview", "with a member's leave, undecided",
            "no part part yes | part yes part part part part"
        ) { office in
            try office.request("zhang-san", "2026-03-10", "2026-03-10")
            return special
        },
        .init(
            "Meetings.Show", "with a member's leave, undecided",
            "no part part yes | part yes part part part part"
        ) { office in
            try office.request("zhang-san", "2026-03-10", "2026-03-10")
            return try called(office)
        },
        .init("Meetings.Call", "one that he chairs", "no no no yes | yes no no no no no") { _ in
            special
        },
        .init("Meetings.Move", "one that he chairs", "no no no yes | yes no no no yes no") {
            office in
            var object = try called(office)
            object["from"] = "2026-03-11T09:00"
            object["to"] = "2026-03-11T11:00"
            return object
        },
        .init(
            "Meetings.Cancel", "one that he chairs", "no no no yes | yes no no no yes no", called),
        .init(
            "Meetings.Show", "one that he chairs", "no yes yes yes | yes yes yes yes yes yes",
            called),
        .init("Meetings.List", "one that he chairs", "no yes yes yes | yes yes yes yes yes yes") {
            office in
            _ = try called(office)
            return ["from": "today"]
        },
        .init("Meetings.Slots", "that he could chair", "no yes yes yes | yes yes yes yes yes yes") {
            _ in
            [
                "kind": "special", "from": "2026-03-10", "to": "2026-03-11", "minutes": 60,
                "chair": "sun-san", "with": ["zhang-san"],
            ]
        },
        .init("Meetings.Cadence", "a year", "no yes yes yes | yes yes yes yes yes yes") { _ in
            ["year": 2026]
        },
    ]

    private static let weeks: [AuthorizationRow] = [
        .init(
            "Weeks.Show", "with an engagement of his", "no part yes yes | yes yes yes yes yes yes"
        ) { office in
            try office.engageSun()
            return ["of": "2026-03-09"]
        },
        .init("Weeks.Issue", "the next one", "no no no yes | no no no no no no") { _ in
            ["of": "2026-03-09"]
        },
        .init(
            "Weeks.Acknowledge", "his leave beside his engagement",
            "no no no yes | yes no no no no no"
        ) { office in
            try office.engageSun()
            try office.approved("sun-san", "2026-03-10", "2026-03-10")
            let today = try office.done("Presiding.Today")
            let open = try #require(today["attention"].arrayValue?.first)
            return [
                "attention": [
                    [
                        "code": open[path: "code"], "about": open[path: "about"],
                        "with": open[path: "with"],
                    ]
                ]
            ]
        },
    ]
}
