import OfficeRules
import Testing
import Varlink

/// The records say no more to a reader than the other answers do: the kind, reason, place and
/// telephone of a leave, all of one that does not count, an excuse, and what is said at meetings
/// are for clerks and for those whom they concern.
@Suite struct JournalSightTests {
    /// Free words by what they are of.
    private enum Word {
        static let absence = ["缘由甲", "地点甲", "电话甲", "同行甲", "sick", "批注甲"]
        static let extended = ["缘由乙"]
        static let undecided = ["缘由丙", "official"]
        static let rest = ["托付", "免会缘由", "免班缘由", "改期缘由", "议题丁", "纪要戊", "机密己"]
        static let all = absence + extended + undecided + rest
    }

    /// L1 approved with a longer end that is asked for, L2 asked for, and one of everything else
    /// that has words.
    private func office() throws -> TestOffice {
        let office = try TestOffice()
        try office.done(
            "Leave.Request",
            [
                "person": "feng-jiu", "from": "2026-03-03", "to": "2026-03-04", "kind": "sick",
                "reason": "缘由甲", "place": "地点甲", "telephone": "电话甲", "companions": ["同行甲"],
            ])
        try office.done(
            "Leave.Approve", ["leave": "L1", "by": "zhao-yi", "note": "批注甲"])
        try office.done("Leave.Extend", ["leave": "L1", "to": "2026-03-05", "reason": "缘由乙"])
        try office.done(
            "Leave.Request",
            [
                "person": "feng-jiu", "from": "2026-03-16", "to": "2026-03-17",
                "kind": "official", "reason": "缘由丙", "place": "缘由丙",
            ])
        try office.done(
            "Presiding.Entrust",
            ["person": "qian-er", "from": "today", "until": "tomorrow", "reason": "托付"])
        try office.done(
            "Engagements.Add",
            [
                "title": "机密己", "from": "2026-03-10T14:30", "to": "2026-03-10T15:00",
                "with": ["qian-er"], "visibility": "secret", "place": "机密己",
            ])
        try meeting(office)
        try office.done("Congress.Plan", ["year": 2027, "leaders": ["qian-er", "sun-san"]])
        let planned = try office.done("Congress.Show", ["year": 2027])
        let first = planned["sessions.0.id"]
        try office.done("Congress.Excuse", ["session": first, "reason": "免班缘由"])
        return office
    }

    private func meeting(_ office: TestOffice) throws {
        try office.done(
            "Meetings.Call",
            ["kind": "executive", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00"])
        try office.done(
            "Meetings.Move",
            [
                "meeting": "M1", "from": "2026-03-11T09:00", "to": "2026-03-11T10:00",
                "reason": "改期缘由",
            ])
        try office.done(
            "Proceedings.AskExcuse",
            ["meeting": "M1", "person": "qian-er", "reason": "免会缘由"])
        try office.done(
            "Proceedings.Propose", ["department": "finance", "title": "议题丁", "meeting": "M1"])
    }

    /// Every record as the answers of a method show it to a caller.
    private func records(
        _ office: TestOffice, _ method: String, _ caller: Caller
    ) throws -> [JSON] {
        switch method {
        case "Journal.Log":
            return try office.done(method, ["limit": 1_000], by: caller)["records"].arrayValue ?? []
        case "Journal.Show":
            return try (1...office.records).map {
                try office.done(method, ["record": .int($0)], by: caller)["record"]
            }
        default:
            let sink = office.begin(method, by: caller, more: true)
            return try (1...office.records).map { _ in try #require(sink.next())["record"] }
        }
    }

    /// Administrators: one who is nobody, one who is the applicant, one who is a stranger.
    static let administrators: [(person: String?, isApplicant: Bool)] = [
        (nil, false), ("feng-jiu", true), ("chen-shi", false),
    ]

    static func caller(_ person: String?) -> Caller {
        let roles: Set<Role> = [.observer, .administrator]
        return .account(
            Actor(
                account: "root", roles: person == nil ? roles : roles.union([.person]),
                person: person.flatMap { PersonID($0) }))
    }

    @Test(arguments: administrators, ["Journal.Log", "Journal.Show", "Journal.Export"])
    func `an administrator reads that it was done, not the words`(
        _ administrator: (person: String?, isApplicant: Bool), _ method: String
    ) throws {
        let office = try office()
        let whole = try records(office, method, .clerk)
        let found = try records(office, method, Self.caller(administrator.person))
        #expect(found.count == whole.count)
        let text = "\(found)"
        for word in Word.all {
            let isOwn =
                administrator.isApplicant
                && (Word.absence + Word.extended + Word.undecided).contains(word)
            #expect(text.contains(word) == isOwn, "\(word)")
        }
        // Everything else of a record is told, its hash too, and whether the body is whole.
        for (found, whole) in zip(found, whole) {
            let isWhole = found["body"] == whole["body"]
            #expect(found["whole"] == .bool(isWhole) && whole["whole"] == true)
            var rest = found.objectValue ?? [:]
            rest["body"] = whole["body"]
            rest["whole"] = true
            #expect(.object(rest) == whole)
        }
    }

    @Test func `of an absence it is told when, and who decided`() throws {
        let office = try office()
        let found = try records(office, "Journal.Log", .administrator)
        func body(_ kind: String, _ subject: String) throws -> JSON {
            let record = try #require(
                found.first { $0["kind"] == .string(kind) && $0["subject"] == .string(subject) })
            return try JSON.parse(Array((record["body"]?.stringValue ?? "").utf8))
        }
        let asked = try body("leaveRequested", "L1").objectValue ?? [:]
        #expect(asked.members.map(\.key) == ["leave", "person", "from", "until"])
        #expect(asked["person"] == "feng-jiu")
        let approved = try body("leaveApproved", "L1")
        #expect(approved["decision"]?["by"] == "zhao-yi" && approved["decision"]?["note"] == nil)
        #expect(try body("leaveProposed", "L1") == ["leave": "L1"])
        #expect(try body("leaveRequested", "L2") == [:])
        #expect(try body("engagementAdded", "A1") == [:])
        #expect(try body("excuseAsked", "M1") == ["meeting": "M1", "person": "qian-er"])
    }

    @Test(arguments: [
        Caller.observer, .administrator, .executive, .person("chen-shi"), .person("sun-san"),
    ])
    func `nobody else reads the journal, and what is streamed has no words`(
        _ caller: Caller
    ) throws {
        let office = try office()
        if caller != .administrator {
            for (method, parameters) in [
                ("Journal.Log", [:]), ("Journal.Show", ["record": 2]), ("Journal.Export", [:]),
            ] as [(String, JSONObject)] {
                let sink = office.begin(
                    method, parameters, by: caller, more: method == "Journal.Export")
                let answer = try #require(sink.next())
                #expect(answer.error == "org.preside.Service.NotPermitted")
            }
        }
        let sinks = [
            office.begin("Presiding.Follow", ["after": "#0"], by: caller, more: true),
            office.begin("Presiding.Watch", by: caller, more: true),
        ]
        try office.done("Leave.Change", ["leave": "L1", "place": "地点甲二"])
        try office.settle()
        for sink in sinks {
            while !sink.isEmpty {
                let told = "\(try #require(sink.next()).reply)"
                for word in Word.all { #expect(!told.contains(word), "\(word): \(told)") }
            }
        }
    }
}
