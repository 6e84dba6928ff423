import Testing

@Suite("Code without comments and strings")
struct SwiftCodeTests {
    @Test(arguments: [
        ("let a = 1", "let a = 1"),
        ("a // b", "a     "),
        ("a /* b /* c */ d */ e", "a                   e"),
        (#"f("b // c")"#, #"f(        )"#),
        (#"f("\"{", b)"#, #"f(     , b)"#),
        (##"f(#"\"#, b)"##, #"f(     , b)"#),
        (#"f("\(g("}"))x", b)"#, #"f(            , b)"#),
        ("a \"open\nb", "a      \nb"),
        ("a /*\n}\n*/ b", "a   \n \n   b"),
        ("a(\"\"\"\n  \"}\" // x\n  \"\"\")", "a(   \n          \n     )"),
    ])
    func blanked(_ text: String, _ expected: String) {
        let code = SwiftCode(SourceFile(path: "A.swift", text: text))
        #expect(code.lines.joined(separator: "\n") == expected)
    }
}
