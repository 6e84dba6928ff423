/// How a piece of text stands out on a terminal.
package enum Style: Sendable {
    case plain
    case bold
    case dim
    case green
    case yellow
    case red

    var code: String? {
        switch self {
        case .plain: nil
        case .bold: "1"
        case .dim: "2"
        case .green: "32"
        case .yellow: "33"
        case .red: "31"
        }
    }
}

/// Puts colour on text, or leaves it as it is: colour only where standard output is a terminal
/// and `NO_COLOR` is not set (https://no-color.org).
package struct Ink: Sendable {
    package let isOn: Bool

    package init(isOn: Bool) {
        self.isOn = isOn
    }

    package init(isTerminal: Bool, environment: (String) -> String?) {
        let forbidden = environment("NO_COLOR").map { !$0.isEmpty } ?? false
        isOn = isTerminal && !forbidden && environment("TERM") != "dumb"
    }

    package func callAsFunction(_ text: String, _ style: Style) -> String {
        guard isOn, !text.isEmpty, let code = style.code else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
