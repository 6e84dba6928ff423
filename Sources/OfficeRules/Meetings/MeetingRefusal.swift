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
    /// The one named holds no post that chairs this kind (Art. 39, 40, 44, 45, 73).
    case chairNotAllowed(MeetingKind, PersonID)
    /// The meeting-free week, and no exception (Art. 73).
    case meetingFreeWeek(MeetingKind, Range<Day>, slots: [MeetingSlot])
    /// Fewer than half of the members would be there (Art. 40).
    case belowQuorum(needed: Int, present: [PersonID], absent: [PersonID], slots: [MeetingSlot])
    /// A citywide meeting, asked for too late (Art. 73).
    case tooLate(earliest: Day, slots: [MeetingSlot])
    /// It is not this person's to decide: an exception, an approval, an entrustment. Those entitled
    /// are none where nothing is to be decided.
    case notEntitled(field: String, PersonID, entitled: [PersonID], article: Int)
    /// Somebody named holds no post on the day of the meeting.
    case holdsNoPost(field: String, PersonID, Day)
}

/// What stands in the way of calling a meeting, in the order in which it is looked at.
package enum MeetingObstacle: String, CaseIterable, Hashable, Sendable {
    case meetingFreeWeek, tooLate, noChair, belowQuorum
    /// While the mayor is there the executive deputy chairs as entrusted (Art. 39, 40), and an SG,
    /// assistant or deputy SG a special meeting as a leader entrusts (Art. 45), and it was not said
    /// that he or she is.
    case entrustmentMissing
    /// A citywide meeting is approved by the mayor, or by whoever presides (Art. 73), and it was
    /// not said that it is.
    case approvalMissing
}

extension Refusal {
    static func entrustmentMissing(_ kind: MeetingKind) -> Refusal {
        .invalidField(
            field: "entrustedBy", value: "",
            why: kind.rules.chair == .namedLeader
                ? "is missing: who is no leader chairs as the mayor or a deputy entrusts"
                : "is missing: while the mayor is here the executive deputy chairs as entrusted")
    }
    static let approvalMissing = Refusal.invalidField(
        field: "by", value: "",
        why: "is missing: a citywide meeting is approved by the mayor or whoever presides")
}
