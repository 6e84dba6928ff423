import PresideKit
import Testing
import Varlink

@Suite("Tables")
struct TableTests {
    @Test("Columns line up whatever the script")
    func linesUp() {
        var table = Table(["姓名", "Post", "至"])
        table.add(["张三", "mayor", "12-05"])
        table.add(["Li Si", "常务副市长", "1"])
        #expect(
            table.lines(Ink(isOn: false), indent: 0) == [
                "姓名   Post        至",
                "张三   mayor       12-05",
                "Li Si  常务副市长  1",
            ])
    }

    @Test("A column in which nobody says anything takes no room")
    func emptyColumn() {
        var table = Table(["a", "b", "c"])
        table.add([Cell("1"), Cell(nil), Cell("3")])
        table.add(["4", "", Cell(nil)])
        #expect(table.lines(Ink(isOn: false), indent: 1) == [" a  c", " 1  3", " 4"])
    }

    @Test("Colour takes no column")
    func colour() {
        var table = Table(["a", "b"])
        table.add([Cell("x", .red), "y"])
        table.add(["long", "y"])
        #expect(
            table.lines(Ink(isOn: true), indent: 0) == [
                "\u{1B}[2ma\u{1B}[0m     \u{1B}[2mb\u{1B}[0m", "\u{1B}[31mx\u{1B}[0m     y",
                "long  y",
            ])
    }

    @Test(
        "Colour only on a terminal, without NO_COLOR",
        arguments: [
            (true, nil, "xterm", true), (true, "", "xterm", true), (true, "1", "xterm", false),
            (false, nil, "xterm", false), (true, nil, "dumb", false),
        ] as [(Bool, String?, String, Bool)])
    func ink(isTerminal: Bool, noColor: String?, terminal: String, isOn: Bool) {
        let ink = Ink(isTerminal: isTerminal) { $0 == "NO_COLOR" ? noColor : terminal }
        #expect(ink.isOn == isOn)
        #expect(ink("x", .bold) == (isOn ? "\u{1B}[1mx\u{1B}[0m" : "x"))
    }
}

@Suite("Text from outside")
struct PrintableTests {
    @Test(
        "What could play with the terminal is escaped",
        arguments: [
            ("张三 a", "张三 a"), ("a\nb\r\tc", "a\\nb\\r\\tc"),
            ("\u{1B}[2J", "\\u{1b}[2J"), ("\u{9B}31m", "\\u{9b}31m"), ("\u{7F}", "\\u{7f}"),
            ("\u{202E}x", "\\u{202e}x"), ("\u{2066}", "\\u{2066}"), ("\u{2028}", "\\u{2028}"),
            ("\r\n", "\\r\\n"), ("\0", "\\u{0}"), ("é\u{301}", "é\u{301}"),
        ])
    func escapes(text: String, shown: String) {
        #expect(Printable.escape(text) == shown)
        #expect(Facts(["a": .init(stringLiteral: text)]).text("a") == shown)
    }
}
