/// A point in time: microseconds since 1970-01-01T00:00Z, from 1900-01-01T00:00Z to
/// 2200-01-01T00:00Z, both included.
///
/// The upper bound is a value, so that a period may reach to the end of time; leap seconds do not
/// exist, as on every Unix clock.
package struct Instant: Hashable, Sendable, Comparable {
    /// Since 1970-01-01T00:00Z, negative before.
    package let microseconds: Int64

    /// 1900-01-01T00:00Z, the earliest instant there is.
    package static let distantPast = Instant(bounded: -25_567 * Proleptic.microsecondsPerDay)
    /// 2200-01-01T00:00Z, the latest instant there is.
    package static let distantFuture = Instant(bounded: 84_006 * Proleptic.microsecondsPerDay)

    private init(bounded microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// The instant, or nil outside `distantPast` to `distantFuture`.
    package init?(microseconds: Int64) {
        guard microseconds >= Instant.distantPast.microseconds,
            microseconds <= Instant.distantFuture.microseconds
        else { return nil }
        self.microseconds = microseconds
    }

    /// The instant so many seconds after 1970-01-01T00:00Z, or nil outside the bounds.
    package init?(seconds: Int) {
        let (product, overflow) = Int64(seconds)
            .multipliedReportingOverflow(by: Proleptic.microsecondsPerSecond)
        guard !overflow else { return nil }
        self.init(microseconds: product)
    }

    /// The instant, or the bound that is nearer.
    init(clampingMicroseconds microseconds: Int64) {
        self.microseconds = min(
            max(microseconds, Instant.distantPast.microseconds),
            Instant.distantFuture.microseconds)
    }

    /// Whole seconds since 1970-01-01T00:00Z, rounded down.
    package var seconds: Int {
        Int(floorDivide(microseconds, Proleptic.microsecondsPerSecond))
    }

    /// The instant so many seconds later (earlier when negative), or nil outside the bounds.
    package func adding(seconds: Int) -> Instant? {
        let (product, overflow) = Int64(seconds)
            .multipliedReportingOverflow(by: Proleptic.microsecondsPerSecond)
        return overflow ? nil : adding(microseconds: product)
    }

    /// The instant so many microseconds later (earlier when negative), or nil outside the bounds.
    package func adding(microseconds count: Int64) -> Instant? {
        let (sum, overflow) = microseconds.addingReportingOverflow(count)
        return overflow ? nil : Instant(microseconds: sum)
    }

    /// The microseconds from `right` to `left`.
    package static func - (left: Instant, right: Instant) -> Int64 {
        left.microseconds - right.microseconds
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.microseconds < right.microseconds
    }
}
