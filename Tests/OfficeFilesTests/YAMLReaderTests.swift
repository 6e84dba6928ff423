import Testing

@testable import OfficeFiles

@Suite struct YAMLReaderTests {
    struct Row: CustomTestStringConvertible {
        let text: String
        let line: Int?
        let field: String?
        let reason: FileProblem.Reason
        var testDescription: String { text.prefix(40).debugDescription }
    }

    /// Reads `{name, count, open, since, at, kind, list: [{day}]}`.
    private func read(_ text: String) throws {
        let root = try YAMLReader.root(of: text, file: "a.yaml")
        let fields = try root.fields(["name", "count", "open", "since", "at", "kind", "list"])
        _ = try fields.required("name").text(limit: 8)
        _ = try fields.optional("count")?.integer(in: 1...9)
        _ = try fields.optional("open")?.boolean()
        _ = try fields.optional("since")?.day()
        _ = try fields.optional("at")?.timeOfDay()
        _ = try fields.optional("kind")?.word(of: Kind.self)
        for item in try fields.list("list") {
            _ = try item.fields(["day"]).required("day").day()
        }
    }

    private enum Kind: String, CaseIterable {
        case late, early
    }

    static let rows: [Row] = [
        Row(text: "", line: nil, field: nil, reason: .notYAML("it is empty")),
        Row(text: "# only a comment\n", line: nil, field: nil, reason: .notYAML("it is empty")),
        Row(text: "- a", line: 1, field: nil, reason: .wrongType(expected: "a mapping")),
        Row(text: "name: a\nnmae: b", line: 2, field: "nmae", reason: .unknownField),
        Row(text: "\nname: a\nname: b", line: 2, field: "name", reason: .duplicateField),
        Row(text: "name: a\n!x name: b", line: 2, field: "name", reason: .duplicateField),
        Row(text: "count: 1", line: 1, field: "name", reason: .missing),
        Row(text: "count: 1\nname:", line: 2, field: "name", reason: .missing),
        Row(text: "name: ~", line: 1, field: "name", reason: .missing),
        Row(text: "name: ''", line: 1, field: "name", reason: .invalid(value: "", why: "is empty")),
        Row(text: "name: [a]", line: 1, field: "name", reason: .wrongType(expected: "a text")),
        Row(
            text: "name: 一二三四五六七八九", line: 1, field: "name",
            reason: .invalid(value: "一二三四五六七八九", why: "is longer than 8 characters")),
        Row(
            text: #"name: "a\eb""#, line: 1, field: "name",
            reason: .invalid(
                value: "a\u{1B}b", why: "holds a control character or a line break")),
        Row(
            text: "name: a\ncount: '1'", line: 2, field: "count",
            reason: .wrongType(expected: "a whole number")),
        Row(
            text: "name: a\ncount: 1.5", line: 2, field: "count",
            reason: .wrongType(expected: "a whole number")),
        Row(
            text: "name: a\ncount: 10", line: 2, field: "count",
            reason: .invalid(value: "10", why: "is not within 1 to 9")),
        Row(
            text: "name: a\nopen: yes", line: 2, field: "open",
            reason: .wrongType(expected: "true or false")),
        Row(
            text: "name: a\nsince: 2026-02-30", line: 2, field: "since",
            reason: .invalid(value: "2026-02-30", why: "is no day as YYYY-MM-DD")),
        Row(
            text: "name: a\nat: 24:01", line: 2, field: "at",
            reason: .invalid(value: "24:01", why: "is no time as HH:MM")),
        Row(
            text: "name: a\nkind: soon", line: 2, field: "kind",
            reason: .invalid(value: "soon", why: "is none of: late, early")),
        Row(
            text: "name: a\nlist: 3", line: 2, field: "list",
            reason: .wrongType(expected: "a list")),
        Row(
            text: "name: a\nlist:\n- day: 2026-01-01\n- {dya: 2026-01-01}", line: 4,
            field: "list[2].dya", reason: .unknownField),
        Row(
            text: "name: a\nlist: [{}]", line: 2, field: "list[1].day", reason: .missing),
        Row(
            text: "[a]: b", line: 1, field: nil, reason: .notYAML("a key must be plain text")),
        Row(
            text: "name: &x a\nkind: *x", line: 1, field: nil,
            reason: .notYAML("anchors and aliases are not read; write the value out")),
        Row(
            text: "name: 'a", line: 1, field: nil,
            reason: .notYAML("found unexpected end of stream")),
        Row(
            text: "name: a\n\tcount: 1", line: 2, field: nil,
            reason: .notYAML("found a tab character that violates indentation")),
        Row(
            text: "name: a\n---\nname: b", line: 2, field: nil,
            reason: .notYAML("but found another document")),
        Row(
            text: "name: a\nkind: \u{1}", line: 2, field: nil,
            reason: .notYAML("control characters are not allowed")),
    ]

    @Test(arguments: rows) func `a mistake is named by line and field`(row: Row) {
        let problem = FileProblem(
            file: "a.yaml", line: row.line, field: row.field, reason: row.reason)
        #expect(throws: problem) { try read(row.text) }
    }

    @Test(arguments: [
        "name: a",
        "name: 1380000",
        "{name: 'a', count: 9, open: false, since: 2026-01-01, at: 24:00, kind: early}",
        "name: '*a &b'\nlist: []\ncount: ~",
        "# *a *b *c *d *e *f *g *h *i *j *k *l ? [m]: n\n? name\n: a ? [b]",
        "name: a\nlist: [{day: '2026-01-01'}, {day: 2026-01-02}]",
    ]) func `what is right is read`(text: String) throws {
        try read(text)
    }

    @Test func `a text that would grow without end is refused at once`() {
        let levels = (1...60).map { "- &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
        let bomb = "- &a0 [x]\n" + levels.joined(separator: "\n") + "\n- {*a60 : x}\n"
        let why = "anchors and aliases are not read; write the value out"
        let problem = FileProblem(file: "a.yaml", line: 1, reason: .notYAML(why))
        #expect(throws: problem) { try read(bomb) }
    }

    /// Two that are the same would be put in order, which takes twice as long with each level.
    @Test(arguments: [
        "? %\n: 1\n? %\n: 2", "name: a\nlist: {%, %}", "{%: 1, %: 2}", "? - %\n? - %",
    ])
    func `a key of many levels is refused at once`(text: String) {
        let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        let line = text.hasPrefix("name") ? 2 : 1
        let problem = FileProblem(
            file: "a.yaml", line: line, reason: .notYAML("a key must be plain text"))
        #expect(throws: problem) {
            try read(text.replacing("%", with: deep))
        }
    }

    @Test(arguments: ["[", "- ", "{a: "])
    func `nesting without end is refused`(opener: String) throws {
        let text = String(repeating: opener, count: 200_000)
        let problem = #expect(throws: FileProblem.self) { try read(text) }
        guard case .notYAML(let why) = try #require(problem).reason else {
            Issue.record("another reason")
            return
        }
        #expect(why.hasPrefix("Maximum nesting level reached"))
    }

    @Test func `a text above the limit is refused`() {
        let text = "name: a\n" + String(repeating: "#", count: YAMLReader.sizeLimit)
        let problem = FileProblem(
            file: "a.yaml", reason: .unreadable("is larger than 1048576 bytes"))
        #expect(throws: problem) { try read(text) }
    }

    @Test(arguments: [
        ("/nowhere/a.yaml", "No such file or directory"), ("/dev/null", "is no regular file"),
        ("/", "is no regular file"),
    ]) func `what is no file is refused`(path: String, why: String) {
        #expect(throws: FileProblem(file: path, reason: .unreadable(why))) {
            try YAMLReader.root(ofFile: path)
        }
    }

    @Test func `a problem reads as file, line, field and why`() {
        let long = String(repeating: "x", count: 61)
        let full = FileProblem(
            file: "a.yaml", line: 3, field: "list[2].day",
            reason: .invalid(value: long, why: "is no day"))
        #expect(full.description == "a.yaml:3: list[2].day: '\(long.dropLast())…' is no day")
        let short = FileProblem(file: "a.yaml", reason: .unreadable("it is gone"))
        #expect(short.description == "a.yaml: cannot be read: it is gone")
    }
}
