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
            ("is missing: a task is said in words", "缺少：须写明委托的任务"),
            ("something new 3", "something new 3"), ("", ""),
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
        for row in ChineseReason.rows { #expect(text.contains(row.begins), "\(row.begins)") }
    }
}
