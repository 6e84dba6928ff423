import OfficeFiles

/// The files of an office: what is wrong with one is said, with its line, and nothing traps. What a
/// roster says can be written as a roster that says the same.
enum FileFuzz {
    static func violation(in bytes: [UInt8]) -> String? {
        var source = ByteSource(bytes)
        let kind = source.below(6)
        let text = String(decoding: source.remainder(), as: UTF8.self)
        switch kind {
        case 0: return rosterViolation(text)
        case 1: _ = try? RulebookFile.parse(text: text, file: "rulebook.yaml")
        case 2: _ = try? WorkdayFile.parse(text: text, file: "2026.yaml")
        case 3: _ = try? WorkdayLocalFile.parse(text: text, file: "local.yaml")
        case 4: _ = try? ConfigurationFile.parse(text: text, file: "presided.yaml")
        default: _ = try? LeaveCSV.parse(text: text, file: "leave.csv")
        }
        return nil
    }

    private static func rosterViolation(_ text: String) -> String? {
        guard let roster = try? RosterFile.parse(text: text, file: "roster.yaml") else {
            return nil
        }
        let written = RosterFile.text(of: roster.facts)
        guard let again = try? RosterFile.parse(text: written, file: "written.yaml") else {
            return "the roster that was written cannot be read"
        }
        return again.facts == roster.facts ? nil : "the roster that was written says otherwise"
    }
}
