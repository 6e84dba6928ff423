package import Logging

/// Sends log events to systemd's journal, their metadata as fields that `journalctl` can select by.
///
/// `messageId` becomes `MESSAGE_ID`, every other key one of our own fields
/// (`JournalFieldName.init(metadataKey:)`); an array becomes one field an element.
///
/// An entry that cannot be sent is lost: there is nowhere left to complain.
package struct JournalLogHandler: LogHandler {
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?
    package var logLevel: Logger.Level = .info
    private let send: @Sendable ([JournalField]) -> Void

    package init() {
        self.init { try? JournalLog.send($0) }
    }

    /// For tests: entries go to `send`.
    init(send: @escaping @Sendable ([JournalField]) -> Void) {
        self.send = send
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var fields = [
            JournalField(.message, event.message.description),
            JournalField(.priority, "\(JournalPriority(event.level).rawValue)"),
            JournalField(.codeFile, event.file),
            JournalField(.codeLine, "\(event.line)"),
            JournalField(.codeFunction, event.function),
        ]
        for (key, value) in event.mergedMetadata(handler: metadata, provider: metadataProvider) {
            fields += Self.fields(key: key, value: value)
        }
        send(fields)
    }

    private static func fields(
        key: String, value: Logger.Metadata.Value
    ) -> [JournalField] {
        let known: JournalFieldName? = key == MessageID.metadataKey ? .messageID : nil
        guard let name = known ?? JournalFieldName(metadataKey: key) else { return [] }
        guard case .array(let elements) = value else {
            return [JournalField(name, value.description)]
        }
        return elements.map { JournalField(name, $0.description) }
    }
}
