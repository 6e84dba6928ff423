@testable import OfficeRules

/// A row of a table: what is changed in the sample city, and what comes of it.
struct ChangedRoster<Expected: Sendable>: Sendable {
    let change: @Sendable (inout OfficeBuilder) -> Void
    let expected: Expected

    init(_ expected: Expected, _ change: @escaping @Sendable (inout OfficeBuilder) -> Void) {
        self.change = change
        self.expected = expected
    }

    var facts: RosterFacts { OfficeBuilder.sample().with(change).facts }
}
