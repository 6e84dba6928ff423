import ArgumentParser
import PresideKit
import Testing

@Suite("Wrong usage in Chinese")
struct UsageNoteTests {
    @Test(
        "A line says what is wrong, before the parser's English",
        arguments: [
            (["leave", "file"], "缺少参数 <id>"), (["who", "--from"], "后面缺少值"),
            (["today", "--foo"], "没有 --foo 这个选项"), (["today", "x"], "多出了参数：'x'"),
            (["who", "--lang", "fr"], "这个值不能接受：'fr'"),
            (["week", "--html", "--csv"], "只能填写其一"),
        ])
    func chinese(_ line: [String], _ said: String) throws {
        let error = try #require(throws: (any Error).self) { try Preside.parseAsRoot(line) }
        let message = Preside.message(for: error)
        let note = UsageNote.chinese(message, arguments: line) {
            $0 == "LANG" ? "zh_CN.UTF-8" : nil
        }
        #expect(note?.contains(said) == true, "\(message): \(note ?? "-")")
        #expect(UsageNote.chinese(message, arguments: line) { _ in nil } == nil)
        guard !line.contains("--lang") else { return }
        let asked = line + ["--lang=zh"]
        #expect(UsageNote.chinese(message, arguments: asked) { _ in nil } == note)
    }
}
