import CivilTime
import Testing

@testable import OfficeRules

/// The time in which people are free.
@Suite struct FreeTimeTests {
    private func slots(
        _ desk: Desk, _ sought: [Sought], _ from: String, _ to: String, minutes: Int = 30,
        atLeast: Int? = nil, forMeeting: Bool = false
    ) -> [String] {
        let question = FreeTimeQuestion(
            sought: sought, period: period(from, to), minutes: minutes,
            atLeast: atLeast ?? sought.count, forMeeting: forMeeting)
        return desk.office.freeTime(question, desk.setting).map { slot in
            let from = shanghai.local(slot.period.from).description.dropFirst(5)
            let until = shanghai.local(slot.period.until).time
            let missing = slot.missing.map(\.description).joined(separator: ",")
            return "\(from)-\(until)" + (missing.isEmpty ? "" : " without \(missing)")
        }
    }

    private func desk() throws -> Desk {
        var desk = Desk(at: "11-30 08:00")
        try desk.add(.of([.second], period("12-01 09:00", "12-01 10:00")))
        try desk.approved(.schools, period("12-01pm", "12-02"))
        try desk.request(.second, period("12-03", "12-03"))
        try desk.add(
            .of([.second], period("12-04 08:30", "12-04 12:00"), kind: .invitation))
        return desk
    }

    @Test func `office hours in which all are free`() throws {
        let desk = try desk()
        let both: [Sought] = [.person(.second), .person(.schools)]
        #expect(
            slots(desk, both, "12-01", "12-01") == ["12-01 08:30-09:00", "12-01 10:00-12:00"])
        #expect(slots(desk, both, "12-01", "12-01", minutes: 31) == ["12-01 10:00-12:00"])
        // Leave not decided and invitations held take no time; the weekend is not worked.
        #expect(
            slots(desk, both, "12-03", "12-06") == [
                "12-03 08:30-12:00", "12-03 14:30-18:00", "12-04 08:30-12:00",
                "12-04 14:30-18:00",
            ])
    }

    @Test func `some are enough, and each slot says who is missing`() throws {
        let desk = try desk()
        let both: [Sought] = [.person(.second), .person(.schools)]
        #expect(
            slots(desk, both, "12-01", "12-01", atLeast: 1) == [
                "12-01 08:30-09:00", "12-01 08:30-12:00 without second", "12-01 10:00-12:00",
                "12-01 14:30-18:00 without schools",
            ])
        // Longer than any stretch in which the same ones are free and no others.
        #expect(
            slots(desk, both, "12-01", "12-01 12:00", minutes: 180, atLeast: 1) == [
                "12-01 08:30-12:00 without second"
            ])
    }

    @Test func `nobody is counted twice`() throws {
        let desk = try desk()
        let twice: [Sought] = [.post(.mayor), .person(.mayor), .person(.second)]
        #expect(
            slots(desk, twice, "12-01 08:30", "12-01 12:00", atLeast: 2) == [
                "12-01 08:30-09:00", "12-01 10:00-12:00",
            ])
        #expect(slots(desk, Array(twice.prefix(2)), "12-01", "12-01", atLeast: 2) == [])
        // All of them is all of them.
        let question = FreeTimeQuestion(
            sought: twice, period: period("12-01 08:30", "12-01 12:00"), minutes: 30,
            atLeast: nil, forMeeting: false)
        #expect(
            desk.office.freeTime(question, desk.setting).map(\.period) == [
                period("12-01 08:30", "12-01 09:00"), period("12-01 10:00", "12-01 12:00"),
            ])
    }

    @Test func `whoever holds a post then; a post without a holder is missing`() throws {
        var desk = try desk()
        let gone = OfficeBuilder.sample(without: .secretary)
        _ = try desk.perform(.applyRoster(gone.facts, effective: day("12-02"))).get()
        #expect(
            slots(
                desk, [.post(.secretaryGeneral), .post(.mayor)], "12-01 14:30", "12-02 10:00",
                atLeast: 1) == [
                    "12-01 14:30-18:00", "12-02 08:30-10:00 without post:secretaryGeneral",
                ])
    }

    @Test func `the meeting-free week is left out for a meeting (Art. 73)`() throws {
        let desk = try desk()
        // The first Monday of December 2026 is the 7th.
        #expect(
            slots(desk, [.person(.executive)], "12-04 15:00", "12-14 10:00", forMeeting: true)
                == ["12-04 15:00-18:00", "12-14 08:30-10:00"])
    }

    // MARK: The twin

    /// Five minutes of office hours, with who is free in them.
    private struct Step {
        let period: Period
        let free: Set<PersonID>
    }

    /// The pieces of the office hours, step by step.
    private func walk(_ desk: Desk, _ people: [PersonID], _ period: Period) -> [[Step]] {
        var found: [[Step]] = []
        var at = period.from
        let hours = desk.setting.rulebook.officeHours
        while at < period.until {
            let next = at.plus(minutes: 5)
            let local = shanghai.local(at)
            let isOpen =
                desk.setting.workdays.status(of: local.day).isWorking
                && hours.contains { $0.from <= local.time && local.time < $0.until }
            if isOpen {
                let step = Period(from: at, until: next)!
                let busy = desk.office.commitments(of: Set(people), in: step, desk.setting)
                    .filter(\.settled).flatMap(\.persons)
                let one = Step(period: step, free: Set(people).subtracting(busy))
                if found.last?.last?.period.until == at {
                    found[found.count - 1].append(one)
                } else {
                    found.append([one])
                }
            }
            at = next
        }
        return found
    }

    /// Every stretch of a piece with those who are free throughout it, kept where it cannot be made
    /// longer at either end without losing one of them.
    private func slots(
        _ pieces: [[Step]], _ people: [PersonID], minutes: Int, atLeast: Int
    ) -> [FreeSlot] {
        pieces.flatMap { piece in
            piece.indices.flatMap { begin in
                (begin..<piece.count).compactMap { end -> FreeSlot? in
                    let free = piece[begin...end].reduce(Set(people)) {
                        $0.intersection($1.free)
                    }
                    let goesBack = begin > 0 && free.isSubset(of: piece[begin - 1].free)
                    let goesOn = end + 1 < piece.count && free.isSubset(of: piece[end + 1].free)
                    let period = Period(
                        from: piece[begin].period.from, until: piece[end].period.until)!
                    guard free.count >= atLeast, !goesBack, !goesOn,
                        period.length >= Int64(minutes) * 60_000_000
                    else { return nil }
                    return FreeSlot(
                        period: period,
                        missing: people.filter { !free.contains($0) }.map { .person($0) })
                }
            }
        }
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `random offices are as the walk step by step has them`(_ seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let people: [PersonID] = [.mayor, .executive, .second, .schools]
        var desk = Desk(at: "09-01 08:00")
        for _ in 0..<12 {
            let from = at("09-28").plus(minutes: 15 * Int.random(in: 0...900, using: &random))
            let until = from.plus(minutes: 15 * Int.random(in: 1...40, using: &random))
            let some = people.filter { _ in random.chance(40) }
            let rule = random.chance(30) ? "FREQ=DAILY;INTERVAL=2" : nil
            desk.perform(
                .engagement(
                    .add(
                        .of(
                            some, Period(from: from, until: until)!, rule,
                            rest: random.pick([nil, .skip, .next, .previous])))))
        }
        try desk.approved(random.pick(people), period("10-08pm", "10-09"))
        let asked = period("09-29 08:40", "10-10 16:20")
        let walked = walk(desk, people, asked)
        for least in 1...people.count {
            let minutes = random.pick([1, 30, 95])
            let question = FreeTimeQuestion(
                sought: people.map { .person($0) }, period: asked, minutes: minutes,
                atLeast: least, forMeeting: false)
            #expect(
                desk.office.freeTime(question, desk.setting)
                    == slots(walked, people, minutes: minutes, atLeast: least),
                "seed \(seed), \(least)")
        }
    }
}
