/// Who holds which post, as the model has it.
struct ModelPerson: Equatable {
    let id: String
    /// Post and, for the head of a department, which one. The first is the one that is named.
    var seats: [ModelSeat]
    var inCharge: [String] = []
    var coordinatesFor: [String] = []
    var outsideLine = false

    func holds(_ posts: String...) -> Bool { seats.contains { posts.contains($0.post) } }
    var isMayor: Bool { holds("mayor", "actingMayor") }
    var isDeputyMayor: Bool { holds("executiveDeputyMayor", "deputyMayor") }
    /// Whether the person may be in charge of departments.
    var leads: Bool {
        isMayor || isDeputyMayor || holds("secretaryGeneral", "mayorsAssistant")
    }
}

struct ModelSeat: Equatable {
    let post: String
    var department: String?
}

/// A roster in the order of rank.
struct ModelSheet: Equatable {
    let people: [ModelPerson]
    let mayor: String?
    let executive: String?
    let secretary: String?
    /// The executive deputy, then the deputies by rank; not those kept out of it, nor the mayor.
    let line: [String]

    init(people: [ModelPerson] = []) {
        self.people = people
        let mayor = people.first(where: \.isMayor)?.id
        self.mayor = mayor
        executive = people.first { $0.holds("executiveDeputyMayor") }?.id
        secretary = people.first { $0.holds("secretaryGeneral") }?.id
        let first = people.filter { $0.holds("executiveDeputyMayor") }
        let others = people.filter { $0.holds("deputyMayor") && !$0.holds("executiveDeputyMayor") }
        line = (first + others).filter { !$0.outsideLine && $0.id != mayor }.map(\.id)
    }

    func person(_ id: String) -> ModelPerson? { people.first { $0.id == id } }

    var succession: [String] { (mayor.map { [$0] } ?? []) + line }

    func leaderInCharge(of department: String) -> String? {
        people.first { $0.inCharge.contains(department) }?.id
    }

    /// Whether a roster file may say so.
    var isSound: Bool {
        for post in ["mayor", "actingMayor", "executiveDeputyMayor", "secretaryGeneral"]
        where people.filter({ $0.holds(post) }).count > 1 {
            return false
        }
        if people.filter(\.isMayor).count > 1 { return false }
        let headed = people.flatMap(\.seats).compactMap(\.department)
        let led = people.flatMap(\.inCharge)
        guard Set(headed).count == headed.count, Set(led).count == led.count else { return false }
        return people.allSatisfy { person in
            !person.seats.isEmpty
                && (person.inCharge.isEmpty || person.leads)
                && (person.coordinatesFor.isEmpty
                    || person.holds("deputySecretaryGeneral", "secretaryGeneral"))
                && person.coordinatesFor.allSatisfy { self.person($0)?.leads ?? false }
        }
    }

    /// The text of a roster file that says this.
    var yaml: String {
        var lines = ["people:"]
        for person in people {
            lines.append("  - id: \(person.id)")
            lines.append("    name: n-\(person.id)")
            for (place, seat) in person.seats.enumerated() where place == 0 {
                lines.append("    post: \(seat.post)")
                if let department = seat.department {
                    lines.append("    department: \(department)")
                }
            }
            let others = person.seats.dropFirst().map { seat in
                "{post: \(seat.post)" + (seat.department.map { ", department: \($0)}" } ?? "}")
            }
            if !others.isEmpty {
                lines.append("    alsoHolds: [\(others.joined(separator: ", "))]")
            }
            if !person.inCharge.isEmpty {
                lines.append("    inCharge: [\(person.inCharge.joined(separator: ", "))]")
            }
            if !person.coordinatesFor.isEmpty {
                let leaders = person.coordinatesFor.joined(separator: ", ")
                lines.append("    coordinatesFor: [\(leaders)]")
            }
            if person.outsideLine { lines.append("    outsideLine: true") }
        }
        lines.append("departments:")
        for number in 0..<Self.departments {
            lines.append("  - {id: d\(number), name: m\(number)}")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    static let departments = 21
    /// Everyone there ever is, p0 to p37; the last four come in later.
    static let everybody = (0..<38).map { "p\($0)" }

    /// A whole city: two with several posts, one outside the line, heads without one in charge.
    static let first: ModelSheet = {
        func one(
            _ number: Int, _ post: String, _ inCharge: [Int] = [], for leaders: [Int] = []
        ) -> ModelPerson {
            ModelPerson(
                id: "p\(number)", seats: [ModelSeat(post: post)],
                inCharge: inCharge.map { "d\($0)" }, coordinatesFor: leaders.map { "p\($0)" })
        }
        var people = [
            one(0, "mayor", [0, 1]), one(1, "executiveDeputyMayor", [2, 3, 4]),
            one(2, "deputyMayor", [5, 6, 7]), one(3, "deputyMayor", [8, 9, 19]),
            one(4, "deputyMayor", [10, 11]), one(5, "deputyMayor", [12, 13, 14]),
            one(6, "deputyMayor", [15]), one(7, "secretaryGeneral"),
            one(8, "mayorsAssistant"), one(9, "mayorsAssistant", [18]),
            one(10, "deputySecretaryGeneral", for: [1]),
            one(11, "deputySecretaryGeneral", for: [2]),
            one(12, "deputySecretaryGeneral", for: [3, 4]), one(13, "deputySecretaryGeneral"),
        ]
        people[3].seats.append(ModelSeat(post: "departmentHead", department: "d19"))
        people[6].outsideLine = true
        for department in 0..<19 {
            people.append(
                ModelPerson(
                    id: "p\(14 + department)",
                    seats: [ModelSeat(post: "departmentHead", department: "d\(department)")]))
        }
        people.append(
            ModelPerson(
                id: "p33",
                seats: [
                    ModelSeat(post: "deputySecretaryGeneral"),
                    ModelSeat(post: "departmentHead", department: "d20"),
                ]))
        return ModelSheet(people: people)
    }()
}
