/// One difference between two rosters: what one fact is from a day on. Each sets a whole fact, so
/// that changes of different days can be laid over each other in the order of their days.
package enum RosterChange: Hashable, Sendable {
    /// A person who comes in, with everything that is known.
    case personAdded(PersonID, RosterFacts.Person)
    /// A person who holds no post any more.
    case personLeft(PersonID)
    case name(PersonID, String)
    case posts(PersonID, [Seat])
    case inCharge(PersonID, [DepartmentID])
    case coordinatesFor(PersonID, [PersonID])
    case outsideLine(PersonID, Bool)
    case departmentAdded(DepartmentID, RosterFacts.Department)
    case departmentClosed(DepartmentID)
    case departmentChanged(DepartmentID, RosterFacts.Department)
    case ranking([PersonID])
    case departmentOrder([DepartmentID])
}

extension RosterFacts {
    /// Lays one change over these facts. A change to someone who is not there has no effect: a
    /// later sheet that a change spoils is found when the change is decided.
    package mutating func apply(_ change: RosterChange) {
        switch change {
        case .personAdded(let id, let person): people[id] = person
        case .personLeft(let id):
            people[id] = nil
            ranking.removeAll { $0 == id }
        case .name(let id, let name): people[id]?.name = name
        case .posts(let id, let seats): people[id]?.seats = seats
        case .inCharge(let id, let departments): people[id]?.inCharge = departments
        case .coordinatesFor(let id, let leaders): people[id]?.coordinatesFor = leaders
        case .outsideLine(let id, let outside): people[id]?.outsideLine = outside
        case .departmentAdded(let id, let department), .departmentChanged(let id, let department):
            departments[id] = department
        case .departmentClosed(let id):
            departments[id] = nil
            departmentOrder.removeAll { $0 == id }
        case .ranking(let order): ranking = order
        case .departmentOrder(let order): departmentOrder = order
        }
    }

    /// What has to be laid over these facts to get the others, in a fixed order: departments,
    /// people by rank, the ranking.
    package func changes(to other: RosterFacts) -> [RosterChange] {
        var changes: [RosterChange] = []
        for id in other.departmentOrder {
            guard let after = other.departments[id] else { continue }
            if let before = departments[id] {
                if before != after { changes.append(.departmentChanged(id, after)) }
            } else {
                changes.append(.departmentAdded(id, after))
            }
        }
        for id in departmentOrder where other.departments[id] == nil {
            changes.append(.departmentClosed(id))
        }
        for id in ranking where other.people[id] == nil { changes.append(.personLeft(id)) }
        for id in other.ranking {
            guard let after = other.people[id] else { continue }
            changes += Self.changes(of: id, from: people[id], to: after)
        }
        var laid = self
        for change in changes { laid.apply(change) }
        if laid.ranking != other.ranking { changes.append(.ranking(other.ranking)) }
        if laid.departmentOrder != other.departmentOrder {
            changes.append(.departmentOrder(other.departmentOrder))
        }
        return changes
    }

    private static func changes(
        of id: PersonID, from before: Person?, to after: Person
    ) -> [RosterChange] {
        guard let before else { return [.personAdded(id, after)] }
        var changes: [RosterChange] = []
        if before.name != after.name { changes.append(.name(id, after.name)) }
        if before.seats != after.seats { changes.append(.posts(id, after.seats)) }
        if before.inCharge != after.inCharge { changes.append(.inCharge(id, after.inCharge)) }
        if before.coordinatesFor != after.coordinatesFor {
            changes.append(.coordinatesFor(id, after.coordinatesFor))
        }
        if before.outsideLine != after.outsideLine {
            changes.append(.outsideLine(id, after.outsideLine))
        }
        return changes
    }
}
