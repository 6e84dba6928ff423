import Testing
import Varlink

/// One occurrence of an engagement may be a secret among others that are none, and what goes on
/// from a day may be: neither is learnt from the others, nor by changing them (Art. 70).
@Suite struct OccurrenceSightTests {
    /// Every Tuesday from 10 March on, of a deputy whose time the mayor disposes of too.
    private func office(_ visibility: String = "office") throws -> TestOffice {
        let office = try TestOffice()
        try office.done(
            "Engagements.Add",
            [
                "title": "例会", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
                "with": ["qian-er"], "repeat": "FREQ=WEEKLY", "visibility": .string(visibility),
            ])
        return office
    }

    @discardableResult
    private func change(
        _ engagement: JSON, _ parameters: JSONObject, _ office: TestOffice,
        by caller: Caller = .clerk
    ) throws -> Answer {
        var parameters = parameters
        parameters["engagement"] = engagement
        return try office.call("Engagements.Change", parameters, by: caller)
    }

    private func show(_ engagement: JSON, _ office: TestOffice, _ caller: Caller) throws -> Answer {
        try office.done("Engagements.Show", ["engagement": engagement], by: caller)
    }

    // MARK: Changing the others

    /// By whoever disposes of the time of all who take part, and by a clerk who thinks of the
    /// others alone.
    @Test(arguments: [Caller.mayor, .clerk])
    func `changing the later ones opens no secret`(_ caller: Caller) throws {
        for other: JSONObject in [
            ["visibility": "public"], ["with": ["qian-er", "zhao-yi"]], ["title": "座谈"],
        ] {
            let office = try office()
            try change(
                "A1/2026-03-17", ["visibility": "secret", "title": "机密", "place": "某地"], office)
            let changed = try change(
                "A1/2026-03-10", other.adding("later", true), office, by: caller)
            #expect(changed.error == nil, "\(changed.reply)")
            #expect(!"\(changed.reply)".contains("机密"))
            for reader in [Caller.mayor, .observer] {
                let listed = try office.done(
                    "Engagements.List", ["from": "2026-03-17", "to": "2026-03-17"], by: reader)
                #expect(listed["engagements.0.engaged"] == true)
                #expect(!"\(listed.reply)".contains("机密"))
            }
            let own = try show("A2/2026-03-17", office, .person("qian-er"))
            #expect(own["engagement.title"] == "机密")
            #expect(own["engagement.participants"] == ["qian-er"])
        }
    }

    /// A person is told that it is for a clerk, and a clerk what stands in the way.
    private func expectRefused(
        _ engagement: JSON, _ parameters: JSONObject, _ office: TestOffice, field: JSON
    ) throws {
        let refused = try change(engagement, parameters, office, by: .mayor)
        #expect(refused.error == "org.preside.Service.NotPermitted")
        let told = try change(engagement, parameters, office)
        #expect(told.error == "org.preside.Service.InvalidField")
        #expect(told["field"] == field)
    }

    /// It would have to become an invitation, or cease to be one, and with that be what they are.
    @Test func `where a secret one cannot stay what it is, the others do not change`() throws {
        let office = try office()
        try change(
            "A1/2026-03-17",
            [
                "visibility": "secret", "title": "机密", "kind": "invitation",
                "organisedByPartyOrGovernment": true,
            ], office)
        let later: JSONObject = ["kind": "invitation", "later": true]
        try expectRefused("A1/2026-03-10", later, office, field: "kind")
        #expect(try show("A1/2026-03-17", office, .clerk)["engagement.title"] == "机密")
        #expect(try office.call("Engagements.Show", ["engagement": "A2"]).error != nil)
    }

    /// Their new rule has no day for it.
    @Test func `where a secret one has no place among them, the others do not change`() throws {
        let office = try office()
        try change("A1/2026-03-17", ["visibility": "secret", "title": "机密"], office)
        let later: JSONObject = ["repeat": "FREQ=WEEKLY;BYDAY=WE", "later": true]
        try expectRefused("A1/2026-03-10", later, office, field: "repeat")
        try office.done("Engagements.Cancel", ["engagement": "A1/2026-03-17"])
        #expect(try change("A1/2026-03-10", later, office).error == nil)
    }

    /// Who may change it is asked of the others where it stands no more.
    @Test func `that one that was called off had been a secret is told by no refusal`() throws {
        let office = try office()
        try change(
            "A1/2026-03-17", ["visibility": "secret", "with": ["qian-er", "sun-san"]], office)
        for day in ["17", "24"] {
            try office.done("Engagements.Cancel", ["engagement": .string("A1/2026-03-\(day)")])
        }
        for caller in [Caller.person("feng-jiu"), .mayor] {
            let answers = try ["17", "24"].map { day in
                let one: JSON = .string("A1/2026-03-\(day)")
                let answer = try office.call("Engagements.Cancel", ["engagement": one], by: caller)
                return "\(answer.reply)".replacing("2026-03-\(day)", with: "")
            }
            #expect(answers[0] == answers[1])
        }
    }

    // MARK: What was said

    /// Every step that has a reason, by whom it may be read.
    @Test func `why the later ones became a secret is not told with the others`() throws {
        let office = try office("public")
        try change(
            "A1/2026-03-24", ["visibility": "public", "title": "座谈", "later": true], office)
        try change(
            "A1/2026-03-17", ["visibility": "secret", "later": true, "reason": "机密缘由"], office)
        for (caller, sees) in [
            (Caller.clerk, true), (.person("qian-er"), true), (.mayor, false), (.observer, false),
        ] {
            let shown = try show("A1", office, caller)
            #expect(shown["engagement.title"] == "例会")
            #expect(shown["history"].arrayValue?.count == 3)
            #expect("\(shown.reply)".contains("机密缘由") == sees, "\(caller)")
            // What ended it before is told as it was.
            #expect(shown["history.1.detail.occurrence"] == "2026-03-24")
        }
    }

    /// Of the whole that is opened, and of what goes on from a day in the open.
    @Test(arguments: [false, true])
    func `what was said of an invitation in secret stays so`(_ recurs: Bool) throws {
        let office = try TestOffice()
        var parameters: JSONObject = [
            "title": "剪彩", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
            "with": ["qian-er"], "kind": "invitation", "visibility": "secret",
        ]
        if recurs { parameters["repeat"] = "FREQ=WEEKLY" }
        try office.done("Engagements.Add", parameters)
        try office.done("Engagements.Submit", ["engagement": "A1", "opinion": "拟同意"])
        try office.done(
            "Engagements.Approve", ["engagement": "A1", "by": "ma-li", "note": "批语"])
        let opened = try change(
            recurs ? "A1/2026-03-17" : "A1",
            recurs ? ["visibility": "office", "later": true] : ["visibility": "office"], office)
        let id = opened["engagement.id"]
        #expect(id == (recurs ? "A2" : "A1"))
        for (caller, sees) in [
            (Caller.clerk, true), (.person("qian-er"), true), (.person("sun-san"), false),
            (.administrator, false),
        ] {
            let shown = try show(id, office, caller)
            #expect(shown["engagement.title"] == "剪彩")
            #expect(shown["engagement.opinion"] == (sees ? "拟同意" : .null), "\(caller)")
            #expect((shown["engagement.decidedBy"] == "ma-li") == sees)
            #expect("\(shown.reply)".contains("批语") == sees)
        }
        // Who decided it goes on reading everything.
        let decided = try show(id, office, .mayor)
        #expect(decided["engagement.opinion"] == "拟同意")
        #expect("\(decided.reply)".contains("批语"))
        let log = try office.done("Journal.Log", ["limit": 100], by: .administrator)
        #expect(!"\(log.reply)".contains("拟同意"))
        #expect(!"\(log.reply)".contains("批语"))
        // It is said anew, in the open.
        try change(
            recurs ? "A2/2026-03-17" : "A1",
            recurs ? ["title": "开工", "later": true] : ["title": "开工"], office)
        let new: JSON = recurs ? "A3" : "A1"
        try office.done("Engagements.Submit", ["engagement": new, "opinion": "再议"])
        #expect(try show(new, office, .person("sun-san"))["engagement.opinion"] == "再议")
    }

    /// What it was before is read by nobody who may not know what it was last.
    @Test func `what an occurrence was before it became a secret and was called off`() throws {
        let office = try office()
        try change("A1/2026-03-24", ["title": "洽谈", "place": "某地", "reason": "缘由"], office)
        try change("A1/2026-03-17", ["place": "二楼", "later": true], office)
        try change("A2/2026-03-24", ["visibility": "secret"], office)
        try office.done("Engagements.Cancel", ["engagement": "A2/2026-03-24"])
        try change("A1/2026-03-10", ["title": "商谈", "reason": "另由"], office)
        try change("A1/2026-03-10", ["visibility": "secret"], office)
        try office.done("Engagements.Cancel", ["engagement": "A1/2026-03-10"])
        for (caller, sees) in [(Caller.clerk, true), (.administrator, false)] {
            let answers = [
                try show("A2", office, caller),
                try office.done("Journal.Log", ["subject": "A2"], by: caller),
                try office.done("Journal.Log", ["subject": "A1", "limit": 100], by: caller),
            ]
            let texts = answers.map { "\($0.reply)" }
            #expect(texts[0].contains("洽谈") == sees)
            #expect(texts[1].contains("洽谈") == sees)
            #expect(texts[2].contains("另由") == sees)
            #expect(texts[2].contains("洽谈") == sees)
            // What the others are is no secret.
            #expect(texts.allSatisfy { $0.contains("例会") })
            #expect(texts[1].contains("二楼"))
        }
    }

    @Test func `who follows hears nothing of it, now or later`() throws {
        let office = try office()
        let before: JSON = .string("#\(office.records)")
        let callers = [Caller.person("qian-er"), .person("sun-san")]
        let watchers = callers.map { office.begin("Presiding.Follow", by: $0, more: true) }
        for watcher in watchers { _ = try #require(watcher.next()) }
        try change("A1/2026-03-17", ["visibility": "secret"], office)
        try office.done("Engagements.Cancel", ["engagement": "A1/2026-03-17"])
        try change("A1/2026-03-24", ["title": "座谈"], office)
        try office.settle()
        for (watcher, sees) in zip(watchers, [true, false]) {
            var told: [JSON] = []
            while !watcher.isEmpty, let answer = watcher.next() {
                told += answer["changes"].each("kind")
            }
            let all: [JSON] = ["engagementChanged", "engagementCancelled", "engagementChanged"]
            #expect(told == (sees ? all : ["engagementChanged"]))
            watcher.disconnect()
        }
        for (caller, sees) in zip(callers, [true, false]) {
            let watcher = office.begin(
                "Presiding.Follow", ["after": before], by: caller, more: true)
            let answer = try #require(watcher.next())
            #expect(answer["changes"].arrayValue?.count == (sees ? 3 : 1))
            watcher.disconnect()
        }
    }
}
