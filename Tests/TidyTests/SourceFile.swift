/// A text file of the checkout, by lines.
struct SourceFile: Sendable {
    /// Relative to the top of the checkout, `/` between its parts.
    let path: String
    let lines: [String]

    init(path: String, text: String) {
        self.path = path
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        self.lines = lines
    }

    /// The file's name, without its folders.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The target it belongs to, nil outside `Sources`.
    var target: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }

    func finding(_ index: Int, _ message: String) -> Finding {
        Finding(path: path, line: index + 1, message: message)
    }
}
