import Testing

@testable import Varlink

@Suite struct ValidateTests {
    static let interface = """
        interface org.example.Office
        type Person (id: string, post: (mayor, deputy), boss: ?Person, tags: [string]int)
        method Put(
          people: []Person, count: int, share: ?float, on: ?bool, raw: ?object, any: ?any
        ) -> (days: []?[]int, empty: ())
        error Bad (field: string)
        """

    static let good: [JSONObject] = [
        ["people": [], "count": 1],
        ["people": [], "count": 1, "share": nil, "on": nil, "raw": nil, "any": nil],
        ["count": -1, "people": [], "share": 1, "on": false, "raw": ["x": [nil]], "any": [nil]],
        ["people": [], "count": 1, "share": 0.5, "any": 7],
        ["people": [["id": "a", "post": "mayor", "tags": ["x y.z": 1]]], "count": 0],
        [
            "people": [
                [
                    "id": "a", "post": "deputy", "tags": .object([:]),
                    "boss": ["id": "b", "post": "mayor", "tags": .object([:]), "boss": nil],
                ]
            ], "count": 0,
        ],
    ]

    @Test(arguments: good)
    func isGood(_ parameters: JSONObject) throws {
        let office = try InterfaceDescription(parsing: Self.interface)
        #expect(office.violation(ofInput: parameters, method: "Put") == nil)
    }

    static let person = "Person"
    static let bad: [(JSONObject, String, Violation.Kind)] = [
        ([:], "people", .missingField(expected: "[]Person")),
        (["people": [], "count": nil], "count", .missingField(expected: "int")),
        (["people": [], "count": 1, "x": 1], "x", .unknownField),
        (["people": [], "count": 1, "org.example.x": 1], "org.example.x", .unknownField),
        (["people": [], "count": 1.0], "count", .wrongType(expected: "int")),
        (["people": [], "count": "1"], "count", .wrongType(expected: "int")),
        (["people": .object([:]), "count": 1], "people", .wrongType(expected: "[]Person")),
        (["people": [nil], "count": 1], "people[0]", .wrongType(expected: structure)),
        (["people": [], "count": 1, "share": "x"], "share", .wrongType(expected: "float")),
        (["people": [], "count": 1, "on": 1], "on", .wrongType(expected: "bool")),
        (["people": [], "count": 1, "raw": []], "raw", .wrongType(expected: "object")),
        (
            ["people": [one(post: "king")], "count": 1], "people[0].post",
            .wrongType(expected: "(mayor, deputy)")
        ),
        (
            ["people": [one(), one(post: 1)], "count": 1], "people[1].post",
            .wrongType(expected: "(mayor, deputy)")
        ),
        (
            ["people": [one(tags: ["k": "v"])], "count": 1], "people[0].tags.k",
            .wrongType(expected: "int")
        ),
        (
            ["people": [one(tags: ["k": nil])], "count": 1], "people[0].tags.k",
            .wrongType(expected: "int")
        ),
        (
            ["people": [one(boss: ["id": "b"])], "count": 1], "people[0].boss.post",
            .missingField(expected: "(mayor, deputy)")
        ),
        (
            ["people": [["id": "a", "post": "mayor", "tags": .object([:]), "y": 1]], "count": 1],
            "people[0].y", .unknownField
        ),
    ]

    static let structure = "(id: string, post: (mayor, deputy), boss: ?Person, tags: [string]int)"

    static func one(post: JSON = "mayor", boss: JSON = nil, tags: JSON = .object([:])) -> JSON {
        ["id": "a", "post": post, "boss": boss, "tags": tags]
    }

    @Test(arguments: bad)
    func isBad(_ parameters: JSONObject, _ path: String, _ kind: Violation.Kind) throws {
        let office = try InterfaceDescription(parsing: Self.interface)
        let violation = office.violation(ofInput: parameters, method: "Put")
        #expect(violation == Violation(kind, at: path))
    }

    @Test func outputsAndErrors() throws {
        let office = try InterfaceDescription(parsing: Self.interface)
        let days: JSONObject = ["days": [[1], nil, []], "empty": .object([:])]
        #expect(office.violation(ofOutput: days, method: "Put") == nil)
        let wrong: JSONObject = ["days": [[1], [2, "3"]], "empty": .object([:])]
        #expect(
            office.violation(ofOutput: wrong, method: "Put")
                == Violation(.wrongType(expected: "int"), at: "days[1][1]"))
        let full: JSONObject = ["days": [], "empty": ["x": 1]]
        #expect(
            office.violation(ofOutput: full, method: "Put")
                == Violation(.unknownField, at: "empty.x"))
        #expect(
            office.violation(ofOutput: [:], method: "Get") == Violation(.unknownMember, at: "Get"))
        #expect(
            office.violation(ofInput: [:], method: "Get") == Violation(.unknownMember, at: "Get"))
        #expect(office.violation(ofError: "Bad", parameters: ["field": "x"]) == nil)
        #expect(
            office.violation(ofError: "Bad", parameters: [:])
                == Violation(.missingField(expected: "string"), at: "field"))
        #expect(
            office.violation(ofError: "Good", parameters: [:])
                == Violation(.unknownMember, at: "Good"))
    }
}
