import CivilTime
import Testing

@testable import OfficeRules

@Suite("What an applicant is warned of and the approver acknowledges")
struct ConcernTests {
    private func codes(_ desk: Desk, _ person: PersonID, _ period: Period) -> [ConcernCode] {
        desk.assess(person, period).concerns.map(\.code)
    }

    @Test("第八条：无人主持")
    func nobodyPresides() throws {
        var desk = Desk()
        try desk.approved(.mayor, period("03-09", "03-13"))
        try desk.approved(.executive, period("03-10", "03-13"))
        let seconds = try desk.approved(.second, period("03-11", "03-13am"))
        let found = desk.assess(.police, period("03-09", "03-13")).concerns
        #expect(
            found.first
                == Concern(
                    code: .nobodyPresides, persons: [.mayor, .executive, .second],
                    leaves: [1, 2, seconds], period: period("03-11", "03-13am")))
        // Half-open: one who leaves as the other returns leaves nobody alone.
        #expect(!codes(desk, .police, period("03-13pm", "03-14")).contains(.nobodyPresides))
        #expect(!codes(desk, .police, period("03-09", "03-10")).contains(.nobodyPresides))
        #expect(codes(desk, .police, period("03-13 11:59", "03-14")).contains(.nobodyPresides))
        // Nobody outside the line makes a difference, …
        #expect(codes(desk, .seconded, period("03-09", "03-13")) == [])
        #expect(codes(desk, .secretary, period("03-09", "03-13")) == [])
        // … save one who is entrusted, alone, to preside.
        _ = try desk.perform(.entrust(.preside(.seconded, period("03-11", "03-13")))).get()
        try desk.approved(.police, period("03-11", "03-13"))
        #expect(codes(desk, .seconded, period("03-11", "03-13")) == [.nobodyPresides])
    }

    @Test("Whoever comes into the line during the leave is of it, and who is of it then")
    func intoTheLine() throws {
        var desk = Desk()
        let city = OfficeBuilder.sample().with {
            $0.facts.people[.finance]?.seats = [Seat(.deputyMayor)]
        }
        _ = try desk.perform(.applyRoster(city.facts, effective: day("03-12"))).get()
        for person: PersonID in [.mayor, .executive, .second, .police] {
            try desk.approved(person, period("03-12", "03-13"))
        }
        let all: [ConcernCode] = [.nobodyPresides, .lineOverlap]
        #expect(codes(desk, .finance, period("03-12", "03-13")).starts(with: all))
        #expect(codes(desk, .finance, period("03-10", "03-13")).starts(with: all))
        #expect(codes(desk, .finance, period("03-09", "03-11")) == [])
    }

    @Test("Who is of the line no more is not away with it, nor one who is not of it yet")
    func whileBothAreOfIt() throws {
        var desk = Desk()
        try desk.approved(.second, period("03-10", "03-13"))
        let city = OfficeBuilder.sample().with {
            $0.facts.people[.second]?.seats = [Seat(.mayorsAssistant)]
            $0.facts.people[.second]?.inCharge = []
        }
        _ = try desk.perform(.applyRoster(city.facts, effective: day("03-12"))).get()
        #expect(
            desk.assess(.police, period("03-11", "03-13")).concerns == [
                Concern(
                    code: .lineOverlap, persons: [.second], leaves: [1],
                    period: period("03-11", "03-11"))
            ])
        #expect(codes(desk, .police, period("03-12", "03-13")) == [])
    }

    @Test("Requests that nobody has decided do not leave the office empty")
    func requestedOnly() throws {
        var desk = Desk()
        for person: PersonID in [.mayor, .executive, .second] {
            try desk.request(person, period("03-09", "03-13"))
        }
        #expect(codes(desk, .police, period("03-09", "03-13")) == [.lineOverlap])
    }

    @Test("Art. 8: others of the line are away, or ask to be")
    func lineOverlap() throws {
        var desk = Desk()
        try desk.request(.mayor, period("03-09", "03-10"))
        try desk.approved(.second, period("03-12", "03-13"))
        try desk.approved(.seconded, period("03-09", "03-20"))
        #expect(
            desk.assess(.executive, period("03-10pm", "03-12")).concerns == [
                Concern(
                    code: .lineOverlap, persons: [.mayor, .second], leaves: [1, 2],
                    period: period("03-10pm", "03-12"))
            ])
        #expect(codes(desk, .executive, period("03-11", "03-11")) == [])
        #expect(codes(desk, .executive, period("03-14", "03-15")) == [])
        #expect(codes(desk, .finance, period("03-09", "03-13")) == [])
        _ = try desk.perform(.cancel(1, reason: nil)).get()
        #expect(codes(desk, .executive, period("03-09", "03-11")) == [])
    }

    @Test("第五十九条：副市长外出，相关副秘书长一般应在机关")
    func paired() throws {
        var desk = Desk()
        let paired = try desk.request(.pairedSecond, period("03-09", "03-10"))
        #expect(
            desk.assess(.second, period("03-10", "03-12")).concerns == [
                Concern(
                    code: .pairedDeputyAway, persons: [.pairedSecond], leaves: [paired],
                    period: period("03-10", "03-10"))
            ])
        #expect(codes(desk, .police, period("03-10", "03-12")) == [.pairedDeputyAway])
        #expect(codes(desk, .executive, period("03-10", "03-12")) == [])
        #expect(codes(desk, .second, period("03-11", "03-12")) == [])
        // And the other way round.
        try desk.approved(.executive, period("03-16", "03-17"))
        #expect(codes(desk, .pairedFirst, period("03-17", "03-18")) == [.pairedDeputyAway])
        #expect(codes(desk, .pairedFirst, period("03-18", "03-19")) == [])
        #expect(codes(desk, .unpaired, period("03-16", "03-17")) == [])
    }

    @Test("Pairs that the rulebook keeps apart, by person or by post")
    func pairs() throws {
        var rulebook = Rulebook()
        rulebook.notAwayTogether = [
            Pair(.person(.secretary), .person(.finance)),
            Pair(.post(.secretaryGeneral), .post(.mayorsAssistant)),
        ]
        var desk = Desk(.sample(), rulebook)
        try desk.request(.finance, period("03-09", "03-10"))
        try desk.request(.assistant, period("03-10pm", "03-12"))
        #expect(
            desk.assess(.secretary, period("03-10", "03-13")).concerns == [
                Concern(
                    code: .notAwayTogether, persons: [.finance, .assistant], leaves: [1, 2],
                    period: period("03-10", "03-12"))
            ])
        #expect(codes(desk, .secretary, period("03-13", "03-13")) == [])
        try desk.approved(.secretary, period("03-16", "03-16"))
        #expect(codes(desk, .finance, period("03-16", "03-16")) == [.notAwayTogether])
        #expect(codes(desk, .assistant, period("03-16", "03-16")) == [.notAwayTogether])
        #expect(codes(desk, .tourism, period("03-16", "03-16")) == [])
        #expect(codes(Desk(), .secretary, period("03-09", "03-13")) == [])
    }

    @Test(
        "第五十八条：严禁续期旅行",
        arguments: [
            (PersonID.second, LeaveKind.official, true), (.second, .abroad, true),
            (.mayor, .official, true), (.seconded, .official, true), (.second, .annual, false),
            (.second, .training, false), (.finance, .official, false),
            (.secretary, .official, false),
        ])
    func prolonged(person: PersonID, kind: LeaveKind, arises: Bool) throws {
        var desk = Desk()
        let id = try desk.approved(person, period("03-09", "03-10"), kind)
        _ = try desk.perform(.extend(id, until: at("03-12"), reason: nil)).get()
        let concern = Concern(
            code: .tripProlonged, persons: [], leaves: [], period: period("03-11", "03-11"))
        let found = desk.office.assess(
            Candidate(deciding: try desk.leave(id)), at: desk.now, desk.setting)
        let prolonged = found.concerns.filter { $0.code == .tripProlonged }
        #expect(prolonged == (arises ? [concern] : []))
    }

    @Test("A trip is prolonged under whatever kind it goes on; asked for anew or shorter it is not")
    func prolongedBy() throws {
        var desk = Desk()
        let id = try desk.approved(.second, period("03-09", "03-12"), .official)
        func concerns(_ until: String, _ kind: LeaveKind) throws -> [ConcernCode] {
            let asked = Period(from: at("03-09"), until: at(until))!
            let candidate = Candidate(
                person: .second, period: asked, kind: kind, leave: try desk.leave(id))
            return desk.office.assess(candidate, at: desk.now, desk.setting).concerns.map(\.code)
        }
        #expect(try concerns("03-14", .official) == [.tripProlonged])
        #expect(try concerns("03-14", .annual) == [.tripProlonged])
        #expect(try concerns("03-14", .abroad) == [.tripProlonged, .deputyAbroad])
        #expect(try concerns("03-13", .official) == [])
        #expect(try concerns("03-11", .official) == [])
        let asked = try desk.request(.police, period("03-09", "03-12"), .official)
        let earlier = desk.office.assess(
            Candidate(deciding: try desk.leave(asked)), at: desk.now, desk.setting)
        #expect(earlier.concerns.map(\.code) == [.lineOverlap])
    }

    @Test(
        "第六十二条：因公出国（境）须经谁同意",
        arguments: [
            (PersonID.mayor, ConcernCode.mayorAbroad, [PersonID]()),
            (.executive, .deputyAbroad, [.mayor]), (.second, .deputyAbroad, [.mayor]),
            (.seconded, .deputyAbroad, [.mayor]), (.secretary, .officialAbroad, [.mayor]),
            (.assistant, .officialAbroad, [.mayor]), (.pairedSecond, .officialAbroad, [.mayor]),
            (.finance, .officialAbroad, [.executive, .mayor]),
        ])
    func abroad(person: PersonID, code: ConcernCode, asked: [PersonID]) throws {
        let desk = Desk()
        func concerns(_ kind: LeaveKind) -> [Concern] {
            desk.assess(person, period("03-09", "03-10"), kind).concerns
        }
        #expect(
            concerns(.abroad)
                == [Concern(code: code, persons: asked, period: period("03-09", "03-10"))])
        #expect(concerns(.abroad).map(\.article) == [62])
        for kind in LeaveKind.allCases where kind != .abroad { #expect(concerns(kind) == []) }
    }

    @Test("A leave that becomes a trip abroad takes that consent too, of who holds office now")
    func becomesAbroad() throws {
        var desk = Desk()
        let id = try desk.approved(.finance, period("03-09", "03-10"), .annual)
        let away = Candidate(
            person: .finance, period: period("03-09", "03-10"), kind: .abroad,
            leave: try desk.leave(id))
        func concerns() -> [Concern] {
            desk.office.assess(away, at: desk.now, desk.setting).concerns
        }
        #expect(concerns().map(\.code) == [.officialAbroad])
        let vacant = OfficeBuilder.sample().with { $0.facts.people[.mayor] = nil }
        _ = try desk.perform(.applyRoster(vacant.facts, effective: nil)).get()
        #expect(concerns().map(\.persons) == [[.executive]])
    }

    @Test("The SG counts as a leader where the rulebook says so")
    func leaders() throws {
        var rulebook = Rulebook()
        rulebook.leadersInclude = [.secretaryGeneral]
        var desk = Desk(.sample(), rulebook)
        let id = try desk.approved(.secretary, period("03-09", "03-10"), .official)
        _ = try desk.perform(.extend(id, until: at("03-12"), reason: nil)).get()
        let candidate = Candidate(deciding: try desk.leave(id))
        let found = desk.office.assess(candidate, at: desk.now, desk.setting)
        #expect(found.concerns.map(\.code) == [.tripProlonged])
    }

    @Test("An approval names every concern; a decline need not")
    func acknowledged() throws {
        var desk = Desk()
        try desk.approved(.mayor, period("03-09", "03-10"))
        try desk.request(.pairedSecond, period("03-09", "03-10"))
        let id = try desk.request(.second, period("03-09", "03-10"))
        let concerns = desk.office.assess(
            Candidate(deciding: try desk.leave(id)), at: desk.now, desk.setting
        ).concerns
        #expect(concerns.map(\.code) == [.lineOverlap, .pairedDeputyAway])
        let some = Judgement(acknowledged: [.lineOverlap])
        #expect(
            desk.refusal(.approve(id, some), by: .person(.mayor))
                == .concernsNotAcknowledged(id, missing: [.pairedDeputyAway], concerns))
        #expect(
            desk.refusal(.approve(id, Judgement()), by: .person(.mayor))
                == .concernsNotAcknowledged(
                    id, missing: [.lineOverlap, .pairedDeputyAway], concerns))
        #expect(desk.refusal(.decline(id, Judgement()), by: .person(.mayor)) == nil)
        _ = try desk.perform(.approve(id, .own), by: .person(.mayor)).get()
        #expect(
            try desk.leave(id).decision?.acknowledged == [.lineOverlap, .pairedDeputyAway])
    }
}
