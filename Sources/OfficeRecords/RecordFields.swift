import CivilTime
import OfficeRules
import Varlink

/// A record or snapshot that does not say what it should: it was written by a newer version, or is
/// damaged. `path` names the member, such as `period.from`.
package struct RecordProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package let path: String
    package let why: String

    package var description: String { "\(path): \(why)" }
}

/// The members of a JSON object in a record, read by type. What is not there is nil or an error;
/// members that are not known are left alone, so that a field can be added to a kind of event.
struct RecordFields {
    let object: JSONObject
    let path: String

    init(_ object: JSONObject, path: String = "") {
        self.object = object
        self.path = path
    }

    func problem(_ key: String, _ why: String) -> RecordProblem {
        RecordProblem(path: place(of: key), why: why)
    }

    /// The way to a member from the top of the record.
    private func place(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// A member that is there and not null.
    func value(_ key: String) -> JSON? {
        guard let value = object[key], !value.isNull else { return nil }
        return value
    }

    func text(_ key: String) throws(RecordProblem) -> String? {
        guard let value = value(key) else { return nil }
        guard let text = value.stringValue else { throw problem(key, "not a text") }
        return text
    }

    func int(_ key: String) throws(RecordProblem) -> Int? {
        guard let value = value(key) else { return nil }
        guard let number = value.intValue else { throw problem(key, "not a whole number") }
        return Int(number)
    }

    func bool(_ key: String) throws(RecordProblem) -> Bool? {
        guard let value = value(key) else { return nil }
        guard let flag = value.boolValue else { throw problem(key, "not true or false") }
        return flag
    }

    func array(_ key: String) throws(RecordProblem) -> [JSON] {
        guard let value = value(key) else { return [] }
        guard let array = value.arrayValue else { throw problem(key, "not a list") }
        return array
    }

    func texts(_ key: String) throws(RecordProblem) -> [String] {
        try array(key).map { value throws(RecordProblem) in
            guard let text = value.stringValue else { throw problem(key, "not a list of texts") }
            return text
        }
    }

    func fields(_ key: String) throws(RecordProblem) -> RecordFields? {
        guard let value = value(key) else { return nil }
        guard let object = value.objectValue else { throw problem(key, "not an object") }
        return RecordFields(object, path: place(of: key))
    }

    /// Whether there is anything under a key.
    func has(_ key: String) -> Bool { value(key) != nil }

    /// The objects of a list, which has to be there; each knows its place in it, from 0.
    func objects(_ key: String) throws(RecordProblem) -> [RecordFields] {
        _ = try need(key, value(key))
        return try array(key).enumerated().map { item throws(RecordProblem) in
            guard let object = item.element.objectValue else {
                throw problem(key, "not a list of objects")
            }
            return RecordFields(object, path: place(of: "\(key)[\(item.offset)]"))
        }
    }

    /// Not what stands there: a problem is logged, and the log is read by others than the office.
    private static let noValue = "is none of the values that it can have"

    /// A text read as something else by a failing initialiser.
    func read<Value>(
        _ key: String, _ initialiser: (String) -> Value?
    ) throws(RecordProblem) -> Value? {
        guard let text = try text(key) else { return nil }
        guard let value = initialiser(text) else { throw problem(key, Self.noValue) }
        return value
    }

    func reads<Value>(
        _ key: String, _ initialiser: (String) -> Value?
    ) throws(RecordProblem) -> [Value] {
        try texts(key).map { text throws(RecordProblem) in
            guard let value = initialiser(text) else { throw problem(key, Self.noValue) }
            return value
        }
    }

    func need<Value>(_ key: String, _ value: Value?) throws(RecordProblem) -> Value {
        guard let value else { throw problem(key, "is missing") }
        return value
    }

    // MARK: The office's own

    func id<Value>(
        _ key: String, _ initialiser: (String) -> Value?
    ) throws(RecordProblem) -> Value {
        try need(key, read(key, initialiser))
    }

    func instant(_ key: String) throws(RecordProblem) -> Instant? {
        try read(key) { Instant(rfc3339: $0) }
    }

    func day(_ key: String) throws(RecordProblem) -> Day? { try read(key) { Day($0) } }

    func person(_ key: String) throws(RecordProblem) -> PersonID? { try read(key) { PersonID($0) } }

    func leave() throws(RecordProblem) -> LeaveID {
        try need("leave", read("leave") { LeaveID($0) })
    }

    func period() throws(RecordProblem) -> Period? {
        guard let from = try instant("from") else {
            guard value("until") == nil else { throw problem("from", "is missing") }
            return nil
        }
        let until = try need("until", instant("until"))
        guard let period = Period(from: from, until: until) else {
            throw problem("until", "not after 'from'")
        }
        return period
    }
}

/// A JSON object in the making: absent values leave no member.
struct RecordBuilder {
    private(set) var object = JSONObject()

    subscript(key: String) -> JSON? {
        get { object[key] }
        set { object[key] = newValue }
    }

    mutating func put(_ key: String, _ text: String?) { object[key] = text.map { .string($0) } }
    mutating func put(_ key: String, _ number: Int?) {
        object[key] = number.map { .int(Int64($0)) }
    }
    mutating func put(_ key: String, _ flag: Bool?) { object[key] = flag.map { .bool($0) } }
    mutating func put(_ key: String, _ instant: Instant?) {
        put(key, instant?.rfc3339(in: .utc))
    }
    mutating func put(_ key: String, texts: [String]) {
        if !texts.isEmpty { object[key] = .array(texts.map { .string($0) }) }
    }
    mutating func put(_ key: String, _ nested: RecordBuilder?) {
        object[key] = nested.map { .object($0.object) }
    }
    mutating func put(_ period: Period?) {
        put("from", period?.from)
        put("until", period?.until)
    }
}
