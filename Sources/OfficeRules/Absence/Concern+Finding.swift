package import CivilTime

extension Office {
    /// Every concern about a candidate, in the order of the codes.
    package func concerns(
        about candidate: Candidate, at instant: Instant, _ setting: OfficeSetting
    ) -> [Concern] {
        let sheet = roster.sheet(on: setting.zone.day(of: candidate.period.from))
        let finder = ConcernFinder(
            office: self, candidate: candidate, sheet: sheet, instant: instant, setting: setting)
        return [
            finder.nobodyPresides(), finder.lineOverlap(), finder.pairedDeputyAway(),
            finder.notAwayTogether(), finder.tripProlonged(), finder.abroad(),
        ].compactMap(\.self)
            + meetingConcerns(about: candidate, at: instant, setting)
            + rotationConcerns(about: candidate, setting)
            + engagementConcerns(about: candidate, setting)
    }
}

/// One function a concern; each says when it arises and cites its article through its code.
private struct ConcernFinder {
    let office: Office
    let candidate: Candidate
    let sheet: Sheet
    let instant: Instant
    let setting: OfficeSetting

    /// Art. 8: nobody would be left, for a part of it.
    func nobodyPresides() -> Concern? {
        guard office.mayPreside(candidate.person, in: candidate.period, zone: setting.zone) else {
            return nil
        }
        let segments = office.presiding(
            supposing: candidate, at: instant, setting, limit: 10_000)
        let empty = segments.filter { $0.standing.capacity == .nobody }
        guard let from = empty.first?.from, let until = empty.last?.until else { return nil }
        let others = empty.flatMap(\.standing.passedOver).filter {
            $0.person != candidate.person
        }
        return Concern(
            code: .nobodyPresides, persons: unique(others.map(\.person)),
            leaves: unique(others.map(\.leave)), period: Period(from: from, until: until))
    }

    /// Art. 8: others of the mayor and the line would be away too, each while both are of it.
    func lineOverlap() -> Concern? {
        let overlaps = stretches.compactMap { sheet, period -> Concern? in
            guard sheet.succession.contains(candidate.person) else { return nil }
            return overlap(.lineOverlap, with: sheet.succession, in: period)
        }
        let periods = overlaps.compactMap(\.period)
        guard let from = periods.first?.from, let until = periods.last?.until else { return nil }
        return Concern(
            code: .lineOverlap, persons: unique(overlaps.flatMap(\.persons)),
            leaves: unique(overlaps.flatMap(\.leaves)), period: Period(from: from, until: until))
    }

    /// The parts of it over which the roster stays the same, in order, each with its sheet.
    private var stretches: [(Sheet, Period)] {
        let days = setting.zone.days(touchedBy: candidate.period)
        var begins = [candidate.period.from]
        var day = days.lowerBound
        while let next = office.roster.nextVersion(after: day), next <= days.upperBound {
            begins.append(setting.zone.start(of: next))
            day = next
        }
        let ends = begins.dropFirst() + [candidate.period.until]
        return zip(begins, ends).compactMap { from, until in
            Period(from: from, until: until).map {
                (office.roster.sheet(on: setting.zone.day(of: from)), $0)
            }
        }
    }

    /// Art. 59: while a deputy mayor is away the paired deputy SG as a rule stays in office.
    func pairedDeputyAway() -> Concern? {
        var others: [PersonID] = []
        if sheet.isDeputyMayor(candidate.person) {
            others += sheet.coordinators(for: candidate.person)
        }
        let coordinated = sheet.person(candidate.person)?.coordinatesFor ?? []
        others += coordinated.filter(sheet.isDeputyMayor)
        return overlap(.pairedDeputyAway, with: others, in: candidate.period)
    }

    /// The rulebook's pairs (*ours*).
    func notAwayTogether() -> Concern? {
        var others: [PersonID] = []
        for pair in setting.rulebook.notAwayTogether {
            if matches(candidate.person, pair.first) { others += members(pair.second) }
            if matches(candidate.person, pair.second) { others += members(pair.first) }
        }
        return overlap(.notAwayTogether, with: unique(others), in: candidate.period)
    }

    /// Art. 58: a leader's trip is never overrun or prolonged, under whatever kind it would go on.
    func tripProlonged() -> Concern? {
        guard let leave = candidate.leave, leave.state.counts, leave.kind.isTrip,
            candidate.period.until > leave.period.until,
            sheet.isLeader(candidate.person, setting.rulebook)
        else { return nil }
        return Concern(
            code: .tripProlonged, persons: [], leaves: [],
            period: Period(from: leave.period.until, until: candidate.period.until))
    }

    /// Art. 62: whose consent an official trip abroad takes, those of the city government by name.
    /// Who approves the leave answers for it that they were asked.
    func abroad() -> Concern? {
        guard candidate.kind == .abroad else { return nil }
        let today = office.roster.sheet(on: setting.zone.day(of: instant))
        let seats = (today.person(candidate.person) ?? sheet.person(candidate.person))?.seats ?? []
        let code: ConcernCode
        var asked: [PersonID?] = []
        if seats.contains(where: { $0.post.isMayor }) {
            code = .mayorAbroad
        } else if seats.contains(where: { $0.post.isDeputyMayor }) {
            code = .deputyAbroad
            asked = [today.mayor]
        } else {
            code = .officialAbroad
            asked = seats.compactMap(\.department).map(today.leaderInCharge) + [today.mayor]
        }
        let persons = asked.compactMap(\.self).filter { $0 != candidate.person }
        return Concern(code: code, persons: unique(persons), period: candidate.period)
    }

    /// A concern about live leave of others that overlaps a part of the candidate; nil when there
    /// is none.
    private func overlap(
        _ code: ConcernCode, with others: [PersonID], in period: Period
    ) -> Concern? {
        var persons: [PersonID] = []
        var leaves: [LeaveID] = []
        var shared: [Period] = []
        for person in others where person != candidate.person {
            let slots = office.leaves(of: person).overlapping(period)
            if !slots.isEmpty { persons.append(person) }
            leaves += slots.map(\.leave)
            shared += slots.flatMap(\.claims).compactMap { $0.intersection(period) }
        }
        guard let from = shared.map(\.from).min(), let until = shared.map(\.until).max() else {
            return nil
        }
        return Concern(
            code: code, persons: persons, leaves: leaves, period: Period(from: from, until: until))
    }

    private func matches(_ person: PersonID, _ member: Pair.Member) -> Bool {
        switch member {
        case .person(let id): id == person
        case .post(let post): sheet.holds(person, post)
        }
    }

    private func members(_ member: Pair.Member) -> [PersonID] {
        switch member {
        case .person(let id): [id]
        case .post(let post): sheet.facts.ranking.filter { sheet.holds($0, post) }
        }
    }

    private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
