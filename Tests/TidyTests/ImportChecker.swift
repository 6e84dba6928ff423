/// The pure targets import nothing but what the design allows them, Foundation least of all.
enum ImportChecker {
    /// By target, the modules it may import. A target that is not named may import what it likes.
    static let allowed: [String: Set<String>] = [
        "CivilTime": [],
        "OfficeRules": ["CivilTime", "HashTreeCollections"],
        "Varlink": [],
    ]

    static func findings(_ file: SourceFile) -> [Finding] {
        guard let target = file.target, let modules = allowed[target] else { return [] }
        return SwiftCode(file).lines.enumerated().compactMap { index, line in
            guard let module = imported(line), !modules.contains(module) else { return nil }
            return file.finding(index, "\(target) must not import \(module)")
        }
    }

    /// The module of an import, whatever stands before the word and whatever part is taken.
    private static func imported(_ line: String) -> String? {
        let words = line.split { $0 == " " || $0 == ";" }.map(String.init)
        guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count else {
            return nil
        }
        let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let next = keyword + 1
        let named = kinds.contains(words[next]) && next + 1 < words.count ? next + 1 : next
        return words[named].split(separator: ".").first.map(String.init)
    }
}
