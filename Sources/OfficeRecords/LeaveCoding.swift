import CivilTime
import OfficeRules
import Varlink

/// The parts of leave events and of leaves in a snapshot as JSON.
enum LeaveCoding {
    static func put(_ details: LeaveDetails, in record: inout RecordBuilder) {
        record.put("reason", details.reason)
        record.put("place", details.place)
        record.put("companions", texts: details.companions)
        record.put("telephone", details.telephone)
        record.put("cover", details.cover?.text)
        record.put("reportedUpward", details.reportedUpward)
    }

    static func details(_ fields: RecordFields) throws(RecordProblem) -> LeaveDetails {
        LeaveDetails(
            reason: try fields.text("reason"), place: try fields.text("place"),
            companions: try fields.texts("companions"), telephone: try fields.text("telephone"),
            cover: try fields.person("cover"), reportedUpward: try fields.bool("reportedUpward"))
    }

    static func encode(_ decision: LeaveDecision) -> RecordBuilder {
        var record = RecordBuilder()
        switch decision.by {
        case .person(let id): record.put("by", id.text)
        case .superior: record.put("bySuperior", true)
        }
        record.put("at", decision.at)
        record.put("manner", decision.manner.rawValue)
        if decision.inStead { record.put("inStead", true) }
        record.put("approver", decision.approver?.text)
        if decision.escalated { record.put("escalated", true) }
        record.put("acknowledged", texts: decision.acknowledged.map(\.rawValue))
        record.put("note", decision.note)
        return record
    }

    static func decision(_ fields: RecordFields) throws(RecordProblem) -> LeaveDecision {
        let superior = try fields.bool("bySuperior") ?? false
        let by: Decider =
            superior ? .superior : .person(try fields.need("by", fields.person("by")))
        return LeaveDecision(
            by: by, at: try fields.need("at", fields.instant("at")),
            manner: try fields.need(
                "manner", fields.read("manner") { DecisionManner(rawValue: $0) }),
            inStead: try fields.bool("inStead") ?? false,
            approver: try fields.person("approver"),
            escalated: try fields.bool("escalated") ?? false,
            acknowledged: try fields.reads("acknowledged") { ConcernCode(rawValue: $0) },
            note: try fields.text("note"))
    }

    static func encode(_ proposal: Proposal) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("what", proposal.what.rawValue)
        record.put(proposal.period)
        record.put("kind", proposal.kind.rawValue)
        record.put("reason", proposal.reason)
        return record
    }

    static func proposal(_ fields: RecordFields) throws(RecordProblem) -> Proposal {
        Proposal(
            what: try fields.need("what", fields.read("what") { Proposal.What(rawValue: $0) }),
            period: try fields.need("from", fields.period()), kind: try kind(fields),
            reason: try fields.text("reason"))
    }

    static func kind(_ fields: RecordFields) throws(RecordProblem) -> LeaveKind {
        try fields.need("kind", fields.read("kind") { LeaveKind(rawValue: $0) })
    }

    static func put(_ amendment: Amendment, in record: inout RecordBuilder) {
        record.put(amendment.period)
        record.put("kind", amendment.kind?.rawValue)
        if let details = amendment.details {
            var nested = RecordBuilder()
            put(details, in: &nested)
            record.put("details", nested)
        }
    }

    static func amendment(_ fields: RecordFields) throws(RecordProblem) -> Amendment {
        let nested = try fields.fields("details")
        return Amendment(
            period: try fields.period(),
            kind: try fields.read("kind") { LeaveKind(rawValue: $0) },
            details: try nested.map(details))
    }
}
