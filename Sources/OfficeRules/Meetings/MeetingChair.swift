package import CivilTime
internal import HashTreeCollections

/// Who chairs a meeting (RULES, 'Chairing, in full'): must be there for all of it. Who is away is
/// on leave, or excused; one with another engagement is not, and chairs all the same.
struct ChairFinder {
    /// The roster of the day on which it begins.
    let sheet: Sheet
    let kind: MeetingKind
    /// Whoever presides when it begins; who leaves before it ends is passed over for the next of
    /// the line.
    let presiding: () -> PersonID?
    let isHere: (PersonID) -> Bool

    enum Problem: Error, Hashable {
        /// None of those who may is there; those who are away.
        case nobody(away: [PersonID])
        case notAllowed(PersonID)
        /// The kind wants its chair named.
        case notNamed
    }

    /// The chair: the one named if that one may, else the first of those who may and are there.
    func chair(named: PersonID?) -> Result<PersonID, Problem> {
        guard let named else { return unnamed() }
        guard mayChair(named) else { return .failure(.notAllowed(named)) }
        guard isHere(named) else { return .failure(.nobody(away: [named])) }
        return .success(named)
    }

    func unnamed() -> Result<PersonID, Problem> {
        let rule = kind.rules.chair
        if rule == .namedLeader { return .failure(.notNamed) }
        var asked = sheet.chairs(rule)
        if rule != .mayorOrExecutive, let holder = presiding() {
            asked.insert(holder, at: sheet.mayor == nil ? 0 : 1)
        }
        if let chair = asked.first(where: isHere) { return .success(chair) }
        return .failure(.nobody(away: sheet.ranked(asked)))
    }

    /// The one who was seated when the meeting was called, while that one may still chair it; else
    /// whom the rules say.
    func chair(of meeting: Meeting) -> PersonID? {
        if isHere(meeting.chair), keeps(meeting) { return meeting.chair }
        return try? unnamed().get()
    }

    /// Whether the one who was seated still holds a post that chairs; the executive deputy only
    /// while entrusted, or while the mayor is away (Art. 39, 40).
    private func keeps(_ meeting: Meeting) -> Bool {
        guard mayChair(meeting.chair) else { return false }
        guard kind.rules.chair == .mayorOrExecutive, meeting.entrustedBy == nil,
            let mayor = sheet.mayor
        else { return true }
        return meeting.chair == mayor || !isHere(mayor)
    }

    private func mayChair(_ person: PersonID) -> Bool {
        guard sheet.mayChair(person, kind) else { return false }
        guard kind.rules.chair == .mayorOrPresiding else { return true }
        // Whoever presides, by entrustment too.
        return person == sheet.mayor || person == (try? unnamed().get())
    }
}

extension Sheet {
    /// Those who may chair on this sheet, in the order in which they are asked; whoever presides
    /// comes behind the mayor. None where the chair is always named.
    func chairs(_ rule: MeetingRules.Chair) -> [PersonID] {
        let first = [mayor].compactMap(\.self)
        switch rule {
        case .mayorOrExecutive: return first + [executiveDeputy].compactMap(\.self)
        case .mayorOrPresiding: return first + line
        case .mayorOrDeputy:
            // A deputy outside the line of succession presides over no city, but over this.
            let others = facts.ranking.filter { leads($0) && $0 != mayor && !line.contains($0) }
            return first + line + others
        case .namedLeader: return []
        }
    }

    /// Whether the person's post is one that chairs a kind of meeting. A deputy outside the line
    /// may have been entrusted to preside.
    func mayChair(_ person: PersonID, _ kind: MeetingKind) -> Bool {
        switch kind.rules.chair {
        case .namedLeader: mayBeEntrusted(person)
        case .mayorOrPresiding: leads(person)
        case .mayorOrExecutive, .mayorOrDeputy: chairs(kind.rules.chair).contains(person)
        }
    }

    /// Whether a special meeting may be this person's to chair: the mayor's or a deputy's, or that
    /// of an SG, assistant or deputy SG whom one of them entrusts (Art. 45).
    func mayBeEntrusted(_ person: PersonID) -> Bool {
        self.person(person)?.seats.contains { $0.post <= .deputySecretaryGeneral } ?? false
    }
}

extension Office {
    /// Finds the chair of a meeting by what is known: who is on leave for a part of it, or excused
    /// from it, is not there.
    func chairFinder(
        _ kind: MeetingKind, _ period: Period, meeting: MeetingID?, at now: Instant,
        _ setting: OfficeSetting
    ) -> ChairFinder {
        let day = setting.zone.day(of: period.from)
        let sheet = roster.sheet(on: day)
        let excused = meeting.map { self.excused(from: $0, on: day) } ?? []
        return ChairFinder(
            sheet: sheet, kind: kind,
            presiding: {
                Resolver(self, zone: setting.zone, now: now).standing(at: period.from).holder
            },
            isHere: { person in
                sheet.person(person) != nil && !isAway(person, in: period)
                    && !excused.contains(person)
            })
    }

    /// Who chairs a called meeting: whoever did, once attendance was taken; before, the chair of
    /// the call while that one is there and may, else whom the rules say. Nil when it has no chair.
    package func chair(
        of meeting: Meeting, at now: Instant, _ setting: OfficeSetting
    ) -> PersonID? {
        if let attendance = proceedings.sittings[meeting.id]?.attendance.last {
            if !attendance.isChaired { return nil }
            if let chair = attendance.chair { return chair }
        }
        return chairFinder(
            meeting.kind, meeting.period, meeting: meeting.id, at: now, setting
        ).chair(of: meeting)
    }

    /// Who chaired, of those who were there: a special meeting whose chair did not come is chaired
    /// by the mayor or the first deputy who did (Art. 45).
    func chair(
        of meeting: Meeting, among present: Set<PersonID>, at now: Instant,
        _ setting: OfficeSetting
    ) -> PersonID? {
        let known = chairFinder(
            meeting.kind, meeting.period, meeting: meeting.id, at: now, setting)
        let finder = ChairFinder(
            sheet: known.sheet, kind: known.kind, presiding: known.presiding,
            isHere: present.contains)
        if let chair = finder.chair(of: meeting) { return chair }
        guard meeting.kind.rules.chair == .namedLeader else { return nil }
        return known.sheet.facts.ranking.first {
            known.sheet.leads($0) && present.contains($0)
        }
    }
}
