import PresideKit
import Testing
import Varlink

@Suite("What is sent, held, moved and counted, in words")
struct AnswerWordsTests {
    private func desk(_ method: String, _ reply: String) -> FakeDesk {
        FakeDesk([
            "org.preside." + method: [Reply(parameters: object(reply))],
            "org.preside.Roster.Show": [ChineseAnswerTests.roster],
        ])
    }

    /// Method, parameters of the refusal, and the first line in both languages.
    static let endings: [(String, String, en: String, zh: String)] = [
        (
            "MessageTooLong", #"{"limit":1048576}"#,
            "preside: /dev/fd/0: what was sent is longer than 1 MiB, and nothing was done.",
            "preside: /dev/fd/0：发送的内容超过 1 MiB，没有执行。"
        ),
        (
            "MessageTooLong", #"{"limit":16384}"#,
            "preside: /dev/fd/0: what was sent is longer than 16 KiB, and nothing was done.",
            "preside: /dev/fd/0：发送的内容超过 16 KiB，没有执行。"
        ),
        (
            "MessageTimedOut", #"{"milliseconds":2500}"#,
            "preside: What was sent had not arrived whole after 2.5 s, and nothing was done.",
            "preside: 命令在 2.5 秒内没有传完，没有执行。"
        ),
        (
            "TooManyConnections", #"{"limit":128}"#,
            "preside: There are 128 connections to the daemon already, and nothing was done.",
            "preside: 与守护进程的连接已达上限（128 个），没有执行。"
        ),
    ]

    @Test("What ends a connection is known, and a long file is named", arguments: endings)
    func connection(_ error: String, _ parameters: String, _ en: String, _ zh: String) {
        for (language, said) in [(Language.en, en), (.zh, zh)] {
            let call = CallNames(
                method: "org.preside.Leave.Import", fields: ["document": "/dev/fd/0"],
                parameters: [
                    "document": .string(String(repeating: "x", count: 5_000)), "commandID": "a",
                ])
            let failure = Failure.refused(
                error: "org.preside.Connection." + error, parameters: object(parameters),
                call: call, commandID: nil)
            let lines = view(language).explain(failure, names: Names())
            #expect(lines.first == said)
            #expect(lines.count == 2)
        }
    }

    @Test("Where attendance was taken, it says who was there, not who is expected")
    func attendance() throws {
        let reply = #"""
            {"attendance":{"meeting":"M1","taken":true,"held":true,"quorum":true,
            "membersPresent":5,"needed":5,"members":10}}
            """#
        let chinese = desk("Proceedings.ShowAttendance", reply)
        #expect(try chinese.run(["attendance", "show", "M1"], .zh) == 0)
        #expect(chinese.output.contains { $0.hasSuffix("达到：应到 10 人，实到 5 人，须 5 人") })
        let english = desk("Proceedings.ShowAttendance", reply)
        #expect(try english.run(["attendance", "show", "M1"], .en) == 0)
        #expect(english.output.contains { $0.hasSuffix("yes: 5 of 10 were there, 5 needed") })
    }

    @Test("What differs of single occurrences is told by their days")
    func occurrences() throws {
        let reply = #"""
            {"engagement":{"id":"A2","title":"例会","state":"planned"},"concerns":[],"history":[
            {"record":9,"at":"2026-12-01T09:00:00+08:00","what":"engagementAdded",
            "account":"clerk","by":null,"detail":{"details.title":"例会",
            "changes.2026-12-22.details.title":"例会（扩大）",
            "changes.2026-12-22.details.participants":"lin-jing:attends, su-heping:hosts",
            "changes.2026-12-22.details.visibility":"office",
            "changes.2026-12-29.cancelled":"true","continues":"A1"}}]}
            """#
        let chinese = desk("Engagements.Show", reply)
        #expect(try chinese.run(["engagement", "show", "A2"], .zh) == 0)
        #expect(
            chinese.output.last?.hasSuffix(
                "内容=例会 接续=A1 个别更改=12-22：内容=例会（扩大） 人员=林静、苏和平（主持） "
                    + "知悉范围=内部; 12-29：取消=是") == true, "\(chinese.output)")
        let english = desk("Engagements.Show", reply)
        #expect(try english.run(["engagement", "show", "A2"], .en) == 0)
        #expect(
            english.output.last?.hasSuffix("visibility=within the office; 12-29: called off=yes")
                == true,
            "\(english.output)")
    }

    @Test("How people fared, kind by kind, in order of rank; who has left comes last")
    func fairness() throws {
        let people = [
            ("left", "night"), ("lin-jing", "night"), ("su-heping", "night"),
            ("lin-jing", "weekend"), ("su-heping", "weekend"),
        ].map { #"{"person":"\#($0)","kind":"\#($1)"}"# }
        let desk = desk("Duty.Fairness", #"{"people":[\#(people.joined(separator: ","))]}"#)
        #expect(try desk.run("duty", "fairness", "officer") == 0)
        let shown = desk.output.dropFirst().map { $0.split(separator: " ").first.map(String.init) }
        #expect(shown == ["苏和平", "林静", "left", "苏和平", "林静"])
    }

    private static func days(_ count: Int) -> String {
        let days = (1...count).map { day in
            let number = day < 10 ? "0\(day)" : "\(day)"
            let (working, why) = day == 3 || day == 4 ? (false, "weekend") : (true, "weekday")
            return #"{"day":"2026-10-\#(number)","weekday":"monday","why":"\#(why)","#
                + #""working":\#(working)}"#
        }
        return #"{"workingDays":5,"days":[\#(days.joined(separator: ","))]}"#
    }

    @Test("Up to a month each day is listed with its reason")
    func workdays() throws {
        for (count, listed) in [(7, 7), (31, 31)] {
            let desk = desk("Workdays.Show", Self.days(count))
            #expect(try desk.run("workdays", "show", "--month", "2026-10") == 0)
            #expect(
                desk.output.count { $0.contains("weekday") || $0.contains("weekend") }
                    == listed + 1)
        }
        let weekend = desk("Workdays.Show", Self.days(4))
        #expect(try weekend.run(["workdays", "show"], .zh) == 0)
        #expect(weekend.output.contains { $0.hasPrefix("  10-03") && $0.hasSuffix("周末") })
    }
}
