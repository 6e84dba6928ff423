import CivilTime
import OfficeRules

/// What the leaders do, week by week: twelve of them, fifteen entries each. A week is the same one
/// however many there are before it.
struct Timetable {
    static let leaders = 12
    private static let weekly = leaders * 15

    let entries: Int
    /// A week is entered in the one before, or so many weeks earlier.
    private let weeksAhead: Int
    /// The last week that has entries.
    private let last: Week
    private let seed: UInt64

    init(entries: Int, until day: Day, weeksAhead: Int, seed: UInt64) {
        self.entries = entries
        self.weeksAhead = weeksAhead
        self.seed = seed
        last = Week(of: day.advanced(by: 7 * weeksAhead))
    }

    /// The week that is to be entered next once so many entries are, and how many it has; nil when
    /// there is none yet. Only the first is not full, where the number says so.
    func next(after entered: Int64, on today: Day) -> (week: Week, count: Int)? {
        let left = entries - Int(entered)
        guard left > 0 else { return nil }
        let later = (left - 1) / Self.weekly
        let week = Week(of: last.monday.advanced(by: -7 * later))
        guard week <= Week(of: today.advanced(by: 7 * (weeksAhead + 1))) else { return nil }
        return (week, left - later * Self.weekly)
    }

    /// A whole week's, as many as each of the leaders has: in the morning, before noon and in the
    /// afternoon, Monday to Friday.
    func requests(_ week: Week, _ leaders: [PersonID], _ zone: Zone) -> [EngagementRequest] {
        var random = SeededGenerator(seed: seed &+ UInt64(bitPattern: Int64(week.monday.ordinal)))
        return leaders.flatMap { leader in
            (0..<5).flatMap { day in
                Self.times.compactMap { time in
                    let day = week.monday.advanced(by: day)
                    let from = zone.instant(day, time)
                    let minutes = Int64(30 * (1 + random.below(3)))
                    return from.adding(microseconds: minutes * 60_000_000)
                        .flatMap { Period(from: from, until: $0) }
                        .map { EngagementRequest(details: details(leader, &random), period: $0) }
                }
            }
        }
    }

    private static let times = [(9, 0), (10, 30), (15, 0)].compactMap {
        TimeOfDay(hour: $0.0, minute: $0.1)
    }

    private func details(
        _ leader: PersonID, _ random: inout SeededGenerator
    ) -> EngagementDetails {
        let (kind, title, place) = Self.occasions[random.below(Self.occasions.count)]
        let visibility: Visibility =
            switch random.below(100) {
            case ..<60: .public
            case ..<97: .office
            default: .secret
            }
        return EngagementDetails(
            title: title, place: place, participants: [Participant(leader, .hosts)],
            kind: kind, visibility: visibility)
    }

    private static let occasions: [(EngagementKind, String, String)] = [
        (.meeting, "研究重点项目推进工作", "第二会议室"),
        (.inspection, "检查安全生产工作", "工业园区"),
        (.research, "调研民营企业发展情况", "开发区"),
        (.contactPointVisit, "走访联系点", "城东社区"),
        (.reception, "会见来访客商", "迎宾楼"),
        (.training, "参加专题学习", "党校"),
    ]
}
