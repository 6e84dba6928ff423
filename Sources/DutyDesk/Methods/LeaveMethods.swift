import CivilTime
import HashTreeCollections
import OfficeFiles
import OfficeRules
import Varlink

/// org.preside.Leave: what changes a leave.
enum LeaveMethods {
    private typealias Order = MethodRow.Order

    private static let doers: Set<Role> = [.person, .clerk]

    static let rows: [String: MethodRow] = [
        "Request": .command(doers) { request throws(WireError) in try ask(request) },
        "Approve": step(turns: true) { parameters, id throws(WireError) in
            .approve(id, try parameters.judgement())
        },
        "Decline": step { parameters, id throws(WireError) in
            .decline(id, try parameters.judgement())
        },
        "Confirm": step { parameters, id in .confirm(id, note: parameters.text("note")) },
        "File": step([.clerk]) { _, id in .file(id) },
        "Extend": step(concerns: true) { parameters, id throws(WireError) in
            let begin = parameters.office.leaves[id]?.period.from
            let until = try parameters.need("to", parameters.moment("to", after: begin))
            return .extend(
                id, until: until.end(in: parameters.zone, now: parameters.now),
                reason: parameters.text("reason"))
        },
        "Change": step(concerns: true) { parameters, id throws(WireError) in
            .change(id, try parameters.alteration(of: id))
        },
        "Correct": step([.clerk], concerns: true, turns: true) { parameters, id throws(WireError) in
            .correct(id, try parameters.alteration(of: id), because: parameters.text("because"))
        },
        "Return": step(turns: true) { parameters, id throws(WireError) in
            .returnEarly(id, on: try parameters.instant("on"))
        },
        "ReportBack": step(turns: true) { parameters, id throws(WireError) in
            .reportBack(id, on: try parameters.instant("on"), report: parameters.text("report"))
        },
        "Cancel": step(turns: true) { parameters, id in
            .cancel(id, reason: parameters.text("reason"))
        },
        "Import": LeaveImport.row,
    ]

    /// A method that takes one leave one step on and answers with it as it then stands.
    private static func step(
        _ roles: Set<Role> = doers, concerns: Bool = false, turns: Bool = false,
        _ command: @escaping @Sendable (Parameters, LeaveID) throws(WireError) -> Command
    ) -> MethodRow {
        .command(roles) { request throws(WireError) in
            let parameters = request.parameters
            let id = try parameters.leaveID()
            let actor = request.actor
            return Order(try command(parameters, id)) { outcome in
                var object = answer(id, outcome, actor, concerns: concerns)
                if turns, !object.members.isEmpty { object["turns"] = outcome.turnChanges }
                return object
            }
        }
    }

    private static func answer(
        _ id: LeaveID, _ outcome: Job.Outcome, _ actor: Actor, concerns: Bool
    ) -> JSONObject {
        guard let leave = outcome.office.leaves[id] else { return [:] }
        let view = LeaveView(
            office: outcome.office, setting: outcome.setting, actor: actor, now: outcome.now)
        var object: JSONObject = ["leave": view.wire(leave).map { .object($0) } ?? .null]
        if concerns {
            let found = outcome.office.concerns(
                about: Candidate(deciding: leave), at: outcome.now, outcome.setting)
            object["concerns"] = .array(
                found.map { .object($0.wire(outcome.office, outcome.setting, for: actor)) })
        }
        return object
    }

    private static func ask(_ request: Request) throws(WireError) -> Order {
        let leave = try request.parameters.leaveRequest()
        let actor = request.actor
        return Order(.request(leave)) { outcome in
            guard let id = LeaveID(number: outcome.office.lastLeave),
                let made = outcome.office.leaves[id]
            else { return [:] }
            let candidate = Candidate(deciding: made)
            let assessment = outcome.office.assess(candidate, at: outcome.now, outcome.setting)
            let view = LeaveView(
                office: outcome.office, setting: outcome.setting, actor: actor, now: outcome.now)
            let leave = view.wire(made, assessment.span, assessment.route)
            var object: JSONObject = ["leave": leave.map { .object($0) } ?? .null]
            let assessed = AssessmentView(
                office: outcome.office, setting: outcome.setting, actor: actor,
                now: outcome.now, candidate: candidate
            ).wire(assessment)
            object.add(assessed)
            return object
        }
    }
}

extension Parameters {
    /// What is asked for: who, when, what kind, and the details.
    func leaveRequest() throws(WireError) -> LeaveRequest {
        LeaveRequest(
            person: try need("person", person("person")), period: try period("from", "to"),
            kind: try need("kind", kind()), details: try details())
    }
}

/// What a preview says, and a request repeats.
struct AssessmentView {
    let office: Office
    let setting: OfficeSetting
    let actor: Actor
    let now: Instant
    let candidate: Candidate

    var wire: JSONObject { wire(office.assess(candidate, at: now, setting)) }

    /// The same for one who has assessed the candidate already.
    func wire(_ assessment: Assessment) -> JSONObject {
        let presiding = office.presiding(
            supposing: candidate, at: now, setting, limit: WireLimits.segments)
        let zone = setting.zone
        let route = assessment.route
        return [
            "person": .string(candidate.person.text),
            "from": .instant(candidate.period.from, zone),
            "until": .instant(candidate.period.until, zone),
            "days": .int(Int64(assessment.span.days)),
            "sumOfDays": .int(Int64(assessment.span.sumOfDays)),
            "summedWith": .texts(assessment.span.summedWith.map(\.description)),
            "escalated": .bool(route.escalated), "approver": route.approverJSON,
            "approverWhy": .string(route.why.rawValue),
            "standIn": .orNull(route.standIn?.text), "article": .int(Int64(route.article)),
            "concerns": .array(
                assessment.concerns.map { .object($0.wire(office, setting, for: actor)) }),
            "flags": .texts(
                LeaveView.flags(
                    late: candidate.leave?.lateEntry ?? (candidate.period.from < now),
                    assessment.span)),
            "presiding": .array(Self.rows(presiding).map { presides($0, zone) }),
            "meetings": meetings,
        ]
    }

    /// The meetings that it would put at risk, with times that would do in their stead.
    var meetings: JSON {
        .array(
            office.slotsInStead(candidate, at: now, setting).map { meeting, slots in
                [
                    "meeting": .string(meeting.description),
                    "slots": .slots(slots, setting.zone),
                ]
            })
    }

    /// Who presides when, and no more: segments that differ in something else are one row.
    private static func rows(_ segments: [StandingSegment]) -> [StandingSegment] {
        segments.reduce(into: []) { rows, segment in
            if let last = rows.last, last.standing.capacity == segment.standing.capacity,
                last.standing.holder == segment.standing.holder
            {
                rows[rows.count - 1] = StandingSegment(
                    standing: last.standing, from: last.from, until: segment.until)
            } else {
                rows.append(segment)
            }
        }
    }

    private func presides(_ segment: StandingSegment, _ zone: Zone) -> JSON {
        [
            "from": .instant(segment.from, zone), "until": .instant(segment.until, zone),
            "capacity": .string(segment.standing.capacity.rawValue),
            "holder": .orNull(segment.standing.holder?.text),
        ]
    }
}
