import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// Events and the book of engagements as JSON.
enum EngagementCoding {
    static func encode(_ event: EngagementEvent) -> RecordBuilder {
        var record = RecordBuilder()
        switch event {
        case .added(let engagement): record = encode(begun: engagement)
        case .changed(_, let occurrence, let period, let details, let held, let reason):
            record.put("occurrence", occurrence?.description)
            record.put(period)
            record.put("details", details.map(encode))
            if held { record.put("held", true) }
            record.put("reason", reason)
        case .cancelled(_, let occurrence, let later, let kept, let reason):
            record.put("occurrence", occurrence?.description)
            if later { record.put("later", true) }
            if !kept.isEmpty { record.put("kept", texts: kept.map(\.description)) }
            record.put("reason", reason)
        case .submitted(_, let opinion): record.put("opinion", opinion)
        case .decided(_, let decision): record.put("decision", encode(decision))
        }
        record.put("engagement", event.engagement.description)
        return record
    }

    /// Nil for a kind that is not of this noun.
    static func decode(
        _ kind: String, _ fields: RecordFields
    ) throws(RecordProblem) -> EngagementEvent? {
        switch kind {
        case "engagementAdded": .added(try begun(fields))
        case "engagementChanged":
            .changed(
                try id(fields), occurrence: try fields.day("occurrence"),
                period: try fields.period(), details: try fields.fields("details").map(details),
                held: try fields.bool("held") ?? false, reason: try fields.text("reason"))
        case "engagementCancelled":
            .cancelled(
                try id(fields), occurrence: try fields.day("occurrence"),
                later: try fields.bool("later") ?? false, kept: try days("kept", fields),
                reason: try fields.text("reason"))
        case "invitationSubmitted":
            .submitted(try id(fields), opinion: try fields.need("opinion", fields.text("opinion")))
        case "invitationApproved", "invitationDeclined":
            .decided(
                try id(fields),
                try decision(
                    fields.need("decision", fields.fields("decision")),
                    approved: kind == "invitationApproved"))
        default: nil
        }
    }

    private static func id(_ fields: RecordFields) throws(RecordProblem) -> EngagementID {
        try fields.id("engagement", EngagementID.init)
    }

    private static func days(
        _ key: String, _ fields: RecordFields
    ) throws(RecordProblem) -> [Day] {
        fields.has(key) ? try fields.reads(key) { Day($0) } : []
    }

    // MARK: An engagement

    /// All but what happens to it later, its `record` too.
    private static func encode(begun engagement: Engagement) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("engagement", engagement.id.description)
        record.put(engagement.period)
        record.put("details", encode(engagement.details))
        if let repetition = engagement.repetition {
            record.put("repeat", repetition.rule.description)
            record.put("first", repetition.first.description)
            record.put("onRestDay", repetition.onRestDay?.rawValue)
        }
        record.put("state", engagement.state.rawValue)
        record.put("enteredBy", engagement.enteredBy?.text)
        record.put("continues", engagement.continues?.description)
        record.put("opinion", engagement.opinion)
        if engagement.wasSaidInSecret { record.put("wasSaidInSecret", true) }
        record.put("submittedAt", engagement.submittedAt)
        record.put("decision", engagement.decision.map(encode(stored:)))
        let changes = engagement.changes.sorted { $0.key < $1.key }
        if !changes.isEmpty {
            record["changes"] = .array(changes.map { .object(encode($0.key, $0.value).object) })
        }
        return record
    }

    private static func begun(_ fields: RecordFields) throws(RecordProblem) -> Engagement {
        var engagement = Engagement(
            id: try id(fields),
            details: try details(fields.need("details", fields.fields("details"))),
            period: try fields.need("from", fields.period()),
            repetition: try repetition(fields),
            state: try fields.need(
                "state", fields.read("state") { EngagementState(rawValue: $0) }),
            enteredBy: try fields.person("enteredBy"),
            continues: try fields.read("continues") { EngagementID($0) })
        engagement.opinion = try fields.text("opinion")
        engagement.wasSaidInSecret = try fields.bool("wasSaidInSecret") ?? false
        engagement.submittedAt = try fields.instant("submittedAt")
        if let stored = try fields.fields("decision") {
            engagement.decision = try decision(
                stored, approved: try stored.bool("approved") ?? false)
        }
        for change in fields.value("changes") == nil ? [] : try fields.objects("changes") {
            let day = try change.need("occurrence", change.day("occurrence"))
            engagement.changes[day] = try occurrenceChange(change)
        }
        return engagement
    }

    private static func repetition(_ fields: RecordFields) throws(RecordProblem) -> Repetition? {
        guard let text = try fields.text("repeat") else { return nil }
        let rule: Recurrence
        do throws(RecurrenceProblem) {
            rule = try Recurrence(parsing: text, limit: .max)
        } catch {
            throw fields.problem("repeat", "\(error.part) \(error.why)")
        }
        return Repetition(
            rule, from: try fields.need("first", fields.day("first")),
            onRestDay: try fields.read("onRestDay") { RestDayRule(rawValue: $0) })
    }

    private static func encode(_ day: Day, _ change: OccurrenceChange) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("occurrence", day.description)
        switch change {
        case .cancelled(let details):
            record.put("cancelled", true)
            record.put("details", details.map(encode))
        case .changed(let period, let details):
            record.put(period)
            record.put("details", details.map(encode))
        }
        return record
    }

    private static func occurrenceChange(
        _ fields: RecordFields
    ) throws(RecordProblem) -> OccurrenceChange {
        let details = try fields.fields("details").map(details)
        if try fields.bool("cancelled") ?? false { return .cancelled(details) }
        return .changed(try fields.period(), details)
    }

    private static func encode(_ details: EngagementDetails) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("title", details.title)
        record.put("place", details.place)
        record["participants"] = .array(
            details.participants.map {
                ["person": .string($0.person.text), "part": .string($0.part.rawValue)]
            })
        record.put("organiser", details.organiser)
        record.put("kind", details.kind.rawValue)
        record.put("visibility", details.visibility.rawValue)
        if details.organisedByPartyOrGovernment {
            record.put("organisedByPartyOrGovernment", true)
        }
        return record
    }

    private static func details(_ fields: RecordFields) throws(RecordProblem) -> EngagementDetails {
        EngagementDetails(
            title: try fields.need("title", fields.text("title")),
            place: try fields.text("place"),
            participants: try fields.objects("participants").map(participant),
            organiser: try fields.text("organiser"),
            kind: try fields.need("kind", fields.read("kind") { EngagementKind(rawValue: $0) }),
            visibility: try fields.need(
                "visibility", fields.read("visibility") { Visibility(rawValue: $0) }),
            organisedByPartyOrGovernment: try fields.bool("organisedByPartyOrGovernment") ?? false)
    }

    private static func participant(_ fields: RecordFields) throws(RecordProblem) -> Participant {
        Participant(
            try fields.need("person", fields.person("person")),
            try fields.need("part", fields.read("part") { EngagementPart(rawValue: $0) }))
    }

    private static func encode(_ decision: InvitationDecision) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("by", decision.by.text)
        record.put("at", decision.at)
        record.put("manner", decision.manner.rawValue)
        record.put("note", decision.note)
        return record
    }

    private static func encode(stored decision: InvitationDecision) -> RecordBuilder {
        var record = encode(decision)
        record.put("approved", decision.approved)
        return record
    }

    private static func decision(
        _ fields: RecordFields, approved: Bool
    ) throws(RecordProblem) -> InvitationDecision {
        InvitationDecision(
            approved: approved, by: try fields.need("by", fields.person("by")),
            at: try fields.need("at", fields.instant("at")),
            manner: try fields.need(
                "manner", fields.read("manner") { DecisionManner(rawValue: $0) }),
            note: try fields.text("note"))
    }

    // MARK: Snapshot

    static func encode(_ book: EngagementBook) -> RecordBuilder {
        var record = RecordBuilder()
        guard book.last > 0 else { return record }
        let all = book.engagements.values.sorted { $0.id < $1.id }
        record["engagements"] = .array(
            all.map { engagement in
                var fields = encode(begun: engagement)
                fields.put("endsBefore", engagement.endsBefore?.description)
                if !engagement.kept.isEmpty {
                    fields.put("kept", texts: engagement.kept.sorted().map(\.description))
                }
                fields.put("continuesFrom", engagement.continuesFrom?.description)
                fields.put("record", Int(engagement.record))
                return .object(fields.object)
            })
        record.put("last", book.last)
        return record
    }

    static func decode(_ fields: RecordFields) throws(RecordProblem) -> EngagementBook {
        var book = EngagementBook()
        var all: [Engagement] = []
        for fields in try fields.objects("engagements") {
            var engagement = try begun(fields)
            engagement.endsBefore = try fields.day("endsBefore")
            engagement.kept = Set(try days("kept", fields))
            engagement.continuesFrom = try fields.day("continuesFrom")
            engagement.record = Int64(try fields.need("record", fields.int("record")))
            all.append(engagement)
        }
        book.restore(all, last: try fields.need("last", fields.int("last")))
        return book
    }
}
