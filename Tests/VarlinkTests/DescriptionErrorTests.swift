import Testing

@testable import Varlink

@Suite struct DescriptionErrorTests {
    static let rows: [(String, Int, Int, IDLError.Kind)] = [
        ("", 1, 1, .expected("'interface'", found: "")),
        ("method A() -> ()", 1, 1, .expected("'interface'", found: "method")),
        ("interface", 1, 10, .expected("an interface name", found: "")),
        ("interface nodots", 1, 11, .expected("an interface name", found: "nodots")),
        ("interface a..b", 1, 11, .expected("an interface name", found: "a..b")),
        ("interface a.-b", 1, 11, .expected("an interface name", found: "a.-b")),
        ("interface a.b-", 1, 11, .expected("an interface name", found: "a.b-")),
        ("interface 1.b", 1, 11, .expected("an interface name", found: "1.b")),
        ("interface a.b_c", 1, 11, .expected("an interface name", found: "a.b_c")),
        ("interface a.b\nfoo", 2, 1, .expected("'type', 'method' or 'error'", found: "foo")),
        ("interface a.b\nmethod a()->()", 2, 8, .expected("a name such as 'Name'", found: "a")),
        ("interface a.b\nmethod A_B()->()", 2, 8, .expected("a name such as 'Name'", found: "A_B")),
        ("interface a.b\nmethod A() ()", 2, 12, .expected("'->'", found: "(")),
        ("interface a.b\nmethod A()", 2, 11, .expected("'->'", found: "")),
        ("interface a.b\nmethod A(a, b)->()", 2, 9, .expected("fields with types", found: "(")),
        ("interface a.b\nmethod A(a: b)->()", 2, 13, .expected("a type", found: "b")),
        ("interface a.b\nmethod A(a: ??int)->()", 2, 14, .expected("a type", found: "?")),
        ("interface a.b\nmethod A(a: [ ]int)->()", 2, 13, .expected("a type", found: "[")),
        ("interface a.b\nmethod A(a: [int]int)->()", 2, 13, .expected("a type", found: "[")),
        ("interface a.b\n\n  method A(a: B)->()", 3, 15, .unknownType("B")),
        ("interface a.b\nerror B\nmethod A(a: B)->()", 3, 13, .unknownType("B")),
        ("interface a.b\nmethod A(a: int b: int)->()", 2, 17, .expected("',' or ')'", found: "b")),
        (
            "interface a.b\nmethod A(a: int,)->()", 2, 17,
            .expected("the name of a field", found: ")")
        ),
        (
            "interface a.b\nmethod A(a_: int)->()", 2, 10,
            .expected("the name of a field", found: "a_")
        ),
        (
            "interface a.b\nmethod A(a__b: int)->()", 2, 10,
            .expected("the name of a field", found: "a__b")
        ),
        (
            "interface a.b\nmethod A(_a: int)->()", 2, 10,
            .expected("the name of a field", found: "_a")
        ),
        ("interface a.b\ntype T (a, b: int)", 2, 13, .expected("',' or ')'", found: ":")),
        ("interface a.b\ntype T (a: int, b)", 2, 18, .expected("':'", found: ")")),
        ("interface a.b\ntype T []int", 2, 8, .expected("'('", found: "[]")),
        ("interface a.b\ntype T (a: int, # 主持\n a: int)", 3, 2, .duplicateField("a")),
        ("interface a.b\ntype T (a, a)", 2, 12, .duplicateField("a")),
        ("interface a.b\ntype T (a)\nerror T ()", 3, 7, .duplicateMember("T")),
        ("interface a.b\ntype T (a: int", 2, 15, .expected("',' or ')'", found: "")),
        ("interface a.b\ntype T (a: $)", 2, 12, .expected("a type", found: "$")),
    ]

    @Test(arguments: rows)
    func isRefused(_ text: String, _ line: Int, _ column: Int, _ kind: IDLError.Kind) {
        #expect(throws: IDLError(kind: kind, line: line, column: column)) {
            try InterfaceDescription(parsing: text)
        }
    }

    @Test func depthIsBounded() {
        for opening in ["[]", "(a: ", "?[]", "[string]"] {
            let types = String(repeating: opening, count: 100_000)
            #expect(throws: (any Error).self) {
                try InterfaceDescription(parsing: "interface a.b type T (x: \(types)")
            }
        }
        let deep = "interface a.b\ntype T (x: " + String(repeating: "[]", count: 32) + "int)"
        #expect(throws: IDLError(kind: .tooDeep(limit: 32), line: 2, column: 76)) {
            try InterfaceDescription(parsing: deep)
        }
    }

    @Test func theTextSaysWhere() {
        let error = IDLError(kind: .unknownType("B"), line: 3, column: 15)
        #expect("\(error)" == "3:15: there is no type 'B'")
    }
}
