import Interfaces
import Testing
import Varlink

/// The descriptions are the contract, and the only one: whoever writes a client reads there what
/// each word means.
@Suite struct CommentTests {
    @Test(arguments: InterfaceText.all.map(\.name))
    func `every type, method, field and error is commented`(_ name: String) throws {
        let text = try #require(InterfaceText.all.first { $0.name == name }?.text)
        let interface = try InterfaceDescription(parsing: text)
        var bare = interface.comment.isEmpty ? ["interface"] : []
        for member in interface.members {
            switch member {
            case .type(let alias):
                bare += Self.bare(alias.name, alias.comment, alias.type)
            case .method(let method):
                bare += Self.bare(method.name, method.comment, .structure(method.input))
                bare += Self.bare(method.name + "()", method.comment, .structure(method.output))
            case .error(let error):
                bare += Self.bare(error.name, error.comment, .structure(error.parameters))
            }
        }
        #expect(bare == [], "without a comment")
    }

    /// What of a member has no comment, by its path.
    private static func bare(_ path: String, _ comment: String, _ type: IDLType) -> [String] {
        (comment.isEmpty ? [path] : []) + bare(path, type)
    }

    private static func bare(_ path: String, _ type: IDLType) -> [String] {
        switch type {
        case .structure(let fields):
            fields.flatMap { bare("\(path).\($0.name)", $0.comment, $0.type) }
        case .array(let type), .dictionary(let type), .nullable(let type): bare(path, type)
        default: []
        }
    }

    @Test func `one that lacks a comment is found`() throws {
        let text = """
            # X.
            interface org.example.X
            # T.
            type T (
                # A.
                a: [](b: string),
                c: int
            )
            method M(d: int) -> ()
            """
        let interface = try InterfaceDescription(parsing: text)
        let type = try #require(interface.type(named: "T"))
        #expect(Self.bare("T", "T.", type) == ["T.a.b", "T.c"])
        let method = try #require(interface.method(named: "M"))
        #expect(Self.bare("M", method.comment, .structure(method.input)) == ["M", "M.d"])
    }
}
