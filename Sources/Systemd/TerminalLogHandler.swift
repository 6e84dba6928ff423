import Glibc
package import Logging

/// Writes log events to standard error for a person: `<level> message key=value`, one line each.
///
/// What a line is made of cannot break it or steer the terminal: control characters are escaped.
package struct TerminalLogHandler: LogHandler {
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?
    package var logLevel: Logger.Level = .info
    private let write: @Sendable (String) -> Void

    package init() {
        self.init { Self.writeToStandardError($0) }
    }

    /// For tests: lines go to `write`, each with its line break.
    init(write: @escaping @Sendable (String) -> Void) {
        self.write = write
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var line = "<\(event.level.rawValue)> \(Self.escaped(event.message.description))"
        for (key, value) in event.mergedMetadata(handler: metadata, provider: metadataProvider)
        where key != MessageID.metadataKey {
            line += " \(Self.escaped(key))=\(Self.quoted(value.description))"
        }
        write(line + "\n")
    }

    private static func quoted(_ text: String) -> String {
        let plain = !text.isEmpty && !text.utf8.contains(where: " \"=".utf8.contains)
        guard !plain else { return escaped(text) }
        return "\"\(escaped(text).replacing("\"", with: "\\\""))\""
    }

    private static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: \.isControl) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            result += scalar.isControl ? scalar.escaped(asASCII: true) : String(scalar)
        }
    }

    /// One `write` a line, so that lines of different threads do not run into each other.
    private static func writeToStandardError(_ line: String) {
        var bytes = Array(line.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes {
                Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
            }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
