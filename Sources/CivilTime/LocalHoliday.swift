/// A day that is kept otherwise in this place than in the whole country.
package struct LocalHoliday: Hashable, Sendable {
    /// What the day is in this place.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case restDay, workingDay
    }

    package let day: Day
    package let name: String
    package let kind: Kind
    /// The document that says so.
    package let source: String

    package init(day: Day, name: String, kind: Kind, source: String) {
        self.day = day
        self.name = name
        self.kind = kind
        self.source = source
    }
}
