import PresideKit
import Testing
import Varlink

@Suite("Leave as it is shown")
struct LeaveShowTests {
    static let request = #"""
        {"leave":{"id":"L4","person":"zhang-san","name":"张三","post":"departmentHead",
        "kind":"annual","from":"2026-12-01T00:00:00+08:00","until":"2026-12-06T00:00:00+08:00",
        "days":5,"state":"requested","approver":"su","standIn":"han","escalated":true,
        "article":74,"flags":["lateEntry"],"place":"三亚","companions":["lin","外人"],"record":9},
        "person":"zhang-san","from":"2026-12-01T00:00:00+08:00",
        "until":"2026-12-06T00:00:00+08:00","days":5,"sumOfDays":17,"summedWith":["L2","L3"],
        "escalated":true,"approver":"su","approverWhy":"escalated","standIn":"han","article":74,
        "flags":["lateEntry"],"presiding":[{"from":"2026-12-01T00:00:00+08:00",
        "until":"2026-12-06T00:00:00+08:00","capacity":"mayor","holder":"su"}],
        "concerns":[{"code":"pairedDeputyAway","article":59,"persons":["lin"],"leaves":["L1"],
        "from":"2026-12-02T00:00:00+08:00","until":"2026-12-03T00:00:00+08:00"}]}
        """#
    static let roster =
        #"{"people":[{"id":"su","name":"苏和平"},{"id":"han","name":"韩志远"},{"id":"lin","name":"林静"}]}"#

    private func desk() -> FakeDesk {
        FakeDesk([
            "org.preside.Leave.Request": [Reply(parameters: object(Self.request))],
            "org.preside.Roster.Show": [Reply(parameters: object(Self.roster))],
        ])
    }

    private let line = "leave request --person 张三 --from 12-01 --to 12-05 --kind annual"
        .split(separator: " ").map(String.init)

    @Test("A request says what was recorded, who decides and why, and what is next")
    func request() throws {
        let desk = desk()
        #expect(try desk.run(line, .en) == 0)
        #expect(
            desk.output == [
                "L4 is asked for.", "L4  张三 (department head)  requested",
                "  period      12-01 – 12-05 (5 days)", "  kind        annual leave",
                "  place       三亚", "  companions  林静, 外人",
                "  total       17 days, summed with L2, L3",
                "  approver    苏和平 (su) (more than half a month, so the mayor decides, Art. 74)",
                "  stand-in    韩志远 (han)", "  remarks     entered after it had begun",
                "  record      9", "  period         presides  capacity",
                "  12-01 – 12-05  苏和平    the mayor",
                "  Concerns, to be acknowledged by whoever approves",
                "    ! the leader and the paired deputy secretary-general are both away, 12-02: "
                    + "林静; L1 (Art. 59)  [pairedDeputyAway]",
                "Next: 苏和平 (su), or 韩志远 (han) instead, decides: preside leave approve L4",
            ])
    }

    @Test("The same in Chinese")
    func requestInChinese() throws {
        let desk = desk()
        #expect(try desk.run(line, .zh) == 0)
        #expect(
            desk.output == [
                "已提出请假 L4。", "L4  张三（部门主要负责人）  待批准", "  期间      12-01 – 12-05（5 天）",
                "  类别      年休假", "  地点      三亚", "  同行人员  林静、外人",
                "  合计      17 天（与 L2、L3 合并计算）",
                "  批准人    苏和平 (su)（超过半个月，由市长批准、依据第七十四条）", "  可代批    韩志远 (han)",
                "  备注      补录：录入时已经开始", "  记录      9", "  期间           主持工作  方式",
                "  12-01 – 12-05  苏和平    市长", "  须由批准人知悉的事项",
                "    ! 领导与协助其工作的副秘书长同时外出，12-02：林静；L1（依据第五十九条）  [pairedDeputyAway]",
                "下一步：由苏和平 (su)或代批的韩志远 (han)决定：preside leave approve L4",
            ])
    }

    @Test("JSON is the reply unchanged, and asks for no names")
    func json() throws {
        let desk = desk()
        #expect(try desk.run(line + ["--json"], .zh) == 0)
        #expect(desk.output == [object(Self.request).description])
        #expect(desk.calls.count == 1)
    }

    @Test("A list goes on behind each page until it has what was asked for")
    func pages() throws {
        let first = #"{"leaves":[{"id":"L1","name":"甲"},{"id":"L2","name":"乙"}],"next":"L2"}"#
        let desk = FakeDesk("org.preside.Leave.List", first)
        #expect(try desk.run("leave", "list", "--limit", "5") == 0)
        let lists = desk.calls.filter { $0.method == "org.preside.Leave.List" }
        #expect(lists.map { $0.parameters["limit"] } == [5, 3, 1])
        #expect(lists.map { $0.parameters["after"] } == [nil, "L2", "L2"])
        #expect(
            desk.output.last
                == "There are more rows behind L2: raise --limit, or narrow what is asked for.")
    }

    @Test("A daemon that promises more and gives nothing is not asked for ever")
    func emptyPage() throws {
        let desk = FakeDesk("org.preside.Leave.List", #"{"leaves":[],"next":"L2"}"#)
        #expect(try desk.run("leave", "list", "--json") == 0)
        #expect(desk.calls.count == 1)
    }

    @Test("The mayor's own leave is decided by the superior level, through a clerk")
    func superior() throws {
        let reply = #"{"leave":{"id":"L1","state":"requested","approver":"superior","article":74}}"#
        let desk = FakeDesk("org.preside.Leave.Change", reply)
        #expect(try desk.run("leave", "change", "L1", "--place", "北京") == 0)
        #expect(
            desk.output.last
                == "Next: the superior level decides: preside leave approve L1 --by superior")
    }
}
