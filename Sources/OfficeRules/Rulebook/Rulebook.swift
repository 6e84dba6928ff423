package import CivilTime

/// The parameters of the rules (RULES, 'Parameters'), with this city's values as defaults. Other
/// cities' rules are built on the same template with other numbers, so no number of an article
/// stands anywhere else.
package struct Rulebook: Hashable, Sendable {
    /// Half a month in calendar days; a longer absence goes to the mayor (Art. 74).
    package var halfMonthDays = 15
    /// The posts whose longer absence goes to the mayor (Art. 74).
    package var escalatedPosts: Set<Post> = [.departmentHead]
    /// Pairs who should not be away together (*ours*, serves Art. 8).
    package var notAwayTogether: [Pair] = []
    /// Posts counted among the leaders beside the mayor and the deputies (*ours*).
    package var leadersInclude: Set<Post> = []
    /// The share of members needed at an executive meeting (Art. 40).
    package var quorum = Fraction(numerator: 1, denominator: 2)
    /// Executive meetings a month (Art. 40).
    package var executiveMeetingsPerMonth = 2
    /// Plenary meetings a half-year (Art. 39).
    package var plenaryMeetingsPerHalfYear = 1
    /// Days before a meeting by which papers reach the participants (Art. 41).
    package var papersDaysBefore = 1
    /// Working days to settle a department's paper (Art. 51).
    package var documentWorkingDays = 10
    /// Working days for a paper passed to a department (Art. 51).
    package var departmentDocumentWorkingDays = 5
    /// Working days before a foreign guest by which the visit is reported (Art. 63).
    package var foreignGuestsWorkingDays = 5
    /// Days before by which a member of government is asked for (Art. 63).
    package var foreignGuestsMemberDays = 1
    /// Working days before a citywide meeting of a department by which it is asked for (Art. 73).
    package var citywideMeetingWorkingDays = 5
    /// Days after the return within which a passport is handed back (Art. 61).
    package var passportDays = 7
    /// Months after the return within which a trip abroad is reported (Art. 61).
    package var reportAbroadMonths = 1
    /// Research topics of each leader a year (Art. 71).
    package var researchTopics = 2
    /// Visits of each leader to the contact point a year (Art. 71).
    package var contactPointVisits = 4
    /// The months of the congress sessions (Art. 57).
    package var congressMonths = [2, 4, 6, 8, 10, 12]
    /// Whether a stand-in's own turn goes to the one excused (Art. 57); else it is kept.
    package var congressTurnsSwapped = false
    /// The office hours of a working day.
    package var officeHours: [OfficeHours] = OfficeHours.usual
    /// The weekday and time of day by which next week's sheet is due (*ours*, serves Art. 60).
    package var weeklySheetDue = WeeklyTime(weekday: .friday, time: .noon)
    /// How the first week of a month is read (Art. 73).
    package var meetingFreeWeek = MeetingFreeReading.firstMonday
    /// The months in which departments report (Art. 22).
    package var departmentReportMonths = [6, 12]

    package init() {}
}

/// Two persons, or holders of posts, who should not be away together.
package struct Pair: Hashable, Sendable {
    /// One side of a pair.
    package enum Member: Hashable, Sendable {
        case post(Post)
        case person(PersonID)
    }

    package let first: Member
    package let second: Member

    package init(_ first: Member, _ second: Member) {
        self.first = first
        self.second = second
    }
}

/// A share between nothing and all.
package struct Fraction: Hashable, Sendable {
    package let numerator: Int
    package let denominator: Int

    init(numerator: Int, denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Reads `1/2`; the share must be above nothing and at most one.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let numerator = Int(parts[0]), let denominator = Int(parts[1]),
            numerator > 0, denominator >= numerator, denominator <= 1_000
        else { return nil }
        self.init(numerator: numerator, denominator: denominator)
    }
}

/// A stretch of a working day in which the office is open.
package struct OfficeHours: Hashable, Sendable {
    package let from: TimeOfDay
    package let until: TimeOfDay

    package init?(from: TimeOfDay, until: TimeOfDay) {
        guard from < until else { return nil }
        self.from = from
        self.until = until
    }

    /// 08:30 to 12:00 and 14:30 to 18:00.
    static let usual: [OfficeHours] = [(8, 30, 12, 0), (14, 30, 18, 0)].compactMap { row in
        guard let from = TimeOfDay(hour: row.0, minute: row.1),
            let until = TimeOfDay(hour: row.2, minute: row.3)
        else { return nil }
        return OfficeHours(from: from, until: until)
    }
}

/// A time of the week.
package struct WeeklyTime: Hashable, Sendable {
    package let weekday: Weekday
    package let time: TimeOfDay

    package init(weekday: Weekday, time: TimeOfDay) {
        self.weekday = weekday
        self.time = time
    }
}

/// The three readings of 'the first week of each month' (Art. 73).
package enum MeetingFreeReading: String, CaseIterable, Hashable, Sendable {
    /// Monday to Sunday from the month's first Monday.
    case firstMonday = "first-monday"
    /// The 1st to the 7th.
    case firstDays = "first-days"
    /// The Monday-to-Sunday week that holds the 1st.
    case containingFirst = "containing-first"
}
