import CivilTime
import OfficeJournal
import OfficeRules
import Varlink

/// A journal record as it goes out.
struct RecordView {
    let record: Record
    let zone: Zone
    /// How much of what it says is the reader's to know.
    var extent = RecordExtent.whole

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
            "body": .string(body), "whole": .bool(extent == .whole),
            "hash": .string(record.hash.description),
        ]
    }

    private var body: String {
        if extent == .whole { return String(decoding: record.body, as: UTF8.self) }
        let object = (try? JSON.parse(record.body))?.objectValue ?? [:]
        return JSON.object(extent.cut(object)).description
    }

    /// The record as a step in the life of a leave, its facts laid flat.
    var step: JSONObject {
        var detail = JSONObject()
        if let body = try? JSON.parse(record.body).objectValue {
            flatten(extent.cut(body), prefix: "", into: &detail)
        }
        return [
            "record": .int(record.number), "at": at, "what": .string(record.kind),
            "account": .string(record.account), "by": .orNull(record.actor),
            "detail": .object(detail),
        ]
    }

    private func flatten(_ object: JSONObject, prefix: String, into detail: inout JSONObject) {
        for member in object.members where member.key != "leave" && member.key != "engagement" {
            let key = prefix + member.key
            switch member.value {
            case .object(let nested): flatten(nested, prefix: key + ".", into: &detail)
            case .string(let text): detail[key] = .string(localTime(text))
            case .array(let values):
                if flatten(changes: values, prefix: key + ".", into: &detail) { continue }
                detail[key] = .string(
                    values.map(flat).joined(separator: ", "))
            default: detail[key] = .string(member.value.description)
            }
        }
    }

    /// What differs of single occurrences, each under its day: `changes.2026-12-22.details.title`.
    /// Nothing is done, and said so, where a list is of something else.
    private func flatten(
        changes: [JSON], prefix: String, into detail: inout JSONObject
    ) -> Bool {
        let objects = changes.compactMap(\.objectValue)
        let days = objects.compactMap { $0["occurrence"]?.stringValue }
        guard !days.isEmpty, days.count == changes.count else { return false }
        for (day, object) in zip(days, objects) {
            var rest = object
            rest["occurrence"] = nil
            flatten(rest, prefix: prefix + day + ".", into: &detail)
        }
        return true
    }

    /// One of a list; of an object its texts, such as `li-si:hosts`.
    private func flat(_ value: JSON) -> String {
        if let text = value.stringValue { return text }
        guard let object = value.objectValue else { return value.description }
        return object.members.map { flat($0.value) }.joined(separator: ":")
    }

    /// Instants in a record are in UTC; people read the office's time.
    private func localTime(_ text: String) -> String {
        Instant(rfc3339: text)?.rfc3339(in: zone) ?? text
    }
}

extension Request {
    /// A record as the caller may read it; one that this version cannot read is shown to clerks.
    func view(of record: Record) -> RecordView {
        var view = RecordView(record: record, zone: zone)
        guard !actor.isClerk else { return view }
        let sight = RecordSight(office: office, view: self.view(of: office))
        view.extent = (try? OfficeLoader.event(of: record)).map(sight.extent) ?? .nothing
        return view
    }
}
