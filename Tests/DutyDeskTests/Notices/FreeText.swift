import Varlink

/// Words that a caller may choose freely, which no log may repeat.
enum FreeText {
    static let marker = "MARKER-8d1f"

    /// Fields that are such words, and are put in wherever a method takes them.
    static let fields: Set<String> = [
        "because", "decision", "note", "opinion", "organiser", "place", "reason", "report",
        "telephone", "text", "title",
    ]

    /// Fields that are such words, and are marked where a call gives them: they change what is
    /// asked, or are lists.
    static let given: Set<String> = [
        "citizens", "companions", "exception", "followUps", "list", "task",
    ]

    /// Fields with a form of their own: ids, moments, words of a list, documents.
    static let formed: Set<String> = [
        "after", "asKnownAt", "at", "attention", "awaiting", "by", "chair", "commandID", "cover",
        "day", "days", "department", "document", "due", "duty", "effective", "engagement",
        "entrustedBy", "entrustment", "followUp", "from", "instant", "item", "kind", "leave",
        "leaders",
        "manner", "meeting", "month", "occurrence", "of", "officers", "on", "onRestDay", "part",
        "path", "person", "piece", "present", "reception", "repeat", "scope", "session",
        "sittingIn", "state", "subject", "to", "until", "visibility", "weekday", "when", "with",
        "year", "acknowledge",
    ]

    /// The parameters with every such word marked, each call's otherwise, so that it changes what
    /// it is put in place of.
    static func marked(
        _ parameters: JSONObject, input: [IDLType.Field], call: Int
    ) -> JSONObject {
        let marker = "\(marker)-\(call)"
        var object = parameters
        for field in input where fields.contains(field.name) {
            object[field.name] = .string(marker)
        }
        for name in given {
            if let value = object[name] { object[name] = marked(value, marker) }
        }
        return object
    }

    private static func marked(_ value: JSON, _ marker: String) -> JSON {
        if value.stringValue != nil { return .string(marker) }
        if let array = value.arrayValue { return .array(array.map { marked($0, marker) }) }
        guard var object = value.objectValue else { return value }
        for name in ["name", "task"] where object[name] != nil { object[name] = .string(marker) }
        return .object(object)
    }
}
