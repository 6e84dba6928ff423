package import CivilTime

/// Why a command about a meeting is refused, with the facts that a reader needs to do better.
/// Where other times would do, the next of them.
package enum MeetingRefusal: Hashable, Sendable {
    case noSuch(MeetingID)
    case alreadyCancelled(MeetingID)
    /// What has begun is neither moved nor cancelled.
    case alreadyBegun(MeetingID, from: Instant)
    /// Nobody who may chair is there (Art. 39, 40, 44, 73).
    case noChair(MeetingKind, away: [PersonID], slots: [MeetingSlot])
    case chairNotAllowed(MeetingKind, PersonID, ChairNotAllowed)
    /// The meeting-free week, and no exception (Art. 73).
    case meetingFreeWeek(MeetingKind, Range<Day>, slots: [MeetingSlot])
    /// Fewer than half of the members would be there (Art. 40).
    case belowQuorum(needed: Int, present: [PersonID], absent: [PersonID], slots: [MeetingSlot])
    /// A citywide meeting, asked for too late (Art. 73).
    case tooLate(earliest: Day, slots: [MeetingSlot])
    /// It is not this person's to decide: an exception, an approval, an entrustment.
    case notEntitled(PersonID, entitled: [PersonID], article: Int)
    /// Somebody named holds no post on the day of the meeting.
    case holdsNoPost(field: String, PersonID, Day)

    /// Why somebody who is named cannot chair.
    package enum ChairNotAllowed: String, CaseIterable, Hashable, Sendable {
        /// The post is none that chairs this kind.
        case wrongPost
        /// On leave for a part of the meeting.
        case away
    }
}

/// What stands in the way of calling a meeting, in the order in which it is looked at.
package enum MeetingObstacle: String, CaseIterable, Hashable, Sendable {
    case meetingFreeWeek, tooLate, noChair, belowQuorum
}
