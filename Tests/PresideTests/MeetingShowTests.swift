import PresideKit
import Testing
import Varlink

@Suite("What is shown of meetings")
struct MeetingShowTests {
    static let roster = Reply(
        parameters: object(
            #"{"people":[{"id":"su","name":"苏和平"},{"id":"han","name":"韩志远"},"#
                + #"{"id":"lin","name":"林静"}]}"#))

    static let outlook = #"""
        "chair":"han","members":["su","han","lin"],"sittingIn":[],"present":["han","lin"],
        "absent":["su"],"absentBecause":[{"person":"su","why":"away","sources":["L1"]}],
        "needed":2,"quorum":true,"meetingFree":false,"papersDue":"2026-12-14",
        "concerns":[{"code":"chairedForMayor","article":39,"persons":["su"],"leaves":["L1"],
        "subjects":[],"from":null,"until":null}]
        """#

    static let meeting = #"""
        {"id":"M2","kind":"executive","title":"预算","from":"2026-12-15T09:00:00+08:00",
        "until":"2026-12-15T11:00:00+08:00","place":null,"chair":"su","members":["su","han","lin"],
        "sittingIn":[],"department":null,"state":"called","exception":null,"entrustedBy":null,
        "approvedBy":null,"held":false,"record":5}
        """#

    private func shown(
        _ method: String, _ reply: String, _ line: String, _ language: Language
    ) throws -> [String] {
        let full = "org.preside.Meetings.\(method)"
        let desk = FakeDesk([
            full: [Reply(parameters: object(reply))], "org.preside.Roster.Show": [Self.roster],
        ])
        #expect(try desk.run(line.split(separator: " ").map(String.init), language) == 0)
        return desk.output
    }

    @Test(
        "A preview, with what stands in the way",
        arguments: [
            (
                Language.en,
                [
                    "executive meeting  12-15 09:00 – 12-15 11:00", "  chair       韩志远 (han)",
                    "  present     2 of 3", "  quorum      yes: 2 of 3, 2 needed",
                    "  absent      苏和平 (on leave, L1)", "  papers due  12-14",
                    "  Worth knowing",
                    "    ! the mayor is away, so the executive deputy chairs: 苏和平; L1 (Art. 39)"
                        + "  [chairedForMayor]",
                    "  It cannot be called", "  ! asked for too late (Art. 73)",
                ]
            ),
            (
                .zh,
                [
                    "常务会议  12-15 09:00 – 12-15 11:00", "  主持      韩志远 (han)",
                    "  到会      应到 3 人，预计 2 人", "  半数      达到：应到 3 人，预计 2 人，须 2 人",
                    "  缺席      苏和平（请假外出、L1）", "  材料截止  12-14",
                    "  须知悉的事项", "    ! 市长外出，由常务副市长主持：苏和平；L1（依据第三十九条）  [chairedForMayor]",
                    "  不能召集", "  ! 报批过晚（第七十三条）",
                ]
            ),
        ])
    func preview(language: Language, lines: [String]) throws {
        let reply =
            #"{"kind":"executive","from":"2026-12-15T09:00:00+08:00","#
            + #""until":"2026-12-15T11:00:00+08:00","# + Self.outlook
            + #","obstacles":["tooLate"],"slots":[]}"#
        let line = "meeting preview --kind executive --from a --to b"
        #expect(try shown("Preview", reply, line, language) == lines)
    }

    @Test("A list says which are at risk, and one by itself what would do instead")
    func atRisk() throws {
        let risk = #"""
            [{"code":"meetingLosesChair","article":39,"persons":["su","han"],"leaves":["L1"],
            "subjects":["M2"],"from":null,"until":null}]
            """#
        let list = #"{"meetings":[{"meeting":\#(Self.meeting),"atRisk":\#(risk)}]}"#
        let lines = try shown("List", list, "meeting list", .en)
        #expect(lines.count == 2)
        #expect(lines[1].contains("AT RISK: a meeting that was called loses its chair"))
        #expect(
            try shown("List", #"{"meetings":[]}"#, "meeting list", .en)
                == ["No meeting answers to that."])

        let show =
            #"{"meeting":\#(Self.meeting),"atRisk":\#(risk),"slots":[{"#
            + #""from":"2026-12-16T09:00:00+08:00","until":"2026-12-16T11:00:00+08:00","#
            + #""chair":"han","present":["han","lin"],"absent":["su"]}],"#
            + #""minutesReviewedBy":["lin"],"minutesSignedBy":"su","# + Self.outlook + "}"
        let text = try shown("Show", show, "meeting show M2", .en).joined(separator: "\n")
        #expect(text.hasPrefix("M2  executive meeting  12-15 09:00 – 12-15 11:00  called\n"))
        #expect(text.contains("  AT RISK\n"))
        #expect(text.contains("12-16 09:00 – 12-16 11:00  韩志远  2        苏和平"))
        #expect(text.contains("minutes signed by    苏和平 (su)"))
    }

    @Test(
        "The meeting-free week, its last day counted in",
        arguments: [
            (
                Language.en,
                "Free of meetings: 12-07 – 12-13, from the month's first Monday (Art. 73)"
            ),
            (.zh, "无会周：12-07 – 12-13，自当月第一个星期一起（依据第七十三条）"),
        ])
    func meetingFree(language: Language, line: String) throws {
        let reply =
            #"{"from":"2026-12-07","until":"2026-12-14","reading":"first-monday","article":73}"#
        #expect(try shown("MeetingFree", reply, "meeting-free", language) == [line])
    }

    @Test("What was held and is owed")
    func cadence() throws {
        let row = { (number: String, kind: String) in
            #"{"\#(number)":1,"kind":"\#(kind)","asked":2,"held":1,"called":2,"owed":0,"#
                + #""status":"due"}"#
        }
        let reply =
            #"{"year":2026,"months":[\#(row("month", "executive"))],"#
            + #""halfYears":[\#(row("half", "plenary"))]}"#
        #expect(
            try shown("Cadence", reply, "meeting cadence", .zh) == [
                "常务会议", "  月份  应开  已开  已召集  尚欠  情况", "  1 月  2     1     2       0     待召开",
                "全体会议", "  半年    应开  已开  已召集  尚欠  情况", "  上半年  2     1     2       0     待召开",
            ])
    }

    @Test("The words are those of the description, and differ by language")
    func words() {
        let interface = "org.preside.Meetings"
        #expect(raw(MeetingKind.self) == Contract.members(of: "Kind", nil, in: interface))
        #expect(raw(MeetingState.self) == Contract.members(of: "State", nil, in: interface))
        #expect(
            raw(MeetingAbsenceWhy.self) == Contract.members(of: "Absence", "why", in: interface))
        #expect(
            raw(MeetingStatus.self) == Contract.members(of: "MonthCount", "status", in: interface))
        for label in MeetingLabel.allCases {
            #expect(ChineseWording().label(label) != EnglishWording().label(label))
        }
        let sets: [[any WireWord]] = [
            MeetingKind.allCases, MeetingState.allCases, MeetingObstacle.allCases,
            MeetingAbsenceWhy.allCases, MeetingStatus.allCases, MeetingFreeReading.allCases,
        ]
        for set in sets {
            for word in set {
                let chinese = word.said(by: ChineseWording())
                #expect(chinese != word.said(by: EnglishWording()))
                #expect(chinese.unicodeScalars.allSatisfy { $0.value >= 0x3000 }, "\(chinese)")
            }
        }
    }

    private func raw<W: WireWord>(_: W.Type) -> Set<String> {
        Set(W.allCases.map(\.rawValue))
    }
}
