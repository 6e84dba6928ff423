import PresideKit
import Testing
import Varlink

@Suite("Turns as they are shown")
struct TurnShowTests {
    private static let roster =
        #"{"people":[{"id":"su","name":"苏和平"},{"id":"han","name":"韩志远"}]}"#

    private static let asked = #"""
        {"session":{"id":"S2","year":2027,"month":4,"day":null,"from":null,"until":null,
        "order":["su","han"],"planned":"su","leader":"su","asked":"han","state":"asked",
        "skipped":[{"person":"su","why":"excused","reason":"出国"},
        {"person":"lin","why":"left","reason":"left"}]}}
        """#

    private func desk(_ method: String, _ reply: String) -> FakeDesk {
        FakeDesk([
            "org.preside.\(method)": [Reply(parameters: object(reply))],
            "org.preside.Roster.Show": [Reply(parameters: object(Self.roster))],
        ])
    }

    @Test("An excuse says who is asked next, who does not go and why, and how to go on")
    func excuse() throws {
        let desk = desk("Congress.Excuse", Self.asked)
        let line = ["congress", "excuse", "S2", "--reason", "出国", "--by", "su"]
        #expect(try desk.run(line, .en) == 0)
        #expect(
            desk.output == [
                "S2  2027-04  asked", "  planned  苏和平 (su)", "  asked    韩志远 (han)",
                "    - 苏和平 (su): excused (出国)", "    - lin: holds no post any more",
                "Next: ask 韩志远 (han), then 'preside congress accept S2' or 'decline S2'.",
            ])
        var sent = try #require(desk.calls.first?.parameters)
        sent["commandID"] = nil
        #expect(sent == object(#"{"reason":"出国","by":"su","session":"S2"}"#))
    }

    @Test("The same in Chinese")
    func excuseInChinese() throws {
        let desk = desk("Congress.Excuse", Self.asked)
        #expect(try desk.run(["congress", "excuse", "S2", "--reason", "出国"], .zh) == 0)
        #expect(
            desk.output == [
                "S2  2027-04  商请中", "  轮到  苏和平 (su)", "  商请  韩志远 (han)",
                "    - 苏和平 (su)：请假（出国）", "    - lin：已离任",
                "请商请韩志远 (han)：preside congress accept S2 或 preside congress decline S2",
            ])
    }

    @Test("A plan is a table, with the order below")
    func plan() throws {
        let reply = #"""
            {"year":2027,"sessions":[
            {"id":"S1","year":2027,"month":2,"day":"2027-02-23","order":["su","han"],
            "planned":"su","leader":"su","asked":null,"skipped":[],"state":"planned"},
            {"id":"S2","year":2027,"month":12,"day":null,"order":["han","su"],"planned":"han",
            "leader":"han","asked":null,"skipped":[],"state":"planned"}]}
            """#
        let desk = desk("Congress.Plan", reply)
        let line = ["congress", "plan", "2027", "--leaders", "su,han"]
        #expect(try desk.run(line, .en) == 0)
        #expect(
            desk.output == [
                "id  day         leader  state", "S1  2027-02-23  苏和平  planned",
                "S2  2027-12     韩志远  planned", "order  苏和平, 韩志远",
            ])
        #expect(desk.calls.first?.parameters["leaders"] == ["su", "han"])
    }

    @Test("Duty: an exchange that is offered, and how people fared")
    func duty() throws {
        let offered = #"""
            {"duty":{"id":"D1","part":"leader","kind":"night","day":"2026-03-02","planned":"su",
            "leader":"su","asked":null,"skipped":[],"state":"planned",
            "offer":{"with":"D2","by":"su"}}}
            """#
        let swap = desk("Duty.Swap", offered)
        #expect(try swap.run(["duty", "swap", "D1", "--with", "D2"], .en) == 0)
        #expect(
            swap.output == [
                "D1  03-02  planned", "  kind     night", "  part     leader on duty",
                "  planned  苏和平 (su)", "  leader   苏和平",
                "苏和平 (su) offers it for D2; to agree: preside duty agree D1",
            ])
        let fair = desk(
            "Duty.Fairness",
            #"""
            {"people":[{"person":"su","kind":"night","since":"2026-03-02","planned":4,"taken":1,
            "stoodIn":0,"excused":2,"level":4}]}
            """#)
        #expect(try fair.run(["duty", "fairness"], .en) == 0)
        #expect(
            fair.output == [
                "person       kind   since  planned  taken  stood in  excused  level",
                "苏和平 (su)  night  03-02  4        1      0         2        4",
            ])
        let none = desk("Duty.Show", #"{"duties":[]}"#)
        #expect(try none.run(["duty", "show"], .zh) == 0)
        #expect(none.output == ["没有安排值班。"])
    }

    @Test("A list of turns says why somebody does not go, to whoever may read it")
    func reasons() throws {
        let session = try #require(object(Self.asked)["session"])
        let desk = desk("Congress.Show", "{\"year\":2027,\"sessions\":[\(session)]}")
        #expect(try desk.run(["congress", "show", "2027"], .zh) == 0)
        #expect(
            desk.output == [
                "代号  日期     状态    商请    未能前往", "S2    2027-04  商请中  韩志远  苏和平、lin",
                "S2  苏和平 (su)：请假（出国）", "次序  苏和平、韩志远",
            ])
    }

    @Test("An approval says who is asked for which turn, and a cancellation who goes after all")
    func leave() throws {
        let leave = #"{"id":"L1","person":"su","name":"苏和平","state":"filed"}"#
        let asked = #"""
            [{"turn":"S2","day":"2026-04-28","state":"asked","leader":"su","asked":"han"},
            {"turn":"D7","day":"2026-04-29","state":"exhausted","leader":"su","asked":null}]
            """#
        let approve = desk("Leave.Approve", "{\"leave\":\(leave),\"turns\":\(asked)}")
        #expect(try approve.run(["leave", "approve", "L1"], .en) == 0)
        #expect(
            approve.output.filter { $0.hasPrefix("S2") || $0.hasPrefix("D7") } == [
                "S2 (04-28): Next: ask 韩志远 (han), then 'preside congress accept S2' or "
                    + "'decline S2'.",
                "D7 (04-29): Nobody is left to be asked; report it. Who is willing after all: "
                    + "preside duty accept D7 --by PERSON",
            ])
        let back = #"[{"turn":"S2","day":null,"state":"planned","leader":"su","asked":null}]"#
        let cancel = desk("Leave.Cancel", "{\"leave\":\(leave),\"turns\":\(back)}")
        #expect(try cancel.run(["leave", "cancel", "L1", "--reason", "r"], .zh) == 0)
        #expect(cancel.output.contains("S2仍由苏和平 (su)承担，不再另请他人。"))
    }

    @Test("Who left office is still shown by name")
    func names() throws {
        let roster = #"""
            {"people":[{"id":"su","name":"苏和平"},{"id":"han","name":"韩志远"}],
            "others":[{"id":"lin","name":"林静"},{"id":"su","name":"旧名"}]}
            """#
        let desk = FakeDesk([
            "org.preside.Congress.Excuse": [Reply(parameters: object(Self.asked))],
            "org.preside.Roster.Show": [Reply(parameters: object(roster))],
        ])
        #expect(try desk.run(["congress", "excuse", "S2", "--reason", "r"], .zh) == 0)
        #expect(desk.output.contains("    - 林静 (lin)：已离任"))
        #expect(desk.output.contains("  轮到  苏和平 (su)"))
    }

    @Test("A weekday and a part of duty are understood in both languages")
    func words() {
        #expect(WeekdayName(said: "星期五") == .friday)
        #expect(WeekdayName(said: "Friday") == .friday)
        #expect(WeekdayName(said: "礼拜天") == .sunday)
        #expect(WeekdayName(said: "周") == nil)
        #expect(WeekdayName(said: "星期八") == nil)
        #expect(DutyPart(said: "带班") == .leader)
        #expect(DutyPart(said: "foo") == nil)
    }

    @Test("Tonight's duty that nobody has stands on the day board, and the alert says which it is")
    func today() throws {
        let reply = #"""
            {"day":"2026-12-24","weekday":"thursday","working":true,"why":"weekday",
            "segments":[],"absences":[],"dueBack":[],"undecided":[],"attention":[],"dues":[],
            "calendar":[{"source":"D37","what":"duty","persons":[],"title":null,
            "dutyPart":"officer","settled":false,"from":"2026-12-24T18:00:00+08:00",
            "until":"2026-12-25T08:30:00+08:00"},
            {"source":"S6","what":"session","persons":["han"],"title":null,"dutyPart":null,
            "settled":false,"from":"2026-12-24T08:30:00+08:00",
            "until":"2026-12-24T18:00:00+08:00"}],
            "alerts":[{"code":"turnExhausted","article":38,"person":null,"leave":null,
            "turn":"D37","kind":"night","list":"officer","day":"2026-12-24","since":null},
            {"code":"turnAwaitsAnswer","article":57,"person":"han","leave":null,"turn":"S7",
            "kind":"session","list":null,"day":"2027-02","since":null}]}
            """#
        let desk = desk("Presiding.Today", reply)
        #expect(try desk.run(["today"], .zh) == 0)
        let text = desk.output.joined(separator: "\n")
        #expect(text.contains("无人可请"))
        #expect(text.contains("韩志远（商请中）"))
        #expect(text.contains("! D37、"))
        #expect(text.contains("12-24 夜间 值班、"))
        #expect(text.contains("! S7、2027-02 例会、韩志远、"))
    }
}
