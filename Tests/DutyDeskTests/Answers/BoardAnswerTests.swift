import CivilTime
import OfficeRules
import Testing
import Varlink

/// What stays open on the day board, what is owed on it, and what a leave's preview offers.
@Suite struct BoardAnswerTests {
    private func open(
        _ office: TestOffice, _ code: String, by caller: Caller
    ) throws -> JSON? {
        try office.done("Presiding.Today", by: caller)["attention"].arrayValue?.first {
            $0.objectValue?["code"] == .string(code)
        }
    }

    private static let undecided: [(Caller, Bool)] = [
        (.clerk, true), (.person("qian-er"), true), (.mayor, false), (.executive, false),
        (.head, false), (.administrator, false), (.observer, false),
    ]

    @Test(arguments: undecided)
    func `a clash with leave not decided is open to clerks and to whom it concerns`(
        _ caller: Caller, _ isOpen: Bool
    ) throws {
        let office = try TestOffice()
        try office.engage()
        let id = try office.request("qian-er", "2026-03-10", "2026-03-10")
        let found = try open(office, "clashesWithLeave", by: caller)?.objectValue
        #expect((found != nil) == isOpen)
        let attention: JSON = ["code": "clashesWithLeave", "about": "A1", "with": .string(id)]
        if let found {
            #expect(found["about"] == "A1" && found["with"] == .string(id))
        }
        let answer = try office.call(
            "Weeks.Acknowledge", ["attention": [attention]], by: caller)
        if isOpen {
            #expect(answer.error == nil)
            #expect(try open(office, "clashesWithLeave", by: caller) == nil)
        } else {
            // Nobody learns from a refusal what is asked for.
            let roles: Set<Caller> = [.administrator, .observer]
            let refusal = roles.contains(caller) ? "Service.NotPermitted" : "Weeks.NotOpen"
            #expect(answer.error == "org.preside." + refusal)
        }
    }

    @Test func `once it is decided it is open to all who may know the engagement`() throws {
        let office = try TestOffice()
        try office.engage()
        try office.approved("qian-er", "2026-03-10", "2026-03-10")
        #expect(try open(office, "clashesWithLeave", by: .executive) != nil)
        #expect(try open(office, "clashesWithLeave", by: .observer) == nil)
    }

    /// Who may know what an invitation is learns that it is held; nobody else does, by any of the
    /// ways in which it could be told (Art. 56, 70).
    @Test(arguments: EngagementSightTests.callers, ["public", "office", "secret"])
    func `that an invitation is held is seen by those who may see it`(
        _ row: (Caller, Bool, Bool), _ visibility: String
    ) throws {
        let (caller, ofOffice, ofSecret) = row
        let may = visibility == "public" || (visibility == "office" ? ofOffice : ofSecret)
        // Whoever decides it looks at it, and is reminded of it.
        let sees = may || caller == .mayor
        let office = try TestOffice()
        try office.engage(kind: "invitation", visibility: visibility)
        let follower = office.begin("Presiding.Follow", by: caller, more: true)
        let first = try #require(follower.next())
        follower.disconnect()
        let shown = try office.done("Engagements.Show", ["engagement": "A1"], by: caller)
        let listed = try office.done(
            "Engagements.List", ["from": "2026-03-10", "to": "2026-03-10"], by: caller)
        #expect((try open(office, "invitationHeld", by: caller) != nil) == sees)
        let seen: JSON = ["code": "invitationHeld", "about": "A1"]
        let refused = try office.call("Weeks.Acknowledge", ["attention": [seen]], by: caller)
        if !sees, caller.actor.actingPerson != nil {
            #expect(refused.error == "org.preside.Weeks.NotOpen")
        }
        #expect(first["attention"].each("code").contains("invitationHeld") == sees)
        #expect(shown["concerns"].each("code").contains("invitationHeld") == sees)
        #expect(shown["engagement.state"] == (sees ? "held" : .null))
        #expect(listed["engagements"].each("state") == [sees ? "held" : .null])
        // It is on no sheet, and takes no time, before it is approved.
        let week = try office.done("Weeks.Show", ["of": "2026-03-10"], by: caller)
        let day = try office.done("Presiding.Today", ["day": "2026-03-10"], by: caller)
        #expect(!"\(week.reply)".contains("A1"))
        #expect(day["calendar"] == [])
    }

    @Test func `what is owed about meetings stands on the board`() throws {
        let office = try TestOffice()
        for day in ["2026-03-02", "2026-03-09"] {
            try office.done("Weeks.Issue", ["of": .string(day)])
        }
        try office.item(.settled)
        let before = try office.done("Presiding.Today", ["day": "2026-03-08"])
        #expect(before["dues"] == [])
        let eve = try office.done("Presiding.Today", ["day": "2026-03-09"], by: .executive)
        #expect(
            eve["dues"] == [
                [
                    "code": "papersDue", "article": 41, "subject": "T1", "meeting": "M1",
                    "due": "2026-03-09", "persons": ["feng-jiu"],
                ]
            ])
        let after = try office.done("Presiding.Today", ["day": "2026-03-11"])
        #expect(after["dues"].each("code") == ["attendanceMissing"])
        let owed = try office.done("Proceedings.Dues", ["day": "2026-03-11"])
        #expect(after["dues"] == owed["dues"])
        for day in ["2026-03-09", "2026-03-11"] {
            let outside = try office.done(
                "Presiding.Today", ["day": .string(day)], by: .observer)
            #expect(outside["dues"] == [])
        }
    }

    /// Entries for the week from 2026-03-09 are due on 2026-03-06 at 12:00 (Art. 60). The sheet of
    /// the week that runs was due before there was an office, and is not owed.
    @Test func `a week whose sheet was not issued in time stands on the board`() throws {
        let office = try TestOffice(at: "2026-03-06 11:59")
        func owed(_ caller: Caller, on day: JSON = nil) throws -> [JSON] {
            try office.done("Presiding.Today", ["day": day], by: caller)["dues"].each("subject")
        }
        #expect(try owed(.clerk) == [])
        // By the end of a day that is asked about.
        #expect(try owed(.clerk, on: "2026-03-05") == [])
        #expect(try owed(.clerk, on: "2026-03-13") == ["2026-03-09", "2026-03-16"])
        office.clock.set("2026-03-06 12:00")
        let board = try office.done("Presiding.Today", by: .executive)
        #expect(
            board["dues"] == [
                [
                    "code": "weekNotIssued", "article": 60, "subject": "2026-03-09",
                    "meeting": .null, "due": "2026-03-06", "persons": [],
                ]
            ])
        #expect(try owed(.observer) == [])
        try office.done("Weeks.Issue")
        #expect(try owed(.clerk) == [])
        office.expectDescribed()
    }

    /// Whoever approves a leave that costs a meeting its chair is told when it could be instead.
    @Test func `a leave's preview offers times for the meeting that it puts at risk`() throws {
        let office = try TestOffice()
        try office.called()
        try office.approved("ma-li", "2026-03-10", "2026-03-12", "official")
        let leave: JSONObject = [
            "person": "zhao-yi", "from": "2026-03-10", "to": "2026-03-11", "kind": "official",
        ]
        let preview = try office.done("Leave.Preview", leave)
        #expect(preview["concerns"].each("code").contains("meetingLosesChair"))
        #expect(preview["meetings"].each("meeting") == ["M1"])
        // The mayor is back on the 13th; the executive deputy, who would chair, on the 12th.
        #expect(preview["meetings.0.slots.0.from"] == "2026-03-12T08:30:00+08:00")
        #expect(preview["meetings.0.slots.0.chair"] == "zhao-yi")
        try office.done("Leave.Request", leave)
        let shown = try office.done("Leave.Show", ["leave": "L2"], by: .mayor)
        #expect(shown["meetings"] == preview["meetings"])
        let own = try office.done("Leave.Show", ["leave": "L2"], by: .executive)
        #expect(own["meetings"] == preview["meetings"])
        var harmless = leave
        harmless["from"] = "2026-03-16"
        harmless["to"] = "2026-03-17"
        #expect(try office.done("Leave.Preview", harmless)["meetings"] == [])
    }

    private static let provisional: [(String, @Sendable (String) -> JSONObject)] = [
        (
            "Meetings.Slots",
            { ["kind": "executive", "from": .string($0), "to": .string($0), "minutes": 60] }
        ),
        (
            "Meetings.Preview",
            {
                [
                    "kind": "executive", "from": .string($0 + "T09:00"),
                    "to": .string($0 + "T10:00"),
                ]
            }
        ),
        (
            "Engagements.Free",
            { ["with": ["ma-li"], "from": .string($0), "to": .string($0), "minutes": 60] }
        ),
        (
            "Receptions.Plan",
            {
                [
                    "list": "领导", "with": ["ma-li"], "weekday": "tuesday", "from": .string($0),
                    "to": .string($0),
                ]
            }
        ),
        (
            "Duty.Plan",
            { ["officers": ["feng-jiu"], "from": .string($0), "to": .string($0)] }
        ),
        ("Congress.Plan", { ["year": .int(Int64($0.prefix(4)) ?? 0)] }),
    ]

    @Test(arguments: [false, true])
    func `what rests on a year that is not published says so`(_ unpublished: Bool) throws {
        let none = OfficeSetting(
            zone: shanghai, workdays: WorkingCalendar(years: [], local: []), rulebook: Rulebook())
        for (method, parameters) in Self.provisional {
            let office = try TestOffice(setting: unpublished ? none : Setting.office)
            let answer = try office.done(method, parameters("2026-03-10"))
            #expect(answer["provisional"] == .bool(unpublished), "\(method)")
        }
    }
}
