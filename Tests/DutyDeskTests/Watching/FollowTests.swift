import DutyDesk
import Testing
import Varlink

/// Who follows hears of every record once, in order, whenever it joins.
@Suite struct FollowTests {
    /// The records told on a stream up to one of them.
    private func records(_ sink: AnswerSink, upTo last: Int64) throws -> [Int64] {
        var told: [Int64] = []
        while true {
            let answer = try #require(sink.next())
            #expect(answer.reply.continues)
            let changes = answer.reply.parameters["changes"]?.arrayValue ?? []
            told += changes.compactMap { $0.objectValue?["record"]?.intValue }
            if answer["record"].intValue == last { return told }
        }
    }

    @Test func `from now on`() throws {
        let office = try TestOffice()
        let follower = office.begin("Presiding.Follow", by: .clerk, more: true)
        let first = try #require(follower.next())
        #expect(first["changes"] == [])
        #expect(first["presiding.holder"] == "ma-li")
        try office.approved("feng-jiu", "today", "2026-03-06")
        let told = try records(follower, upTo: office.records)
        #expect(told == Array(2...office.records))
        office.expectDescribed()
        follower.disconnect()
    }

    @Test(arguments: [0, 1, 3])
    func `from a record on, and what comes meanwhile, nothing twice`(_ after: Int64) throws {
        let office = try TestOffice()
        for day in ["03-03", "03-04", "03-05"] {
            try office.approved("feng-jiu", "2026-\(day)", "2026-\(day)")
        }
        let follower = office.begin(
            "Presiding.Follow", ["after": .string("#\(after)")], by: .clerk, more: true)
        for day in ["03-10", "03-11", "03-12"] {
            try office.approved("feng-jiu", "2026-\(day)", "2026-\(day)")
        }
        let told = try records(follower, upTo: office.records)
        #expect(told == Array((after + 1)...office.records))
        office.expectDescribed()
        follower.disconnect()
    }

    @Test func `what changes by itself is told too`() throws {
        let office = try TestOffice()
        try office.approved("ma-li", "2026-03-03", "2026-03-04", "official")
        let follower = office.begin("Presiding.Follow", by: .observer, more: true)
        #expect(try #require(follower.next())["presiding.holder"] == "ma-li")
        office.clock.set("2026-03-03 00:00")
        office.desk.tick()
        let next = try #require(follower.next())
        #expect(next["presiding.holder"] == "zhao-yi")
        #expect(next["changes"] == [])
        follower.disconnect()
    }

    @Test func `what is amiss is told when it comes to be, and when it is mended`() throws {
        let office = try TestOffice()
        let id = try office.approved("feng-jiu", "2026-03-02pm", "2026-03-03")
        let follower = office.begin("Presiding.Follow", by: .observer, more: true)
        #expect(try #require(follower.next())["alerts"] == [])
        office.clock.set("2026-03-04 00:00")
        office.desk.tick()
        let overdue = try #require(follower.next())
        #expect(overdue["alerts"].each("code") == ["overdueReturn"])
        #expect(overdue["alerts.0.leave"] == .string(id))
        try office.done("Leave.ReportBack", ["leave": .string(id)])
        #expect(try #require(follower.next())["alerts"] == [])
        follower.disconnect()
    }

    @Test func `what is asked for is not everybody's business`() throws {
        let office = try TestOffice()
        let outside = office.begin("Presiding.Follow", by: .observer, more: true)
        _ = try #require(outside.next())
        let id = try office.request("feng-jiu", "2026-03-06", "2026-03-06")
        #expect(try #require(outside.next())["changes"] == [])
        try office.approve(id)
        #expect(try #require(outside.next())["changes"].each("subject") == [.string(id)])
        outside.disconnect()
    }

    @Test(arguments: ["9", "#2", "x", "-1", ""])
    func `a record that is not there`(_ after: String) throws {
        let office = try TestOffice()
        let answer = try office.call(
            "Presiding.Follow", ["after": .string(after)], more: true)
        #expect(answer.error == "org.preside.Service.UnknownRecord")
        #expect(answer.reply.parameters["head"] == 1)
    }
}
