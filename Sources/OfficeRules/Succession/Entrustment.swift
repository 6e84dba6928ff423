package import CivilTime

/// The mayor entrusts a deputy, for a period, with presiding or with a task (Art. 8).
package struct Entrustment: Hashable, Sendable {
    /// What is entrusted. Only `preside` changes who presides.
    package enum Scope: Hashable, Sendable {
        case preside
        case task(String)
    }

    package let id: EntrustmentID
    package let person: PersonID
    /// The mayor at the time.
    package let entrustedBy: PersonID
    package let period: Period
    package let scope: Scope
    package let reason: String?
    /// Since when it is cancelled; what was before stays.
    package var cancelledAt: Instant?
    /// The record that made it.
    package let record: Int64

    package init(
        id: EntrustmentID, person: PersonID, entrustedBy: PersonID, period: Period, scope: Scope,
        reason: String?, cancelledAt: Instant? = nil, record: Int64
    ) {
        self.id = id
        self.person = person
        self.entrustedBy = entrustedBy
        self.period = period
        self.scope = scope
        self.reason = reason
        self.cancelledAt = cancelledAt
        self.record = record
    }

    /// The period for which it counts: none when it was cancelled before it began.
    package var effective: Period? {
        guard let cancelledAt, cancelledAt < period.until else { return period }
        return Period(from: period.from, until: cancelledAt)
    }
}
