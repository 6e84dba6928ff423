package import CivilTime

/// Passing time is a command: returns that became overdue are noticed once, and years are closed.
extension Decision {
    /// A year is closed once the year after next has begun and something was entered in that: what
    /// is closed stays so, and a clock that is wrong while nobody enters anything closes nothing.
    func pulse() -> [Event] {
        var events: [Event] = []
        let overdue = office.awaited(endedBy: now)
        for id in overdue.map(\.leave).sorted() { events.append(.leaveOverdue(id)) }
        if !office.keepsEverything, let last = office.lastYearSettled(setting.zone),
            let entered = office.enteredAt
        {
            let year = min(today, setting.zone.day(of: entered)).year - 2
            if last < year { events.append(.yearClosed(year)) }
        }
        return events
    }
}

extension Event {
    /// Whether it is what time brings, which nobody enters.
    var isOfTime: Bool {
        switch self {
        case .leaveOverdue, .yearClosed: true
        default: false
        }
    }
}

extension Office {
    /// The last year that is closed, or that needs no closing since the office began after it.
    fileprivate func lastYearSettled(_ zone: Zone) -> Int? {
        closedYear ?? openedAt.map { zone.day(of: $0).year - 2 }
    }

    /// Returns that are overdue and not noticed yet.
    package func awaited(endedBy now: Instant) -> ArraySlice<AwaitedReturn> {
        awaited.prefix { $0.until <= now }
    }

    /// Since when every leave is held: the begin of the first year that is not closed.
    package func horizon(_ zone: Zone) -> Instant {
        guard let closedYear, let day = Day(year: closedYear + 1, month: 1, day: 1) else {
            return .distantPast
        }
        return zone.start(of: day)
    }

    /// When a pulse next has something to record, or who presides changes by itself; nil when
    /// nothing is due. The daemon sleeps until then.
    package func nextChange(after now: Instant, zone: Zone) -> Instant? {
        nextChange(after: now, zone: zone, Resolver(self, zone: zone, now: now).at(now))
    }

    /// The same for one who has the answer of `now` already.
    package func nextChange(
        after now: Instant, zone: Zone, _ presiding: StandingSegment
    ) -> Instant? {
        var next = presiding.until
        func offer(_ candidate: Instant) {
            if candidate > now, next.map({ candidate < $0 }) ?? true { next = candidate }
        }
        // Names and posts change with a roster even where the same person presides.
        if let day = roster.nextVersion(after: zone.day(of: now)) { offer(zone.start(of: day)) }
        if let expected = awaited.first(where: { $0.until > now }) { offer(expected.until) }
        if openedAt != nil, let day = Day(year: zone.day(of: now).year + 1, month: 1, day: 1) {
            offer(zone.start(of: day))
        }
        return next
    }
}
