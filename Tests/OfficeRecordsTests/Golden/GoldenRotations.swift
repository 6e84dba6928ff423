import CivilTime
import OfficeRules
import Testing

extension TurnID: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text)! }
}

extension Golden {
    static let rotations = plans + steps

    private static let plans = [
        Golden(
            #"{"rotation":"congress","from":"2027-01-01","to":"2027-12-31","#
                + #""order":["a","b"],"queues":[{"kind":"session","people":["a","b"],"#
                + #""levels":[0,3]}],"turns":[{"turn":"S5","kind":"session","#
                + #""due":"2027-02-01","person":"a"}]}"#,
            .rotation(
                .planned(
                    RotationPlan(
                        list: .congress, from: "2027-01-01", to: "2027-12-31", order: ["a", "b"],
                        queues: [
                            RotationQueue(
                                .session,
                                [
                                    RotationQueue.Place("a", level: 0),
                                    RotationQueue.Place("b", level: 3),
                                ])
                        ],
                        turns: [
                            Turn(
                                id: "S5", list: .congress, kind: .session, due: "2027-02-01",
                                day: nil, planned: "a")
                        ])))),
        Golden(
            #"{"rotation":"reception","list":"领导","from":"2027-01-01","to":"2027-01-31","#
                + #""order":["a"],"queues":[{"kind":"reception","people":["a"],"#
                + #""levels":[1]}],"turns":[{"turn":"R1","kind":"reception","#
                + #""due":"2027-01-06","day":"2027-01-06","person":"a"}]}"#,
            .rotation(
                .planned(
                    RotationPlan(
                        list: RotationList(.reception, name: "领导"), from: "2027-01-01",
                        to: "2027-01-31", order: ["a"],
                        queues: [
                            RotationQueue(.reception, [RotationQueue.Place("a", level: 1)])
                        ],
                        turns: [
                            Turn(
                                id: "R1", list: RotationList(.reception, name: "领导"),
                                kind: .reception, due: "2027-01-06", day: "2027-01-06",
                                planned: "a")
                        ])))),
    ]

    private static let steps = [
        Golden(
            #"{"turn":"S5","day":"2027-02-23"}"#, .rotation(.daySet("S5", "2027-02-23"))),
        Golden(
            #"{"turn":"S5","skipped":[{"person":"a","why":"excused","reason":"r"},"#
                + #"{"person":"b","why":"away","source":"L7"}],"asked":"c"}"#,
            .rotation(
                .excused(
                    "S5",
                    Asking(
                        skipped: [
                            Skipped("a", .excused, reason: "r"),
                            Skipped("b", .away, source: .leave(7)),
                        ], asked: "c")))),
        Golden(
            #"{"turn":"R5","skipped":[{"person":"c","why":"declined"},"#
                + #"{"person":"d","why":"engaged","source":"M5"}]}"#,
            .rotation(
                .declined(
                    "R5",
                    Asking(
                        skipped: [
                            Skipped("c", .declined),
                            Skipped("d", .engaged, source: .meeting(MeetingID(number: 5)!)),
                        ], asked: nil)))),
        Golden(
            #"{"turn":"D5","skipped":[{"person":"a","why":"left"}],"asked":"b"}"#,
            .rotation(
                .passedOn("D5", Asking(skipped: [Skipped("a", .left)], asked: "b")))),
        Golden(#"{"turn":"S5","person":"a"}"#, .rotation(.givenBack("S5", "a"))),
        Golden(
            #"{"turn":"S5","person":"b","reason":"r","counts":true,"exchange":"S6"}"#,
            .rotation(
                .accepted(
                    "S5", Acceptance(by: "b", reason: "r", counts: true, exchange: "S6")))),
        Golden(
            #"{"turn":"S5","person":"b"}"#,
            .rotation(.accepted("S5", Acceptance(by: "b", reason: nil)))),
        Golden(
            #"{"turn":"D5","with":"D7","by":"a"}"#,
            .rotation(.swapOffered("D5", SwapOffer(with: "D7", by: "a")))),
        Golden(#"{"turn":"D5","reason":"r"}"#, .rotation(.swapEnded("D5", reason: "r"))),
        Golden(#"{"turn":"D5"}"#, .rotation(.swapped("D5"))),
    ]
}

@Suite struct GoldenRotationTests {
    @Test func `every kind has a golden line`() {
        let places = Golden.rotations.compactMap { golden -> Int? in
            if case .rotation(let event) = golden.event { Self.place(of: event) } else { nil }
        }
        #expect(Set(places) == Set(0...9))
    }

    @Test func `every word that is recorded stays as it is`() {
        #expect(
            TurnClass.allCases.map(\.rawValue)
                == ["session", "reception", "night", "weekend", "holiday"])
        #expect(
            Skipped.Why.allCases.map(\.rawValue)
                == ["excused", "declined", "away", "engaged", "left"])
        #expect(
            TurnState.allCases.map(\.rawValue) == ["planned", "asked", "accepted", "exhausted"])
        #expect(RotationKind.allCases.map(\.rawValue) == ["congress", "reception", "duty"])
    }

    /// A new kind of event does not compile before it has a number here, and then wants its line.
    private static func place(of event: RotationEvent) -> Int {
        switch event {
        case .planned: 0
        case .daySet: 1
        case .excused: 2
        case .accepted: 3
        case .declined: 4
        case .passedOn: 5
        case .swapOffered: 6
        case .swapEnded: 7
        case .swapped: 8
        case .givenBack: 9
        }
    }
}
