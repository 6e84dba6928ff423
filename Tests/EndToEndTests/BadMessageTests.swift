import Glibc
import Testing
import Varlink

/// What is not a call, or no call that can be answered: each gets a typed error that names what is
/// wrong; the daemon goes on, and nothing is recorded.
@Suite(.onOwnThreads) struct BadMessageTests {
    /// What is no call at all: the error names the part, and the connection is closed, for where
    /// the next message would begin is anyone's guess.
    private static let broken: [(String, String)] = [
        (#"{"method":|"#, "call"),
        ("|", "call"),
        ("[]|", "call"),
        ("{}|", "method"),
        (#"{"method":5}|"#, "method"),
        (#"{"method":"org.preside.Presiding.At","parameters":[]}|"#, "parameters"),
        (#"{"method":"org.preside.Presiding.At","more":"yes"}|"#, "more"),
        (#"{"method":"org.preside.Presiding.At","instant":"today"}|"#, "instant"),
        (#"{"method":"org.preside.Presiding.At","method":"org.preside.Presiding.At"}|"#, "call"),
        (#"{"method":"org.preside.Presiding.At","parameters":{"instant":"\ud800"}}|"#, "call"),
        (#"{"method":"a","parameters":"# + String(repeating: "[", count: 100_000) + "|", "call"),
    ]

    private static let at = "org.preside.Presiding.At"
    private static let during = "org.preside.Presiding.During"
    private static let request = "org.preside.Leave.Request"

    /// A call that is whole, but not as the interface describes it: the parameter is named.
    private static let misfits: [(String, JSONObject, String, String)] = [
        ("Ping", [:], "InvalidParameter", "method"),
        ("org.nobody.There.At", [:], "InterfaceNotFound", "org.nobody.There"),
        ("org.preside.Presiding.Nothing", [:], "MethodNotFound", "org.preside.Presiding.Nothing"),
        ("org.preside.Presiding.Watch", [:], "ExpectedMore", ""),
        (at, ["instant": 5], "InvalidParameter", "instant"),
        (at, ["instnat": "today"], "InvalidParameter", "instnat"),
        (during, ["from": "today"], "InvalidParameter", "until"),
        (request, leave(["kind": "holiday"]), "InvalidParameter", "kind"),
        (request, leave(["companions": ["a", 5]]), "InvalidParameter", "companions[1]"),
        ("org.preside.Workdays.Add", ["day": "today", "count": 1.5], "InvalidParameter", "count"),
    ]

    private static func leave(_ other: JSONObject) -> JSONObject {
        var fields: JSONObject = [
            "person": "zhang-san", "from": "2040-01-02", "to": "2040-01-03", "kind": "annual",
        ]
        for member in other.members { fields[member.key] = member.value }
        return fields
    }

    /// A call that fits, with a value that cannot be: the field is named, and the value.
    private static let impossible: [(String, JSONObject, String, String)] = [
        (at, ["instant": "2026-02-30"], "InvalidField", "instant"),
        (at, ["instant": "2026-12-01T25:00"], "InvalidField", "instant"),
        (at, ["instant": "9999-01-01"], "InvalidField", "instant"),
        (at, ["instant": ""], "InvalidField", "instant"),
        (at, ["asKnownAt": "#2"], "UnknownRecord", "asKnownAt"),
        (at, ["asKnownAt": "99999999999999999999"], "UnknownRecord", "asKnownAt"),
        (at, ["asKnownAt": "tomorrow"], "UnknownRecord", "asKnownAt"),
        (during, ["from": "2040-01-02", "until": "2040-01-01"], "InvalidField", "until"),
        (during, ["from": "1900-01-01", "until": "2199-12-31"], "InvalidField", "until"),
        (during, ["from": "1600-01-01", "until": "2100-01-01"], "InvalidField", "from"),
        (request, leave(["person": "王五"]), "UnknownPerson", "person"),
        (request, leave(["person": "王芳"]), "AmbiguousPerson", "person"),
        (request, leave(["cover": "nobody-here"]), "UnknownPerson", "cover"),
        (request, leave(["to": "2040-01-01"]), "InvalidField", "to"),
        (request, leave(["to": "2040-02-30"]), "InvalidField", "to"),
        (request, leave(["to": "2042-01-01"]), "InvalidField", "to"),
        (request, leave(["from": "1700-01-01"]), "InvalidField", "from"),
        (request, leave(["commandID": "a b"]), "InvalidField", "commandID"),
        (request, leave(["reason": .string(long)]), "InvalidField", "reason"),
        (request, leave(["companions": .array(many)]), "InvalidField", "companions"),
        ("org.preside.Leave.Approve", ["leave": "12"], "InvalidField", "leave"),
        (
            "org.preside.Presiding.CancelEntrustment", ["entrustment": "E0"], "InvalidField",
            "entrustment"
        ),
        ("org.preside.Leave.List", ["limit": 100_000], "InvalidField", "limit"),
        ("org.preside.Leave.Totals", ["year": 12], "InvalidField", "year"),
        ("org.preside.Journal.Log", ["after": -1], "InvalidField", "after"),
        ("org.preside.Journal.Backup", ["path": "here"], "InvalidField", "path"),
        (
            "org.preside.Workdays.Add", ["day": "today", "count": 1_000_000], "InvalidField",
            "count"
        ),
        (
            "org.preside.Workdays.Show", ["from": "1900-01-01", "to": "2199-01-01"],
            "InvalidField", "to"
        ),
        (
            "org.preside.Workdays.Between", ["from": "2040-01-02", "to": "2040-01-01"],
            "InvalidField", "to"
        ),
    ]

    private static let long = String(repeating: "长", count: 100_000)
    private static let many = [JSON](repeating: "zhang-san", count: 10_000)

    @Test func each() throws {
        let office = try TestOffice.open()
        for (text, part) in Self.broken {
            let socket = try office.connect()
            socket.type(text)
            let reply = try JSON.parse(socket.message() ?? "null")
            #expect(reply["error"] == "org.varlink.service.InvalidParameter", "\(text.prefix(80))")
            #expect(reply[path: "parameters"] == ["parameter": .string(part)])
            #expect(socket.message() == nil, "closed")
        }
        let socket = try office.connect()
        for (method, parameters, error, name) in Self.misfits {
            socket.send(method, parameters)
            let reply = try JSON.parse(socket.message() ?? "null")
            #expect(reply["error"] == .string("org.varlink.service." + error), "\(parameters)")
            let named = reply["parameters"]?.objectValue?.members.first?.value
            #expect((named ?? "") == .string(name), "\(reply)")
        }
        for (method, parameters, error, field) in Self.impossible {
            socket.send(method, parameters)
            let reply = try JSON.parse(socket.message() ?? "null")
            #expect(reply["error"] == .string("org.preside.Service." + error), "\(parameters)")
            #expect(reply[path: "parameters.field"] == .string(field), "\(reply)")
        }
        try Self.unharmed(office)
    }

    @Test func unknownThings() throws {
        let office = try TestOffice.open()
        let socket = try office.connect()
        let rows: [(String, JSONObject, Refusal)] = [
            (
                "org.preside.Leave.Approve", ["leave": "L99"],
                Refusal("Leave.NoSuchLeave", ["leave": "L99"])
            ),
            (
                "org.preside.Presiding.CancelEntrustment", ["entrustment": "E7"],
                Refusal("Presiding.NoSuchEntrustment", ["entrustment": "E7"])
            ),
            (
                "org.preside.Journal.Show", ["record": 9],
                Refusal("Journal.NoSuchRecord", ["record": 9, "head": 1])
            ),
        ]
        for (method, parameters, expected) in rows {
            do {
                _ = try socket.call(method, parameters)
                Issue.record("\(method) is not refused")
            } catch RawSocket.Failure.error(let name, let parameters) {
                #expect(Refusal(error: name, parameters: parameters) == expected)
            }
        }
        let both = try office.refused("leave preview --person 王芳 --from 1 --to 1 --kind sick")
        #expect(
            both
                == Refusal(
                    "Service.AmbiguousPerson",
                    [
                        "field": "person", "value": "王芳",
                        "candidates": [
                            ["id": "wang-fang", "name": "王芳", "post": "departmentHead"],
                            ["id": "wang-fang-2", "name": "王芳", "post": "departmentHead"],
                        ],
                    ]))
        try Self.unharmed(office)
    }

    /// The daemon is the same process, and its journal holds the first roster and nothing else.
    static func unharmed(_ office: TestOffice, records: JSON = 1) throws {
        #expect(office.daemon?.ended() == nil)
        let verified = try office.ask("journal verify")
        #expect(verified[path: "records"] == records)
        #expect(verified[path: "intact"] == true)
        #expect(try office.ask("who")[path: "holder"] == "wang-hai")
    }
}
