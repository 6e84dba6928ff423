import CivilTime
import OfficeFiles
import OfficeRules
import Testing

/// The parameters of the rules are what the file says, and this city's where it says nothing.
@Suite("Rulebook files")
struct RulebookFileTests {
    @Test("What the file does not name keeps its default")
    func defaults() throws {
        var rulebook = Rulebook()
        rulebook.passportDays = 3
        #expect(try RulebookFile.parse(text: "passportDays: 3", file: "file") == rulebook)
    }

    @Test(
        "Every whole number is read into its own parameter",
        arguments: [
            ("halfMonthDays", \Rulebook.halfMonthDays, 1...366),
            ("executiveMeetingsPerMonth", \.executiveMeetingsPerMonth, 0...31),
            ("plenaryMeetingsPerHalfYear", \.plenaryMeetingsPerHalfYear, 0...26),
            ("papersDaysBefore", \.papersDaysBefore, 0...31),
            ("documentWorkingDays", \.documentWorkingDays, 1...250),
            ("departmentDocumentWorkingDays", \.departmentDocumentWorkingDays, 1...250),
            ("foreignGuestsWorkingDays", \.foreignGuestsWorkingDays, 0...250),
            ("foreignGuestsMemberDays", \.foreignGuestsMemberDays, 0...366),
            ("citywideMeetingWorkingDays", \.citywideMeetingWorkingDays, 0...250),
            ("passportDays", \.passportDays, 1...366),
            ("reportAbroadMonths", \.reportAbroadMonths, 1...24),
            ("researchTopics", \.researchTopics, 0...100),
            ("contactPointVisits", \.contactPointVisits, 0...366),
        ] as [(String, any WritableKeyPath<Rulebook, Int> & Sendable, ClosedRange<Int>)])
    func numbers(
        row: (
            name: String, parameter: any WritableKeyPath<Rulebook, Int> & Sendable,
            range: ClosedRange<Int>
        )
    ) throws {
        for number in [row.range.lowerBound, row.range.upperBound] {
            var rulebook = Rulebook()
            rulebook[keyPath: row.parameter] = number
            let text = "\n\(row.name): \(number)"
            #expect(try RulebookFile.parse(text: text, file: "file") == rulebook)
        }
        let why = "is not within \(row.range.lowerBound) to \(row.range.upperBound)"
        for number in [row.range.lowerBound - 1, row.range.upperBound + 1] {
            expect([Wrong(2, row.name, .invalid(value: "\(number)", why: why))]) {
                () throws(FileProblems) in
                try RulebookFile.parse(text: "\n\(row.name): \(number)", file: "file")
            }
        }
    }

    @Test("Every other parameter is read")
    func others() throws {
        let text = """
            escalatedPosts: [departmentHead, mayorsAssistant]
            notAwayTogether:
              - [executiveDeputyMayor, zhang-san]
              - [deputyMayor, deputyMayor]
            leadersInclude: [secretaryGeneral]
            quorum: 2/3
            congressMonths: [11, 1]
            congressTurnsSwapped: true
            officeHours: ["09:00-12:00", "12:00-17:30"]
            weeklySheetDue: thursday 17:00
            meetingFreeWeek: first-days
            departmentReportMonths: []
            """
        var rulebook = Rulebook()
        rulebook.escalatedPosts = [.departmentHead, .mayorsAssistant]
        rulebook.notAwayTogether = [
            Pair(.post(.executiveDeputyMayor), .person(try #require(PersonID("zhang-san")))),
            Pair(.post(.deputyMayor), .post(.deputyMayor)),
        ]
        rulebook.leadersInclude = [.secretaryGeneral]
        rulebook.quorum = try #require(Fraction("2/3"))
        rulebook.congressMonths = [1, 11]
        rulebook.congressTurnsSwapped = true
        rulebook.officeHours = [
            try hours("09:00", "12:00"), try hours("12:00", "17:30"),
        ]
        rulebook.weeklySheetDue = WeeklyTime(
            weekday: .thursday, time: try #require(TimeOfDay("17:00")))
        rulebook.meetingFreeWeek = .firstDays
        rulebook.departmentReportMonths = []
        #expect(try RulebookFile.parse(text: text, file: "file") == rulebook)
    }

    private func hours(_ from: String, _ until: String) throws -> OfficeHours {
        let (from, until) = (try #require(TimeOfDay(from)), try #require(TimeOfDay(until)))
        return try #require(OfficeHours(from: from, until: until))
    }

    private static let noShare = "is no share such as 1/2, above nothing and at most one"
    private static let noStretch = "is no stretch of a day such as 08:30-12:00"
    private static let noWeekly = "is no weekday and time such as friday 12:00"

    @Test(
        "A mistake is named by line and field",
        arguments: [
            ("halfMonthDay: 15", Wrong(1, "halfMonthDay", .unknownField)),
            (
                "halfMonthDays: '15'",
                Wrong(1, "halfMonthDays", .wrongType(expected: "a whole number"))
            ),
            (
                "escalatedPosts: [departmentHead, departmentHead]",
                Wrong(
                    1, "escalatedPosts[2]",
                    .invalid(value: "departmentHead", why: "is given twice"))
            ),
            (
                "escalatedPosts: [mayor]",
                Wrong(
                    1, "escalatedPosts[1]",
                    .invalid(
                        value: "mayor",
                        why: """
                            is none of: executiveDeputyMayor, deputyMayor, secretaryGeneral, \
                            mayorsAssistant, deputySecretaryGeneral, departmentHead
                            """))
            ),
            (
                "leadersInclude: [departmentHead]",
                Wrong(
                    1, "leadersInclude[1]",
                    .invalid(
                        value: "departmentHead",
                        why: "is none of: secretaryGeneral, mayorsAssistant"))
            ),
            ("quorum: 3/2", Wrong(1, "quorum", .invalid(value: "3/2", why: noShare))),
            ("quorum: 0.5", Wrong(1, "quorum", .invalid(value: "0.5", why: noShare))),
            (
                "congressMonths: [0]",
                Wrong(
                    1, "congressMonths[1]", .invalid(value: "0", why: "is not within 1 to 12"))
            ),
            (
                "congressMonths: [2, 2]",
                Wrong(1, "congressMonths[2]", .invalid(value: "2", why: "is given twice"))
            ),
            (
                "officeHours: []",
                Wrong(1, "officeHours", .invalid(value: "[…]", why: "leaves the office no hours"))
            ),
            (
                "officeHours: ['08:30']",
                Wrong(1, "officeHours[1]", .invalid(value: "08:30", why: noStretch))
            ),
            (
                "officeHours: ['12:00-08:30']",
                Wrong(1, "officeHours[1]", .invalid(value: "12:00-08:30", why: noStretch))
            ),
            (
                "officeHours:\n  - 08:30-12:00\n  - 11:00-18:00",
                Wrong(
                    3, "officeHours[2]",
                    .invalid(
                        value: "11:00-18:00", why: "begins before the stretch above it has ended"))
            ),
            (
                "weeklySheetDue: 12:00",
                Wrong(1, "weeklySheetDue", .invalid(value: "12:00", why: noWeekly))
            ),
            (
                "weeklySheetDue: fri 12:00",
                Wrong(1, "weeklySheetDue", .invalid(value: "fri 12:00", why: noWeekly))
            ),
            (
                "meetingFreeWeek: first",
                Wrong(
                    1, "meetingFreeWeek",
                    .invalid(
                        value: "first",
                        why: "is none of: first-monday, first-days, containing-first"))
            ),
            (
                "notAwayTogether: [[mayor]]",
                Wrong(
                    1, "notAwayTogether[1]",
                    .wrongType(expected: "a list of two: posts or persons' ids"))
            ),
            (
                "notAwayTogether: [[mayor, mayor]]",
                Wrong(
                    1, "notAwayTogether[1][2]",
                    .invalid(value: "mayor", why: "is on both sides of the pair"))
            ),
            (
                "notAwayTogether: [[mayor, 张三]]",
                Wrong(
                    1, "notAwayTogether[1][2]",
                    .invalid(value: "张三", why: "is neither a post nor a person's id"))
            ),
        ])
    func wrong(row: (text: String, wrong: Wrong)) {
        expect([row.wrong]) { () throws(FileProblems) in
            try RulebookFile.parse(text: row.text, file: "file")
        }
    }

    @Test("Mistakes are reported together")
    func several() {
        let text = "passportDays: 0\nquorum: 2\nmeetingFreeWeek: 1\n"
        let error = #expect(throws: FileProblems.self) {
            try RulebookFile.parse(text: text, file: "file")
        }
        #expect(error?.problems.map(\.line) == [1, 2, 3])
    }
}
