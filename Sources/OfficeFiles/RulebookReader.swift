import OfficeRules

/// Reads one rulebook, parameter by parameter, and gathers what is wrong with it.
struct RulebookReader {
    var problems = ProblemCollector()
    private(set) var rulebook = Rulebook()

    private struct Number {
        let name: String
        let range: ClosedRange<Int>
        let parameter: WritableKeyPath<Rulebook, Int>
    }

    /// The parameters that are whole numbers, and what a city could sensibly set them to.
    private static var numbers: [Number] {
        [
            Number(name: "halfMonthDays", range: 1...366, parameter: \.halfMonthDays),
            Number(
                name: "executiveMeetingsPerMonth", range: 0...31,
                parameter: \.executiveMeetingsPerMonth),
            Number(
                name: "plenaryMeetingsPerHalfYear", range: 0...26,
                parameter: \.plenaryMeetingsPerHalfYear),
            Number(name: "papersDaysBefore", range: 0...31, parameter: \.papersDaysBefore),
            Number(name: "documentWorkingDays", range: 1...250, parameter: \.documentWorkingDays),
            Number(
                name: "departmentDocumentWorkingDays", range: 1...250,
                parameter: \.departmentDocumentWorkingDays),
            Number(
                name: "foreignGuestsWorkingDays", range: 0...250,
                parameter: \.foreignGuestsWorkingDays),
            Number(
                name: "foreignGuestsMemberDays", range: 0...366,
                parameter: \.foreignGuestsMemberDays),
            Number(
                name: "citywideMeetingWorkingDays", range: 0...250,
                parameter: \.citywideMeetingWorkingDays),
            Number(name: "passportDays", range: 1...366, parameter: \.passportDays),
            Number(name: "reportAbroadMonths", range: 1...24, parameter: \.reportAbroadMonths),
            Number(name: "researchTopics", range: 0...100, parameter: \.researchTopics),
            Number(name: "contactPointVisits", range: 0...366, parameter: \.contactPointVisits),
        ]
    }

    private static let others = [
        "escalatedPosts", "notAwayTogether", "leadersInclude", "quorum", "congressMonths",
        "congressTurnsSwapped", "officeHours", "weeklySheetDue", "meetingFreeWeek",
        "departmentReportMonths",
    ]

    mutating func read(_ root: YAMLValue) {
        let known = Self.numbers.map(\.name) + Self.others
        guard let fields = root.fields(known, noting: &problems) else { return }
        for number in Self.numbers {
            problems.number(
                number.name, of: fields, in: number.range,
                into: &rulebook[keyPath: number.parameter])
        }
        readPosts(of: fields)
        readTimes(of: fields)
        if let value = fields.optional("notAwayTogether") {
            let items = problems.take { () throws(FileProblem) in try value.list(limit: 1_000) }
            rulebook.notAwayTogether = (items ?? []).compactMap { item in
                problems.take { () throws(FileProblem) in try item.pair() }
            }
        }
        problems.flag("congressTurnsSwapped", of: fields)
            .map { rulebook.congressTurnsSwapped = $0 }
        let quorum = problems.optional("quorum", of: fields) { value throws(FileProblem) in
            guard let share = Fraction(try value.text()) else {
                throw value.invalid("is no share such as 1/2, above nothing and at most one")
            }
            return share
        }
        rulebook.quorum = quorum ?? rulebook.quorum
    }

    private mutating func readPosts(of fields: YAMLFields) {
        readPosts("escalatedPosts", of: fields, among: Post.allCases.filter { !$0.isMayor })
            .map { rulebook.escalatedPosts = $0 }
        readPosts("leadersInclude", of: fields, among: [.secretaryGeneral, .mayorsAssistant])
            .map { rulebook.leadersInclude = $0 }
    }

    private mutating func readPosts(
        _ name: String, of fields: YAMLFields, among possible: [Post]
    ) -> Set<Post>? {
        guard fields.optional(name) != nil else { return nil }
        let posts = fields.distinct(name, limit: possible.count, noting: &problems) {
            value throws(FileProblem) in
            let text = try value.text()
            guard let post = Post(rawValue: text), possible.contains(post) else {
                let words = possible.map(\.rawValue).joined(separator: ", ")
                throw value.invalid("is none of: \(words)")
            }
            return post
        }
        return posts.map(Set.init)
    }

    private mutating func readTimes(of fields: YAMLFields) {
        for (name, parameter) in [
            ("congressMonths", \Rulebook.congressMonths),
            ("departmentReportMonths", \.departmentReportMonths),
        ] where fields.optional(name) != nil {
            let months = fields.distinct(name, limit: 12, noting: &problems) {
                value throws(FileProblem) in try value.integer(in: 1...12)
            }
            rulebook[keyPath: parameter] = (months ?? []).sorted()
        }
        let hours = problems.optional("officeHours", of: fields) { value throws(FileProblem) in
            try value.officeHours()
        }
        rulebook.officeHours = hours ?? rulebook.officeHours
        let due = problems.optional("weeklySheetDue", of: fields) { value throws(FileProblem) in
            try value.weeklyTime()
        }
        rulebook.weeklySheetDue = due ?? rulebook.weeklySheetDue
        let week = problems.optional("meetingFreeWeek", of: fields) { value throws(FileProblem) in
            try value.word(of: MeetingFreeReading.self)
        }
        rulebook.meetingFreeWeek = week ?? rulebook.meetingFreeWeek
    }
}
