/// How the leaves of the office go on after they were asked for, in per cent of all.
struct Life {
    var declined = 10
    /// After the approval, before they begin.
    var cancelled = 8
    /// Approved, taken, and never reported back.
    var unreported = 12

    /// What will become of one leave.
    enum Fate {
        case declined, cancelled, unreported, ended
    }

    func fate(_ random: inout SeededGenerator) -> Fate {
        switch random.below(100) {
        case ..<declined: .declined
        case ..<(declined + cancelled): .cancelled
        case ..<(declined + cancelled + unreported): .unreported
        default: .ended
        }
    }
}
