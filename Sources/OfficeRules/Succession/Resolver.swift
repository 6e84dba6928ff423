package import CivilTime

/// Who presides (Art. 8): the one function from which every answer comes, at an instant, over a
/// range, on the board and in a preview.
package struct Resolver {
    private let office: Office
    private let zone: Zone
    /// The instant of asking: a planned end that lies after it is not overdue yet.
    private let now: Instant

    package init(_ office: Office, zone: Zone, now: Instant) {
        self.office = office
        self.zone = zone
        self.now = now
    }

    /// In this order: the mayor, if not away; whom the mayor entrusted to preside; the first of
    /// the line who is not away; nobody.
    package func standing(at instant: Instant) -> Standing {
        resolve(at: instant, on: zone.day(of: instant)).standing
    }

    /// The answer at an instant, with the longest period around it in which it does not change.
    package func at(_ instant: Instant) -> StandingSegment {
        let found = resolve(at: instant, on: zone.day(of: instant))
        return StandingSegment(
            standing: found.standing, from: begin(of: found, at: instant),
            until: end(of: found, at: instant))
    }

    /// The answers over a period: adjoining segments differ, and together they cover it. Nil when
    /// there would be more than `limit`.
    package func during(_ period: Period, limit: Int) -> [StandingSegment]? {
        var segments: [StandingSegment] = []
        var from = period.from
        while from < period.until {
            guard segments.count < limit else { return nil }
            let found = resolve(at: from, on: zone.day(of: from))
            let until = end(of: found, at: from, before: period.until) ?? period.until
            segments.append(
                StandingSegment(standing: found.standing, from: from, until: until))
            from = until
        }
        return segments
    }

    // MARK: One instant

    /// A standing, and whose leave it depends on.
    private struct Found {
        var standing = Standing(
            capacity: .nobody, holder: nil, passedOver: [], vacant: [], undecided: [],
            unconfirmed: [], entrustment: nil)
        let day: Day
        /// Those asked in order, up to the holder.
        var asked: [PersonID] = []
        /// Everyone of whom an undecided leave is named.
        var concerned: [PersonID] = []
    }

    private func resolve(at instant: Instant, on day: Day) -> Found {
        let sheet = office.roster.sheet(on: day)
        var found = Found(day: day)
        found.concerned = sheet.succession
        decide(at: instant, sheet, &found)
        for person in found.concerned {
            found.standing.undecided += office.leaves(of: person).undecided(at: instant)
        }
        for person in found.asked {
            found.standing.unconfirmed += office.leaves(of: person)
                .unconfirmed(at: min(instant, now))
        }
        return found
    }

    private func decide(at instant: Instant, _ sheet: Sheet, _ found: inout Found) {
        if let mayor = sheet.mayor {
            if isHere(mayor, at: instant, nil, &found) {
                return preside(mayor, .mayor, &found)
            }
        } else {
            found.standing.vacant.append(.mayor)
        }
        if let entrustment = office.entrustmentToPreside(at: instant),
            entrustment.person != sheet.mayor, sheet.isDeputyMayor(entrustment.person)
        {
            if !found.concerned.contains(entrustment.person) {
                found.concerned.append(entrustment.person)
            }
            if isHere(entrustment.person, at: instant, entrustment.id, &found) {
                found.standing.entrustment = entrustment.id
                return preside(entrustment.person, .entrusted, &found)
            }
        }
        if sheet.executiveDeputy == nil { found.standing.vacant.append(.executiveDeputyMayor) }
        for person in sheet.line where !found.asked.contains(person) {
            if isHere(person, at: instant, nil, &found) {
                return preside(person, .acting, &found)
            }
        }
    }

    private func preside(_ person: PersonID, _ capacity: Capacity, _ found: inout Found) {
        found.standing.capacity = capacity
        found.standing.holder = person
    }

    /// Whether the person is not away; who is away is passed over and named.
    private func isHere(
        _ person: PersonID, at instant: Instant, _ entrustment: EntrustmentID?,
        _ found: inout Found
    ) -> Bool {
        found.asked.append(person)
        guard let slot = office.leaves(of: person).absence(at: instant) else { return true }
        found.standing.passedOver.append(
            PassedOver(
                person: person, leave: slot.leave, until: slot.period.until,
                entrustment: entrustment))
        return false
    }

    // MARK: How long it holds

    /// The first instant after `instant`, and before `limit`, at which the answer differs.
    private func end(of found: Found, at instant: Instant, before limit: Instant? = nil) -> Instant?
    {
        var here = found
        var at = instant
        while let next = boundary(after: at, here) {
            if let limit, next >= limit { return nil }
            here = resolve(at: next, on: zone.day(of: next))
            if here.standing != found.standing { return next }
            at = next
        }
        return nil
    }

    /// The first instant since which the answer has been the same.
    private func begin(of found: Found, at instant: Instant) -> Instant? {
        var here = found
        var at = instant
        while let last = boundary(atOrBefore: at, here),
            let before = last.adding(microseconds: -1)
        {
            here = resolve(at: before, on: zone.day(of: before))
            if here.standing != found.standing { return last }
            at = before
        }
        return nil
    }

    private func boundary(after instant: Instant, _ found: Found) -> Instant? {
        var next = office.roster.nextVersion(after: found.day).map { zone.start(of: $0) }
        func offer(_ candidate: Instant?) {
            if let candidate, next.map({ candidate < $0 }) ?? true { next = candidate }
        }
        offer(office.entrustmentBoundary(after: instant))
        for person in found.asked { offer(office.leaves(of: person).boundary(after: instant)) }
        for person in found.concerned {
            offer(office.leaves(of: person).undecidedBoundary(after: instant))
        }
        return next
    }

    private func boundary(atOrBefore instant: Instant, _ found: Found) -> Instant? {
        var last = office.roster.versionStart(on: found.day).map { zone.start(of: $0) }
        func offer(_ candidate: Instant?) {
            if let candidate, last.map({ candidate > $0 }) ?? true { last = candidate }
        }
        offer(office.entrustmentBoundary(atOrBefore: instant))
        for person in found.asked { offer(office.leaves(of: person).boundary(atOrBefore: instant)) }
        for person in found.concerned {
            offer(office.leaves(of: person).undecidedBoundary(atOrBefore: instant))
        }
        return last
    }
}
