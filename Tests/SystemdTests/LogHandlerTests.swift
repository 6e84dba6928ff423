import Logging
import Synchronization
import Testing

@testable import Systemd

/// Keeps what a handler under test gave away.
private final class Kept<Element: Sendable>: Sendable {
    private let elements = Mutex<[Element]>([])

    func add(_ element: Element) { elements.withLock { $0.append(element) } }
    var all: [Element] { elements.withLock { $0 } }
}

@Suite("Log handlers")
struct LogHandlerTests {
    private struct DiskFull: Error, CustomStringConvertible {
        let description = "disk full"
    }

    private func event(
        _ message: Logger.Message, level: Logger.Level = .notice,
        error: (any Error)? = nil, metadata: Logger.Metadata? = nil
    ) -> LogEvent {
        LogEvent(
            level: level, message: message, error: error, metadata: metadata, source: "presided",
            file: "presided/Main.swift", function: "main()", line: 7)
    }

    @Test func `a journal entry carries its fields`() throws {
        let kept = Kept<[JournalField]>()
        var handler = JournalLogHandler { kept.add($0) }
        handler[metadataKey: "socket"] = "a"
        handler[metadataKey: "user"] = "root"
        handler.metadataProvider = Logger.MetadataProvider { ["user": "provider"] }
        handler.log(
            event: event(
                "full\nof it", level: .error, error: DiskFull(),
                metadata: [
                    MessageID.metadataKey: .stringConvertible(MessageID.journalUnavailable),
                    "socket": "b", "leaves": ["L1", "L2"],
                ]))
        let texts = kept.all.map { $0.map { String(decoding: $0.bytes, as: UTF8.self) } }
        #expect(
            texts == [
                [
                    "MESSAGE=full\nof it", "PRIORITY=3", "CODE_FILE=presided/Main.swift",
                    "CODE_LINE=7", "CODE_FUNC=main()", "PRESIDED_ERROR=disk full",
                    "PRESIDED_LEAVES=L1", "PRESIDED_LEAVES=L2",
                    "MESSAGE_ID=\(MessageID.journalUnavailable.rawValue)",
                    "PRESIDED_SOCKET=b", "PRESIDED_USER=provider",
                ]
            ])
    }

    @Test(arguments: [
        (Logger.Level.trace, 7), (.debug, 7), (.info, 6), (.notice, 5), (.warning, 4),
        (.error, 3), (.critical, 2),
    ])
    func `levels are syslog's severities`(_ level: Logger.Level, _ priority: Int) {
        #expect(JournalPriority(level).rawValue == priority)
    }

    @Test(
        arguments: [
            ("ready", [:], "<notice> ready\n"),
            ("ready", ["b": "2", "a": "1"], "<notice> ready a=1 b=2\n"),
            ("two\nlines", [:], "<notice> two\\nlines\n"),
            ("\u{1B}[31m红", [:], "<notice> \\u{1B}[31m红\n"),
            (
                "q", ["a": "x \"y\"", "b": "", "c": "k=v"],
                "<notice> q a=\"x \\\"y\\\"\" b=\"\" c=\"k=v\"\n"
            ),
            ("q", [MessageID.metadataKey: "0123"], "<notice> q\n"),
        ] as [(Logger.Message, Logger.Metadata, String)])
    func `a line for the terminal`(
        _ message: Logger.Message, _ metadata: Logger.Metadata, _ expected: String
    ) {
        let kept = Kept<String>()
        TerminalLogHandler { kept.add($0) }.log(event: event(message, metadata: metadata))
        #expect(kept.all == [expected])
    }

    @Test func `a handler's metadata is a value`() {
        let original = TerminalLogHandler { _ in }
        var copy = original
        copy[metadataKey: "a"] = "1"
        copy.logLevel = .trace
        #expect(original.metadata.isEmpty)
        #expect(original.logLevel == .info)
        #expect(copy[metadataKey: "a"] == "1")
    }

    @Test func `an event of a known kind carries its id`() {
        let kept = Kept<[JournalField]>()
        let logger = Logger(label: "test") { _ in JournalLogHandler { kept.add($0) } }
        logger.log(.daemonStarted, level: .notice, "here", metadata: ["socket": "s"])
        let fields = kept.all.joined()
        #expect(
            fields.contains(JournalField(.messageID, MessageID.daemonStarted.rawValue)))
        #expect(fields.contains { $0.name.text == "PRESIDED_SOCKET" })
    }
}
