package import CivilTime
internal import HashTreeCollections

/// What is known today of a meeting that is asked about, called or not.
package struct MeetingOutlook: Hashable, Sendable {
    /// Nil when nobody may.
    package let chair: PersonID?
    package let members: [PersonID]
    package let sittingIn: [PersonID]
    /// Of the members: who will be there, or who was.
    package let attendance: MeetingAttendance
    /// Whether that is who was there: attendance was taken.
    package let isTaken: Bool
    /// How many members have to be there; 0 where the kind has no quorum.
    package let needed: Int
    /// Whether so many will be there (Art. 40); nil where the kind has no quorum.
    package let quorum: Bool?
    /// The meeting-free week in which a day of it lies (Art. 73).
    package let meetingFreeWeek: Range<Day>?
    /// The day on which papers are to have reached the participants (Art. 41); nil where none are.
    package let papersDue: Day?
    /// In the order of the codes.
    package let concerns: [Concern]
}

/// A meeting as it is asked about: what was asked for or is called, without what is known of it.
struct MeetingCase {
    let kind: MeetingKind
    let period: Period
    let chair: PersonID?
    let members: [PersonID]
    let sittingIn: [PersonID]
    /// The one called, where there is.
    let meeting: MeetingID?
    /// Those of whom one would have to be there to chair, for the concern that none is.
    var away: [PersonID] = []
}

extension MeetingOutlook {
    /// What a caller may know of it: leave that is asked for and not decided is nobody's business
    /// but the person's, and clerks'.
    package func seen(by actor: Actor, in office: Office) -> MeetingOutlook {
        MeetingOutlook(
            chair: chair, members: members, sittingIn: sittingIn, attendance: attendance,
            isTaken: isTaken, needed: needed, quorum: quorum, meetingFreeWeek: meetingFreeWeek,
            papersDue: papersDue,
            concerns: concerns.compactMap { $0.seen(by: actor, in: office) })
    }
}

extension Concern {
    /// The concern without the undecided leave of others; nil when it is about nothing else.
    fileprivate func seen(by actor: Actor, in office: Office) -> Concern? {
        guard code == .clashesWithLeave, !actor.isClerk else { return self }
        let open = leaves.filter { id in
            guard let leave = office.leaves[id] else { return false }
            if leave.person == actor.actingPerson { return true }
            // What an extension asks for beyond what was approved is undecided like a request.
            return leave.state.counts && (period.map(leave.period.overlaps) ?? true)
        }
        guard !open.isEmpty else { return nil }
        let concerned = Set(open.compactMap { office.leaves[$0]?.person })
        return Concern(
            code: code, persons: persons.filter(concerned.contains), leaves: open,
            subjects: subjects, period: period)
    }
}

extension Office {
    /// What is known of a called meeting. Who really was there is known to clerks and persons
    /// alone.
    package func outlook(
        of meeting: Meeting, by actor: Actor, at now: Instant, _ setting: OfficeSetting
    ) -> MeetingOutlook {
        let isInsider = !actor.roles.isDisjoint(with: [.clerk, .person])
        let party = party(of: meeting, setting)
        return outlook(
            of: MeetingCase(
                kind: meeting.kind, period: meeting.period,
                chair: chair(of: meeting, at: now, setting), members: party.members,
                sittingIn: party.sittingIn, meeting: meeting.id), taken: isInsider, at: now,
            setting
        ).seen(by: actor, in: self)
    }

    /// - Parameter taken: whether, once attendance was taken, it is told who was there.
    func outlook(
        of subject: MeetingCase, taken: Bool = true, at now: Instant, _ setting: OfficeSetting
    ) -> MeetingOutlook {
        let rules = subject.kind.rules
        let last = taken ? subject.meeting.flatMap(lastAttendance) : nil
        let attendance = attendance(
            of: subject.members, in: subject.period, meeting: subject.meeting, last, setting)
        let needed = rules.hasQuorum ? setting.rulebook.needed(of: subject.members.count) : 0
        let first = setting.zone.day(of: subject.period.from)
        let week = setting.meetingFreeWeek(touchedBy: subject.period)
        let due = first.adding(days: -setting.rulebook.papersDaysBefore)
        let finder = MeetingConcernFinder(
            office: self, setting: setting, now: now, subject: subject, attendance: attendance)
        let quorum = rules.hasQuorum ? attendance.present.count >= needed : nil
        let papersDue = rules.hasPapers ? due : nil
        return MeetingOutlook(
            chair: subject.chair, members: subject.members, sittingIn: subject.sittingIn,
            attendance: attendance, isTaken: last != nil, needed: needed, quorum: quorum,
            meetingFreeWeek: week, papersDue: papersDue,
            concerns: finder.all(quorum: quorum, week: week, papersDue: papersDue))
    }
}

/// One function a concern about a meeting; each says when it arises, its article by its code.
private struct MeetingConcernFinder {
    let office: Office
    let setting: OfficeSetting
    let now: Instant
    let subject: MeetingCase
    let attendance: MeetingAttendance

    private var period: Period { subject.period }

    /// In the order of the codes.
    func all(quorum: Bool?, week: Range<Day>?, papersDue: Day?) -> [Concern] {
        var found = clashes() + [chairedForMayor(), membersAway()].compactMap(\.self)
        if quorum == false {
            found.append(
                Concern(code: .belowQuorum, persons: attendance.absent, period: period))
        }
        if let week {
            found.append(Concern(code: .meetingFreeWeek, period: setting.zone.period(of: week)))
        }
        if let papersDue, papersDue < setting.zone.day(of: now) {
            let days = papersDue..<papersDue.advanced(by: 1)
            found.append(Concern(code: .papersLate, period: setting.zone.period(of: days)))
        }
        if !setting.isInOfficeHours(period) {
            found.append(Concern(code: .outsideOfficeHours, period: period))
        }
        return found
    }

    /// Art. 39, 40: the mayor's absence counts as the executive deputy's entrustment (*ours*).
    private func chairedForMayor() -> Concern? {
        let sheet = office.roster.sheet(on: setting.zone.day(of: period.from))
        guard subject.kind.rules.chair == .mayorOrExecutive, let chair = subject.chair,
            chair != sheet.mayor
        else { return nil }
        let mayor = sheet.mayor.map { [$0] } ?? []
        let leaves = mayor.flatMap { office.awayLeaves(of: $0, in: period) }
        guard mayor.isEmpty || !leaves.isEmpty else { return nil }
        return Concern(
            code: .chairedForMayor, article: subject.kind.rules.article, persons: mayor,
            leaves: leaves, period: period)
    }

    private func membersAway() -> Concern? {
        let away = attendance.absences.filter { $0.why == .away || $0.why == .holdsNoPost }
        guard !away.isEmpty else { return nil }
        return Concern(
            code: .membersAway, persons: away.map(\.person),
            leaves: away.flatMap(\.sources).compactMap(\.leave), period: period)
    }

    /// Everything else that participants are to do at the time: requests for leave, and leave of
    /// those sitting in, engagements, other meetings, turns.
    private func clashes() -> [Concern] {
        let participants = Set(subject.members + subject.sittingIn)
            .union(subject.chair.map { [$0] } ?? [])
        let members = Set(subject.members)
        let taken = office.commitments(of: participants, in: period, setting).filter {
            guard !$0.isMeeting(subject.meeting) else { return false }
            return !$0.source.isLeave || !$0.settled || members.isDisjoint(with: $0.persons)
        }
        let sheet = office.roster.sheet(on: setting.zone.day(of: period.from))
        let codes: [(ConcernCode, (Commitment.Source) -> Bool)] = [
            (.clashesWithLeave, \.isLeave), (.clashesWithEngagement, \.isEngagement),
            (.clashesWithMeeting, \.isMeeting), (.clashesWithTurn, \.isTurn),
        ]
        return codes.compactMap { code, holds in
            let ones = taken.filter { holds($0.source) }
            guard !ones.isEmpty else { return nil }
            let persons = ones.flatMap(\.persons).filter(participants.contains)
            return Concern(
                code: code, persons: sheet.ranked(persons),
                leaves: ones.compactMap(\.source.leave),
                subjects: ones.map(\.source).filter { !$0.isLeave }, period: period)
        }
    }
}

extension Commitment.Source {
    var leave: LeaveID? { if case .leave(let id) = self { id } else { nil } }
}

extension OfficeSetting {
    /// Whether a period begins and ends within office hours of working days, each day between
    /// being one too. A break at noon within it does not count.
    package func isInOfficeHours(_ period: Period) -> Bool {
        let days = zone.days(touchedBy: period)
        guard days.count <= Bounds.meetingDays + 1,
            days.allSatisfy({ workdays.status(of: $0).isWorking })
        else { return false }
        let begin = zone.local(period.from)
        let end = zone.local(period.until)
        return rulebook.officeHours.contains { $0.from <= begin.time && begin.time < $0.until }
            && end.day == days.upperBound
            && rulebook.officeHours.contains { $0.from < end.time && end.time <= $0.until }
    }
}
