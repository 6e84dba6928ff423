import CivilTime
import OfficeRules
import Varlink

// How values of the core look in the answers; the descriptions of the interfaces say what each
// member means.

extension Route {
    /// A person's id, `superior`, or null.
    var approverJSON: JSON {
        switch approver {
        case .person(let id): .string(id.text)
        case .superior: "superior"
        case .nobody: nil
        }
    }
}

extension Concern {
    func wire(_ zone: Zone) -> JSONObject {
        [
            "code": .string(code.rawValue), "article": .int(Int64(article)),
            "persons": .texts(persons.map(\.text)),
            "leaves": .texts(leaves.map(\.description)),
            "subjects": .texts(subjects.map(\.description)),
            "from": .instant(period?.from, zone), "until": .instant(period?.until, zone),
        ]
    }
}

extension JSON {
    static func texts(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

    static func instant(_ instant: Instant?, _ zone: Zone) -> JSON {
        instant.map { .string($0.rfc3339(in: zone)) } ?? .null
    }

    static func orNull(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
}

extension Weekday {
    /// The day's name on the wire: `monday` to `sunday`.
    var wire: String { description.lowercased() }
}

extension DayReason {
    /// The reason's name on the wire.
    var wire: String {
        switch self {
        case .weekday: "weekday"
        case .weekend: "weekend"
        case .holiday: "holiday"
        case .adjustedWorkingDay: "adjustedWorkingDay"
        case .localRestDay: "localRestDay"
        case .localWorkingDay: "localWorkingDay"
        }
    }
}

extension StandingSegment {
    /// The answer with names as of the day on which it begins.
    func wire(_ office: Office, _ zone: Zone, at instant: Instant) -> JSONObject {
        let sheet = office.roster.sheet(on: zone.day(of: instant))
        let holder = standing.holder
        return [
            "capacity": .string(standing.capacity.rawValue),
            "holder": .orNull(holder?.text),
            "holderName": .orNull(holder.flatMap { office.name(of: $0, sheet) }),
            "holderPost": .orNull(holder.flatMap { sheet.post(of: $0)?.rawValue }),
            "from": .instant(from, zone),
            "until": .instant(until, zone),
            "article": 8,
            "passedOver": .array(
                standing.passedOver.map { .object($0.wire(office, sheet, zone)) }),
            "vacant": .texts(standing.vacant.map(\.rawValue)),
            "undecided": .texts(standing.undecided.map(\.description)),
            "unconfirmed": .texts(standing.unconfirmed.map(\.description)),
            "entrustment": .orNull(standing.entrustment?.description),
        ]
    }
}

extension PassedOver {
    func wire(_ office: Office, _ sheet: Sheet, _ zone: Zone) -> JSONObject {
        [
            "person": .string(person.text),
            "name": .string(office.name(of: person, sheet) ?? person.text),
            "post": .string(sheet.post(of: person)?.rawValue ?? ""),
            "leave": .string(leave.description),
            "until": .instant(until, zone),
            "entrustment": .orNull(entrustment?.description),
        ]
    }
}

extension Office {
    /// A person's name: as the sheet has it, else the last one known.
    func name(of person: PersonID, _ sheet: Sheet) -> String? {
        sheet.person(person)?.name ?? roster.names[person]
    }
}

extension Entrustment {
    /// Whether its reason is the caller's to know: the mayor's, the one entrusted's, and clerks'.
    func isOpen(to actor: Actor) -> Bool {
        let reader = actor.actingPerson
        return actor.isClerk || reader == person || reader == entrustedBy
    }

    /// The entrustment for one caller.
    func wire(_ office: Office, _ zone: Zone, for actor: Actor) -> JSONObject {
        let sheet = office.roster.sheet(on: zone.day(of: period.from))
        let open = isOpen(to: actor)
        var task: String?
        if case .task(let text) = scope { task = text }
        return [
            "id": .string(id.description), "person": .string(self.person.text),
            "name": .string(office.name(of: self.person, sheet) ?? self.person.text),
            "entrustedBy": .string(entrustedBy.text), "from": .instant(period.from, zone),
            "until": .instant(effective?.until ?? period.until, zone),
            "scope": task == nil ? "preside" : "task", "task": .orNull(task),
            "reason": open ? .orNull(reason) : nil, "cancelled": .bool(cancelledAt != nil),
            "record": .int(record),
        ]
    }
}
