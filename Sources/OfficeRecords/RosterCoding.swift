import CivilTime
import OfficeRules
import Varlink

/// Roster changes as JSON. One change is an object with `what` and the facts that it sets.
enum RosterCoding {
    static func encode(_ layer: Roster.Layer) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("effective", layer.effective?.description)
        record["changes"] = .array(layer.changes.map { .object(encode($0).object) })
        return record
    }

    static func layer(_ fields: RecordFields) throws(RecordProblem) -> Roster.Layer {
        Roster.Layer(
            effective: try fields.day("effective"),
            changes: try fields.objects("changes").map(change))
    }

    private static func encode(_ change: RosterChange) -> RecordBuilder {
        var record = RecordBuilder()
        switch change {
        case .personAdded(let id, let person):
            start(&record, "personAdded", id)
            put(person, in: &record)
        case .personLeft(let id): start(&record, "personLeft", id)
        case .name(let id, let name):
            start(&record, "name", id)
            record.put("name", name)
        case .posts(let id, let seats):
            start(&record, "posts", id)
            record["seats"] = .array(seats.map(encode))
        case .inCharge(let id, let departments):
            start(&record, "inCharge", id)
            record.put("inCharge", texts: departments.map(\.text))
        case .coordinatesFor(let id, let leaders):
            start(&record, "coordinatesFor", id)
            record.put("coordinatesFor", texts: leaders.map(\.text))
        case .outsideLine(let id, let outside):
            start(&record, "outsideLine", id)
            record.put("outsideLine", outside)
        case .departmentAdded(let id, let department):
            start(&record, "departmentAdded", id, department)
        case .departmentChanged(let id, let department):
            start(&record, "departmentChanged", id, department)
        case .departmentClosed(let id): start(&record, "departmentClosed", id, nil)
        case .ranking(let order):
            record.put("what", "ranking")
            record.put("order", texts: order.map(\.text))
        case .departmentOrder(let order):
            record.put("what", "departmentOrder")
            record.put("order", texts: order.map(\.text))
        }
        return record
    }

    private static func start(_ record: inout RecordBuilder, _ what: String, _ id: PersonID) {
        record.put("what", what)
        record.put("person", id.text)
    }

    private static func start(
        _ record: inout RecordBuilder, _ what: String, _ id: DepartmentID,
        _ department: RosterFacts.Department?
    ) {
        record.put("what", what)
        record.put("department", id.text)
        record.put("name", department?.name)
        record.put("constituent", department?.constituent)
    }

    private static func put(_ person: RosterFacts.Person, in record: inout RecordBuilder) {
        record.put("name", person.name)
        record["seats"] = .array(person.seats.map(encode))
        record.put("inCharge", texts: person.inCharge.map(\.text))
        record.put("coordinatesFor", texts: person.coordinatesFor.map(\.text))
        if person.outsideLine { record.put("outsideLine", true) }
    }

    private static func encode(_ seat: Seat) -> JSON {
        var record = RecordBuilder()
        record.put("post", seat.post.rawValue)
        record.put("department", seat.department?.text)
        return .object(record.object)
    }

    private static func change(_ fields: RecordFields) throws(RecordProblem) -> RosterChange {
        let what = try fields.need("what", fields.text("what"))
        switch what {
        case "ranking": return .ranking(try fields.reads("order") { PersonID($0) })
        case "departmentOrder":
            return .departmentOrder(try fields.reads("order") { DepartmentID($0) })
        case "departmentAdded", "departmentChanged", "departmentClosed":
            return try departmentChange(what, fields)
        default: return try personChange(what, fields)
        }
    }

    private static func departmentChange(
        _ what: String, _ fields: RecordFields
    ) throws(RecordProblem) -> RosterChange {
        let id = try fields.need("department", fields.read("department") { DepartmentID($0) })
        if what == "departmentClosed" { return .departmentClosed(id) }
        let department = RosterFacts.Department(
            name: try fields.need("name", fields.text("name")),
            constituent: try fields.bool("constituent") ?? true)
        return what == "departmentAdded"
            ? .departmentAdded(id, department) : .departmentChanged(id, department)
    }

    private static func personChange(
        _ what: String, _ fields: RecordFields
    ) throws(RecordProblem) -> RosterChange {
        let id = try fields.need("person", fields.person("person"))
        switch what {
        case "personAdded":
            let person = RosterFacts.Person(
                name: try fields.need("name", fields.text("name")), seats: try seats(fields),
                inCharge: try fields.reads("inCharge") { DepartmentID($0) },
                coordinatesFor: try fields.reads("coordinatesFor") { PersonID($0) },
                outsideLine: try fields.bool("outsideLine") ?? false)
            return .personAdded(id, person)
        case "personLeft": return .personLeft(id)
        case "name": return .name(id, try fields.need("name", fields.text("name")))
        case "posts": return .posts(id, try seats(fields))
        case "inCharge": return .inCharge(id, try fields.reads("inCharge") { DepartmentID($0) })
        case "coordinatesFor":
            return .coordinatesFor(id, try fields.reads("coordinatesFor") { PersonID($0) })
        case "outsideLine":
            return .outsideLine(
                id, try fields.need("outsideLine", fields.bool("outsideLine")))
        default: throw fields.problem("what", "cannot be '\(what)'")
        }
    }

    private static func seats(_ fields: RecordFields) throws(RecordProblem) -> [Seat] {
        try fields.objects("seats").map { seat throws(RecordProblem) in
            Seat(
                try seat.need("post", seat.read("post") { Post(rawValue: $0) }),
                department: try seat.read("department") { DepartmentID($0) })
        }
    }
}
