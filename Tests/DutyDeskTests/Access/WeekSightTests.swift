import Testing
import Varlink

/// Nothing secret stands on a week's sheet, for whoever asks and however it is asked (Art. 60, 70):
/// not what was secret from the start, and not what has become so since the sheet was issued.
@Suite struct WeekSightTests {
    private static let callers: [Caller] = [
        .clerk, .person("qian-er"), .person("sun-san"), .mayor, .administrator, .observer,
    ]

    /// Engagements of a deputy mayor in the week that follows.
    private func add(
        _ title: String, _ visibility: String, _ office: TestOffice, repeating rule: String? = nil
    ) throws {
        var parameters: JSONObject = [
            "title": .string(title), "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
            "with": ["qian-er"], "visibility": .string(visibility),
        ]
        if let rule { parameters["repeat"] = .string(rule) }
        try office.done("Engagements.Add", parameters)
    }

    /// An office whose sheet was issued with the first of four public times on it.
    private func issued() throws -> TestOffice {
        let office = try TestOffice()
        try add("例行调研", "public", office, repeating: "FREQ=WEEKLY;COUNT=4")
        try office.done("Weeks.Issue")
        return office
    }

    /// The later ones go on on Wednesdays, as A2.
    private func moveLater(_ office: TestOffice) throws {
        try office.done(
            "Engagements.Move",
            [
                "engagement": "A1", "occurrence": "2026-03-10", "later": true,
                "from": "2026-03-11T09:00", "to": "2026-03-11T10:00", "reason": "机密缘由",
            ])
    }

    private func sheet(_ office: TestOffice, _ caller: Caller) throws -> Answer {
        try office.done("Weeks.Show", ["of": "2026-03-10"], by: caller)
    }

    @Test(arguments: callers)
    func `what is secret from the start`(_ caller: Caller) throws {
        let office = try TestOffice()
        try add("机密活动", "secret", office)
        #expect(!"\(try sheet(office, caller).reply)".contains("A1"))
        try add("公开活动", "public", office)
        try office.done("Weeks.Issue")
        let answer = try sheet(office, caller)
        #expect("\(answer.reply)".contains("公开活动"))
        #expect(!"\(answer.reply)".contains("机密活动"))
        #expect(!"\(answer.reply)".contains("\"A1\""))
        #expect(answer["changes"] == [])
        if caller == .administrator {
            let log = try office.done("Journal.Log", ["limit": 100], by: caller)
            #expect(!"\(log.reply)".contains("机密活动"))
            #expect("\(log.reply)".contains("公开活动"))
        }
    }

    @Test(arguments: callers)
    func `what has become secret since it was issued`(_ caller: Caller) throws {
        let office = try TestOffice()
        try add("公开调研", "public", office)
        try add("内部调研", "office", office)
        try office.done("Weeks.Issue")
        for id in ["A1", "A2"] {
            try office.done(
                "Engagements.Change", ["engagement": .string(id), "visibility": "secret"])
        }
        let answer = try sheet(office, caller)
        #expect(answer["issued"] == 1)
        #expect(answer["changes"] == [])
        for word in ["公开调研", "内部调研", "\"A1\"", "\"A2\""] {
            #expect(!"\(answer.reply)".contains(word), "\(answer.reply)")
        }
        guard caller == .administrator || caller == .clerk else { return }
        let knows = caller == .clerk
        let week = ["subject": "2026-03-09"] as JSONObject
        let record = try office.done("Journal.Log", week, by: caller)
        #expect(record["records"].each("kind") == ["weekIssued"])
        #expect("\(record.reply)".contains("A1"))
        #expect("\(record.reply)".contains("公开调研") == knows)
        #expect("\(record.reply)".contains("内部调研") == knows)
        let number = record["records.0.number"]
        let shown = try office.done("Journal.Show", ["record": number], by: caller)
        #expect("\(shown.reply)".contains("公开调研") == knows)
        let export = office.begin(
            "Journal.Export", ["after": .int((number.intValue ?? 1) - 1)], by: caller, more: true)
        #expect("\(try #require(export.next()).reply)".contains("公开调研") == knows)
        export.disconnect()
    }

    @Test(arguments: callers)
    func `of a recurring one the later times alone`(_ caller: Caller) throws {
        let office = try TestOffice()
        try add("例行调研", "public", office, repeating: "FREQ=DAILY;COUNT=4")
        try office.done("Weeks.Issue")
        try office.done(
            "Engagements.Change",
            [
                "engagement": "A1", "occurrence": "2026-03-12", "later": true,
                "visibility": "secret",
            ])
        let answer = try sheet(office, caller)
        let text = "\(answer.reply)"
        #expect(text.contains("A1/2026-03-11"))
        for source in ["A1/2026-03-12", "A1/2026-03-13", "A2"] {
            #expect(!text.contains(source), "\(text)")
        }
        #expect(answer["changes"] == [])
    }

    /// Where the later ones go on on other days, an occurrence has another name there.
    @Test(arguments: callers)
    func `of later times that were moved to other days`(_ caller: Caller) throws {
        let office = try issued()
        try moveLater(office)
        try office.done(
            "Engagements.Change",
            ["engagement": "A2", "occurrence": "2026-03-11", "visibility": "secret"])
        let answer = try sheet(office, caller)
        #expect(!"\(answer.reply)".contains("例行调研"), "\(answer.reply)")
        #expect(answer["changes"] == [])
    }

    /// They have other names there, and go on to others still; the one may be any of them.
    @Test(arguments: callers, [true, false])
    func `of later times that have other names, called off or gone on`(
        _ caller: Caller, _ isCalledOff: Bool
    ) throws {
        let office = try issued()
        try moveLater(office)
        let one: JSON = "A2/2026-03-11"
        try office.done(
            "Engagements.Change",
            ["engagement": one, "later": .bool(!isCalledOff), "visibility": "secret"])
        if isCalledOff { try office.done("Engagements.Cancel", ["engagement": one]) }
        let answer = try sheet(office, caller)
        #expect(!"\(answer.reply)".contains("例行调研"), "\(answer.reply)")
    }

    /// The rule has other days from there on, though it begins where it did.
    @Test(arguments: callers)
    func `of later times by another rule`(_ caller: Caller) throws {
        let office = try issued()
        try office.done(
            "Engagements.Change",
            [
                "engagement": "A1", "occurrence": "2026-03-10", "later": true,
                "repeat": "FREQ=WEEKLY;BYDAY=WE",
            ])
        try office.done(
            "Engagements.Change",
            ["engagement": "A2", "occurrence": "2026-03-11", "visibility": "secret"])
        #expect(!"\(try sheet(office, caller).reply)".contains("例行调研"))
    }

    /// Where the days keep their names, a secret of another day is none of theirs.
    @Test(arguments: callers)
    func `of later times another one`(_ caller: Caller) throws {
        let office = try issued()
        try moveAhead(office)
        try office.done(
            "Engagements.Change",
            ["engagement": "A1", "occurrence": "2026-03-10", "later": true, "place": "某地"])
        try office.done(
            "Engagements.Change",
            ["engagement": "A2", "occurrence": "2026-03-31", "visibility": "secret"])
        #expect(try title(of: "A1/2026-03-17", office, caller) == "例行调研")
        let changes = try sheet(office, caller)["changes"]
        #expect(changes.each("what").contains("removed"), "\(changes)")
    }

    /// It was moved before the day on which the others were called off, and is not among those that
    /// go on for the office alone.
    @Test(arguments: callers)
    func `one that was kept is known as it was`(_ caller: Caller) throws {
        let office = try TestOffice()
        try add("例行调研", "public", office, repeating: "FREQ=WEEKLY;COUNT=4")
        try office.done(
            "Engagements.Change",
            [
                "engagement": "A1", "occurrence": "2026-03-24", "later": true,
                "visibility": "office",
            ])
        try moveAhead(office)
        try office.done("Engagements.Cancel", ["engagement": "A1", "reason": "取消"])
        #expect(try title(of: "A1/2026-03-17", office, caller) == "例行调研")
    }

    /// Whoever makes one and all later ones known to the office alone means that one too; also
    /// where it is the last, and nothing is left to call off.
    @Test(arguments: callers, [2, 4])
    func `one that is over and named with the later ones`(
        _ caller: Caller, _ count: Int
    ) throws {
        let office = try TestOffice()
        try add("例行调研", "public", office, repeating: "FREQ=WEEKLY;COUNT=\(count)")
        try moveAhead(office)
        try office.done(
            "Engagements.Change",
            [
                "engagement": "A1", "occurrence": "2026-03-17", "later": true,
                "visibility": "office",
            ])
        let known: JSON = caller == .observer ? .null : "例行调研"
        #expect(try title(of: "A1/2026-03-17", office, caller) == known)
    }

    /// The occurrence of 17 March takes place on the 9th instead, and is over.
    private func moveAhead(_ office: TestOffice) throws {
        try office.done(
            "Engagements.Move",
            [
                "engagement": "A1", "occurrence": "2026-03-17", "from": "2026-03-09T10:00",
                "to": "2026-03-09T11:00", "reason": "提前",
            ])
        office.clock.set("2026-03-09 12:00")
    }

    private func title(of source: JSON, _ office: TestOffice, _ caller: Caller) throws -> JSON {
        let lines = try sheet(office, caller)["rows"].arrayValue?.flatMap { row in
            row[path: "halves"].each("entries").flatMap { $0.arrayValue ?? [] }
        }
        return try #require(lines?.first { $0[path: "source"] == source })[path: "title"]
    }

    /// That an occurrence is called off does not tell what it was when it was secret.
    @Test(arguments: callers)
    func `one that was made secret and called off`(_ caller: Caller) throws {
        let office = try issued()
        let one: JSON = "A1/2026-03-10"
        try office.done("Engagements.Change", ["engagement": one, "visibility": "secret"])
        try office.done("Engagements.Cancel", ["engagement": one, "reason": "机密缘由"])
        let answer = try sheet(office, caller)
        #expect(answer["changes"] == [])
        #expect(!"\(answer.reply)".contains("例行调研"))
    }

    /// What is for the office alone now is untitled to outsiders where it stood with its title too.
    @Test(arguments: callers)
    func `what has become the office's alone`(_ caller: Caller) throws {
        let office = try TestOffice()
        try add("公开调研", "public", office)
        try office.done("Weeks.Issue")
        try office.done(
            "Engagements.Change",
            ["engagement": "A1", "visibility": "office", "from": "2026-03-11T09:00"])
        let answer = try sheet(office, caller)
        let title: JSON = caller == .observer ? .null : "公开调研"
        #expect(answer["changes"].each("what") == ["changed"])
        #expect(answer["changes.0.before.title"] == title)
        #expect(answer["changes.0.after.title"] == title)
    }

    /// That it is seen by others is nothing that a sheet says.
    @Test func `who may see it alone is no change`() throws {
        let office = try TestOffice()
        try add("公开调研", "public", office)
        try office.done("Weeks.Issue")
        try office.done("Engagements.Change", ["engagement": "A1", "visibility": "office"])
        #expect(try sheet(office, .clerk)["changes"] == [])
        #expect(
            try office.call("Weeks.Issue").error == "org.preside.Weeks.NothingChanged")
    }

    /// Who follows hears of a secret one only what it may know.
    @Test(arguments: callers)
    func `who follows`(_ caller: Caller) throws {
        let office = try TestOffice()
        let watcher = office.begin("Presiding.Follow", by: caller, more: true)
        _ = try #require(watcher.next())
        try add("机密活动", "secret", office)
        let told = try #require(watcher.next())
        let knows = caller == .clerk || caller == .person("qian-er")
        #expect(told["changes"].each("subject") == (knows ? ["A1"] : []))
        try office.done("Weeks.Issue")
        #expect(try #require(watcher.next())["changes"].each("kind") == ["weekIssued"])
        try office.approved("qian-er", "2026-03-10", "2026-03-10")
        for _ in 0..<2 {
            let answer = try #require(watcher.next())
            #expect(!"\(answer.reply)".contains("机密活动"))
            let about = answer["attention"].each("about")
            #expect(knows || !about.contains("A1"), "\(answer.reply)")
        }
        watcher.disconnect()
    }
}
