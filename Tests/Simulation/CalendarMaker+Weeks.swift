import Varlink

/// The week's sheet is issued.
extension CalendarMaker {
    mutating func week() -> CalendarCall {
        let today = ModelTime.day(now)
        let weeks = random.pick([0, 0, 1, 1, 1, 2, -1, random.number(-3...4), 70])
        let isNext = weeks == 1 && random.chance(30)
        let day = isNext ? today + 7 : today + weeks * 7 + random.number(0...6)
        let monday = ModelCalendar.monday(of: day)
        let account = random.chance(80) ? clerk() : random.pick(ModelAccount.all)
        let lines = calendar.lines(monday, office)
        let issued = calendar.issued[monday] ?? []
        var expected = Expected.done
        if let last = issued.last, last.count == lines.count,
            lines.allSatisfy({ line in last.contains { $0.saysTheSame(as: line) } })
        {
            expected = .refused("Weeks.NothingChanged")
        }
        let isOver = (monday + 7) * ModelTime.slotsOfDay <= now
        if isOver || monday > today + 370 { expected = .refused("Service.InvalidField") }
        if !account.isClerk { expected = .refused("Service.NotPermitted") }
        return CalendarCall(
            account: account, method: "Weeks.Issue",
            parameters: isNext ? [:] : ["of": .string(ModelTime.text(day: day))],
            expected: expected
        ) { simulated, answer in
            let found = ["version", "lines"].map { answer[$0].intValue ?? 0 }
            try simulated.expect(
                "\(answer.text("week") ?? "-") \(found)",
                "\(ModelTime.text(day: monday)) \([issued.count + 1, lines.count])",
                "what was issued")
            simulated.calendar?.issued[monday, default: []].append(lines)
        }
    }
}
