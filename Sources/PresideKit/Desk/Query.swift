package import Varlink

/// A call as a command makes it: the method, its parameters, and what the user typed for them.
package struct Query: Sendable {
    package let method: String
    package let parameters: JSONObject
    package let names: CallNames
    /// Set where the method records something.
    package let commandID: String?

    /// - Parameters:
    ///   - typed: the flags or arguments of fields that are typed otherwise than everywhere else.
    package init(
        _ method: String, _ parameters: Parameters = Parameters(), typed: [String: String] = [:],
        commandID: String? = nil
    ) {
        self.method = method
        self.parameters = parameters.object
        names = CallNames(method: method, fields: typed, parameters: parameters.object)
        self.commandID = commandID
    }
}

/// The parameters of a call, put together field by field; what was not given is left out.
package struct Parameters: Sendable, ExpressibleByDictionaryLiteral {
    package private(set) var object: JSONObject = [:]

    package init() {}

    package init(_ object: JSONObject) {
        self.object = object
    }

    package init(dictionaryLiteral elements: (String, JSON?)...) {
        for (key, value) in elements {
            if let value { object[key] = value }
        }
    }

    package func adding(_ key: String, _ value: JSON?) -> Parameters {
        var result = self
        if let value { result.object[key] = value }
        return result
    }
}

extension JSON {
    /// Of what may not have been given.
    package static func given(_ text: String?) -> JSON? { text.map { .string($0) } }
    package static func given(_ number: Int?) -> JSON? { number.map { .int(Int64($0)) } }
    package static func given(_ flag: Bool?) -> JSON? { flag.map { .bool($0) } }
    /// Nothing for an empty list.
    package static func given(_ texts: [String]) -> JSON? {
        texts.isEmpty ? nil : .array(texts.map { .string($0) })
    }
    /// Nothing for a flag that was not set.
    package static func set(_ flag: Bool) -> JSON? { flag ? .bool(true) : nil }
}
