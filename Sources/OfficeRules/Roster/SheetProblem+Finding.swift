extension SheetProblem {
    /// Everything wrong with these facts, in order of rank.
    static func all(in facts: RosterFacts) -> [SheetProblem] {
        var problems: [SheetProblem] = []
        var holders: [Post: PersonID] = [:]
        var heads: [DepartmentID: PersonID] = [:]
        var inCharge: [DepartmentID: PersonID] = [:]
        for id in facts.people.keys.sorted() where !facts.ranking.contains(id) {
            problems.append(.notRanked(id))
        }
        for id in facts.ranking {
            guard let person = facts.people[id] else { continue }
            problems += ownProblems(id, person, facts)
            for seat in person.seats {
                if seat.post.isSingle {
                    if let first = holders[seat.post], first != id {
                        problems.append(.twoHold(seat.post, first: first, second: id))
                    }
                    holders[seat.post] = id
                }
                guard seat.post == .departmentHead, let department = seat.department else {
                    continue
                }
                if let first = heads[department], first != id {
                    problems.append(.twoHeads(department, first: first, second: id))
                }
                heads[department] = id
            }
            for department in person.inCharge {
                if let first = inCharge[department], first != id {
                    problems.append(.twoInCharge(department, first: first, second: id))
                }
                inCharge[department] = id
            }
        }
        if let mayor = holders[.mayor], let acting = holders[.actingMayor] {
            problems.append(.mayorAndActingMayor(mayor: mayor, acting: acting))
        }
        return problems
    }

    /// What is wrong with one entry by itself, or with whom and what it names.
    private static func ownProblems(
        _ id: PersonID, _ person: RosterFacts.Person, _ facts: RosterFacts
    ) -> [SheetProblem] {
        var problems: [SheetProblem] = []
        if person.seats.isEmpty { problems.append(.noPost(id)) }
        for (index, seat) in person.seats.enumerated() {
            if person.seats[..<index].contains(seat) { problems.append(.samePostTwice(id, seat)) }
            problems += seatProblems(id, seat, facts)
        }
        for department in person.inCharge where facts.departments[department] == nil {
            problems.append(.unknownDepartment(id, field: "inCharge", department))
        }
        if !person.inCharge.isEmpty, !person.seats.contains(where: \.post.mayBeInCharge) {
            problems.append(.inChargeWithoutLeading(id))
        }
        if !person.coordinatesFor.isEmpty, !person.seats.contains(where: \.post.mayCoordinate) {
            problems.append(.coordinatesWithoutPost(id))
        }
        for leader in person.coordinatesFor {
            guard let other = facts.people[leader] else {
                problems.append(.coordinatesForUnknown(id, leader))
                continue
            }
            if leader == id || !other.seats.contains(where: \.post.mayBeInCharge) {
                problems.append(.coordinatesForNoLeader(id, leader))
            }
        }
        return problems
    }

    private static func seatProblems(
        _ id: PersonID, _ seat: Seat, _ facts: RosterFacts
    ) -> [SheetProblem] {
        guard seat.post == .departmentHead else {
            return seat.department == nil ? [] : [.departmentWithoutHeading(id, seat.post)]
        }
        guard let department = seat.department else { return [.headWithoutDepartment(id)] }
        guard facts.departments[department] != nil else {
            return [.unknownDepartment(id, field: "department", department)]
        }
        return []
    }
}
