import OfficeJournal
import Testing
import Varlink

/// The steps of a leave: what each answers.
@Suite struct LeaveAnswerTests {
    private func step(
        _ office: TestOffice, _ method: String, _ parameters: JSONObject = [:],
        by caller: Caller = .clerk, _ location: SourceLocation = #_sourceLocation
    ) throws -> Answer {
        try office.done("Leave." + method, parameters.adding("leave", "L1"), by: caller, location)
    }

    private func requested(_ to: String = "2026-03-10") throws -> TestOffice {
        let office = try TestOffice()
        try office.request("feng-jiu", "2026-03-09", to)
        return office
    }

    @Test func `approved by the approver, then filed by the General Office`() throws {
        let office = try requested()
        let approved = try step(office, "Approve", ["note": "n"], by: .executive)
        #expect(approved["leave.state"] == "approved")
        #expect(approved["leave.approver"] == "zhao-yi")
        #expect(approved["leave.decidedBy"] == "zhao-yi")
        #expect(approved["leave.decidedHow"] == "bySelf")
        #expect(approved["leave.decidedAt"] == "2026-03-02T09:00:00+08:00")
        #expect(approved["leave.toBeReported"] == false)
        #expect(try step(office, "File")["leave.state"] == "filed")
    }

    @Test func `entered by a clerk it is filed in the same act`() throws {
        let office = try requested()
        let answer = try step(
            office, "Approve", ["by": "赵一", "orally": true, "when": "2026-03-01T20:00"])
        #expect(answer["leave.state"] == "filed")
        #expect(answer["leave.decidedBy"] == "zhao-yi")
        #expect(answer["leave.decidedHow"] == "orally")
        #expect(answer["leave.decidedAt"] == "2026-03-01T20:00:00+08:00")
        #expect(answer["leave.confirmed"] == false)
        let confirmed = try step(office, "Confirm", by: .executive)
        #expect(confirmed["leave.confirmed"] == true)
    }

    @Test func `the mayor's own is allowed above`() throws {
        let office = try TestOffice()
        try office.request("ma-li", "2026-03-09", "2026-03-10", "official")
        let answer = try step(office, "Approve", ["by": "superior"])
        #expect(answer["leave.decidedBy"] == "superior")
        #expect(answer["leave.approver"] == "superior")
        #expect(answer["leave.decidedHow"] == "inWriting")
    }

    @Test func `decided in the approver's stead it is to be reported`() throws {
        let office = try requested()
        try office.approved("ma-li", "today", "2026-03-04", "official")
        try office.approved("zhao-yi", "today", "2026-03-04", "official")
        let answer = try step(office, "Approve", by: .person("qian-er"))
        #expect(answer["leave.decidedBy"] == "qian-er")
        #expect(answer["leave.approver"] == "zhao-yi")
        #expect(answer["leave.toBeReported"] == true)
    }

    @Test func `declined`() throws {
        let office = try requested()
        let answer = try step(office, "Decline", ["note": "n"], by: .executive)
        #expect(answer["leave.state"] == "declined")
        #expect(answer["leave.decidedBy"] == "zhao-yi")
        #expect(try office.done("Presiding.Away", ["day": "2026-03-09"])["absences"] == [])
    }

    @Test func `an extension is routed anew, what was approved stays in force`() throws {
        let office = try requested("2026-03-20")
        try office.approve("L1")
        let extended = try step(office, "Extend", ["to": "2026-03-27", "reason": "r"])
        #expect(extended["leave.state"] == "filed")
        #expect(extended["leave.until"] == "2026-03-21T00:00:00+08:00")
        #expect(extended["leave.approver"] == "ma-li")
        #expect(extended["leave.escalated"] == true)
        #expect(
            extended["leave.pending"] == [
                "what": "extension", "from": "2026-03-09T00:00:00+08:00",
                "until": "2026-03-28T00:00:00+08:00", "kind": "annual", "reason": "r",
                "record": 4,
            ])
        #expect(
            try office.call("Leave.Approve", ["leave": "L1"], by: .executive).error
                == "org.preside.Leave.NotEntitled")
        let approved = try step(office, "Approve", by: .mayor)
        #expect(approved["leave.until"] == "2026-03-28T00:00:00+08:00")
        #expect(approved["leave.pending"] == .null)
        #expect(approved["leave.decidedBy"] == "ma-li")
    }

    @Test func `changed at once before it is decided, afterwards asked for`() throws {
        let office = try requested()
        let changed = try step(office, "Change", ["to": "2026-03-11", "place": "p"], by: .head)
        #expect(changed["leave.lastDay"] == "2026-03-11")
        #expect(changed["leave.place"] == "p")
        #expect(changed["leave.pending"] == .null)
        try office.approve("L1")
        let asked = try step(office, "Change", ["from": "2026-03-10", "telephone": "1"])
        #expect(asked["leave.firstDay"] == "2026-03-09")
        #expect(asked["leave.telephone"] == "1")
        #expect(asked["leave.pending.what"] == "change")
        let declined = try step(office, "Decline", by: .executive)
        #expect(declined["leave.state"] == "filed")
        #expect(declined["leave.pending"] == .null)
    }

    @Test func `corrected, with the history kept`() throws {
        let office = try requested()
        let corrected = try step(office, "Correct", ["kind": "sick", "because": "a slip"])
        #expect(corrected["leave.kind"] == "sick")
        let history = try step(office, "Show")["history"]
        #expect(history.each("what") == ["leaveRequested", "leaveCorrected"])
        #expect(history.each("by") == ["feng-jiu", .null])
        #expect(history.each("account") == ["office", "office"])
        #expect(history.each("record") == [2, 3])
        #expect(history[path: "0.detail.from"] == "2026-03-09T00:00:00+08:00")
        #expect(history[path: "1.detail"] == ["kind": "sick", "because": "a slip"])
    }

    @Test func `returned early, reported back`() throws {
        let office = try requested()
        try office.approve("L1")
        let returned = try step(office, "Return", ["on": "2026-03-10"], by: .head)
        #expect(returned["leave.until"] == "2026-03-10T00:00:00+08:00")
        #expect(returned["leave.state"] == "filed")
        office.clock.set("2026-03-10 09:00")
        let closed = try step(office, "ReportBack", ["report": "done"], by: .head)
        #expect(closed["leave.state"] == "reportedBack")
        #expect(closed["leave.until"] == "2026-03-10T00:00:00+08:00")
        #expect(closed["leave.report"] == "done")
    }

    @Test func `cancelled before and after it is decided`() throws {
        let office = try requested()
        #expect(try step(office, "Cancel", by: .head)["leave.state"] == "cancelled")
        try office.approved("feng-jiu", "2026-03-09", "2026-03-10")
        let answer = try office.done("Leave.Cancel", ["leave": "L2", "reason": "r"], by: .head)
        #expect(answer["leave.state"] == "cancelled")
        #expect(answer["leave.id"] == "L2" && answer["leave.person"] == "feng-jiu")
    }

    @Test func `verified`() throws {
        let office = try requested()
        let answer = try office.done("Journal.Verify", by: .observer)
        let head = office.journal.head()
        #expect(
            answer.reply.parameters == [
                "records": 2, "intact": true, "firstBroken": .null, "why": .null,
                "head": .string(head.hash.description), "replayed": true,
            ])
    }
}
