package import Varlink

/// The names of people and departments by id, taken from the roster, of people who left too; an id
/// without a name stands for itself.
package struct Names: Sendable {
    private var byID: [String: String] = [:]
    private var departments: [String: String] = [:]
    private var ranks: [String: Int] = [:]

    package init() {}

    /// From a reply of `org.preside.Roster.Show`.
    package init(roster: JSONObject) {
        let facts = Facts(roster)
        for person in facts.list("others") + facts.list("people") {
            if let id = person.text("id"), let name = person.text("name") { byID[id] = name }
        }
        for (rank, person) in facts.list("people").enumerated() {
            if let id = person.text("id") { ranks[id] = rank }
        }
        for department in facts.list("departments") {
            if let id = department.text("id") { departments[id] = department.text("name") }
        }
    }

    /// With those whom a roster file brings in, as the answer to it says.
    func adding(people: [String: String], departments: [String: String]) -> Names {
        var result = self
        result.byID.merge(people) { $1 }
        result.departments.merge(departments) { $1 }
        return result
    }

    /// `张三 (zhang-san)`, so that the id can be typed back.
    package func person(_ id: String?) -> String {
        guard let id else { return "-" }
        guard let name = byID[id], name != id else { return id }
        return "\(name) (\(id))"
    }

    /// Where somebody stands in a list: by rank, who is not in the roster after all others.
    func rank(_ id: String?) -> Int { id.flatMap { ranks[$0] } ?? .max }

    /// The name of a department alone.
    package func department(_ id: String?) -> String {
        guard let id else { return "-" }
        return departments[id] ?? id
    }

    /// `财政局 (finance)`, where the id is to be found in a file.
    package func departmentAndID(_ id: String) -> String {
        departments[id].map { "\($0) (\(id))" } ?? id
    }

    /// The name alone, where the id is of no use.
    package func name(_ id: String?) -> String {
        guard let id else { return "-" }
        return byID[id] ?? id
    }
}
