import OfficeRules
import Varlink

/// One roster change beside what stood before.
struct DifferenceView {
    private let what: String
    private let subject: String?
    private let before: String?
    private let after: String?

    var wire: JSONObject {
        [
            "what": .string(what), "subject": .orNull(subject), "before": .orNull(before),
            "after": .orNull(after),
        ]
    }

    init(_ change: RosterChange, _ stood: RosterFacts) {
        switch change {
        case .personAdded(let id, let person):
            self.init("personAdded", id.text, nil, Self.text(person))
        case .personLeft(let id):
            self.init("personLeft", id.text, stood.people[id].map(Self.text), nil)
        case .name(let id, let name): self.init("name", id.text, stood.people[id]?.name, name)
        case .posts(let id, let seats):
            self.init(
                "posts", id.text, stood.people[id].map { Self.text($0.seats) }, Self.text(seats))
        case .inCharge(let id, let departments):
            self.init(
                "inCharge", id.text, stood.people[id].map { Self.list($0.inCharge) },
                Self.list(departments))
        case .coordinatesFor(let id, let leaders):
            self.init(
                "coordinatesFor", id.text, stood.people[id].map { Self.list($0.coordinatesFor) },
                Self.list(leaders))
        case .outsideLine(let id, let outside):
            self.init(
                "outsideLine", id.text, stood.people[id].map { "\($0.outsideLine)" },
                "\(outside)")
        case .departmentAdded(let id, let department):
            self.init("departmentAdded", id.text, nil, Self.text(department))
        case .departmentClosed(let id):
            self.init("departmentClosed", id.text, stood.departments[id].map(Self.text), nil)
        case .departmentChanged(let id, let department):
            self.init(
                "departmentChanged", id.text, stood.departments[id].map(Self.text),
                Self.text(department))
        case .ranking(let order):
            self.init("ranking", nil, Self.list(stood.ranking), Self.list(order))
        case .departmentOrder(let order):
            self.init("departmentOrder", nil, Self.list(stood.departmentOrder), Self.list(order))
        }
    }

    private init(_ what: String, _ subject: String?, _ before: String?, _ after: String?) {
        self.what = what
        self.subject = subject
        self.before = before
        self.after = after
    }

    private static func list(_ ids: [some CustomStringConvertible]) -> String {
        ids.map(\.description).joined(separator: ", ")
    }

    private static func text(_ person: RosterFacts.Person) -> String {
        "\(person.name): \(text(person.seats))"
    }

    private static func text(_ seats: [Seat]) -> String {
        seats.map { seat in
            seat.department.map { "\(seat.post.rawValue) \($0)" } ?? seat.post.rawValue
        }.joined(separator: ", ")
    }

    private static func text(_ department: RosterFacts.Department) -> String {
        department.constituent ? department.name : "\(department.name) (not constituent)"
    }
}
