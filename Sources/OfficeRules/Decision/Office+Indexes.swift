package import CivilTime

/// A leave from which somebody is expected back.
package struct AwaitedReturn: Hashable, Sendable, Comparable {
    /// The planned end.
    package let until: Instant
    package let leave: LeaveID

    init(_ leave: Leave) {
        until = leave.period.until
        self.leave = leave.id
    }

    package static func < (left: AwaitedReturn, right: AwaitedReturn) -> Bool {
        (left.until, left.leave) < (right.until, right.leave)
    }
}

extension [AwaitedReturn] {
    /// The index of the first that is not before this one; they are in order.
    func firstIndex(from expected: AwaitedReturn) -> Int {
        partition { $0 >= expected }
    }

    /// Takes it out, if it is there.
    mutating func remove(_ expected: AwaitedReturn) {
        let place = firstIndex(from: expected)
        if place < count, self[place] == expected { remove(at: place) }
    }
}

/// An entrustment to preside, and the period for which it counts.
struct EffectiveEntrustment: Hashable, Sendable {
    let entrustment: Entrustment
    let period: Period

    /// Nil for a task, and for one that was cancelled before it began.
    init?(_ entrustment: Entrustment) {
        guard entrustment.scope == .preside, let period = entrustment.effective else { return nil }
        self.entrustment = entrustment
        self.period = period
    }
}

extension [EffectiveEntrustment] {
    /// The index of the first that begins after an instant; they are in order.
    func firstIndex(beginningAfter instant: Instant) -> Int {
        partition { $0.period.from > instant }
    }
}
