package import Varlink

/// The names of people by id, taken from the roster, of those who left too; an id without a name
/// stands for itself.
package struct Names: Sendable {
    private var byID: [String: String] = [:]

    package init() {}

    /// From a reply of `org.preside.Roster.Show`.
    package init(roster: JSONObject) {
        let facts = Facts(roster)
        for person in facts.list("others") + facts.list("people") {
            if let id = person.text("id"), let name = person.text("name") { byID[id] = name }
        }
    }

    /// `张三 (zhang-san)`, so that the id can be typed back.
    package func person(_ id: String?) -> String {
        guard let id else { return "-" }
        guard let name = byID[id], name != id else { return id }
        return "\(name) (\(id))"
    }

    /// The name alone, where the id is of no use.
    package func name(_ id: String?) -> String {
        guard let id else { return "-" }
        return byID[id] ?? id
    }
}
