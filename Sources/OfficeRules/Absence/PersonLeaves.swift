package import CivilTime

/// One person's live leaves in the order of their begin: what the resolver, the sums and the
/// search for overlaps look through. The reaches of one person's live leaves never overlap.
package struct PersonLeaves: Hashable, Sendable {
    /// What is needed of a leave without looking it up.
    package struct Slot: Hashable, Sendable {
        package let leave: LeaveID
        package let period: Period
        /// Period and what is pending.
        package let reach: Period
        /// Whether the person is away for the period.
        package let counts: Bool
        /// Approved and not reported back.
        package let isOpen: Bool

        /// What awaits a decision here, or nil: the whole of a request, or what a pending change
        /// would add.
        package func undecided(at instant: Instant) -> Bool {
            counts
                ? reach.contains(instant) && !period.contains(instant) : period.contains(instant)
        }

        init(_ leave: Leave) {
            self.leave = leave.id
            self.period = leave.period
            self.reach = leave.reach
            self.counts = leave.state.counts
            self.isOpen = leave.state.isOpen
        }

        /// The instants at which an answer about this leave may change, in order.
        var boundaries: [Instant] {
            reach == period
                ? [period.from, period.until]
                : [reach.from, period.from, period.until, reach.until]
        }

        var hasUndecided: Bool { !counts || reach != period }
    }

    /// Ordered by the begin of their reach.
    package private(set) var slots: [Slot] = []
    /// The places of slots that await a decision or are open; few.
    private(set) var unsettled: [Slot] = []

    package init() {}

    /// Puts a leave in, in place of what stood under its id; one that is not live is taken out.
    package mutating func put(_ leave: Leave) {
        remove(leave.id)
        guard leave.state.isLive else { return }
        let slot = Slot(leave)
        slots.insert(slot, at: firstIndex(startingAfter: slot.reach.from))
        if slot.hasUndecided || slot.isOpen { unsettled.append(slot) }
    }

    package mutating func remove(_ id: LeaveID) {
        if let place = slots.lastIndex(where: { $0.leave == id }) { slots.remove(at: place) }
        unsettled.removeAll { $0.leave == id }
    }

    /// The counted leave that keeps the person away at an instant.
    package func absence(at instant: Instant) -> Slot? {
        let index = firstIndex(startingAfter: instant) - 1
        guard index >= 0, slots[index].counts, slots[index].period.contains(instant) else {
            return nil
        }
        return slots[index]
    }

    /// Requests and pending changes that cover an instant.
    package func undecided(at instant: Instant) -> [LeaveID] {
        unsettled.filter { $0.hasUndecided && $0.undecided(at: instant) }.map(\.leave)
    }

    /// Leaves whose planned end lies at or before an instant and that nobody reported back.
    package func unconfirmed(at instant: Instant) -> [LeaveID] {
        unsettled.filter { $0.isOpen && $0.period.until <= instant }.map(\.leave)
    }

    /// Live leaves whose reach overlaps a period, in order.
    package func overlapping(_ period: Period, except: LeaveID? = nil) -> [Slot] {
        slots[max(0, firstIndex(startingAfter: period.from) - 1)...]
            .prefix { $0.reach.from < period.until }
            .filter { $0.reach.overlaps(period) && $0.leave != except }
    }

    /// The first instant after `instant` at which anything of this person may change.
    package func boundary(after instant: Instant) -> Instant? {
        let next = firstIndex(startingAfter: instant)
        if next > 0, let within = slots[next - 1].boundaries.first(where: { $0 > instant }) {
            return within
        }
        return next < slots.count ? slots[next].reach.from : nil
    }

    /// The last instant at or before `instant` at which anything of this person may change.
    package func boundary(atOrBefore instant: Instant) -> Instant? {
        let index = firstIndex(startingAfter: instant) - 1
        return index < 0 ? nil : slots[index].boundaries.last { $0 <= instant }
    }

    /// The first instant after `instant` at which something undecided begins or ends.
    package func undecidedBoundary(after instant: Instant) -> Instant? {
        unsettled.lazy.filter(\.hasUndecided).flatMap(\.boundaries).filter { $0 > instant }.min()
    }

    /// The last instant at or before `instant` at which something undecided begins or ends.
    package func undecidedBoundary(atOrBefore instant: Instant) -> Instant? {
        unsettled.lazy.filter(\.hasUndecided).flatMap(\.boundaries).filter { $0 <= instant }.max()
    }

    /// The index of the first slot that begins after an instant.
    private func firstIndex(startingAfter instant: Instant) -> Int {
        var low = 0
        var high = slots.count
        while low < high {
            let middle = (low + high) / 2
            if slots[middle].reach.from > instant { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
