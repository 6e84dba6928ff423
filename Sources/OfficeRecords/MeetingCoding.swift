import CivilTime
import OfficeRules
import Varlink

/// Events and the book of meetings as JSON.
enum MeetingCoding {
    static func encode(_ event: MeetingEvent) -> RecordBuilder {
        var record = RecordBuilder()
        switch event {
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
        case "meetingCancelled":
            .cancelled(
                try fields.id("meeting", MeetingID.init), reason: try fields.text("reason"))
        default: nil
        }
    }

    // MARK: Snapshot

    static func encode(_ book: MeetingBook) -> RecordBuilder { RecordBuilder() }

    static func decode(_ fields: RecordFields) throws(RecordProblem) -> MeetingBook {
        MeetingBook()
    }
}
