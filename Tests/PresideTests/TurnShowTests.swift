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
}
