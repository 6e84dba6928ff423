package import CivilTime
internal import HashTreeCollections

// What is asked about proceedings: pure functions of the office.
extension Office {
    /// How many of a meeting's members are there, and how many it takes; nil where it needs no
    /// quorum (Art. 40).
    func quorum(
        of meeting: Meeting, present: Set<PersonID>, _ setting: OfficeSetting
    ) -> Quorum? {
        guard meeting.kind.rules.hasQuorum else { return nil }
        let members = party(of: meeting, setting).members
        return Quorum(
            members: members.count, present: members.count(where: present.contains),
            needed: setting.rulebook.needed(of: members.count))
    }

    /// The last day on which papers reach the participants in time; nil where none are asked for
    /// (Art. 41).
    package func itemPapersDue(at meeting: Meeting, _ setting: OfficeSetting) -> Day? {
        guard meeting.kind.rules.hasPapers else { return nil }
        return setting.zone.day(of: meeting.period.from)
            .adding(days: -setting.rulebook.papersDaysBefore)
    }

    /// Whether an item may come before a meeting: no papers are asked for, they came in time, or
    /// the chair admitted it.
    package func hasPapers(
        _ item: AgendaItem, at meeting: Meeting, _ setting: OfficeSetting
    ) -> Bool {
        guard let due = itemPapersDue(at: meeting, setting), item.admission == nil else {
            return true
        }
        return item.papers.map { setting.zone.day(of: $0) <= due } ?? false
    }

    /// Who has to do the next step with an item; nil when nobody has to.
    package func asked(about item: AgendaItem, at instant: Instant, _ setting: OfficeSetting)
        -> Asked?
    {
        switch item.state {
        case .proposed: reviewers(of: item.department, at: instant, setting)
        case .reviewed: settlers(at: instant, setting)
        default: nil
        }
    }

    /// Items that await this person now, in the order of their numbers.
    package func items(
        awaiting person: PersonID, at instant: Instant, _ setting: OfficeSetting
    ) -> [AgendaItem] {
        proceedings.items.values.filter { item in
            guard let asked = asked(about: item, at: instant, setting) else { return false }
            return asked.persons.first == person || asked.standIn == person
        }
        .sorted { $0.id < $1.id }
    }

    /// Whether a person answers for a follow-up: oneself, or as the department's head.
    package func answers(_ person: PersonID, for owner: FollowUpOwner, on day: Day) -> Bool {
        switch owner {
        case .person(let id): id == person
        case .department(let id): roster.sheet(on: day).head(of: id) == person
        }
    }
}
