import CYaml

/// What of YAML's shape is not read, found before anything is built of it.
///
/// The parser builds the keys of a mapping before it looks for two that are the same, and puts
/// those in order: of keys that are lists of lists that takes twice as long with each level, so
/// that some hundred bytes take hours. A few lines of anchors and aliases grow into gigabytes.
///
/// `CYaml` is libyaml as Yams brings it along, so that both read alike; Yams itself gives nothing
/// away before it has built it.
enum YAMLShape {
    /// Anchors, aliases and keys that are no plain text, by libyaml's own reading of the text. What
    /// is no YAML at all is left for the parser to say.
    static func refuse(in text: String, file: String) throws(FileProblem) {
        var text = text
        let found = text.withUTF8 { bytes in
            var walk = Walk(bytes)
            defer { walk.end() }
            return walk.problem()
        }
        guard let found else { return }
        throw FileProblem(file: file, line: found.line, reason: .notYAML(found.why))
    }

    private static let anchored = "anchors and aliases are not read; write the value out"
    static let noText = "a key must be plain text"

    /// The events of a text, one after the other.
    private struct Walk {
        private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        /// What is open: whether it is a mapping, and whether its next node is a key.
        private var open: [(isMapping: Bool, wantsKey: Bool)] = []

        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            guard yaml_parser_initialize(parser) == 1 else { return }
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        }

        func end() {
            yaml_parser_delete(parser)
            parser.deallocate()
        }

        mutating func problem() -> (line: Int, why: String)? {
            while true {
                var event = yaml_event_t()
                guard yaml_parser_parse(parser, &event) == 1 else { return nil }
                defer { yaml_event_delete(&event) }
                // The latter where there was no memory to begin with.
                if event.type == YAML_STREAM_END_EVENT || event.type == YAML_NO_EVENT {
                    return nil
                }
                if let why = take(event) { return (Int(event.start_mark.line) + 1, why) }
            }
        }

        private mutating func take(_ event: yaml_event_t) -> String? {
            switch event.type {
            case YAML_ALIAS_EVENT: return anchored
            case YAML_SCALAR_EVENT:
                if event.data.scalar.anchor != nil { return anchored }
                _ = beginNode()
            case YAML_SEQUENCE_START_EVENT:
                if event.data.sequence_start.anchor != nil { return anchored }
                if beginNode() { return noText }
                open.append((isMapping: false, wantsKey: false))
            case YAML_MAPPING_START_EVENT:
                if event.data.mapping_start.anchor != nil { return anchored }
                if beginNode() { return noText }
                open.append((isMapping: true, wantsKey: true))
            case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: _ = open.popLast()
            default: break
            }
            return nil
        }

        /// Whether the node that begins is a key.
        private mutating func beginNode() -> Bool {
            guard let last = open.indices.last, open[last].isMapping else { return false }
            defer { open[last].wantsKey.toggle() }
            return open[last].wantsKey
        }
    }
}
