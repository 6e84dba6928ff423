import CivilTime
import OfficeRules
import Synchronization
import Varlink

/// The sheets of weeks as they were answered last: nothing in them changes but by a record or
/// another setting.
struct WeekAnswers: Sendable {
    private struct Key: Hashable {
        let week: Week
        let sight: WeekView.Sight
    }

    /// Those of many weeks need not be kept: people ask for this one and the next.
    private static let most = 8

    private var record: Int64 = -1
    /// Goes up with another setting. What was begun before it is not kept.
    private(set) var edition = 0
    private var kept: [Key: [UInt8]] = [:]

    func answer(_ week: Week, _ sight: WeekView.Sight, at record: Int64) -> [UInt8]? {
        record == self.record ? kept[Key(week: week, sight: sight)] : nil
    }

    mutating func keep(
        _ answer: [UInt8], _ week: Week, _ sight: WeekView.Sight, at record: Int64,
        edition: Int
    ) {
        guard edition == self.edition else { return }
        if record != self.record || kept.count >= Self.most { kept = [:] }
        self.record = record
        kept[Key(week: week, sight: sight)] = answer
    }

    mutating func forget() {
        kept = [:]
        edition += 1
    }
}

extension Desk {
    /// The sheet of a week if it was answered before.
    func keptAnswer(_ week: Week, _ request: Request) -> [UInt8]? {
        let sight = WeekView.Sight(request.actor)
        return keptWeeks.withLock { $0.answer(week, sight, at: request.office.record) }
    }

    /// The sheet of a week by the office that a request is about.
    func weekAnswer(_ week: Week, _ request: Request) -> [UInt8] {
        if let kept = keptAnswer(week, request) { return kept }
        let sight = WeekView.Sight(request.actor)
        let record = request.office.record
        let edition = keptWeeks.withLock(\.edition)
        let answer = JSON.object(
            WeekView(
                office: request.office, setting: setting, week: week, sight: sight,
                officeName: officeName
            ).object
        ).encoded
        keptWeeks.withLock { $0.keep(answer, week, sight, at: record, edition: edition) }
        return answer
    }
}
