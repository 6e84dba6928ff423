import CivilTime

// The sheet of a week (Art. 60): the leaders' important activities, planned beforehand.
extension Office {
    /// The leaders on any day of a week, by rank: the mayor and the deputies, and whom the rulebook
    /// counts in.
    package func leaders(in week: Week, _ setting: OfficeSetting) -> [PersonID] {
        var leaders: [PersonID] = []
        for day in week.days {
            let sheet = roster.sheet(on: day)
            for person in sheet.facts.ranking where !leaders.contains(person) {
                if sheet.isLeader(person, setting.rulebook) { leaders.append(person) }
            }
        }
        return leaders
    }

    /// What stands on the sheet of a week: everything of the leaders that is settled, save what is
    /// secret (Art. 70), in order of begin.
    package func weekLines(_ week: Week, _ setting: OfficeSetting) -> [WeekLine] {
        guard let period = week.period(in: setting.zone) else { return [] }
        let leaders = leaders(in: week, setting)
        let shown = Set(leaders)
        return commitments(of: shown, in: period, setting)
            .filter { $0.settled && $0.visibility != .secret }
            .map { commitment in
                WeekLine(
                    source: commitment.source,
                    persons: leaders.filter(commitment.persons.contains),
                    period: commitment.period, title: commitment.titleForSheet ?? "",
                    visibility: commitment.visibility)
            }
    }
}

extension Sheet {
    /// Whether the person is a leader: the mayor, a deputy mayor, or of a post that the rulebook
    /// counts in (*ours*: the text never defines it).
    package func isLeader(_ person: PersonID, _ rulebook: Rulebook) -> Bool {
        self.person(person)?.seats.contains {
            $0.post.isMayor || $0.post.isDeputyMayor || rulebook.leadersInclude.contains($0.post)
        } ?? false
    }
}

/// One difference between the sheet that was issued and the one that stands.
package struct WeekChange: Hashable, Sendable {
    package enum What: String, CaseIterable, Hashable, Sendable {
        case added, removed, changed
    }

    package let what: What
    package let before: WeekLine?
    package let after: WeekLine?
}

extension WeekChange {
    /// The differences, in the order of the begin of what stands, what is gone at its old place.
    package static func all(from issued: [WeekLine], to standing: [WeekLine]) -> [WeekChange] {
        var before: [Commitment.Source: WeekLine] = [:]
        for line in issued { before[line.source] = line }
        var changes: [WeekChange] = []
        for line in standing {
            guard let old = before.removeValue(forKey: line.source) else {
                changes.append(WeekChange(what: .added, before: nil, after: line))
                continue
            }
            if old != line {
                changes.append(WeekChange(what: .changed, before: old, after: line))
            }
        }
        changes += before.values.map { WeekChange(what: .removed, before: $0, after: nil) }
        return changes.sorted { $0.isBefore($1) }
    }

    private func isBefore(_ other: WeekChange) -> Bool {
        guard let one = after ?? before, let another = other.after ?? other.before else {
            return false
        }
        return (one.period.from, one.source) < (another.period.from, another.source)
    }
}
