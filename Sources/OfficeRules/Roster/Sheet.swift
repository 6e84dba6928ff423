/// The roster as it stands on one day: every post has at most one holder where there is one such
/// post, every department at most one head and one leader in charge, and everybody named is there.
///
/// Vacancies are no fault: a post without a holder is named as vacant by whoever asks.
package struct Sheet: Hashable, Sendable {
    package let facts: RosterFacts
    /// The mayor, or the acting one.
    package let mayor: PersonID?
    package let executiveDeputy: PersonID?
    package let secretaryGeneral: PersonID?
    /// The line of succession after the mayor (Art. 8): the executive deputy, then the deputies
    /// by rank, without those kept out of it.
    package let line: [PersonID]
    /// Everyone of whom it can depend who presides: the mayor and the line.
    package let succession: [PersonID]
    private let heads: [DepartmentID: PersonID]
    private let inCharge: [DepartmentID: PersonID]

    /// A day on which nobody holds a post.
    package static let empty = Sheet(unchecked: RosterFacts())

    /// The sheet of these facts, or everything that is wrong with them.
    package static func checked(_ facts: RosterFacts) -> Result<Sheet, SheetProblems> {
        let problems = SheetProblem.all(in: facts)
        guard problems.isEmpty else { return .failure(SheetProblems(problems)) }
        return .success(Sheet(unchecked: facts))
    }

    /// For facts that were checked when they were decided.
    init(unchecked facts: RosterFacts) {
        self.facts = facts
        var single: [Post: PersonID] = [:]
        var line: [PersonID] = []
        var heads: [DepartmentID: PersonID] = [:]
        var inCharge: [DepartmentID: PersonID] = [:]
        for id in facts.ranking {
            guard let person = facts.people[id] else { continue }
            for seat in person.seats {
                if seat.post.isSingle { single[seat.post] = id }
                if seat.post == .departmentHead, let department = seat.department {
                    heads[department] = id
                }
            }
            for department in person.inCharge { inCharge[department] = id }
            if !person.outsideLine, person.seats.contains(where: { $0.post == .deputyMayor }) {
                line.append(id)
            }
        }
        let executive = single[.executiveDeputyMayor]
        if let executive, facts.people[executive]?.outsideLine == false {
            line.removeAll { $0 == executive }
            line.insert(executive, at: 0)
        }
        let mayor = single[.mayor] ?? single[.actingMayor]
        self.mayor = mayor
        self.executiveDeputy = executive
        self.secretaryGeneral = single[.secretaryGeneral]
        self.line = line.filter { $0 != single[.mayor] && $0 != single[.actingMayor] }
        self.succession = (mayor.map { [$0] } ?? []) + self.line
        self.heads = heads
        self.inCharge = inCharge
    }

    package func person(_ id: PersonID) -> RosterFacts.Person? { facts.people[id] }
    package func head(of department: DepartmentID) -> PersonID? { heads[department] }
    package func leaderInCharge(of department: DepartmentID) -> PersonID? { inCharge[department] }

    /// The highest post a person holds, or nil for one who holds none.
    package func post(of id: PersonID) -> Post? { facts.people[id]?.seats.map(\.post).min() }

    /// Whether the person holds this post, be it as a second one.
    package func holds(_ id: PersonID, _ post: Post) -> Bool {
        facts.people[id]?.seats.contains { $0.post == post } ?? false
    }

    /// Whether the person is a deputy mayor, the executive one included.
    package func isDeputyMayor(_ id: PersonID) -> Bool {
        facts.people[id]?.seats.contains { $0.post.isDeputyMayor } ?? false
    }

    /// The deputy secretaries-general who coordinate for a leader (Art. 9).
    package func coordinators(for leader: PersonID) -> [PersonID] {
        facts.ranking.filter { facts.people[$0]?.coordinatesFor.contains(leader) ?? false }
    }

    /// The posts of which there is one and departments' heads that have no holder.
    package var vacantPosts: [Post] {
        var posts: [Post] = []
        if mayor == nil { posts.append(.mayor) }
        if executiveDeputy == nil { posts.append(.executiveDeputyMayor) }
        if secretaryGeneral == nil { posts.append(.secretaryGeneral) }
        return posts
    }

    package var departmentsWithoutHead: [DepartmentID] {
        facts.departmentOrder.filter { heads[$0] == nil }
    }
}
