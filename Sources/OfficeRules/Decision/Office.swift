package import CivilTime
package import HashTreeCollections

/// The office at one record: an immutable value with structural sharing, so that a copy costs
/// nothing. It holds the open year and the one before; what is older is read back from the journal.
package struct Office: Hashable, Sendable {
    package var roster: Roster
    package var leaves: TreeDictionary<LeaveID, Leave>
    private(set) var byPerson: TreeDictionary<PersonID, PersonLeaves>
    /// Approved and not reported back.
    package private(set) var open: TreeSet<LeaveID>
    /// Of the open ones those whose overdue return was not noticed yet, in the order of their
    /// planned end: what time has to look at. Few, though an office that never reports anybody back
    /// has ever more that are open.
    private(set) var awaited: [AwaitedReturn]
    /// Whose overdue return was noticed, in the order of their planned end.
    package private(set) var overdue: [AwaitedReturn]
    /// A request, or a later end or another period, that nobody has decided.
    package private(set) var undecided: TreeSet<LeaveID>
    /// In order of begin, then of entry.
    package private(set) var entrustments: [Entrustment]
    /// Of the entrustments those to preside that ever count; two never overlap.
    private var toPreside: [EffectiveEntrustment]
    package var engagements = EngagementBook()
    package var meetings = MeetingBook()
    package var proceedings = ProceedingBook()
    package var rotations = RotationBook()
    package var weeks = WeekBook()
    package internal(set) var lastLeave: Int
    package internal(set) var lastEntrustment: Int
    /// The last record that this office rests on.
    package internal(set) var record: Int64
    /// When that record was made.
    package internal(set) var recordedAt: Instant?
    /// When somebody's command was recorded last, of all that is not the passing of time alone.
    package internal(set) var enteredAt: Instant?
    /// Leaves of this year and of earlier ones that are settled are not held here any more.
    package internal(set) var closedYear: Int?
    /// When the first record was made: what was due before is not owed, and nothing is let go of
    /// before its turn.
    package internal(set) var openedAt: Instant?
    /// Whether years are closed at all; an office rebuilt to look far back keeps everything.
    package let keepsEverything: Bool

    package init(keepsEverything: Bool = false) {
        roster = Roster()
        leaves = [:]
        byPerson = [:]
        open = []
        awaited = []
        overdue = []
        undecided = []
        entrustments = []
        toPreside = []
        lastLeave = 0
        lastEntrustment = 0
        record = 0
        recordedAt = nil
        enteredAt = nil
        closedYear = nil
        openedAt = nil
        self.keepsEverything = keepsEverything
    }

    /// A person's live leaves.
    package func leaves(of person: PersonID) -> PersonLeaves { byPerson[person] ?? PersonLeaves() }

    /// Everyone with a live leave.
    package var absentees: some Collection<PersonID> { byPerson.keys }

    /// The entrustment to preside that counts at an instant; two never overlap.
    package func entrustmentToPreside(at instant: Instant) -> Entrustment? {
        let index = toPreside.firstIndex(beginningAfter: instant) - 1
        guard index >= 0, toPreside[index].period.contains(instant) else { return nil }
        return toPreside[index].entrustment
    }

    func entrustmentBoundary(after instant: Instant) -> Instant? {
        let next = toPreside.firstIndex(beginningAfter: instant)
        if next > 0, toPreside[next - 1].period.until > instant {
            return toPreside[next - 1].period.until
        }
        return next < toPreside.count ? toPreside[next].period.from : nil
    }

    func entrustmentBoundary(atOrBefore instant: Instant) -> Instant? {
        let index = toPreside.firstIndex(beginningAfter: instant) - 1
        guard index >= 0 else { return nil }
        let period = toPreside[index].period
        return period.until <= instant ? period.until : period.from
    }

    /// The entrustments to preside that count in a part of a period.
    func entrustedToPreside(in period: Period) -> some Sequence<Entrustment> {
        let begun = toPreside.firstIndex(beginningAfter: period.from)
        return toPreside[Swift.max(0, begun - 1)...].lazy
            .prefix { $0.period.from < period.until }.map(\.entrustment)
    }

    // MARK: Keeping the indexes

    /// Puts a leave in, in place of what stood under its id.
    package mutating func put(_ leave: Leave) {
        if let before = leaves.updateValue(leave, forKey: leave.id) { expectNoMore(before) }
        byPerson[leave.person, default: PersonLeaves()].put(leave)
        forgetIfNone(of: leave.person)
        if leave.state.isOpen { open.insert(leave.id) } else { open.remove(leave.id) }
        if leave.awaitsDecision { undecided.insert(leave.id) } else { undecided.remove(leave.id) }
        guard leave.state.isOpen else { return }
        let expected = AwaitedReturn(leave)
        if leave.overdueNoticed {
            overdue.insert(expected, at: overdue.firstIndex(from: expected))
        } else {
            awaited.insert(expected, at: awaited.firstIndex(from: expected))
        }
    }

    /// Puts a leave only where the resolver looks, which is all that a preview needs.
    mutating func suppose(_ leave: Leave) {
        byPerson[leave.person, default: PersonLeaves()].put(leave)
    }

    private mutating func expectNoMore(_ leave: Leave) {
        let expected = AwaitedReturn(leave)
        awaited.remove(expected)
        overdue.remove(expected)
    }

    mutating func drop(_ leave: Leave) {
        leaves[leave.id] = nil
        byPerson[leave.person]?.remove(leave.id)
        forgetIfNone(of: leave.person)
        open.remove(leave.id)
        undecided.remove(leave.id)
        expectNoMore(leave)
    }

    /// Someone without a live leave is not listed, whatever there was before.
    private mutating func forgetIfNone(of person: PersonID) {
        if leaves(of: person).slots.isEmpty { byPerson[person] = nil }
    }

    package mutating func put(_ entrustment: Entrustment) {
        entrustments.removeAll { $0.id == entrustment.id }
        let place = entrustments.firstIndex {
            ($0.period.from, $0.id) > (entrustment.period.from, entrustment.id)
        }
        entrustments.insert(entrustment, at: place ?? entrustments.count)
        toPreside.removeAll { $0.entrustment.id == entrustment.id }
        if let effective = EffectiveEntrustment(entrustment) {
            let next = toPreside.firstIndex(beginningAfter: effective.period.from)
            toPreside.insert(effective, at: next)
        }
    }

    /// The counters and marks of a snapshot.
    package mutating func restore(
        lastLeave: Int, lastEntrustment: Int, record: Int64, recordedAt: Instant?,
        enteredAt: Instant?, closedYear: Int?, openedAt: Instant?
    ) {
        self.lastLeave = lastLeave
        self.lastEntrustment = lastEntrustment
        self.record = record
        self.recordedAt = recordedAt
        self.enteredAt = enteredAt
        self.closedYear = closedYear
        self.openedAt = openedAt
    }
}
