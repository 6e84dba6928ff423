import CivilTime
import Testing

@testable import OfficeRules

@Suite("Years that are closed leave the office in memory, and no answer about today")
struct ClosedYearTests {
    /// The office as it is kept, and one that keeps everything, on the same events.
    private struct Both {
        var kept: Desk
        var all = Office(keepsEverything: true)

        init() {
            kept = Desk()
            catchUp()
        }

        mutating func perform(_ command: Command, _ actor: Actor = .clerk) {
            kept.perform(command, by: actor)
            catchUp()
        }

        private mutating func catchUp() {
            for entry in kept.log.dropFirst(Int(all.record)) {
                all.evolve(entry.event, record: entry.record, at: entry.at, zone: shanghai)
            }
        }
    }

    @Test("Seeded offices over six years", arguments: UInt64(1)...10)
    func sameAnswers(seed: UInt64) {
        var commands = RandomCommands(seed: seed)
        var both = Both()
        for step in 0..<420 {
            let days = commands.random.pick([0, 1, 3, 7, 14])
            both.kept.now = both.kept.now.plus(minutes: 1_440 * days + 60)
            both.perform(.pulse, .daemon)
            let (command, actor) = commands.next(both.kept)
            both.perform(command, actor)
            let now = both.kept.now
            let wholly = Resolver(both.all, zone: shanghai, now: now)
            #expect(both.kept.resolver.at(now) == wholly.at(now), "seed \(seed), step \(step)")
            let later = now.plus(minutes: 40_000)
            #expect(both.kept.resolver.at(later) == wholly.at(later), "seed \(seed), step \(step)")
        }
        let (held, all) = (both.kept.office.allLeaves.count, both.all.allLeaves.count)
        #expect(held < all, "seed \(seed): nothing was ever let go")
        #expect(both.kept.office.lastLeave == both.all.lastLeave)
        #expect(both.all.closedYear == nil)
    }

    @Test("Since when somebody has been here is still known years later")
    func since() throws {
        var both = Both()
        for asked in [period("03-03", "03-04"), period("04-01", "04-02")] {
            both.perform(.request(.of(.mayor, asked)))
            let id = try #require(LeaveID(number: both.kept.office.lastLeave))
            both.perform(.approve(id, .by(.superior)))
            both.kept.now = asked.until
            both.perform(.reportBack(id, on: nil, report: nil))
        }
        both.kept.now = at("2030-06-01")
        both.perform(.request(.of(.finance, period("2030-07-01", "2030-07-02"))))
        both.perform(.pulse, .daemon)
        #expect(both.kept.office.allLeaves.count == 2)
        #expect(both.all.allLeaves.count == 3)
        let now = both.kept.now
        #expect(both.kept.resolver.at(now).from == at("04-03"))
        #expect(Resolver(both.all, zone: shanghai, now: now).at(now).from == at("04-03"))
    }

    @Test("The pulse of a new year closes the year before last, once")
    func pulse() {
        var desk = Desk(at: "03-02 09:00")
        #expect(desk.office.closedYear == nil)
        #expect(desk.office.openedAt.map { shanghai.day(of: $0).year } == 2026)
        #expect(desk.office.nextChange(after: desk.now, zone: shanghai) == at("2027-01-01"))
        desk.now = at("12-31 23:59")
        #expect(desk.perform(.pulse, by: .daemon) == .success([]))
        desk.now = at("2027-01-01")
        #expect(desk.perform(.pulse, by: .daemon) == .success([]))
        desk.enter("2027-02-01")
        #expect(desk.perform(.pulse, by: .daemon) == .success([.yearClosed(2025)]))
        #expect(desk.perform(.pulse, by: .daemon) == .success([]))
        #expect(desk.office.closedYear == 2025)
        // After years of standing still, one event does.
        desk.now = at("2031-05-05")
        desk.enter("2031-06-01")
        #expect(desk.perform(.pulse, by: .daemon) == .success([.yearClosed(2029)]))

        var keeper = Desk(keepsEverything: true)
        keeper.now = at("2031-05-05")
        keeper.enter("2031-06-01")
        #expect(keeper.perform(.pulse, by: .daemon) == .success([]))
    }

    @Test("A clock that is wrong for a moment closes nothing")
    func wrongClock() {
        var desk = Desk(at: "11-02 09:00")
        desk.enter("11-20")
        for wrong in ["2028-01-01", "2036-03-01", "2090-01-01"] {
            desk.now = at(wrong)
            #expect(desk.perform(.pulse, by: .daemon) == .success([]), "\(wrong)")
            // What time brings then is no evidence of the year.
            desk.record(.leaveOverdue(1))
            #expect(desk.perform(.pulse, by: .daemon) == .success([]), "\(wrong)")
        }
        desk.now = at("11-02 10:00")
        desk.enter("11-25")
        #expect(desk.perform(.pulse, by: .daemon) == .success([]))
        #expect(desk.office.closedYear == nil)
    }

    @Test("What goes: settled, ended by then, and not one's last; ids are never given again")
    func whatGoes() throws {
        var desk = Desk()
        func close(_ id: LeaveID) throws {
            desk.now = try desk.leave(id).period.until
            _ = try desk.perform(.reportBack(id, on: nil, report: nil)).get()
        }
        let first = try desk.approved(.finance, period("03-03", "03-04"))
        try close(first)
        let declined = try desk.request(.finance, period("03-20", "03-21"))
        _ = try desk.perform(.decline(declined, .by(.executive))).get()
        let last = try desk.approved(.finance, period("04-01", "04-02"))
        try close(last)
        let overdue = try desk.approved(.schools, period("05-06", "05-07"))
        let asked = try desk.request(.tourism, period("05-06", "05-07"))
        let into = try desk.approved(.audit, period("12-30", "2027-01-01"))
        let upTo = try desk.approved(.archives, period("06-01", "06-02"))
        try close(upTo)
        let ending = try desk.approved(.archives, period("12-30", "12-31"))
        try close(ending)
        try close(into)
        let after = try desk.approved(.archives, period("2027-03-01", "2027-03-02"))
        desk.now = at("2028-01-01")
        desk.record(.yearClosed(2026))
        #expect(
            desk.office.allLeaves.map(\.id) == [last, overdue, asked, into, ending, after])
        #expect(desk.office.lastLeave == after.number)
        #expect(
            desk.refusal(.correct(first, .to(until: at("03-04")), because: "笔误"))
                == .noSuchLeave(first))
        // An event about what is not held any more changes only the marks.
        var before = desk.office
        desk.record(.leaveCancelled(first, reason: nil))
        before.evolve(
            .leaveCancelled(declined, reason: nil), record: desk.office.record, at: desk.now,
            zone: shanghai)
        #expect(desk.office == before)
        #expect(desk.office.allLeaves.count == 6)
        // A year that was closed before changes nothing.
        desk.record(.yearClosed(2025))
        #expect(desk.office.closedYear == 2026)
        #expect(desk.office.allLeaves.count == 6)
    }

    @Test("Half a month is counted over the end of a closed year (Art. 74)")
    func pieces() throws {
        var both = Both()
        for asked in [period("12-21", "12-24"), period("12-25", "12-31")] {
            both.perform(.request(.of(.finance, asked)))
            let id = try #require(LeaveID(number: both.kept.office.lastLeave))
            both.perform(.approve(id, .by(.executive)))
            both.kept.now = asked.until
            both.perform(.reportBack(id, on: nil, report: nil))
        }
        both.kept.now = at("2028-01-05")
        both.perform(.request(.of(.second, period("2028-02-01", "2028-02-01"))))
        both.perform(.pulse, .daemon)
        #expect(both.kept.office.closedYear == 2026)
        let late = Candidate(
            person: .finance, period: period("2027-01-01", "2027-01-06"), kind: .annual)
        for office in [both.kept.office, both.all] {
            let assessed = office.assess(late, at: both.kept.now, both.kept.setting)
            #expect(assessed.span.sumOfDays == 17)
            #expect(assessed.route.approver == .person(.mayor))
        }
    }

    @Test("A closed year takes no entries, an open one before the office began does")
    func closedTakesNothing() throws {
        var desk = Desk(at: "03-02 09:00")
        _ = try desk.request(.finance, period("2020-02-03", "2020-02-04"))
        desk.now = at("2027-01-01")
        desk.enter("2027-02-01")
        #expect(desk.perform(.pulse, by: .daemon) == .success([.yearClosed(2025)]))
        let late = period("2025-12-31", "2026-01-02")
        #expect(
            desk.refusal(.request(.of(.finance, late)))
                == .invalidField(
                    field: "from", value: "2025-12-31T00:00:00+08:00",
                    why: "years before 2026 are closed, and take no entries any more"))
        _ = try desk.request(.finance, period("2026-01-05", "2026-01-06"))
    }
}
