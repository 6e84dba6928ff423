import CivilTime
import OfficeRules
import Varlink

/// Events of proceedings as JSON.
enum ProceedingCoding {
    static func encode(_ event: ProceedingEvent) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("agendaItem", event.item?.description)
        record.put("meeting", event.meeting?.description)
        switch event {
        case .itemProposed(_, let proposal): put(proposal, in: &record)
        case .itemReviewed(_, let ruling, let note), .itemAdmitted(_, let ruling, let note),
            .minutesReviewed(_, let ruling, let note), .minutesSigned(_, let ruling, let note):
            record.put("ruling", encode(ruling))
            record.put("note", note)
        case .itemSettled(_, let meeting, let ruling, let note):
            record.put("meeting", meeting?.description)
            record.put("ruling", encode(ruling))
            record.put("note", note)
        case .itemDeclined(_, let ruling, let reason):
            record.put("ruling", encode(ruling))
            record.put("reason", reason)
        case .itemPlaced(_, let meeting): record.put("meeting", meeting.description)
        case .itemPostponed(_, let reason), .itemWithdrawn(_, let reason):
            record.put("reason", reason)
        case .itemChecked(_, let entry): put(entry, in: &record)
        case .papersHandedOut(_, let at): record.put("at", at)
        case .citizensInvited(_, let citizens): put(citizens, in: &record)
        case .itemDecided(_, let decision): record.put("decision", decision)
        case .excuseAsked(_, let person, let reason, let day):
            record.put("person", person.text)
            record.put("reason", reason)
            record.put("day", day?.description)
        case .excuseGranted(_, let person, let ruling, let note),
            .excuseDeclined(_, let person, let ruling, let note):
            record.put("person", person.text)
            record.put("ruling", encode(ruling))
            record.put("note", note)
        case .attendanceTaken(_, let attendance): put(attendance, in: &record)
        case .minutesDrafted(_, let text): record.put("text", text)
        case .followUpAdded(let id, let meeting, let item, let task):
            record.put("followUp", id.description)
            record.put("meeting", meeting.description)
            record.put("agendaItem", item?.description)
            put(task, in: &record)
        case .followUpDone(let id, let at, let report):
            record.put("followUp", id.description)
            record.put("at", at)
            record.put("report", report)
        }
        return record
    }

    /// Nil for a kind that is not of this noun.
    static func decode(
        _ kind: String, _ fields: RecordFields
    ) throws(RecordProblem) -> ProceedingEvent? {
        if let event = try itemEvent(kind, fields) { return event }
        if let event = try meetingEvent(kind, fields) { return event }
        switch kind {
        case "followUpAdded":
            return .followUpAdded(
                try followUp(fields), meeting: try meeting(fields),
                item: try fields.read("agendaItem", AgendaItemID.init), try task(fields))
        case "followUpDone":
            return .followUpDone(
                try followUp(fields), at: try fields.need("at", fields.instant("at")),
                report: try fields.text("report"))
        case "papersHandedOut":
            return .papersHandedOut(
                try item(fields), at: try fields.need("at", fields.instant("at")))
        case "citizensInvited": return .citizensInvited(try item(fields), try citizens(fields))
        default: return nil
        }
    }

    private static func itemEvent(
        _ kind: String, _ fields: RecordFields
    ) throws(RecordProblem) -> ProceedingEvent? {
        switch kind {
        case "agendaItemProposed": .itemProposed(try item(fields), try proposal(fields))
        case "agendaItemReviewed":
            .itemReviewed(try item(fields), try ruling(fields), note: try fields.text("note"))
        case "agendaItemSettled":
            .itemSettled(
                try item(fields), meeting: try fields.read("meeting", MeetingID.init),
                try ruling(fields), note: try fields.text("note"))
        case "agendaItemDeclined":
            .itemDeclined(try item(fields), try ruling(fields), reason: try fields.text("reason"))
        case "agendaItemPlaced": .itemPlaced(try item(fields), meeting: try meeting(fields))
        case "agendaItemPostponed":
            .itemPostponed(try item(fields), reason: try fields.text("reason"))
        case "agendaItemWithdrawn":
            .itemWithdrawn(try item(fields), reason: try fields.text("reason"))
        case "agendaItemChecked": .itemChecked(try item(fields), try entry(fields))
        case "agendaItemAdmitted":
            .itemAdmitted(try item(fields), try ruling(fields), note: try fields.text("note"))
        case "agendaItemDecided":
            .itemDecided(
                try item(fields), decision: try fields.need("decision", fields.text("decision")))
        default: nil
        }
    }

    private static func meetingEvent(
        _ kind: String, _ fields: RecordFields
    ) throws(RecordProblem) -> ProceedingEvent? {
        switch kind {
        case "excuseAsked":
            .excuseAsked(
                try meeting(fields), try person(fields),
                reason: try fields.need("reason", fields.text("reason")),
                on: try fields.day("day"))
        case "excuseGranted":
            .excuseGranted(
                try meeting(fields), try person(fields), try ruling(fields),
                note: try fields.text("note"))
        case "excuseDeclined":
            .excuseDeclined(
                try meeting(fields), try person(fields), try ruling(fields),
                note: try fields.text("note"))
        case "attendanceTaken": .attendanceTaken(try meeting(fields), try attendance(fields))
        case "minutesDrafted":
            .minutesDrafted(
                try meeting(fields), text: try fields.need("text", fields.text("text")))
        case "minutesReviewed":
            .minutesReviewed(
                try meeting(fields), try ruling(fields), note: try fields.text("note"))
        case "minutesSigned":
            .minutesSigned(
                try meeting(fields), try ruling(fields), note: try fields.text("note"))
        default: nil
        }
    }

    // MARK: Ids

    static func item(_ fields: RecordFields) throws(RecordProblem) -> AgendaItemID {
        try fields.id("agendaItem", AgendaItemID.init)
    }

    static func meeting(_ fields: RecordFields) throws(RecordProblem) -> MeetingID {
        try fields.id("meeting", MeetingID.init)
    }

    static func followUp(_ fields: RecordFields) throws(RecordProblem) -> FollowUpID {
        try fields.id("followUp", FollowUpID.init)
    }

    private static func person(_ fields: RecordFields) throws(RecordProblem) -> PersonID {
        try fields.need("person", fields.person("person"))
    }
}
