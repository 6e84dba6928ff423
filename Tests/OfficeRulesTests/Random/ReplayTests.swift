import CivilTime
import Testing

@testable import OfficeRules

@Suite("An office is its events, and nothing else")
struct ReplayTests {
    @Test(
        "An office put together from its parts is the one that was recorded",
        arguments: UInt64(1)...8)
    func restored(seed: UInt64) {
        var commands = RandomCommands(seed: seed)
        var desk = Desk()
        for _ in 0..<250 {
            desk.now = desk.now.plus(minutes: commands.random.pick([7, 240, 1_440]))
            let (command, actor) = commands.next(desk)
            desk.perform(command, by: actor)
        }
        let office = desk.office
        var restored = Office()
        restored.roster = Roster(layers: office.roster.layers)
        for leave in office.allLeaves.shuffled(using: &commands.random) { restored.put(leave) }
        for entrustment in office.entrustments.sorted(by: { $0.id < $1.id }) {
            restored.put(entrustment)
        }
        restored.restore(
            lastLeave: office.lastLeave, lastEntrustment: office.lastEntrustment,
            record: office.record, recordedAt: office.recordedAt,
            enteredAt: office.enteredAt, closedYear: office.closedYear,
            openedAt: office.openedAt)
        #expect(restored == office, "seed \(seed)")
    }

    @Test("Whose leaves came to nothing has none")
    func absentees() throws {
        var desk = Desk()
        let id = try desk.request(.finance, period("03-09", "03-10"))
        #expect(Array(desk.office.absentees) == [.finance])
        _ = try desk.perform(.cancel(id, reason: nil)).get()
        #expect(Array(desk.office.absentees) == [])
    }

    @Test("Entrustments of one begin stand in the order of entry, whatever became of them")
    func entrustments() throws {
        var desk = Desk()
        for task in ["招商", "防汛"] {
            let request = EntrustmentRequest.task(.second, period("03-09", "03-10"), task)
            _ = try desk.perform(.entrust(request)).get()
        }
        _ = try desk.perform(.cancelEntrustment(1, reason: nil)).get()
        _ = try desk.perform(.entrust(.preside(.police, period("03-05", "03-06")))).get()
        #expect(desk.office.entrustments.map(\.id) == [3, 1, 2])
    }

    @Test("The marks of an office are those of its last record")
    func marks() throws {
        var desk = Desk()
        #expect(desk.office.record == 1)
        #expect(desk.office.recordedAt == at("03-02 09:00"))
        desk.now = at("03-03 10:00")
        let id = try desk.request(.finance, period("03-09", "03-10"))
        #expect(desk.office.record == 2)
        #expect(desk.office.recordedAt == at("03-03 10:00"))
        #expect(try desk.leave(id).record == 2)
        #expect(try desk.leave(id).requestedAt == at("03-03 10:00"))
    }

    @Test("The daemon wakes for what comes first")
    func nextChange() throws {
        var desk = Desk()
        #expect(desk.office.nextChange(after: desk.now, zone: shanghai) == at("2027-01-01"))
        try desk.approved(.finance, period("03-09", "03-10"))
        #expect(desk.office.nextChange(after: desk.now, zone: shanghai) == at("03-11"))
        try desk.approved(.mayor, period("03-05", "03-06"))
        #expect(desk.office.nextChange(after: desk.now, zone: shanghai) == at("03-05"))
        #expect(desk.office.nextChange(after: at("03-05"), zone: shanghai) == at("03-07"))
        // A request is named in the answer, so its begin is a change too.
        try desk.request(.second, period("03-03", "03-03"))
        #expect(desk.office.nextChange(after: desk.now, zone: shanghai) == at("03-03"))
        let city = OfficeBuilder.sample(without: .mayor)
        _ = try desk.perform(.applyRoster(city.facts, effective: day("03-04"))).get()
        #expect(desk.office.nextChange(after: at("03-04 00:00"), zone: shanghai) == at("03-07"))
        #expect(desk.office.nextChange(after: at("03-03 12:00"), zone: shanghai) == at("03-04"))
    }
}

@Suite("Rosters effective later and earlier")
struct LayerTests {
    @Test("From a day ahead: until then nothing changes, from then on everything rests on it")
    func ahead() throws {
        var desk = Desk()
        let city = OfficeBuilder.sample(without: .executive)
        let events = try desk.perform(.applyRoster(city.facts, effective: day("03-10"))).get()
        #expect(
            events == [
                .rosterApplied(
                    Roster.Layer(
                        effective: day("03-10"),
                        changes: [
                            .personLeft(.executive), .coordinatesFor(.pairedFirst, []),
                        ]))
            ])
        try desk.approved(.mayor, period("03-09", "03-11"))
        let segments = desk.resolver.during(period("03-09", "03-12"), limit: 10)
        #expect(segments?.map(\.standing.holder) == [.executive, .second, .mayor])
        #expect(segments?.map(\.from) == [at("03-09"), at("03-10"), at("03-12")])
        #expect(segments?[1].standing.vacant == [.executiveDeputyMayor])
        #expect(desk.perform(.applyRoster(city.facts, effective: day("03-10"))) == .success([]))
    }

    @Test("From a day past: what is asked about then changes, what was recorded later stays")
    func past() throws {
        var desk = Desk()
        desk.now = at("03-20 09:00")
        let later = OfficeBuilder.sample().with { $0.facts.people[.second]!.outsideLine = true }
        _ = try desk.perform(.applyRoster(later.facts, effective: day("03-20"))).get()
        let earlier = OfficeBuilder.sample(without: .executive)
        _ = try desk.perform(.applyRoster(earlier.facts, effective: day("03-10"))).get()
        let sheets = ["03-09", "03-10", "03-20"].map { desk.office.roster.sheet(on: day($0)) }
        #expect(sheets.map(\.executiveDeputy) == [.executive, nil, nil])
        #expect(sheets.map(\.line.first) == [.executive, .second, .police])
    }

    @Test("Without a day it counts from today, the first from the beginning")
    func today() throws {
        var desk = Desk()
        #expect(desk.office.roster.sheet(on: day("1999-01-01")).mayor == .mayor)
        let city = OfficeBuilder.sample(without: .mayor)
        _ = try desk.perform(.applyRoster(city.facts, effective: nil)).get()
        #expect(desk.office.roster.sheet(on: day("03-01")).mayor == .mayor)
        #expect(desk.office.roster.sheet(on: day("03-02")).mayor == nil)
        desk.now = at("03-02")
        #expect(desk.resolver.at(at("03-01 23:59")).until == at("03-02"))
    }

    @Test(
        "A roster that cannot stand is refused with everything wrong, and by whom it may be given")
    func refused() {
        let desk = Desk()
        let city = OfficeBuilder.sample().with {
            $0.add(.newcomer, [Seat(.mayor), .heading(.finance)])
        }
        #expect(
            desk.refusal(.applyRoster(city.facts, effective: nil))
                == .rosterInvalid([
                    .twoHold(.mayor, first: .mayor, second: .newcomer),
                    .twoHeads(DepartmentID(of: .finance), first: .finance, second: .newcomer),
                ]))
        for actor in [Actor.person(.mayor), .observer] {
            #expect(
                desk.refusal(.applyRoster(RosterFacts(), effective: nil), by: actor)
                    == .notPermitted(roles: [.clerk, .administrator], persons: []))
        }
        #expect(
            desk.refusal(.applyRoster(OfficeBuilder.sample().facts, effective: nil), by: .daemon)
                == nil)
    }
}
