import OfficeFiles
import Testing

/// A year's paper records, as a spreadsheet writes them.
@Suite("Files of leaves")
struct LeaveCSVTests {
    private static func row(
        _ line: Int, _ person: String, from: String = "2026-03-02", to: String = "2026-03-04",
        kind: String = "annual", reason: String? = nil, place: String? = nil
    ) -> LeaveCSVRow {
        LeaveCSVRow(
            line: line, person: person, from: from, to: to, kind: kind, reason: reason, place: place
        )
    }

    private static let head = "person,from,to,kind,reason\n"
    private static let rest = "2026-03-02,2026-03-04,annual"

    @Test("Every column is read, in whatever order")
    func columns() throws {
        let text = """
            place,reason,orally,decidedOn,decidedBy,state,kind,to,from,person
            呼和浩特,开会,yes,2026-03-01,周一,approved,official,2026-03-04pm,2026-03-02,qian-er
            """
        #expect(
            try LeaveCSV.parse(text: text, file: "file") == [
                LeaveCSVRow(
                    line: 2, person: "qian-er", from: "2026-03-02", to: "2026-03-04pm",
                    kind: "official", state: "approved", decidedBy: "周一", decidedOn: "2026-03-01",
                    orally: "yes", reason: "开会", place: "呼和浩特")
            ])
    }

    @Test(
        "Each row has the line on which it begins",
        arguments: [
            (head, []),
            (
                head + "a,\(rest),x\nb,\(rest),y\n",
                [row(2, "a", reason: "x"), row(3, "b", reason: "y")]
            ),
            // No line break at the end, an empty last cell, cells with spaces around them.
            (head + "a,\(rest),", [row(2, "a")]),
            (head + " a , 2026-03-02,2026-03-04 ,annual,  x y ", [row(2, "a", reason: "x y")]),
            (head + "a,\(rest), \"x, y\" \n", [row(2, "a", reason: "x, y")]),
            // A line break within quotation marks is a line of the file, not a row.
            (
                head + "a,\(rest),\"x\ny\n\nz\"\nb,\(rest),\n",
                [row(2, "a", reason: "x\ny\n\nz"), row(6, "b")]
            ),
            (head + "\"a\",\(rest),\"say \"\"x\"\"\"\n", [row(2, "a", reason: "say \"x\"")]),
            // Blank lines and rows of nothing are passed over and counted.
            ("\n\n" + head + "\n,,,,\n  \na,\(rest),\n\n", [row(7, "a")]),
            // A byte order mark, and line breaks as other systems write them.
            ("\u{FEFF}" + head + "a,\(rest),\n", [row(2, "a")]),
            (
                "person,from,to,kind,reason\r\na,\(rest),\"x\r\ny\"\r\nb,\(rest),\r\n",
                [row(2, "a", reason: "x\r\ny"), row(4, "b")]
            ),
            ("person,from,to,kind,reason\ra,\(rest),\rb,\(rest),", [row(2, "a"), row(3, "b")]),
            ("person,from,to,kind\n张三,\(rest)\n", [row(2, "张三")]),
        ])
    func lines(row: (text: String, rows: [LeaveCSVRow])) throws {
        #expect(try LeaveCSV.parse(text: row.text, file: "file") == row.rows)
    }

    private static let quotation =
        "a quotation mark within a cell must be doubled and the cell quoted"

    @Test(
        "A mistake is named by line and column",
        arguments: [
            ("", [Wrong(nil, "header", .missing)]),
            ("\n \n", [Wrong(nil, "header", .missing)]),
            ("person,from,to\n", [Wrong(1, "kind", .missing)]),
            (
                "\nperson,von,to,kind,Place\n",
                [
                    Wrong(2, "von", .unknownField), Wrong(2, "Place", .unknownField),
                    Wrong(2, "from", .missing),
                ]
            ),
            ("person,from,to,kind,from\n", [Wrong(1, "from", .duplicateField)]),
            ("person,from,to,kind,\n", [Wrong(1, "", .unknownField)]),
            (head + "a,\(rest)\n", [cells(2, 4)]),
            (head + "a,\(rest),x,y\n", [cells(2, 6)]),
            (head + "a,\(rest),\"x\ny\",z\nb,\(rest)\n", [cells(2, 6), cells(4, 4)]),
            (
                head + ",2026-03-02,,annual,x\n",
                [Wrong(2, "person", .missing), Wrong(2, "to", .missing)]
            ),
            (head + "a,\(rest),x \"y\" z\n", [Wrong(2, nil, .notCSV(quotation))]),
            (head + "a,\(rest),\"x\"y\n", [Wrong(2, nil, .notCSV(quotation))]),
            (
                head + "b,\(rest),\na,\(rest),\"x\nb,\(rest),\n",
                [Wrong(3, nil, .notCSV("a quotation mark is not closed"))]
            ),
            (head + "a,\(rest),x\u{2028}y\n", [cells(2, 1)]),
            (
                head + String(repeating: "a,\(rest),\n", count: 5_001),
                [Wrong(5_002, nil, .unreadable("has more than 5000 rows"))]
            ),
            (
                String(repeating: " ", count: (1 << 20) + 1),
                [Wrong(nil, nil, .unreadable("is larger than 1048576 bytes"))]
            ),
        ])
    func wrong(row: (text: String, wrong: [Wrong])) {
        expect(row.wrong) { () throws(FileProblems) in
            try LeaveCSV.parse(text: row.text, file: "file")
        }
    }

    private static func cells(_ line: Int, _ count: Int) -> Wrong {
        Wrong(line, nil, .wrongType(expected: "a row of 5 cells, and has \(count)"))
    }

    @Test("As many rows as there may be are read", .timeLimit(.minutes(10)))
    func most() throws {
        let text = Self.head + String(repeating: "a,\(Self.rest),\"x\ny\"\n", count: 5_000)
        let rows = try LeaveCSV.parse(text: text, file: "file")
        #expect(rows.map(\.line) == (0..<5_000).map { 2 + 2 * $0 })
    }
}
