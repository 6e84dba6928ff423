/// One year's arrangement of holidays, as the State Council's General Office notified it, with
/// later amending notices already worked in.
///
/// The year is the notice's, not the dates': the last days of December can belong to the notice of
/// the year that follows. Every fact of a status rests on `notices`.
package struct YearNotice: Hashable, Sendable {
    package let year: Int
    /// The notice and those that amended it, in the order of their publication.
    package let notices: [NoticeReference]
    /// The days of rest, weekends within them included.
    package let holidays: [Holiday]
    /// The days of a weekend that are worked.
    package let workingDays: [AdjustedWorkingDay]

    package init(
        year: Int, notices: [NoticeReference], holidays: [Holiday],
        workingDays: [AdjustedWorkingDay]
    ) {
        self.year = year
        self.notices = notices
        self.holidays = holidays
        self.workingDays = workingDays
    }
}

/// Where a year's arrangement can be read.
package struct NoticeReference: Hashable, Sendable {
    /// As printed on it, for instance `国办发明电〔2025〕7号`.
    package let number: String
    package let title: String
    /// The date it bears, where known.
    package let published: Day?

    package init(number: String, title: String, published: Day?) {
        self.number = number
        self.title = title
        self.published = published
    }
}

/// Days of rest in a row, under the name that the notice gives them.
package struct Holiday: Hashable, Sendable {
    package let name: String
    package let days: ClosedRange<Day>

    package init(name: String, days: ClosedRange<Day>) {
        self.name = name
        self.days = days
    }
}

/// A day of a weekend that is worked, to make up for a day of a holiday (调休).
package struct AdjustedWorkingDay: Hashable, Sendable {
    package let day: Day
    /// The holiday it makes up for.
    package let name: String

    package init(day: Day, name: String) {
        self.day = day
        self.name = name
    }
}
