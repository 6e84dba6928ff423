import CivilTime
import OfficeRules
import Varlink

/// Events and the book of proceedings as JSON.
enum ProceedingCoding {
    static func encode(_ event: ProceedingEvent) -> RecordBuilder {
        var record = RecordBuilder()
        switch event {
        case .cancelled(let id, let reason):
            record.put("agendaItem", id.description)
            record.put("reason", reason)
        }
        return record
    }

    /// Nil for a kind that is not of this noun.
    static func decode(
        _ kind: String, _ fields: RecordFields
    ) throws(RecordProblem) -> ProceedingEvent? {
        switch kind {
        case "agendaItemCancelled":
            .cancelled(
                try fields.id("agendaItem", AgendaItemID.init), reason: try fields.text("reason"))
        default: nil
        }
    }

    // MARK: Snapshot

    static func encode(_ book: ProceedingBook) -> RecordBuilder { RecordBuilder() }

    static func decode(_ fields: RecordFields) throws(RecordProblem) -> ProceedingBook {
        ProceedingBook()
    }
}
