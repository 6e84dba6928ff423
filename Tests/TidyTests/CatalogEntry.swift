/// One message of a systemd message catalog, or what is wrong with the file.
struct CatalogEntry: Equatable {
    /// The name that the comment above the entry gives it.
    let name: String
    let id: String
    let headers: [String: String]
    let body: [String]

    /// The entries of a file in their order. Lines before the first entry may only be comments.
    static func entries(_ file: SourceFile) throws(Finding.Failure) -> [CatalogEntry] {
        var entries: [CatalogEntry] = []
        var comment = ""
        var index = 0
        while index < file.lines.count {
            let line = file.lines[index]
            if line.hasPrefix("# ") {
                comment = String(line.dropFirst(2))
                index += 1
            } else if line.isEmpty {
                index += 1
            } else {
                entries.append(try entry(file, name: comment, &index))
            }
        }
        return entries
    }

    private static func entry(
        _ file: SourceFile, name: String, _ index: inout Int
    ) throws(Finding.Failure) -> CatalogEntry {
        let opening = file.lines[index]
        guard opening.hasPrefix("-- "), opening.wholeMatch(of: /-- [0-9a-f]{32}/) != nil else {
            throw .init(finding: file.finding(index, "not '-- ' and an id"))
        }
        let start = index
        index += 1
        var headers: [String: String] = [:]
        while index < file.lines.count, !file.lines[index].isEmpty {
            guard let header = file.lines[index].wholeMatch(of: /([A-Z][A-Za-z-]+): (\S.*)/),
                headers.updateValue(String(header.2), forKey: String(header.1)) == nil
            else { throw .init(finding: file.finding(index, "not a new header")) }
            index += 1
        }
        for wanted in ["Subject", "Defined-By", "Support"] where headers[wanted] == nil {
            throw .init(finding: file.finding(start, "no \(wanted)"))
        }
        var body: [String] = []
        while index < file.lines.count, !file.lines[index].hasPrefix("-- "),
            !file.lines[index].hasPrefix("#")
        {
            body.append(file.lines[index])
            index += 1
        }
        guard body.contains(where: { !$0.isEmpty }) else {
            throw .init(finding: file.finding(start, "no explanation"))
        }
        return CatalogEntry(
            name: name, id: String(opening.dropFirst(3)), headers: headers, body: body)
    }
}

extension Finding {
    /// A finding that leaves nothing to go on with.
    struct Failure: Error, Equatable {
        let finding: Finding
    }
}
