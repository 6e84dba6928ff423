import PresideKit
import Testing

@Suite("Columns that text takes on a terminal")
struct WidthTests {
    @Test(
        "East Asian width",
        arguments: [
            ("", 0), ("abc", 3), ("张三", 4), ("李 四", 5), ("（一）", 6), ("ｱ", 1), ("Ａ", 2),
            ("é", 1), ("e\u{301}", 1), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
            ("a\u{200B}b", 2), ("𠮷", 2), ("😀", 2), ("ₙ", 1), ("–", 1), ("\u{3000}", 2),
        ])
    func width(text: String, columns: Int) {
        #expect(Width.of(text) == columns)
    }
}
