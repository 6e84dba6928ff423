package import CivilTime

/// Why a command about the week's sheet is refused.
package enum WeekRefusal: Hashable, Sendable {
    /// Nothing changed since the version that was issued.
    case nothingChanged(week: Day, version: Int)
    /// Nothing of that kind is open.
    case notOpen(Attention)
}
