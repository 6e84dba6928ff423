package import CivilTime
internal import HashTreeCollections

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
        return commitments(of: shown, in: period, setting).filter(\.settled).compactMap {
            let visibility = visibility(of: $0.source, atLeast: $0.visibility)
            guard visibility != .secret else { return nil }
            return WeekLine(
                source: $0.source, persons: leaders.filter($0.persons.contains),
                period: $0.period, title: $0.titleForSheet ?? "", visibility: visibility)
        }
    }

    /// Who may know now what stands, or stood, on a sheet (Art. 70): the strictest of what it was
    /// and of what the engagement, the occurrence and whatever goes on from it are. Nobody but
    /// those of a secret one where it is not held any more, of which nobody can tell.
    package func visibility(
        of source: Commitment.Source, atLeast given: Visibility
    ) -> Visibility {
        guard case .engagement(let id, let occurrence) = source else { return given }
        guard let engagement = engagements[id] else { return .secret }
        return goingOn(from: engagement, occurrence).map(\.visibility)
            .reduce(given, Visibility.stricter)
    }

    /// Whether something was entered, or changed in what the sheet says of it, after the hour until
    /// which entries for the week are to be handed in (*ours*, serves Art. 60). Leave and turns are
    /// not handed in.
    package func isLate(
        _ source: Commitment.Source, for week: Week, _ setting: OfficeSetting
    ) -> Bool {
        weeks.entered(source).map { $0 > week.due(setting) } ?? false
    }

    /// The weeks whose sheets are owed at an instant: of the week that is and of the next those
    /// whose entries were due, since there has been an office, and of which no version was issued
    /// (Art. 60).
    package func unissuedWeeks(at now: Instant, _ setting: OfficeSetting) -> [Week] {
        guard !roster.isEmpty else { return [] }
        let this = Week(of: setting.zone.day(of: now))
        return [this, Week(of: this.monday.advanced(by: 7))].filter {
            let due = $0.due(setting)
            return due <= now && openedAt.map { due > $0 } ?? true
                && weeks.versions(of: $0).isEmpty
        }
    }
}

extension Visibility {
    fileprivate static func stricter(_ one: Visibility, _ other: Visibility) -> Visibility {
        let order = allCases
        let places = [one, other].compactMap(order.firstIndex)
        return places.max().map { order[$0] } ?? .secret
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
            if !old.saysTheSame(as: line) {
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
