package import CivilTime
package import HashTreeCollections

/// The issued versions of the weeks' sheets, and what was acknowledged.
package struct WeekBook: Hashable, Sendable {
    /// By the Monday, the versions in their order.
    package private(set) var issued: TreeDictionary<Day, [[WeekLine]]> = [:]
    package private(set) var acknowledged: TreeSet<Attention> = []
    /// When each engagement and meeting came to stand where it does: of one that recurs, the whole
    /// under the id alone, an occurrence that was changed under its day.
    package private(set) var entered: TreeDictionary<Commitment.Source, Instant> = [:]

    package init() {}

    /// The issued versions of a week's sheet, in their order.
    package func versions(of week: Week) -> [[WeekLine]] { issued[week.monday] ?? [] }

    /// When something was entered, or last changed in what a sheet says of it; nil for leave and
    /// turns, which nobody hands in for a sheet.
    package func entered(_ source: Commitment.Source) -> Instant? {
        guard case .engagement(let id, _?) = source else { return entered[source] }
        let whole = entered[.engagement(id, occurrence: nil)]
        return [whole, entered[source]].compactMap(\.self).max()
    }

    /// Keeps the instant of an event that puts something on a sheet, or changes it there.
    ///
    /// - Parameter before: the engagement as it stood.
    mutating func note(_ event: EngagementEvent, before: Engagement?, at instant: Instant) {
        switch event {
        case .added(let engagement):
            entered[.engagement(engagement.id, occurrence: nil)] = instant
        case .changed(let id, let occurrence, let period, let details, _, _):
            let stood = before?.details(on: occurrence)
            let isOtherwise = details.map { !$0.saysTheSame(as: stood) } ?? false
            // Without an approval it comes to stand there now.
            let stands =
                !(before?.state.isSettled ?? false) && stood?.needsApproval ?? false
                && !(details?.needsApproval ?? true)
            if period != nil || isOtherwise || stands {
                entered[.engagement(id, occurrence: occurrence)] = instant
            }
        case .decided(let id, let decision):
            if decision.approved { entered[.engagement(id, occurrence: nil)] = instant }
        case .cancelled, .submitted: break
        }
    }

    mutating func note(_ event: MeetingEvent, at instant: Instant) {
        switch event {
        case .called(let event): entered[.meeting(event.id)] = instant
        case .moved(let event): entered[.meeting(event.id)] = instant
        default: break
        }
    }

    /// For a snapshot.
    package mutating func restore(entered source: Commitment.Source, at instant: Instant) {
        entered[source] = instant
    }

    mutating func evolve(_ event: WeekEvent, _ record: Int64, at instant: Instant) {
        restore(event)
    }

    /// What an event leaves here, whenever it was recorded.
    package mutating func restore(_ event: WeekEvent) {
        switch event {
        case .issued(let week, _, let lines): issued[week, default: []].append(lines)
        case .acknowledged(let seen): for attention in seen { acknowledged.insert(attention) }
        }
    }

    /// Whether it was seen: by itself, or for every occurrence of what recurs.
    package func isAcknowledged(_ attention: Attention) -> Bool {
        guard !acknowledged.isEmpty else { return false }
        return attention.general.contains(where: acknowledged.contains)
    }

    /// Something is not as it was seen any more: what was acknowledged about or with it is open
    /// again where it still arises. Of one occurrence what was seen of all of them too.
    mutating func forget(_ source: Commitment.Source) {
        guard !acknowledged.isEmpty else { return }
        acknowledged = acknowledged.filter { !$0.names(source) && !$0.names(source.whole) }
    }

    mutating func forget(where isGone: (Attention) -> Bool) {
        guard !acknowledged.isEmpty else { return }
        acknowledged = acknowledged.filter { !isGone($0) }
    }

    /// Lets go of the sheets of weeks before a day, and of when that was entered which is not held
    /// any more.
    mutating func close(before day: Day, holding isHeld: (Commitment.Source) -> Bool) {
        issued = issued.filter { $0.key >= day }
        entered = entered.filter { isHeld($0.key) }
    }
}

extension EngagementDetails {
    /// Whether a sheet says the same of both.
    fileprivate func saysTheSame(as other: EngagementDetails?) -> Bool {
        title == other?.title && persons == other?.persons && visibility == other?.visibility
    }
}
