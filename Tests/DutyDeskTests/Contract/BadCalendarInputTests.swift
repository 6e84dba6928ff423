import DutyDesk
import Testing
import Varlink

/// What must not be entered into the calendar, phrase by phrase: each a typed error that names the
/// field, and nothing half done.
@Suite struct BadCalendarInputTests {
    struct Row: Sendable, CustomStringConvertible {
        let phrase: String
        let method: String
        let parameters: JSONObject
        let error: String
        let fields: JSONObject
        var caller = Caller.clerk
        /// What came before; the office has A1, M1, T1 and the sessions of 2027 already.
        var before: @Sendable (TestOffice) throws -> Void = { _ in }

        var description: String { "\(phrase): \(method)" }
    }

    private static func bad(_ field: String, _ value: String, _ why: String) -> JSONObject {
        ["field": .string(field), "value": .string(value), "why": .string(why)]
    }

    private static let invalid = "Service.InvalidField"
    private static let day = JSON.string("2026-03-10")

    private static func add(_ more: JSONObject) -> JSONObject {
        var object: JSONObject = ["title": "t", "from": day, "to": day, "with": ["qian-er"]]
        for member in more.members { object[member.key] = member.value }
        return object
    }

    private static let meetings: [Row] = [
        Row(
            phrase: "a meeting without a chair", method: "Meetings.Call",
            parameters: [
                "kind": "special", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
                "with": ["qian-er"],
            ], error: invalid,
            fields: bad("chair", "", "is missing: a special meeting names its chair")),
        Row(
            phrase: "a meeting without a chair", method: "Meetings.Call",
            parameters: [
                "kind": "executive", "from": "2026-03-11T09:00", "to": "2026-03-11T10:00",
            ], error: "Meetings.NoChair",
            fields: [
                "kind": "executive", "away": ["ma-li", "zhao-yi"], "article": 40, "slots": [],
            ],
            before: { office in
                try office.approved("ma-li", "2026-03-11", "2026-04-30", "official")
                try office.approved("zhao-yi", "2026-03-11", "2026-04-30", "official")
            }),
        Row(
            phrase: "an agenda item for a meeting past", method: "Proceedings.Propose",
            parameters: ["department": "finance", "title": "t", "meeting": "M1"],
            error: "Proceedings.MeetingPast",
            fields: [
                "meeting": "M1", "until": "2026-03-10T10:00:00+08:00", "article": 41,
            ], before: { $0.clock.set("2026-03-10 10:00") }),
        Row(
            phrase: "an agenda item for a meeting past", method: "Proceedings.Place",
            parameters: ["item": "T1", "meeting": "M1"], error: "Proceedings.MeetingPast",
            fields: [
                "meeting": "M1", "until": "2026-03-10T10:00:00+08:00", "article": 41,
            ], before: { $0.clock.set("2026-03-10 10:00") }),
        Row(
            phrase: "a person who left office in between", method: "Meetings.Call",
            parameters: [
                "kind": "special", "from": "2026-03-10T14:30", "to": "2026-03-10T15:00",
                "chair": "ma-li", "with": ["chen-shi"],
            ], error: "Meetings.HoldsNoPost",
            fields: ["field": "with", "person": "chen-shi", "day": day], before: leaves),
    ]

    private static func outside(_ part: String) -> String {
        "\(part): is not among FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY and WKST"
    }

    private static let recurring: [Row] =
        [
            Row(
                phrase: "a recurrence that never ends, for 500 years", method: "Engagements.List",
                parameters: ["from": "2026-01-01", "to": "2199-12-31"], error: invalid,
                fields: bad("to", "2199-12-31", "the range is at most 3660 days")),
            Row(
                phrase: "a recurrence that never ends, for 500 years", method: "Engagements.List",
                parameters: ["from": "2026-01-01", "to": "2526-01-01"], error: invalid,
                fields: bad(
                    "to", "2526-01-01",
                    "is no moment that exists in 1900 to 2199: write 2026-12-01, 2026-12-01am, "
                        + "2026-12-01T08:00, 2026-12-01T08:00+08:00, today, tomorrow or now")),
            Row(
                phrase: "a recurrence that never ends, for 500 years", method: "Engagements.Free",
                parameters: [
                    "with": ["qian-er"], "from": "2026-01-01", "to": "2199-12-31", "minutes": 30,
                ], error: invalid,
                fields: bad("to", "2199-12-31", "the range is at most 3660 days")),
        ]
        + [
            ("FREQ=YEARLY", "FREQ: is DAILY, WEEKLY or MONTHLY"),
            ("FREQ=DAILY;BYHOUR=9", outside("BYHOUR")),
            ("FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO", outside("BYSETPOS")),
            ("FREQ=WEEKLY;WKST=SU", "WKST: weeks begin on Monday: MO"),
            ("FREQ=DAILY;X-NEW=1", outside("X-NEW")),
            ("FREQ=DAILY;COUNT=2;UNTIL=20270101", "COUNT: does not go with UNTIL"),
            ("FREQ=DAILY;INTERVAL=0", "INTERVAL: is a number from 1 to 1000"),
        ].map { rule, part in
            Row(
                phrase: "an RRULE part outside the subset", method: "Engagements.Add",
                parameters: add(["repeat": .string(rule)]), error: invalid,
                fields: bad("repeat", rule, part))
        }

    private static let turns: [Row] = [
        Row(
            phrase: "two plans for a year", method: "Congress.Plan", parameters: ["year": 2027],
            error: "Congress.AlreadyPlanned", fields: ["year": 2027, "article": 57]),
        Row(
            phrase: "excusing someone who isn't the leader", method: "Congress.Excuse",
            parameters: ["session": "S1", "reason": "病", "by": "zhao-yi"],
            error: "Congress.NotTheLeader",
            fields: [
                "session": "S1", "person": "zhao-yi", "leader": "ma-li", "article": 57,
            ]),
        Row(
            phrase: "accepting for someone else", method: "Congress.Accept",
            parameters: ["session": "S1", "by": "qian-er"], error: "Congress.NotAsked",
            fields: [
                "session": "S1", "person": "qian-er", "asked": "zhao-yi", "article": 57,
            ], before: excused),
        Row(
            phrase: "accepting for someone else", method: "Congress.Accept",
            parameters: ["session": "S1", "by": "zhao-yi"], error: "Service.NotPermitted",
            fields: [
                "account": "qian-er", "method": "org.preside.Congress.Accept",
                "roles": ["clerk"], "persons": ["zhao-yi"],
            ], caller: .person("qian-er"), before: excused),
        Row(
            phrase: "a person who left office in between", method: "Receptions.Plan",
            parameters: [
                "list": "局长", "with": ["chen-shi"], "weekday": "tuesday", "from": "2026-03-10",
                "to": "2026-12-31",
            ], error: invalid, fields: bad("with", "chen-shi", "holds no post on 2026-03-10"),
            before: leaves),
    ]

    private static let leaders: [Row] = [
        Row(
            phrase: "a person who left office in between", method: "Congress.Accept",
            parameters: ["session": "S1", "by": "zhao-yi"], error: "Congress.HoldsNoPost",
            fields: [
                "session": "S1", "person": "zhao-yi", "on": "2027-02-01", "article": 57,
            ], before: askedAndGone),
        Row(
            phrase: "a leader who is none", method: "Congress.Plan",
            parameters: ["year": 2028, "leaders": ["ma-li", "feng-jiu"]], error: invalid,
            fields: bad("leaders", "feng-jiu", "is no leader on 2028-01-01")),
        Row(
            phrase: "leaders who are nobody", method: "Congress.Plan",
            parameters: ["year": 2028, "leaders": []], error: invalid,
            fields: bad("leaders", "0", "must be 1 to 200 people")),
    ]

    private static let engagements: [Row] = [
        Row(
            phrase: "moving an engagement into the past", method: "Engagements.Move",
            parameters: ["engagement": "A1", "from": "2026-03-01T09:00"],
            error: "Engagements.InThePast",
            fields: [
                "engagement": "A1", "field": "from", "from": "2026-03-01T09:00:00+08:00",
                "now": "2026-03-02T09:00:00+08:00",
            ]),
        Row(
            phrase: "a person who left office in between", method: "Engagements.Add",
            parameters: add(["with": ["qian-er", "chen-shi"]]),
            error: "Engagements.HoldsNoPost",
            fields: ["field": "with", "person": "chen-shi", "day": day], before: leaves),
        Row(
            phrase: "a person who left office in between", method: "Engagements.Add",
            parameters: add(["with": ["nobody"]]), error: "Service.UnknownPerson",
            fields: ["field": "with", "value": "nobody"]),
    ]

    private static let mebibyte = String(repeating: "长", count: (1 << 20) / 3)
    /// One character to a reader, and a mebibyte.
    private static let mountain = "a" + String(repeating: "\u{301}", count: 1 << 19)
    private static let tooLong = "at most 2000 bytes of UTF-8"

    private static let texts: [Row] =
        [
            ("Engagements.Add", add([:]), "title"), ("Engagements.Add", add([:]), "place"),
            ("Engagements.Add", add([:]), "organiser"),
            ("Engagements.Move", ["engagement": "A1", "from": "2026-03-12T09:00"], "reason"),
            ("Engagements.Cancel", ["engagement": "A1"], "reason"),
            (
                "Meetings.Call",
                ["kind": "plenary", "from": "2026-03-12T09:00", "to": "2026-03-12T10:00"], "title"
            ),
            ("Meetings.Cancel", ["meeting": "M1"], "reason"),
            ("Proceedings.Propose", ["department": "finance"], "title"),
            ("Congress.Excuse", ["session": "S1"], "reason"),
        ].flatMap { method, parameters, field -> [Row] in
            let long = [("text of 1 MiB", mebibyte), ("text of 1 MiB", mountain)].map {
                ($0.0, $0.1, tooLong)
            }
            let hostile = [("202E", "\u{202E}"), ("2067", "\u{2067}"), ("001B", "\u{1B}")].map {
                (
                    "right-to-left and control characters", "会\($0.1)议",
                    "holds the character U+\($0.0), which controls the screen or turns the "
                        + "direction of writing"
                )
            }
            return (long + hostile).map { phrase, text, why in
                var object = parameters
                object[field] = .string(text)
                return Row(
                    phrase: phrase, method: method, parameters: object, error: invalid,
                    fields: bad(field, echoed(text), why))
            }
        }

    /// What of a text comes back: forty characters, and not more than two hundred scalars.
    private static func echoed(_ text: String) -> String {
        let cut = String(text.prefix(40))
        return cut.unicodeScalars.count <= 200
            ? cut : String(cut.unicodeScalars.prefix(200)) + "…"
    }

    static let rows = meetings + recurring + turns + leaders + engagements + texts

    private static func leaves(_ office: TestOffice) throws {
        let row = "  - {id: chen-shi, name: 陈实, post: departmentHead, department: education}\n"
        try office.done(
            "Roster.Apply",
            ["document": .string(City.with(row, "")), "effective": "2026-03-03"])
    }

    private static func askedAndGone(_ office: TestOffice) throws {
        try excused(office)
        let row =
            "  - {id: zhao-yi, name: 赵一, post: executiveDeputyMayor, inCharge: [finance]}\n"
        try office.done(
            "Roster.Apply",
            ["document": .string(City.with(row, "")), "effective": "2026-03-03"])
    }

    private static func excused(_ office: TestOffice) throws {
        try office.done("Congress.Excuse", ["session": "S1", "reason": "病"])
    }

    @Test(arguments: rows)
    func `is refused, and nothing is half done`(_ row: Row) throws {
        let office = try TestOffice()
        try office.engage()
        try office.done(
            "Meetings.Call",
            [
                "kind": "executive", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
            ])
        try office.done("Proceedings.Propose", ["department": "finance", "title": "预算"])
        try office.done("Congress.Plan", ["year": 2027])
        try row.before(office)
        let stood = (office.records, office.desk.office)
        let answer = try office.call(row.method, row.parameters, by: row.caller)
        #expect(answer.error == "org.preside." + row.error)
        #expect(answer.reply.parameters == row.fields)
        #expect(office.records == stood.0)
        #expect(office.desk.office == stood.1)
        // A refusal does not give back a mebibyte.
        #expect("\(answer.reply)".utf8.count < 1_000)
    }
}
