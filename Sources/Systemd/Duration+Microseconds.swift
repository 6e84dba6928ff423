extension Duration {
    /// Whole microseconds, cut off, never below zero and never above what 64 bits hold.
    var wholeMicroseconds: UInt64 {
        guard self > .zero else { return 0 }
        let parts = components
        let (seconds, overflow) = UInt64(parts.seconds).multipliedReportingOverflow(by: 1_000_000)
        let (sum, carry) = seconds.addingReportingOverflow(
            UInt64(parts.attoseconds / 1_000_000_000_000))
        return overflow || carry ? .max : sum
    }
}
