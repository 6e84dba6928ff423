package import CivilTime
internal import HashTreeCollections

/// Why somebody will not be at a meeting, by what is known.
package struct MeetingAbsence: Hashable, Sendable {
    package enum Why: String, CaseIterable, Hashable, Sendable {
        /// On leave for a part of it (Art. 74).
        case away
        /// Another engagement, meeting or turn takes a part of the same time.
        case engaged
        /// Excused from it (Art. 42).
        case excused
        /// The person holds no post any more.
        case holdsNoPost
        /// Was not there when attendance was taken.
        case notThere
    }

    package let person: PersonID
    package let why: Why
    /// What keeps the person away, in order of begin.
    package let sources: [Commitment.Source]
}

/// Who will be at a meeting and who will not, by what is known today.
package struct MeetingAttendance: Hashable, Sendable {
    package let present: [PersonID]
    package let absences: [MeetingAbsence]

    package var absent: [PersonID] { absences.map(\.person) }
}

extension Office {
    /// Whether a leave that counts keeps a person away for a part of a period.
    func isAway(_ person: PersonID, in period: Period) -> Bool {
        !awayLeaves(of: person, in: period).isEmpty
    }

    /// The leaves that count and keep a person away for a part of a period.
    func awayLeaves(of person: PersonID, in period: Period) -> [LeaveID] {
        leaves(of: person).overlapping(period)
            .filter { $0.counts && $0.period.overlaps(period) }.map(\.leave)
    }

    /// The attendance of a meeting as it was taken or corrected last; nil before.
    func lastAttendance(_ meeting: MeetingID) -> Attendance? {
        proceedings.sittings[meeting]?.attendance.last
    }

    /// Who of a meeting's members will be there by what is known; of one whose attendance was
    /// taken, who was.
    func attendance(
        of members: [PersonID], in period: Period, meeting: MeetingID?, _ taken: Attendance?,
        _ setting: OfficeSetting
    ) -> MeetingAttendance {
        let expected = attendance(of: members, in: period, except: meeting, setting)
        guard let taken else { return expected }
        let known = Dictionary(
            expected.absences.map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first })
        let absent = members.filter { !taken.present.contains($0) }
        return MeetingAttendance(
            present: members.filter(taken.present.contains),
            absences: absent.map {
                known[$0] ?? MeetingAbsence(person: $0, why: .notThere, sources: [])
            })
    }

    /// Who of these persons will be there for the whole of a period. What is not settled, a request
    /// for leave or a held invitation, keeps nobody away; `except` is the meeting that is asked
    /// about.
    package func attendance(
        of persons: [PersonID], in period: Period, except: MeetingID?, _ setting: OfficeSetting
    ) -> MeetingAttendance {
        let taken = commitments(of: Set(persons), in: period, setting)
            .filter { $0.settled && !$0.isMeeting(except) }
        let day = setting.zone.day(of: period.from)
        let sheet = roster.sheet(on: day)
        let excused = except.map { self.excused(from: $0, on: day) } ?? []
        var present: [PersonID] = []
        var absences: [MeetingAbsence] = []
        for person in persons {
            if sheet.person(person) == nil {
                absences.append(
                    MeetingAbsence(person: person, why: .holdsNoPost, sources: []))
                continue
            }
            let own = taken.filter { $0.persons.contains(person) }.map(\.source)
            let leaves = own.filter(\.isLeave)
            if !leaves.isEmpty {
                absences.append(MeetingAbsence(person: person, why: .away, sources: leaves))
            } else if excused.contains(person) {
                absences.append(MeetingAbsence(person: person, why: .excused, sources: []))
            } else if !own.isEmpty {
                absences.append(MeetingAbsence(person: person, why: .engaged, sources: own))
            } else {
                present.append(person)
            }
        }
        return MeetingAttendance(present: present, absences: absences)
    }
}

extension Commitment {
    func isMeeting(_ id: MeetingID?) -> Bool {
        guard let id else { return false }
        return source == .meeting(id)
    }
}

extension Commitment.Source {
    var isLeave: Bool { if case .leave = self { true } else { false } }
    var isMeeting: Bool { if case .meeting = self { true } else { false } }
    var isEngagement: Bool { if case .engagement = self { true } else { false } }
    var isTurn: Bool { if case .turn = self { true } else { false } }
}

extension Rulebook {
    /// How many of so many members have to be there (Art. 40): 半数以上 counts the half itself.
    package func needed(of members: Int) -> Int {
        (members * quorum.numerator + quorum.denominator - 1) / quorum.denominator
    }
}
