import Foundation
import PresideKit
import Testing

@Suite("The daemon's reasons in Chinese")
struct ChineseReasonTests {
    @Test(
        "By how it begins, with its numbers",
        arguments: [
            ("is missing", "缺少此项"), ("a leave is at most 730 days long", "一次请假最长 730 天"),
            ("must be from 1 to 1000", "应在 1 至 1000 之间"),
            ("must be from -5000 to 5000", "应在 −5000 至 5000 之间"),
            ("must be 1 to 200 people", "须为 1 至 200 人"),
            ("must have 1 to 100 bytes of UTF-8", "须为 1 至 100 字节的 UTF-8 文本"),
            ("at most 2000 bytes of UTF-8", "最多 2000 字节的 UTF-8 文本"),
            ("holds no post on 2026-12-03", "在 2026-12-03 没有任何职务"),
            ("FREQ: is DAILY, WEEKLY or MONTHLY", "FREQ：应为 DAILY、WEEKLY 或 MONTHLY"),
            ("BYDAY: takes MO, TU, WE, TH, FR, SA and SU", "BYDAY：应为 MO、TU、WE、TH、FR、SA、SU"),
            ("COUNT: is a number from 1 to 10000", "COUNT：应为 1 至 10000 之间的数"),
            ("A7 does not recur", "A7 不是重复活动"),
            ("is missing: a task is said in words", "缺少：须写明委托的任务"),
            ("something new 3", "something new 3"), ("X1: something", "X1: something"), ("", ""),
        ])
    func reason(english: String, chinese: String) {
        #expect(ChineseReason.of(english) == chinese)
    }

    @Test("A reason that another begins with stands behind it, or it would never be found")
    func order() {
        let rows = ChineseReason.rows.map(\.begins)
        for (index, row) in rows.enumerated() {
            #expect(!rows[..<index].contains { row.hasPrefix($0) }, "\(row)")
        }
    }

    @Test("Every beginning is said somewhere in the daemon's source")
    func drift() throws {
        let text = try Self.source()
        let counted = text.replacing(/\\\([^()]*\)/, with: "#")
        for row in ChineseReason.rows {
            #expect(text.contains(row.begins) || counted.contains(row.begins), "\(row.begins)")
        }
    }

    @Test("Every reason of the daemon's source has its Chinese")
    func complete() throws {
        let reasons = Set(ReasonFinder.reasons(in: try Self.source()))
        #expect(reasons.count > 100)
        for reason in reasons.sorted() {
            // Put together from others that stand here too.
            if reason.allSatisfy({ !$0.isLetter || $0.isNumber }) { continue }
            #expect(ChineseReason.of(reason) != reason, "\(reason)")
        }
    }

    /// Where reasons are said: what the caller is told of a value, `why` of a field.
    private static func source() throws -> String {
        let sources = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources")
        var text = ""
        for folder in ["DutyDesk", "OfficeRules"] {
            let files = FileManager.default.enumerator(
                at: sources.appendingPathComponent(folder), includingPropertiesForKeys: nil)
            while let file = files?.nextObject() as? URL {
                guard file.pathExtension == "swift" else { continue }
                text += try String(contentsOf: file, encoding: .utf8)
            }
        }
        return text
    }
}

/// Finds in Swift the texts that give a reason: those with more than one word that stand in a call
/// that refuses a value, and those that begin as a reason does.
private struct ReasonFinder {
    private let bytes: [Character]
    private var index = 0
    /// The names in front of the brackets that are open.
    private var calls: [String] = []
    private var found: [String] = []

    private static let refusing: Set<String> = [
        "invalidField", "read", "id", "RecurrenceProblem", "problem", "fail",
    ]
    private static let heads = ["is no ", "is not ", "is missing", "must be ", "must have "]

    static func reasons(in text: String) -> [String] {
        var finder = ReasonFinder(bytes: Array(text))
        finder.run()
        return finder.found
    }

    private init(bytes: [Character]) { self.bytes = bytes }

    private mutating func run() {
        var word = ""
        var before: Character = " "
        while index < bytes.count {
            let character = bytes[index]
            if character == "/", index + 1 < bytes.count, bytes[index + 1] == "/" {
                while index < bytes.count, bytes[index] != "\n" { index += 1 }
                continue
            }
            if character == "\"" {
                let literal = string()
                // The rest of a text in two pieces.
                if before != "+" { take(literal) }
                before = "\""
                continue
            }
            switch character {
            case "(": calls.append(word)
            case ")": _ = calls.popLast()
            default: break
            }
            word = character.isLetter || character.isNumber ? word + String(character) : ""
            if !character.isWhitespace { before = character }
            index += 1
        }
    }

    private mutating func take(_ literal: String) {
        let refuses = calls.last.map(Self.refusing.contains) ?? false
        let begins = Self.heads.contains { literal.hasPrefix($0) }
        if refuses || begins, literal.contains(" ") { found.append(literal) }
    }

    /// A literal from its quotation mark on; what is put into it reads `7`.
    private mutating func string() -> String {
        var text = ""
        index += 1
        while index < bytes.count, bytes[index] != "\"" {
            if bytes[index] == "\\", index + 1 < bytes.count {
                guard bytes[index + 1] == "(" else {
                    text.append(bytes[index + 1])
                    index += 2
                    continue
                }
                text.append("7")
                var depth = 0
                repeat {
                    index += 1
                    if bytes[index] == "(" { depth += 1 }
                    if bytes[index] == ")" { depth -= 1 }
                } while depth > 0 && index + 1 < bytes.count
                index += 1
                continue
            }
            text.append(bytes[index])
            index += 1
        }
        index += 1
        return text
    }
}
