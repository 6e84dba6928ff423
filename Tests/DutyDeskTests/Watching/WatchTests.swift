import DutyDesk
import Testing
import Varlink

/// Who watches is told the answer of now at once, and then each other answer once, in order.
@Suite struct WatchTests {
    @Test func `each change once, in order, and nothing besides`() throws {
        let office = try TestOffice()
        let watcher = office.begin("Presiding.Watch", by: .observer, more: true)
        let first = try #require(watcher.next())
        #expect(first["holder"] == "ma-li")
        #expect(first["record"] == 1)
        #expect(first.reply.continues)

        try office.approved("feng-jiu", "today", "2026-03-06")
        try office.approved("li-si", "today", "2026-03-06")
        try office.done("Presiding.Entrustments")
        try office.settle()
        #expect(watcher.isEmpty)

        let mayor = try office.request("ma-li", "today", "2026-03-06", "official")
        #expect(watcher.next()?["undecided"] == [.string(mayor)])
        try office.approve(mayor)
        #expect(watcher.next()?["holder"] == "zhao-yi")
        try office.approved("zhao-yi", "today", "2026-03-04")
        #expect(watcher.next()?["undecided.0"] == "L4")
        let acting = try #require(watcher.next())
        #expect(acting["holder"] == "qian-er")
        #expect(acting["until"] == "2026-03-05T00:00:00+08:00")
        #expect(acting["passedOver"].each("person") == ["ma-li", "zhao-yi"])
        try office.settle()
        #expect(watcher.isEmpty)
        office.expectDescribed()
        #expect(watcher.late == 0)
    }

    /// The answer says since when it holds, which a late entry about the past changes too, be it
    /// of one who is not in the line any more.
    @Test func `what is entered late about the past`() throws {
        let office = try TestOffice()
        try office.done(
            "Roster.Apply",
            [
                "document": .string(
                    City.with("name: 钱二, post: deputyMayor,", "name: 钱二, post: mayorsAssistant,")),
                "effective": "2026-03-05",
            ])
        office.clock.set("2026-03-09 09:00")
        office.desk.tick()
        try office.settle()
        let watcher = office.begin("Presiding.Watch", more: true)
        #expect(watcher.next()?["from"] == .null)
        try office.request("qian-er", "2026-03-03", "2026-03-03")
        let told = try #require(watcher.next())
        #expect(told["from"] == "2026-03-04T00:00:00+08:00")
        #expect(told["from"] == (try office.done("Presiding.At"))["from"])
    }

    /// Names and posts are part of the answer.
    @Test func `a roster that changes the presiding person's post alone`() throws {
        let office = try TestOffice()
        let watcher = office.begin("Presiding.Watch", more: true)
        #expect(watcher.next()?["holderPost"] == "mayor")
        func apply(_ post: String, _ day: JSON) throws {
            let document = City.with("马力, post: mayor", "马力, post: \(post)")
            try office.done("Roster.Apply", ["document": .string(document), "effective": day])
        }
        try apply("actingMayor", .null)
        #expect(watcher.next()?["holderPost"] == "actingMayor")
        try apply("mayor", "2026-03-05")
        try office.settle()
        #expect(watcher.isEmpty)
        #expect(office.desk.nextChange() == local("2026-03-05"))
        office.clock.set("2026-03-05 00:00")
        office.desk.tick()
        #expect(watcher.next()?["holderPost"] == "mayor")
        office.desk.tick()
        try office.settle()
        #expect(watcher.isEmpty)
    }

    @Test func `the tick at the begin and at the end of a leave`() throws {
        let office = try TestOffice()
        try office.approved("ma-li", "2026-03-03", "2026-03-04", "official")
        let watcher = office.begin("Presiding.Watch", more: true)
        #expect(watcher.next()?["until"] == "2026-03-03T00:00:00+08:00")
        #expect(office.desk.nextChange() == local("2026-03-03"))
        office.clock.set("2026-03-02 23:59")
        office.desk.tick()
        try office.settle()
        #expect(watcher.isEmpty)
        office.clock.set("2026-03-03 00:00")
        office.desk.tick()
        #expect(watcher.next()?["holder"] == "zhao-yi")
        #expect(office.desk.nextChange() == local("2026-03-05"))
        office.desk.tick()
        try office.settle()
        #expect(watcher.isEmpty)
        office.clock.set("2026-03-05 00:00")
        office.desk.tick()
        let back = try #require(watcher.next())
        #expect(back["holder"] == "ma-li")
        #expect(back["unconfirmed"] == ["L1"])
        office.desk.tick()
        try office.settle()
        #expect(watcher.isEmpty)
        office.expectDescribed()
    }

    @Test func `who joins before the tick is not told the same twice`() throws {
        let office = try TestOffice()
        try office.approved("ma-li", "2026-03-03", "2026-03-04", "official")
        let early = office.begin("Presiding.Watch", more: true)
        #expect(early.next()?["holder"] == "ma-li")
        office.clock.set("2026-03-03 08:00")
        let late = office.begin("Presiding.Watch", more: true)
        #expect(late.next()?["holder"] == "zhao-yi")
        #expect(early.next()?["holder"] == "zhao-yi")
        office.desk.tick()
        try office.settle()
        #expect(late.isEmpty)
        #expect(early.isEmpty)
    }

    @Test func `nothing after the watcher has gone`() throws {
        let office = try TestOffice()
        let stays = office.begin("Presiding.Watch", more: true)
        let goes = office.begin("Presiding.Watch", more: true)
        #expect(try office.done("Service.Status")["watchers"] == 2)
        #expect(stays.next() != nil && goes.next() != nil)
        goes.disconnect()
        #expect(try office.done("Service.Status")["watchers"] == 1)
        try office.approved("ma-li", "today", "2026-03-06", "official")
        #expect(stays.next() != nil && stays.next() != nil)
        try office.settle()
        #expect(goes.isEmpty)
        #expect(goes.late == 0)
    }

    @Test func `one that has gone before it could begin is not kept`() throws {
        let office = try TestOffice()
        let gone = AnswerSink()
        gone.disconnect()
        office.begin("Presiding.Watch", more: true, into: gone)
        #expect(office.desk.watcherCount == 0)
    }

    @Test func `many who watch while many things change hear the same in the same order`() throws {
        let office = try TestOffice()
        let watchers = (0..<8).map { _ in office.begin("Presiding.Watch", more: true) }
        for day in 3...22 {
            try office.request(
                "ma-li", "2026-03-\(day < 10 ? "0" : "")\(day)pm",
                "03-\(day < 10 ? "0" : "")\(day)pm")
        }
        try office.approved("ma-li", "today", "today", "official")
        try office.settle()
        func heard(_ watcher: AnswerSink) -> [JSON] {
            var all: [JSON] = []
            while !watcher.isEmpty, let answer = watcher.next() { all.append(answer["record"]) }
            return all
        }
        let first = heard(watchers[0])
        #expect(first.count >= 3)
        #expect(first.compactMap(\.intValue) == first.compactMap(\.intValue).sorted())
        for watcher in watchers.dropFirst() { #expect(heard(watcher) == first) }
        office.expectDescribed()
    }
}
