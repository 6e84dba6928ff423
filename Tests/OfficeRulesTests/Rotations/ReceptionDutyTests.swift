import CivilTime
import Testing

@testable import OfficeRules

@Suite("Art. 32: reception days; duty")
struct ReceptionDutyTests {
    private func receptions(
        _ from: String, _ to: String, _ weekday: Weekday = .wednesday, every weeks: Int = 2,
        _ rest: ReceptionRequest.OnRestDay = .next, list: String = "领导",
        people: [PersonID] = [.mayor, .executive, .second]
    ) -> RotationCommand {
        .planReceptions(
            ReceptionRequest(
                list: list, people: people, from: day(from), to: day(to), weekday: weekday,
                everyWeeks: weeks, onRestDay: rest))
    }

    @Test(
        "The rhythm, and what becomes of a day of rest: Friday 1 May is a holiday until 5 May",
        arguments: [
            (ReceptionRequest.OnRestDay.next, ["04-24", "05-06", "05-08"]),
            (.previous, ["04-24", "04-30", "05-08"]), (.skip, ["04-24", "05-08"]),
        ])
    func rhythm(rest: ReceptionRequest.OnRestDay, days: [String]) {
        let setting = Desk().setting
        func found(every weeks: Int) -> [Day] {
            setting.receptionDays(
                ReceptionRequest(
                    list: "x", people: [], from: day("04-22"), to: day("05-08"),
                    weekday: .friday, everyWeeks: weeks, onRestDay: rest))
        }
        #expect(found(every: 1) == days.map { day($0) })
        #expect(found(every: 2) == [day("04-24"), day("05-08")])
    }

    @Test("A reception that moves beyond the range is not lost, nor held twice")
    func beyondTheRange() throws {
        var desk = Desk(at: "09-01 09:00")
        let list = RotationList(.reception, name: "领导")
        // Thursday 1 October is a holiday until the 7th.
        try desk.done(receptions("09-17", "10-01", .thursday, every: 1))
        func days() -> [Day] {
            desk.office.rotations.plans(of: list).flatMap(\.turns).compactMap(\.day)
        }
        #expect(days() == [day("09-17"), day("09-24"), day("10-08")])
        try desk.done(receptions("10-02", "10-15", .thursday, every: 1))
        #expect(days() == [day("09-17"), day("09-24"), day("10-08"), day("10-15")])
        // What a later plan holds already is not planned anew by one for days before it.
        var other = Desk(at: "09-01 09:00")
        try other.done(receptions("10-08", "10-15", .thursday, every: 1))
        try other.done(receptions("09-24", "10-07", .thursday, every: 1))
        #expect(
            other.office.rotations.plans(of: list).flatMap(\.turns).compactMap(\.day)
                == [day("09-24"), day("10-08"), day("10-15")])
    }

    @Test("Each list has a rotation of its own, which goes on; substitution is the same")
    func lists() throws {
        var desk = Desk()
        try desk.done(receptions("03-04", "04-15"))
        let list = RotationList(.reception, name: "领导")
        #expect(desk.leaders(list, 2026) == [])
        #expect(
            desk.office.rotations.plans(of: list).first?.turns.map(\.planned)
                == [.mayor, .executive, .second, .mayor])
        try desk.done(receptions("04-16", "05-20"))
        #expect(
            desk.office.rotations.plans(of: list).last?.turns.map(\.planned)
                == [.executive, .second, .mayor])
        try desk.done(receptions("03-04", "04-15", list: "部门", people: [.finance, .schools]))
        try desk.done(.excuse("R1", reason: "r", by: nil))
        #expect(try desk.turn("R1").asked == .executive)
        #expect(
            desk.refusal(receptions("05-20", "06-30"))
                == .rotation(.alreadyPlanned(list, from: day("04-16"), to: day("05-20"))))
        #expect(
            desk.assess(.finance, period("03-03", "03-04")).concerns.map(\.code)
                == [.missesReception])
    }

    @Test("What is refused when planning receptions and duty")
    func refusals() {
        let desk = Desk()
        func bad(_ field: String, _ value: String, _ why: String) -> Refusal {
            .invalidField(field: field, value: value, why: why)
        }
        let officers: [PersonID] = [.finance]
        func duty(_ from: String, _ to: String, _ officers: [PersonID]) -> RotationCommand {
            .planDuty(
                DutyRequest(from: day(from), to: day(to), leaders: nil, officers: officers))
        }
        let rows: [(RotationCommand, Refusal)] = [
            (receptions("03-01", "04-01"), bad("from", "2026-03-01", "lies in the past")),
            (receptions("04-01", "03-31"), bad("to", "2026-03-31", "lies before 'from'")),
            (
                receptions("03-04", "2027-03-05"),
                bad("to", "2027-03-05", "the range is at most 366 days")
            ),
            (
                receptions("03-05", "03-10"),
                bad("to", "2026-03-10", "no reception day lies in the range")
            ),
            (
                receptions("03-04", "04-01", every: 0),
                bad("everyWeeks", "0", "must be from 1 to 26")
            ),
            (
                receptions("03-04", "04-01", list: ""),
                bad("list", "", "must have 1 to 60 bytes of UTF-8")
            ),
            (
                receptions("03-04", "04-01", people: []),
                bad("with", "0", "must be 1 to 200 people")
            ),
            (duty("03-01", "03-09", officers), bad("from", "2026-03-01", "lies in the past")),
            (duty("03-09", "03-20", []), bad("officers", "0", "must be 1 to 200 people")),
        ]
        for (command, refusal) in rows { #expect(desk.refusal(command) == refusal) }
    }

    // MARK: Duty

    private func duty(_ desk: inout Desk, _ from: String, _ to: String) throws {
        try desk.done(
            .planDuty(
                DutyRequest(
                    from: day(from), to: day(to), leaders: [.mayor, .executive, .second],
                    officers: [.finance, .schools, .tourism, .archives])))
    }

    @Test("Nights, weekends and holidays; one ends as the next begins")
    func kinds() throws {
        var desk = Desk()
        try duty(&desk, "04-30", "05-10")
        let turns = desk.office.rotations.turns(on: day("04-30")...day("05-10"))
            .filter { $0.list == .dutyLeaders }
        // 1 to 5 May are a holiday, 9 May is worked.
        #expect(
            turns.map(\.kind) == [.night] + Array(repeating: .holiday, count: 5)
                + [.night, .night, .night, .night, .weekend])
        #expect(
            desk.setting.period(of: turns[0]) == period("04-30 18:00", "05-01 08:30"))
        #expect(
            desk.setting.period(of: turns[1]) == period("05-01 08:30", "05-02 08:30"))
    }

    @Test("A year's roster is fair in each kind, and avoids leave")
    func fair() throws {
        var desk = Desk()
        try desk.approved(.finance, period("04-01", "04-10"))
        try duty(&desk, "03-02", "2026-12-31")
        for list in [RotationList.dutyLeaders, .dutyOfficers] {
            let found = desk.office.fairness(
                of: list, upTo: .last, at: desk.now, desk.setting)
            for kind: TurnClass in [.night, .weekend, .holiday] {
                let counts = found.filter { $0.kind == kind }.map(\.planned)
                #expect(counts.max()! - counts.min()! <= 1, "\(kind)")
                #expect(counts.min()! > 3)
            }
        }
        let april = desk.office.rotations.turns(on: day("03-31")...day("04-10"))
        #expect(!april.contains { $0.leader == .finance && $0.due > day("03-31") })
    }

    @Test("Nobody is leader and officer in the same night while there is somebody else")
    func bothParts() throws {
        var desk = Desk()
        try desk.done(
            .planDuty(
                DutyRequest(
                    from: day("03-02"), to: day("03-31"),
                    leaders: [.mayor, .executive, .police],
                    officers: [.police, .finance, .executive])))
        let turns = desk.office.rotations.turns(on: day("03-02")...day("03-31"))
        for date in day("03-02")...day("03-31") {
            let two = turns.filter { $0.due == date }.map(\.leader)
            #expect(Set(two).count == 2, "\(date): \(two)")
        }
    }

    @Test("A duty done in another's place still counts for that one when it is exchanged")
    func exchangedInPlace() throws {
        var desk = Desk()
        try duty(&desk, "03-02", "03-08")
        try desk.done(.excuse("D1", reason: "r", by: nil))
        try desk.done(.accept("D1", by: nil, reason: nil))
        #expect(try desk.turn("D1").leader == .executive)
        try desk.done(.swap("D1", with: "D3", by: nil))
        try desk.done(.agree("D1", by: nil))
        #expect(try desk.turn("D1").leader == .second && desk.turn("D1").counted == .second)
        #expect(try desk.turn("D3").leader == .executive && desk.turn("D3").counted == .mayor)
        let found = desk.office.fairness(
            of: .dutyLeaders, upTo: .last, at: desk.now, desk.setting
        ).filter { $0.kind == .night }
        #expect(found.map(\.planned).reduce(0, +) == 5)
        #expect(found.first { $0.person == .executive }?.stoodIn == 1)
        #expect(found.first { $0.person == .second }?.stoodIn == 0)
    }

    @Test("What was done in another's place is told from what was exchanged for one's own")
    func stoodIn() throws {
        var desk = Desk()
        try duty(&desk, "03-02", "03-08")
        func executive() -> [Int]? {
            desk.office.fairness(of: .dutyLeaders, upTo: .last, at: desk.now, desk.setting)
                .first { $0.person == .executive && $0.kind == .night }
                .map { [$0.planned, $0.stoodIn, $0.excused] }
        }
        try desk.done(.excuse("D1", reason: "r", by: nil))
        try desk.done(.accept("D1", by: nil, reason: nil))
        #expect(executive() == [2, 1, 0])
        for other: TurnID in ["D3", "D2"] {
            try desk.done(.swap("D1", with: other, by: nil))
            try desk.done(.agree("D1", by: nil))
        }
        #expect(try desk.turn("D1").leader == .executive && desk.turn("D1").counted == .executive)
        #expect(executive() == [2, 1, 0], "in another's place it is the third alone")
        try desk.done(.excuse("D3", reason: "r", by: nil))
        #expect(executive() == [2, 0, 0], "that was none of one's own")
        try desk.done(.excuse("D1", reason: "r", by: nil))
        #expect(executive() == [2, 0, 1])
    }

    @Test("Whoever gave a duty away and does it after all does it in another's place")
    func stoodInForTheOther() throws {
        var desk = Desk()
        try duty(&desk, "03-02", "03-08")
        try desk.done(.swap("D1", with: "D2", by: nil))
        try desk.done(.agree("D1", by: nil))
        try desk.done(.excuse("D1", reason: "r", by: nil))
        #expect(try desk.turn("D1").asked == .mayor)
        try desk.done(.accept("D1", by: nil, reason: nil))
        let found = desk.office.fairness(
            of: .dutyLeaders, upTo: .last, at: desk.now, desk.setting
        ).first { $0.person == .mayor && $0.kind == .night }
        #expect(found?.stoodIn == 1)
    }

    @Test("Swapped by consent of both")
    func swap() throws {
        var desk = Desk()
        try duty(&desk, "03-02", "03-08")
        let (first, second) = (try desk.turn("D1"), try desk.turn("D2"))
        try desk.done(.swap("D1", with: "D2", by: nil), by: .person(.mayor))
        #expect(try desk.turn("D1").offer == SwapOffer(with: "D2", by: .mayor))
        #expect(
            desk.refusal(.agree("D1", by: nil), by: .person(.mayor))
                == .rotation(.notTheLeader("D2", person: .mayor, leader: .executive)))
        try desk.done(.agree("D1", by: nil), by: .person(.executive))
        #expect(try desk.turn("D1").leader == second.leader)
        #expect(try desk.turn("D2").leader == first.leader)
        #expect(try desk.turn("D1").offer == nil)
        #expect(desk.refusal(.agree("D1", by: nil)) == .rotation(.notOffered("D1")))
    }

    @Test("What is no swap")
    func swapRefusals() throws {
        var desk = Desk()
        try duty(&desk, "03-02", "03-08")
        #expect(
            desk.refusal(.swap("D1", with: "D8", by: nil))
                == .invalidField(field: "with", value: "D8", why: "is of another list"))
        #expect(
            desk.refusal(.swap("D1", with: "D1", by: nil))
                == .invalidField(field: "with", value: "D1", why: "is the same person's"))
        #expect(
            desk.refusal(.swap("D1", with: "D2", by: .second))
                == .rotation(.notTheLeader("D1", person: .second, leader: .mayor)))
        try desk.approved(.mayor, period("03-03 19:00", "03-03 20:00"))
        #expect(
            desk.refusal(.swap("D1", with: "D2", by: nil))
                == .rotation(.awayThen("D2", .mayor, 1)))
        try desk.done(.swap("D2", with: "D3", by: nil))
        try desk.done(.endSwap("D2", by: nil, reason: "不便"), by: .person(.second))
        #expect(try desk.turn("D2").offer == nil)
        #expect(
            desk.refusal(.endSwap("D2", by: nil, reason: nil)) == .rotation(.notOffered("D2")))
    }

    @Test("No exchange makes one person leader and officer on duty of a night")
    func exchangedIntoBothParts() throws {
        var desk = Desk()
        try desk.done(
            .planDuty(
                DutyRequest(
                    from: day("03-02"), to: day("03-13"), leaders: [.mayor, .executive],
                    officers: [.executive, .finance, .schools])))
        let turns = Array(desk.office.rotations.turns(on: day("03-02")...day("03-13")))
        let leading = turns.filter { $0.list == .dutyLeaders && $0.kind == .night }
        // A night on which the executive deputy is the officer, and one on which the leader.
        let asOfficer = try #require(
            leading.first { one in
                turns.contains {
                    $0.list != one.list && $0.day == one.day && $0.leader == .executive
                }
            })
        let asLeader = try #require(leading.first { $0.leader == .executive })
        #expect(asOfficer.leader == .mayor)
        let why = "makes one person leader and officer on duty"
        #expect(
            desk.refusal(.swap(asLeader.id, with: asOfficer.id, by: nil))
                == .invalidField(field: "with", value: asOfficer.id.description, why: why))
        // An offer that was made before is not agreed to either.
        let free = try #require(
            leading.first { one in
                one.leader == .mayor
                    && !turns.contains {
                        $0.list != one.list && $0.day == one.day && $0.leader == .executive
                    }
            })
        try desk.done(.swap(asLeader.id, with: free.id, by: nil))
        let officer = try #require(
            turns.first { $0.list != free.list && $0.day == free.day })
        let own = try #require(
            turns.first { $0.list == officer.list && $0.leader == .executive })
        try desk.done(.swap(officer.id, with: own.id, by: nil))
        try desk.done(.agree(officer.id, by: nil))
        #expect(
            desk.refusal(.agree(asLeader.id, by: nil))
                == .invalidField(field: "duty", value: asLeader.id.description, why: why))
    }

    @Test("Leave that touches a night opens its excuse, up to the morning after")
    func leave() throws {
        var desk = Desk()
        try duty(&desk, "03-02", "03-08")
        #expect(try desk.turn("D3").leader == .second)
        #expect(
            desk.assess(.second, period("03-05 08:00", "03-05 12:00")).concerns.map(\.code)
                == [.missesDuty])
        #expect(desk.assess(.second, period("03-05 08:30", "03-05 18:00")).concerns == [])
        try desk.approved(.second, period("03-05 08:00", "03-05 12:00"))
        #expect(try desk.turn("D3").asked == .mayor)
        #expect(try desk.turn("D3").id.rotation.article == 38)
    }
}
