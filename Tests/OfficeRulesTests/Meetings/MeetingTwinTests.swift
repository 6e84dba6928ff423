import CivilTime
import Testing

@testable import OfficeRules

/// Slots and quorum against one who walks the calendar half-hour by half-hour and looks at every
/// leave, meeting and engagement anew, on the roster of the day.
@Suite struct MeetingTwinTests {
    struct Taken {
        let persons: [PersonID]
        let period: Period
        let isLeave: Bool
    }

    /// An office made up from a seed: a roster with gaps, which changes in March, and leave,
    /// meetings and engagements then.
    struct Made {
        var desk: Desk
        var taken: [Taken] = []
        var random: SplitMix

        init(_ seed: UInt64) {
            random = SplitMix(seed: seed)
            var book = Rulebook()
            book.meetingFreeWeek = random.pick(MeetingFreeReading.allCases)
            book.quorum = random.pick([
                Fraction("1/2")!, Fraction("2/3")!, Fraction("1/1")!, Fraction("1/3")!,
            ])
            let gaps: [PersonID] = [.mayor, .executive, .assistant, .secretary, .police]
            var (city, later) = (OfficeBuilder.sample(), OfficeBuilder.sample())
            for person in gaps where random.chance(15) { city.remove(person) }
            for person in gaps where random.chance(15) { later.remove(person) }
            desk = Desk(city, book)
            let change = day("03-01").advanced(by: Int.random(in: 1...30, using: &random))
            _ = desk.perform(.applyRoster(later.facts, effective: change))
            let people = OfficeBuilder.sample().facts.ranking
            for person in people {
                var last = at("03-01")
                while random.chance(60) {
                    let from = last.plus(minutes: 30 * Int.random(in: 1...400, using: &random))
                    let period = Period(
                        from: from,
                        until: from.plus(minutes: 30 * Int.random(in: 1...200, using: &random)))!
                    let id = desk.away(person, period)
                    taken.append(Taken(persons: [person], period: period, isLeave: true))
                    last = period.until
                    // What is asked for on top of it and not decided keeps nobody away.
                    guard random.chance(40) else { continue }
                    let longer = last.plus(minutes: 30 * Int.random(in: 1...200, using: &random))
                    let isAsked = desk.perform(.extend(id, until: longer, reason: nil))
                    if case .success = isAsked { last = longer }
                }
            }
            for number in 1...12 {
                let from = at("03-02").plus(minutes: 30 * Int.random(in: 1...1_300, using: &random))
                let period = Period(
                    from: from,
                    until: from.plus(minutes: 15 * Int.random(in: 1...14, using: &random)))!
                let persons = (1...3).map { _ in random.pick(people) }
                desk.record(
                    .meeting(
                        .called(
                            MeetingCalled(
                                id: MeetingID(number: number)!, kind: .special, title: nil,
                                place: nil,
                                seating: MeetingSeating(
                                    period: period, chair: persons[0], members: persons,
                                    sittingIn: [], exception: nil, entrustedBy: nil),
                                department: nil, approvedBy: nil))))
                taken.append(Taken(persons: persons, period: period, isLeave: false))
            }
            engage(people)
        }

        /// Of one or two, for some hours; what is held takes no time.
        private mutating func engage(_ people: [PersonID]) {
            for number in 1...12 {
                let from = at("03-02").plus(minutes: 30 * Int.random(in: 1...1_300, using: &random))
                let period = Period(
                    from: from,
                    until: from.plus(minutes: 20 * Int.random(in: 1...20, using: &random)))!
                let persons = Array(Set((1...2).map { _ in random.pick(people) })).sorted()
                let isHeld = random.chance(25)
                desk.record(
                    .engagement(
                        .added(
                            Engagement(
                                id: EngagementID(number: number)!,
                                details: EngagementDetails(
                                    title: "t", participants: persons.map { Participant($0) },
                                    kind: isHeld ? .invitation : .other),
                                period: period, state: isHeld ? .held : .planned, record: 1))))
                if !isHeld {
                    taken.append(Taken(persons: persons, period: period, isLeave: false))
                }
            }
        }

        func isTaken(_ person: PersonID, _ period: Period, leaveOnly: Bool) -> Bool {
            taken.contains {
                $0.persons.contains(person) && (!leaveOnly || $0.isLeave)
                    && $0.period.from < period.until && period.from < $0.period.until
            }
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `slots are those that a walk finds, in the same order`(_ seed: UInt64) {
        var made = Made(seed)
        let minutes = made.random.pick([30, 45, 60, 90, 120, 180, 210, 240])
        let kind = made.random.pick(MeetingKind.allCases)
        let named = kind == .special || kind == .citywide
        let chair: PersonID? = kind == .special ? .second : nil
        let query = SlotQuery(
            kind: kind, chair: chair, with: named ? [.finance, .schools] : [],
            department: kind == .citywide ? DepartmentID(of: .schools) : nil,
            range: period("03-01", "03-31"), minutes: minutes)
        let desk = made.desk
        let found = desk.office.slots(query, at: desk.now, desk.setting, limit: .max)
        var expected: [MeetingSlot] = []
        for step in 0..<31 * 48 {
            let from = at("03-01").plus(minutes: 30 * step)
            let period = Period(from: from, until: from.plus(minutes: minutes))!
            guard from >= desk.now, isOpen(period, desk.setting),
                kind != .citywide || workingDays(to: from, desk) >= 5,
                let slot = slot(period, kind, chair, made)
            else { continue }
            expected.append(slot)
        }
        // A stable order: most members first, then in order of begin.
        let most = expected.map(\.present.count).max() ?? 0
        let ranked = stride(from: most, through: 0, by: -1).flatMap { count in
            expected.filter { $0.present.count == count }
        }
        let missing = ranked.filter { !found.slots.contains($0) }
        let surplus = found.slots.filter { !ranked.contains($0) }
        #expect(missing == [] && surplus == [], "seed \(seed), \(kind)")
        #expect(found.slots == ranked, "seed \(seed)")
        #expect(found.total == ranked.count)
        let some = desk.office.slots(query, at: desk.now, desk.setting, limit: 3)
        #expect(some.slots == Array(ranked.prefix(3)))
        #expect(some.total == ranked.count)
    }

    @Test func `the last day of the calendar has slots as the day before it`() throws {
        let desk = Made(1).desk
        func times(on day: Day, until: Instant) throws -> [TimeOfDay] {
            let range = try #require(Period(from: shanghai.start(of: day), until: until))
            let query = SlotQuery(kind: .special, chair: .second, range: range, minutes: 60)
            return desk.office.slots(query, at: desk.now, desk.setting, limit: .max).slots.map {
                shanghai.local($0.period.from).time
            }
        }
        let monday = Day.last.advanced(by: -1)
        let expected = try times(on: monday, until: shanghai.start(of: .last))
        #expect(!expected.isEmpty)
        #expect(try times(on: .last, until: .distantFuture) == expected)
    }

    /// How many working days lie after today, up to the day of an instant.
    private func workingDays(to instant: Instant, _ desk: Desk) -> Int {
        var day = shanghai.day(of: desk.now)
        var count = 0
        while day < shanghai.day(of: instant) {
            day = day.advanced(by: 1)
            if desk.setting.workdays.status(of: day).isWorking { count += 1 }
        }
        return count
    }

    /// Minute by minute: a working day, outside the week, 08:30 to 12:00 or 14:30 to 18:00.
    private func isOpen(_ period: Period, _ setting: OfficeSetting) -> Bool {
        let morning = TimeOfDay("08:30")!..<TimeOfDay("12:00")!
        let afternoon = TimeOfDay("14:30")!..<TimeOfDay("18:00")!
        let stretch = morning.contains(shanghai.local(period.from).time) ? morning : afternoon
        var minute = period.from
        while minute < period.until {
            let local = shanghai.local(minute)
            guard setting.workdays.status(of: local.day).isWorking,
                !setting.isMeetingFree(local.day), stretch.contains(local.time)
            else { return false }
            minute = minute.plus(minutes: 1)
        }
        return true
    }

    private func slot(
        _ period: Period, _ kind: MeetingKind, _ named: PersonID?, _ made: Made
    ) -> MeetingSlot? {
        let sheet = made.desk.office.roster.sheet(on: shanghai.day(of: period.from))
        func isAway(_ person: PersonID) -> Bool { made.isTaken(person, period, leaveOnly: true) }
        let asked: [PersonID?]
        switch kind {
        case .executive, .plenary: asked = [sheet.mayor, sheet.executiveDeputy]
        case .special: asked = [named]
        default:
            // Whoever presides as it begins.
            let here = sheet.line.first { person in
                !made.taken.contains {
                    $0.isLeave && $0.persons.contains(person) && $0.period.contains(period.from)
                }
            }
            let others = sheet.facts.ranking.filter {
                kind == .mayorsOffice && sheet.leads($0) && !sheet.line.contains($0)
            }
            asked = [sheet.mayor, here] + sheet.line + others
        }
        guard
            let chair = asked.compactMap(\.self).first(where: {
                sheet.person($0) != nil && !isAway($0)
            }), !made.isTaken(chair, period, leaveOnly: false)
        else { return nil }
        let members = sheet.facts.ranking.filter { person in
            let posts = sheet.person(person)?.seats.map(\.post) ?? []
            switch kind {
            case .special: return [.second, .finance, .schools].contains(person)
            case .citywide: return [.finance, .schools].contains(person)
            case .plenary: return posts != [.deputySecretaryGeneral]
            default: return !Set(posts).isDisjoint(with: Self.leading)
            }
        }
        let present = members.filter { !made.isTaken($0, period, leaveOnly: false) }
        let share = made.desk.setting.rulebook.quorum
        if kind == .executive, present.count * share.denominator < members.count * share.numerator {
            return nil
        }
        return MeetingSlot(
            period: period, chair: chair, present: present,
            absent: members.filter { !present.contains($0) })
    }

    private static let leading: Set<Post> = [
        .mayor, .actingMayor, .executiveDeputyMayor, .deputyMayor, .secretaryGeneral,
        .mayorsAssistant,
    ]

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `the quorum is what counting heads through the meeting finds`(_ seed: UInt64) throws {
        var made = Made(seed)
        for _ in 0..<10 {
            let from = at("03-03").plus(
                minutes: 30 * Int.random(in: 0...1_200, using: &made.random))
            let minutes = 30 * Int.random(in: 1...8, using: &made.random)
            let period = Period(from: from, until: from.plus(minutes: minutes))!
            let request = MeetingRequest(kind: .executive, period: period)
            let desk = made.desk
            let outlook = try desk.office.preview(
                request, by: .clerk, at: desk.now, desk.setting
            ).get().outlook
            var there = 0
            for member in outlook.members {
                var isThere = true
                for minute in 0..<minutes {
                    let instant = from.plus(minutes: minute)
                    if made.taken.contains(where: {
                        $0.persons.contains(member) && $0.period.contains(instant)
                    }) {
                        isThere = false
                    }
                }
                if isThere { there += 1 }
            }
            let share = desk.setting.rulebook.quorum
            let enough =
                Double(there) >= Double(outlook.members.count * share.numerator)
                / Double(share.denominator) - 1e-9
            #expect(outlook.quorum == enough, "seed \(seed)")
            #expect(outlook.attendance.present.count == there, "seed \(seed)")
        }
    }
}
