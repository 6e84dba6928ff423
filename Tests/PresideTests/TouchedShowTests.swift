import PresideKit
import Testing
import Varlink

/// What a leave would cost is named before it is asked for, and before it is approved.
@Suite("What a leave would touch is named")
struct TouchedShowTests {
    private static func one(
        _ source: String, _ what: String, _ day: Int, _ title: String?, _ more: String = ""
    ) -> String {
        let title = title.map { #""\#($0)""# } ?? "null"
        return #"{"source":"\#(source)","what":"\#(what)","title":\#(title),\#(more)"#
            + #""from":"2026-12-\#(day)T14:30:00+08:00","until":"2026-12-\#(day)T17:30:00+08:00"}"#
    }

    private static let concerns = #"""
        [{"code":"missesEngagement","article":60,"persons":[],"leaves":[],"subjects":["A1","A2"],
        "touched":[\#(one("A1", "engagement", 14, "调研")),\#(one("A2", "engagement", 18, nil))],
        "from":"2026-12-14T14:30:00+08:00","until":"2026-12-18T17:30:00+08:00"},
        {"code":"missesMeeting","article":42,"persons":[],"leaves":[],"subjects":["M1"],
        "touched":[\#(one("M1", "meeting", 15, nil, #""meetingKind":"executive","#))],
        "from":"2026-12-15T14:30:00+08:00","until":"2026-12-15T17:30:00+08:00"},
        {"code":"missesDuty","article":38,"persons":[],"leaves":[],"subjects":[],
        "touched":[\#((10..<25).map { one("D\($0)", "duty", $0, nil, #""dutyPart":"leader","#) }
            .joined(separator: ","))],
        "from":"2026-12-10T14:30:00+08:00","until":"2026-12-24T17:30:00+08:00"},
        {"code":"missesSession","article":57,"persons":[],"leaves":[],"subjects":["S1"],
        "touched":[],"from":null,"until":null}]
        """#

    private static let preview = #"""
        {"person":"su","from":"2026-12-01T00:00:00+08:00","until":"2026-12-25T00:00:00+08:00",
        "days":24,"sumOfDays":24,"summedWith":[],"approver":"ma","article":74,
        "concerns":\#(concerns),"flags":[],"presiding":[],"meetings":[]}
        """#

    private static let line =
        "--person su --from 12-01 --to 12-24 --kind annual".split(separator: " ").map(String.init)

    private func expected(_ language: Language, indent: String) -> [String] {
        let english = language == .en
        return [
            "A1  12-14 14:30 – 12-14 17:30  调研",
            "A2  12-18 14:30 – 12-18 17:30  \(english ? "engagement" : "活动")",
            "M1  12-15 14:30 – 12-15 17:30  \(english ? "executive meeting" : "常务会议")",
            "D10  12-10 14:30 – 12-10 17:30  \(english ? "leader on duty" : "带班")",
            "D21  12-21 14:30 – 12-21 17:30  \(english ? "leader on duty" : "带班")",
            english ? "… and 3 more" : "……另有 3 项",
        ].map { indent + $0 }
    }

    @Test("Before it is asked for, and when it is", arguments: [Language.en, .zh])
    func preview(_ language: Language) throws {
        var asked = object(Self.preview)
        asked["leave"] = .object(object(#"{"id":"L1","person":"su","state":"requested"}"#))
        for (command, method, reply) in [
            ("preview", "Leave.Preview", object(Self.preview)), ("request", "Leave.Request", asked),
        ] {
            let desk = FakeDesk("org.preside." + method, reply.description)
            #expect(try desk.run(["leave", command] + Self.line, language) == 0)
            for line in expected(language, indent: "        ") {
                #expect(desk.output.contains(line), "\(line): \(desk.output)")
            }
            #expect(!desk.output.contains { $0.contains("D22") })
            // The nights are no weeks of duty.
            #expect(!desk.output.contains { $0.contains("12-24 17:30") })
            #expect(desk.output.contains { $0.contains("S1") && $0.contains("missesSession") })
        }
    }

    @Test("And to whoever approves without knowing of it", arguments: [Language.en, .zh])
    func refusal(_ language: Language) throws {
        let desk = FakeDesk(
            "org.preside.Leave.Approve", error: "org.preside.Leave.ConcernsNotAcknowledged",
            #"{"leave":"L1","missing":["missesMeeting"],"concerns":\#(Self.concerns)}"#)
        #expect(try desk.run(["leave", "approve", "L1"], language) != 0)
        for line in expected(language, indent: "      ") {
            #expect(desk.complaints.contains(line), "\(line): \(desk.complaints)")
        }
    }
}
