/// Whether a day is worked, and on what that answer rests.
package struct DayStatus: Hashable, Sendable {
    package let why: DayReason
    /// The State Council has not yet said how the year of this day is arranged, so that the answer
    /// counts weekends only and may change.
    package let provisional: Bool

    package var isWorking: Bool { why.isWorking }

    package init(why: DayReason, provisional: Bool) {
        self.why = why
        self.provisional = provisional
    }
}

/// Why a day is worked or not; names are those of the notice or of the local file.
package enum DayReason: Hashable, Sendable {
    /// Monday to Friday, and nothing said otherwise.
    case weekday
    /// Saturday or Sunday, and nothing said otherwise.
    case weekend
    case holiday(name: String)
    /// Worked to make up for the holiday named.
    case adjustedWorkingDay(name: String)
    case localRestDay(name: String)
    case localWorkingDay(name: String)

    package var isWorking: Bool {
        switch self {
        case .weekday, .adjustedWorkingDay, .localWorkingDay: true
        case .weekend, .holiday, .localRestDay: false
        }
    }

    /// The name of the holiday it rests on, where it rests on one.
    package var name: String? {
        switch self {
        case .weekday, .weekend: nil
        case .holiday(let name), .adjustedWorkingDay(let name), .localRestDay(let name),
            .localWorkingDay(let name):
            name
        }
    }
}
