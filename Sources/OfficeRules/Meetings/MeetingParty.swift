import CivilTime
internal import HashTreeCollections

extension Meeting {
    /// The chair whom a meeting keeps wherever it is moved: one who was named or entrusted, or
    /// convened it (Art. 44, 45). Nil where the rules say who chairs.
    var chairOfItsOwn: PersonID? {
        switch kind.rules.chair {
        case .namedLeader, .mayorOrDeputy: chair
        case .mayorOrExecutive: entrustedBy == nil ? nil : chair
        case .mayorOrPresiding: nil
        }
    }
}

/// Who belongs to a meeting.
package struct MeetingParty: Hashable, Sendable {
    /// In order of rank.
    package let members: [PersonID]
    /// Without a vote.
    package let sittingIn: [PersonID]
    /// The chair of a special or citywide meeting, who need not be a member.
    fileprivate let chair: PersonID?

    /// Everyone whose time it takes, each once.
    package var participants: [PersonID] {
        var seen: Set<PersonID> = []
        return ([chair].compactMap(\.self) + members + sittingIn).filter {
            seen.insert($0).inserted
        }
    }
}

extension Office {
    /// Who belongs to a called meeting. Where the rules say who its members are they are those of
    /// the roster of its day (Art. 39, 40, 44), whoever they were when it was called; those named
    /// for one stay those named.
    package func party(of meeting: Meeting, _ setting: OfficeSetting) -> MeetingParty {
        let rules = meeting.kind.rules
        guard rules.members != .named else {
            return MeetingParty(
                members: meeting.members, sittingIn: meeting.sittingIn, chair: meeting.chair)
        }
        let sheet = roster.sheet(on: setting.zone.day(of: meeting.period.from))
        let members = sheet.members(rules.members)
        let others = rules.othersSitIn ? sheet.othersSittingIn : []
        let asked = meeting.sittingIn.filter { sheet.person($0) != nil }
        let belong = Set(members)
        return MeetingParty(
            members: members,
            sittingIn: sheet.ranked(others + asked).filter { !belong.contains($0) }, chair: nil)
    }

    /// Those who may be at a called meeting: who belongs to it, whoever chairs it instead of the
    /// chair of the call (Art. 73), and the head by then of the department that holds it; and who
    /// was there, when that is put right.
    func mayAttend(
        _ meeting: Meeting, at now: Instant, _ setting: OfficeSetting
    ) -> [PersonID] {
        let day = setting.zone.day(of: meeting.period.from)
        let chair = chairFinder(
            meeting.kind, meeting.period, meeting: meeting.id, at: now, setting
        ).chair(of: meeting)
        let head = meeting.department.flatMap { roster.sheet(on: day).head(of: $0) }
        var all = party(of: meeting, setting).participants
        if let chair, !all.contains(chair) { all.insert(chair, at: 0) }
        if let head, !all.contains(head) { all.append(head) }
        let there = proceedings.sittings[meeting.id]?.attendance.last?.present ?? []
        return all + there.filter { !all.contains($0) }
    }

    /// Those who are excused from a meeting on a day (Art. 42): an excuse is for the day on which
    /// the meeting was to be when it was asked for.
    func excused(from id: MeetingID, on day: Day) -> Set<PersonID> {
        guard let sitting = proceedings.sittings[id] else { return [] }
        return Set(
            sitting.excuses.filter { $0.state == .granted && $0.isFor(day) }.map(\.person))
    }
}
