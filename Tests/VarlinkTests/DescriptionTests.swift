import Testing

@testable import Varlink

@Suite struct DescriptionTests {
    static let text = """
        # How the office stands.
        #
        #   indented
        interface org.example-1.Office

        # Not said of anything, for a blank line follows.

        # A person.
        type Person (
          # Who it is.
          id: string, # said of id's line, not of post
          post: ?(mayor, # first
            # The second.
            deputy),
          lists: []?[string][]int,
          nested: (a: (b: bool, c: float)),
          raw: object, whatever: any,
          set: [string]()
        )
        type Half (am, pm)
        type Empty ()
        # Who is there?
        method At(instant: ?string) -> (person: Person, half: ?Half)
        method Nothing()->()
        error Gone
        # With data.
        error Unknown (person: string, in: []Half)
        """

    @Test func isRead() throws {
        let office = try InterfaceDescription(parsing: Self.text)
        #expect(office.name == "org.example-1.Office")
        #expect(office.comment == "How the office stands.\n\n  indented")
        #expect(office.members.count == 7)
        let person = IDLType.structure([
            .init("id", .string, comment: "Who it is."),
            .init(
                "post",
                .nullable(.enumeration([.init("mayor"), .init("deputy", comment: "The second.")]))),
            .init("lists", .array(.nullable(.dictionary(.array(.int))))),
            .init(
                "nested",
                .structure([.init("a", .structure([.init("b", .bool), .init("c", .float)]))])),
            .init("raw", .object), .init("whatever", .any),
            .init("set", .dictionary(.structure([]))),
        ])
        #expect(office.type(named: "Person") == person)
        #expect(office.type(named: "Half") == .enumeration([.init("am"), .init("pm")]))
        #expect(office.type(named: "Empty") == .structure([]))
        let at = try #require(office.method(named: "At"))
        #expect(at.comment == "Who is there?")
        #expect(at.input == [.init("instant", .nullable(.string))])
        #expect(
            at.output == [
                .init("person", .named("Person")), .init("half", .nullable(.named("Half"))),
            ])
        #expect(office.methods.map(\.name) == ["At", "Nothing"])
        #expect(office.errors.map(\.name) == ["Gone", "Unknown"])
        #expect(office.error(named: "Unknown")?.comment == "With data.")
        #expect(office.method(named: "Gone") == nil)
        #expect(office.source == Self.text)
    }

    static let texts = [
        text, InterfaceDescription.varlinkService.source, InterfaceDescription.connection.source,
        "interface a.b", "interface io.systemd.Manager\nmethod A()->()\n",
        "interface xn--lgbbat1ad8j.example.algeria method A(x_1: int)->(y: ?[]?[]?string)",
        "# c\r\ninterface a.b\r\n# d\r\nmethod A() -> ()\r\n",
    ]

    @Test(arguments: texts)
    func whatIsPrintedIsReadAgain(_ text: String) throws {
        let description = try InterfaceDescription(parsing: text)
        let again = try InterfaceDescription(parsing: description.description)
        #expect(again == description)
        #expect(again.description == description.description)
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func randomDescriptionsArePrintedAndRead(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var text = "interface a.b\ntype T0 (x)\n"
        for number in 1..<6 {
            let fields = (0..<Int.random(in: 0..<6, using: &generator)).map { position in
                "# field \(position)\n f\(position): \(randomType(depth: 3, &generator))"
            }
            text +=
                "type T\(number) (\(fields.joined(separator: ",\n")))\n# m\nmethod M\(number)"
                + "(a: \(randomType(depth: 2, &generator))) -> ()\n"
        }
        let description = try InterfaceDescription(parsing: text)
        let again = try InterfaceDescription(parsing: description.description)
        #expect(again == description, "seed \(seed)")
        #expect(again.description == description.description, "seed \(seed)")
    }

    private func randomType(depth: Int, _ generator: inout SeededGenerator) -> String {
        let plain = ["bool", "int", "float", "string", "object", "any", "T0", "(one, two)", "()"]
        let inner = depth > 0 ? randomType(depth: depth - 1, &generator) : "int"
        switch Int.random(in: 0..<9, using: &generator) {
        case 0: return "[]\(inner)"
        case 1: return "[string]\(inner)"
        case 2: return inner.hasPrefix("?") ? inner : "?\(inner)"
        case 3: return "(a: \(inner), longer_name: \(inner), b: \(inner))"
        default: return plain.randomElement(using: &generator) ?? "int"
        }
    }
}
