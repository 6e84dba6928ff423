import Foundation
import PresideKit
import Testing

@Suite("What is wrong with a file, in Chinese")
struct ChineseFileReasonTests {
    @Test("Every row is said somewhere in the daemon's source")
    func drift() throws {
        let text = try Self.source(["OfficeFiles", "OfficeRules/Roster"])
        for row in ChineseFileReason.rows {
            // The value that a reason is about is put in front of it.
            let said = row.english.hasPrefix("'%' ") ? row.english.dropFirst(4) : row.english[...]
            let words = said.hasPrefix("must be ") ? said.dropFirst(8) : said
            let fixed = words.split(separator: "%").map(String.init)
            #expect(fixed.allSatisfy(text.contains), "\(row.english)")
        }
    }

    @Test("Every contradiction of a roster has its Chinese")
    func complete() throws {
        let text = try Self.source(["OfficeRules/Roster/SheetProblem.swift"])
        let sentences = text.matches(of: /"(\\\([a-z.]+\)[^"\n]*)"/).map { String($0.1) }
        #expect(sentences.count == 14)
        for sentence in sentences {
            let said = sentence.replacing(/\\\([^()]*\)/, with: "x")
            #expect(ChineseFileReason.of(said, Names()) != said, "\(said)")
        }
    }

    private static func source(_ places: [String]) throws -> String {
        let sources = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources")
        var text = ""
        for place in places {
            let url = sources.appendingPathComponent(place)
            if place.hasSuffix(".swift") {
                text += try String(contentsOf: url, encoding: .utf8)
                continue
            }
            for name in try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() {
                text += try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
            }
        }
        return text
    }
}
