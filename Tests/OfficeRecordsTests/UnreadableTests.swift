import OfficeRules
import Testing
import Varlink

@testable import OfficeRecords

/// What cannot be what it says is refused with the way to the member and why.
@Suite struct UnreadableTests {
    static let times = #""from":"2026-03-01T16:00:00+00:00","until":"2026-03-04T16:00:00+00:00""#

    /// Nothing of what stands there: the log is read by others than the office.
    static let noValue = "is none of the values that it can have"

    /// Kind, body, path, why.
    static let rows: [(String, String, String, String)] = [
        ("leaveSealed", #"{"leave":"L1"}"#, "kind", "cannot be 'leaveSealed'"),
        ("", "{}", "kind", "cannot be ''"),
        ("leaveFiled", "{}", "leave", "is missing"),
        ("leaveFiled", #"{"leave":null}"#, "leave", "is missing"),
        ("leaveFiled", #"{"leave":"L01"}"#, "leave", noValue),
        ("leaveFiled", #"{"leave":1}"#, "leave", "not a text"),
        ("leaveOverdue", #"{"leave":"E1"}"#, "leave", noValue),
        ("leaveConfirmed", #"{"leave":"L1","note":["x"]}"#, "note", "not a text"),
        (
            "leaveRequested", #"{"leave":"L1","kind":"annual",\#(times)}"#, "person",
            "is missing"
        ),
        (
            "leaveRequested", #"{"leave":"L1","person":"王五","kind":"annual",\#(times)}"#,
            "person", noValue
        ),
        (
            "leaveRequested", #"{"leave":"L1","person":"a","kind":"rest",\#(times)}"#, "kind",
            noValue
        ),
        (
            "leaveRequested", #"{"leave":"L1","person":"a","kind":"sick"}"#, "from",
            "is missing"
        ),
        (
            "leaveRequested",
            #"{"leave":"L1","person":"a","kind":"sick","until":"2026-03-01T16:00:00Z"}"#, "from",
            "is missing"
        ),
        (
            "leaveRequested",
            #"{"leave":"L1","person":"a","kind":"sick","from":"2026-03-01T16:00:00Z"}"#, "until",
            "is missing"
        ),
        (
            "leaveRequested",
            #"{"leave":"L1","person":"a","kind":"sick","from":"2026-03-01T16:00:00Z","#
                + #""until":"2026-03-01T16:00:00Z"}"#, "until", "not after 'from'"
        ),
        (
            "leaveRequested",
            #"{"leave":"L1","person":"a","kind":"sick",\#(times),"companions":[1]}"#,
            "companions", "not a list of texts"
        ),
        (
            "leaveRequested",
            #"{"leave":"L1","person":"a","kind":"sick",\#(times),"lateEntry":"yes"}"#,
            "lateEntry", "not true or false"
        ),
        ("leaveApproved", #"{"leave":"L1"}"#, "decision", "is missing"),
        ("leaveApproved", #"{"leave":"L1","decision":[]}"#, "decision", "not an object"),
        ("leaveApproved", #"{"leave":"L1","decision":{}}"#, "decision.by", "is missing"),
        (
            "leaveApproved",
            #"{"leave":"L1","decision":{"by":"a","at":"2026-02-30T00:00:00Z"}}"#, "decision.at",
            noValue
        ),
        (
            "leaveDeclined",
            #"{"leave":"L1","decision":{"by":"a","at":"2026-03-01T16:00:00Z","manner":"sung"}}"#,
            "decision.manner", noValue
        ),
        (
            "leaveDeclined",
            #"{"leave":"L1","decision":{"bySuperior":true,"at":"2026-03-01T16:00:00Z","#
                + #""manner":"orally","acknowledged":["rain"]}}"#, "decision.acknowledged",
            noValue
        ),
        ("leaveProposed", #"{"leave":"L1"}"#, "proposal", "is missing"),
        (
            "leaveProposed", #"{"leave":"L1","proposal":{"what":"swap"}}"#, "proposal.what",
            noValue
        ),
        (
            "leaveChanged", #"{"leave":"L1","details":{"cover":"a b"}}"#, "details.cover",
            noValue
        ),
        ("leaveReturned", #"{"leave":"L1"}"#, "at", "is missing"),
        ("leaveReportedBack", #"{"leave":"L1"}"#, "until", "is missing"),
        ("entrusted", #"{"entrustment":"L1"}"#, "entrustment", noValue),
        ("entrustmentCancelled", "{}", "entrustment", "is missing"),
        ("yearClosed", #"{"year":"2024"}"#, "year", "not a whole number"),
        ("yearClosed", #"{"year":2024.0}"#, "year", "not a whole number"),
        ("rosterApplied", "{}", "changes", "is missing"),
        ("rosterApplied", #"{"changes":{}}"#, "changes", "not a list"),
        ("rosterApplied", #"{"changes":[1]}"#, "changes", "not a list of objects"),
        (
            "rosterApplied", #"{"effective":"2026-02-30","changes":[]}"#, "effective",
            noValue
        ),
        (
            "rosterApplied", #"{"changes":[{"what":"ranking"},{"what":"x","person":"a"}]}"#,
            "changes[1].what", "cannot be 'x'"
        ),
        (
            "rosterApplied", #"{"changes":[{"what":"departmentAdded","department":"d"}]}"#,
            "changes[0].name", "is missing"
        ),
        (
            "rosterApplied",
            #"{"changes":[{"what":"posts","person":"a","#
                + #""seats":[{"post":"mayor"},{"post":"king"}]}]}"#,
            "changes[0].seats[1].post", noValue
        ),
        (
            "rosterApplied", #"{"changes":[{"what":"posts","person":"a"}]}"#,
            "changes[0].seats", "is missing"
        ),
    ]

    @Test(arguments: rows)
    func `an unreadable body names the member`(
        _ kind: String, _ body: String, _ path: String, _ why: String
    ) throws {
        let object = try JSONObject(text: body)
        #expect(throws: RecordProblem(path: path, why: why)) {
            try EventCoding.decode(kind: kind, object)
        }
    }

    /// A member taken out of a whole snapshot, or replaced.
    static let snapshots: [(String, JSON?, String, String)] = [
        ("roster", nil, "roster", "is missing"),
        ("leaves", .string("x"), "leaves", "not a list"),
        ("leaves", [["leave": "L1"]], "leaves[0].person", "is missing"),
        ("entrustments", [["entrustment": "x"]], "entrustments[0].entrustment", noValue),
        ("lastLeave", nil, "lastLeave", "is missing"),
        ("lastEntrustment", nil, "lastEntrustment", "is missing"),
        ("record", .string("1"), "record", "not a whole number"),
        ("recordedAt", .string("now"), "recordedAt", noValue),
    ]

    @Test(arguments: snapshots)
    func `an unreadable snapshot names the member`(
        _ key: String, _ value: JSON?, _ path: String, _ why: String
    ) throws {
        var object = try JSONObject(text: OfficeCoding.text(of: Office()))
        object[key] = value
        #expect(throws: RecordProblem(path: path, why: why)) {
            try OfficeCoding.decode(object)
        }
    }
}
