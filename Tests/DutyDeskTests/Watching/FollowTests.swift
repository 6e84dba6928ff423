import DutyDesk
import Glibc
import OfficeJournal
import Synchronization
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

    /// Where the past cannot be read the stream ends with an error, and nothing is kept for it.
    @Test(arguments: [true, false])
    func `a past that cannot be read ends it`(isEnd: Bool) throws {
        let journal = GatedJournal(InMemoryJournal())
        let office = try TestOffice(journal)
        for day in ["2026-03-16", "2026-03-18", "2026-03-20"] {
            try office.request("feng-jiu", day, day)
        }
        if isEnd { journal.lose(3) } else { journal.hide(2) }
        for _ in 0..<5 {
            let sink = office.begin("Presiding.Follow", ["after": "#0"], by: .clerk, more: true)
            var last = try #require(sink.next())
            while last.reply.continues, let next = sink.next() { last = next }
            #expect(last.error == "org.preside.Service.NotRead")
        }
        #expect(office.eventually { $0.watchers == 0 })
    }

    /// Who has gone again before the past was told takes nothing with it.
    @Test func `a follower that has gone is let go of`() throws {
        let office = try TestOffice()
        let sinks = (0..<20).map { _ in
            let sink = office.begin(
                "Presiding.Follow", ["after": "#0"], by: .clerk, more: true)
            sink.disconnect()
            return sink
        }
        #expect(office.eventually { $0.watchers == 0 })
        // Each is answered, by its first message or by an error: its place is free only then.
        #expect(office.eventually { _ in sinks.allSatisfy { $0.count > 0 } })
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

    @Test func `the passing of time is not told as if what was just recorded had been`() throws {
        let observer = HeardObserver()
        let office = try TestOffice(observer: observer)
        let id = try office.request("ma-li", "today", "2026-03-06", "official")
        try office.settle()
        let before = office.records
        let follower = office.begin("Presiding.Follow", by: .clerk, more: true)
        #expect(try #require(follower.next())["record"] == .int(before))
        let desk = office.desk
        observer.meanwhile.withLock { $0 = { desk.tick() } }
        try office.approve(id)
        let early = try #require(follower.next())
        #expect(early["presiding.holder"] == "zhao-yi")
        #expect(early["changes"] == [])
        #expect(early["record"] == .int(before))
        let next = try #require(follower.next())
        #expect(next["record"] == .int(before + 1))
        #expect(next["changes"].arrayValue?.count == 1)
        observer.meanwhile.withLock { $0 = nil }
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

    /// Whereabouts are told though nobody else presides for it and nothing is recorded.
    @Test func `who leaves and who is back, by the passing of time alone`() throws {
        let office = try TestOffice()
        try office.approved("feng-jiu", "2026-03-03", "2026-03-04")
        try office.request("chen-shi", "2026-03-03", "2026-03-04")
        let follower = office.begin("Presiding.Follow", by: .observer, more: true)
        let first = try #require(follower.next())
        #expect(first["away"] == [])
        #expect(first["back"] == [])
        for (time, away, back) in [
            ("2026-03-03 00:00", ["feng-jiu"], []), ("2026-03-05 00:00", [], ["feng-jiu"]),
        ] as [(String, [JSON], [JSON])] {
            #expect(office.desk.nextChange() == local(time))
            office.clock.set(time)
            office.desk.tick()
            let told = try #require(follower.next())
            #expect(told["away"].each("person") == away)
            #expect(told["back"].each("person") == back)
        }
        try office.settle()
        while !follower.isEmpty { _ = follower.next() }
        office.desk.tick()
        try office.settle()
        #expect(follower.isEmpty, "nothing is told twice")
        // One that joins later is told who is away, and nobody as back.
        try office.approved("sun-san", "today", "2026-03-06")
        let late = office.begin("Presiding.Follow", by: .observer, more: true)
        let now = try #require(late.next())
        #expect(now["away"].each("name") == ["孙三"])
        #expect(now["away"].each("until") == ["2026-03-07T00:00:00+08:00"])
        #expect(now["back"] == [])
        office.expectDescribed()
        follower.disconnect()
        late.disconnect()
    }

    /// A message says again only what differs, and never more than a board has room for.
    @Test func `what needs attention is told when it differs, and bounded`() throws {
        let office = try TestOffice()
        try office.done(
            "Engagements.Add",
            [
                "title": "例会", "from": "2026-03-10T09:00", "to": "2026-03-10T09:10",
                "with": ["qian-er"], "visibility": "public", "repeat": "FREQ=DAILY",
            ])
        let follower = office.begin("Presiding.Follow", by: .clerk, more: true)
        #expect(try #require(follower.next())["attention"] == [])
        for _ in 0..<8 {
            try office.done(
                "Engagements.Add",
                [
                    "title": "又一", "from": "2026-03-10T09:00", "to": "2026-03-10T09:10",
                    "with": ["qian-er"], "visibility": "public", "repeat": "FREQ=DAILY",
                ])
        }
        var counts: [Int] = []
        for _ in 0..<8 {
            counts.append(try #require(follower.next())["attention"].arrayValue?.count ?? -1)
        }
        #expect(counts == counts.sorted() && counts.last == 1_000, "\(counts)")
        try office.approved("feng-jiu", "2026-04-06", "2026-04-06")
        #expect(try #require(follower.next())["attention"] == .null)
        #expect(try #require(follower.next())["attention"] == .null)
        office.expectDescribed()
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

extension TestOffice {
    fileprivate var watchers: Int? {
        (try? done("Service.Status", by: .clerk))?["watchers"].intValue.map(Int.init)
    }

    /// Whether something comes to hold within some seconds.
    fileprivate func eventually(_ condition: (TestOffice) -> Bool) -> Bool {
        for _ in 0..<500 {
            if condition(self) { return true }
            usleep(10_000)
        }
        return false
    }
}
