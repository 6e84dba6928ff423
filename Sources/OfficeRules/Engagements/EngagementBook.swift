package import CivilTime
package import HashTreeCollections

/// The engagements that the office holds: those of the open years and those that recur into them.
package struct EngagementBook: Hashable, Sendable {
    package private(set) var engagements: TreeDictionary<EngagementID, Engagement> = [:]
    /// Those that recur.
    package private(set) var recurring: TreeSet<EngagementID> = []
    /// What those that stand and do not recur take of people's time, by the weeks (of UTC, counted
    /// from 1970) that they touch, each in order of begin: a question about a week looks at that
    /// week's alone.
    private var byWeek: TreeDictionary<Int, [Commitment]> = [:]
    package private(set) var last = 0

    package init() {}

    package subscript(id: EngagementID) -> Engagement? { engagements[id] }

    /// For a snapshot.
    package mutating func restore(_ all: [Engagement], last: Int) {
        for engagement in all { put(engagement) }
        self.last = max(self.last, last)
    }

    package var isEmpty: Bool { engagements.isEmpty }

    /// Those that stand and take place in a period, and all that recur.
    package func overlapping(_ period: Period) -> [Engagement] {
        let single = commitments(of: nil, in: period).compactMap(\.source.engagement)
        return (single + Array(recurring)).compactMap { engagements[$0] }
    }

    /// What those that do not recur take of some people's time (of anybody's when nil), nearly in
    /// order of begin.
    func commitments(of people: Set<PersonID>?, in period: Period) -> [Commitment] {
        let asked = Self.weeks(period)
        let weeks =
            asked.count > byWeek.count
            ? byWeek.keys.filter(asked.contains).sorted() : Array(asked)
        var found: [Commitment] = []
        for week in weeks {
            for commitment in byWeek[week] ?? [] where commitment.takes(period, of: people) {
                // What touches several weeks is found in the first of them that is asked about.
                let first = max(asked.lowerBound, Self.weeks(commitment.period).lowerBound)
                if week == first { found.append(commitment) }
            }
        }
        return found
    }

    mutating func evolve(
        _ event: EngagementEvent, _ record: Int64, at instant: Instant, _ zone: Zone
    ) {
        if case .added(var engagement) = event {
            engagement.record = record
            let before = engagement.continues.flatMap { engagements[$0] }
            engagement.continuesFrom = before?.endsBefore
            // Records of before do not say so.
            if engagement.opinion != nil, before?.isSaidInSecret(as: engagement.details) ?? false {
                engagement.wasSaidInSecret = true
            }
            last = max(last, engagement.id.number)
            return put(engagement)
        }
        guard var engagement = engagements[event.engagement] else { return }
        engagement.record = record
        engagement.evolve(event, at: instant)
        put(engagement)
    }

    /// Lets go of what was over before an instant.
    mutating func close(before horizon: Instant, _ zone: Zone) {
        for engagement in engagements.values {
            if let end = engagement.end(zone), end <= horizon { drop(engagement) }
        }
    }

    private mutating func put(_ engagement: Engagement) {
        if let before = engagements[engagement.id] { drop(before) }
        engagements[engagement.id] = engagement
        guard engagement.repetition == nil else {
            recurring.insert(engagement.id)
            return
        }
        guard engagement.state.stands else { return }
        let commitment = engagement.commitment
        for week in Self.weeks(engagement.period) {
            let place = byWeek[week]?.partition { !Commitment.isBefore($0, commitment) } ?? 0
            byWeek[week, default: []].insert(commitment, at: place)
        }
    }

    private mutating func drop(_ engagement: Engagement) {
        engagements[engagement.id] = nil
        recurring.remove(engagement.id)
        guard engagement.repetition == nil else { return }
        for week in Self.weeks(engagement.period) {
            byWeek[week]?.removeAll { $0.source.engagement == engagement.id }
            if byWeek[week]?.isEmpty ?? false { byWeek[week] = nil }
        }
    }

    private static func weeks(_ period: Period) -> ClosedRange<Int> {
        week(period.from.microseconds)...week(period.until.microseconds - 1)
    }

    private static func week(_ microseconds: Int64) -> Int {
        let week: Int64 = 7 * 86_400_000_000
        return Int(microseconds >= 0 ? microseconds / week : (microseconds + 1) / week - 1)
    }
}

extension Engagement {
    /// The engagement after one more event.
    package mutating func evolve(_ event: EngagementEvent, at instant: Instant) {
        switch event {
        case .added: break
        case .changed(_, let occurrence?, let period, let details, let held, _):
            var own: (period: Period?, details: EngagementDetails?)
            if case .changed(let period, let details)? = changes[occurrence] {
                own = (period, details)
            }
            changes[occurrence] = .changed(period ?? own.period, details ?? own.details)
            if held { sendBack() }
        case .changed(_, nil, let period, let details, let held, _):
            if let period { self.period = period }
            if let details {
                let neededBefore = self.details.needsApproval
                wasSaidInSecret = isSaidInSecret(as: details)
                self.details = details
                if details.needsApproval != neededBefore, state.stands {
                    state = details.needsApproval ? .held : .planned
                    decision = nil
                }
            }
            if held { sendBack() }
        case .cancelled(_, let occurrence?, let later, let kept, _):
            if later {
                endsBefore = min(endsBefore ?? occurrence, occurrence)
                self.kept.formUnion(kept)
            } else {
                changes[occurrence] = .cancelled(changes[occurrence]?.details)
            }
        case .cancelled(_, nil, _, _, _): state = .cancelled
        case .submitted(_, let opinion):
            state = .submitted
            submittedAt = instant
            self.opinion = opinion
            wasSaidInSecret = false
        case .decided(_, let decision):
            state = decision.approved ? .approved : .declined
            self.decision = decision
        }
    }

    /// What was applied for is not what it is any more.
    mutating func sendBack() {
        state = .held
        opinion = nil
        submittedAt = nil
        decision = nil
        wasSaidInSecret = false
    }

    /// Whether what was said of it was said in secret, when it goes on as something else.
    func isSaidInSecret(as other: EngagementDetails) -> Bool {
        guard opinion != nil || decision != nil else { return false }
        return wasSaidInSecret
            || details.visibility == .secret && other.visibility != .secret
    }
}
