import Varlink

extension JSON {
    /// What stands at a path such as `leave.state` or `segments.0.holder`; null where nothing does.
    subscript(path path: String) -> JSON {
        var value = self
        for step in path.split(separator: ".") {
            let next = Int(step).map { value[$0] } ?? value[String(step)]
            guard let next else { return .null }
            value = next
        }
        return value
    }

    var keys: Set<String> { Set(objectValue?.keys ?? []) }
    var count: Int { arrayValue?.count ?? -1 }

    /// The texts at a path into each element of this list.
    func texts(_ path: String) -> [String] {
        (arrayValue ?? []).map { $0[path: path].stringValue ?? "null" }
    }
}
