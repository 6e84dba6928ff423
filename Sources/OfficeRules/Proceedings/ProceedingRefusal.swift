package import CivilTime

/// Why a command about what happens for and at a meeting is refused, with the facts that a reader
/// needs to do better.
package enum ProceedingRefusal: Hashable, Sendable {
    case noSuch(AgendaItemID)
    case noSuchMeeting(MeetingID)
    case noSuchFollowUp(FollowUpID)
    case noSuchDepartment(String)
    case meetingCancelled(MeetingID)
    /// The meeting is over (Art. 41).
    case meetingPast(MeetingID, until: Instant)
    case meetingNotBegun(MeetingID, from: Instant)
    case wrongState(AgendaItemID, AgendaItemState, allowed: [AgendaItemState])
    case notPlaced(AgendaItemID)
    /// Only a plenary or an executive meeting decides it (Art. 7, 19).
    case majorElsewhere(AgendaItemID?, MeetingID, MeetingKind)
    /// Of its checklist these pieces are missing (Art. 20, 21).
    case checklistIncomplete(AgendaItemID, missing: [ChecklistPiece])
    /// Papers did not reach the participants in time, and the chair did not admit it (Art. 41).
    case papersLate(AgendaItemID, MeetingID, papersDue: Day, handedOut: Instant?)
    /// Only they may decide it; nobody when there is nobody.
    case notEntitled(Subject, PersonID, Asked)
    /// Nobody excuses themselves (Art. 42).
    case ownExcuse(MeetingID, PersonID, Asked)
    case noExcuse(MeetingID, PersonID)
    case excuseStands(MeetingID, PersonID, ExcuseState)
    /// Neither member, nor sitting in, nor in the chair.
    case notOfTheMeeting(MeetingID, PersonID)
    case attendanceNotTaken(MeetingID)
    case attendanceTaken(MeetingID, at: Instant)
    /// Nobody who may chair was there: nothing is decided (Art. 39, 40, 44, 45).
    case notChaired(MeetingID, MeetingKind)
    /// Fewer than half of the members are there: nothing is decided (Art. 40).
    case noQuorum(MeetingID, Quorum)
    /// The minutes have not come to what the step needs (Art. 43).
    case minutesState(MeetingID, MinutesState, allowed: [MinutesState])
    case followUpDone(FollowUpID, at: Instant)

    /// What was to be decided.
    package enum Subject: Hashable, Sendable {
        case item(AgendaItemID)
        case meeting(MeetingID)
        case followUp(FollowUpID)
    }
}

/// Who may decide something, and by which article.
package struct Asked: Hashable, Sendable {
    /// In the order in which they are asked.
    package let persons: [PersonID]
    /// Whoever presides, while none of those asked is there (*ours*).
    package let standIn: PersonID?
    package let article: Int

    package init(persons: [PersonID], standIn: PersonID?, article: Int) {
        self.persons = persons
        self.standIn = standIn
        self.article = article
    }

    package func entitles(_ person: PersonID) -> Bool {
        persons.contains(person) || standIn == person
    }

    package func isInStead(_ person: PersonID) -> Bool { !persons.contains(person) }

    /// Everyone who may.
    package var all: [PersonID] { persons + (standIn.map { [$0] } ?? []) }
}

/// How many members are there, and how many it takes (Art. 40).
package struct Quorum: Hashable, Sendable {
    package let members: Int
    package let present: Int
    package let needed: Int

    package init(members: Int, present: Int, needed: Int) {
        self.members = members
        self.present = present
        self.needed = needed
    }

    package var holds: Bool { present >= needed }
}
