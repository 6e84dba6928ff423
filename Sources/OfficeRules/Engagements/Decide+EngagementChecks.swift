import CivilTime
import HashTreeCollections

/// What an engagement has to be, and who may do what with it.
extension Decision {
    static let standing: [EngagementState] = [.planned, .held, .submitted, .approved]

    func found(_ id: EngagementID) throws(Refusal) -> Engagement {
        guard let engagement = office.engagements[id] else { throw .engagement(.noSuch(id)) }
        return engagement
    }

    func needStanding(_ engagement: Engagement) throws(Refusal) {
        guard engagement.state.stands else {
            throw .engagement(
                .wrongState(engagement.id, engagement.state, allowed: Self.standing))
        }
    }

    /// What of an engagement is meant: the whole as if it were an occurrence, or the occurrence.
    func meant(
        _ target: EngagementTarget, of engagement: Engagement
    ) throws(Refusal) -> Occurrence {
        try needStanding(engagement)
        guard engagement.repetition != nil else {
            if let day = target.occurrence { throw .engagement(.noSuchOccurrence(target.id, day)) }
            if target.later {
                throw .invalidField(
                    field: "later", value: "true", why: "\(target.id) does not recur")
            }
            return Occurrence(day: nil, period: engagement.period, details: engagement.details)
        }
        guard let day = target.occurrence else {
            throw .engagement(.whichOccurrence(target.id))
        }
        guard let occurrence = engagement.occurrence(on: day, setting.zone, setting.workdays) else {
            throw .engagement(.noSuchOccurrence(target.id, day))
        }
        return occurrence
    }

    func needNotOver(_ id: EngagementID, _ stands: Occurrence) throws(Refusal) {
        guard stands.period.until <= now else { return }
        throw .engagement(.over(id, occurrence: stands.day, until: stands.period.until))
    }

    // MARK: What it has to be

    func needWhole(_ details: EngagementDetails) throws(Refusal) {
        try needTitle(details.title, "title")
        try needLine(details.place, "place")
        try needLine(details.organiser, "organiser")
        guard (1...Bounds.participants).contains(details.participants.count) else {
            throw .invalidField(
                field: "with", value: "\(details.participants.count)",
                why: "takes 1 to \(Bounds.participants) participants")
        }
        var seen: Set<PersonID> = []
        for person in details.persons where !seen.insert(person).inserted {
            throw .invalidField(field: "with", value: person.text, why: "stands twice")
        }
        guard details.kind == .invitation || !details.organisedByPartyOrGovernment else {
            throw .invalidField(
                field: "organisedByPartyOrGovernment", value: "true",
                why: "goes with the kind 'invitation'")
        }
    }

    /// Everybody who takes part holds a post then: nobody who left office in between, or is still
    /// to come. The field is the one to blame: who was named, or who takes part all along.
    func needPosts(
        _ details: EngagementDetails, on day: Day, field: String
    ) throws(Refusal) {
        let sheet = office.roster.sheet(on: day)
        for person in details.persons {
            guard office.roster.names[person] != nil else {
                throw .unknownPerson(field: field, person)
            }
            guard sheet.post(of: person) != nil else {
                throw .engagement(.holdsNoPost(field: field, person, day))
            }
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
