import CivilTime
import Testing

@testable import OfficeRules

@Suite("Thousands of random commands by accounts of every role: what always holds")
struct RandomCommandsTests {
    /// Seeds that once failed come first.
    static let seeds: [UInt64] = Array(1...16)

    @Test(arguments: seeds)
    func invariants(seed: UInt64) throws {
        var commands = RandomCommands(seed: seed)
        var desk = Desk()
        var kinds: [String: Int] = [:]
        for step in 0..<400 {
            let minutes = commands.random.pick([0, 0, 7, 60, 240, 240, 720, 1_440])
            desk.now = desk.now.plus(minutes: minutes)
            let (command, actor) = commands.next(desk)
            let before = desk.office
            let note: Comment = "seed \(seed), step \(step): \(command) by \(actor.account)"
            switch desk.perform(command, by: actor) {
            case .failure: #expect(desk.office == before, note)
            case .success(let events):
                for event in events { kinds[event.kind, default: 0] += 1 }
                if events.isEmpty { #expect(desk.office == before, note) }
                check(events, before, command, actor, at: desk.now, note)
            }
            checkLeaves(desk.office, note)
            if step % 5 == 0 { checkStanding(desk, &commands.random, note) }
        }
        var replayed = Office()
        for entry in desk.log {
            replayed.evolve(entry.event, record: entry.record, at: entry.at, zone: shanghai)
        }
        #expect(replayed == desk.office, "seed \(seed)")
        // A run that hardly gets anything done proves nothing.
        #expect(kinds["leaveApproved", default: 0] >= 10, "seed \(seed): \(kinds)")
        #expect(kinds.count >= 10, "seed \(seed): \(kinds)")
    }

    @Test("Between them the seeds come to every kind of event that a year has")
    func kinds() {
        var kinds: Set<String> = []
        for seed in Self.seeds {
            var commands = RandomCommands(seed: seed)
            var desk = Desk()
            for _ in 0..<200 {
                desk.now = desk.now.plus(minutes: commands.random.pick([7, 240, 1_440]))
                let (command, actor) = commands.next(desk)
                desk.perform(command, by: actor)
            }
            kinds.formUnion(desk.log.map(\.event.kind))
        }
        #expect(
            kinds == [
                "rosterApplied", "leaveRequested", "leaveApproved", "leaveDeclined",
                "leaveConfirmed", "leaveFiled", "leaveProposed", "leaveChanged",
                "leaveCorrected", "leaveReturned", "leaveReportedBack", "leaveCancelled",
                "leaveOverdue", "entrusted", "entrustmentCancelled",
            ])
    }

    /// Nobody decides their own leave, and whoever decides is entitled then.
    private func check(
        _ events: [Event], _ before: Office, _ command: Command, _ actor: Actor, at now: Instant,
        _ note: Comment
    ) {
        var office = before
        for event in events {
            let decided: (LeaveID, LeaveDecision)? =
                switch event {
                case .leaveApproved(let approved): (approved.id, approved.decision)
                case .leaveDeclined(let declined): (declined.id, declined.decision)
                default: nil
                }
            if let (id, decision) = decided,
                let leave = office.allLeaves.first(where: { $0.id == id })
            {
                #expect(decision.by != .person(leave.person), note)
                #expect(decision.at <= now, note)
                let entitled = Entitlement(deciding: leave, at: decision.at, in: office, now: now)
                #expect(entitled.allows(decision.by), note)
                if decision.manner == .bySelf {
                    #expect(decision.by == actor.actingPerson.map(Decider.person), note)
                    #expect(decision.at == now, note)
                } else {
                    #expect(actor.isClerk, note)
                }
            }
            office.evolve(event, record: office.record + 1, at: now, zone: shanghai)
        }
    }

    /// One person's leaves never overlap, pending ends and moves included.
    private func checkLeaves(_ office: Office, _ note: Comment) {
        var stretches: [PersonID: [(LeaveID, Period)]] = [:]
        for leave in office.allLeaves where ![.declined, .cancelled].contains(leave.state) {
            stretches[leave.person, default: []].append((leave.id, leave.period))
            if let pending = leave.pending {
                stretches[leave.person, default: []].append((leave.id, pending.period))
            }
            #expect(leave.pending == nil || leave.state.isOpen, note)
            #expect(leave.decision != nil || leave.state == .requested, note)
        }
        for list in stretches.values {
            for (index, one) in list.enumerated() {
                for other in list[(index + 1)...] where other.0 != one.0 {
                    #expect(!one.1.overlaps(other.1), note)
                }
            }
        }
    }

    /// Exactly one answer at any instant, and the twin's.
    private func checkStanding(_ desk: Desk, _ random: inout SplitMix, _ note: Comment) {
        let twin = Twin(desk.office, now: desk.now)
        for _ in 0..<6 {
            let minutes = Int.random(in: -20_000...40_000, using: &random)
            let instant = desk.now.plus(minutes: minutes)
            let found = desk.resolver.at(instant)
            #expect(found.standing == twin.standing(at: instant), note)
            #expect((found.standing.holder == nil) == (found.standing.capacity == .nobody), note)
            if let from = found.from {
                #expect(from <= instant, note)
                #expect(twin.standing(at: from) == found.standing, note)
                #expect(
                    twin.standing(at: from.adding(microseconds: -1)!) != found.standing, note)
            }
            if let until = found.until {
                #expect(instant < until, note)
                #expect(twin.standing(at: until) != found.standing, note)
            }
        }
    }
}
