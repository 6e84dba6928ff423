import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// org.preside.Engagements: what records something.
enum EngagementMethods {
    static let rows: [String: MethodRow] = [
        "Add": .command([.person, .clerk]) { request throws(WireError) in
            let order = try request.parameters.engagementRequest()
            let actor = request.actor
            return MethodRow.Order(.engagement(.add(order))) { answer($0, actor) }
        },
        "Move": .command([.person, .clerk]) { request throws(WireError) in
            _ = try request.parameters.need("from", request.parameters.text("from"))
            return try change(request)
        },
        "Change": .command([.person, .clerk]) { request throws(WireError) in
            try change(request)
        },
        "Cancel": .command([.person, .clerk]) { request throws(WireError) in
            let target = try request.parameters.engagementTarget()
            let reason = request.parameters.text("reason")
            let actor = request.actor
            return MethodRow.Order(.engagement(.cancel(target, reason: reason))) {
                answer($0, actor)
            }
        },
        "Submit": .command([.clerk]) { request throws(WireError) in
            let parameters = request.parameters
            let id = try parameters.engagementID()
            let opinion = try parameters.need("opinion", parameters.text("opinion"))
            let actor = request.actor
            return MethodRow.Order(.engagement(.submit(id, opinion: opinion))) {
                answer($0, actor)
            }
        },
        "Approve": .command([.person, .clerk]) { request throws(WireError) in
            let id = try request.parameters.engagementID()
            let judgement = try request.parameters.judgement()
            let actor = request.actor
            return MethodRow.Order(.engagement(.approve(id, judgement))) { answer($0, actor) }
        },
        "Decline": .command([.person, .clerk]) { request throws(WireError) in
            let id = try request.parameters.engagementID()
            let judgement = try request.parameters.judgement()
            let actor = request.actor
            return MethodRow.Order(.engagement(.decline(id, judgement))) { answer($0, actor) }
        },
    ]

    private static func change(_ request: Request) throws(WireError) -> MethodRow.Order {
        let target = try request.parameters.engagementTarget()
        let alteration = try request.parameters.engagementAlteration(target)
        let reason = request.parameters.text("reason")
        let actor = request.actor
        return MethodRow.Order(.engagement(.change(target, alteration, reason: reason))) {
            answer($0, actor)
        }
    }

    /// The engagement that the last event is about, the occurrence if one was meant, and what it
    /// clashes with from now on.
    private static func answer(_ outcome: Job.Outcome, _ actor: Actor) -> JSONObject {
        guard case .engagement(let event)? = outcome.events.last,
            let engagement = outcome.office.engagements[event.engagement]
        else { return [:] }
        let setting = outcome.setting
        var occurrence: Occurrence?
        if case .changed(_, let day?, _, _, _, _) = event {
            occurrence = engagement.occurrence(on: day, setting.zone, setting.workdays)
        }
        let view = EngagementView(
            office: outcome.office, setting: setting, actor: actor, now: outcome.now)
        let concerns = view.concerns(about: engagement)
        return [
            "engagement": .object(view.wire(engagement, occurrence)),
            "concerns": .array(concerns.map { .object($0.wire(setting.zone)) }),
            "provisional": .bool(
                engagement.isProvisional(occurrence, from: outcome.now, setting)),
        ]
    }
}
