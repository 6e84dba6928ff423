import Testing

@testable import Varlink

@Suite struct JSONParseTests {
    static let valid: [(String, JSON)] = [
        ("null", nil), (" true\n", true), ("\t[false]\r", [false]), ("0", 0), ("-1", -1),
        ("-0", .double(-0.0)), ("9223372036854775807", .int(.max)),
        ("-9223372036854775808", .int(.min)), ("1.0", 1.0), ("1e2", 100.0), ("-2.5E-1", -0.25),
        ("0.0e-999", 0.0), ("1e-300", 1e-300), ("\"\"", ""), ("\"张三\"", "张三"),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""\u4e3b\u6301""#, "主持"), (#""\ud83d\ude00\u0000""#, "😀\0"), (#""é\u00e9""#, "éé"),
        ("[]", []), ("[1, [2 ,3]]", [1, [2, 3]]), ("{}", .object([:])),
        (#"{"a" : {"b":null} , "c":[{}]}"#, ["a": ["b": nil], "c": [.object([:])]]),
    ]

    @Test(arguments: valid)
    func reads(_ text: String, _ value: JSON) throws {
        #expect(try JSON.parse(text) == value)
    }

    static let invalid: [(String, Int, JSONError.Kind)] = [
        ("", 0, .unexpectedEnd), ("  ", 2, .unexpectedEnd), ("nul", 3, .unexpectedEnd),
        ("nulL", 3, .unexpectedByte(0x4C)), ("true1", 4, .trailingBytes),
        ("1 2", 2, .trailingBytes),
        ("[1,]", 3, .unexpectedByte(0x5D)), ("[1", 2, .unexpectedEnd),
        ("[1 2]", 3, .unexpectedByte(0x32)),
        ("{\"a\"}", 4, .unexpectedByte(0x7D)), ("{a:1}", 1, .unexpectedByte(0x61)),
        ("{\"a\":1,}", 7, .unexpectedByte(0x7D)), ("{\"a\":", 5, .unexpectedEnd),
        ("'a'", 0, .unexpectedByte(0x27)), ("\u{FEFF}1", 0, .unexpectedByte(0xEF)),
        ("// a", 0, .unexpectedByte(0x2F)), ("NaN", 0, .unexpectedByte(0x4E)),
        (#"{"a":1,"b":2,"a":3}"#, 13, .duplicateKey("a")),
        (#"{"a":1,"\u0061":2}"#, 7, .duplicateKey("a")),
        (#"[{"x":{"y":1,"y":1}}]"#, 13, .duplicateKey("y")),
        ("01", 0, .invalidNumber), ("-01", 0, .invalidNumber), ("+1", 0, .invalidNumber),
        (".5", 0, .invalidNumber), ("-", 1, .unexpectedEnd), ("-a", 0, .invalidNumber),
        ("[1.]", 1, .invalidNumber), ("1.", 2, .unexpectedEnd), ("1e", 2, .unexpectedEnd),
        ("[1e+]", 1, .invalidNumber), ("0x1", 1, .trailingBytes),
        ("1e-999", 0, .numberOutOfRange), ("-0.1e-999", 0, .numberOutOfRange),
        ("1e999", 0, .numberOutOfRange), ("[-1e999]", 1, .numberOutOfRange),
        ("9223372036854775808", 0, .numberOutOfRange),
        ("-9223372036854775809", 0, .numberOutOfRange),
        ("99999999999999999999999", 0, .numberOutOfRange),
        ("\"a", 2, .unexpectedEnd), ("\"a\n\"", 2, .controlCharacter(0x0A)),
        ("\"\\n\u{1}\"", 3, .controlCharacter(1)), (#""\x""#, 1, .invalidEscape),
        (#""\u12g4""#, 1, .invalidEscape), (#""\u12"#, 5, .unexpectedEnd),
        ("\"\\", 2, .unexpectedEnd),
        (#""\ud800""#, 1, .loneSurrogate), (#""a\udc00""#, 2, .loneSurrogate),
        (#""\ud800\ud800""#, 1, .loneSurrogate), (#""\ud800\n""#, 1, .loneSurrogate),
    ]

    @Test(arguments: invalid)
    func refuses(_ text: String, _ offset: Int, _ kind: JSONError.Kind) {
        #expect(throws: JSONError(kind, at: offset)) { try JSON.parse(text) }
    }

    static let notUTF8: [([UInt8], Int)] = [
        ([0x22, 0xFF, 0x22], 1), ([0x22, 0x61, 0xC0, 0x80, 0x22], 2),
        ([0x22, 0xED, 0xA0, 0x80, 0x22], 1), ([0x22, 0xE4, 0xBD, 0x22], 1),
        ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
        // With an escape in front, and with one behind that could seem to complete it.
        ([0x22, 0x5C, 0x6E, 0xE4, 0xBD, 0x22], 3),
        ([0x22, 0xC3, 0x5C, 0x75, 0x30, 0x30, 0x61, 0x39, 0x22], 1),
    ]

    @Test(arguments: notUTF8)
    func refusesWhatIsNotUTF8(_ bytes: [UInt8], _ offset: Int) {
        #expect(throws: JSONError(.invalidUTF8, at: offset)) { try JSON.parse(bytes) }
    }

    @Test func depthIsBounded() throws {
        let nested = { (depth: Int) in
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try JSON.parse(nested(64)) }
        #expect(throws: JSONError(.tooDeep(limit: 64), at: 64)) { try JSON.parse(nested(65)) }
        #expect(throws: JSONError(.tooDeep(limit: 64), at: 64)) {
            try JSON.parse(String(repeating: "[", count: 1 << 20))
        }
        let objects = String(repeating: "{\"a\":", count: 65)
        #expect(throws: JSONError(.tooDeep(limit: 64), at: 320)) { try JSON.parse(objects) }
    }

    @Test func valuesAreBounded() throws {
        let limits = JSONLimits(values: 4)
        #expect(try JSON.parse("[1,{\"a\":[]}]", limits: limits) == [1, ["a": []]])
        #expect(throws: JSONError(.tooManyValues(limit: 4), at: 9)) {
            try JSON.parse("[1,{\"a\":[2]}]", limits: limits)
        }
    }

    @Test func aLongNumberIsRefusedAndNotComputed() {
        let text = "0." + String(repeating: "1", count: 1 << 20)
        #expect(throws: JSONError(.numberOutOfRange, at: 0)) { try JSON.parse(text) }
    }

    /// A megabyte of keys: with a search from the front it would take minutes.
    @Test(.timeLimit(.minutes(10)))
    func aLargeObjectIsNotQuadratic() throws {
        let members = (0..<100_000).map { "\"k\($0)\":0" }
        let text = "{" + members.joined(separator: ",") + "}"
        #expect(try JSON.parse(text)["k99999"] == 0)
        let twice = text.dropLast() + ",\"k500\":1}"
        #expect(throws: JSONError(.duplicateKey("k500"), at: text.utf8.count)) {
            try JSON.parse(String(twice))
        }
    }
}
