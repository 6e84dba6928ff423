import Testing

@testable import OfficeRules

/// What cannot stand together in a roster, each named with those concerned.
@Suite("Rosters that cannot stand")
struct RosterSheetProblemTests {
    private static let finance = DepartmentID(of: .finance)
    private static let unknown = DepartmentID(of: .newcomer)

    @Test(
        "Each fault is found, and only it",
        arguments: [
            ChangedRoster([.twoHold(.mayor, first: .mayor, second: .newcomer)]) {
                $0.add(.newcomer, [Seat(.mayor)])
            },
            ChangedRoster([.twoHold(.executiveDeputyMayor, first: .executive, second: .newcomer)]) {
                $0.add(.newcomer, [Seat(.executiveDeputyMayor)])
            },
            ChangedRoster([.twoHold(.secretaryGeneral, first: .secretary, second: .newcomer)]) {
                $0.add(.newcomer, [Seat(.mayorsAssistant), Seat(.secretaryGeneral)])
            },
            ChangedRoster([.mayorAndActingMayor(mayor: .mayor, acting: .newcomer)]) {
                $0.add(.newcomer, [Seat(.actingMayor)])
            },
            ChangedRoster([.mayorAndActingMayor(mayor: .mayor, acting: .mayor)]) {
                $0.facts.people[.mayor]?.seats = [Seat(.mayor), Seat(.actingMayor)]
            },
            ChangedRoster([.twoHeads(finance, first: .finance, second: .newcomer)]) {
                $0.add(.newcomer, [.heading(.finance)])
            },
            ChangedRoster([.twoInCharge(finance, first: .executive, second: .newcomer)]) {
                $0.add(.newcomer, [Seat(.deputyMayor)], inCharge: [.finance])
            },
            ChangedRoster([.noPost(.newcomer)]) { $0.add(.newcomer, []) },
            ChangedRoster([.samePostTwice(.finance, .heading(.finance))]) {
                $0.facts.people[.finance]?.seats.append(.heading(.finance))
            },
            ChangedRoster([.samePostTwice(.second, Seat(.deputyMayor))]) {
                $0.facts.people[.second]?.seats.append(Seat(.deputyMayor))
            },
            ChangedRoster([.headWithoutDepartment(.newcomer)]) {
                $0.add(.newcomer, [Seat(.departmentHead)])
            },
            ChangedRoster([.departmentWithoutHeading(.newcomer, .deputyMayor)]) {
                $0.add(.newcomer, [Seat(.deputyMayor, department: finance)])
            },
            ChangedRoster([.unknownDepartment(.newcomer, field: "department", unknown)]) {
                $0.add(.newcomer, [.heading(.newcomer)])
            },
            ChangedRoster([.unknownDepartment(.newcomer, field: "inCharge", unknown)]) {
                $0.add(.newcomer, [Seat(.deputyMayor)], inCharge: [.newcomer])
            },
            ChangedRoster([.inChargeWithoutLeading(.unpaired)]) {
                $0.facts.people[.unpaired]?.inCharge = [DepartmentID(of: .archives)]
            },
            ChangedRoster([.coordinatesWithoutPost(.assistant)]) {
                $0.facts.people[.assistant]?.coordinatesFor = [.mayor]
            },
            ChangedRoster([.coordinatesForUnknown(.unpaired, .newcomer)]) {
                $0.facts.people[.unpaired]?.coordinatesFor = [.newcomer]
            },
            ChangedRoster([.coordinatesForNoLeader(.unpaired, .finance)]) {
                $0.facts.people[.unpaired]?.coordinatesFor = [.finance]
            },
            ChangedRoster([.coordinatesForNoLeader(.secretary, .secretary)]) {
                $0.facts.people[.secretary]?.coordinatesFor = [.secretary]
            },
            ChangedRoster([.notRanked(.unpaired)]) {
                $0.facts.ranking.removeAll { $0 == .unpaired }
            },
            ChangedRoster([
                .coordinatesForNoLeader(.unpaired, .finance),
                .headWithoutDepartment(.newcomer),
                .twoHold(.mayor, first: .mayor, second: .newcomer),
            ]) {
                $0.add(.newcomer, [Seat(.mayor), Seat(.departmentHead)])
                $0.facts.people[.unpaired]?.coordinatesFor = [.newcomer, .finance]
            },
        ] as [ChangedRoster<[SheetProblem]>])
    func found(row: ChangedRoster<[SheetProblem]>) {
        #expect(Sheet.checked(row.facts) == .failure(SheetProblems(row.expected)))
    }

    @Test("What is unusual and can stand is no fault")
    func right() {
        let unusual = OfficeBuilder.sample().with {
            // Two deputy SGs for one leader, an SG who coordinates, an assistant who is led for.
            $0.facts.people[.unpaired]?.coordinatesFor = [.executive, .assistant]
            $0.facts.people[.secretary]?.coordinatesFor = [.mayor]
            // Departments and posts without anybody.
            $0.remove(.finance)
            $0.remove(.mayor)
            // A second deputy who acts as mayor, and one person with two departments.
            $0.facts.people[.second]?.seats.append(Seat(.actingMayor))
            $0.facts.people[.police]?.seats.append(.heading(.finance))
        }
        #expect(SheetProblem.all(in: unusual.facts) == [])
    }

    @Test(
        "A fault shows at the later entry, in a field, and says who is concerned",
        arguments: [
            (
                SheetProblem.twoHold(.mayor, first: .mayor, second: .newcomer), PersonID.newcomer,
                "post", "mayor and newcomer both hold the post mayor; there is only one"
            ),
            (
                .twoHeads(finance, first: .finance, second: .newcomer), .newcomer, "department",
                "finance and newcomer both head the department finance"
            ),
            (
                .twoInCharge(finance, first: .mayor, second: .second), .second, "inCharge",
                "mayor and second are both in charge of the department finance"
            ),
            (
                .coordinatesForUnknown(.unpaired, .newcomer), .unpaired, "coordinatesFor",
                "unpaired coordinates for newcomer, who is not in the roster"
            ),
            (
                .unknownDepartment(.second, field: "inCharge", finance), .second, "inCharge",
                "second is given the department finance, which is not in the list of departments"
            ),
            (.notRanked(.second), .second, "id", "second has no place in the order of rank"),
        ])
    func shown(row: (problem: SheetProblem, person: PersonID, field: String, why: String)) {
        #expect(row.problem.person == row.person)
        #expect(row.problem.field == row.field)
        #expect(row.problem.why == row.why)
    }
}
