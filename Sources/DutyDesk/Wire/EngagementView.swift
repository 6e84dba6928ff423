import CivilTime
import OfficeRules
import Varlink

/// Engagements as one caller may see them: who may not know what one is sees that its participants
/// are engaged, and when.
struct EngagementView {
    let office: Office
    let setting: OfficeSetting
    let actor: Actor
    let now: Instant

    private var zone: Zone { setting.zone }

    /// The whole of an engagement, or one occurrence of it: who may know the occurrence sees what
    /// it is, whatever the others are.
    func wire(_ engagement: Engagement, _ occurrence: Occurrence? = nil) -> JSONObject {
        let details = occurrence?.details ?? engagement.details
        let period = occurrence?.period ?? engagement.period
        let decides = office.decides(engagement, actor, at: now, zone)
        let open = office.mayKnow(details, actor) || decides
        let sheet = office.roster.sheet(on: zone.day(of: period.from))
        var object: JSONObject = [
            "id": .string(engagement.id.description),
            "occurrence": .orNull(occurrence?.day?.description),
            "title": open ? .string(details.title) : nil,
            "engaged": .bool(!open),
            "from": .instant(period.from, zone), "until": .instant(period.until, zone),
            "participants": .texts(details.persons.map(\.text)),
            "parts": .array(
                details.participants.map { one in
                    [
                        "person": .string(one.person.text),
                        "name": .string(office.name(of: one.person, sheet) ?? one.person.text),
                        "part": open ? .string(one.part.rawValue) : nil,
                    ]
                }),
            "place": open ? .orNull(details.place) : nil,
            "organiser": open ? .orNull(details.organiser) : nil,
            "kind": open ? .string(details.kind.rawValue) : nil,
            "visibility": open ? .string(details.visibility.rawValue) : nil,
        ]
        object["organisedByPartyOrGovernment"] =
            open ? .bool(details.organisedByPartyOrGovernment) : nil
        object.add(
            course(
                engagement, open: open,
                whole: office.mayKnowWhatWasSaid(engagement, actor) || decides))
        return object
    }

    /// What it clashes with from now on. That it is an invitation which waits is told to whoever
    /// may know what it is.
    func concerns(about engagement: Engagement) -> [Concern] {
        let isKnown = office.mayKnow(engagement, actor, at: now, zone)
        return office.concerns(about: engagement, from: now, setting, for: actor)
            .filter { isKnown || $0.code != .invitationHeld }
    }

    /// How it recurs, and how far it has come; what was said about the whole to who may know that.
    private func course(_ engagement: Engagement, open: Bool, whole: Bool) -> JSONObject {
        let decision = open && whole ? engagement.decision : nil
        return [
            "repeat": .orNull(engagement.repetition?.rule.description),
            "onRestDay": .orNull(engagement.repetition?.onRestDay?.rawValue),
            "endsBefore": .orNull(engagement.endsBefore?.description),
            "continues": .orNull(engagement.continues?.description),
            // That it is held would say that it is an invitation.
            "state": open || engagement.state == .cancelled
                ? .string(engagement.state.rawValue) : nil,
            "opinion": open && whole ? .orNull(engagement.opinion) : nil,
            "decidedBy": .orNull(decision?.by.text),
            "decidedAt": .instant(decision?.at, zone),
            "decidedHow": .orNull(decision?.manner.rawValue),
            "record": .int(engagement.record),
        ]
    }
}
