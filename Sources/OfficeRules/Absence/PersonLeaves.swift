package import CivilTime

/// One person's live leaves in the order of their begin: what the resolver, the sums and the
/// search for overlaps look through. The claims of one person's live leaves never overlap.
package struct PersonLeaves: Hashable, Sendable {
    /// What is needed of a leave without looking it up.
    package struct Slot: Hashable, Sendable {
        package let leave: LeaveID
        package let period: Period
        /// The period that a pending extension or change asks for instead.
        package let pending: Period?
        /// Whether the person is away for the period.
        package let counts: Bool
        /// Approved and not reported back.
        package let isOpen: Bool

        /// Everything it takes or asks for.
        package var claims: [Period] { period.joined(with: pending) }

        /// What awaits a decision here: the whole of a request, or what a pending change would add.
        var asked: [Period] {
            guard counts else { return [period] }
            guard let pending else { return [] }
            return [
                Period(from: pending.from, until: min(pending.until, period.from)),
                Period(from: max(pending.from, period.until), until: pending.until),
            ].compactMap(\.self)
        }

        /// Whether what awaits a decision here covers an instant.
        package func undecided(at instant: Instant) -> Bool {
            asked.contains { $0.contains(instant) }
        }

        init(_ leave: Leave) {
            self.leave = leave.id
            self.period = leave.period
            self.pending = leave.pending?.period
            self.counts = leave.state.counts
            self.isOpen = leave.state.isOpen
        }

        /// The instants at which what is undecided here may begin or end.
        var boundaries: [Instant] {
            [period.from, period.until] + (pending.map { [$0.from, $0.until] } ?? [])
        }

        var hasUndecided: Bool { !counts || pending != nil }
    }

    /// A stretch that a leave takes or asks for.
    struct Piece: Hashable, Sendable {
        let leave: LeaveID
        let claim: Period
    }

    /// Ordered by the begin of their period.
    package private(set) var slots: [Slot] = []
    /// The slots that await a decision, in the order of their leaves; few.
    private var undecided: [Slot] = []
    /// The slots that nobody reported back, in the order of their leaves; here and there many.
    private var open: [Slot] = []
    /// The claims of all slots in their order. Of a leave that is to be moved there are two, where
    /// it was approved and where it is asked for, since either may come to stand.
    private(set) var pieces: [Piece] = []

    package init() {}

    /// Puts a leave in, in place of what stood under its id; one that is not live is taken out.
    package mutating func put(_ leave: Leave) {
        remove(leave.id)
        guard leave.state.isLive else { return }
        let slot = Slot(leave)
        slots.insert(slot, at: firstIndex(startingAfter: slot.period.from))
        for claim in slot.claims {
            pieces.insert(
                Piece(leave: slot.leave, claim: claim), at: firstPiece(startingAfter: claim.from))
        }
        if slot.hasUndecided { Self.insert(slot, into: &undecided) }
        if slot.isOpen { Self.insert(slot, into: &open) }
    }

    private static func insert(_ slot: Slot, into slots: inout [Slot]) {
        let place = slots.lastIndex { $0.leave < slot.leave }.map { $0 + 1 }
        slots.insert(slot, at: place ?? 0)
    }

    package mutating func remove(_ id: LeaveID) {
        guard let place = slots.lastIndex(where: { $0.leave == id }) else { return }
        slots.remove(at: place)
        pieces.removeAll { $0.leave == id }
        undecided.removeAll { $0.leave == id }
        open.removeAll { $0.leave == id }
    }

    /// The counted leave that keeps the person away at an instant.
    package func absence(at instant: Instant) -> Slot? {
        let index = firstIndex(startingAfter: instant) - 1
        guard index >= 0, slots[index].counts, slots[index].period.contains(instant) else {
            return nil
        }
        return slots[index]
    }

    /// How many await a decision.
    var undecidedCount: Int { undecided.count }

    /// Requests and pending changes that cover an instant.
    package func undecided(at instant: Instant) -> [LeaveID] {
        undecided.filter { $0.undecided(at: instant) }.map(\.leave)
    }

    /// Leaves whose planned end lies at or before an instant and that nobody reported back.
    package func unconfirmed(at instant: Instant) -> [LeaveID] {
        open.filter { $0.period.until <= instant }.map(\.leave)
    }

    /// Live leaves that claim a part of a period, in order of begin.
    package func overlapping(_ period: Period, except: LeaveID? = nil) -> [Slot] {
        var found: [Slot] = []
        for slot in slots[max(0, firstIndex(startingAfter: period.from) - 1)...] {
            guard slot.period.from < period.until else { break }
            if slot.period.overlaps(period), slot.leave != except { found.append(slot) }
        }
        let asked = undecided.filter { slot in
            slot.pending?.overlaps(period) ?? false && slot.leave != except
                && !found.contains { $0.leave == slot.leave }
        }
        return asked.isEmpty ? found : (found + asked).sorted { $0.period < $1.period }
    }

    /// The first instant after `instant` at which a leave of this person begins or ends.
    package func boundary(after instant: Instant) -> Instant? {
        let next = firstIndex(startingAfter: instant)
        if next > 0, slots[next - 1].period.until > instant { return slots[next - 1].period.until }
        return next < slots.count ? slots[next].period.from : nil
    }

    /// The same of the leaves that count: what is asked for moves nobody.
    func countedBoundary(after instant: Instant) -> Instant? {
        if let slot = absence(at: instant) { return slot.period.until }
        return slots[firstIndex(startingAfter: instant)...].first(where: \.counts)?.period.from
    }

    /// The last instant at or before `instant` at which a leave of this person begins or ends.
    package func boundary(atOrBefore instant: Instant) -> Instant? {
        let index = firstIndex(startingAfter: instant) - 1
        guard index >= 0 else { return nil }
        let period = slots[index].period
        return period.until <= instant ? period.until : period.from
    }

    /// The first instant after `instant` at which something undecided begins or ends.
    package func undecidedBoundary(after instant: Instant) -> Instant? {
        undecided.lazy.flatMap(\.boundaries).filter { $0 > instant }.min()
    }

    /// The last instant at or before `instant` at which something undecided begins or ends.
    package func undecidedBoundary(atOrBefore instant: Instant) -> Instant? {
        undecided.lazy.flatMap(\.boundaries).filter { $0 <= instant }.max()
    }

    /// The index of the first piece that begins after an instant.
    func firstPiece(startingAfter instant: Instant) -> Int {
        pieces.partition { $0.claim.from > instant }
    }

    /// The index of the first slot that begins after an instant.
    private func firstIndex(startingAfter instant: Instant) -> Int {
        slots.partition { $0.period.from > instant }
    }
}
