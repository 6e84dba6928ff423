import CivilTime
import OfficeRules

extension YAMLValue {
    private static let stretchesLimit = 8

    /// Two who should not be away together: `[executiveDeputyMayor, zhang-san]`.
    func pair() throws(FileProblem) -> Pair {
        let items = try list()
        guard items.count == 2 else {
            throw problem(.wrongType(expected: "a list of two: posts or persons' ids"))
        }
        let (first, second) = (try items[0].member(), try items[1].member())
        if first == second {
            guard case .post(let post) = first, !post.isSingle else {
                throw items[1].invalid("is on both sides of the pair")
            }
        }
        return Pair(first, second)
    }

    private func member() throws(FileProblem) -> Pair.Member {
        let text = try text()
        if let post = Post(rawValue: text) { return .post(post) }
        guard let person = PersonID(text) else {
            throw invalid("is neither a post nor a person's id")
        }
        return .person(person)
    }

    /// The stretches of a working day, in order: `["08:30-12:00", "14:30-18:00"]`.
    func officeHours() throws(FileProblem) -> [OfficeHours] {
        let items = try list(limit: Self.stretchesLimit)
        guard !items.isEmpty else { throw invalid("leaves the office no hours") }
        var hours: [OfficeHours] = []
        for item in items {
            let stretch = try item.stretch()
            if let last = hours.last, stretch.from < last.until {
                throw item.invalid("begins before the stretch above it has ended")
            }
            hours.append(stretch)
        }
        return hours
    }

    private func stretch() throws(FileProblem) -> OfficeHours {
        let parts = try text().split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let from = TimeOfDay(parts[0]), let until = TimeOfDay(parts[1]),
            let hours = OfficeHours(from: from, until: until)
        else { throw invalid("is no stretch of a day such as 08:30-12:00") }
        return hours
    }

    /// A time of the week: `friday 12:00`.
    func weeklyTime() throws(FileProblem) -> WeeklyTime {
        let parts = try text().split(separator: " ")
        guard parts.count == 2, let time = TimeOfDay(parts[1]),
            let weekday = Weekday.allCases.first(where: {
                $0.description.lowercased() == parts[0].lowercased()
            })
        else { throw invalid("is no weekday and time such as friday 12:00") }
        return WeeklyTime(weekday: weekday, time: time)
    }
}
