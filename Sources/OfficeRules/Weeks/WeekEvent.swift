package import CivilTime

/// What happened to the week's sheet and to what needs attention.
package enum WeekEvent: Hashable, Sendable {
    case issued(week: Day, version: Int, lines: [WeekLine])
    case acknowledged([Attention])

    /// The name under which the journal keeps it; never changed once written.
    var kind: String {
        switch self {
        case .issued: "weekIssued"
        case .acknowledged: "attentionAcknowledged"
        }
    }

    /// What it is about: the Monday.
    var subject: String? {
        switch self {
        case .issued(let week, _, _): week.description
        case .acknowledged: nil
        }
    }
}

/// One entry of the sheet as it was issued.
package struct WeekLine: Hashable, Sendable {
    package let source: Commitment.Source
    package let persons: [PersonID]
    package let period: Period
    package let title: String
    /// Who may know the title; never `secret`.
    package let visibility: Visibility

    package init(
        source: Commitment.Source, persons: [PersonID], period: Period, title: String,
        visibility: Visibility = .public
    ) {
        self.source = source
        self.persons = persons
        self.period = period
        self.title = title
        self.visibility = visibility
    }

    /// Whether people read the same in both: who may know the title is not written on a sheet.
    package func saysTheSame(as other: WeekLine) -> Bool {
        source == other.source && persons == other.persons && period == other.period
            && title == other.title
    }
}
