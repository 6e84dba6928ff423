/// 中文. Names of people, places and reasons stay as they were entered.
package struct ChineseWording: Wording {
    package init() {}

    package func article(_ number: Int) -> String { "第\(ChineseNumeral.of(number))条" }
    package func because(_ article: Int) -> String { "依据\(self.article(article))" }
    package func list(_ items: [String]) -> String { items.joined(separator: "、") }
    package func labelled(_ label: String, _ text: String) -> String { "\(label)：\(text)" }
    package func bracketed(_ text: String) -> String { "（\(text)）" }
}

/// Numbers as articles are counted: 八, 十, 五十九, 一百零三.
enum ChineseNumeral {
    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// In digits above 199 and below 1: no rules have such an article.
    static func of(_ number: Int) -> String {
        guard (1..<200).contains(number) else { return "\(number)" }
        let hundred = number >= 100 ? "一百" : ""
        let rest = number % 100
        let ones = rest % 10 == 0 ? "" : digits[rest % 10]
        switch rest / 10 {
        case 0: return hundred + (hundred.isEmpty || rest == 0 ? "" : "零") + ones
        case 1: return hundred + (hundred.isEmpty ? "十" : "一十") + ones
        default: return hundred + digits[rest / 10] + "十" + ones
        }
    }
}
