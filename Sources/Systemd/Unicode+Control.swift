extension Unicode.Scalar {
    /// Whether a terminal or a line-based reader could take it for an order: C0, DEL and C1, and
    /// the line and paragraph separators.
    var isControl: Bool {
        // Nearly all of a log is ASCII, for which no table has to be asked.
        if isASCII { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
