import CivilTime
import Testing

@testable import OfficeRules

/// Engagements are entered, changed and called off.
@Suite struct EngagementTests {
    private func desk() -> Desk { Desk(at: "12-01 08:00") }

    @Test func `what recurs keeps its time of day, each named by its day`() throws {
        var desk = desk()
        try desk.add(.of([.second], period("12-07 09:00", "12-07 10:30"), "FREQ=WEEKLY"))
        #expect(
            desk.listed("12-01", "12-22") == [
                "A1/12-07 12-07 09:00 t", "A1/12-14 12-14 09:00 t", "A1/12-21 12-21 09:00 t",
            ])
        #expect(desk.listed("12-07 10:30", "12-13") == [])
        #expect(desk.listed("12-14 10:29", "12-14 10:40").count == 1)
    }

    @Test func `one occurrence is moved, changed and called off, the others stay`() throws {
        var desk = desk()
        let id = try desk.add(.of([.second], period("12-07 09:00", "12-07 10:00"), "FREQ=WEEKLY"))
        for (command, expected) in [
            (
                EngagementCommand.change(
                    EngagementTarget(id, occurrence: day("12-14")), .moving("12-18 15:00"),
                    reason: nil), "A1/12-14 12-18 15:00 t"
            ),
            (
                .change(
                    EngagementTarget(id, occurrence: day("12-14")), .titled("u"), reason: nil),
                "A1/12-14 12-18 15:00 u"
            ),
        ] {
            _ = try desk.perform(.engagement(command)).get()
            #expect(desk.listed("12-14", "12-20") == [expected])
        }
        _ = try desk.perform(
            .engagement(.cancel(EngagementTarget(id, occurrence: day("12-21")), reason: "r"))
        ).get()
        #expect(
            desk.listed("12-01", "12-28") == [
                "A1/12-07 12-07 09:00 t", "A1/12-14 12-18 15:00 u", "A1/12-28 12-28 09:00 t",
            ])
    }

    @Test func `this and all later ones go on as an engagement of their own`() throws {
        var desk = desk()
        let id = try desk.add(
            .of(
                [.second], period("12-01 09:00", "12-01 10:00"),
                "FREQ=WEEKLY;BYDAY=TU,FR;COUNT=8"))
        _ = try desk.perform(
            .engagement(.cancel(EngagementTarget(id, occurrence: day("12-18")), reason: nil))
        ).get()
        let target = EngagementTarget(id, occurrence: day("12-11"), later: true)
        let events = try desk.perform(
            .engagement(.change(target, .moving("12-11 14:00"), reason: nil))
        ).get()
        #expect(events.map(\.kind) == ["engagementCancelled", "engagementAdded"])
        #expect(
            desk.listed("12-01", "12-31") == [
                "A1/12-01 12-01 09:00 t", "A1/12-04 12-04 09:00 t", "A1/12-08 12-08 09:00 t",
                "A2/12-11 12-11 14:00 t", "A2/12-15 12-15 14:00 t", "A2/12-22 12-22 14:00 t",
                "A2/12-25 12-25 14:00 t",
            ])
        // Moved by a day, the rule's days move along.
        let again = EngagementTarget(2, occurrence: day("12-22"), later: true)
        _ = try desk.perform(
            .engagement(.change(again, .moving("12-23 14:00"), reason: nil))
        ).get()
        #expect(
            Array(desk.listed("12-16", "12-31")) == [
                "A3/12-23 12-23 14:00 t", "A3/12-26 12-26 14:00 t",
            ])
        #expect(desk.office.engagements[3]?.continues == 2)
    }

    @Test func `a month's weekday moved to another day wants a rule`() throws {
        var desk = desk()
        let id = try desk.add(
            .of([.second], period("12-08 09:00", "12-08 10:00"), "FREQ=MONTHLY;BYDAY=2TU"))
        let target = EngagementTarget(id, occurrence: day("12-08"), later: true)
        guard
            case .invalidField("repeat", "FREQ=MONTHLY;BYDAY=2TU", _)? = desk.refusal(
                .engagement(.change(target, .moving("12-09 09:00"), reason: nil)))
        else { Issue.record("another refusal"); return }
        var alteration = EngagementAlteration.moving("12-09 09:00")
        alteration.rule = .of("FREQ=MONTHLY;BYDAY=2WE;COUNT=1")
        _ = try desk.perform(.engagement(.change(target, alteration, reason: nil))).get()
        #expect(desk.listed("12-01", "12-31") == ["A2/12-09 12-09 09:00 t"])
    }

    @Test func `days of rest: skipped, moved on, moved back, or left where they are`() throws {
        for (rest, expected) in [
            (nil, ["10-01", "10-08"]), (.skip, ["10-08"]), (.next, ["10-08", "10-08"]),
            (.previous, ["09-30", "10-08"]),
        ] as [(RestDayRule?, [String])] {
            var desk = desk()
            desk.now = at("09-01 08:00")
            try desk.add(
                .of(
                    [.second], period("10-01 09:00", "10-01 10:00"), "FREQ=WEEKLY;COUNT=2",
                    rest: rest))
            let days = desk.listed("09-01", "10-31").map { String($0.split(separator: " ")[1]) }
            #expect(days == expected, "\(String(describing: rest))")
            // A day alone gives what the whole gives of that day.
            #expect(desk.listed("10-08", "10-08").count == expected.count { $0 == "10-08" })
        }
    }

    // MARK: Refusals

    private let commands: [(EngagementCommand, Refusal)] = [
        (.cancel(EngagementTarget(9), reason: nil), .engagement(.noSuch(9))),
        (
            .cancel(EngagementTarget(1, occurrence: day("12-02")), reason: nil),
            .engagement(.noSuchOccurrence(1, day("12-02")))
        ),
        (
            .cancel(EngagementTarget(2, occurrence: day("12-02")), reason: nil),
            .engagement(.noSuchOccurrence(2, day("12-02")))
        ),
        (
            .change(EngagementTarget(2), .titled("u"), reason: nil),
            .engagement(.whichOccurrence(2))
        ),
        (
            .change(EngagementTarget(1), .moving("11-30 09:00"), reason: nil),
            .engagement(
                .inThePast(1, field: "from", from: at("11-30 09:00"), now: at("12-01 08:00")))
        ),
        (
            .change(EngagementTarget(5), .of { $0.until = at("12-01 07:45") }, reason: nil),
            .engagement(
                .inThePast(5, field: "to", from: at("12-01 07:45"), now: at("12-01 08:00")))
        ),
        (
            .change(EngagementTarget(3), .moving("12-05 09:00"), reason: nil),
            .engagement(.over(3, occurrence: nil, until: at("11-30 10:00")))
        ),
        (
            .cancel(EngagementTarget(3), reason: nil),
            .engagement(.over(3, occurrence: nil, until: at("11-30 10:00")))
        ),
        (
            .cancel(EngagementTarget(4), reason: nil),
            .engagement(
                .wrongState(
                    4, .cancelled, allowed: [.planned, .held, .submitted, .approved]))
        ),
        (
            .change(EngagementTarget(1), .titled("t"), reason: nil),
            .engagement(.nothingChanges(1))
        ),
        (
            .submit(1, opinion: "o"), .engagement(.needsNoApproval(1))
        ),
    ]

    private let entries: [(EngagementCommand, Refusal)] = [
        (
            .add(.of([.newcomer], period("12-05 09:00", "12-05 10:00"))),
            .unknownPerson(field: "with", .newcomer)
        ),
        (
            .add(.of([.second, .second], period("12-05 09:00", "12-05 10:00"))),
            .invalidField(field: "with", value: "second", why: "stands twice")
        ),
        (
            .add(
                .of(
                    [.second], period("12-05 09:00", "12-05 10:00"),
                    "FREQ=DAILY;UNTIL=20261204")),
            .invalidField(
                field: "repeat", value: "FREQ=DAILY;UNTIL=20261204", why: "never occurs")
        ),
        (
            .add(.of([.second], period("12-05", "12-05"), title: " \u{3000}")),
            .invalidField(field: "title", value: " \u{3000}", why: "is empty")
        ),
        (
            .add(
                .of(
                    [.second], period("12-05", "12-05"),
                    title: "\u{200B}\u{AD}\u{3164}\u{2800}")),
            .invalidField(
                field: "title", value: "\u{200B}\u{AD}\u{3164}\u{2800}", why: "is empty")
        ),
        (
            .add(.of([.second], period("12-05", "12-05"), title: "a\u{202E}b")),
            .invalidField(
                field: "title", value: "a\u{202E}b",
                why: "holds the character U+202E, which controls the screen or turns the "
                    + "direction of writing")
        ),
        (
            .add(.of([.second], period("12-05", "12-05"), title: "a\nb")),
            .invalidField(
                field: "title", value: "a\nb",
                why: "holds the character U+000A, which controls the screen or turns the "
                    + "direction of writing")
        ),
        (
            .add(
                .of(
                    [.second], period("12-05", "12-05"),
                    title: String(repeating: "x", count: 1 << 20))),
            .invalidField(
                field: "title", value: String(repeating: "x", count: 40),
                why: "at most 2000 bytes of UTF-8")
        ),
    ]

    @Test func `what does not do is refused with its facts, and nothing is done`() throws {
        var desk = desk()
        try desk.add(.of([.second], period("12-02 09:00", "12-02 10:00")))
        try desk.add(.of([.second], period("12-01 09:00", "12-01 10:00"), "FREQ=WEEKLY"))
        try desk.add(.of([.second], period("11-30 09:00", "11-30 10:00")))
        let last = try desk.add(.of([.second], period("12-03 09:00", "12-03 10:00")))
        _ = try desk.perform(.engagement(.cancel(EngagementTarget(last), reason: nil))).get()
        try desk.add(.of([.second], period("12-01 07:30", "12-01 09:00")))
        for (command, expected) in commands + entries {
            #expect(desk.refusal(.engagement(command)) == expected)
        }
    }

    @Test func `someone who left office in between is not entered any more`() throws {
        var desk = desk()
        let gone = OfficeBuilder.sample(without: .second)
        _ = try desk.perform(.applyRoster(gone.facts, effective: day("12-10"))).get()
        try desk.add(.of([.second], period("12-09 09:00", "12-09 10:00")))
        #expect(
            desk.refusal(.engagement(.add(.of([.second], period("12-10 09:00", "12-10 10:00")))))
                == .engagement(.holdsNoPost(field: "with", .second, day("12-10"))))
    }

    @Test func `what is over leaves the office with its year`() throws {
        var desk = Desk(at: "12-01 08:00")
        try desk.add(.of([.second], period("12-02", "12-02")))
        try desk.add(.of([.second], period("12-03 09:00", "12-03 10:00"), "FREQ=WEEKLY;COUNT=2"))
        try desk.add(.of([.second], period("12-03 09:00", "12-03 10:00"), "FREQ=WEEKLY"))
        desk.now = at("2028-03-01 09:00")
        desk.enter("2028-04-03")
        desk.perform(.pulse)
        #expect([1, 2, 3].map { desk.office.engagements[$0] == nil } == [true, true, false])
        #expect(desk.office.engagements.last == 3)
    }
}
