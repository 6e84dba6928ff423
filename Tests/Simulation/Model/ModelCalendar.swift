/// When something comes back, counted off day by day.
struct ModelRule {
    enum Frequency: String { case daily = "DAILY", weekly = "WEEKLY", monthly = "MONTHLY" }

    let frequency: Frequency
    let interval: Int
    /// From 0, a Monday; of a weekly rule that names none it is the first day's.
    let weekdays: [Int]
    /// Of a monthly rule.
    let dayOfMonth: Int
    let count: Int?
    let until: Int?

    private static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    var text: String {
        var parts = ["FREQ=\(frequency.rawValue)"]
        if interval > 1 { parts.append("INTERVAL=\(interval)") }
        if frequency == .monthly { parts.append("BYMONTHDAY=\(dayOfMonth)") }
        if !weekdays.isEmpty {
            parts.append("BYDAY=" + weekdays.map { Self.names[$0] }.joined(separator: ","))
        }
        if let count { parts.append("COUNT=\(count)") }
        if let until {
            parts.append("UNTIL=" + ModelTime.text(day: until).filter { $0 != "-" })
        }
        return parts.joined(separator: ";")
    }

    private func matches(_ day: Int, from first: Int) -> Bool {
        switch frequency {
        case .daily: return (day - first) % interval == 0
        case .weekly:
            let monday = day - ModelTime.weekday(day)
            let firstMonday = first - ModelTime.weekday(first)
            let named = weekdays.isEmpty ? [ModelTime.weekday(first)] : weekdays
            return named.contains(ModelTime.weekday(day))
                && (monday - firstMonday) / 7 % interval == 0
        case .monthly:
            let (date, begun) = (ModelTime.date(day), ModelTime.date(first))
            let months = (date.year - begun.year) * 12 + date.month - begun.month
            return date.day == dayOfMonth && months % interval == 0
        }
    }

    /// The days up to one of them, that one included.
    func days(from first: Int, through last: Int) -> [Int] {
        guard first <= last else { return [] }
        var days: [Int] = []
        for day in first...last {
            if let count, days.count >= count { break }
            if let until, day > until { break }
            if matches(day, from: first) { days.append(day) }
        }
        return days
    }
}

/// Meetings, engagements and turns as the articles have them, beside a model of leave.
struct ModelCalendar {
    var engagements: [ModelEngagement] = []
    var meetings: [ModelMeeting] = []
    var turns: [ModelTurn] = []
    var plans: [ModelPlan] = []
    var items: [ModelItem] = []
    /// When each came to stand where it does: `A3`, `A3/2026-12-08`, `M5`.
    var entered: [String: Slot] = [:]
    /// The versions of the sheets that were issued, by the Monday.
    var issued: [Int: [[ModelLine]]] = [:]

    static let sheet = ModelSheet.first
    /// The mayor and the deputies, by rank.
    static let leaders = sheet.people.filter { $0.isMayor || $0.isDeputyMayor }.map(\.id)

    /// Who disposes of the time of some people: each of one's own, the mayor of everybody's, a
    /// leader of that of the heads in his or her charge and of the deputy SGs who coordinate for
    /// him or her, the SG of the deputy SGs', a deputy SG of that of those for whom he or she
    /// coordinates (Art. 6, 8, 9).
    static func keepers(of people: [String]) -> [String] {
        sheet.people.filter { one in
            people.allSatisfy { id in
                if one.id == id || one.isMayor || one.coordinatesFor.contains(id) { return true }
                guard let other = sheet.person(id), !other.leads else { return false }
                if other.holds("deputySecretaryGeneral"),
                    other.coordinatesFor.contains(one.id) || one.id == sheet.secretary
                {
                    return true
                }
                return other.seats.compactMap(\.department).contains(where: one.inCharge.contains)
            }
        }.map(\.id)
    }

    // MARK: Article 73

    /// The week from the month's first Monday on.
    static func isMeetingFree(_ day: Int) -> Bool {
        let (year, month, _) = ModelTime.date(day)
        return freeWeek(year, month).contains(day)
    }

    static func freeWeek(_ year: Int, _ month: Int) -> Range<Int> {
        var monday = ModelTime.day(year: year, month: month, day: 1)
        while ModelTime.weekday(monday) != 0 { monday += 1 }
        return monday..<monday + 7
    }

    // MARK: Who is free

    func isAway(_ person: String, _ span: Span, _ office: ModelOffice) -> Bool {
        (span.from..<span.until).contains { office.absence(of: person, $0) != nil }
    }

    /// Whether something settled takes some of the time, leave aside.
    func isEngaged(
        _ person: String, _ span: Span, turn: String? = nil, meeting: Int? = nil
    ) -> Bool {
        engagements.contains { $0.isSettled && $0.takes(span, of: person) }
            || meetings.contains {
                !$0.isCancelled && $0.number != meeting && $0.expected.contains(person)
                    && $0.span.overlaps(span)
            }
            || turns.contains {
                $0.isTaken && $0.leader == person && $0.name != turn
                    && ($0.span?.overlaps(span) ?? false)
            }
    }
}
