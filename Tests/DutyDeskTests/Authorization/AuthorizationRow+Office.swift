import Testing
import Varlink

extension AuthorizationRow {
    static let office = presiding + roster + journal

    private static func entrusted(_ office: TestOffice) throws {
        try office.done(
            "Presiding.Entrust",
            ["person": "qian-er", "from": "today", "until": "tomorrow", "reason": "r"])
    }

    private static func away(_ office: TestOffice) throws {
        try office.approved("sun-san", "2026-03-02", "2026-03-03")
    }

    private static let presiding: [AuthorizationRow] = [
        .init("Presiding.At", "now", "no yes yes yes | yes yes yes yes yes yes") { _ in
            ["instant": "2026-03-02T12:00"]
        },
        .init("Presiding.During", "a week", "no yes yes yes | yes yes yes yes yes yes") { office in
            try away(office)
            return ["from": "2026-03-02", "until": "2026-03-08"]
        },
        .init(
            "Presiding.Watch", "from now on", "no yes yes yes | yes yes yes yes yes yes",
            streams: true),
        .init(
            "Presiding.Follow", "from now on", "no yes yes yes | yes yes yes yes yes yes",
            streams: true
        ) { office in
            try away(office)
            return ["after": "#0"]
        },
        .init("Presiding.Away", "he is away", "no part part yes | yes part part part yes part") {
            office in
            try away(office)
            return ["day": "2026-03-02"]
        },
        .init("Presiding.Today", "he is away", "no part part yes | yes part part part yes part") {
            office in
            try away(office)
            return [:]
        },
        .init("Presiding.Entrust", "钱二", "no no no yes | no no no no yes no") { _ in
            ["person": "qian-er", "from": "today", "until": "tomorrow", "reason": "r"]
        },
        .init("Presiding.CancelEntrustment", "钱二's", "no no no yes | no no no no yes no") {
            office in
            try entrusted(office)
            return ["entrustment": "E1"]
        },
        .init(
            "Presiding.Entrustments", "with its reason",
            "no part part yes | part part yes part yes part"
        ) { office in
            try entrusted(office)
            return [:]
        },
    ]

    private static let roster: [AuthorizationRow] = [
        .init("Roster.Apply", "a name", "no no yes yes | no no no no no no") { _ in
            [
                "document": .string(AuthorizationSeat.roster.replacing("马力", with: "马立")),
                "effective": "2026-04-01",
            ]
        },
        .init("Roster.Show", "today", "no yes yes yes | yes yes yes yes yes yes") { _ in
            ["day": "today"]
        },
        .init("Workdays.Show", "a week", "no yes yes yes | yes yes yes yes yes yes") { _ in
            ["from": "2026-10-01", "to": "2026-10-08"]
        },
        .init("Workdays.Add", "five", "no yes yes yes | yes yes yes yes yes yes") { _ in
            ["day": "2026-09-30", "count": 5]
        },
        .init("Workdays.Between", "a week", "no yes yes yes | yes yes yes yes yes yes") { _ in
            ["from": "2026-09-30", "to": "2026-10-10"]
        },
    ]

    private static let journal: [AuthorizationRow] = [
        .init("Journal.Log", "with his leave", "no no part yes | no no no no no no") { office in
            try away(office)
            return [:]
        },
        .init("Journal.Show", "his leave", "no no part yes | no no no no no no") { office in
            try away(office)
            return ["record": 2]
        },
        .init("Journal.Show", "his secret engagement", "no no part yes | no no no no no no") {
            office in
            try office.engageSun(visibility: "secret")
            return ["record": 2]
        },
        .init("Journal.Verify", "all", "no yes yes yes | yes yes yes yes yes yes"),
        .init(
            "Journal.Export", "with his leave", "no no part yes | no no no no no no",
            streams: true
        ) { office in
            try away(office)
            return ["after": 1]
        },
        .init(
            "Journal.Backup", "of a journal in memory", "no no yes no | no no no no no no",
            ends: "Journal.BackupFailed"
        ) {
            _ in ["path": "/nowhere/copy.sqlite"]
        },
        .init("Service.Status", "the daemon", "no yes yes yes | yes yes yes yes yes yes"),
        .init("Service.WhoAmI", "oneself", "yes yes yes yes | yes yes yes yes yes yes"),
    ]
}

extension TestOffice {
    /// An engagement of 孙三's, entered by a clerk.
    func engageSun(
        rule: String? = nil, kind: String = "research", visibility: String = "office"
    ) throws {
        var parameters: JSONObject = [
            "title": "调研", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
            "with": ["sun-san"], "place": "某地", "organiser": "某局", "kind": .string(kind),
            "visibility": .string(visibility),
        ]
        if let rule { parameters["repeat"] = .string(rule) }
        try done("Engagements.Add", parameters)
    }
}
