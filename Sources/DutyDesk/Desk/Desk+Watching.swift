package import CivilTime
import Glibc
import HashTreeCollections
import OfficeRules
import Synchronization

/// Something that was recorded.
struct Recorded: Sendable {
    let event: Event
    let number: Int64
    let at: Instant
    let actor: Actor
    var method: String?
}

/// What a watcher is sent: who presides, who is away, what was recorded, and what that rests on.
struct Watched: Sendable {
    let segment: StandingSegment
    /// Whether the watcher has not been told this answer of who presides yet.
    let isNew: Bool
    let away: [Absentee]
    /// Whether the watcher has not been told who is away yet.
    let isMoved: Bool
    /// In order; empty when time has passed, and to one who has just joined.
    let recorded: [Recorded]
    let office: Office
    let setting: OfficeSetting
    let attention: AttentionOnce
}

/// What needs attention in an office at a moment, worked out when somebody asks and then for all
/// who are sent the same: there may be a hundred of them.
final class AttentionOnce: Sendable {
    private let found = Mutex<[OpenAttention]?>(nil)
    private let office: Office
    private let setting: OfficeSetting
    private let now: Instant

    init(_ office: Office, _ setting: OfficeSetting, at now: Instant) {
        self.office = office
        self.setting = setting
        self.now = now
    }

    var all: [OpenAttention] {
        found.withLock { found in
            if let found { return found }
            let all = office.attention(at: now, setting)
            found = all
            return all
        }
    }
}

/// Who presided, and who was away, when watchers were told last.
struct Told: Sendable {
    /// What it was worked out from.
    var office: Office
    var segment: StandingSegment
    /// When that was worked out.
    var at: Instant
    var whereabouts: Whereabouts
    var whereaboutsAt: Instant
    /// Name and post of those whom the answer names, which a roster may change by themselves.
    var titles: [String?]

    func holds(at now: Instant) -> Bool { at <= now && segment.until.map { now < $0 } ?? true }

    func whereaboutsHold(at now: Instant) -> Bool {
        whereaboutsAt <= now && whereabouts.until.map { now < $0 } ?? true
    }
}

extension Desk {
    /// Returns when whatever was answered until now has been told to the owner and to those who
    /// watch.
    package func waitUntilTold() { teller.finish() }

    /// Sends the answer of now, and again whenever it changes or something is recorded, until the
    /// watcher is removed.
    func watch(_ body: @escaping @Sendable (Watched) -> Void) -> Int {
        delivery.withLock { _ in deliver(joining: body) }
    }

    func unwatch(_ number: Int) {
        state.withLock { _ = $0.watchers.removeValue(forKey: number) }
    }

    /// Works out who presides and who is away now, tells watchers and the owner when that has
    /// changed, and the owner when it changes next.
    func announce() {
        _ = delivery.withLock { _ in deliver(joining: nil) }
    }

    /// The teller's life: what was recorded is told to the owner and to those who watch.
    func tell() {
        while let batch = teller.next() {
            // Where one processor is for all, whoever was answered goes first, and the next command
            // to the disk: this is done while the disk is at work.
            sched_yield()
            for recorded in batch.recorded { observer.recorded(Notice(recorded, batch.office)) }
            // Most of it has nothing to do with who presides and who is away.
            _ = delivery.withLock { _ in deliver(joining: nil, after: batch) }
            // The writer has looked for what is due, and the alarm is set for what comes after now:
            // not for what became due in between.
            if clock.now() != batch.at { recordWhatIsDue() }
        }
    }

    /// Who joins is told the same answer with which the next one is compared: the others hear of it
    /// first, should it be new to them, so that nobody is sent one answer twice.
    private func deliver(
        joining body: (@Sendable (Watched) -> Void)?, after batch: Teller.Batch? = nil
    ) -> Int {
        let now = clock.now()
        let recorded = batch?.recorded
        let (office, setting, told) = state.withLock { state in
            guard let batch else { return (state.office, state.setting, state.told) }
            // Who joined, or time that has passed, may have had a later office told already.
            let told = state.told.flatMap {
                $0.office.record > batch.office.record ? $0.office : nil
            }
            return (told ?? batch.office, state.setting, state.told)
        }
        // Worked out outside the lock that queries take.
        let standing = standing(now, office, setting, told, after: recorded)
        let before = told?.segment
        let attention = AttentionOnce(office, setting, at: now)
        let watched = Watched(
            segment: standing.segment,
            isNew: standing.segment != before || standing.titles != told?.titles,
            away: standing.whereabouts.away,
            isMoved: standing.whereabouts.away != told?.whereabouts.away,
            recorded: recorded ?? [], office: office, setting: setting, attention: attention)
        let (watchers, number) = state.withLock { state in
            state.told = standing
            let isWorthTelling = watched.isNew || watched.isMoved || !watched.recorded.isEmpty
            let watchers = isWorthTelling ? Array(state.watchers.values) : []
            let number = state.nextWatcher
            if let body {
                state.watchers[number] = body
                state.nextWatcher += 1
            }
            return (watchers, number)
        }
        for watcher in watchers { watcher(watched) }
        body?(
            Watched(
                segment: watched.segment, isNew: true, away: watched.away, isMoved: true,
                recorded: [], office: office, setting: setting, attention: attention))
        // An office without a roster has not begun: that nobody presides is no alarm yet.
        if before?.standing != watched.segment.standing, !watched.office.roster.isEmpty {
            observer.presiding(watched.segment, before: before)
        }
        observer.nextChange(next(watched, standing.whereabouts, now))
        return number
    }

    /// Who presides and who is away now; what was told last, where that holds and none of the
    /// events bears on it.
    private func standing(
        _ now: Instant, _ office: Office, _ setting: OfficeSetting, _ told: Told?,
        after recorded: [Recorded]?
    ) -> Told {
        func titles(_ segment: StandingSegment) -> [String?] {
            office.titles(of: segment.standing, on: setting.zone.day(of: now))
        }
        func fresh() -> Told {
            let segment = Resolver(office, zone: setting.zone, now: now).at(now)
            return Told(
                office: office, segment: segment, at: now,
                whereabouts: office.whereabouts(at: now), whereaboutsAt: now,
                titles: titles(segment))
        }
        guard var standing = told, let recorded else { return fresh() }
        standing.office = office
        let bears = recorded.contains { office.bearsOnPresiding($0.event) }
        if bears || !standing.holds(at: now) {
            standing.segment = Resolver(office, zone: setting.zone, now: now).at(now)
            standing.at = now
        }
        standing.titles = titles(standing.segment)
        let leaves = recorded.compactMap(\.event.leave)
        if !standing.whereaboutsHold(at: now) {
            standing.whereabouts = office.whereabouts(at: now)
            standing.whereaboutsAt = now
        } else if !leaves.isEmpty {
            let people = Set(leaves.compactMap { office.leaves[$0]?.person })
            standing.whereabouts = office.whereabouts(
                after: standing.whereabouts, changedOf: people, at: now)
            standing.whereaboutsAt = now
        }
        return standing
    }

    /// When to look again: at the next change, and while commands cannot be recorded soon in any
    /// case, for what passing time should have recorded is still to be.
    private func next(
        _ watched: Watched, _ whereabouts: Whereabouts, _ now: Instant
    ) -> Instant? {
        let standing = watched.office.nextChange(
            after: now, zone: watched.setting.zone, watched.segment)
        let change = [standing, whereabouts.until].compactMap(\.self).min()
        guard trouble != nil, let soon = now.adding(seconds: DeskLimits.secondsToRetry) else {
            return change
        }
        return change.map { min($0, soon) } ?? soon
    }

    /// When something changes next by the passing of time.
    package func nextChange() -> CivilTime.Instant? {
        let (office, setting) = state.withLock { ($0.office, $0.setting) }
        let now = clock.now()
        let standing = office.nextChange(after: now, zone: setting.zone)
        return [standing, office.whereabouts(at: now).until].compactMap(\.self).min()
    }
}

extension Office {
    /// Name and post of the holder and of those before, as the answer gives them.
    fileprivate func titles(of standing: Standing, on day: Day) -> [String?] {
        let sheet = roster.sheet(on: day)
        let people = [standing.holder].compactMap(\.self) + standing.passedOver.map(\.person)
        return people.flatMap { [name(of: $0, sheet), sheet.post(of: $0)?.rawValue] }
    }
}
