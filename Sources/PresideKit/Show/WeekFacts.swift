/// The reply of `org.preside.Weeks.Show`, as the table, the page and the CSV read it.
struct WeekFacts {
    struct DayOfWeek {
        let day: String
        let weekday: String?
        let working: Bool
        let holiday: String?
    }

    struct Row {
        let name: String
        let post: String?
        let halves: [Facts]

        func entries(_ day: String, _ half: String) -> [Facts] {
            halves.first { $0.text("day") == day && $0.text("half") == half }?.list("entries") ?? []
        }

        func isFree(on day: String) -> Bool {
            entries(day, "am").isEmpty && entries(day, "pm").isEmpty
        }
    }

    let office: String
    let days: [DayOfWeek]
    let rows: [Row]
    /// Of the leaders, by their ids.
    let names: [String: String]

    init(_ facts: Facts) {
        office = facts.text("office") ?? ""
        days = facts.list("calendar").map {
            DayOfWeek(
                day: $0.text("day") ?? "", weekday: $0.text("weekday"),
                working: $0.flag("working"), holiday: $0.text("holiday"))
        }
        rows = facts.list("rows").map {
            Row(
                name: $0.text("name") ?? $0.text("person") ?? "-", post: $0.text("post"),
                halves: $0.list("halves"))
        }
        names = Dictionary(
            facts.list("rows").compactMap { row in
                row.text("person").map { ($0, row.text("name") ?? $0) }
            }, uniquingKeysWith: { first, _ in first })
    }
}
