import CivilTime
import OfficeRules
import Varlink

/// Events and the book of rotations as JSON.
enum RotationCoding {
    static func encode(_ event: RotationEvent) -> RecordBuilder {
        var record = RecordBuilder()
        switch event {
        case .cancelled(let id, let reason):
            record.put("turn", id.description)
            record.put("reason", reason)
        }
        return record
    }

    /// Nil for a kind that is not of this noun.
    static func decode(
        _ kind: String, _ fields: RecordFields
    ) throws(RecordProblem) -> RotationEvent? {
        switch kind {
        case "turnCancelled":
            .cancelled(
                try fields.id("turn", TurnID.init), reason: try fields.text("reason"))
        default: nil
        }
    }

    // MARK: Snapshot

    static func encode(_ book: RotationBook) -> RecordBuilder { RecordBuilder() }

    static func decode(_ fields: RecordFields) throws(RecordProblem) -> RotationBook {
        RotationBook()
    }
}
