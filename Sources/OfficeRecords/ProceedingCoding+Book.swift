import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// The book of proceedings in a snapshot.
extension ProceedingCoding {
    static func encode(_ book: ProceedingBook) -> RecordBuilder {
        var record = RecordBuilder()
        let items = book.items.values.sorted { $0.id < $1.id }
        let sittings = book.sittings.sorted { $0.key < $1.key }
        let followUps = book.followUps.values.sorted { $0.id < $1.id }
        guard book != ProceedingBook() else { return record }
        record["items"] = .array(items.map { .object(encode($0).object) })
        record["sittings"] = .array(
            sittings.map { .object(encode($0.key, $0.value).object) })
        record["followUps"] = .array(followUps.map { .object(encode($0).object) })
        record.put("lastItem", book.lastItem)
        record.put("lastFollowUp", book.lastFollowUp)
        return record
    }

    static func decode(_ fields: RecordFields) throws(RecordProblem) -> ProceedingBook {
        ProceedingBook(
            items: try fields.objects("items").map(agendaItem),
            sittings: try fields.objects("sittings").map(sitting),
            followUps: try fields.objects("followUps").map(followUpInBook),
            lastItem: try fields.need("lastItem", fields.int("lastItem")),
            lastFollowUp: try fields.need("lastFollowUp", fields.int("lastFollowUp")))
    }

    private static func encode(_ item: AgendaItem) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("agendaItem", item.id.description)
        put(
            ItemProposal(
                department: item.department, title: item.title, major: item.major,
                touchesInterests: item.touchesInterests, meeting: item.meeting), in: &record)
        record.put("proposedAt", item.proposedAt)
        record.put("state", item.state.rawValue)
        record["checklist"] = .array(
            item.checklist.map { entry in
                var nested = RecordBuilder()
                put(entry, in: &nested)
                return .object(nested.object)
            })
        record.put("review", item.review.map(encode))
        record.put("settlement", item.settlement.map(encode))
        record.put("papers", item.papers)
        record.put("admission", item.admission.map(encode))
        put(item.sittingIn, in: &record)
        record.put("decision", item.decision)
        record.put("reason", item.reason)
        record.put("changedAt", item.changedAt)
        record.put("record", Int(item.record))
        return record
    }

    private static func agendaItem(_ fields: RecordFields) throws(RecordProblem) -> AgendaItem {
        let proposal = try proposal(fields)
        var item = AgendaItem(
            id: try item(fields), department: proposal.department, title: proposal.title,
            major: proposal.major, touchesInterests: proposal.touchesInterests,
            meeting: proposal.meeting,
            proposedAt: try fields.need("proposedAt", fields.instant("proposedAt")),
            record: Int64(try fields.need("record", fields.int("record"))))
        item.state = try fields.id("state") { AgendaItemState(rawValue: $0) }
        item.checklist = try fields.objects("checklist").map(entry)
        item.review = try rulingIfAny(fields, "review")
        item.settlement = try rulingIfAny(fields, "settlement")
        item.papers = try fields.instant("papers")
        item.admission = try rulingIfAny(fields, "admission")
        item.sittingIn = try citizens(fields)
        item.decision = try fields.text("decision")
        item.reason = try fields.text("reason")
        item.changedAt = try fields.need("changedAt", fields.instant("changedAt"))
        return item
    }

    private static func encode(_ meeting: MeetingID, _ sitting: Sitting) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("meeting", meeting.description)
        record["excuses"] = .array(sitting.excuses.map { .object(encode($0).object) })
        record["attendance"] = .array(
            sitting.attendance.map { attendance in
                var nested = RecordBuilder()
                put(attendance, in: &nested)
                return .object(nested.object)
            })
        if let minutes = sitting.minutes {
            var nested = RecordBuilder()
            nested.put("text", minutes.text)
            nested.put("draftedAt", minutes.draftedAt)
            nested.put("review", minutes.review.map(encode))
            nested.put("signature", minutes.signature.map(encode))
            record.put("minutes", nested)
        }
        record.put("changedAt", sitting.changedAt)
        return record
    }

    private static func sitting(
        _ fields: RecordFields
    ) throws(RecordProblem) -> (MeetingID, Sitting) {
        var sitting = Sitting(
            changedAt: try fields.need("changedAt", fields.instant("changedAt")))
        sitting.excuses = try fields.objects("excuses").map(excuse)
        sitting.attendance = try fields.objects("attendance").map(attendance)
        if let fields = try fields.fields("minutes") {
            var minutes = Minutes(
                text: try fields.need("text", fields.text("text")),
                draftedAt: try fields.need("draftedAt", fields.instant("draftedAt")))
            minutes.review = try rulingIfAny(fields, "review")
            minutes.signature = try rulingIfAny(fields, "signature")
            sitting.minutes = minutes
        }
        return (try meeting(fields), sitting)
    }

    private static func encode(_ excuse: Excuse) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("person", excuse.person.text)
        record.put("reason", excuse.reason)
        record.put("day", excuse.day?.description)
        record.put("requestedAt", excuse.requestedAt)
        record.put("state", excuse.state.rawValue)
        record.put("ruling", excuse.ruling.map(encode))
        return record
    }

    private static func excuse(_ fields: RecordFields) throws(RecordProblem) -> Excuse {
        var excuse = Excuse(
            person: try fields.need("person", fields.person("person")),
            reason: try fields.need("reason", fields.text("reason")),
            day: try fields.day("day"),
            requestedAt: try fields.need("requestedAt", fields.instant("requestedAt")))
        excuse.state = try fields.id("state") { ExcuseState(rawValue: $0) }
        excuse.ruling = try rulingIfAny(fields, "ruling")
        return excuse
    }

    private static func encode(_ followUp: FollowUp) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("followUp", followUp.id.description)
        record.put("meeting", followUp.meeting.description)
        record.put("agendaItem", followUp.item?.description)
        put(
            FollowUpTask(task: followUp.task, owner: followUp.owner, due: followUp.due),
            in: &record)
        record.put("doneAt", followUp.doneAt)
        record.put("report", followUp.report)
        record.put("record", Int(followUp.record))
        return record
    }

    private static func followUpInBook(
        _ fields: RecordFields
    ) throws(RecordProblem) -> FollowUp {
        let task = try task(fields)
        var stored = FollowUp(
            id: try followUp(fields), meeting: try meeting(fields),
            item: try fields.read("agendaItem", AgendaItemID.init), task: task.task,
            owner: task.owner, due: task.due,
            record: Int64(try fields.need("record", fields.int("record"))))
        stored.doneAt = try fields.instant("doneAt")
        stored.report = try fields.text("report")
        return stored
    }
}
