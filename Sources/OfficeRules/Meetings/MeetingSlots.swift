package import CivilTime
internal import HashTreeCollections

/// A time that would do for a meeting.
package struct MeetingSlot: Hashable, Sendable {
    package let period: Period
    package let chair: PersonID
    /// Of the members.
    package let present: [PersonID]
    package let absent: [PersonID]
}

/// What slots are looked for.
package struct SlotQuery: Hashable, Sendable {
    package var kind: MeetingKind
    /// Nil: whom the rules say.
    package var chair: PersonID?
    /// Those named for a special or citywide meeting.
    package var with: [PersonID]
    package var department: DepartmentID?
    /// Where to look; a slot lies within it and does not begin before now.
    package var range: Period
    package var minutes: Int
    /// A meeting that is to be moved: its own time is free.
    package var except: MeetingID?

    package init(
        kind: MeetingKind, chair: PersonID? = nil, with: [PersonID] = [],
        department: DepartmentID? = nil, range: Period, minutes: Int, except: MeetingID? = nil
    ) {
        self.kind = kind
        self.chair = chair
        self.with = with
        self.department = department
        self.range = range
        self.minutes = minutes
        self.except = except
    }
}

extension Office {
    /// The times that would do, at most `limit`, and how many there are: each of exactly so many
    /// minutes, beginning on the half-hour, within one stretch of office hours of a working day
    /// outside the meeting-free week, with a chair who is free and, for an executive meeting, half
    /// of the members. First those with the most members, of these the earliest.
    ///
    /// The days are walked once for each sheet of the roster, and each commitment is looked at
    /// once.
    package func slots(
        _ query: SlotQuery, at now: Instant, _ setting: OfficeSetting, limit: Int
    ) -> (slots: [MeetingSlot], total: Int) {
        var found: [(search: Int, start: Int, present: Int, from: Instant)] = []
        var searches: [SlotSearch] = []
        let days = setting.zone.days(touchedBy: query.range)
        var day = days.lowerBound
        while day <= days.upperBound {
            let next = roster.nextVersion(after: day)
            let last = min(days.upperBound, next?.advanced(by: -1) ?? days.upperBound)
            let starts = setting.slotStarts(on: day...last, query, at: now)
            if let search = SlotSearch(self, setting, query, starts, on: day, at: now) {
                for start in search.good {
                    found.append(
                        (searches.count, start, search.present(start), search.starts[start]))
                }
                searches.append(search)
            }
            guard last < days.upperBound else { break }
            day = last.advanced(by: 1)
        }
        found.sort { ($1.present, $0.from) < ($0.present, $1.from) }
        let slots = found.prefix(limit).compactMap { searches[$0.search].slot($0.start) }
        return (slots, found.count)
    }
}

extension OfficeSetting {
    /// Where a slot may begin, as far as the calendar goes.
    fileprivate func slotStarts(
        on days: ClosedRange<Day>, _ query: SlotQuery, at now: Instant
    ) -> [Instant] {
        let length = query.minutes * 60
        guard length > 0, length <= 86_400 else { return [] }
        let earliest = max(now, query.range.from)
        var first = days.lowerBound
        if query.kind == .citywide { first = max(first, earliestCitywide(at: now) ?? .last) }
        guard first <= days.upperBound else { return [] }
        var starts: [Instant] = []
        for day in first...days.upperBound
        where workdays.status(of: day).isWorking && !isMeetingFree(day) {
            for hours in rulebook.officeHours {
                var second = (hours.from.secondsSinceMidnight + 1_799) / 1_800 * 1_800
                while second + length <= hours.until.secondsSinceMidnight {
                    if let time = TimeOfDay(secondsSinceMidnight: second) {
                        let start = zone.instant(day, time)
                        let end = start.adding(seconds: length) ?? .distantFuture
                        if start >= earliest, end <= query.range.until { starts.append(start) }
                    }
                    second += 1_800
                }
            }
        }
        return starts
    }

    /// The first day for a citywide meeting that is asked for now (Art. 73).
    package func earliestCitywide(at now: Instant) -> Day? {
        workdays.add(rulebook.citywideMeetingWorkingDays, workingDaysTo: zone.day(of: now))?.day
    }
}

/// The slots of a stretch of days with one sheet. Of each person it is known at which of the starts
/// a slot would meet something: ranges of starts, since a commitment meets those from just after
/// `begin - length` to just before its end.
private struct SlotSearch {
    let starts: [Instant]
    /// The starts that do, in order.
    private(set) var good: [Int] = []
    private let length: Int
    private let members: [PersonID]
    private var absent: [Int]
    private var chairs: [PersonID?]
    /// Where those who are looked at stand in the lists that follow; the members come first.
    private let places: [PersonID: Int]
    private var busy: [[Range<Int>]]
    private var away: [[Range<Int>]]

    init?(
        _ office: Office, _ setting: OfficeSetting, _ query: SlotQuery, _ starts: [Instant],
        on day: Day, at now: Instant
    ) {
        length = query.minutes * 60
        guard let first = starts.first, let last = starts.last?.adding(seconds: length),
            let whole = Period(from: first, until: last)
        else { return nil }
        self.starts = starts
        let sheet = office.roster.sheet(on: day)
        let rules = query.kind.rules
        members = sheet.members(of: query.kind, chair: query.chair, query.with, query.department)
        absent = Array(repeating: 0, count: starts.count)
        chairs = Array(repeating: nil, count: starts.count)
        let presiding =
            sheet.needsPresiding(query)
            ? Resolver(office, zone: setting.zone, now: now).during(whole, limit: 10_000) ?? []
            : []
        let candidates = sheet.chairs(for: query)
        let people = members + candidates + presiding.compactMap(\.standing.holder)
        places = Dictionary(zip(people, people.indices), uniquingKeysWith: min)
        busy = Array(repeating: [], count: people.count)
        away = busy
        for commitment in office.everyCommitment(of: Set(people), in: whole, setting)
        where commitment.settled && !commitment.isMeeting(query.except) {
            let met = met(by: commitment.period)
            guard !met.isEmpty else { continue }
            for place in commitment.persons.compactMap({ places[$0] }) {
                busy[place].append(met)
                if commitment.source.isLeave { away[place].append(met) }
            }
        }
        for (place, person) in members.enumerated() where sheet.person(person) == nil {
            busy[place] = [starts.indices]
        }
        if let meeting = query.except { excuse(from: meeting, office, setting.zone) }
        countAbsent()
        seat(candidates, presiding, query, sheet)
        for start in starts.indices where chairs[start] != nil {
            let there = members.count - absent[start]
            let needed = rules.hasQuorum ? setting.rulebook.needed(of: members.count) : 0
            if there >= needed { good.append(start) }
        }
    }

    /// The starts of which a slot would share time with a period.
    private func met(by period: Period) -> Range<Int> {
        let until = starts.partition { $0 >= period.until }
        let begin = period.from.adding(seconds: -length) ?? .distantPast
        let from = starts.partition { $0 > begin }
        return min(from, until)..<until
    }

    /// Who is excused from the meeting that is to be moved is so on all of the day (Art. 42).
    private mutating func excuse(from meeting: MeetingID, _ office: Office, _ zone: Zone) {
        guard office.proceedings.sittings[meeting]?.excuses.isEmpty == false else { return }
        for (index, start) in starts.enumerated() {
            for person in office.excused(from: meeting, on: zone.day(of: start)) {
                guard let place = places[person] else { continue }
                busy[place].append(index..<index + 1)
                away[place].append(index..<index + 1)
            }
        }
    }

    private mutating func countAbsent() {
        var counted = Array(repeating: -1, count: starts.count)
        for place in members.indices {
            for start in busy[place].joined() where counted[start] != place {
                counted[start] = place
                absent[start] += 1
            }
        }
    }

    /// The first of those who may chair and are not away; one who is but has something else to do
    /// leaves the slot without a chair.
    private mutating func seat(
        _ candidates: [PersonID], _ presiding: [StandingSegment], _ query: SlotQuery,
        _ sheet: Sheet
    ) {
        var open = Array(repeating: true, count: starts.count)
        func take(_ person: PersonID, _ range: Range<Int>, _ chairs: inout [PersonID?]) {
            guard sheet.person(person) != nil else { return }
            let away = places[person].map { self.away[$0] } ?? []
            let busy = places[person].map { self.busy[$0] } ?? []
            for start in range where open[start] && !away.contains(where: { $0.contains(start) }) {
                open[start] = false
                if !busy.contains(where: { $0.contains(start) }) { chairs[start] = person }
            }
        }
        if let mayor = sheet.mayor, candidates.first == mayor {
            take(mayor, starts.indices, &chairs)
        }
        for segment in presiding {
            guard let holder = segment.standing.holder else { continue }
            let from = segment.from.map { from in starts.partition { $0 >= from } } ?? 0
            let until = segment.until.map { until in starts.partition { $0 >= until } }
            take(holder, from..<max(from, until ?? starts.count), &chairs)
        }
        for person in candidates { take(person, starts.indices, &chairs) }
        if let chair = query.chair {
            for start in starts.indices where chairs[start] != chair { chairs[start] = nil }
        }
    }

    func present(_ start: Int) -> Int { members.count - absent[start] }

    func slot(_ start: Int) -> MeetingSlot? {
        guard let chair = chairs[start], let until = starts[start].adding(seconds: length),
            let period = Period(from: starts[start], until: until)
        else { return nil }
        var (present, absent): ([PersonID], [PersonID]) = ([], [])
        for (place, person) in members.enumerated() {
            if busy[place].contains(where: { $0.contains(start) }) {
                absent.append(person)
            } else {
                present.append(person)
            }
        }
        return MeetingSlot(period: period, chair: chair, present: present, absent: absent)
    }
}

extension Sheet {
    /// Those who may chair on this sheet, the one named alone where one is.
    fileprivate func chairs(for query: SlotQuery) -> [PersonID] {
        let rule = query.kind.rules.chair
        guard let chair = query.chair else { return chairs(rule) }
        guard mayChair(chair, query.kind) else { return [] }
        return rule == .mayorOrPresiding && chair != mayor ? chairs(rule) : [chair]
    }

    /// Whether it matters who presides.
    fileprivate func needsPresiding(_ query: SlotQuery) -> Bool {
        switch query.kind.rules.chair {
        case .mayorOrExecutive, .namedLeader: false
        case .mayorOrDeputy: query.chair == nil
        case .mayorOrPresiding: query.chair == nil || query.chair != mayor
        }
    }

    /// The members of a meeting: the roster's, or those named for it, the chair and the head of the
    /// department that holds it among them.
    func members(
        of kind: MeetingKind, chair: PersonID?, _ with: [PersonID], _ department: DepartmentID?
    ) -> [PersonID] {
        guard kind.rules.members == .named else { return members(kind.rules.members) }
        var ones = with
        if let department, let head = head(of: department) { ones.append(head) }
        if kind == .special, let chair { ones.append(chair) }
        return ranked(ones)
    }
}
