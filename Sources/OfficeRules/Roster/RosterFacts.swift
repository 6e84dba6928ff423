/// What a roster file says, and what the journal keeps of it: names, seats, portfolios, pairings,
/// departments and the order of rank, not yet checked against each other.
package struct RosterFacts: Hashable, Sendable {
    /// A person as the roster file gives one.
    package struct Person: Hashable, Sendable {
        package var name: String
        /// Every post held; the first given is the one named by `post`.
        package var seats: [Seat]
        /// Departments the person is in charge of (分管).
        package var inCharge: [DepartmentID]
        /// Leaders for whom a deputy secretary-general coordinates (Art. 9).
        package var coordinatesFor: [PersonID]
        /// One kept out of the line of succession, such as a deputy on secondment (挂职).
        package var outsideLine: Bool

        package init(
            name: String, seats: [Seat], inCharge: [DepartmentID] = [],
            coordinatesFor: [PersonID] = [], outsideLine: Bool = false
        ) {
            self.name = name
            self.seats = seats
            self.inCharge = inCharge
            self.coordinatesFor = coordinatesFor
            self.outsideLine = outsideLine
        }
    }

    /// A department as the roster file gives one.
    package struct Department: Hashable, Sendable {
        package var name: String
        /// Whether its head is a member of the plenary (Art. 5, 39).
        package var constituent: Bool

        package init(name: String, constituent: Bool = true) {
            self.name = name
            self.constituent = constituent
        }
    }

    package var people: [PersonID: Person]
    package var departments: [DepartmentID: Department]
    /// Everyone in order of rank.
    package var ranking: [PersonID]
    /// The departments in the order of the file.
    package var departmentOrder: [DepartmentID]

    package init(
        people: [PersonID: Person] = [:], departments: [DepartmentID: Department] = [:],
        ranking: [PersonID] = [], departmentOrder: [DepartmentID] = []
    ) {
        self.people = people
        self.departments = departments
        self.ranking = ranking
        self.departmentOrder = departmentOrder
    }
}
