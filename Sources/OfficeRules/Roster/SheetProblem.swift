/// What can be wrong with a roster, with the persons and departments concerned.
package enum SheetProblem: Hashable, Sendable {
    case twoHold(Post, first: PersonID, second: PersonID)
    case mayorAndActingMayor(mayor: PersonID, acting: PersonID)
    case twoHeads(DepartmentID, first: PersonID, second: PersonID)
    case twoInCharge(DepartmentID, first: PersonID, second: PersonID)
    case noPost(PersonID)
    case samePostTwice(PersonID, Seat)
    case headWithoutDepartment(PersonID)
    case departmentWithoutHeading(PersonID, Post)
    case unknownDepartment(PersonID, field: String, DepartmentID)
    case inChargeWithoutLeading(PersonID)
    case coordinatesWithoutPost(PersonID)
    case coordinatesForUnknown(PersonID, PersonID)
    case coordinatesForNoLeader(PersonID, PersonID)
    case notRanked(PersonID)

    /// The person at whose entry the fault shows.
    package var person: PersonID {
        switch self {
        case .twoHold(_, _, let second), .twoHeads(_, _, let second),
            .twoInCharge(_, _, let second), .mayorAndActingMayor(_, let second):
            second
        case .noPost(let id), .samePostTwice(let id, _), .headWithoutDepartment(let id),
            .departmentWithoutHeading(let id, _), .unknownDepartment(let id, _, _),
            .inChargeWithoutLeading(let id), .coordinatesWithoutPost(let id),
            .coordinatesForUnknown(let id, _), .coordinatesForNoLeader(let id, _),
            .notRanked(let id):
            id
        }
    }

    /// The field of that entry in the roster file.
    package var field: String {
        switch self {
        case .twoHold, .mayorAndActingMayor, .noPost, .samePostTwice: "post"
        case .twoHeads, .headWithoutDepartment, .departmentWithoutHeading: "department"
        case .twoInCharge, .inChargeWithoutLeading: "inCharge"
        case .unknownDepartment(_, let field, _): field
        case .coordinatesWithoutPost, .coordinatesForUnknown, .coordinatesForNoLeader:
            "coordinatesFor"
        case .notRanked: "id"
        }
    }

    /// The fault in English.
    package var why: String {
        switch self {
        case .twoHold(let post, let first, let second):
            "\(first) and \(second) both hold the post \(post.rawValue); there is only one"
        case .mayorAndActingMayor(let mayor, let acting):
            "\(acting) acts as mayor while \(mayor) is the mayor; only one can stand"
        case .twoHeads(let department, let first, let second):
            "\(first) and \(second) both head the department \(department)"
        case .twoInCharge(let department, let first, let second):
            "\(first) and \(second) are both in charge of the department \(department)"
        case .noPost(let id): "\(id) holds no post"
        case .samePostTwice(let id, let seat): "\(id) holds \(seat.post.rawValue) twice"
        case .headWithoutDepartment(let id): "\(id) heads a department that is not named"
        case .departmentWithoutHeading(let id, let post):
            "\(id) has a department named with the post \(post.rawValue), which heads none"
        case .unknownDepartment(let id, _, let department):
            "\(id) is given the department \(department), which is not in the list of departments"
        case .inChargeWithoutLeading(let id):
            "\(id) is in charge of departments without a post that leads any"
        case .coordinatesWithoutPost(let id):
            "\(id) coordinates for a leader without being a deputy secretary-general"
        case .coordinatesForUnknown(let id, let leader):
            "\(id) coordinates for \(leader), who is not in the roster"
        case .coordinatesForNoLeader(let id, let leader):
            "\(id) coordinates for \(leader), who leads no area"
        case .notRanked(let id): "\(id) has no place in the order of rank"
        }
    }
}

/// Everything wrong with a roster.
package struct SheetProblems: Error, Hashable, Sendable {
    package let problems: [SheetProblem]
    init(_ problems: [SheetProblem]) { self.problems = problems }
}
