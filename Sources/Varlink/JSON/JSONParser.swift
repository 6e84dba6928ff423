/// Reads JSON from bytes that outlive it. Recursive, to the depth that the limits allow.
struct JSONParser {
    let bytes: UnsafeBufferPointer<UInt8>
    let limits: JSONLimits
    var at = 0
    private var values = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// The next byte that is no white space, not yet consumed.
    mutating func peek() throws(JSONError) -> UInt8 {
        while at < bytes.count {
            let byte = bytes[at]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            at += 1
        }
        throw JSONError(.unexpectedEnd, at: at)
    }

    mutating func expect(_ expected: UInt8) throws(JSONError) {
        let byte = try peek()
        guard byte == expected else { throw JSONError(.unexpectedByte(byte), at: at) }
        at += 1
    }

    /// Only white space is left.
    mutating func end() throws(JSONError) {
        while at < bytes.count {
            let byte = bytes[at]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
                throw JSONError(.trailingBytes, at: at)
            }
            at += 1
        }
    }

    mutating func value(depth: Int) throws(JSONError) -> JSON {
        let byte = try peek()
        values += 1
        guard values <= limits.values else {
            throw JSONError(.tooManyValues(limit: limits.values), at: at)
        }
        switch byte {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"):
            try word("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try word("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try word("null")
            return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "+"), UInt8(ascii: "."): throw JSONError(.invalidNumber, at: at)
        default: throw JSONError(.unexpectedByte(byte), at: at)
        }
    }

    private mutating func word(_ word: StaticString) throws(JSONError) {
        for position in 0..<word.utf8CodeUnitCount {
            guard at < bytes.count else { throw JSONError(.unexpectedEnd, at: at) }
            guard bytes[at] == word.utf8Start[position] else {
                throw JSONError(.unexpectedByte(bytes[at]), at: at)
            }
            at += 1
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSON] {
        try enter(depth)
        var elements: [JSON] = []
        if try peek() == UInt8(ascii: "]") {
            at += 1
            return elements
        }
        while true {
            elements.append(try value(depth: depth + 1))
            if try isLast(UInt8(ascii: "]")) { return elements }
        }
    }

    mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        var object = JSONObject()
        try members(depth: depth) {
            (parser: inout JSONParser, key: String, offset: Int) throws(JSONError) in
            guard object.append(key, try parser.value(depth: depth + 1)) else {
                throw JSONError(.duplicateKey(key), at: offset)
            }
        }
        return object
    }

    /// Walks an object; `body` gets each key with its offset and has to read the value.
    @inline(__always)
    mutating func members(
        depth: Int, _ body: (inout JSONParser, String, Int) throws(JSONError) -> Void
    ) throws(JSONError) {
        try enter(depth)
        if try peek() == UInt8(ascii: "}") {
            at += 1
            return
        }
        while true {
            let byte = try peek()
            guard byte == UInt8(ascii: "\"") else {
                throw JSONError(.unexpectedByte(byte), at: at)
            }
            let offset = at
            let key = try string()
            try expect(UInt8(ascii: ":"))
            try body(&self, key, offset)
            if try isLast(UInt8(ascii: "}")) { return }
        }
    }

    private mutating func enter(_ depth: Int) throws(JSONError) {
        guard depth < limits.depth else { throw JSONError(.tooDeep(limit: limits.depth), at: at) }
        at += 1
    }

    /// Consumes the comma or the closing bracket after an element; true for the bracket.
    private mutating func isLast(_ closing: UInt8) throws(JSONError) -> Bool {
        let byte = try peek()
        guard byte == closing || byte == UInt8(ascii: ",") else {
            throw JSONError(.unexpectedByte(byte), at: at)
        }
        at += 1
        return byte == closing
    }
}
