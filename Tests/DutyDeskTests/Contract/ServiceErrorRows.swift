import DutyDesk
import OfficeJournal
import Testing
import Varlink

extension ContractRow {
    /// Every error of org.preside.Service, and of org.varlink.service.
    static let serviceErrors = shared + journal + protocolErrors

    private static let shared: [ContractRow] = [
        .refused(
            "Leave.Request", "Service.NotPermitted",
            [
                "account": "guest", "method": "org.preside.Leave.Request",
                "roles": ["person", "clerk"], "persons": [],
            ], by: .observer
        ) { _, _ in
            ["person": "feng-jiu", "from": "today", "to": "today", "kind": "sick"]
        },
        .refused(
            "Leave.Preview", "Service.NotPermitted",
            [
                "account": "feng-jiu", "method": "org.preside.Leave.Preview",
                "roles": ["clerk"], "persons": ["chen-shi"],
            ], by: .head
        ) { _, _ in
            ["person": "chen-shi", "from": "today", "to": "today", "kind": "sick"]
        },
        .refused(
            "Workdays.Add", "Service.InvalidField",
            [
                "field": "day", "value": "2026-02-30",
                "why": .string(
                    "is no moment that exists in 1900 to 2199: write 2026-12-01, 2026-12-01am, "
                        + "2026-12-01T08:00, "
                        + "2026-12-01T08:00+08:00, today, tomorrow or now"),
            ], by: .observer
        ) { _, _ in ["day": "2026-02-30", "count": 1] },
        .refused(
            "Leave.List", "Service.UnknownPerson", ["field": "awaiting", "value": "王五"]
        ) { _, _ in ["awaiting": "王五"] },
        .refused(
            "Leave.List", "Service.AmbiguousPerson",
            [
                "field": "person", "value": "张三",
                "candidates": [
                    ["id": "zhang-san", "name": "张三", "post": "departmentHead"],
                    ["id": "zhang-san-b", "name": "张三", "post": "departmentHead"],
                ],
            ]
        ) { _, _ in ["person": "张三"] },
        .refused(
            "Presiding.At", "Service.UnknownRecord",
            ["field": "asKnownAt", "value": "#2", "head": 1]
        ) { _, _ in ["asKnownAt": "#2"] },
        .refused(
            "Presiding.During", "Service.TooLong", ["field": "until", "limit": 10_000],
            on: [.memory]
        ) { office, _ in
            try office.crowd()
            return ["from": "2020-01-01", "until": "2027-12-31"]
        },
    ]

    private static let journal: [ContractRow] = [
        .refused(
            "Leave.Request", "Service.CommandIDReused", ["commandID": "c", "record": 2]
        ) { office, _ in
            let parameters = request.adding("commandID", "c")
            try office.done("Leave.Request", parameters)
            return parameters.adding("kind", "annual")
        },
        .refused(
            "Leave.Request", "Service.NotRecorded", ["reason": "full"], on: [.memory]
        ) { office, _ in
            office.nextAppend(.refuse(.full))
            return request
        },
        .refused(
            "Leave.Request", "Service.OutcomeUnknown", ["commandID": "c"], on: [.memory]
        ) { office, _ in
            office.nextAppend(.unknownAndKept)
            return request.adding("commandID", "c")
        },
        .refused("Journal.Log", "Service.NotRead", ["why": "it was closed"]) { office, _ in
            office.desk.stop()
            return [:]
        },
        .refused("Leave.Request", "Service.Stopping", [:]) { office, _ in
            office.desk.stop()
            return request
        },
    ]

    private static let request: JSONObject = [
        "person": "feng-jiu", "from": "today", "to": "today", "kind": "sick",
    ]

    private static let protocolErrors: [ContractRow] = [
        .refused(
            "org.example.Leave.Show", "org.varlink.service.InterfaceNotFound",
            ["interface": "org.example.Leave"]
        ) { _, _ in [:] },
        .refused(
            "Leave.Sell", "org.varlink.service.MethodNotFound",
            ["method": "org.preside.Leave.Sell"]
        ) { _, _ in [:] },
        .refused(
            "Presiding.At", "org.varlink.service.InvalidParameter", ["parameter": "when"]
        ) { _, _ in ["when": "now"] },
        .refused("Presiding.Watch", "org.varlink.service.ExpectedMore", [:]) { _, _ in [:] },
        .refused("Journal.Export", "org.varlink.service.ExpectedMore", [:]) { _, _ in [:] },
    ]
}

extension JSONObject {
    /// The object with one member more, or another value of it.
    func adding(_ key: String, _ value: JSON) -> JSONObject {
        var copy = self
        copy[key] = value
        return copy
    }
}
