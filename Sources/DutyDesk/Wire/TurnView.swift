import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// Turns as they go out, for one caller: the reasons of excuses are for clerks and for those who
/// take turns.
struct TurnView {
    let office: Office
    let setting: OfficeSetting
    let actor: Actor

    /// A session, a reception or a duty, as its interface describes it.
    func wire(_ turn: Turn) -> JSON {
        let plan = office.rotations.plan(of: turn)
        let order = plan?.order(from: turn.planned) ?? []
        let isOpen = actor.isClerk || actor.actingPerson.map(order.contains) ?? false
        let period = setting.period(of: turn)
        var object: JSONObject = [
            "id": .string(turn.id.description), "day": .orNull(turn.day?.description),
            "from": .instant(period?.from, setting.zone),
            "until": .instant(period?.until, setting.zone),
            "planned": .string(turn.planned.text), "leader": .string(turn.leader.text),
            "asked": .orNull(turn.asked?.text),
            "skipped": .array(turn.skipped.map { wire($0, isOpen) }),
            "state": .string(turn.state.rawValue),
        ]
        switch turn.id.rotation {
        case .congress:
            object["year"] = .int(Int64(turn.due.year))
            object["month"] = .int(Int64(turn.due.month))
            object["order"] = .texts(order.map(\.text))
        case .reception: object["list"] = .string(turn.list.name)
        case .duty:
            object["part"] = .string(turn.list.name)
            object["kind"] = .string(turn.kind.rawValue)
            object["offer"] =
                turn.offer.map {
                    ["with": .string($0.with.description), "by": .string($0.by.text)]
                } ?? .null
        }
        return .object(object)
    }

    private func wire(_ skipped: Skipped, _ isOpen: Bool) -> JSON {
        let reason = isOpen ? skipped.reason ?? shown(skipped)?.description : nil
        return [
            "person": .string(skipped.person.text), "why": .string(skipped.why.rawValue),
            "reason": .string(reason ?? skipped.why.rawValue),
        ]
    }

    /// What is in the way, as far as the caller may know of it: of a leave that counts no more only
    /// clerks and whose it is (Art. 74).
    private func shown(_ skipped: Skipped) -> Commitment.Source? {
        guard case .leave(let id)? = skipped.source, !actor.isClerk,
            actor.actingPerson != skipped.person
        else { return skipped.source }
        return office.leaves[id].map(\.state.counts) == true ? skipped.source : nil
    }

    /// Turns under a name, and whether they rest on a year whose working days are not published.
    func wire(_ turns: [Turn], as name: String) -> JSONObject {
        [
            name: .array(turns.map(wire)),
            "provisional": .bool(
                turns.contains { turn in
                    // Without a day the whole month from its first, which is when it is due.
                    let due = turn.due
                    let length = Day.daysInMonth(year: due.year, month: due.month) ?? 1
                    let month = due...due.advanced(by: length - 1)
                    return setting.workdays.isProvisional(turn.day.map { $0...$0 } ?? month)
                }),
        ]
    }

    /// The turns of a list's plan that covers a day.
    func planned(_ list: RotationList, on day: Day) -> [Turn] {
        guard let plan = office.rotations.plan(of: list, sharing: day...day) else { return [] }
        return office.rotations.current(plan).turns
    }

    func fairness(_ list: RotationList, upTo day: Day, at now: Instant) -> JSON {
        let people = office.fairness(of: list, upTo: day, at: now, setting)
        return .array(
            people.map { person in
                [
                    "person": .string(person.person.text),
                    "kind": .string(person.kind.rawValue),
                    "since": .string(person.since.description),
                    "planned": .int(Int64(person.planned)),
                    "taken": .int(Int64(person.taken)),
                    "stoodIn": .int(Int64(person.stoodIn)),
                    "excused": .int(Int64(person.excused)),
                    "level": .int(Int64(person.level)),
                ]
            })
    }
}

extension RotationKind {
    /// What a turn is called in its interface: the member that holds one, or its id.
    var field: String {
        switch self {
        case .congress: "session"
        case .reception: "reception"
        case .duty: "duty"
        }
    }

    var interface: String {
        switch self {
        case .congress: "org.preside.Congress"
        case .reception: "org.preside.Receptions"
        case .duty: "org.preside.Duty"
        }
    }
}
