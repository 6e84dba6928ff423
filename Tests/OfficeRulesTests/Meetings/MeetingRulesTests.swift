import CivilTime
import Testing

@testable import OfficeRules

@Suite("第三十八条至第四十五条、第七十三条：各类会议")
struct MeetingRulesTests {
    static let leadership: [PersonID] = [
        .mayor, .executive, .second, .police, .seconded, .secretary, .assistant,
    ]
    static let heads: [PersonID] = [.petitions, .audit, .finance, .schools, .tourism, .archives]

    @Test(
        "Who is a member: each person once, whatever posts; one outside the line like the others",
        arguments: [
            (MeetingKind.plenary, leadership + heads),
            (.executive, leadership),
            (.mayorsOffice, leadership),
            (.special, [.second, .schools]),
            (.citywide, [.finance, .schools]),
        ])
    func members(kind: MeetingKind, members: [PersonID]) throws {
        let named = kind.rules.members == .named
        let outlook = try Desk().outlook(
            .of(
                kind, "03-10 09:00", chair: kind == .special ? .second : nil,
                with: named ? [.schools, .schools] : [],
                department: kind == .citywide ? .finance : nil))
        #expect(outlook.members == members)
        #expect(outlook.attendance.present == members)
        #expect(outlook.attendance.absences == [])
        #expect(outlook.chair == (kind == .special ? .second : .mayor))
    }

    @Test("Vacant posts count for nothing")
    func vacant() throws {
        let desk = Desk(.sample(without: .executive, .secretary))
        let outlook = try desk.outlook(.of(.executive, "03-10 09:00"))
        #expect(outlook.members == [.mayor, .second, .police, .seconded, .assistant])
        #expect(outlook.needed == 3)
    }

    @Test("Heads of other units sit in on the plenary, and so do deputy SGs")
    func sittingIn() throws {
        let city = OfficeBuilder.sample().with {
            $0.facts.departments[DepartmentID(of: .archives)]?.constituent = false
            $0.facts.departments[DepartmentID(of: .petitions)]?.constituent = false
        }
        let outlook = try Desk(city).outlook(.of(.plenary, "03-10 09:00"))
        #expect(outlook.members == Self.leadership + [.audit, .finance, .schools, .tourism])
        #expect(
            outlook.sittingIn == [.pairedFirst, .pairedSecond, .unpaired, .petitions, .archives])
        // As needed on the others: none unasked.
        #expect(try Desk(city).outlook(.of(.executive, "03-10 09:00")).sittingIn == [])
        var asked = MeetingRequest.of(.executive, "03-10 09:00")
        asked.sittingIn = [.finance, .pairedFirst, .mayor]
        #expect(try Desk(city).outlook(asked).sittingIn == [.pairedFirst, .finance])
    }

    @Test(
        "第四十一条: papers reach the participants one day before",
        arguments: [
            (MeetingKind.plenary, "03-09" as String?), (.executive, "03-09"),
            (.mayorsOffice, nil), (.special, nil), (.citywide, nil),
        ])
    func papers(kind: MeetingKind, due: String?) throws {
        let request = MeetingRequest.of(
            kind, "03-10 09:00", chair: kind == .special ? .second : nil,
            department: kind == .citywide ? .finance : nil)
        let outlook = try Desk().outlook(request)
        #expect(outlook.papersDue == due.map { day($0) })
        var desk = Desk(at: "03-10 08:00")
        #expect(
            try desk.outlook(request).concerns.map(\.code)
                .contains(.papersLate) == (due != nil))
        // On the day itself they may still be handed out.
        desk.now = at("03-09 23:59")
        #expect(
            try !desk.outlook(request).concerns.map(\.code).contains(.papersLate))
        desk.setting = OfficeSetting(
            zone: shanghai, workdays: .year2026,
            rulebook: {
                var book = Rulebook()
                book.papersDaysBefore = 3
                return book
            }())
        let other = try desk.outlook(request)
        #expect(other.papersDue == (due == nil ? nil : day("03-07")))
    }

    @Test("第四十三条: who reviews and who signs the minutes")
    func minutes() throws {
        var desk = Desk()
        let sheet = desk.office.roster.sheet(on: day("03-10"))
        let executive = try desk.called(.of(.executive, "03-10 09:00"))
        #expect(executive.minutesReviewers(sheet, chair: executive.chair) == [.secretary])
        #expect(executive.minutesSigner(sheet, chair: executive.chair) == .mayor)
        // Special: the deputy SG in charge reviews, the leader who chaired signs, …
        let special = try desk.called(.of(.special, "03-11 09:00", chair: .second))
        #expect(special.minutesReviewers(sheet, chair: special.chair) == [.pairedSecond])
        #expect(special.minutesSigner(sheet, chair: special.chair) == .second)
        // … or who entrusted its chair.
        let entrusted = try desk.called(
            .of(.special, "03-12 09:00", chair: .unpaired, by: .executive))
        #expect(entrusted.entrustedBy == .executive)
        #expect(entrusted.minutesReviewers(sheet, chair: entrusted.chair) == [.pairedFirst])
        #expect(entrusted.minutesSigner(sheet, chair: entrusted.chair) == .executive)
        // For the mayor nobody coordinates: the SG.
        let mayors = try desk.called(
            .of(.special, "03-12 11:00", chair: .unpaired, by: .mayor))
        #expect(mayors.minutesReviewers(sheet, chair: mayors.chair) == [.secretary])
        // Records of before leave open by whom.
        let unsaid = desk.unsaid(.unpaired, "03-12 14:30")
        #expect(unsaid.entrustedBy == nil)
        #expect(unsaid.minutesReviewers(sheet, chair: unsaid.chair) == [.secretary])
        #expect(unsaid.minutesSigner(sheet, chair: unsaid.chair) == .mayor)
    }
}
