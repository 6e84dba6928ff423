import Testing
import Varlink

extension AuthorizationRow {
    private static func asked(_ office: TestOffice) throws -> JSONObject {
        ["leave": .string(try office.request("sun-san", "2026-03-09", "2026-03-10"))]
    }

    private static func headAsked(_ office: TestOffice) throws -> JSONObject {
        ["leave": .string(try office.request("chen-shi", "2026-03-09", "2026-03-10"))]
    }

    private static func approved(
        _ office: TestOffice, from: String = "2026-03-09", to: String = "2026-03-11",
        with more: JSONObject = [:]
    ) throws -> JSONObject {
        var object = more
        object["leave"] = .string(try office.approved("sun-san", from, to))
        return object
    }

    private static let anyConcern: JSONObject = ["acknowledge": TestOffice.allConcerns]

    private static func deciding(_ parameters: JSONObject) -> JSONObject {
        var object = parameters
        for member in anyConcern.members { object[member.key] = member.value }
        return object
    }

    static let leave = leaveAsking + leaveDeciding + leaveGoing

    private static let leaveAsking: [AuthorizationRow] = [
        .init("Leave.Preview", "a leave of his", "no no no yes | yes no no no no no") { _ in
            ["person": "sun-san", "from": "2026-03-09", "to": "2026-03-10", "kind": "sick"]
        },
        .init("Leave.Request", "a leave of his", "no no no yes | yes no no no no no") { _ in
            ["person": "sun-san", "from": "2026-03-09", "to": "2026-03-10", "kind": "sick"]
        },
        .init(
            "Leave.Show", "his leave, undecided", "no gone gone yes | yes gone gone yes yes gone",
            asked),
        .init("Leave.Show", "his leave, approved", "no part part yes | yes part part yes yes part")
        { try approved($0) },
        .init(
            "Leave.Show", "a head's leave, undecided",
            "no gone gone yes | yes gone yes yes yes gone", head: true, headAsked),
        .init(
            "Leave.List", "one undecided, one approved",
            "no part part yes | yes part part part yes part"
        ) { office in
            try office.request("sun-san", "2026-03-09", "2026-03-10")
            try office.approved("sun-san", "2026-03-16", "2026-03-17")
            return [:]
        },
        .init("Leave.Totals", "his", "no no no yes | yes no no no no no") { office in
            try office.approved("sun-san", "2026-03-09", "2026-03-10")
            return ["person": "sun-san"]
        },
        .init(
            "Leave.Import", "paper records of his", "no no no yes | no no no no no no",
            ownClerk: "ownLine"
        ) { _ in
            ["document": "person,from,to,kind,decidedBy\nsun-san,02-03,02-04,sick,ma-li"]
        },
    ]

    private static let leaveDeciding: [AuthorizationRow] = [
        .init(
            "Leave.Approve", "his leave", "no no no yes | own gone gone yes yes gone",
            by: "ma-li", ownClerk: "own"
        ) { deciding(try asked($0)) },
        .init(
            "Leave.Approve", "a head's leave", "no no no yes | own gone yes yes yes gone",
            by: "ma-li", ownClerk: "own", head: true
        ) {
            deciding(try headAsked($0))
        },
        .init(
            "Leave.Decline", "his leave", "no no no yes | own gone gone yes yes gone",
            by: "ma-li", ownClerk: "own", asked),
        .init(
            "Leave.Decline", "a head's leave", "no no no yes | own gone yes yes yes gone",
            by: "ma-li", ownClerk: "own", head: true, headAsked),
        .init(
            "Leave.Approve", "a longer end of his",
            "no no no yes | own entitled entitled yes yes entitled", by: "ma-li", ownClerk: "own"
        ) { office in
            let object = try approved(office)
            var longer = object
            longer["to"] = "2026-03-13"
            try office.done("Leave.Extend", longer)
            return deciding(object)
        },
        .init(
            "Leave.Confirm", "what the mayor approved orally", "no no no yes | no no no no yes no",
            ownClerk: "own"
        ) { office in
            let object = try asked(office)
            var oral = deciding(object)
            oral["by"] = "ma-li"
            oral["orally"] = true
            try office.done("Leave.Approve", oral)
            return object
        },
        .init("Leave.File", "his leave, approved by the mayor", "no no no yes | no no no no no no")
        { office in
            let object = try asked(office)
            try office.done("Leave.Approve", deciding(object), by: .mayor)
            return object
        },
    ]

    private static let leaveGoing: [AuthorizationRow] = [
        .init("Leave.Extend", "his leave, approved", "no no no yes | yes no no no no no") {
            try approved($0, with: ["to": "2026-03-13"])
        },
        .init("Leave.Change", "his leave, undecided", "no no no yes | yes gone gone no no gone") {
            office in
            var object = try asked(office)
            object["telephone"] = "2"
            return object
        },
        .init("Leave.Change", "his leave, approved", "no no no yes | yes no no no no no") {
            try approved($0, with: ["telephone": "2"])
        },
        .init(
            "Leave.Correct", "his leave, approved", "no no no yes | no no no no no no",
            ownClerk: "own"
        ) {
            try approved($0, with: ["kind": "official", "because": "a slip"])
        },
        .init("Leave.Return", "his leave, approved", "no no no yes | yes no no no no no") {
            try approved($0, with: ["on": "2026-03-10"])
        },
        .init("Leave.ReportBack", "his leave, begun", "no no no yes | yes no no no no no") {
            try approved($0, from: "2026-02-26", to: "2026-02-27")
        },
        .init(
            "Leave.Cancel", "his leave, undecided", "no no no yes | yes gone gone no no gone", asked
        ),
        .init("Leave.Cancel", "his leave, approved", "no no no yes | yes no no no no no") {
            try approved($0)
        },
    ]
}
