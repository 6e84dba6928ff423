package import CivilTime

/// In what capacity someone presides (Art. 8).
package enum Capacity: String, CaseIterable, Hashable, Sendable {
    case mayor
    /// The first in the line who is not away.
    case acting
    /// By the mayor's entrustment (*ours*).
    case entrusted
    /// Nobody is left: an alarm.
    case nobody
}

/// Someone who would have presided before the holder, and the leave that keeps them away.
package struct PassedOver: Hashable, Sendable {
    package let person: PersonID
    package let leave: LeaveID
    /// The end of that leave.
    package let until: Instant
    /// The entrustment that is without effect because of it.
    package let entrustment: EntrustmentID?
}

/// Who presides and why: everything an answer says but the time for which it holds.
package struct Standing: Hashable, Sendable {
    package var capacity: Capacity
    package var holder: PersonID?
    package var passedOver: [PassedOver]
    /// Posts in the order that have no holder and were passed over.
    package var vacant: [Post]
    /// Leave of the mayor and the line, asked for and not decided, that covers the time.
    package var undecided: [LeaveID]
    /// Leave of the holder and of those before, whose planned end passed and that nobody reported
    /// back: the holder's return rests on the plan alone.
    package var unconfirmed: [LeaveID]
    package var entrustment: EntrustmentID?
}

/// A standing and the period for which it holds; nil where nothing bounds it.
package struct StandingSegment: Hashable, Sendable {
    package let standing: Standing
    package let from: Instant?
    package let until: Instant?

    package init(standing: Standing, from: Instant?, until: Instant?) {
        self.standing = standing
        self.from = from
        self.until = until
    }
}
