import CivilTime
import Testing

@testable import OfficeRules

/// Whose time who disposes of (*ours*, serves Art. 8, 9, 60).
@Suite struct KeeperTests {
    /// Of each: whose calendar they keep besides their own; nil for everybody's.
    private static let rows: [(PersonID, [PersonID]?)] = [
        (.mayor, nil),
        (.executive, [.pairedFirst, .finance]),
        (.second, [.pairedSecond, .petitions, .schools]),
        // A deputy who heads the police, of which he is in charge himself.
        (.police, [.pairedSecond]),
        (.seconded, []),
        (.secretary, [.pairedFirst, .pairedSecond, .unpaired, .petitions]),
        (.assistant, [.tourism]),
        (.pairedFirst, [.executive]),
        (.pairedSecond, [.second, .police]),
        (.unpaired, []), (.petitions, []), (.audit, []), (.finance, []), (.schools, []),
        (.tourism, []), (.archives, []),
    ]

    @Test(arguments: rows)
    func `whose calendar somebody keeps`(_ keeper: PersonID, _ kept: [PersonID]?) throws {
        var desk = Desk(at: "12-01 08:00")
        let everybody = desk.office.roster.sheet(on: day("12-05")).facts.ranking
        for other in everybody {
            let may = kept.map { other == keeper || $0.contains(other) } ?? true
            let add = EngagementRequest.of([other], period("12-05 09:00", "12-05 10:00"))
            let refusal = desk.refusal(.engagement(.add(add)), by: .person(keeper))
            #expect((refusal == nil) == may, "\(keeper) for \(other)")
            // What a clerk entered is changed by the same ones.
            let id = try desk.add(add)
            for command: EngagementCommand in [
                .change(EngagementTarget(id), .titled("u"), reason: nil),
                .change(EngagementTarget(id), .moving("12-05 11:00"), reason: nil),
                .cancel(EngagementTarget(id), reason: nil),
            ] {
                let refusal = desk.refusal(.engagement(command), by: .person(keeper))
                #expect((refusal == nil) == may, "\(keeper) for \(other): \(command)")
            }
        }
    }

    @Test func `nobody binds the time of others, and the mayor frees it`() throws {
        var desk = Desk(at: "12-01 08:00")
        let all: [PersonID] = [
            .mayor, .executive, .second, .police, .seconded, .secretary, .assistant,
        ]
        let request = EngagementRequest.of(all, period("12-08 09:00", "12-08 10:00"))
        for person in all where person != .mayor {
            #expect(
                desk.refusal(.engagement(.add(request)), by: .person(person))
                    == .notPermitted(roles: [.clerk], persons: [.mayor]))
        }
        // Not by adding the others later, either.
        let own = try desk.add(
            .of([.second], period("12-08 09:00", "12-08 10:00")), by: .person(.second))
        var alteration = EngagementAlteration()
        alteration.participants = all.map { Participant($0) }
        let change = Command.engagement(.change(EngagementTarget(own), alteration, reason: nil))
        #expect(
            desk.refusal(change, by: .person(.second))
                == .notPermitted(roles: [.clerk], persons: [.mayor]))
        _ = try desk.events(change, by: .person(.mayor))

        let id = try desk.add(request)
        let cancel = Command.engagement(.cancel(EngagementTarget(id), reason: nil))
        #expect(
            desk.refusal(cancel, by: .person(.executive))
                == .notPermitted(roles: [.clerk], persons: [.mayor]))
        _ = try desk.perform(cancel, by: .person(.mayor)).get()
    }

    @Test func `a deputy with the heads in his charge, and who else could`() throws {
        var desk = Desk(at: "12-01 08:00")
        let mine = EngagementRequest.of([.second, .schools], period("12-05 09:00", "12-05 10:00"))
        #expect(
            desk.refusal(.engagement(.add(mine)), by: .person(.finance))
                == .notPermitted(roles: [.clerk], persons: [.mayor, .second]))
        try desk.add(mine, by: .person(.second))
        let change = Command.engagement(.change(EngagementTarget(1), .titled("u"), reason: nil))
        #expect(
            desk.refusal(change, by: .person(.schools))
                == .notPermitted(roles: [.clerk], persons: [.mayor, .second]))
        for actor in [Actor.clerk, .person(.second), .person(.mayor)] {
            _ = try desk.events(change, by: actor)
        }
    }

    @Test func `what is secret is not changed by who may not know it`() throws {
        var desk = Desk(at: "12-01 08:00")
        let id = try desk.add(
            .of([.second], period("12-05 09:00", "12-05 10:00"), visibility: .secret))
        let change = Command.engagement(.change(EngagementTarget(id), .titled("u"), reason: nil))
        for person: PersonID in [.mayor, .pairedSecond, .finance] {
            #expect(
                desk.refusal(change, by: .person(person))
                    == .notPermitted(roles: [.clerk], persons: [.second]))
        }
        _ = try desk.events(change, by: .person(.second))
    }

    @Test func `one who may not learns nothing of how far it came`() throws {
        var desk = Desk(at: "12-01 08:00")
        let id = try desk.add(
            .of(
                [.second], period("12-05 09:00", "12-05 10:00"), kind: .invitation,
                visibility: .secret))
        _ = try desk.perform(.engagement(.submit(id, opinion: "o"))).get()
        _ = try desk.perform(.engagement(.decline(id, .by(.mayor)))).get()
        let day = day("12-12")
        for command: EngagementCommand in [
            .change(EngagementTarget(id), .titled("u"), reason: nil),
            .change(EngagementTarget(id, occurrence: day), .titled("u"), reason: nil),
            .cancel(EngagementTarget(id, occurrence: day), reason: nil),
            .cancel(EngagementTarget(id), reason: nil),
        ] {
            #expect(
                desk.refusal(.engagement(command), by: .person(.schools))
                    == .notPermitted(roles: [.clerk], persons: [.second]))
        }
    }
}
