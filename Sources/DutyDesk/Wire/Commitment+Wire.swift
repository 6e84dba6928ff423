import CivilTime
import OfficeRules
import Varlink

extension Commitment {
    /// What takes people's time, as one caller may know of it.
    func wire(_ office: Office, _ zone: Zone, for actor: Actor) -> JSONObject {
        [
            "source": .string(source.description), "what": .string(source.what),
            "persons": .texts(persons.map(\.text)), "title": .orNull(titleFor(actor)),
            "meetingKind": .orNull(office.meetingKind(of: source)?.rawValue),
            "dutyPart": .orNull(office.dutyPart(of: source)), "settled": .bool(settled),
            "from": .instant(period.from, zone), "until": .instant(period.until, zone),
        ]
    }
}

extension Concern {
    /// The same with what it touches: each with its time and, as far as the caller may know it, its
    /// title.
    func wire(_ office: Office, _ setting: OfficeSetting, for actor: Actor) -> JSONObject {
        var object = wire(setting.zone)
        object["touched"] = .array(
            subjects.prefix(WireLimits.rows).map { source in
                let found = office.commitment(source, setting)
                return [
                    "source": .string(source.description), "what": .string(source.what),
                    "title": .orNull(found?.titleFor(actor)),
                    "meetingKind": .orNull(office.meetingKind(of: source)?.rawValue),
                    "dutyPart": .orNull(office.dutyPart(of: source)),
                    "from": .instant(found?.period.from, setting.zone),
                    "until": .instant(found?.period.until, setting.zone),
                ]
            })
        return object
    }
}

extension Office {
    /// Nil for what is no meeting, or none that is held any more.
    func meetingKind(of source: Commitment.Source) -> MeetingKind? {
        if case .meeting(let id) = source { meetings[id]?.kind } else { nil }
    }
}

extension Office {
    /// As what somebody is on duty; nil for what is no duty.
    func dutyPart(of source: Commitment.Source) -> String? {
        guard case .turn(let id) = source, id.rotation == .duty else { return nil }
        return rotations.turn(id)?.list.name
    }
}
