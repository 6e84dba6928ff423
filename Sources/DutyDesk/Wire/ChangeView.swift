import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// What was recorded as one caller may know of it.
struct ChangeView {
    let actor: Actor

    func wire(
        _ recorded: [Recorded], _ watched: Watched, through record: Int64, at now: Instant
    ) -> JSONObject {
        let zone = watched.setting.zone
        return [
            "record": .int(record),
            "changes": .array(
                recorded.filter { isKnown($0.event, watched, at: now) }.map {
                    [
                        "record": .int($0.number), "at": .instant($0.at, zone),
                        "kind": .string($0.event.kind), "subject": .orNull($0.event.subject),
                        "persons": .texts($0.event.concerned(watched.office).map(\.text)),
                    ]
                }),
            "presiding": .object(watched.segment.wire(watched.office, zone, at: now)),
            "alerts": .array(
                AlertView(office: watched.office, setting: watched.setting, now: now)
                    .wire([watched.segment])),
        ]
    }

    /// The nearest of what needs attention, as on the day board.
    func attention(_ watched: Watched, at now: Instant) -> [OpenAttention] {
        Array(
            watched.attention.all
                .filter {
                    $0.isKnown(to: actor, watched.office, at: now, watched.setting.zone)
                }.prefix(WireLimits.rows))
    }

    /// Who is away, as everybody in the office may know: by when, not why.
    func wire(_ absentee: Absentee, _ watched: Watched) -> JSON {
        let zone = watched.setting.zone
        let sheet = watched.office.roster.sheet(on: zone.day(of: absentee.period.from))
        return [
            "person": .string(absentee.person.text),
            "name": .string(
                watched.office.name(of: absentee.person, sheet) ?? absentee.person.text),
            "leave": .string(absentee.leave.description),
            "from": .instant(absentee.period.from, zone),
            "until": .instant(absentee.period.until, zone),
        ]
    }

    /// What somebody asks for is not everybody's business before it counts.
    private func isKnown(_ event: Event, _ watched: Watched, at now: Instant) -> Bool {
        guard let id = event.leave else {
            return event.isKnown(to: actor, watched.office, at: now, watched.setting.zone)
        }
        guard let leave = watched.office.leaves[id] else { return actor.isClerk }
        let view = LeaveView(
            office: watched.office, setting: watched.setting, actor: actor, now: now)
        switch event {
        case .leaveProposed: return view.sight(of: leave) == .whole
        case .leaveDeclined(let event) where event.proposal:
            return view.sight(of: leave) == .whole
        default: return view.sight(of: leave) != .nothing
        }
    }
}

extension Event {
    /// Whether a caller may know of it at all: of a secret engagement who takes part, and clerks
    /// (Art. 70), and who decides about an invitation; of what happens for a meeting not those who
    /// only ask.
    fileprivate func isKnown(
        to actor: Actor, _ office: Office, at now: Instant, _ zone: Zone
    ) -> Bool {
        switch self {
        case .engagement(let event):
            guard let engagement = office.engagements.engagements[event.engagement] else {
                return actor.isClerk
            }
            return office.mayKnow(event, of: engagement, actor)
                || office.decides(engagement, actor, at: now, zone)
        case .proceeding: return !actor.roles.isSubset(of: [.observer])
        default: return true
        }
    }

    /// Whom it concerns.
    fileprivate func concerned(_ office: Office) -> [PersonID] {
        switch self {
        case .entrusted(let event): [event.person]
        default: leave.flatMap { office.leaves[$0] }.map { [$0.person] } ?? []
        }
    }
}

extension OpenAttention {
    func wire(_ zone: Zone) -> JSONObject {
        [
            "code": .string(attention.code.rawValue),
            "article": .int(Int64(article)),
            "about": .string(attention.about.description),
            "with": .orNull(attention.with?.description),
            "persons": .texts(persons.map(\.text)),
            "from": .instant(period?.from, zone), "until": .instant(period?.until, zone),
        ]
    }
}
