package import CivilTime

/// When turns are (*ours*, serves Art. 32, 57): a session and a reception take the office hours of
/// their day; duty the time between them, and on a day of rest the whole of it until the next
/// morning, so that one duty begins as the other ends.
extension OfficeSetting {
    /// Nil for a session without a day.
    package func period(of turn: Turn) -> Period? {
        turn.day.flatMap { period(of: turn.kind, on: $0) }
    }

    func period(of kind: TurnClass, on day: Day) -> Period? {
        let begin = rulebook.officeHours.map(\.from).min() ?? .midnight
        let end = rulebook.officeHours.map(\.until).max() ?? .endOfDay
        let morning = zone.instant(day.advanced(by: 1), begin)
        return switch kind {
        case .session, .reception:
            Period(from: zone.instant(day, begin), until: zone.instant(day, end))
        case .night: Period(from: zone.instant(day, end), until: morning)
        case .weekend, .holiday: Period(from: zone.instant(day, begin), until: morning)
        }
    }

    /// Whether a turn has passed: its time, or the month of a session without a day.
    func isOver(_ turn: Turn, at now: Instant) -> Bool {
        if let period = period(of: turn) { return period.until <= now }
        return zone.day(of: now) > turn.due.endOfMonth
    }

    /// The kind of duty of a day.
    func duty(on day: Day) -> TurnClass {
        let why = workdays.status(of: day).why
        if why.isWorking { return .night }
        return why == .weekend ? .weekend : .holiday
    }

    /// The days of a reception's rhythm, in order, each once. A day of rest within the range gives
    /// way to a working day even beyond its end, or before its begin if that is not before the
    /// earliest day: the reception is not lost between two plans.
    func receptionDays(_ request: ReceptionRequest, notBefore earliest: Day? = nil) -> [Day] {
        var days: [Day] = []
        let first = request.from.weekday.rawValue
        var day = request.from.adding(days: (request.weekday.rawValue - first + 7) % 7)
        while let here = day, here <= request.to {
            if let worked = workingDay(here, request.onRestDay),
                worked >= earliest ?? request.from, !days.contains(worked)
            {
                days.append(worked)
            }
            day = here.adding(days: 7 * request.everyWeeks)
        }
        return days.sorted()
    }

    private func workingDay(_ day: Day, _ onRestDay: ReceptionRequest.OnRestDay) -> Day? {
        guard !workdays.status(of: day).isWorking else { return day }
        return switch onRestDay {
        case .skip: nil
        case .next: workdays.add(1, workingDaysTo: day)?.day
        case .previous: workdays.add(-1, workingDaysTo: day)?.day
        }
    }
}

extension Zone {
    /// The month of a day.
    fileprivate func month(of day: Day) -> Period? {
        period(of: day.startOfMonth..<day.endOfMonth.advanced(by: 1))
    }
}

extension Day {
    /// The last day of this day's month.
    var endOfMonth: Day {
        let (year, month, _) = components
        return startOfMonth.advanced(by: (Day.daysInMonth(year: year, month: month) ?? 31) - 1)
    }
}

extension Office {
    /// Whether a person can take a turn, by the leave and the roster that are known. A session
    /// without a day is out of reach for whoever is away, or no leader any more, on every working
    /// day of its month, and only doubtful for one who is on some (*ours*).
    func availability(
        of person: PersonID, for slot: RotationSlot, _ setting: OfficeSetting
    ) -> Availability {
        if hasLeft(person, slot.kind, on: slot.day ?? slot.due, setting) { return .left }
        if let day = slot.day {
            guard let period = setting.period(of: slot.kind, on: day) else { return .free }
            return absence(of: person, in: period) == nil ? .free : .away
        }
        let (away, all) = workingDaysAway(person, inMonthOf: slot.due, setting)
        if away == 0 { return .free }
        return away == all ? .away : .partly(days: away)
    }

    /// Whether a person cannot take turns on a day for want of a post; of sessions, which leaders
    /// attend (Art. 57), for being no leader.
    func hasLeft(
        _ person: PersonID, _ kind: TurnClass, on day: Day, _ setting: OfficeSetting
    ) -> Bool {
        let sheet = roster.sheet(on: day)
        return kind == .session
            ? !sheet.isLeader(person, setting.rulebook) : sheet.person(person) == nil
    }

    /// The first leave that counts and touches a period.
    func absence(
        of person: PersonID, in period: Period, except: LeaveID? = nil
    ) -> LeaveID? {
        leaves(of: person).overlapping(period, except: except)
            .first { $0.counts && $0.period.overlaps(period) }?.leave
    }

    /// The leave for which a person cannot take a turn: one that touches it, or of a session
    /// without a day the first of those that together take every working day of its month.
    func absence(of person: PersonID, from turn: Turn, _ setting: OfficeSetting) -> LeaveID? {
        if let period = setting.period(of: turn) { return absence(of: person, in: period) }
        let slot = RotationSlot(turn.kind, due: turn.due, day: nil)
        guard availability(of: person, for: slot, setting) == .away,
            let month = setting.zone.month(of: turn.due)
        else { return nil }
        return absence(of: person, in: month)
    }

    /// The working days of a month on which a person is away in office hours, or is no leader, and
    /// all of them.
    private func workingDaysAway(
        _ person: PersonID, inMonthOf day: Day, _ setting: OfficeSetting
    ) -> (away: Int, all: Int) {
        let days = day.startOfMonth...day.endOfMonth
        let stays = roster.sheets(on: days).allSatisfy { $0.isLeader(person, setting.rulebook) }
        guard let month = setting.zone.month(of: day),
            !stays || absence(of: person, in: month) != nil
        else { return (0, 0) }
        let working = days.filter { setting.workdays.status(of: $0).isWorking }
        let away = working.filter { day in
            !stays && hasLeft(person, .session, on: day, setting)
                || setting.period(of: .session, on: day).map {
                    absence(of: person, in: $0) != nil
                } ?? false
        }
        return (away.count, working.count)
    }
}
