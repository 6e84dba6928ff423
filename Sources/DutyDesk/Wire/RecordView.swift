import CivilTime
import HashTreeCollections
import OfficeJournal
import OfficeRules
import Varlink

/// A journal record as it goes out.
struct RecordView {
    let record: Record
    let zone: Zone
    /// What the reader may read of what it says; nil for all of it.
    var readable: String?

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
            "body": .string(readable ?? String(decoding: record.body, as: UTF8.self)),
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
        for member in object.members where member.key != "leave" && member.key != "engagement" {
            let key = prefix + member.key
            switch member.value {
            case .object(let nested): flatten(nested, prefix: key + ".", into: &detail)
            case .string(let text): detail[key] = .string(localTime(text))
            case .array(let values):
                detail[key] = .string(
                    values.map(flat).joined(separator: ", "))
            default: detail[key] = .string(member.value.description)
            }
        }
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
    /// A record as the caller may read it: what an engagement is that the caller may not know stays
    /// hidden here too, and so does one that is not held any more, of which nobody can tell.
    func view(of record: Record) -> RecordView {
        var view = RecordView(record: record, zone: zone)
        guard !actor.isClerk else { return view }
        if let id = record.subject.flatMap({ EngagementID($0) }) {
            let isKnown = office.engagements[id].map { office.mayKnow($0, actor) } ?? false
            if !isKnown { view.readable = "{}" }
        } else if record.kind == Self.weekIssued {
            view.readable = withoutTitles(record)
        }
        return view
    }

    private static let weekIssued = Event.week(
        .issued(week: .first, version: 1, lines: [])
    ).kind

    /// The record of a week's sheet without the titles that the caller may not know now, whatever
    /// they were when it was issued; nil where there are none.
    private func withoutTitles(_ record: Record) -> String? {
        guard case .week(.issued(_, _, let lines))? = try? OfficeLoader.event(of: record),
            var body = try? JSON.parse(record.body).objectValue,
            var rows = body["lines"]?.arrayValue, rows.count == lines.count
        else { return "{}" }
        var isWhole = true
        for (place, line) in lines.enumerated() where !line.title.isEmpty {
            let visibility = office.visibility(of: line.source, atLeast: line.visibility)
            guard !visibility.shows(to: actor, participants: line.persons) else { continue }
            var row = rows[place].objectValue ?? [:]
            row["title"] = ""
            rows[place] = .object(row)
            isWhole = false
        }
        body["lines"] = .array(rows)
        return isWhole ? nil : JSON.object(body).description
    }
}
