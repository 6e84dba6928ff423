import Logging

extension LogEvent {
    /// The event's metadata over the provider's over the handler's, by key, in the keys' order; the
    /// error of the event, if it has one, under `error`.
    func mergedMetadata(
        handler: Logger.Metadata, provider: Logger.MetadataProvider?
    ) -> [(key: String, value: Logger.Metadata.Value)] {
        var merged = handler
        merged.merge(provider?.get() ?? [:]) { _, newer in newer }
        merged.merge(metadata ?? [:]) { _, newer in newer }
        if let error { merged["error"] = .string("\(error)") }
        return merged.sorted { $0.key < $1.key }
    }
}
