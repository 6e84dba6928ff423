/// Arithmetic of the proleptic Gregorian calendar, without any bound on the year.
///
/// Days are counted from 1970-01-01, which is day 0. A year is taken to begin on the first of
/// March, so that the leap day is its last one and no month needs a case of its own.
enum Proleptic {
    static let secondsPerDay = 86_400
    static let microsecondsPerSecond: Int64 = 1_000_000
    static let microsecondsPerDay: Int64 = 86_400_000_000

    private static let daysPerEra = 146_097
    private static let yearsPerEra = 400
    /// From 0000-03-01 to 1970-01-01.
    private static let epochShift = 719_468

    static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The length of a month; `month` is 1 to 12.
    static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day number of a date; `month` is 1 to 12 and `day` a day of it.
    static func ordinal(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = floorDivide(shifted, yearsPerEra)
        let yearOfEra = shifted - era * yearsPerEra
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * daysPerEra + dayOfEra - epochShift
    }

    /// The date of a day number.
    static func date(ordinal: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = ordinal + epochShift
        let era = floorDivide(shifted, daysPerEra)
        let dayOfEra = shifted - era * daysPerEra
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * yearsPerEra
        return (month <= 2 ? year + 1 : year, month, day)
    }
}

/// The quotient rounded towards minus infinity; `divisor` is positive.
func floorDivide<Number: FixedWidthInteger>(_ value: Number, _ divisor: Number) -> Number {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
}
