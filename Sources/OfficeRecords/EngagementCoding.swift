import CivilTime
import OfficeRules
import Varlink

/// Events and the book of engagements as JSON.
enum EngagementCoding {
    static func encode(_ event: EngagementEvent) -> RecordBuilder {
        var record = RecordBuilder()
        switch event {
        case .cancelled(let id, let reason):
            record.put("engagement", id.description)
            record.put("reason", reason)
        }
        return record
    }

    /// Nil for a kind that is not of this noun.
    static func decode(
        _ kind: String, _ fields: RecordFields
    ) throws(RecordProblem) -> EngagementEvent? {
        switch kind {
        case "engagementCancelled":
            .cancelled(
                try fields.id("engagement", EngagementID.init), reason: try fields.text("reason"))
        default: nil
        }
    }

    // MARK: Snapshot

    static func encode(_ book: EngagementBook) -> RecordBuilder { RecordBuilder() }

    static func decode(_ fields: RecordFields) throws(RecordProblem) -> EngagementBook {
        EngagementBook()
    }
}
