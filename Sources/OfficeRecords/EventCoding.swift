import CivilTime
package import OfficeRules
package import Varlink

/// Events as the bodies of journal records: JSON objects, instants in UTC, absent what is not set.
///
/// What was ever written must be read for ever: kinds and members are only added, and a golden line
/// of each kind stands in the tests.
package enum EventCoding {
    package static func encode(_ event: Event) -> JSONObject {
        var record = RecordBuilder()
        if let leave = event.leave { record.put("leave", leave.description) }
        switch event {
        case .rosterApplied(let layer): record = RosterCoding.encode(layer)
        case .leaveRequested(let event):
            record.put("person", event.person.text)
            record.put("kind", event.kind.rawValue)
            record.put(event.period)
            LeaveCoding.put(event.details, in: &record)
            if event.lateEntry { record.put("lateEntry", true) }
        case .leaveApproved(let event):
            record.put("decision", LeaveCoding.encode(event.decision))
            record.put("filed", event.filed)
            record.put("proposal", event.proposal.map(LeaveCoding.encode))
        case .leaveDeclined(let event):
            record.put("decision", LeaveCoding.encode(event.decision))
            record.put("ofProposal", event.proposal)
        case .leaveConfirmed(_, let note): record.put("note", note)
        case .leaveFiled, .leaveOverdue: break
        case .leaveProposed(_, let proposal):
            record.put("proposal", LeaveCoding.encode(proposal))
        case .leaveChanged(_, let amendment): LeaveCoding.put(amendment, in: &record)
        case .leaveCorrected(_, let amendment, let because):
            LeaveCoding.put(amendment, in: &record)
            record.put("because", because)
        case .leaveReturned(_, let at): record.put("at", at)
        case .leaveReportedBack(_, let until, let report):
            record.put("until", until)
            record.put("report", report)
        case .leaveCancelled(_, let reason): record.put("reason", reason)
        case .entrusted(let event): put(event, in: &record)
        case .entrustmentCancelled(let id, let at, let reason):
            record.put("entrustment", id.description)
            record.put("at", at)
            record.put("reason", reason)
        case .yearClosed(let year): record.put("year", year)
        case .engagement(let event): record = EngagementCoding.encode(event)
        case .meeting(let event): record = MeetingCoding.encode(event)
        case .proceeding(let event): record = ProceedingCoding.encode(event)
        case .rotation(let event): record = RotationCoding.encode(event)
        case .week(let event): record = WeekCoding.encode(event)
        }
        return record.object
    }

    package static func decode(
        kind: String, _ body: JSONObject
    ) throws(RecordProblem) -> Event {
        let fields = RecordFields(body)
        switch kind {
        case "rosterApplied": return .rosterApplied(try RosterCoding.layer(fields))
        case "entrusted": return .entrusted(try entrusted(fields))
        case "entrustmentCancelled":
            return .entrustmentCancelled(
                try entrustment(fields), at: try fields.need("at", fields.instant("at")),
                reason: try fields.text("reason"))
        case "yearClosed": return .yearClosed(try fields.need("year", fields.int("year")))
        default:
            if let event = try calendarEvent(kind, fields) { return event }
            return try leaveEvent(kind, fields)
        }
    }

    private static func calendarEvent(
        _ kind: String, _ fields: RecordFields
    ) throws(RecordProblem) -> Event? {
        if let event = try EngagementCoding.decode(kind, fields) { return .engagement(event) }
        if let event = try MeetingCoding.decode(kind, fields) { return .meeting(event) }
        if let event = try ProceedingCoding.decode(kind, fields) { return .proceeding(event) }
        if let event = try RotationCoding.decode(kind, fields) { return .rotation(event) }
        if let event = try WeekCoding.decode(kind, fields) { return .week(event) }
        return nil
    }

    private static func leaveEvent(
        _ kind: String, _ fields: RecordFields
    ) throws(RecordProblem) -> Event {
        switch kind {
        case "leaveRequested": .leaveRequested(try requested(fields))
        case "leaveApproved": .leaveApproved(try approved(fields))
        case "leaveDeclined":
            .leaveDeclined(
                LeaveDeclined(
                    id: try fields.leave(), decision: try decision(fields),
                    proposal: try fields.bool("ofProposal") ?? false))
        case "leaveConfirmed": .leaveConfirmed(try fields.leave(), note: try fields.text("note"))
        case "leaveFiled": .leaveFiled(try fields.leave())
        case "leaveOverdue": .leaveOverdue(try fields.leave())
        case "leaveProposed": .leaveProposed(try fields.leave(), try proposal(fields))
        case "leaveChanged":
            .leaveChanged(try fields.leave(), try LeaveCoding.amendment(fields))
        case "leaveCorrected":
            .leaveCorrected(
                try fields.leave(), try LeaveCoding.amendment(fields),
                because: try fields.text("because"))
        case "leaveReturned":
            .leaveReturned(
                try fields.leave(), at: try fields.need("at", fields.instant("at")))
        case "leaveReportedBack":
            .leaveReportedBack(
                try fields.leave(), until: try fields.need("until", fields.instant("until")),
                report: try fields.text("report"))
        case "leaveCancelled":
            .leaveCancelled(try fields.leave(), reason: try fields.text("reason"))
        default: throw RecordProblem(path: "kind", why: "cannot be '\(kind)'")
        }
    }

    // MARK: Leave

    private static func requested(_ fields: RecordFields) throws(RecordProblem) -> LeaveRequested {
        LeaveRequested(
            id: try fields.leave(), person: try fields.need("person", fields.person("person")),
            kind: try LeaveCoding.kind(fields), period: try fields.need("from", fields.period()),
            details: try LeaveCoding.details(fields),
            lateEntry: try fields.bool("lateEntry") ?? false)
    }

    private static func approved(_ fields: RecordFields) throws(RecordProblem) -> LeaveApproved {
        let proposal = try fields.fields("proposal")
        return LeaveApproved(
            id: try fields.leave(), decision: try decision(fields),
            filed: try fields.bool("filed") ?? false,
            proposal: try proposal.map(LeaveCoding.proposal))
    }

    private static func decision(_ fields: RecordFields) throws(RecordProblem) -> LeaveDecision {
        try LeaveCoding.decision(fields.need("decision", fields.fields("decision")))
    }

    private static func proposal(_ fields: RecordFields) throws(RecordProblem) -> Proposal {
        try LeaveCoding.proposal(fields.need("proposal", fields.fields("proposal")))
    }

    // MARK: Entrustment

    static func put(_ event: Entrusted, in record: inout RecordBuilder) {
        record.put("entrustment", event.id.description)
        record.put("person", event.person.text)
        record.put("entrustedBy", event.entrustedBy.text)
        record.put(event.period)
        if case .task(let task) = event.scope { record.put("task", task) }
        record.put("reason", event.reason)
    }

    static func entrusted(_ fields: RecordFields) throws(RecordProblem) -> Entrusted {
        Entrusted(
            id: try entrustment(fields),
            person: try fields.need("person", fields.person("person")),
            entrustedBy: try fields.need("entrustedBy", fields.person("entrustedBy")),
            period: try fields.need("from", fields.period()),
            scope: try fields.text("task").map { .task($0) } ?? .preside,
            reason: try fields.text("reason"))
    }

    private static func entrustment(_ fields: RecordFields) throws(RecordProblem) -> EntrustmentID {
        try fields.need("entrustment", fields.read("entrustment") { EntrustmentID($0) })
    }
}
