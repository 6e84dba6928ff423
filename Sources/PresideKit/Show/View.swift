/// Turns replies into lines for people: the language, the colours and the clock in one place.
///
/// Every function here is pure, so that what is shown is tested as text.
package struct View: Sendable {
    package let wording: any Wording
    package let ink: Ink
    package let moments: MomentText

    package init(wording: any Wording, ink: Ink, moments: MomentText) {
        self.wording = wording
        self.ink = ink
        self.moments = moments
    }

    func column(_ column: Column) -> String { wording.column(column) }
    func phrase(_ phrase: Phrase) -> String { wording.phrase(phrase) }

    /// A name with the post behind it.
    func titled(_ name: String?, _ post: String?) -> String {
        let name = name ?? "-"
        guard let post = wording.word(Post.self, post) else { return name }
        return name + wording.bracketed(post)
    }

    func section(_ phrase: Phrase) -> String { ink(self.phrase(phrase), .bold) }

    /// Names and texts below one another, the texts lined up; what is nil is left out.
    func rows(_ rows: [(Column, String?)], indent: Int = 2) -> [String] {
        let shown = rows.compactMap { column, text in text.map { (self.column(column), $0) } }
        let width = shown.reduce(0) { max($0, Width.of($1.0)) }
        return shown.map { name, text in
            String(repeating: " ", count: indent) + ink(name, .dim)
                + String(repeating: " ", count: width - Width.of(name) + 2) + text
        }
    }

    func style(_ state: LeaveState?) -> Style {
        switch state {
        case .requested: .yellow
        case .approved, .filed: .green
        case .declined: .red
        case .cancelled, .reportedBack: .dim
        case nil: .plain
        }
    }
}
