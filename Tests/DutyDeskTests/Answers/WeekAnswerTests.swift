import Testing
import Varlink

@testable import DutyDesk

/// The sheet of a week as it is answered (Art. 60).
@Suite struct WeekAnswerTests {
    private func entries(_ answer: Answer, _ person: String) -> [String] {
        let rows = answer.reply.parameters["rows"]?.arrayValue ?? []
        let row = rows.first { $0.objectValue?["person"] == .string(person) }?.objectValue
        return (row?["halves"]?.arrayValue ?? []).compactMap(\.objectValue).flatMap { half in
            (half["entries"]?.arrayValue ?? []).compactMap { entry in
                entry.objectValue.flatMap { entry in
                    "\(half["day"]?.stringValue ?? "") \(half["half"]?.stringValue ?? "") "
                        + (entry["source"]?.stringValue ?? "")
                }
            }
        }
    }

    @Test func `leaders by half-days`() throws {
        let office = try TestOffice()
        try office.approved("li-si", "2026-03-04pm", "2026-03-05am")
        let answer = try office.done("Weeks.Show", ["of": "2026-03-08"], by: .observer)
        #expect(answer["week"] == "2026-03-02")
        #expect(
            answer["days"] == [
                "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06",
                "2026-03-07", "2026-03-08",
            ])
        #expect(answer["due"] == "2026-02-27T12:00:00+08:00")
        #expect(answer["issued"] == .null)
        #expect(entries(answer, "li-si") == ["2026-03-04 pm L1", "2026-03-05 am L1"])
        #expect(entries(answer, "ma-li") == [])
    }

    @Test func `an answer that was kept is not given for another week, record or setting`() throws {
        let office = try TestOffice()
        let before = try office.done("Weeks.Show")
        #expect(try office.done("Weeks.Show").reply == before.reply)
        #expect(try office.done("Weeks.Show", ["of": "2026-03-09"])["week"] == "2026-03-09")
        try office.approved("li-si", "2026-03-04", "2026-03-04")
        #expect(
            entries(try office.done("Weeks.Show"), "li-si") == [
                "2026-03-04 am L1", "2026-03-04 pm L1",
            ])
        office.desk.reconfigure(setting: office.desk.setting, officeName: "另一个市人民政府")
        #expect(try office.done("Weeks.Show")["office"] == "另一个市人民政府")
    }

    @Test func `what changed since it was issued`() throws {
        let office = try TestOffice()
        try office.approved("li-si", "2026-03-10", "2026-03-10")
        let issued = try office.done("Weeks.Issue")
        #expect(issued.reply.parameters == ["week": "2026-03-09", "version": 1, "lines": 1])
        try office.approved("li-si", "2026-03-12", "2026-03-12")
        let answer = try office.done("Weeks.Show", ["of": "2026-03-12"])
        #expect(answer["issued"] == 1)
        #expect(answer["changes"].each("what") == ["added"])
        #expect(answer["changes.0.before"] == .null)
        #expect(answer["changes.0.after.source"] == "L2")
        #expect(answer["changes.0.after.persons"] == ["li-si"])
    }
}
