import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// Leave as one caller may see it. Reasons and kinds are seen by the person, by whoever may decide
/// or has decided, and by clerks; others see that somebody is away.
struct LeaveView {
    let office: Office
    let setting: OfficeSetting
    let actor: Actor
    /// The moment about which is asked.
    let now: Instant
    /// The moment as of which the caller may see or not: never one that the caller names, who could
    /// name one at which somebody was away and the decision the caller's.
    let sightAt: Instant

    init(
        office: Office, setting: OfficeSetting, actor: Actor, now: Instant,
        sightAt: Instant? = nil
    ) {
        self.office = office
        self.setting = setting
        self.actor = actor
        self.now = now
        self.sightAt = sightAt ?? now
    }

    private var zone: Zone { setting.zone }

    /// How much of a leave the caller sees.
    enum Sight { case whole, absence, nothing }

    func sight(of leave: Leave) -> Sight { sight(of: leave, route(of: leave, at: sightAt)) }

    private func sight(of leave: Leave, _ route: @autoclosure () -> Route) -> Sight {
        if leave.isOpen(to: actor, route()) { return .whole }
        return leave.state.counts ? .absence : .nothing
    }

    /// Who has to decide it now; for one that is decided, whoever would have to now.
    func route(of leave: Leave) -> Route { route(of: leave, at: now) }

    private func route(of leave: Leave, at instant: Instant) -> Route {
        let span = office.span(of: Candidate(deciding: leave), setting)
        return office.route(for: leave.person, span: span, at: instant, setting)
    }

    /// The leave in the words of the interface; nil when the caller may not know of it.
    func wire(_ leave: Leave) -> JSONObject? {
        let sight = sight(of: leave)
        guard sight != .nothing else { return nil }
        let open = sight == .whole
        // What is asked for on top of it is nobody else's business, as with a request, nor who has
        // to decide that.
        let known = open ? leave : leave.asApproved
        let span = office.span(of: Candidate(deciding: known), setting)
        let route = office.route(for: leave.person, span: span, at: now, setting)
        return object(known, span, route, open: open)
    }

    /// The same for one who has worked out its span and route already.
    func wire(_ leave: Leave, _ span: AbsenceSpan, _ route: Route) -> JSONObject? {
        let sight = sight(of: leave, sightAt == now ? route : self.route(of: leave, at: sightAt))
        return sight == .whole ? object(leave, span, route, open: true) : wire(leave)
    }

    private func object(
        _ leave: Leave, _ span: AbsenceSpan, _ route: Route, open: Bool
    ) -> JSONObject {
        var object = facts(leave, open: open)
        object.add(decision(leave, route, open: open))
        object.add(details(leave, span, open: open))
        return object
    }

    private func facts(_ leave: Leave, open: Bool) -> JSONObject {
        let days = zone.days(touchedBy: leave.period)
        let sheet = office.roster.sheet(on: days.lowerBound)
        return [
            "id": .string(leave.id.description), "person": .string(leave.person.text),
            "name": .string(office.name(of: leave.person, sheet) ?? leave.person.text),
            "post": .orNull(sheet.post(of: leave.person)?.rawValue),
            "kind": open ? .string(leave.kind.rawValue) : nil,
            "from": .instant(leave.period.from, zone),
            "until": .instant(leave.period.until, zone),
            "firstDay": .string(days.lowerBound.description),
            "lastDay": .string(days.upperBound.description),
            "days": .int(Int64(days.lowerBound.distance(to: days.upperBound) + 1)),
            "state": .string(leave.state.rawValue),
        ]
    }

    private func decision(_ leave: Leave, _ route: Route, open: Bool) -> JSONObject {
        let decision = leave.decision
        let awaited = leave.awaitsDecision
        let decided: JSON = .orNull(
            decision?.approver?.text ?? (decision?.by == .superior ? "superior" : nil))
        return [
            "approver": awaited ? route.approverJSON : decided,
            "standIn": awaited ? .orNull(route.standIn?.text) : .null,
            "escalated": .bool(
                awaited ? route.escalated : decision?.escalated ?? route.escalated),
            "article": .int(Int64(route.article)),
            "decidedBy": .orNull(decision?.by.text),
            "decidedAt": .instant(decision?.at, zone),
            "decidedHow": .orNull(decision?.manner.rawValue),
            "toBeReported": .bool(decision?.inStead ?? false),
            "confirmed": .bool(leave.confirmed),
            // A concern can tell the kind: only a trip is prolonged.
            "acknowledged": .texts(open ? decision?.acknowledged.map(\.rawValue) ?? [] : []),
        ]
    }

    private func details(_ leave: Leave, _ span: AbsenceSpan, open: Bool) -> JSONObject {
        let details = leave.details
        return [
            "pending": leave.pending.map { proposal($0, of: leave) } ?? .null,
            "flags": .texts(Self.flags(late: leave.lateEntry, span)),
            "overdue": .bool(leave.isOverdue(at: now)),
            "reason": open ? .orNull(details.reason) : .null,
            "place": open ? .orNull(details.place) : .null,
            "companions": .texts(open ? details.companions : []),
            "telephone": open ? .orNull(details.telephone) : .null,
            "cover": .orNull(details.cover?.text),
            "reportedUpward": details.reportedUpward.map { .bool($0) } ?? .null,
            "report": open ? .orNull(leave.report) : .null,
            "record": .int(leave.record),
        ]
    }

    private func proposal(_ pending: Proposal, of leave: Leave) -> JSON {
        [
            "what": .string(pending.what.rawValue),
            "from": .instant(pending.period.from, zone),
            "until": .instant(pending.period.until, zone),
            "kind": .string(pending.kind.rawValue),
            "reason": .orNull(pending.reason),
            "record": .int(leave.pendingRecord ?? leave.record),
        ]
    }

    /// `lateEntry` and `provisionalCalendar`, where they apply.
    static func flags(late: Bool, _ span: AbsenceSpan) -> [String] {
        (late ? ["lateEntry"] : []) + (span.provisional ? ["provisionalCalendar"] : [])
    }

    /// An absence in the words of org.preside.Presiding.
    func absence(_ leave: Leave, on day: Day) -> JSONObject {
        let sheet = office.roster.sheet(on: day)
        let open = sight(of: leave) == .whole
        return [
            "person": .string(leave.person.text),
            "name": .string(office.name(of: leave.person, sheet) ?? leave.person.text),
            "post": .orNull(sheet.post(of: leave.person)?.rawValue),
            "leave": .string(leave.id.description),
            "kind": open ? .string(leave.kind.rawValue) : nil,
            "place": open ? .orNull(leave.details.place) : nil,
            "from": .instant(leave.period.from, zone),
            "until": .instant(leave.period.until, zone),
            "state": .string(leave.state.rawValue),
            "pending": open ? .orNull(leave.pending?.what.rawValue) : nil,
            "unconfirmed": .bool(leave.isOverdue(at: now)),
        ]
    }
}
