package import CivilTime
internal import HashTreeCollections

/// A called meeting that by what is known now has lost its chair or its quorum.
package struct MeetingAtRisk: Hashable, Sendable {
    package let meeting: MeetingID
    /// `meetingLosesChair` (Art. 39), `meetingLosesQuorum` (Art. 40).
    package let concerns: [Concern]

    /// What stays open on the day board until it is acknowledged: one for each concern, with the
    /// last leave that brought it about, so that a further one opens it again.
    package var attention: [Attention] {
        concerns.map { concern in
            Attention(
                code: concern.code, about: .meeting(meeting),
                with: concern.leaves.max().map(Commitment.Source.leave))
        }
    }
}

extension Office {
    /// The called meetings not over yet that are at risk, in order of their begin.
    package func meetingsAtRisk(at now: Instant, _ setting: OfficeSetting) -> [MeetingAtRisk] {
        guard !meetings.isEmpty, let rest = Period(from: now, until: .distantFuture) else {
            return []
        }
        return meetings.called(in: rest).compactMap { meeting in
            let concerns = risks(of: meeting, at: now, setting)
            return concerns.isEmpty
                ? nil : MeetingAtRisk(meeting: meeting.id, concerns: concerns)
        }
    }

    /// What puts a called meeting at risk: none of those who may chair is there (Art. 39), or fewer
    /// than half of the members (Art. 40). Once attendance was taken it is no risk any more, but
    /// what was.
    package func risks(
        of meeting: Meeting, at now: Instant, _ setting: OfficeSetting
    ) -> [Concern] {
        guard lastAttendance(meeting.id) == nil else { return [] }
        var found: [Concern] = []
        if chair(of: meeting, at: now, setting) == nil {
            let sheet = roster.sheet(on: setting.zone.day(of: meeting.period.from))
            let others = [sheet.mayor, sheet.executiveDeputy].compactMap(\.self)
            let asked =
                meeting.kind.rules.chair == .namedLeader
                ? [meeting.chair] : [meeting.chair] + others
            found.append(risk(.meetingLosesChair, meeting, sheet.ranked(asked)))
        }
        if meeting.kind.rules.hasQuorum {
            let members = party(of: meeting, setting).members
            let there = attendance(
                of: members, in: meeting.period, except: meeting.id, setting)
            if there.present.count < setting.rulebook.needed(of: members.count) {
                found.append(risk(.meetingLosesQuorum, meeting, there.absent))
            }
        }
        return found
    }

    private func risk(
        _ code: ConcernCode, _ meeting: Meeting, _ persons: [PersonID]
    ) -> Concern {
        Concern(
            code: code, article: meeting.kind.rules.article, persons: persons,
            leaves: persons.flatMap { awayLeaves(of: $0, in: meeting.period) },
            subjects: [.meeting(meeting.id)], period: meeting.period)
    }

    /// What a leave would do to meetings that are called and not over: cost one its chair (Art. 39)
    /// or its quorum (Art. 40), or make the person miss it (Art. 42). In the order of the codes,
    /// then of the meetings.
    ///
    /// Without meetings it costs nothing: every request for leave asks.
    func meetingConcerns(
        about candidate: Candidate, at instant: Instant, _ setting: OfficeSetting
    ) -> [Concern] {
        guard !meetings.isEmpty else { return [] }
        let touched = meetings.called(in: candidate.period).filter {
            $0.period.until > instant && concerns(candidate.person, $0, setting)
        }
        guard !touched.isEmpty else { return [] }
        let supposed = supposing(candidate, at: instant)
        let missed = touched.filter {
            party(of: $0, setting).participants.contains(candidate.person)
        }.map {
            Concern(
                code: .missesMeeting, subjects: [.meeting($0.id)], period: $0.period)
        }
        let lost = touched.flatMap { meeting -> [Concern] in
            let before = Set(risks(of: meeting, at: instant, setting).map(\.code))
            return supposed.risks(of: meeting, at: instant, setting).filter {
                !before.contains($0.code)
            }
            .map { $0.without(candidate.person, of: supposed) }
        }
        return lost.filter { $0.code == .meetingLosesChair }
            + lost.filter { $0.code == .meetingLosesQuorum } + missed
    }

    /// The next times that would do for the meetings that a leave would put at risk, were it
    /// approved; in the order of the meetings.
    package func slotsInStead(
        _ candidate: Candidate, at instant: Instant, _ setting: OfficeSetting
    ) -> [(meeting: MeetingID, slots: [MeetingSlot])] {
        let concerns = meetingConcerns(about: candidate, at: instant, setting)
            .filter { $0.code == .meetingLosesChair || $0.code == .meetingLosesQuorum }
        let lost: [MeetingID] = concerns.flatMap(\.subjects).compactMap { source in
            if case .meeting(let id) = source { id } else { nil }
        }
        guard !lost.isEmpty else { return [] }
        let supposed = supposing(candidate, at: instant)
        return Set(lost).sorted().compactMap { id in
            meetings[id].map { (id, supposed.nextSlots(for: $0, at: instant, setting)) }
        }
    }

    /// Whether somebody takes part in a meeting, or could come to chair it.
    private func concerns(
        _ person: PersonID, _ meeting: Meeting, _ setting: OfficeSetting
    ) -> Bool {
        if party(of: meeting, setting).participants.contains(person) { return true }
        return meeting.kind.rules.chair != .namedLeader
            && roster.sheet(on: setting.zone.day(of: meeting.period.from)).leads(person)
    }
}

extension Concern {
    /// The concern with the others alone: whose leave it is about is known, and it need not have a
    /// number yet.
    fileprivate func without(_ person: PersonID, of office: Office) -> Concern {
        Concern(
            code: code, article: article, persons: persons.filter { $0 != person },
            leaves: leaves.filter { office.leaves[$0].map { $0.person != person } ?? false },
            subjects: subjects, period: period)
    }
}
