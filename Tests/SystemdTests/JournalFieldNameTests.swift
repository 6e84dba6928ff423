import Testing

@testable import Systemd

@Suite("Names of journal fields")
struct JournalFieldNameTests {
    @Test(arguments: [
        "A", "MESSAGE", "PRESIDED_LEAVE", "A1_", String(repeating: "A", count: 64),
    ])
    func `what journald keeps`(_ text: String) {
        #expect(JournalFieldName(text)?.text == text)
    }

    @Test(arguments: [
        "", "message", "_PID", "1A", "A-B", "A=B", "A B", "A\n", "É", "请假",
        String(repeating: "A", count: 65),
    ])
    func `what journald would drop`(_ text: String) {
        #expect(JournalFieldName(text) == nil)
    }

    @Test(arguments: [
        ("leave", "PRESIDED_LEAVE"),
        ("commandId", "PRESIDED_COMMAND_ID"),
        ("batch.size", "PRESIDED_BATCH_SIZE"),
        ("message", "PRESIDED_MESSAGE"),
        ("record2Of3", "PRESIDED_RECORD2_OF3"),
        ("_leading", "PRESIDED_LEADING"),
        ("trailing--", "PRESIDED_TRAILING"),
        ("HTTP", "PRESIDED_HTTP"),
    ])
    func `a key of log metadata`(_ key: String, _ expected: String) {
        #expect(JournalFieldName(metadataKey: key)?.text == expected)
    }

    @Test(arguments: ["", "--", "请假", String(repeating: "a", count: 60)])
    func `a key that makes no name`(_ key: String) {
        #expect(JournalFieldName(metadataKey: key) == nil)
    }

    @Test func `the names known here are well formed`() {
        let known: [JournalFieldName] = [
            .message, .messageID, .priority, .codeFile, .codeLine, .codeFunction,
        ]
        for name in known { #expect(JournalFieldName(name.text) == name) }
    }

    @Test func `a value is bytes, and bounded`() {
        let field = JournalField(.message, "a\nPRIORITY=0\0b")
        #expect(field.bytes == Array("MESSAGE=a\nPRIORITY=0\0b".utf8))
        let long = JournalField(.message, repeatElement(0x61, count: 1 << 20))
        #expect(long.value.count == 16 * 1024)
    }
}
