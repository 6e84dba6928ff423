/// English. Names of people, places and reasons stay as they were entered.
package struct EnglishWording: Wording {
    package init() {}

    package func article(_ number: Int) -> String { "Art. \(number)" }
    package func because(_ article: Int) -> String { "Art. \(article)" }
    package func list(_ items: [String]) -> String { items.joined(separator: ", ") }
    package func labelled(_ label: String, _ text: String) -> String { "\(label): \(text)" }
    package func bracketed(_ text: String) -> String { " (\(text))" }
}
