import OfficeJournal
import OfficeRecords
import OfficeRules
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

    /// What came, or changed on the sheet, after the hour on which entries for the week were due.
    @Test func `what is late`() throws {
        let office = try TestOffice()
        func add(_ title: String, _ rule: JSON = nil) throws {
            try office.done(
                "Engagements.Add",
                [
                    "title": .string(title), "from": "2026-03-10T09:00",
                    "to": "2026-03-10T10:00", "with": ["qian-er"], "visibility": "public",
                    "repeat": rule,
                ])
        }
        func late() throws -> [String] {
            let answer = try office.done("Weeks.Show", ["of": "2026-03-09"], by: .observer)
            let rows = answer["rows"].arrayValue ?? []
            let entries = rows.flatMap { $0[path: "halves"].arrayValue ?? [] }
                .flatMap { $0[path: "entries"].arrayValue ?? [] }
            return Set(
                entries.filter { $0[path: "late"] == true }
                    .compactMap { $0[path: "source"].stringValue }
            ).sorted()
        }
        try add("早")
        try add("每日", "FREQ=DAILY;COUNT=3")
        try office.done(
            "Meetings.Call",
            [
                "kind": "special", "title": "专题", "from": "2026-03-11T15:00",
                "to": "2026-03-11T16:00", "chair": "qian-er", "with": ["feng-jiu"],
                "by": "qian-er",
            ])
        office.clock.set("2026-03-06 12:00")
        try add("正点")
        #expect(try late() == [])
        office.clock.set("2026-03-06 12:01")
        try add("迟")
        try office.approved("sun-san", "2026-03-10", "2026-03-10")
        #expect(try late() == ["A4"])
        // Where it takes place does not stand on the sheet.
        try office.done("Engagements.Change", ["engagement": "A1", "place": "别处"])
        #expect(try late() == ["A4"])
        try office.done("Engagements.Change", ["engagement": "A1", "title": "改题"])
        try office.done(
            "Engagements.Move",
            ["engagement": "A2", "occurrence": "2026-03-11", "from": "2026-03-11T11:00"])
        try office.done(
            "Meetings.Move",
            ["meeting": "M1", "from": "2026-03-12T15:00", "to": "2026-03-12T16:00"])
        let all = ["A1", "A2/2026-03-11", "A4", "M1"]
        #expect(try late() == all)
        office.expectDescribed()
        // A restart forgets nothing of it, from a snapshot or from the records.
        try office.settle()
        let head = office.journal.head()
        let body = office.desk.snapshotBody
        let again = try TestOffice(office.journal, at: "2026-03-06 12:01")
        #expect(again.desk.office == office.desk.office)
        try office.journal.snapshot(
            number: head.number, hash: head.hash, format: OfficeCoding.format, body: body)
        let third = try TestOffice(office.journal, at: "2026-03-06 12:01")
        #expect(third.desk.office == office.desk.office)
        #expect(third.desk.office.weeks.entered.count == 6)
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
