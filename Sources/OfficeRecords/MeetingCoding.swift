import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// Events and the book of meetings as JSON.
enum MeetingCoding {
    static func encode(_ event: MeetingEvent) -> RecordBuilder {
        var record = RecordBuilder()
        switch event {
        case .called(let event):
            record.put("meeting", event.id.description)
            record.put("kind", event.kind.rawValue)
            record.put("title", event.title)
            record.put("place", event.place)
            put(event.seating, in: &record)
            record.put("department", event.department?.text)
            record.put("approvedBy", event.approvedBy?.text)
        case .moved(let event):
            record.put("meeting", event.id.description)
            put(event.seating, in: &record)
            record.put("reason", event.reason)
        case .cancelled(let id, let reason):
            record.put("meeting", id.description)
            record.put("reason", reason)
        }
        return record
    }

    /// Nil for a kind that is not of this noun.
    static func decode(
        _ kind: String, _ fields: RecordFields
    ) throws(RecordProblem) -> MeetingEvent? {
        switch kind {
        case "meetingCalled":
            .called(
                MeetingCalled(
                    id: try fields.id("meeting", MeetingID.init),
                    kind: try fields.id("kind") { MeetingKind(rawValue: $0) },
                    title: try fields.text("title"), place: try fields.text("place"),
                    seating: try seating(fields),
                    department: try fields.read("department") { DepartmentID($0) },
                    approvedBy: try fields.person("approvedBy")))
        case "meetingMoved":
            .moved(
                MeetingMoved(
                    id: try fields.id("meeting", MeetingID.init), seating: try seating(fields),
                    reason: try fields.text("reason")))
        case "meetingCancelled":
            .cancelled(
                try fields.id("meeting", MeetingID.init), reason: try fields.text("reason"))
        default: nil
        }
    }

    private static func put(_ seating: MeetingSeating, in record: inout RecordBuilder) {
        record.put(seating.period)
        record.put("chair", seating.chair.text)
        record.put("members", texts: seating.members.map(\.text))
        record.put("sittingIn", texts: seating.sittingIn.map(\.text))
        if let exception = seating.exception {
            var nested = RecordBuilder()
            nested.put("by", exception.by.text)
            nested.put("reason", exception.reason)
            record.put("exception", nested)
        }
        record.put("entrustedBy", seating.entrustedBy?.text)
    }

    private static func seating(_ fields: RecordFields) throws(RecordProblem) -> MeetingSeating {
        var exception: MeetingException?
        if let nested = try fields.fields("exception") {
            exception = MeetingException(
                by: try nested.need("by", nested.person("by")),
                reason: try nested.need("reason", nested.text("reason")))
        }
        return MeetingSeating(
            period: try fields.need("from", fields.period()),
            chair: try fields.need("chair", fields.person("chair")),
            members: try fields.reads("members") { PersonID($0) },
            sittingIn: try fields.reads("sittingIn") { PersonID($0) }, exception: exception,
            entrustedBy: try fields.person("entrustedBy"))
    }

    // MARK: Snapshot

    static func encode(_ book: MeetingBook) -> RecordBuilder {
        var record = RecordBuilder()
        guard book.last > 0 else { return record }
        let meetings = book.meetings.keys.sorted().compactMap { book.meetings[$0] }
        record["meetings"] = .array(meetings.map { .object(encode($0).object) })
        record.put("last", book.last)
        return record
    }

    static func decode(_ fields: RecordFields) throws(RecordProblem) -> MeetingBook {
        var book = MeetingBook()
        book.restore(
            try fields.objects("meetings").map(meeting),
            last: try fields.need("last", fields.int("last")))
        return book
    }

    /// A meeting as the event that called it would stand if it had been called as it is now.
    private static func encode(_ meeting: Meeting) -> RecordBuilder {
        var record = encode(
            .called(
                MeetingCalled(
                    id: meeting.id, kind: meeting.kind, title: meeting.title,
                    place: meeting.place,
                    seating: MeetingSeating(
                        period: meeting.period, chair: meeting.chair, members: meeting.members,
                        sittingIn: meeting.sittingIn, exception: meeting.exception,
                        entrustedBy: meeting.entrustedBy), department: meeting.department,
                    approvedBy: meeting.approvedBy)))
        record.put("state", meeting.state.rawValue)
        record.put("record", Int(meeting.record))
        return record
    }

    private static func meeting(_ fields: RecordFields) throws(RecordProblem) -> Meeting {
        let seating = try seating(fields)
        return Meeting(
            id: try fields.id("meeting", MeetingID.init),
            kind: try fields.id("kind") { MeetingKind(rawValue: $0) },
            title: try fields.text("title"), period: seating.period,
            place: try fields.text("place"), chair: seating.chair, members: seating.members,
            sittingIn: seating.sittingIn,
            department: try fields.read("department") { DepartmentID($0) },
            state: try fields.id("state") { MeetingState(rawValue: $0) },
            exception: seating.exception, entrustedBy: seating.entrustedBy,
            approvedBy: try fields.person("approvedBy"),
            record: Int64(try fields.need("record", fields.int("record"))))
    }
}
