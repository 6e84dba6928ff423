import Testing
import Varlink

/// How the moments that people type are taken: without an offset they are the office's; a day that
/// ends a period counts in, an instant there does not.
@Suite struct MomentAnswerTests {
    /// From and to as typed, the begin and the end that they come to; today is Monday 2 March.
    static let rows: [(String, String, String, String)] = [
        ("2026-12-01", "2026-12-01", "2026-12-01T00:00:00", "2026-12-02T00:00:00"),
        ("2026-12-01", "2026-12-02T00:00", "2026-12-01T00:00:00", "2026-12-02T00:00:00"),
        ("2026-12-01am", "2026-12-01am", "2026-12-01T00:00:00", "2026-12-01T12:00:00"),
        ("2026-12-01pm", "2026-12-01pm", "2026-12-01T12:00:00", "2026-12-02T00:00:00"),
        ("2026-12-01下午", "2026-12-02上午", "2026-12-01T12:00:00", "2026-12-02T12:00:00"),
        ("2026-12-01T08:30", "2026-12-01T17:30", "2026-12-01T08:30:00", "2026-12-01T17:30:00"),
        ("2026-12-01 08:30:15", "2026-12-01T24:00", "2026-12-01T08:30:15", "2026-12-02T00:00:00"),
        (
            "2026-12-01T00:30:00Z", "2026-12-01T12:00:00+09:00", "2026-12-01T08:30:00",
            "2026-12-01T11:00:00"
        ),
        ("03-05", "03-06", "2026-03-05T00:00:00", "2026-03-07T00:00:00"),
        ("12-30", "12-31", "2025-12-30T00:00:00", "2026-01-01T00:00:00"),
        (
            "2026-12-01T08:30+08:00", "2026-12-01T12:00Z", "2026-12-01T08:30:00",
            "2026-12-01T20:00:00"
        ),
        // The nearest 09-10 is that of last year.
        ("08-20", "09-10", "2026-08-20T00:00:00", "2026-09-11T00:00:00"),
        ("today", "tomorrow", "2026-03-02T00:00:00", "2026-03-04T00:00:00"),
        ("昨天", "后天", "2026-03-01T00:00:00", "2026-03-05T00:00:00"),
        ("now", "today", "2026-03-02T09:00:00", "2026-03-03T00:00:00"),
    ]

    @Test(arguments: rows)
    func `a period as it is typed`(
        _ from: String, _ to: String, _ begin: String, _ end: String
    ) throws {
        let office = try TestOffice()
        let answer = try office.done(
            "Leave.Request",
            ["person": "feng-jiu", "from": .string(from), "to": .string(to), "kind": "sick"])
        #expect(answer["leave.from"] == .string(begin + "+08:00"))
        #expect(answer["leave.until"] == .string(end + "+08:00"))
        let during = try office.done(
            "Presiding.During", ["from": .string(from), "until": .string(to)])
        #expect(during["segments"].each("from").first == .string(begin + "+08:00"))
        #expect(during["segments"].each("until").last == .string(end + "+08:00"))
    }

    /// The nearest 09-10 is that of last year.
    @Test func `a later end as it is typed is after the begin that stands`() throws {
        let office = try TestOffice()
        try office.approved("feng-jiu", "2026-08-25", "2026-08-28", "sick")
        let longer = try office.done("Leave.Extend", ["leave": "L1", "to": "09-10"])
        #expect(longer["leave.pending.until"] == "2026-09-11T00:00:00+08:00")
        let changed = try office.done("Leave.Change", ["leave": "L1", "to": "09-12"])
        #expect(changed["leave.pending.until"] == "2026-09-13T00:00:00+08:00")
    }

    /// From, to, the field that is refused.
    static let wrong: [(String, String, String)] = [
        ("2026-03-06", "2026-03-05", "to"), ("2026-03-06pm", "2026-03-06am", "to"),
        ("2026-03-06T10:00", "2026-03-06T10:00", "to"), ("2026-02-30", "2026-03-05", "from"),
        ("2026-03-05", "2026-13-01", "to"), ("1899-12-31", "2026-03-05", "from"),
        ("2026-03-05", "2200-01-01", "to"), ("2026-03-05", "2126-03-05", "to"),
        ("2026-03-05T25:00", "2026-03-06", "from"), ("", "2026-03-06", "from"),
        ("2026-03-05", "02-29", "to"), ("2026-3-5", "2026-03-06", "from"),
        ("next week", "2026-03-06", "from"), ("2026-03-05T10:00:60Z", "2026-03-06", "from"),
        ("2026-03-05", "2027-03-06", "to"),
    ]

    @Test(arguments: wrong)
    func `what is no period is refused with its field`(
        _ from: String, _ to: String, _ field: String
    ) throws {
        let office = try TestOffice()
        let answer = try office.call(
            "Leave.Preview",
            ["person": "feng-jiu", "from": .string(from), "to": .string(to), "kind": "sick"])
        #expect(answer.error == "org.preside.Service.InvalidField")
        #expect(answer["field"] == .string(field))
    }

    /// Method, from, to, and how both are named: with the years that were not typed.
    static let reversed: [(String, String, String, String, String)] = [
        (
            "Presiding.During", "until", "08-20", "08-19",
            "the end is not after the begin: 2026-08-19 24:00 is not after 2026-08-20 00:00"
        ),
        (
            "Presiding.During", "until", "08-20T09:00", "08-20T08:30",
            "the end is not after the begin: 2026-08-20 08:30 is not after 2026-08-20 09:00"
        ),
        (
            "Workdays.Show", "to", "03-06", "03-05",
            "lies before 'from': 2026-03-05 before 2026-03-06"
        ),
        ("Duty.Show", "to", "03-06", "03-05", "lies before 'from': 2026-03-05 before 2026-03-06"),
    ]

    @Test(arguments: reversed)
    func `an end before its begin is refused with both days and their years`(
        _ method: String, _ field: String, _ from: String, _ to: String, _ why: String
    ) throws {
        let answer = try TestOffice().call(method, ["from": .string(from), field: .string(to)])
        #expect(answer.error == "org.preside.Service.InvalidField")
        #expect(answer["field"] == .string(field))
        #expect(answer["why"] == .string(why))
    }

    @Test func `the longest leave is 366 days`() throws {
        let answer = try TestOffice().done(
            "Leave.Preview",
            ["person": "feng-jiu", "from": "2026-03-05", "to": "2027-03-05", "kind": "sick"])
        #expect(answer["days"] == 366)
    }
}
