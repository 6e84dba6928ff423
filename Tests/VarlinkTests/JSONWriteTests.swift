import Testing

@testable import Varlink

@Suite struct JSONWriteTests {
    static let rows: [(JSON, String)] = [
        (nil, "null"), (true, "true"), (false, "false"), (0, "0"), (-7, "-7"), (10, "10"),
        (.int(.min), "-9223372036854775808"), (.int(.max), "9223372036854775807"),
        (1.0, "1.0"), (0.1, "0.1"), (1e300, "1e+300"), (.double(-0.0), "-0.0"),
        (.double(.nan), "null"), (.double(.infinity), "null"), (.double(-.infinity), "null"),
        ("主持", "\"主持\""), ("\"\\/", #""\"\\/""#),
        ("\u{8}\t\n\u{C}\r\0\u{1F}", #""\b\t\n\f\r\u0000\u001f""#),
        ([], "[]"), ([1, "a"], "[1,\"a\"]"), (.object([:]), "{}"),
        (["b": [1.5], "a": nil], #"{"b":[1.5],"a":null}"#),
    ]

    @Test(arguments: rows)
    func writes(_ value: JSON, _ text: String) {
        #expect(value.description == text)
    }

    @Test func theWriterSetsTheCommas() {
        var writer = JSONWriter()
        writer.object {
            $0.member("a", 1)
            $0.member(
                "b",
                array: {
                    $0.value("x")
                    $0.value(true)
                    $0.object { _ in }
                    $0.array { _ in }
                })
            $0.member("c", object: { $0.member("d", 0.5) })
            $0.member("e", orNull: nil)
            $0.member("f", orNull: "\"")
            $0.member("g", false)
            $0.member("h", JSON.array([nil]))
            $0.member("i", .double(.nan))
            $0.key("j")
            $0.value(encoded: Array("[1]".utf8))
        }
        let text = String(decoding: writer.bytes, as: UTF8.self)
        let expected =
            #"{"a":1,"b":["x",true,{},[]],"c":{"d":0.5},"e":null,"f":"\"","g":false,"#
            + #""h":[null],"i":null,"j":[1]}"#
        #expect(text == expected)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func whatIsWrittenIsReadBack(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let value = JSON.random(depth: 5, using: &generator)
        var bytes: [UInt8] = []
        value.encode(into: &bytes)
        #expect(try JSON.parse(bytes) == value, "seed \(seed): \(value)")
        #expect(!bytes.contains { $0 < 0x20 })
    }

    /// Whatever the bytes, reading ends with a value or an error, never otherwise, and a value
    /// that was read is written so that it is read again.
    @Test(arguments: 0..<200 as Range<UInt64>)
    func damagedTextIsReadOrRefused(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var bytes: [UInt8] = []
        JSON.random(depth: 4, using: &generator).encode(into: &bytes)
        for _ in 0..<20 {
            let position = Int.random(in: 0..<bytes.count, using: &generator)
            bytes[position] = UInt8.random(in: 0...255, using: &generator)
            do throws(JSONError) {
                let value = try JSON.parse(bytes)
                var again: [UInt8] = []
                value.encode(into: &again)
                #expect((try? JSON.parse(again)) == value, "seed \(seed)")
            } catch {
                #expect((0...bytes.count).contains(error.offset), "seed \(seed)")
            }
        }
    }
}

extension JSON {
    static func random(depth: Int, using generator: inout SeededGenerator) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &generator) {
        case 0: return nil
        case 1: return .bool(.random(using: &generator))
        case 2: return .int(.random(in: .min ... .max, using: &generator))
        case 3: return .int(.random(in: -5...5, using: &generator))
        case 4:
            let value = Double(bitPattern: generator.next())
            return .double(value.isFinite ? value : 0.5)
        case 5: return .string(randomText(using: &generator))
        case 6:
            let count = Int.random(in: 0..<5, using: &generator)
            return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
        default:
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0..<30, using: &generator) {
                object[randomText(using: &generator)] = random(depth: depth - 3, using: &generator)
            }
            return .object(object)
        }
    }

    private static func randomText(using generator: inout SeededGenerator) -> String {
        let alphabet: [Unicode.Scalar] = [
            "a", "Z", "\"", "\\", "/", "\n", "\0", "\u{1F}", "\u{7F}", "é", "主", "😀", "\u{2028}",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<20, using: &generator) {
            text.append(alphabet.randomElement(using: &generator) ?? "a")
        }
        return String(text)
    }
}
