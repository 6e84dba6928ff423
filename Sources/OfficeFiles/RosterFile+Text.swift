package import OfficeRules

extension RosterFile {
    /// A roster file that is read as these very facts, provided that they can stand and name
    /// somebody.
    package static func text(of facts: RosterFacts) -> String {
        var lines = ["people:"]
        for id in facts.ranking {
            guard let person = facts.people[id] else { continue }
            lines += self.lines(of: id, person)
        }
        if !facts.departmentOrder.isEmpty { lines.append("departments:") }
        for id in facts.departmentOrder {
            guard let department = facts.departments[id] else { continue }
            var parts = ["id: \(scalar(id.text))", "name: \(scalar(department.name))"]
            if !department.constituent { parts.append("constituent: false") }
            lines.append("  - {\(parts.joined(separator: ", "))}")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of id: PersonID, _ person: RosterFacts.Person) -> [String] {
        var lines = ["  - id: \(scalar(id.text))", "    name: \(scalar(person.name))"]
        if let seat = person.seats.first { lines += parts(of: seat).map { "    " + $0 } }
        let others = person.seats.dropFirst()
            .map { "{\(parts(of: $0).joined(separator: ", "))}" }
        let lists = [
            ("alsoHolds", others), ("inCharge", person.inCharge.map { scalar($0.text) }),
            ("coordinatesFor", person.coordinatesFor.map { scalar($0.text) }),
        ]
        for (name, items) in lists where !items.isEmpty {
            lines.append("    \(name): [\(items.joined(separator: ", "))]")
        }
        if person.outsideLine { lines.append("    outsideLine: true") }
        return lines
    }

    private static func parts(of seat: Seat) -> [String] {
        ["post: \(seat.post.rawValue)"]
            + (seat.department.map { ["department: \(scalar($0.text))"] } ?? [])
    }

    /// A text as YAML: unquoted only where nothing in it could mean anything else.
    static func scalar(_ text: String) -> String {
        let isPlain = text.unicodeScalars.enumerated().allSatisfy { index, scalar in
            scalar.properties.isAlphabetic
                || (index > 0 && "-_.0123456789".unicodeScalars.contains(scalar))
        }
        if isPlain, !text.isEmpty, text != "null" { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case " "..."~": quoted.unicodeScalars.append(scalar)
            default:
                if scalar.properties.isAlphabetic {
                    quoted.unicodeScalars.append(scalar)
                } else {
                    let digits = String(scalar.value, radix: 16)
                    quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
                }
            }
        }
        return quoted + "\""
    }
}
