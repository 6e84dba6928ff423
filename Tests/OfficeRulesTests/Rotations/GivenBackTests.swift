import CivilTime
import Testing

@testable import OfficeRules

@Suite("Art. 57: the leader whom the plan names attends, once nothing is in the way any more")
struct GivenBackTests {
    private func planned() throws -> Desk {
        var desk = Desk()
        try desk.done(.planCongress(year: 2026, leaders: nil))
        try desk.done(.setDay("S2", day("04-28")))
        return desk
    }

    /// The executive deputy's session while leave keeps him from it, and the second is asked.
    private func away() throws -> (Desk, LeaveID) {
        var desk = try planned()
        let id = try desk.approved(.executive, period("04-27", "04-29"))
        #expect(try desk.turn("S2").awaited == .second)
        return (desk, id)
    }

    private func expectGivenBack(_ desk: Desk, _ hint: String) throws {
        let turn = try desk.turn("S2")
        #expect(turn.state == .planned, "\(hint)")
        #expect(turn.leader == .executive && turn.asked == nil && turn.skipped == [], "\(hint)")
        #expect(turn.wereAsked == [.second], "\(hint)")
    }

    @Test("When the leave is cancelled, cut short, corrected, changed, or the day moves off it")
    func gone() throws {
        let alteration: (String) -> Alteration = { text in
            var alteration = Alteration()
            alteration.until = at(text)
            return alteration
        }
        let rows: [(String, Command)] = [
            ("cancelled", .cancel(1, reason: nil)),
            ("early", .returnEarly(1, on: at("04-28"))),
            ("corrected", .correct(1, alteration("04-28"), because: "笔误")),
            ("moved", .rotation(.setDay("S2", day("04-30")))),
        ]
        for (hint, command) in rows {
            var (desk, _) = try away()
            _ = try desk.perform(command).get()
            try expectGivenBack(desk, hint)
        }
        var (desk, id) = try away()
        _ = try desk.perform(.change(id, alteration("04-28"))).get()
        #expect(try desk.turn("S2").awaited == .second, "not decided yet")
        try desk.approve(id)
        try expectGivenBack(desk, "changed")
        var (late, other) = try away()
        late.now = at("04-28 08:00")
        _ = try late.perform(.reportBack(other, on: nil, report: nil)).get()
        try expectGivenBack(late, "reported back")
    }

    @Test("Not when another accepted, nor when it was one's own word, nor while still away")
    func stays() throws {
        var (desk, id) = try away()
        try desk.done(.accept("S2", by: nil, reason: nil))
        _ = try desk.perform(.cancel(id, reason: nil)).get()
        #expect(try desk.turn("S2").leader == .second)
        var (still, other) = try away()
        _ = try still.perform(.returnEarly(other, on: at("04-28 10:00"))).get()
        #expect(try still.turn("S2").awaited == .second)
        var word = try planned()
        try word.done(.excuse("S2", reason: "r", by: nil))
        try word.done(.setDay("S2", day("04-30")))
        #expect(try word.turn("S2").awaited == .second)
    }

    @Test("Also after a stand-in who had accepted drops out, before another accepts")
    func afterAStandIn() throws {
        for isByLeave in [true, false] {
            var (desk, id) = try away()
            try desk.done(.accept("S2", by: nil, reason: nil))
            if isByLeave {
                try desk.approved(.second, period("04-27", "04-29"))
            } else {
                try desk.done(.excuse("S2", reason: "r", by: nil))
            }
            #expect(try desk.turn("S2").awaited == .police)
            _ = try desk.perform(.cancel(id, reason: nil)).get()
            let turn = try desk.turn("S2")
            #expect(turn.state == .planned && turn.leader == .executive, "\(isByLeave)")
        }
    }

    @Test("Also when nobody was left; and a stand-in whom leave excused goes as stand-in")
    func standIn() throws {
        var (desk, id) = try away()
        for _ in 0..<4 { try desk.done(.decline("S2", by: nil, reason: nil)) }
        #expect(try desk.turn("S2").state == .exhausted)
        _ = try desk.perform(.cancel(id, reason: nil)).get()
        #expect(try desk.turn("S2").state == .planned)
        try desk.done(.excuse("S2", reason: "r", by: nil))
        #expect(try desk.turn("S2").state == .exhausted, "all of them have said no")
        var other = try planned()
        try other.done(.excuse("S2", reason: "r", by: nil))
        try other.done(.accept("S2", by: nil, reason: nil))
        let leave = try other.approved(.second, period("04-28", "04-28"))
        #expect(try other.turn("S2").awaited == .police)
        _ = try other.perform(.cancel(leave, reason: nil)).get()
        let turn = try other.turn("S2")
        #expect(turn.leader == .second && turn.state == .accepted && turn.counted == .executive)
    }

    // MARK: Leave that opens the excuse by whatever way it comes

    @Test("A correction that stretches a leave, and paper leave, open the excuse")
    func correction() throws {
        var desk = try planned()
        let id = try desk.approved(.executive, period("04-22", "04-24"))
        var longer = Alteration()
        longer.until = at("04-29")
        _ = try desk.perform(.correct(id, longer, because: "笔误")).get()
        #expect(try desk.turn("S2").awaited == .second)
        #expect(
            try desk.turn("S2").skipped == [Skipped(.executive, .away, source: .leave(id))])
        let row = ImportRow(
            line: 2, request: .of(.second, period("04-28", "04-28")), state: .filed,
            judgement: .by(.mayor))
        _ = try desk.perform(.importLeave([row])).get()
        #expect(try desk.turn("S2").awaited == .police)
    }

    @Test("Two leaves that together take all of a month")
    func together() throws {
        var desk = try planned()
        try desk.approved(.police, period("08-01", "08-16"))
        #expect(try desk.turn("S4").state == .planned)
        let rest = try desk.request(.police, period("08-17", "08-31"))
        #expect(
            desk.assess(.police, period("08-17", "08-31")).concerns.map(\.code)
                .contains(.missesSession))
        try desk.approve(rest)
        #expect(try desk.turn("S4").awaited == .seconded)
        _ = try desk.perform(.cancel(rest, reason: nil)).get()
        #expect(try desk.turn("S4").state == .planned)
    }

    // MARK: Who is asked

    @Test("Who was asked already is asked again only after everyone else")
    func askedBefore() throws {
        var desk = try planned()
        try desk.done(.excuse("S2", reason: "r", by: nil))
        let id = try desk.approved(.second, period("04-28", "04-28"))
        #expect(try desk.turn("S2").awaited == .police)
        _ = try desk.perform(.cancel(id, reason: nil)).get()
        var asked: [PersonID] = []
        while let person = try desk.turn("S2").awaited {
            asked.append(person)
            try desk.done(.decline("S2", by: nil, reason: nil))
        }
        #expect(asked == [.police, .seconded, .mayor, .second])
    }

    @Test(
        "However leave comes and goes, nobody is asked twice while another who is free was not",
        arguments: 1...60 as ClosedRange<UInt64>)
    func leaveComesAndGoes(_ seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        var desk = try planned()
        let order = try #require(desk.office.rotations.plan(of: try desk.turn("S2")))
            .order(from: .executive)
        var leaves: [PersonID: LeaveID] = [:]
        var refused: Set<PersonID> = [.executive]
        var wereAsked: Set<PersonID> = []
        var awaited: PersonID?
        func look() throws {
            let now = try desk.turn("S2").awaited
            defer { awaited = now }
            guard let now, now != awaited else { return }
            #expect(leaves[now] == nil && !refused.contains(now), "seed \(seed)")
            let free = order.filter { leaves[$0] == nil && !refused.contains($0) }
            if wereAsked.contains(now) {
                #expect(free.allSatisfy(wereAsked.contains), "seed \(seed): \(now) twice")
            } else {
                #expect(free.first { !wereAsked.contains($0) } == now, "seed \(seed): order")
            }
            wereAsked.insert(now)
        }
        try desk.done(.excuse("S2", reason: "r", by: nil))
        try look()
        for _ in 0..<20 {
            let person = random.pick(order)
            if random.chance(25), let asked = try desk.turn("S2").awaited {
                refused.insert(asked)
                try desk.done(.decline("S2", by: nil, reason: nil))
            } else if let leave = leaves.removeValue(forKey: person) {
                _ = try desk.perform(.cancel(leave, reason: nil)).get()
            } else {
                let id = try desk.request(person, period("04-27", "04-29"))
                leaves[person] = id
                try desk.approve(id)
            }
            try look()
        }
    }
}
