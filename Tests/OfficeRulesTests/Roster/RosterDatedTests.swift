import CivilTime
import Testing

@testable import OfficeRules

/// Who held which post is answerable for any day.
@Suite("Rosters by day")
struct RosterDatedTests {
    private static let sample = OfficeBuilder.sample().facts
    private static let first = Roster.Layer(
        effective: nil, changes: RosterFacts().changes(to: sample))

    private static func layer(_ effective: String?, _ changes: RosterChange...) -> Roster.Layer {
        Roster.Layer(effective: effective.map { day($0) }, changes: changes)
    }

    @Test("Before anything is recorded nobody holds a post")
    func empty() {
        let roster = Roster()
        #expect(roster.isEmpty)
        #expect(roster.sheet(on: day("01-01")) == .empty)
        #expect(roster.nextVersion(after: day("01-01")) == nil)
        #expect(roster.versionStart(on: day("01-01")) == nil)
    }

    /// The second deputy is called so from the beginning, B from 1 March and C from 1 June.
    private static let renamed = Roster(layers: [
        first, layer("03-01", .name(.second, "B")), layer("06-01", .name(.second, "C")),
    ])

    @Test(
        "A change counts from its day on",
        arguments: [
            ("1900-01-01", "second", nil, "03-01"), ("02-28", "second", nil, "03-01"),
            ("03-01", "B", "03-01", "06-01"), ("05-31", "B", "03-01", "06-01"),
            ("06-01", "C", "06-01", nil), ("2199-12-31", "C", "06-01", nil),
        ] as [(String, String, String?, String?)])
    func dated(row: (day: String, name: String, start: String?, next: String?)) {
        let roster = Self.renamed
        #expect(roster.sheet(on: day(row.day)).person(.second)?.name == row.name)
        #expect(roster.versionStart(on: day(row.day)) == row.start.map { day($0) })
        #expect(roster.nextVersion(after: day(row.day)) == row.next.map { day($0) })
    }

    @Test("A roster that begins on a day leaves the days before it empty")
    func beginning() {
        let roster = Roster(layers: [
            Roster.Layer(effective: day("03-01"), changes: Self.first.changes)
        ])
        #expect(roster.sheet(on: day("02-28")) == .empty)
        #expect(roster.nextVersion(after: day("02-28")) == day("03-01"))
        #expect(roster.sheet(on: day("03-01")).mayor == .mayor)
    }

    @Test("A change recorded later for an earlier day is laid below the later ones")
    func retroactive() {
        var roster = Self.renamed
        roster.add(
            Self.layer("02-01", .name(.second, "A"), .outsideLine(.second, true)))
        #expect(roster.sheet(on: day("02-01")).person(.second)?.name == "A")
        #expect(roster.sheet(on: day("03-01")).person(.second)?.name == "B")
        #expect(roster.sheet(on: day("03-01")).line == [.executive, .police])
        #expect(roster.sheet(on: day("01-31")).line == [.executive, .second, .police])
    }

    @Test("Of changes for one day the one recorded later counts, and they are one version")
    func sameDay() {
        var roster = Self.renamed
        roster.add(Self.layer("03-01", .name(.second, "B2")))
        roster.add(Self.layer(nil, .name(.second, "A2")))
        #expect(roster.sheet(on: day("03-01")).person(.second)?.name == "B2")
        #expect(roster.sheet(on: day("01-01")).person(.second)?.name == "A2")
        #expect(roster.versions.map(\.from) == [nil, day("03-01"), day("06-01")])
    }

    @Test("The name of one who left is still known")
    func names() {
        let roster = Roster(layers: [
            Self.first, Self.layer("03-01", .name(.second, "B")),
            Self.layer("06-01", .personLeft(.second)),
        ])
        #expect(roster.sheet(on: day("06-01")).person(.second) == nil)
        #expect(roster.names[.second] == "B")
        #expect(roster.names[.mayor] == "mayor")
        #expect(roster.names[.newcomer] == nil)
    }

    @Test("A change that spoils a later sheet is found before it is recorded")
    func problems() {
        let roster = Roster(layers: [
            Self.first,
            Self.layer(
                "06-01", .posts(.unpaired, [Seat(.secretaryGeneral)]),
                .posts(.secretary, [.heading(.secretary)])),
        ])
        let newcomer = RosterFacts.Person(name: "new", seats: [Seat(.mayorsAssistant)])
        let ranking = RosterChange.ranking(Self.sample.ranking + [.newcomer])
        let added = Self.layer("03-01", .personAdded(.newcomer, newcomer), ranking)
        #expect(roster.problems(adding: added) == [])
        // Right on 1 March, but from 1 June there would be two.
        let executive = Self.layer(
            "03-01", .posts(.secretary, [.heading(.secretary)]),
            .posts(.pairedFirst, [Seat(.secretaryGeneral)]))
        #expect(
            roster.problems(adding: executive) == [
                .twoHold(.secretaryGeneral, first: .pairedFirst, second: .unpaired)
            ])
        #expect(roster.layers.count == 2)
    }

    @Test(
        "The sheet of every day is all changes up to it, laid one over the other", arguments: 1...30
    )
    func everyDay(seed: UInt64) throws {
        var generator = SplitMix(seed: seed)
        let start = day("01-01")
        var layers = [Self.first]
        var roster = Roster(layers: layers)
        for _ in 0..<8 {
            let effective =
                generator.chance(10)
                ? nil : start.adding(days: Int.random(in: 0..<40, using: &generator))
            let changes = Self.sample.changes(to: RosterChangeTests.random(using: &generator))
            let layer = Roster.Layer(effective: effective, changes: changes)
            layers.append(layer)
            roster.add(layer)
        }
        #expect(roster == Roster(layers: layers))
        var before: RosterFacts?
        for offset in -1...41 {
            let day = try #require(start.adding(days: offset))
            let facts = Self.facts(on: day, layers)
            #expect(roster.sheet(on: day).facts == facts)
            let changesToday = roster.versionStart(on: day) == day
            if let before, !changesToday { #expect(facts == before) }
            let next = layers.compactMap(\.effective).filter { $0 > day }.min()
            #expect(roster.nextVersion(after: day) == next)
            before = facts
        }
    }

    /// The same by brute force.
    private static func facts(on day: Day, _ layers: [Roster.Layer]) -> RosterFacts {
        var facts = RosterFacts()
        let counting = layers.filter { $0.effective.map { $0 <= day } ?? true }
        for effective in [nil] + Set(counting.compactMap(\.effective)).sorted().map(Optional.some) {
            for layer in counting where layer.effective == effective {
                for change in layer.changes { facts.apply(change) }
            }
        }
        return facts
    }
}
