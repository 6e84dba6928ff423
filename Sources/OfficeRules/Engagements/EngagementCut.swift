import CivilTime

/// How a part of what recurs is called off at an instant, so that everything that is over stays and
/// everything that is not over goes. The rule's days do not tell: an occurrence that was moved, or
/// that days of rest move, may be over long after its day, or before it.
struct EngagementCut {
    /// Occurrences from this day on are called off; nil where none is left from there on.
    let from: Day?
    /// Those of them that had been moved and are over.
    let kept: [Day]
    /// Those of before it that had been moved and are not over: each is called off by itself.
    let single: [Day]
    /// When the last of what stays was over; nil where nothing is over.
    let lastOver: Instant?

    /// Whether nothing is left to call off.
    var isEmpty: Bool { from == nil && single.isEmpty }
}

extension Engagement {
    /// How the occurrences from a day on that are not over are called off; nil where it does not
    /// recur. Takes time in proportion to its age.
    func cut(
        from first: Day, at now: Instant, _ zone: Zone, _ calendar: WorkingCalendar
    ) -> EngagementCut? {
        guard let repetition else { return nil }
        let clock = OccurrenceClock(period, zone)
        let begin = firstNotOver(from: first, at: now, zone, calendar)
        var kept: [Day] = []
        var single: [Day] = []
        var over: [Instant] = []
        var isOpen = false
        for (day, change) in changes.sorted(by: { $0.key < $1.key }) where isLeft(day) {
            guard case .changed(let own?, _) = change else { continue }
            if own.until <= now { over.append(own.until) }
            guard day >= first else { continue }
            if day >= begin, own.until <= now { kept.append(day) }
            if day >= begin, own.until > now { isOpen = true }
            if day < begin, own.until > now { single.append(day) }
        }
        let before = repetition.days(in: repetition.first...max(repetition.first, begin))
        if let last = before.last(where: {
            $0 < begin && isRegular($0) && regular(on: $0, clock, calendar) != nil
        }), let until = regular(on: last, clock, calendar)?.until {
            over.append(until)
        }
        isOpen = isOpen || hasRegular(from: begin, clock, calendar)
        return EngagementCut(
            from: isOpen ? begin : nil, kept: kept, single: single, lastOver: over.max())
    }

    /// Whether the occurrence of a day, if the rule puts one there, stands where the rule has it.
    private func isRegular(_ day: Day) -> Bool {
        guard isLeft(day) else { return false }
        return switch changes[day] {
        case nil, .changed(nil, _)?: true
        case .changed, .cancelled: false
        }
    }

    /// The first day from one on from which no regular occurrence is over: one that does not take
    /// place, on a day of rest, is not. Days of rest move later ones to no earlier days, so that
    /// all before it are.
    private func firstNotOver(
        from first: Day, at now: Instant, _ zone: Zone, _ calendar: WorkingCalendar
    ) -> Day {
        let clock = OccurrenceClock(period, zone)
        let margin = repetition?.onRestDay == nil ? 0 : RestDayRule.furthest
        let today = zone.day(of: now)
        let certain = today.advanced(by: margin + 1)
        var day = max(first, today.advanced(by: -clock.span - margin - 1))
        var begin = day
        while day < certain {
            let until = regular(on: day, clock, calendar)?.until
            if let until, until > now { return begin }
            day = day.advanced(by: 1)
            if until != nil { begin = day }
        }
        return begin
    }

    /// Whether any occurrence from a day on stands where the rule has it.
    private func hasRegular(
        from begin: Day, _ clock: OccurrenceClock, _ calendar: WorkingCalendar
    ) -> Bool {
        guard let repetition, let last = repetition.last else { return false }
        var step = max(begin, repetition.first)
        while step <= last {
            let stretch = step.advanced(by: 400)
            let found = repetition.days(in: step...stretch).contains {
                isRegular($0) && regular(on: $0, clock, calendar) != nil
            }
            if found { return true }
            guard stretch < .last, isLeft(stretch) else { return false }
            step = stretch.advanced(by: 1)
        }
        return false
    }
}
