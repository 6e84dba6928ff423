package import CivilTime
internal import HashTreeCollections

/// Something that is owed about a meeting, for the day board.
package struct ProceedingDue: Hashable, Sendable {
    /// What is owed.
    package enum Code: String, CaseIterable, Hashable, Sendable {
        /// Papers reach the participants today at the latest, or should have before today.
        case papersDue
        /// A meeting is over, and nobody took attendance (*ours*, serves Art. 40).
        case attendanceMissing
        /// A meeting was held, and its minutes are not signed.
        case minutesUnsigned
        /// An item was settled for a meeting that is over, and neither decided nor postponed.
        case itemUndecided
        /// What was decided is to be done today.
        case followUpDue
        /// What was decided is not done, and its day has passed.
        case followUpOverdue

        package var article: Int {
            switch self {
            case .papersDue, .itemUndecided: 41
            case .attendanceMissing: 40
            case .minutesUnsigned: 43
            case .followUpDue, .followUpOverdue: 53
            }
        }
    }

    package let code: Code
    /// `T9`, `M5`, `F4`.
    package let subject: String
    package let meeting: MeetingID
    /// The day on which it is or was due.
    package let due: Day
    /// Whom it awaits, where it awaits somebody.
    package let persons: [PersonID]

    package init(
        code: Code, subject: String, meeting: MeetingID, due: Day, persons: [PersonID] = []
    ) {
        self.code = code
        self.subject = subject
        self.meeting = meeting
        self.due = due
        self.persons = persons
    }
}

extension Office {
    /// What is owed about meetings on a day, by the day on which it is due, then by subject: as it
    /// stands at the end of what is known. Of a meeting that day nothing is missing yet.
    package func proceedingDues(on day: Day, _ setting: OfficeSetting) -> [ProceedingDue] {
        let start = setting.zone.start(of: day)
        var dues = papersDues(on: day, setting)
        for meeting in meetings.meetings.values where meeting.state == .called {
            guard meeting.period.until <= start else { continue }
            let held = setting.zone.day(of: meeting.period.from)
            let sitting = proceedings.sittings[meeting.id]
            if sitting?.present == nil {
                dues.append(
                    ProceedingDue(
                        code: .attendanceMissing, subject: meeting.id.description,
                        meeting: meeting.id, due: held))
            } else if proceedings.isHeld(meeting.id), sitting?.minutesState != .signed {
                dues.append(
                    ProceedingDue(
                        code: .minutesUnsigned, subject: meeting.id.description,
                        meeting: meeting.id, due: held,
                        persons: minutesAwait(meeting, at: start, setting)))
            }
        }
        return (dues + undecidedItems(at: start, setting) + followUpDues(on: day)).sorted {
            ($0.due, $0.code.rawValue, $0.subject) < ($1.due, $1.code.rawValue, $1.subject)
        }
    }

    /// Who has to take the minutes on: none before they are drafted, which is the General Office's.
    package func minutesAwait(
        _ meeting: Meeting, at instant: Instant, _ setting: OfficeSetting
    ) -> [PersonID] {
        switch proceedings.sittings[meeting.id]?.minutesState ?? .none {
        case .none, .signed: []
        case .drafted: minutesReviewers(of: meeting, at: instant, setting).all
        case .reviewed: minutesSigners(of: meeting, at: instant, setting).all
        }
    }

    private func papersDues(on day: Day, _ setting: OfficeSetting) -> [ProceedingDue] {
        proceedings.items.values.compactMap { item in
            guard item.state.isOpen, item.papers == nil, item.admission == nil,
                let meeting = item.meeting.flatMap({ meetings.meetings[$0] }),
                meeting.state == .called, let due = itemPapersDue(at: meeting, setting),
                due <= day, day <= setting.zone.day(of: meeting.period.from)
            else { return nil }
            return ProceedingDue(
                code: .papersDue, subject: item.id.description, meeting: meeting.id, due: due,
                persons: roster.sheet(on: day).head(of: item.department).map { [$0] } ?? [])
        }
    }

    /// Once it is known who was at the meeting: before, attendance is what is missing.
    private func undecidedItems(
        at instant: Instant, _ setting: OfficeSetting
    ) -> [ProceedingDue] {
        proceedings.items.values.compactMap { item in
            guard item.state == .settled, let meeting = item.meeting.flatMap({ meetings[$0] }),
                meeting.period.until <= instant, proceedings.sittings[meeting.id]?.present != nil
            else { return nil }
            return ProceedingDue(
                code: .itemUndecided, subject: item.id.description, meeting: meeting.id,
                due: setting.zone.day(of: meeting.period.from))
        }
    }

    private func followUpDues(on day: Day) -> [ProceedingDue] {
        proceedings.followUps.values.compactMap { followUp in
            guard followUp.doneAt == nil, followUp.due <= day else { return nil }
            let persons: [PersonID] =
                switch followUp.owner {
                case .person(let person): [person]
                case .department(let id): roster.sheet(on: day).head(of: id).map { [$0] } ?? []
                }
            return ProceedingDue(
                code: followUp.due < day ? .followUpOverdue : .followUpDue,
                subject: followUp.id.description, meeting: followUp.meeting, due: followUp.due,
                persons: persons)
        }
    }
}
