@testable import OfficeRules

extension PersonID {
    static let mayor = PersonID("mayor")!
    static let executive = PersonID("executive")!
    static let second = PersonID("second")!
    /// A deputy who heads a bureau.
    static let police = PersonID("police")!
    /// A deputy on secondment, outside the line.
    static let seconded = PersonID("seconded")!
    /// The SG, who heads the General Office.
    static let secretary = PersonID("secretary")!
    static let assistant = PersonID("assistant")!
    /// Deputy SGs: for the executive deputy; for the second and the police chief; for nobody.
    static let pairedFirst = PersonID("paired-first")!
    static let pairedSecond = PersonID("paired-second")!
    static let unpaired = PersonID("unpaired")!
    /// A deputy SG who heads a bureau under the second deputy.
    static let petitions = PersonID("petitions")!
    /// Heads of departments under the mayor, the executive, the second, the assistant and nobody.
    static let audit = PersonID("audit")!
    static let finance = PersonID("finance")!
    static let schools = PersonID("schools")!
    static let tourism = PersonID("tourism")!
    static let archives = PersonID("archives")!
    /// Someone who comes in later.
    static let newcomer = PersonID("newcomer")!
}

extension DepartmentID {
    init(of head: PersonID) { self.init(head.text)! }
}

/// A small city with one of everything that Articles 8, 9 and 74 tell apart.
struct OfficeBuilder {
    var facts = RosterFacts()

    /// Everyone of the sample; `without` leaves posts without a holder.
    static func sample(without absent: PersonID...) -> OfficeBuilder {
        var city = OfficeBuilder()
        for head: PersonID in [
            .police, .secretary, .petitions, .audit, .finance, .schools, .tourism, .archives,
        ] {
            city.add(department: DepartmentID(of: head))
        }
        city.add(.mayor, [Seat(.mayor)], inCharge: [.audit])
        city.add(.executive, [Seat(.executiveDeputyMayor)], inCharge: [.finance])
        city.add(.second, [Seat(.deputyMayor)], inCharge: [.schools, .petitions])
        city.add(.police, [Seat(.deputyMayor), .heading(.police)], inCharge: [.police])
        city.add(.seconded, [Seat(.deputyMayor)], outsideLine: true)
        city.add(.secretary, [Seat(.secretaryGeneral), .heading(.secretary)])
        city.add(.assistant, [Seat(.mayorsAssistant)], inCharge: [.tourism])
        city.add(.pairedFirst, [Seat(.deputySecretaryGeneral)], coordinatesFor: [.executive])
        city.add(
            .pairedSecond, [Seat(.deputySecretaryGeneral)], coordinatesFor: [.second, .police])
        city.add(.unpaired, [Seat(.deputySecretaryGeneral)])
        city.add(.petitions, [Seat(.deputySecretaryGeneral), .heading(.petitions)])
        for head: PersonID in [.audit, .finance, .schools, .tourism, .archives] {
            city.add(head, [.heading(head)])
        }
        for person in absent { city.remove(person) }
        return city
    }

    mutating func add(department id: DepartmentID) {
        facts.departments[id] = RosterFacts.Department(name: id.text)
        facts.departmentOrder.append(id)
    }

    mutating func add(
        _ id: PersonID, _ seats: [Seat], inCharge: [PersonID] = [],
        coordinatesFor: [PersonID] = [], outsideLine: Bool = false
    ) {
        facts.people[id] = RosterFacts.Person(
            name: id.text, seats: seats, inCharge: inCharge.map(DepartmentID.init(of:)),
            coordinatesFor: coordinatesFor, outsideLine: outsideLine)
        facts.ranking.append(id)
    }

    mutating func remove(_ id: PersonID) {
        facts.people[id] = nil
        facts.ranking.removeAll { $0 == id }
        for other in facts.ranking {
            facts.people[other]?.coordinatesFor.removeAll { $0 == id }
        }
    }

    /// The office with one change more.
    func with(_ change: (inout OfficeBuilder) -> Void) -> OfficeBuilder {
        var copy = self
        change(&copy)
        return copy
    }
}

extension Seat {
    /// The head of the department that bears the person's name.
    static func heading(_ person: PersonID) -> Seat {
        Seat(.departmentHead, department: DepartmentID(of: person))
    }
}
