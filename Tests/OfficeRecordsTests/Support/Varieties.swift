/// What values of some types have been seen to have: of an optional whether it was nil or not, of a
/// collection whether it was empty, of an enumeration which case it was.
///
/// A test that compares values with what becomes of them compares nothing where a property never
/// had anything; this tells.
struct Varieties {
    private var seen: [String: Set<String>] = [:]

    /// The places, as `Type.property`, at which one of two was seen and the other never.
    func never(_ missing: String, but other: String) -> Set<String> {
        Set(seen.filter { $0.value.contains(other) && !$0.value.contains(missing) }.keys)
    }

    mutating func see(_ value: Any, at place: String = "") {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional:
            note(mirror.children.isEmpty ? "nil" : "some", place)
            for child in mirror.children { see(child.value, at: place) }
        case .collection, .set, .dictionary:
            note(mirror.children.isEmpty ? "empty" : "full", place)
            for child in mirror.children { see(child.value, at: place) }
        case .enum:
            note(mirror.children.first?.label ?? "\(value)", place)
            for child in mirror.children {
                see(child.value, at: "\(mirror.subjectType).\(child.label ?? "")")
            }
        case .tuple:
            for child in mirror.children { see(child.value, at: place + (child.label ?? "")) }
        default:
            if value is Bool { note("\(value)", place) }
            for child in mirror.children {
                see(child.value, at: "\(mirror.subjectType).\(child.label ?? "")")
            }
        }
    }

    private mutating func note(_ what: String, _ place: String) {
        seen[place, default: []].insert(what)
    }
}
