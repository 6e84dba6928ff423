import Testing

@testable import Varlink

@Suite struct CallTests {
    static let calls: [(String, Call)] = [
        (#"{"method":"a.B"}"#, Call(method: "a.B")),
        (#" {"parameters":{"x":1},"method":"a.B"} "#, Call(method: "a.B", parameters: ["x": 1])),
        (
            #"{"method":"a.B","parameters":null,"more":null,"oneway":null,"upgrade":null}"#,
            Call(method: "a.B")
        ),
        (
            #"{"method":"a.B","more":true,"upgrade":true}"#,
            Call(method: "a.B", more: true, upgrade: true)
        ),
        (#"{"method":"a.B","oneway":true,"more":false}"#, Call(method: "a.B", oneway: true)),
        (#"{"method":"a.B","org.example":{"trace":1}}"#, Call(method: "a.B")),
        (#"{"m\u0065thod":""}"#, Call(method: "")),
    ]

    @Test(arguments: calls)
    func isRead(_ text: String, _ call: Call) throws {
        #expect(try decode(text) == call)
    }

    static let refusals: [(String, CallRefusal)] = [
        ("", .notJSON(JSONError(.unexpectedEnd, at: 0))),
        ("{", .notJSON(JSONError(.unexpectedEnd, at: 1))),
        (#"{"method":"a.B"}x"#, .notJSON(JSONError(.trailingBytes, at: 16))),
        (#"{"method":1}x"#, .notJSON(JSONError(.trailingBytes, at: 12))),
        (#"{"method":"a.B","method":"a.C"}"#, .notJSON(JSONError(.duplicateKey("method"), at: 16))),
        (#"{"more":true,"more":false}"#, .notJSON(JSONError(.duplicateKey("more"), at: 13))),
        (#"{"a.b":1,"a.b":2}"#, .notJSON(JSONError(.duplicateKey("a.b"), at: 9))),
        ("[]", .notAnObject), ("\"a.B\"", .notAnObject), ("null", .notAnObject),
        ("{}", .invalidField("method")), (#"{"method":null}"#, .invalidField("method")),
        (#"{"method":["a.B"]}"#, .invalidField("method")),
        (#"{"method":"a.B","parameters":[]}"#, .invalidField("parameters")),
        (#"{"method":"a.B","more":1}"#, .invalidField("more")),
        (#"{"method":"a.B","oneway":"true"}"#, .invalidField("oneway")),
        (#"{"method":"a.B","upgrade":{}}"#, .invalidField("upgrade")),
        (#"{"method":"a.B","mor":true}"#, .unknownField("mor")),
        (#"{"method":"a.B","mor":true,"more":0}"#, .unknownField("mor")),
        (#"{"method":"a.B","more":true,"oneway":true}"#, .moreWithOneway),
    ]

    @Test(arguments: refusals)
    func isRefused(_ text: String, _ refusal: CallRefusal) {
        #expect(throws: refusal) { try decode(text) }
    }

    @Test(arguments: calls.map(\.1))
    func isWrittenAsItIsRead(_ call: Call) throws {
        var bytes: [UInt8] = []
        call.encode(into: &bytes)
        #expect(try decode(String(decoding: bytes, as: UTF8.self)) == call)
    }

    private func decode(_ text: String) throws -> Call {
        try Array(text.utf8).withUnsafeBufferPointer { try Call.decode($0) }
    }
}
