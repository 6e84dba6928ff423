import Testing
import Varlink

/// What changes by the mere passing of time changes by itself, and watchers are told.
@Suite(.onOwnThreads) struct TimeTests {
    @Test func aLeaveBeginsAndEndsByItself() throws {
        let office = try TestOffice.open()
        let watcher = try office.connect()
        watcher.send("org.preside.Presiding.Watch", more: true)
        #expect(try watcher.reply()["holder"] == "wang-hai")
        let begin = TestClock.rfc3339(TestClock.now() + 3)
        try office.ask("leave request --person 王海 --from \(begin) --to tomorrow --kind official")
        let approved = try office.ask("leave approve L1 --by superior")
        let away = try Self.next(watcher, holder: "li-si")
        #expect(away["capacity"] == "acting")
        #expect(away["from"] == .string(begin))
        #expect(away["record"] == approved[path: "leave.record"], "nothing was recorded for it")

        let end = TestClock.rfc3339(TestClock.now() + 3)
        try office.ask("leave return L1 --on \(end)")
        let back = try Self.next(watcher, holder: "wang-hai")
        #expect(back["from"] == .string(end))
        #expect(back["unconfirmed"] == ["L1"], "the planned end stands for presiding")
        #expect(try office.ask("who")["holder"] == "wang-hai")
        #expect(try Self.becomesOverdue(office), "\(office.log)")
        try Step.check(
            [
                Step(
                    "today",
                    [
                        "alerts.0.code": "overdueReturn", "alerts.0.leave": "L1",
                        "alerts.0.article": 74, "alerts.0.since": .string(end), "alerts.1": nil,
                    ]),
                Step("leave list --overdue", ["leaves.0.id": "L1", "leaves.0.overdue": true]),
                Step("leave report-back L1", ["leave.overdue": false]),
                Step("today", ["alerts": []]),
                Step("leave list --overdue", ["leaves": []]),
                Step("who", ["unconfirmed": []]),
            ], in: office)
    }

    /// The next answer with this holder.
    private static func next(_ watcher: RawSocket, holder: JSON) throws -> JSONObject {
        while true {
            let reply = try watcher.reply()
            if reply["holder"] == holder { return reply }
        }
    }

    private static func becomesOverdue(_ office: TestOffice) throws -> Bool {
        try Patience.until {
            try office.ask("journal log --subject L1")[path: "records"].texts("kind").last
                == "leaveOverdue"
        }
    }

    /// What passed while the daemon was down is caught up with at its start.
    @Test func timeThatPassedWithoutTheDaemon() throws {
        let office = try TestOffice.open()
        let end = TestClock.now() + 2
        try office.ask(
            "leave request --person 张三 --from yesterday --to \(TestClock.rfc3339(end)) "
                + "--kind personal")
        try office.ask("leave approve L1 --by zhao-wu")
        try office.cut()
        #expect(TestClock.passes(end))
        try office.start()
        #expect(try Self.becomesOverdue(office), "\(office.log)")
        #expect(try office.ask("today")[path: "alerts.0.leave"] == "L1")
    }

    /// Nobody left in the line: an answer of its own kind, and an alarm in the log.
    @Test func nobodyIsLeft() throws {
        let office = try TestOffice.open()
        for (number, person) in ["wang-hai", "li-si", "zhao-wu"].enumerated() {
            try office.ask(
                "leave request --person \(person) --from yesterday --to tomorrow --kind official")
            let by = number == 0 ? "superior" : "wang-hai"
            try office.ask(
                "leave approve L\(number + 1) --by \(by) --acknowledge "
                    + "nobodyPresides,lineOverlap,pairedDeputyAway")
        }
        try Step.check(
            [
                Step(
                    "who",
                    [
                        "capacity": "nobody", "holder": nil, "article": 8,
                        "passedOver.2.person": "zhao-wu", "passedOver.3": nil,
                    ]),
                Step("today", ["alerts.0.code": "nobodyPresides", "alerts.0.article": 8]),
            ], in: office)
        #expect(Patience.until { office.log.contains("<critical> Nobody presides") })
    }
}
