package import Logging

extension Logger {
    /// Logs an event of a known kind: `id` is what the message catalog explains it by.
    package func log(
        _ id: MessageID, level: Logger.Level, _ message: @autoclosure () -> Logger.Message,
        metadata: Logger.Metadata = [:],
        file: String = #fileID, function: String = #function, line: UInt = #line
    ) {
        var all = metadata
        all[MessageID.metadataKey] = .string(id.rawValue)
        log(
            level: level, message(), metadata: all, file: file, function: function, line: line)
    }
}
