import CivilTime
import Testing

@testable import OfficeRules

/// What is over stays, and what is not over goes, whatever the day on which the rule puts it.
@Suite struct CutTests {
    private func desk(_ now: String, _ request: EngagementRequest) throws -> Desk {
        var desk = Desk(at: now)
        try desk.add(request)
        return desk
    }

    private func occurrence(_ text: String, later: Bool = false) -> EngagementTarget {
        EngagementTarget(1, occurrence: day(text), later: later)
    }

    @Test func `a past occurrence and all later ones are not changed any more`() throws {
        var desk = try desk(
            "11-25 10:00", .of([.second], period("11-03 09:00", "11-03 10:00"), "FREQ=WEEKLY"))
        for alteration: EngagementAlteration in [
            .of { $0.rule = .of("FREQ=WEEKLY;BYDAY=FR") },
            .of { $0.rule = .of("FREQ=WEEKLY;UNTIL=20261106") },
            .titled("u"), .of { $0.onRestDay = .next }, .moving("12-01 11:00"),
        ] {
            #expect(
                desk.refusal(
                    .engagement(.change(occurrence("11-10", later: true), alteration, reason: nil)))
                    == .engagement(
                        .over(1, occurrence: day("11-10"), until: at("11-10 10:00"))))
        }
        // What goes on has nothing in the past either.
        desk.now = at("11-28 10:00")
        try desk.add(.of([.second], period("11-15 09:00", "11-15 10:00"), "FREQ=WEEKLY"))
        let sunday = EngagementTarget(2, occurrence: day("11-29"), later: true)
        let back = EngagementAlteration.of { $0.onRestDay = .previous }
        #expect(
            desk.refusal(.engagement(.change(sunday, back, reason: nil)))
                == .engagement(
                    .inThePast(
                        2, field: "onRestDay", from: at("11-27 09:00"), now: at("11-28 10:00"))))
    }

    @Test func `what days of rest moved forward took place`() throws {
        var desk = try desk(
            "11-20 08:00",
            .of(
                [.second], period("11-22 09:00", "11-22 10:00"), "FREQ=WEEKLY;BYDAY=SU",
                rest: .previous))
        desk.now = at("11-28 08:00")
        let before = desk.listed("11-20", "11-28")
        #expect(before == ["A1/11-22 11-20 09:00 t", "A1/11-29 11-27 09:00 t"])
        _ = try desk.perform(.engagement(.cancel(EngagementTarget(1), reason: nil))).get()
        #expect(desk.listed("11-20", "12-31") == before)
    }

    /// One that had been moved ahead, and whose day is of rest since, goes with the others and not
    /// by itself: it goes on with them, and leaves no gap in what goes on from before it.
    @Test func `what is called off begins at the day that was named`() throws {
        var desk = try desk(
            "11-20 08:00",
            .of(
                [.second], period("11-25 09:00", "11-25 10:00"), "FREQ=DAILY;INTERVAL=2",
                rest: .skip))
        for (target, to) in [
            (occurrence("11-27"), "11-24 09:00"),
            (occurrence("11-25", later: true), "11-26 09:00"),
        ] {
            _ = try desk.perform(.engagement(.change(target, .moving(to), reason: nil))).get()
        }
        #expect(
            desk.listed("11-20", "11-29")
                == ["A2/11-28 11-24 09:00 t", "A2/11-26 11-26 09:00 t"])
        let later = EngagementTarget(2, occurrence: day("11-28"), later: true)
        let events = try desk.events(.engagement(.change(later, .titled("u"), reason: nil)))
        #expect(events.count == 2)
        #expect(
            events.first
                == .engagement(
                    .cancelled(2, occurrence: day("11-28"), later: true, kept: [], reason: nil)))
    }

    @Test func `what days of rest moved on is still to come`() throws {
        var desk = try desk(
            "11-20 08:00",
            .of(
                [.second], period("11-21 09:00", "11-21 10:00"), "FREQ=WEEKLY;BYDAY=SA",
                rest: .next))
        desk.now = at("11-30 07:00")
        _ = try desk.perform(.engagement(.cancel(EngagementTarget(1), reason: nil))).get()
        #expect(desk.listed("11-20", "12-31") == ["A1/11-21 11-23 09:00 t"])
    }

    @Test func `what was moved forward took place, what was moved on is still to come`() throws {
        var desk = try desk(
            "11-20 08:00", .of([.second], period("11-27 09:00", "11-27 10:00"), "FREQ=WEEKLY"))
        _ = try desk.perform(
            .engagement(.change(occurrence("12-04"), .moving("11-25 11:00"), reason: nil))
        ).get()
        desk.now = at("11-26 08:00")
        for target in [occurrence("11-27", later: true), EngagementTarget(1)] {
            var desk = desk
            _ = try desk.perform(.engagement(.cancel(target, reason: nil))).get()
            #expect(desk.listed("11-20", "12-31") == ["A1/12-04 11-25 11:00 t"])
            // Nothing is left to call off.
            #expect(
                desk.refusal(.engagement(.cancel(EngagementTarget(1), reason: nil)))
                    == .engagement(.over(1, occurrence: nil, until: at("11-25 12:00"))))
        }

        var daily = try self.desk(
            "11-24 08:00", .of([.second], period("11-24 09:00", "11-24 10:00"), "FREQ=DAILY"))
        _ = try daily.perform(
            .engagement(.change(occurrence("11-25"), .moving("12-02 15:00"), reason: nil))
        ).get()
        daily.now = at("11-26 11:00")
        let over = ["A1/11-24 11-24 09:00 t", "A1/11-26 11-26 09:00 t"]
        _ = try daily.perform(.engagement(.cancel(EngagementTarget(1), reason: nil))).get()
        #expect(daily.listed("11-20", "12-31") == over)
    }

    @Test func `the whole of what has not begun is called off`() throws {
        var desk = try desk(
            "11-20 08:00", .of([.second], period("11-27 09:00", "11-27 10:00"), "FREQ=WEEKLY"))
        _ = try desk.perform(.engagement(.cancel(EngagementTarget(1), reason: nil))).get()
        #expect(desk.office.engagements[1]?.state == .cancelled)
    }

    @Test func `exceptions stay with the later ones`() throws {
        var desk = try desk(
            "11-20 08:00", .of([.second], period("12-07 09:00", "12-07 10:00"), "FREQ=WEEKLY"))
        for (day, alteration) in [
            ("12-14", EngagementAlteration.titled("own")), ("12-21", .moving("12-22 15:00")),
        ] {
            _ = try desk.perform(
                .engagement(.change(occurrence(day), alteration, reason: nil))
            ).get()
        }
        _ = try desk.perform(.engagement(.cancel(occurrence("12-28"), reason: nil))).get()
        let first = occurrence("12-07", later: true)
        var same = desk
        _ = try same.perform(
            .engagement(.change(first, .of { $0.place = "p" }, reason: nil))
        ).get()
        #expect(
            same.listed("12-01", "2027-01-04") == [
                "A2/12-07 12-07 09:00 t", "A2/12-14 12-14 09:00 own", "A2/12-21 12-22 15:00 t",
                "A2/01-04 01-04 09:00 t",
            ])
        #expect(
            same.office.engagements[2]?.everyDetails.map(\.place) == ["p", "p"])
        // Moved along by a day, its own time stays its own.
        _ = try desk.perform(
            .engagement(.change(first, .moving("12-08 11:00"), reason: nil))
        ).get()
        #expect(
            desk.listed("12-01", "2027-01-05") == [
                "A2/12-08 12-08 11:00 t", "A2/12-15 12-15 11:00 own", "A2/12-22 12-22 15:00 t",
                "A2/01-05 01-05 11:00 t",
            ])
        // Called off from a day on, none comes back with the rest.
        var cut = try self.desk(
            "11-20 08:00", .of([.second], period("12-07 09:00", "12-07 10:00"), "FREQ=WEEKLY"))
        _ = try cut.perform(
            .engagement(.cancel(occurrence("12-21", later: true), reason: nil))
        ).get()
        _ = try cut.perform(.engagement(.change(first, .titled("u"), reason: nil))).get()
        #expect(
            cut.listed("12-01", "2027-01-05") == [
                "A2/12-07 12-07 09:00 u", "A2/12-14 12-14 09:00 u",
            ])
    }

    // MARK: The twin

    private struct Entry: Hashable {
        let day: Day?
        let period: Period
        let title: String
        let engagement: EngagementID

        func isOver(_ now: Instant) -> Bool { period.until <= now }
    }

    private func entries(_ desk: Desk) -> [Entry] {
        desk.office.engagements(in: period("10-01", "2027-03-31"), with: nil, desk.setting).map {
            Entry(
                day: $0.occurrence.day, period: $0.occurrence.period,
                title: $0.occurrence.details.title, engagement: $0.engagement.id)
        }
    }

    /// A series with some occurrences moved and called off, and a moment in the midst of it.
    private func series(_ random: inout SplitMix) throws -> Desk {
        var desk = Desk(at: "11-02 08:00")
        let first = at("11-02 09:00").plus(minutes: 1_440 * Int.random(in: 0...20, using: &random))
        let rule = random.pick([
            "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=SA,SU,TU",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,SU", "FREQ=DAILY;COUNT=12",
            "FREQ=MONTHLY;BYMONTHDAY=1,8,15,29;UNTIL=20261220",
        ])
        let length = random.pick([60, 300, 1_500])
        try desk.add(
            .of(
                [.second], Period(from: first, until: first.plus(minutes: length))!, rule,
                rest: random.pick([nil, .skip, .next, .previous])))
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            desk.now = desk.now.plus(minutes: Int.random(in: 0...9_000, using: &random))
            guard
                let one = entries(desk).filter({ !$0.isOver(desk.now) }).prefix(12)
                    .randomElement(using: &random)
            else { continue }
            let target = EngagementTarget(1, occurrence: one.day)
            let from = desk.now.plus(minutes: Int.random(in: 1...30_000, using: &random))
            let moved = EngagementAlteration.of { $0.from = from }
            desk.perform(
                .engagement(
                    random.chance(70)
                        ? .change(target, moved, reason: nil) : .cancel(target, reason: nil)))
        }
        desk.now = desk.now.plus(minutes: Int.random(in: 0...20_000, using: &random))
        return desk
    }

    @Test(arguments: 1...150 as ClosedRange<UInt64>)
    func `over stays, not over goes`(_ seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let desk = try series(&random)
        let before = entries(desk)
        let over = before.filter { $0.isOver(desk.now) }

        var whole = desk
        switch whole.perform(.engagement(.cancel(EngagementTarget(1), reason: nil))) {
        case .success: #expect(entries(whole) == over, "seed \(seed)")
        case .failure: #expect(over == before, "seed \(seed)")
        }

        guard
            let from = before.filter({ !$0.isOver(desk.now) }).prefix(9)
                .randomElement(using: &random), let day = from.day
        else { return }
        let target = EngagementTarget(1, occurrence: day, later: true)
        var later = desk
        _ = try later.perform(.engagement(.cancel(target, reason: nil))).get()
        let left = before.filter { $0.isOver(desk.now) || $0.day! < day }
        #expect(entries(later) == left, "seed \(seed) from \(day)")
        // Once more, and the rest of it.
        if (try? later.perform(.engagement(.cancel(EngagementTarget(1), reason: nil))).get()) != nil
        {
            #expect(entries(later) == over, "seed \(seed) from \(day)")
        }

        var changed = desk
        guard
            case .success = changed.perform(
                .engagement(.change(target, .titled("u"), reason: nil)))
        else { return }
        let goesOn = Set(before.filter { !$0.isOver(desk.now) && $0.day! >= day }.map(\.period))
        let after = entries(changed)
        #expect(after.map(\.period) == before.map(\.period), "seed \(seed) from \(day)")
        #expect(
            Set(after.filter { $0.engagement == 2 }.map(\.period)) == goesOn, "seed \(seed)")
        #expect(after.allSatisfy { ($0.title == "u") == ($0.engagement == 2) }, "seed \(seed)")
    }
}
