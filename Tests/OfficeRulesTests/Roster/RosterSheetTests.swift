import Testing

@testable import OfficeRules

/// Who holds what on one day (Art. 5, 8, 9, 10).
@Suite("Sheets of a roster")
struct RosterSheetTests {
    struct Line: Sendable {
        let mayor: PersonID?
        let line: [PersonID]

        init(_ mayor: PersonID?, _ line: [PersonID]) {
            self.mayor = mayor
            self.line = line
        }
    }

    private static func sheet(_ change: (inout OfficeBuilder) -> Void = { _ in }) throws -> Sheet {
        try Sheet.checked(OfficeBuilder.sample().with(change).facts).get()
    }

    @Test("The sample city's posts, departments and pairings")
    func sample() throws {
        let sheet = try Self.sheet()
        #expect(sheet.mayor == .mayor)
        #expect(sheet.executiveDeputy == .executive)
        #expect(sheet.secretaryGeneral == .secretary)
        #expect(sheet.line == [.executive, .second, .police])
        #expect(sheet.succession == [.mayor, .executive, .second, .police])
        #expect(sheet.head(of: DepartmentID(of: .police)) == .police)
        #expect(sheet.head(of: DepartmentID(of: .finance)) == .finance)
        #expect(sheet.leaderInCharge(of: DepartmentID(of: .audit)) == .mayor)
        #expect(sheet.leaderInCharge(of: DepartmentID(of: .archives)) == nil)
        #expect(sheet.coordinators(for: .executive) == [.pairedFirst])
        #expect(sheet.coordinators(for: .police) == [.pairedSecond])
        #expect(sheet.coordinators(for: .mayor) == [])
        #expect(sheet.vacantPosts == [])
        #expect(sheet.departmentsWithoutHead == [])
    }

    @Test(
        "Who has several posts is listed by the highest",
        arguments: [
            (PersonID.police, Post.deputyMayor, [Post.deputyMayor, .departmentHead]),
            (.secretary, .secretaryGeneral, [.secretaryGeneral, .departmentHead]),
            (.petitions, .deputySecretaryGeneral, [.deputySecretaryGeneral, .departmentHead]),
            (.finance, .departmentHead, [.departmentHead]),
            (.newcomer, nil, []),
        ] as [(PersonID, Post?, [Post])])
    func posts(row: (person: PersonID, post: Post?, held: [Post])) throws {
        let sheet = try Self.sheet()
        #expect(sheet.post(of: row.person) == row.post)
        #expect(Post.allCases.filter { sheet.holds(row.person, $0) } == row.held)
        #expect(sheet.isDeputyMayor(row.person) == (row.post == .deputyMayor))
    }

    @Test("The highest post counts whichever is given first")
    func order() throws {
        let sheet = try Self.sheet {
            $0.facts.people[.police]?.seats = [.heading(.police), Seat(.deputyMayor)]
        }
        #expect(sheet.post(of: .police) == .deputyMayor)
        #expect(sheet.line == [.executive, .second, .police])
    }

    @Test(
        "The line is the executive deputy and then the deputies by rank",
        arguments: [
            // The executive deputy comes first whatever the rank.
            ChangedRoster(
                Line(
                    PersonID.mayor,
                    [PersonID.executive, .police, .second])
            ) { $0.facts.ranking.swapAt(1, 3) },
            ChangedRoster(Line(.mayor, [.second, .police])) {
                $0.facts.people[.executive]?.outsideLine = true
            },
            ChangedRoster(
                Line(
                    .mayor,
                    [.executive, .second, .police, .seconded])
            ) { $0.facts.people[.seconded]?.outsideLine = false },
            ChangedRoster(Line(.mayor, [.second, .police])) { $0.remove(.executive) },
            ChangedRoster(Line(nil, [.executive, .second, .police])) { $0.remove(.mayor) },
            // An acting mayor is the mayor, and no longer in the line.
            ChangedRoster(Line(.second, [.executive, .police])) {
                $0.remove(.mayor)
                $0.facts.people[.second]?.seats = [Seat(.deputyMayor), Seat(.actingMayor)]
            },
            ChangedRoster(Line(.executive, [.second, .police])) {
                $0.remove(.mayor)
                $0.facts.people[.executive]?.seats.append(Seat(.actingMayor))
            },
            // An assistant is a leader, but not one of the line.
            ChangedRoster(
                Line(
                    .mayor,
                    [.executive, .second, .police])
            ) { $0.facts.people[.assistant]?.outsideLine = true },
        ] as [ChangedRoster<Line>])
    func line(row: ChangedRoster<Line>) throws {
        let sheet = try Self.sheet(row.change)
        #expect(sheet.mayor == row.expected.mayor)
        #expect(sheet.line == row.expected.line)
        #expect(sheet.succession == (row.expected.mayor.map { [$0] } ?? []) + row.expected.line)
    }

    @Test("Posts without a holder are named as vacant")
    func vacant() throws {
        let sheet = try Self.sheet {
            $0.remove(.mayor)
            $0.remove(.executive)
            $0.remove(.secretary)
            $0.remove(.archives)
        }
        #expect(sheet.vacantPosts == [.mayor, .executiveDeputyMayor, .secretaryGeneral])
        #expect(
            sheet.departmentsWithoutHead == [
                DepartmentID(of: .secretary), DepartmentID(of: .archives),
            ])
        #expect(sheet.person(.archives) == nil)
    }

    @Test("Nobody holds anything on an empty sheet")
    func empty() {
        #expect(Sheet.empty.succession == [])
        #expect(Sheet.empty.vacantPosts == [.mayor, .executiveDeputyMayor, .secretaryGeneral])
    }
}
