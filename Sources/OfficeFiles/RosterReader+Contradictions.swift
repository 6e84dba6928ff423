import OfficeRules

extension RosterReader {
    /// Notes what is wrong with the entries together, at the field where it shows.
    ///
    /// What may only follow from an entry that was not understood is left out: one mistake is
    /// reported once.
    mutating func noteContradictions() {
        guard case .failure(let found) = Sheet.checked(facts) else { return }
        for problem in found.problems where !mayFollow(problem) {
            guard let entry = places[problem.person] else { continue }
            problems.add(entry.contradiction(in: problem.field, problem.why))
        }
    }

    private func mayFollow(_ problem: SheetProblem) -> Bool {
        switch problem {
        case .noPost(let id), .headWithoutDepartment(let id), .inChargeWithoutLeading(let id),
            .coordinatesWithoutPost(let id):
            doubtful.contains(id)
        case .coordinatesForUnknown: lostPerson
        case .coordinatesForNoLeader(_, let leader): doubtful.contains(leader)
        case .unknownDepartment: lostDepartment
        case .twoHold, .mayorAndActingMayor, .twoHeads, .twoInCharge, .samePostTwice,
            .departmentWithoutHeading, .notRanked:
            false
        }
    }
}
