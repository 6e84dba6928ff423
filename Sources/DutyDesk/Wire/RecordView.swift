import CivilTime
import OfficeJournal
import Varlink

/// A journal record as it goes out.
struct RecordView {
    let record: Record
    let zone: Zone

    private var at: JSON {
        .string(
            Instant(microseconds: record.at)?.rfc3339(in: zone) ?? "\(record.at)")
    }

    /// The record whole.
    var wire: JSONObject {
        [
            "number": .int(record.number), "at": at, "account": .string(record.account),
            "actor": .orNull(record.actor), "commandID": .orNull(record.commandID),
            "kind": .string(record.kind), "subject": .orNull(record.subject),
            "body": .string(String(decoding: record.body, as: UTF8.self)),
            "hash": .string(record.hash.description),
        ]
    }

    /// The record as a step in the life of a leave, its facts laid flat.
    var step: JSONObject {
        var detail = JSONObject()
        if let body = try? JSON.parse(record.body).objectValue {
            flatten(body, prefix: "", into: &detail)
        }
        return [
            "record": .int(record.number), "at": at, "what": .string(record.kind),
            "account": .string(record.account), "by": .orNull(record.actor),
            "detail": .object(detail),
        ]
    }

    private func flatten(_ object: JSONObject, prefix: String, into detail: inout JSONObject) {
        for member in object.members where member.key != "leave" {
            let key = prefix + member.key
            switch member.value {
            case .object(let nested): flatten(nested, prefix: key + ".", into: &detail)
            case .string(let text): detail[key] = .string(localTime(text))
            case .array(let values):
                detail[key] = .string(
                    values.map { $0.stringValue ?? $0.description }.joined(separator: ", "))
            default: detail[key] = .string(member.value.description)
            }
        }
    }

    /// Instants in a record are in UTC; people read the office's time.
    private func localTime(_ text: String) -> String {
        Instant(rfc3339: text)?.rfc3339(in: zone) ?? text
    }
}
