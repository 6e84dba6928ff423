extension Unicode.Scalar {
    /// Whether a terminal or a line-based reader could take it for an order: C0, DEL and C1, and
    /// the line and paragraph separators.
    var isControl: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
