package import CivilTime

/// What is asked of the week's sheet (Art. 60).
package enum WeekCommand: Hashable, Sendable {
    /// Fix a version of the sheet of the week that holds this day.
    case issue(week: Day)
    /// What needed attention has been seen.
    case acknowledge([Attention])
}
