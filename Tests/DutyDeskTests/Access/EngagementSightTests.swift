import Testing
import Varlink

/// Who may not see what an engagement is learns it by no method: that its participants are engaged,
/// and when (Art. 70).
@Suite struct EngagementSightTests {
    /// Who sees what is of the office, and what is secret.
    static let callers: [(Caller, Bool, Bool)] = [
        (.clerk, true, true), (.person("qian-er"), true, true), (.mayor, true, false),
        (.administrator, true, false), (.observer, false, false),
    ]

    private static let words = ["机密活动", "某地", "某局", "foreignAffairs", "缘由"]

    private func office(_ visibility: String) throws -> TestOffice {
        let office = try TestOffice()
        try office.done(
            "Engagements.Add",
            [
                "title": "机密活动", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
                "with": ["qian-er"], "place": "某地", "organiser": "某局",
                "kind": "foreignAffairs", "visibility": .string(visibility),
            ])
        try office.done(
            "Engagements.Move",
            ["engagement": "A1", "from": "2026-03-10T09:30", "reason": "缘由"])
        return office
    }

    @Test(arguments: callers, ["public", "office", "secret"])
    func `what of an engagement is seen`(
        _ row: (Caller, Bool, Bool), _ visibility: String
    ) throws {
        let (caller, ofOffice, ofSecret) = row
        let sees = visibility == "public" || (visibility == "office" ? ofOffice : ofSecret)
        let office = try office(visibility)
        let shown = try office.done("Engagements.Show", ["engagement": "A1"], by: caller)
        #expect(shown["engagement.title"] == (sees ? "机密活动" : .null))
        #expect(shown["engagement.engaged"] == .bool(!sees))
        #expect(shown["engagement.participants"] == ["qian-er"])
        #expect(shown["engagement.from"] == "2026-03-10T09:30:00+08:00")
        #expect(shown["history"].arrayValue?.count == (sees ? 2 : 0))
        let listed = try office.done(
            "Engagements.List", ["from": "2026-03-01", "to": "2026-03-31"], by: caller)
        #expect("\(listed.reply)".contains("机密活动") == sees)
    }

    /// Every question that there is, asked by one who may not know.
    @Test(arguments: [Caller.observer, .mayor, .administrator, .person("sun-san")])
    func `a secret one leaks by no method`(_ caller: Caller) throws {
        let office = try office("secret")
        let questions: [(String, JSONObject)] = [
            ("Engagements.Show", ["engagement": "A1"]),
            ("Engagements.List", ["from": "2026-03-01", "to": "2026-03-31"]),
            (
                "Engagements.Free",
                ["with": ["qian-er"], "from": "2026-03-10", "to": "2026-03-10", "minutes": 1]
            ),
            ("Presiding.Today", ["day": "2026-03-10"]), ("Presiding.Away", ["day": "2026-03-10"]),
            ("Journal.Log", ["limit": 100]), ("Journal.Log", ["subject": "A1"]),
            ("Journal.Show", ["record": 2]), ("Journal.Show", ["record": 3]),
            ("Engagements.Cancel", ["engagement": "A1"]),
            ("Engagements.Change", ["engagement": "A1", "title": "x"]),
            ("Engagements.Approve", ["engagement": "A1"]),
            (
                "Engagements.Add",
                [
                    "title": "y", "from": "2026-03-10", "to": "2026-03-10",
                    "with": ["sun-san", "qian-er"],
                ]
            ),
            (
                "Leave.Preview",
                ["person": "qian-er", "from": "2026-03-10", "to": "2026-03-10", "kind": "sick"]
            ),
            (
                "Leave.Preview",
                ["person": "sun-san", "from": "2026-03-10", "to": "2026-03-10", "kind": "sick"]
            ),
        ]
        for (method, parameters) in questions {
            let answer = "\(try office.call(method, parameters, by: caller).reply)"
            for word in Self.words { #expect(!answer.contains(word), "\(method): \(answer)") }
        }
        if caller == .administrator {
            let sink = office.begin("Journal.Export", by: caller, more: true)
            for _ in 1...3 {
                let answer = "\(try #require(sink.next()).reply)"
                for word in Self.words { #expect(!answer.contains(word), "\(answer)") }
            }
        }
    }

    @Test func `what was said while it was secret stays so`() throws {
        let office = try office("office")
        func change(_ parameters: JSONObject) throws {
            var parameters = parameters
            parameters["engagement"] = "A1"
            try office.done("Engagements.Change", parameters)
        }
        try change(["visibility": "secret", "title": "另议", "reason": "保密"])
        try change(["from": "2026-03-10T09:15", "reason": "改期"])
        try change(["visibility": "office", "title": "座谈", "reason": "解密"])
        func told(_ caller: Caller) throws -> [Bool] {
            let shown = try office.done("Engagements.Show", ["engagement": "A1"], by: caller)
            return (shown["history"].arrayValue ?? []).map {
                $0["detail"]?.objectValue?.members.isEmpty == false
            }
        }
        for caller in [Caller.clerk, .person("qian-er")] {
            #expect(try told(caller) == [true, true, true, true, true])
        }
        for caller in [Caller.mayor, .administrator] {
            #expect(try told(caller) == [true, true, false, false, true])
        }
        #expect(try told(.observer) == [])
        let log = try office.done("Journal.Log", ["subject": "A1"], by: .administrator)
        #expect("\(log.reply)".contains("解密"))
        #expect(!"\(log.reply)".contains("改期"))
        #expect(!"\(log.reply)".contains("另议"))
        try change(["visibility": "public"])
        #expect(try told(.observer) == [false, false, false, false, false, true])
    }

    @Test func `why a secret occurrence was called off is told to no others`() throws {
        let office = try TestOffice()
        try office.done(
            "Engagements.Add",
            [
                "title": "例会", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
                "with": ["qian-er"], "repeat": "FREQ=WEEKLY",
            ])
        try office.done(
            "Engagements.Move",
            ["engagement": "A1/2026-03-17", "from": "2026-03-18T09:00", "reason": "改期"])
        try office.done(
            "Engagements.Change", ["engagement": "A1/2026-03-17", "visibility": "secret"])
        try office.done("Engagements.Cancel", ["engagement": "A1/2026-03-17", "reason": "缘由"])
        for (caller, sees) in [(Caller.person("qian-er"), true), (.mayor, false)] {
            let shown = try office.done("Engagements.Show", ["engagement": "A1"], by: caller)
            #expect(shown["history"].arrayValue?.count == 4)
            #expect("\(shown.reply)".contains("缘由") == sees)
            // It was said when it was no secret, but what it is about is one now.
            #expect("\(shown.reply)".contains("改期") == sees)
        }
    }

    /// Nobody decides blind (Art. 56): who decides now, and who decided, knows what it is.
    @Test func `a secret invitation is open to whoever decides it`() throws {
        let office = try TestOffice()
        try office.done(
            "Engagements.Add",
            [
                "title": "机密活动", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
                "with": ["qian-er"], "kind": "invitation", "visibility": "secret",
            ])
        func sees(_ caller: Caller) throws -> Bool {
            let shown = try office.done("Engagements.Show", ["engagement": "A1"], by: caller)
            let listed = try office.done(
                "Engagements.List", ["from": "2026-03-10", "to": "2026-03-10"], by: caller)
            let title = shown["engagement.title"]
            #expect(listed["engagements"].each("title") == [title])
            #expect(shown["engagement.opinion"] == (title.isNull ? .null : opinion))
            #expect(shown["history"].arrayValue?.isEmpty == title.isNull)
            return title == "机密活动"
        }
        var opinion = JSON.null
        #expect(try sees(.mayor), "held")
        try office.done("Engagements.Submit", ["engagement": "A1", "opinion": "拟同意"])
        opinion = "拟同意"
        #expect(try sees(.mayor) && sees(.person("qian-er")))
        for other in [Caller.executive, .person("sun-san"), .administrator, .observer] {
            #expect(try !sees(other), "\(other)")
        }
        // Whoever presides decides, and so sees it.
        try office.approved("ma-li", "today", "today")
        #expect(try sees(.executive) && sees(.mayor))
        let answer = try office.done(
            "Engagements.Approve", ["engagement": "A1"], by: .executive)
        #expect(answer["engagement.title"] == "机密活动")
        #expect(try sees(.executive), "what was decided")
        #expect(try !sees(.mayor), "what another decided")
    }

    @Test func `who takes part in one occurrence sees that one, and no more`() throws {
        let office = try TestOffice()
        try office.done(
            "Engagements.Add",
            [
                "title": "机密活动", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
                "with": ["qian-er"], "kind": "invitation", "visibility": "secret",
                "repeat": "FREQ=WEEKLY",
            ])
        try office.done(
            "Engagements.Change",
            ["engagement": "A1/2026-03-17", "title": "另议", "with": ["qian-er", "sun-san"]])
        try office.done("Engagements.Submit", ["engagement": "A1", "opinion": "宜去"])
        let listed = try office.done(
            "Engagements.List", ["from": "2026-03-09", "to": "2026-03-22"],
            by: .person("sun-san"))
        #expect(listed["engagements.0.title"] == nil)
        #expect(listed["engagements.1.title"] == "另议")
        #expect(listed["engagements.1.engaged"] == false)
        #expect(listed["engagements.1.state"] == "submitted")
        // What was said about the whole is not theirs.
        #expect(listed["engagements.1.opinion"] == nil)
        #expect(!"\(listed.reply)".contains("机密活动"))
        let shown = try office.done(
            "Engagements.Show", ["engagement": "A1/2026-03-17"], by: .person("sun-san"))
        #expect(shown["engagement.title"] == "另议")
        #expect(shown["history"].arrayValue == [])
        let whole = try office.done(
            "Engagements.Show", ["engagement": "A1"], by: .person("sun-san"))
        #expect(whole["engagement.engaged"] == true)
    }

    /// The working days of 2027 are not published.
    @Test func `what days of rest move in a year that is not published is provisional`() throws {
        let office = try TestOffice()
        func add(_ from: String, _ parameters: JSONObject) throws -> JSON {
            var all: JSONObject = [
                "title": "t", "from": .string(from + "T09:00"), "to": .string(from + "T10:00"),
                "with": ["qian-er"],
            ]
            for member in parameters.members { all[member.key] = member.value }
            return try office.done("Engagements.Add", all)["provisional"]
        }
        #expect(
            try add("2026-03-10", ["repeat": "FREQ=WEEKLY;COUNT=3", "onRestDay": "next"]) == false)
        #expect(try add("2027-01-04", [:]) == false)
        #expect(try add("2027-01-04", ["repeat": "FREQ=WEEKLY"]) == false)
        let rows: [(String, String, Bool)] = [
            ("2026-03-01", "2026-12-31", false), ("2027-01-01", "2027-01-31", false),
        ]
        for (from, to, expected) in rows {
            let list = try office.done(
                "Engagements.List", ["from": .string(from), "to": .string(to)])
            #expect(list["provisional"] == .bool(expected))
        }
        #expect(
            try add("2026-12-29", ["repeat": "FREQ=WEEKLY;COUNT=3", "onRestDay": "skip"]) == true)
        for (target, expected) in [("A4", true), ("A4/2026-12-29", false), ("A4/2027-01-05", true)]
        {
            let shown = try office.done("Engagements.Show", ["engagement": .string(target)])
            #expect(shown["provisional"] == .bool(expected), "\(target)")
        }
        for (with, expected) in [("qian-er", true), ("sun-san", false)] {
            let list = try office.done(
                "Engagements.List",
                ["from": "2027-01-01", "to": "2027-01-31", "with": [.string(with)]])
            #expect(list["provisional"] == .bool(expected))
        }
        let titled = try office.done(
            "Engagements.Change", ["engagement": "A4/2027-01-05", "title": "u"])
        #expect(titled["provisional"] == true)
        // Where somebody has put it, it stays.
        let moved = try office.done(
            "Engagements.Move", ["engagement": "A4/2027-01-05", "from": "2027-01-06T09:00"])
        #expect(moved["provisional"] == false)
    }

    @Test func `a place, an organiser and a rule for days of rest are taken off again`() throws {
        let office = try TestOffice()
        try office.engage(rule: "FREQ=WEEKLY")
        let bare = try office.done(
            "Engagements.Change",
            [
                "engagement": "A1/2026-03-10", "later": true, "place": "", "organiser": "",
                "onRestDay": "next",
            ])
        #expect(bare["engagement.place"] == nil && bare["engagement.organiser"] == nil)
        #expect(bare["engagement.onRestDay"] == "next")
        let plain = try office.done(
            "Engagements.Change",
            ["engagement": "A2/2026-03-10", "later": true, "noRestDayRule": true])
        #expect(plain["engagement.onRestDay"] == nil)
        let added = try office.done(
            "Engagements.Add",
            [
                "title": "t", "from": "2026-03-10", "to": "2026-03-10", "with": ["qian-er"],
                "place": "", "organiser": "",
            ])
        #expect(added["engagement.place"] == nil && added["engagement.organiser"] == nil)
        let both = try office.call(
            "Engagements.Change",
            [
                "engagement": "A3/2026-03-10", "later": true, "noRestDayRule": true,
                "onRestDay": "next",
            ])
        #expect(both["field"] == "onRestDay")
        for (method, parameters) in [
            ("Change", ["engagement": "A4", "with": []] as JSONObject),
            ("List", ["from": "2026-03-01", "to": "2026-03-31", "with": []]),
            ("Free", ["from": "2026-03-01", "to": "2026-03-31", "minutes": 30, "with": []]),
        ] {
            let nobody = try office.call("Engagements." + method, parameters)
            #expect(nobody.error == "org.preside.Service.InvalidField", "\(method)")
            #expect(nobody["field"] == "with", "\(method)")
        }
        // One without a name is one who is not known.
        let nobody = try office.call("Engagements.Change", ["engagement": "A4", "with": [""]])
        #expect(nobody.error == "org.preside.Service.UnknownPerson")
        #expect(nobody["field"] == "with")
    }

    @Test func `long ranges and what is no rule are refused with their field`() throws {
        let office = try TestOffice()
        try office.engage(rule: "FREQ=DAILY")
        let rows: [(String, JSONObject, String)] = [
            ("Engagements.List", ["from": "2026-01-01", "to": "2199-12-31"], "to"),
            ("Engagements.List", ["from": "2026-01-01", "to": "2526-12-31"], "to"),
            (
                "Engagements.Free",
                ["with": ["qian-er"], "from": "2026-01-01", "to": "2190-01-01", "minutes": 30],
                "to"
            ),
            (
                "Engagements.Free",
                ["with": ["qian-er"], "from": "2026-01-02", "to": "2026-01-01", "minutes": 30],
                "to"
            ),
            (
                "Engagements.Free",
                [
                    "with": ["post:deputyMayor"], "from": "2026-01-01", "to": "2026-01-02",
                    "minutes": 30,
                ], "with"
            ),
            (
                "Engagements.Free",
                [
                    "with": ["qian-er"], "from": "2026-01-01", "to": "2026-01-02", "minutes": 30,
                    "atLeast": 2,
                ], "atLeast"
            ),
        ]
        for (method, parameters, field) in rows {
            let answer = try office.call(method, parameters)
            #expect(answer.error == "org.preside.Service.InvalidField", "\(parameters)")
            #expect(answer["field"] == .string(field), "\(parameters)")
        }
        var parameters: JSONObject = [
            "title": "t", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
            "with": ["qian-er"], "repeat": "FREQ=YEARLY",
        ]
        let yearly = try office.call("Engagements.Add", parameters)
        #expect(yearly["field"] == "repeat")
        #expect(yearly["why"] == "FREQ: is DAILY, WEEKLY or MONTHLY")
        parameters["repeat"] = nil
        parameters["onRestDay"] = "next"
        #expect(try office.call("Engagements.Add", parameters)["field"] == "onRestDay")
    }

    @Test func `a long list comes in pages`() throws {
        let office = try TestOffice()
        try office.engage(rule: "FREQ=DAILY;COUNT=7")
        var after: JSON = nil
        var days: [String] = []
        for _ in 0..<9 {
            let page = try office.done(
                "Engagements.List",
                ["from": "2026-03-01", "to": "2026-03-31", "limit": 3, "after": after])
            days +=
                page["engagements"].arrayValue?
                .compactMap { $0.objectValue?["occurrence"]?.stringValue } ?? []
            after = page["next"]
            if after.isNull { break }
        }
        #expect(days == (10...16).map { "2026-03-\($0)" })
    }
}
