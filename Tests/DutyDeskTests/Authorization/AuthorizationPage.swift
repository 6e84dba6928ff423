import Foundation

/// `docs/authorization.md`, written from the rows, so that the page says what the tests hold.
enum AuthorizationPage {
    static let url = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs/authorization.md")

    static var text: String {
        var lines = opening
        var interface = ""
        for row in AuthorizationRow.all.sorted(by: { $0.method < $1.method }) {
            let parts = row.method.split(separator: ".").map(String.init)
            if parts[0] != interface {
                interface = parts[0]
                lines += ["", "## org.preside.\(interface)", "", heading, rule]
            }
            lines.append(line(row, method: parts[1]))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static var heading: String {
        let titles = AuthorizationSeat.allCases.map(\.title).joined(separator: " | ")
        return "| method | of what | \(titles) |"
    }

    private static var rule: String {
        "|" + String(repeating: "---|", count: AuthorizationSeat.allCases.count + 2)
    }

    private static func line(_ row: AuthorizationRow, method: String) -> String {
        let cells = AuthorizationSeat.allCases.map { text(row.cell($0)) }
        let ends = row.ends.map { " (for those who may it ends with \($0))" } ?? ""
        return "| \(method) | \(row.matter)\(ends) | \(cells.joined(separator: " | ")) |"
    }

    private static func text(_ cell: AuthorizationCell) -> String {
        switch cell {
        case .yes: "**yes**"
        case .part: "part"
        case .none: "–"
        case .missing: "?"
        case .refused(let name):
            name == "Service.NotPermitted" ? "no" : String(name.drop { $0 != "." }.dropFirst())
        }
    }

    private static var opening: [String] {
        [
            "# Who may do what", "",
            "Every method of every interface, by account and by how its person stands to the one",
            "whose matter it is. The page is written from the rows that the tests try, each cell",
            "by a real call; `AUTHORIZATION_WRITE=1 swift test --filter AuthorizationPageTests`",
            "writes it anew. The tests fail when it says something else, or a method has no row.",
            "",
            "The matter is 孙三's: a deputy mayor who heads the police as well. *Subordinate* is",
            "the head of a bureau in his charge, *in charge* the deputy in charge of the police,",
            "*stand-in* whoever presides while that deputy and the mayor are away, *stranger* the",
            "head of another bureau. Where the matter is a head's, nobody stands below. The first",
            "four columns hold whomever the account stands for: without the role `person` it acts",
            "for nobody, and a clerk may be a person besides; *clerk, self* is one whose own",
            "matter it is. A clerk enters another's decision, and says whose it is. Root is an",
            "administrator, and never a person.", "",
            "- **yes**: done, or answered with all that there is",
            "- part: answered without what is not the caller's to know",
            "- no: `org.preside.Service.NotPermitted`, which names the roles and persons that may",
        ]
            + AuthorizationCell.words.dropFirst().map { "- \($0.error): \($0.meaning)" }
    }
}
