import CivilTime
import OfficeRules

/// An office that lives its life until an instant: leaves are asked for, decided, extended,
/// cancelled and reported back, the mayor entrusts, heads of departments change places, and every
/// morning time passes.
///
/// Every command goes through the rules as the daemon's do. The clock moves on by the same step for
/// each record, so that the last record falls on the end. What is left to chance depends on how far
/// off the end is, so that the last weeks of a long and of a short life are nearly the same ones.
struct Simulation {
    /// What is to be done with a leave once it is time.
    enum Act { case approve, decline, extend, cancel, reportBack }

    struct Appointment {
        let due: Instant
        let leave: LeaveID
        let act: Act
    }

    static let day: Int64 = 86_400_000_000
    static let clerk = Actor(account: "clerk", roles: [.clerk])

    let setting: OfficeSetting
    let target: Int64
    let until: Instant
    let life: Life
    private let step: Int64
    private let seed: UInt64
    /// What stands in the leaders' calendar, besides.
    let timetable: Timetable
    private var entered: Int64 = 0
    var office = Office()
    var random: SeededGenerator
    var writer: JournalWriter
    /// In the order of their time.
    private var agenda: [Appointment] = []
    private var lastDay: Day?

    init(
        setting: OfficeSetting, target: Int64, until: Instant, yearlyRecords: Int, life: Life,
        timetable: Timetable, seed: UInt64, writer: JournalWriter
    ) {
        self.setting = setting
        self.target = target
        self.until = until
        self.life = life
        step = 365 * Self.day / Int64(yearlyRecords)
        self.timetable = timetable
        self.seed = seed
        random = SeededGenerator(seed: seed)
        self.writer = writer
    }

    /// The clock, in whole milliseconds as the daemon's. It stands while a week is entered, so that
    /// the life is the same one however full the calendar is.
    var now: Instant {
        until.adding(microseconds: -max(0, left) * step / 1_000 * 1_000) ?? .distantPast
    }

    /// How many records are still to come, those of the calendar aside.
    private var left: Int64 {
        target - Int64(timetable.entries) - (office.record - entered)
    }

    var zone: Zone { setting.zone }
    var today: Day { zone.day(of: now) }
    var sheet: Sheet { office.roster.sheet(on: today) }

    /// How many records the last scene takes.
    private static let sceneRecords: Int64 = 4

    mutating func run(_ facts: RosterFacts) throws {
        try perform(.applyRoster(facts, effective: nil), by: .daemon)
        guard !office.roster.isEmpty else { throw Failure(why: "the roster was refused") }
        var refusals: UInt64 = 0
        while office.record < target - Self.sceneRecords {
            let before = office.record
            random = SeededGenerator(seed: seed &+ UInt64(max(0, left)) << 32 &+ refusals)
            if lastDay != today {
                lastDay = today
                try perform(.pulse, by: .daemon)
                try fillCalendar()
            } else if let first = agenda.first, first.due <= now {
                agenda.removeFirst()
                try keep(first)
            } else {
                try begin()
            }
            refusals = office.record == before ? refusals + 1 : 0
            guard refusals < 10_000 else { throw Failure(why: "the office has come to a halt") }
        }
        try playScene()
        try writer.flush()
    }

    /// Enters what was not entered yet, as far ahead as the timetable goes.
    private mutating func fillCalendar() throws {
        let leaders = Array(sheet.facts.ranking.prefix(Timetable.leaders))
        while let next = timetable.next(after: entered, on: today) {
            for request in timetable.requests(next.week, leaders, zone).prefix(next.count) {
                guard try perform(.engagement(.add(request))) else {
                    throw Failure(why: "an entry of the calendar was refused")
                }
                entered += 1
            }
        }
    }

    /// Whether the command was accepted.
    @discardableResult
    mutating func perform(_ command: Command, by actor: Actor = clerk) throws -> Bool {
        let now = now
        guard case .success(let events) = office.decide(command, by: actor, at: now, setting) else {
            return false
        }
        guard !events.isEmpty else { return true }
        for event in events {
            office.evolve(event, record: office.record + 1, at: now, zone: zone)
        }
        try writer.add(events, by: actor.account, at: now)
        return true
    }

    mutating func note(_ act: Act, _ leave: LeaveID, after delay: Int64, of instant: Instant) {
        let due = max(now, instant.adding(microseconds: delay) ?? .distantFuture)
        let place = agenda.lastIndex { $0.due <= due }.map { $0 + 1 } ?? 0
        agenda.insert(Appointment(due: due, leave: leave, act: act), at: place)
    }

    struct Failure: Error, CustomStringConvertible {
        let why: String
        var description: String { why }
    }
}
