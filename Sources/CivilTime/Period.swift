/// A stretch of time that is never empty: it holds `from` and every instant before `until`.
///
/// Half-open, so that periods which follow one another share no instant and leave none out.
package struct Period: Hashable, Sendable {
    package let from: Instant
    package let until: Instant

    /// The period [from, until), or nil when it would be empty or reversed.
    package init?(from: Instant, until: Instant) {
        guard from < until else { return nil }
        self.from = from
        self.until = until
    }

    /// In microseconds, more than zero.
    package var length: Int64 { until - from }

    package func contains(_ instant: Instant) -> Bool {
        from <= instant && instant < until
    }

    /// Whether all of `other` lies within this period.
    package func contains(_ other: Period) -> Bool {
        from <= other.from && other.until <= until
    }

    /// Whether the two share an instant.
    package func overlaps(_ other: Period) -> Bool {
        from < other.until && other.from < until
    }

    /// Whether one begins at the very instant at which the other ends.
    package func touches(_ other: Period) -> Bool {
        until == other.from || other.until == from
    }

    /// What the two share, or nil when they share nothing.
    package func intersection(_ other: Period) -> Period? {
        Period(from: max(from, other.from), until: min(until, other.until))
    }
}

extension Period: Comparable {
    /// By beginning, then by end.
    package static func < (left: Period, right: Period) -> Bool {
        (left.from, left.until) < (right.from, right.until)
    }
}

extension Period: CustomStringConvertible {
    /// `from/until`, both in UTC.
    package var description: String { "\(from)/\(until)" }
}
