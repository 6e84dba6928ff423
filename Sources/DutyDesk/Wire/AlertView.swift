import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// What is amiss until it is mended, on the day board and to those who follow.
struct AlertView {
    let office: Office
    let setting: OfficeSetting
    let now: Instant

    /// Nobody presides, turns that nobody takes, and overdue returns, of which the latest are
    /// listed.
    func wire(_ segments: [StandingSegment]) -> [JSON] {
        let nobody = segments.filter { $0.standing.capacity == .nobody }
            .map { alert("nobodyPresides", 8, since: $0.from) }
        let turns = office.rotationAttention(at: now, setting)
            .prefix(WireLimits.rows)
            .map { alert($0.code.rawValue, $0.article, person: $0.person, turn: $0) }
        // Noticed or not: the pulse that notices may still be under way.
        let overdue = (office.overdue + office.awaited(endedBy: now))
            .suffix(WireLimits.overdueReturns).compactMap { office.leaves[$0.leave] }
            .map {
                alert(
                    "overdueReturn", 74, person: $0.person, leave: $0.id, since: $0.period.until)
            }
        return nobody + turns + overdue
    }

    private func alert(
        _ code: String, _ article: Int, person: PersonID? = nil, leave: LeaveID? = nil,
        turn: TurnAlert? = nil, since: Instant? = nil
    ) -> JSON {
        let list = turn?.list.name ?? ""
        return [
            "code": .string(code), "article": .int(Int64(article)),
            "person": .orNull(person?.text), "leave": .orNull(leave?.description),
            "turn": .orNull(turn?.turn.description), "kind": .orNull(turn?.kind.rawValue),
            "list": .orNull(list.isEmpty ? nil : list), "day": .orNull(turn.map(day)),
            "since": .instant(since, setting.zone),
        ]
    }

    /// `2027-02-23`, or the month of a session without a day.
    private func day(_ alert: TurnAlert) -> String {
        alert.period == nil ? String(alert.due.description.prefix(7)) : alert.due.description
    }
}
