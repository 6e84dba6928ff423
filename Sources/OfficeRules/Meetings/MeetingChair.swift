package import CivilTime

/// Who chairs a meeting (RULES, 'Chairing, in full'): must be there for all of it. Who is away is
/// on leave; one with another engagement is not, and chairs all the same.
struct ChairFinder {
    let office: Office
    let setting: OfficeSetting
    /// The instant of asking.
    let now: Instant
    let kind: MeetingKind
    let period: Period

    enum Problem: Error, Hashable {
        /// None of those who may is there; those who are away.
        case nobody(away: [PersonID])
        case notAllowed(PersonID, MeetingRefusal.ChairNotAllowed)
        /// The kind wants its chair named.
        case notNamed
    }

    private var sheet: Sheet { office.roster.sheet(on: setting.zone.day(of: period.from)) }

    /// The chair: the one named if that one may, else the first of those who may and are there.
    func chair(named: PersonID?) -> Result<PersonID, Problem> {
        guard let named else { return unnamed() }
        guard mayChair(named) else { return .failure(.notAllowed(named, .wrongPost)) }
        guard isHere(named) else { return .failure(.notAllowed(named, .away)) }
        return .success(named)
    }

    func isHere(_ person: PersonID) -> Bool {
        sheet.person(person) != nil && !office.isAway(person, in: period)
    }

    private func unnamed() -> Result<PersonID, Problem> {
        let first: [PersonID]
        switch kind.rules.chair {
        case .namedLeader: return .failure(.notNamed)
        case .mayorOrExecutive: first = [sheet.mayor, sheet.executiveDeputy].compactMap(\.self)
        case .mayorOrDeputy, .mayorOrPresiding:
            first = [sheet.mayor, presiding].compactMap(\.self) + sheet.line
        }
        if let chair = first.first(where: isHere) { return .success(chair) }
        return .failure(.nobody(away: sheet.ranked(first)))
    }

    /// Whoever presides when it begins; who leaves before it ends is passed over for the next of
    /// the line.
    private var presiding: PersonID? {
        Resolver(office, zone: setting.zone, now: now).standing(at: period.from).holder
    }

    private func mayChair(_ person: PersonID) -> Bool {
        switch kind.rules.chair {
        case .mayorOrExecutive: person == sheet.mayor || person == sheet.executiveDeputy
        case .mayorOrDeputy: sheet.leads(person)
        case .mayorOrPresiding: person == sheet.mayor || person == (try? unnamed().get())
        case .namedLeader:
            sheet.leads(person)
                || sheet.person(person)?.seats.contains { $0.post <= .deputySecretaryGeneral }
                    ?? false
        }
    }
}

extension Office {
    /// Who chairs a called meeting by what is known now: the chair of the call while that one is
    /// there, else whom the rules say; nil when it has lost its chair.
    package func chair(
        of meeting: Meeting, at now: Instant, _ setting: OfficeSetting
    ) -> PersonID? {
        let finder = ChairFinder(
            office: self, setting: setting, now: now, kind: meeting.kind, period: meeting.period)
        if finder.isHere(meeting.chair) { return meeting.chair }
        return try? finder.chair(named: nil).get()
    }
}
