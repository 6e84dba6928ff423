package import Varlink

/// The parameters of a reply, read for showing them to people.
///
/// Lenient, because an answer with a field less is still worth showing, and safe: every text comes
/// out escaped (`Printable`), so that no reason or name can play with the terminal.
package struct Facts: Sendable {
    package let object: JSONObject

    package init(_ object: JSONObject) {
        self.object = object
    }

    /// Text, or a number in digits; nil where there is nothing.
    package func text(_ key: String) -> String? {
        object[key].flatMap(Facts.text)
    }

    package func count(_ key: String) -> Int? {
        object[key]?.intValue.flatMap { Int(exactly: $0) }
    }

    package func flag(_ key: String) -> Bool {
        object[key]?.boolValue ?? false
    }

    package func bool(_ key: String) -> Bool? {
        object[key]?.boolValue
    }

    package func texts(_ key: String) -> [String] {
        (object[key]?.arrayValue ?? []).compactMap(Facts.text)
    }

    package func facts(_ key: String) -> Facts? {
        object[key]?.objectValue.map(Facts.init)
    }

    package func list(_ key: String) -> [Facts] {
        (object[key]?.arrayValue ?? []).compactMap { $0.objectValue.map(Facts.init) }
    }

    /// The fields of an object that maps names to texts, in order.
    package func pairs(_ key: String) -> [(name: String, value: String)] {
        (object[key]?.objectValue?.members ?? []).compactMap { member in
            Facts.text(member.value).map { (Printable.escape(member.key), $0) }
        }
    }

    private static func text(_ json: JSON) -> String? {
        if let text = json.stringValue { return Printable.escape(text) }
        return json.intValue.map { String($0) }
    }
}
