import PresideKit
import Testing
import Varlink

/// What people see, word for word, in both languages.
@Suite("What is shown")
struct ShowTests {
    static let acting = #"""
        {"capacity":"acting","holder":"han","holderName":"韩志远",
        "holderPost":"executiveDeputyMayor","from":"2026-12-01T08:30:00+08:00",
        "until":"2026-12-06T00:00:00+08:00","article":8,"passedOver":[{"person":"su",
        "name":"苏和平","post":"mayor","leave":"L1","until":"2026-12-06T00:00:00+08:00",
        "entrustment":null},{"person":"lin","name":"林静","post":"deputyMayor","leave":"L2",
        "until":null,"entrustment":"E1"}],"vacant":["secretaryGeneral"],"undecided":["L7","L8"],
        "unconfirmed":["L3"],"entrustment":null}
        """#

    @Test(
        "Who presides, why and until when",
        arguments: [
            (
                Language.en,
                [
                    "韩志远 (executive deputy mayor) presides, "
                        + "the first in the line who is not away (Art. 8)",
                    "  since 12-01 08:30, until 12-05 24:00",
                    "  苏和平 (mayor) is away until 12-05 24:00 (L1)",
                    "  林静 (deputy mayor) is away (L2), so that entrustment E1 is without effect",
                    "  planned end passed and not reported back, "
                        + "so the return rests on the plan alone: L3",
                    "  vacant: secretary-general",
                    "  asked for and not decided yet, so not counted: L7, L8",
                ]
            ),
            (
                .zh,
                [
                    "韩志远（常务副市长）依次主持工作（依据第八条）", "  自 12-01 08:30 起，至 12-05 24:00 止",
                    "  苏和平（市长）外出至 12-05 24:00（L1）", "  林静（副市长）外出（L2），委托 E1 因此不生效",
                    "  计划期限已过、尚未销假，暂按计划视为返回：L3", "  空缺：秘书长", "  已申请、未批准，暂不计入：L7、L8",
                ]
            ),
        ])
    func who(language: Language, lines: [String]) throws {
        let desk = FakeDesk("org.preside.Presiding.At", Self.acting)
        #expect(try desk.run(["who"], language) == 0)
        #expect(desk.output == lines)
        #expect(desk.calls.count == 1, "names are given, and need no asking")
    }

    @Test(
        "Nobody left is said loudly, and an entrusted deputy by whose entrustment",
        arguments: [
            (
                #"{"capacity":"nobody","holder":null,"article":8}"#,
                "NOBODY PRESIDES: nobody in the line is left (Art. 8)", "无人主持工作：主持顺序中的领导均外出（依据第八条）"
            ),
            (
                #"{"capacity":"entrusted","holder":"林静","entrustment":"E1","article":8}"#,
                "林静 presides, entrusted by the mayor (E1) (Art. 8)", "林静受市长委托主持工作（E1）（依据第八条）"
            ),
            (
                #"{"capacity":"mayor","holder":"苏和平","holderPost":"actingMayor","article":8}"#,
                "苏和平 (acting mayor) presides (Art. 8)", "苏和平（代市长）主持工作（依据第八条）"
            ),
            (
                #"{"capacity":"newOne","holder":"s","article":8}"#, "s presides (Art. 8)",
                "s主持工作（依据第八条）"
            ),
        ])
    func capacities(reply: String, english: String, chinese: String) {
        #expect(view(.en).standing(Facts(object(reply))) == [english])
        #expect(view(.zh).standing(Facts(object(reply))) == [chinese])
    }

    static let today = #"""
        {"office":"金雁市人民政府","day":"2026-12-01","weekday":"tuesday","working":true,
        "why":"weekday","holiday":null,"provisional":false,"segments":[
        {"capacity":"mayor","holder":"su","holderName":"苏和平","holderPost":"mayor",
        "from":"2026-11-30T09:00:00+08:00","until":"2026-12-01T12:00:00+08:00","article":8},
        {"capacity":"acting","holder":"han","holderName":"韩志远",
        "holderPost":"executiveDeputyMayor","from":"2026-12-01T12:00:00+08:00","until":null,
        "article":8,"passedOver":[{"name":"苏和平","post":"mayor","leave":"L1",
        "until":"2026-12-06T00:00:00+08:00"}]}],
        "absences":[{"person":"su","name":"苏和平","post":"mayor","leave":"L1","kind":null,
        "place":null,"from":"2026-12-01T12:00:00+08:00","until":"2026-12-06T00:00:00+08:00",
        "state":"filed","unconfirmed":false}],
        "dueBack":[],"undecided":[{"person":"zhang","name":"张三","post":"departmentHead",
        "leave":"L2","kind":"annual","place":"三亚","from":"2026-12-03T00:00:00+08:00",
        "until":"2026-12-05T00:00:00+08:00","state":"requested","unconfirmed":false},
        {"person":"li","name":"李四","post":"departmentHead","leave":"L3","kind":"annual",
        "place":null,"from":"2026-12-03T00:00:00+08:00","until":"2026-12-05T00:00:00+08:00",
        "state":"filed","pending":"extension","unconfirmed":false}],
        "alerts":[{"code":"overdueReturn","article":74,"person":"lin","leave":"L9",
        "since":"2026-11-29T00:00:00+08:00"},{"code":"nobodyPresides","article":8,
        "since":"2026-12-02T00:00:00+08:00"}]}
        """#

    @Test("The day at a glance, in Chinese")
    func todayInChinese() throws {
        let roster = #"{"people":[{"id":"lin","name":"林静"}]}"#
        let desk = FakeDesk([
            "org.preside.Presiding.Today": [.init(parameters: object(Self.today))],
            "org.preside.Roster.Show": [.init(parameters: object(roster))],
        ])
        #expect(try desk.run(["today"], .zh) == 0)
        #expect(
            desk.output == [
                "金雁市人民政府  2026-12-01 星期二  工作日", "", "主持工作",
                "  00:00–12:00  苏和平（市长）主持工作（依据第八条）",
                "  12:00–24:00  韩志远（常务副市长）依次主持工作（依据第八条）",
                "    苏和平（市长）外出至 12-05 24:00（L1）", "", "外出",
                "  姓名    职务  期间                       请假单  状态",
                "  苏和平  市长  12-01 12:00 – 12-05 24:00  L1      已备案", "", "待批准",
                "  姓名  职务            期间           请假单  类别    地点  状态    备注",
                "  张三  部门主要负责人  12-03 – 12-04  L2      年休假  三亚  待批准",
                "  李四  部门主要负责人  12-03 – 12-04  L3      年休假        已备案  申请续假", "",
                "需要处理",
                "  ! 林静的 L9 逾期未销假，应于 11-29 00:00 返回（依据第七十四条）",
                "  ! 自 12-02 00:00 起无人主持工作（依据第八条）",
            ])
    }

    @Test(
        "What kind of day it is, and why",
        arguments: [
            ("true", "weekday", "null", "false", "working day"),
            ("false", "weekend", "null", "false", "day of rest (weekend)"),
            ("false", "holiday", #""春节""#, "false", "day of rest (春节)"),
            (
                "true", "adjustedWorkingDay", #""春节""#, "false",
                "working day (adjusted working day, 春节)"
            ),
            ("true", "weekday", "null", "true", "working day"),
        ])
    func dayKinds(
        working: String, why: String, holiday: String, provisional: String, shown: String
    ) {
        let reply = """
            {"office":"X","day":"2026-02-17","weekday":"tuesday","working":\(working),
            "why":"\(why)","holiday":\(holiday),"provisional":\(provisional)}
            """
        let lines = view(.en).today(Facts(object(reply)), names: Names())
        #expect(lines[0] == "X  2026-02-17 Tuesday  \(shown)")
        #expect(lines.contains { $0.contains("Provisional") } == (provisional == "true"))
    }

    @Test("Nobody away is one line", arguments: [(Language.en, "Nobody is away."), (.zh, "无人外出。")])
    func nobodyAway(language: Language, text: String) throws {
        let desk = FakeDesk("org.preside.Presiding.Away", #"{"day":"2026-12-01","absences":[]}"#)
        #expect(try desk.run(["away"], language) == 0)
        #expect(desk.output == ["12-01  \(text)"])
    }

    @Test("A hostile reason is shown, and does nothing")
    func hostile() throws {
        let reply = #"""
            {"leave":{"id":"L1","person":"a","name":"\u001b[2J","kind":"annual",
            "from":"2026-12-01T00:00:00+08:00","until":"2026-12-02T00:00:00+08:00","days":1,
            "state":"requested","reason":"x\r\u001b]0;y\u0007\u202e"},"history":[]}
            """#
        let desk = FakeDesk("org.preside.Leave.Show", reply)
        #expect(try desk.run("leave", "show", "L1") == 0)
        let text = desk.output.joined()
        #expect(text.contains(#"x\r\u{1b}]0;y\u{7}\u{202e}"#) && text.contains(#"\u{1b}[2J"#))
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
    }

    @Test("A reply with nothing in it is shown without falling over", arguments: QueryRow.all)
    func emptyReply(row: QueryRow) throws {
        for language in Language.allCases {
            let desk = FakeDesk([:])
            let code = try desk.run(row.line, language)
            #expect(code == (row.method == "org.preside.Journal.Verify" ? 1 : 0))
            #expect(desk.complaints.isEmpty)
        }
    }

    @Test("A reply with every described field is shown", arguments: QueryRow.all)
    func fullReply(row: QueryRow) throws {
        let (interface, method) = try #require(Contract.method(row.method))
        let reply = Contract.sample(method.output, of: interface)
        for language in Language.allCases {
            let desk = FakeDesk([row.method: [.init(parameters: reply)]])
            #expect(try desk.run(row.line, language) == 0)
            #expect(!desk.output.isEmpty)
        }
    }
}
