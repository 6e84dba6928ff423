import CivilTime
import HashTreeCollections

/// What an engagement has to be, and who may do what with it.
extension Decision {
    static let standing: [EngagementState] = [.planned, .held, .submitted, .approved]

    /// What of an engagement is meant: the whole as if it were an occurrence, or the occurrence.
    func meant(_ target: EngagementTarget) throws(Refusal) -> (Engagement, Occurrence) {
        guard let engagement = office.engagements.engagements[target.id] else {
            throw .engagement(.noSuch(target.id))
        }
        guard engagement.state.stands else {
            throw .engagement(.wrongState(target.id, engagement.state, allowed: Self.standing))
        }
        guard engagement.repetition != nil else {
            if let day = target.occurrence { throw .engagement(.noSuchOccurrence(target.id, day)) }
            if target.later {
                throw .invalidField(
                    field: "later", value: "true", why: "\(target.id) does not recur")
            }
            let whole = Occurrence(
                day: nil, period: engagement.period, details: engagement.details)
            return (engagement, whole)
        }
        guard let day = target.occurrence else {
            throw .engagement(.whichOccurrence(target.id))
        }
        guard let occurrence = engagement.occurrence(on: day, setting.zone, setting.workdays) else {
            throw .engagement(.noSuchOccurrence(target.id, day))
        }
        return (engagement, occurrence)
    }

    func needNotOver(_ id: EngagementID, _ stands: Occurrence) throws(Refusal) {
        guard stands.period.until <= now else { return }
        throw .engagement(.over(id, occurrence: stands.day, until: stands.period.until))
    }

    // MARK: Who may

    /// A clerk, or a person for something of one's own.
    func needOwn(_ details: EngagementDetails) throws(Refusal) {
        if actor.isClerk { return }
        if let person = actor.actingPerson, details.persons.contains(person) { return }
        throw .notPermitted(roles: [.clerk], persons: details.persons)
    }

    /// A clerk, who entered it, or the only one who takes part.
    func needMayChange(_ engagement: Engagement) throws(Refusal) {
        if actor.isClerk { return }
        let persons = engagement.details.persons
        let may = engagement.enteredBy.map { [$0] } ?? (persons.count == 1 ? persons : [])
        if let person = actor.actingPerson, may.contains(person) { return }
        throw .notPermitted(roles: [.clerk], persons: may)
    }

    // MARK: What it has to be

    func needWhole(_ details: EngagementDetails, from: Instant) throws(Refusal) {
        try needTitle(details.title, "title")
        try needLine(details.place, "place")
        try needLine(details.organiser, "organiser")
        guard (1...Bounds.participants).contains(details.participants.count) else {
            throw .invalidField(
                field: "with", value: "\(details.participants.count)",
                why: "takes 1 to \(Bounds.participants) participants")
        }
        let day = setting.zone.day(of: from)
        let sheet = office.roster.sheet(on: day)
        var seen: Set<PersonID> = []
        for person in details.persons {
            guard office.roster.names[person] != nil else {
                throw .unknownPerson(field: "with", person)
            }
            guard seen.insert(person).inserted else {
                throw .invalidField(field: "with", value: person.text, why: "stands twice")
            }
            guard sheet.post(of: person) != nil else {
                throw .engagement(.holdsNoPost(field: "with", person, day))
            }
        }
        guard details.kind == .invitation || !details.organisedByPartyOrGovernment else {
            throw .invalidField(
                field: "organisedByPartyOrGovernment", value: "true",
                why: "goes with the kind 'invitation'")
        }
    }

    func needBounded(_ period: Period, recurring: Bool) throws(Refusal) {
        let days = setting.zone.days(touchedBy: period)
        let most = recurring ? Bounds.occurrenceDays : Bounds.engagementDays
        if days.lowerBound.distance(to: days.upperBound) >= most {
            throw .invalidField(
                field: "to", value: period.until.rfc3339(in: setting.zone),
                why: recurring
                    ? "what recurs is at most \(most) days long each time"
                    : "an engagement is at most \(most) days long")
        }
    }

    /// A rule has to put at least one occurrence somewhere.
    func needOccurrence(_ repetition: Repetition?) throws(Refusal) {
        guard let repetition else { return }
        guard repetition.rule.firstDay(from: repetition.first) == nil else { return }
        throw .invalidField(
            field: "repeat", value: repetition.rule.description, why: "never occurs")
    }
}

extension Recurrence {
    /// The first day on which there is an occurrence; nil when there is none.
    func firstDay(from first: Day) -> Day? {
        var step = first
        while true {
            let stretch = step.advanced(by: 7_000)
            if let day = days(from: first, in: step...stretch).first { return day }
            guard stretch < min(until ?? .last, .last) else { return nil }
            step = stretch.advanced(by: 1)
        }
    }
}
