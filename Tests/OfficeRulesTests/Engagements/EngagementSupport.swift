import CivilTime

@testable import OfficeRules

// Short ways to engagements.
extension EngagementRequest {
    static func of(
        _ people: [PersonID], _ period: Period, _ rule: String? = nil,
        rest: RestDayRule? = nil, kind: EngagementKind = .other,
        visibility: Visibility = .office, title: String = "t"
    ) -> EngagementRequest {
        EngagementRequest(
            details: EngagementDetails(
                title: title, participants: people.map { Participant($0) }, kind: kind,
                visibility: visibility),
            period: period,
            repetition: rule.map {
                Repetition(.of($0), from: shanghai.day(of: period.from), onRestDay: rest)
            })
    }
}

extension EngagementAlteration {
    static func moving(_ from: String, _ until: String? = nil) -> EngagementAlteration {
        var alteration = EngagementAlteration()
        alteration.from = at(from)
        alteration.until = until.map { at($0) }
        return alteration
    }

    static func titled(_ title: String) -> EngagementAlteration {
        var alteration = EngagementAlteration()
        alteration.title = title
        return alteration
    }
}

extension Desk {
    @discardableResult
    mutating func add(
        _ request: EngagementRequest, by actor: Actor = .clerk
    ) throws -> EngagementID {
        _ = try perform(.engagement(.add(request)), by: actor).get()
        return EngagementID(number: office.engagements.last)!
    }

    /// The engagements of some days: `A1/12-07 12-07 09:00 title`.
    func listed(_ from: String, _ to: String) -> [String] {
        office.engagements(in: period(from, to), with: nil, setting).map { row in
            let local = shanghai.local(row.occurrence.period.from)
            let day = row.occurrence.day.map { "/\($0.description.dropFirst(5))" } ?? ""
            return "\(row.engagement.id)\(day) \(local.description.dropFirst(5)) "
                + row.occurrence.details.title
        }
    }

    func concerns(about id: EngagementID, for actor: Actor = .clerk) -> [Concern] {
        office.engagements[id].map {
            office.concerns(about: $0, from: now, setting, for: actor)
        } ?? []
    }
}
