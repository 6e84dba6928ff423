/// Comes up with another roster: somebody leaves, is promoted, comes in, or takes over.
struct RosterMaker {
    var random: SimulationRandom
    /// Those with whose leaving the office has something to lose.
    let entrusted: [String]

    mutating func another(than sheet: ModelSheet) -> ModelSheet {
        for _ in 0..<8 {
            var people = sheet.people
            if !entrusted.isEmpty, random.chance(25) {
                let one = random.pick(entrusted)
                people.removeAll { $0.id == one }
            } else {
                change(&people)
            }
            // Nobody coordinates for one who leads nothing any more.
            let leaders = people.filter(\.leads).map(\.id)
            for place in people.indices {
                people[place].coordinatesFor.removeAll { !leaders.contains($0) }
            }
            let new = ModelSheet(people: people)
            if new.isSound, new != sheet, people.count > 20 { return new }
        }
        return sheet
    }

    private mutating func change(_ people: inout [ModelPerson]) {
        func place(_ post: String) -> Int? { people.firstIndex { $0.holds(post) } }
        let any = random.number(0...min(8, people.count - 1))
        switch random.number(0...11) {
        case 0:
            // The mayor's post is vacant, or another one; or somebody takes it, acting or not.
            if let mayor = people.firstIndex(where: \.isMayor) {
                if random.chance(50) {
                    let other = people[mayor].holds("mayor") ? "actingMayor" : "mayor"
                    people[mayor].seats[0] = ModelSeat(post: other)
                } else {
                    people.remove(at: mayor)
                }
            } else {
                people[0].seats = [ModelSeat(post: random.pick(["mayor", "actingMayor"]))]
                people[0].outsideLine = false
            }
        case 1:
            if let executive = place("executiveDeputyMayor") {
                people[executive].seats = [ModelSeat(post: "deputyMayor")]
            } else if let deputy = place("deputyMayor") {
                people[deputy].seats[0] = ModelSeat(post: "executiveDeputyMayor")
            }
        case 2: people.swapAt(any, random.number(0...min(8, people.count - 1)))
        case 3: people[any].outsideLine.toggle()
        case 4:
            if let secretary = place("secretaryGeneral") {
                people[secretary].seats = [ModelSeat(post: "mayorsAssistant")]
            } else if let assistant = place("mayorsAssistant") {
                people[assistant].seats = [ModelSeat(post: "secretaryGeneral")]
            }
        case 5:
            let present = people.map(\.id)
            let absent = ModelSheet.everybody.filter { !present.contains($0) }
            if !absent.isEmpty {
                people.insert(
                    ModelPerson(
                        id: random.pick(absent),
                        seats: [ModelSeat(post: random.pick(["deputyMayor", "mayorsAssistant"]))]),
                    at: any)
            }
        case 6: people.remove(at: random.chance(60) ? any : random.number(0...people.count - 1))
        case 7:
            let department = "d\(random.number(0...ModelSheet.departments - 1))"
            for index in people.indices { people[index].inCharge.removeAll { $0 == department } }
            if people[any].leads { people[any].inCharge.append(department) }
        case 8:
            guard let head = people.lastIndex(where: { $0.holds("departmentHead") }) else { return }
            let other = people.firstIndex { $0.holds("deputySecretaryGeneral") } ?? any
            let seats = people[head].seats
            people[head].seats = people[other].seats
            people[other].seats = seats
            people[head].coordinatesFor = []
            people[other].coordinatesFor = []
            people[head].inCharge = []
            people[other].inCharge = []
        case 9, 10:
            // A short line, or none: soon nobody is left.
            if random.chance(40), let executive = place("executiveDeputyMayor") {
                people[executive].seats = [ModelSeat(post: "deputyMayor")]
            }
            for index in people.indices where people[index].holds("deputyMayor") {
                people[index].outsideLine = true
            }
        default:
            guard let deputy = people.firstIndex(where: { $0.holds("deputySecretaryGeneral") })
            else { return }
            people[deputy].coordinatesFor = [people[any].id]
        }
    }
}
