import CivilTime
import OfficeRules

/// Reads one roster, entry by entry, and gathers what is wrong with it.
struct RosterReader {
    var problems = ProblemCollector()
    private(set) var facts = RosterFacts()
    /// Where the entries stand in the file, for what is found wrong with them together.
    private(set) var places: [PersonID: YAMLFields] = [:]
    /// Persons of whose entry something was not understood.
    private(set) var doubtful: Set<PersonID> = []
    private(set) var lostPerson = false
    private(set) var lostDepartment = false

    /// Reads all of the file; the day from which on the roster is meant to stand.
    mutating func read(_ root: YAMLValue) -> Day? {
        let known = ["effective", "people", "departments"]
        guard let fields = root.fields(known, noting: &problems) else { return nil }
        let effective = problems.optional("effective", of: fields) { value throws(FileProblem) in
            try value.day()
        }
        for item in entries("departments", of: fields, limit: RosterFile.departmentsLimit) {
            readDepartment(item)
        }
        let people = entries("people", of: fields, limit: RosterFile.peopleLimit)
        for item in people { readPerson(item) }
        if people.isEmpty, !lostPerson {
            _ = problems.take { () throws(FileProblem) in
                throw try fields.required("people").invalid("names nobody")
            }
        }
        noteContradictions()
        return effective
    }

    private mutating func entries(
        _ name: String, of fields: YAMLFields, limit: Int
    ) -> [YAMLValue] {
        guard let value = fields.optional(name) else { return [] }
        let items = problems.take { () throws(FileProblem) in try value.list(limit: limit) }
        guard let items else {
            lostPerson = lostPerson || name == "people"
            lostDepartment = lostDepartment || name == "departments"
            return []
        }
        return items
    }

    private mutating func readDepartment(_ item: YAMLValue) {
        guard let fields = item.fields(["id", "name", "constituent"], noting: &problems),
            let id = problems.required(
                "id", of: fields, { value throws(FileProblem) in try value.departmentID() })
        else {
            lostDepartment = true
            return
        }
        let name = problems.required("name", of: fields) { value throws(FileProblem) in
            try value.name()
        }
        let constituent = problems.flag("constituent", of: fields)
        guard facts.departments[id] == nil else {
            noteSecond(id.text, in: fields)
            return
        }
        facts.departments[id] = RosterFacts.Department(
            name: name ?? id.text, constituent: constituent ?? true)
        facts.departmentOrder.append(id)
    }

    private static let personKeys = [
        "id", "name", "post", "department", "inCharge", "coordinatesFor", "alsoHolds",
        "outsideLine",
    ]

    private mutating func readPerson(_ item: YAMLValue) {
        let before = problems.count
        guard let fields = item.fields(Self.personKeys, noting: &problems),
            let id = problems.required(
                "id", of: fields, { value throws(FileProblem) in try value.personID() })
        else {
            lostPerson = true
            return
        }
        let name = problems.required("name", of: fields) { value throws(FileProblem) in
            try value.name()
        }
        var person = RosterFacts.Person(name: name ?? id.text, seats: seats(of: fields))
        let inCharge = fields.distinct(
            "inCharge", limit: RosterFile.departmentsLimit, noting: &problems
        ) { value throws(FileProblem) in try value.departmentID() }
        person.inCharge = inCharge ?? []
        let leaders = fields.distinct(
            "coordinatesFor", limit: RosterFile.peopleLimit, noting: &problems
        ) { value throws(FileProblem) in try value.personID() }
        person.coordinatesFor = leaders ?? []
        person.outsideLine = problems.flag("outsideLine", of: fields) ?? false
        if problems.count > before { doubtful.insert(id) }
        guard facts.people[id] == nil else {
            noteSecond(id.text, in: fields)
            return
        }
        facts.people[id] = person
        facts.ranking.append(id)
        places[id] = fields
    }

    /// Every seat of a person, that of `post` first.
    private mutating func seats(of fields: YAMLFields) -> [Seat] {
        var seats: [Seat] = []
        if let seat = seat(of: fields) { seats.append(seat) }
        guard let others = fields.optional("alsoHolds") else { return seats }
        let items = problems.take { () throws(FileProblem) in
            try others.list(limit: RosterFile.seatsLimit)
        }
        for item in items ?? [] {
            guard let fields = item.fields(["post", "department"], noting: &problems) else {
                continue
            }
            if let seat = seat(of: fields) { seats.append(seat) }
        }
        return seats
    }

    private mutating func seat(of fields: YAMLFields) -> Seat? {
        let post = problems.required("post", of: fields) { value throws(FileProblem) in
            try value.post()
        }
        var department: DepartmentID?
        if let value = fields.optional("department") {
            department = problems.take { () throws(FileProblem) in try value.departmentID() }
            if department == nil { return nil }
        }
        return post.map { Seat($0, department: department) }
    }

    private mutating func noteSecond(_ id: String, in fields: YAMLFields) {
        guard let value = fields.optional("id") else { return }
        problems.add(value.invalid("is the id of an earlier entry too"))
    }
}
