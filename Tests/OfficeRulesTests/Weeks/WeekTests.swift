import CivilTime
import Testing

@testable import OfficeRules

/// The week's sheet (Art. 60).
@Suite struct WeekTests {
    @Test(arguments: [
        ("2026-12-07", "2026-12-07"), ("2026-12-13", "2026-12-07"), ("2026-12-14", "2026-12-14"),
        ("2027-01-01", "2026-12-28"),
    ])
    func `a week is named by any of its days`(_ given: String, _ monday: String) {
        #expect(Week(of: day(given)).monday == day(monday))
        #expect(Week(of: day(given)).days.contains(day(given)))
        #expect(Week(of: day(given)).days.count == 7)
    }

    @Test func `entries are due at a set hour of the week before`() {
        var rulebook = Rulebook()
        let week = Week(of: day("2026-03-09"))
        func due() -> Instant {
            week.due(OfficeSetting(zone: shanghai, workdays: .year2026, rulebook: rulebook))
        }
        #expect(due() == at("03-06 12:00"))
        rulebook.weeklySheetDue = WeeklyTime(weekday: .monday, time: TimeOfDay("08:30")!)
        #expect(due() == at("03-02 08:30"))
    }

    @Test func `the leaders of a week are those of any of its days, and whom the rulebook counts`()
    {
        var rulebook = Rulebook()
        let week = Week(of: day("2026-03-09"))
        let desk = Desk()
        let sheet = desk.office.roster.sheet(on: day("2026-03-09"))
        #expect(
            desk.office.leaders(in: week, desk.setting)
                == sheet.facts.ranking.filter { $0 == sheet.mayor || sheet.isDeputyMayor($0) })
        rulebook.leadersInclude = [.secretaryGeneral]
        let setting = OfficeSetting(zone: shanghai, workdays: .year2026, rulebook: rulebook)
        #expect(
            desk.office.leaders(in: week, setting).contains { $0 == sheet.secretaryGeneral })
    }

    /// It comes to stand on the sheet without an approval, and so it was entered then.
    @Test func `an invitation that needs no approval any more is entered when that is said`() throws
    {
        var desk = Desk(at: "03-02 09:00")
        let week = Week(of: day("2026-03-09"))
        let id = try desk.add(
            .of([.second], period("03-10 09:00", "03-10 10:00"), kind: .invitation))
        let source = Commitment.Source.engagement(id, occurrence: nil)
        #expect(!desk.office.isLate(source, for: week, desk.setting))
        desk.now = at("03-07 09:00")
        var alteration = EngagementAlteration()
        alteration.organisedByPartyOrGovernment = true
        let change = EngagementCommand.change(EngagementTarget(id), alteration, reason: nil)
        _ = try desk.perform(.engagement(change)).get()
        #expect(desk.office.weekLines(week, desk.setting).map(\.source) == [source])
        #expect(desk.office.isLate(source, for: week, desk.setting))
    }

    /// It stood there already.
    @Test func `one that was approved is not entered again by that`() throws {
        var desk = Desk(at: "03-02 09:00")
        let week = Week(of: day("2026-03-09"))
        let id = try desk.add(
            .of([.second], period("03-10 09:00", "03-10 10:00"), kind: .invitation))
        _ = try desk.perform(.engagement(.submit(id, opinion: "o"))).get()
        _ = try desk.perform(.engagement(.approve(id, .by(.mayor)))).get()
        desk.now = at("03-07 09:00")
        var alteration = EngagementAlteration()
        alteration.organisedByPartyOrGovernment = true
        let change = EngagementCommand.change(EngagementTarget(id), alteration, reason: nil)
        _ = try desk.perform(.engagement(change)).get()
        let source = Commitment.Source.engagement(id, occurrence: nil)
        #expect(!desk.office.isLate(source, for: week, desk.setting))
    }

    @Test func `what is not decided does not stand on it, and a leave of somebody else neither`()
        throws
    {
        var desk = Desk()
        let week = Week(of: day("2026-03-09"))
        let sheet = desk.office.roster.sheet(on: week.monday)
        let deputy = try #require(sheet.line.last)
        let head = try #require(
            sheet.facts.ranking.first { !sheet.isLeader($0, desk.setting.rulebook) })
        let counted = try desk.approved(deputy, period("03-08", "03-10"))
        try desk.approved(head, period("03-09", "03-10"))
        try desk.request(sheet.line[0], period("03-12", "03-12"))
        let lines = desk.office.weekLines(week, desk.setting)
        #expect(lines.map(\.source) == [.leave(counted)])
        #expect(lines.first?.persons == [deputy])
        #expect(lines.first?.period == period("03-08", "03-10"))
    }

    @Test func `a version is fixed, and what differs is told`() throws {
        var desk = Desk()
        let week = Week(of: day("2026-03-09"))
        let line = desk.office.roster.sheet(on: week.monday).line
        let first = try desk.approved(line[1], period("03-09", "03-10"))
        _ = try desk.perform(.week(.issue(week: day("2026-03-11")))).get()
        let issued = desk.office.weeks.versions(of: week)
        #expect(issued.map { $0.map(\.source) } == [[.leave(first)]])
        #expect(
            desk.refusal(.week(.issue(week: week.monday)))
                == .week(.nothingChanged(week: week.monday, version: 1)))

        let second = try desk.approved(line[2], period("03-11", "03-11"))
        _ = try desk.perform(.returnEarly(first, on: at("03-10 00:00"))).get()
        let changes = WeekChange.all(
            from: issued[0], to: desk.office.weekLines(week, desk.setting))
        #expect(changes.map(\.what) == [.changed, .added])
        #expect(changes.map { $0.before?.source } == [.leave(first), nil])
        #expect(changes.map { $0.after?.source } == [.leave(first), .leave(second)])
        _ = try desk.perform(.week(.issue(week: week.monday))).get()
        #expect(desk.office.weeks.versions(of: week).count == 2)
        _ = try desk.perform(.cancel(second, reason: nil)).get()
        let gone = WeekChange.all(
            from: desk.office.weeks.versions(of: week)[1],
            to: desk.office.weekLines(week, desk.setting))
        #expect(gone.map(\.what) == [.removed])
        #expect(gone.map { $0.before?.source } == [.leave(second)])
    }

    @Test(arguments: ["2026-02-23", "2027-03-15"])
    func `a week that is over, or too far ahead, is not issued`(_ monday: String) {
        let why = "is a week that is over, or more than a year ahead"
        #expect(
            Desk().refusal(.week(.issue(week: day(monday))))
                == .invalidField(field: "of", value: monday, why: why))
    }

    @Test func `only a clerk issues`() {
        let desk = Desk()
        let mayor = desk.office.roster.sheet(on: day("2026-03-02")).mayor!
        #expect(
            desk.refusal(.week(.issue(week: day("2026-03-09"))), by: .person(mayor))
                == .notPermitted(roles: [.clerk], persons: []))
    }

    @Test func `what is not open is not acknowledged`() {
        let seen = Attention(
            code: .belowQuorum, about: .meeting(MeetingID(number: 5)!), with: nil)
        #expect(Desk().refusal(.week(.acknowledge([seen]))) == .week(.notOpen(seen)))
        #expect(
            Desk().refusal(.week(.acknowledge([])))
                == .invalidField(field: "attention", value: "", why: "names nothing"))
    }
}
