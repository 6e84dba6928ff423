/// Why a message is no call.
package enum CallRefusal: Error, Hashable, Sendable {
    /// It is not JSON, or more than one value.
    case notJSON(JSONError)
    /// It is JSON, but no object.
    case notAnObject
    /// `method` is missing, or one of the fields has not the type that it must have.
    case invalidField(String)
    /// A field that a call does not have.
    case unknownField(String)
    /// `more` asks for many replies and `oneway` for none.
    case moreWithOneway
}

extension Call {
    /// Reads a message.
    ///
    /// The fields are `method`, `parameters`, `more`, `oneway` and `upgrade`; all but the first may
    /// be left out or null. Any other is refused, save one with a reverse-domain name such as
    /// `org.example.trace`: the protocol allows a vendor's own object there. It is not looked at.
    package static func decode(
        _ message: UnsafeBufferPointer<UInt8>, limits: JSONLimits = .call
    ) throws(CallRefusal) -> Call {
        var decoder = CallDecoder()
        do throws(JSONError) {
            var parser = JSONParser(message, limits: limits)
            if try parser.peek() == UInt8(ascii: "{") {
                try decoder.read(&parser)
            } else {
                _ = try parser.value(depth: 0)
                decoder.refusal = .notAnObject
            }
            try parser.end()
        } catch {
            throw .notJSON(error)
        }
        return try decoder.finish()
    }
}

/// Reads a call's fields from the parser as they come, without a tree of the whole message.
private struct CallDecoder {
    private static let method: UInt8 = 1
    private static let parameters: UInt8 = 2
    private static let more: UInt8 = 4
    private static let oneway: UInt8 = 8
    private static let upgrade: UInt8 = 16

    var call = Call(method: "")
    /// The first thing that was wrong although the message is JSON.
    var refusal: CallRefusal?
    private var seen: UInt8 = 0
    private var others: JSONObject = [:]

    mutating func read(_ parser: inout JSONParser) throws(JSONError) {
        var decoder = self
        try parser.members(depth: 0) {
            (parser: inout JSONParser, key: String, offset: Int) throws(JSONError) in
            try decoder.member(key, offset, &parser)
        }
        self = decoder
    }

    private mutating func member(
        _ key: String, _ offset: Int, _ parser: inout JSONParser
    ) throws(JSONError) {
        switch key {
        case "method":
            try once(Self.method, key, offset)
            guard case .string(let name) = try parser.value(depth: 1) else { return invalid(key) }
            call.method = name
        case "parameters":
            try once(Self.parameters, key, offset)
            switch try parser.value(depth: 1) {
            case .object(let object): call.parameters = object
            case .null: break
            default: invalid(key)
            }
        case "more":
            try once(Self.more, key, offset)
            call.more = try flag(key, &parser)
        case "oneway":
            try once(Self.oneway, key, offset)
            call.oneway = try flag(key, &parser)
        case "upgrade":
            try once(Self.upgrade, key, offset)
            call.upgrade = try flag(key, &parser)
        default:
            _ = try parser.value(depth: 1)
            guard others.append(key, .null) else {
                throw JSONError(.duplicateKey(key), at: offset)
            }
            if !Self.isReverseDomain(key), refusal == nil { refusal = .unknownField(key) }
        }
    }

    /// Two labels or more with a dot between them, each of letters, digits and hyphens.
    private static func isReverseDomain(_ key: String) -> Bool {
        let labels = key.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.count > 1
            && labels.allSatisfy { label in
                !label.isEmpty
                    && label.allSatisfy { byte in
                        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                            || byte == UInt8(ascii: "-")
                    }
            }
    }

    private mutating func once(
        _ field: UInt8, _ key: String, _ offset: Int
    ) throws(JSONError) {
        guard seen & field == 0 else { throw JSONError(.duplicateKey(key), at: offset) }
        seen |= field
    }

    private mutating func flag(
        _ key: String, _ parser: inout JSONParser
    ) throws(JSONError) -> Bool {
        switch try parser.value(depth: 1) {
        case .bool(let flag): return flag
        case .null: return false
        default:
            invalid(key)
            return false
        }
    }

    private mutating func invalid(_ key: String) {
        if refusal == nil { refusal = .invalidField(key) }
    }

    func finish() throws(CallRefusal) -> Call {
        if let refusal { throw refusal }
        guard seen & Self.method != 0 else { throw .invalidField("method") }
        if call.more, call.oneway { throw .moreWithOneway }
        return call
    }
}
