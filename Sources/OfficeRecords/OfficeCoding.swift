import CivilTime
import HashTreeCollections
package import OfficeRules
package import Varlink

/// The whole office as JSON, for a snapshot: what replaying the journal up to a record gives.
package enum OfficeCoding {
    /// Changes whenever a snapshot of before could not be read as it was meant; older snapshots are
    /// then left aside and the journal is replayed.
    package static let format = 6

    /// The office as the bytes of one JSON object. Written leave by leave: a tree of the whole
    /// would take several times the memory of the office.
    package static func encode(_ office: Office) -> [UInt8] {
        var writer = JSONWriter(capacity: 256 * (office.leaves.count + 16))
        let leaves = office.leaves.keys.sorted().lazy.compactMap { office.leaves[$0] }
        let entrustments = office.entrustments.sorted { $0.id < $1.id }
        writer.object {
            $0.member("roster", each: office.roster.layers.lazy.map(RosterCoding.encode))
            $0.member("leaves", each: leaves.map(encode))
            $0.member("entrustments", each: entrustments.lazy.map(encode))
            for (key, book) in books(office) where !book.object.members.isEmpty {
                $0.member(key, .object(book.object))
            }
            for member in marks(office).object.members { $0.member(member.key, member.value) }
        }
        return writer.bytes
    }

    /// The calendar; an office that does not use it has no such members.
    private static func books(_ office: Office) -> [(String, RecordBuilder)] {
        [
            ("engagements", EngagementCoding.encode(office.engagements)),
            ("meetings", MeetingCoding.encode(office.meetings)),
            ("proceedings", ProceedingCoding.encode(office.proceedings)),
            ("rotations", RotationCoding.encode(office.rotations)),
            ("weeks", WeekCoding.encode(office.weeks)),
        ]
    }

    private static func readBooks(
        _ fields: RecordFields, into office: inout Office
    ) throws(RecordProblem) {
        func book<Book>(
            _ key: String, _ into: WritableKeyPath<Office, Book>,
            _ decode: (RecordFields) throws(RecordProblem) -> Book
        ) throws(RecordProblem) {
            if let book = try fields.fields(key) { office[keyPath: into] = try decode(book) }
        }
        try book("engagements", \.engagements, EngagementCoding.decode)
        try book("meetings", \.meetings, MeetingCoding.decode)
        try book("proceedings", \.proceedings, ProceedingCoding.decode)
        try book("rotations", \.rotations, RotationCoding.decode)
        try book("weeks", \.weeks, WeekCoding.decode)
    }

    private static func marks(_ office: Office) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("lastLeave", office.lastLeave)
        record.put("lastEntrustment", office.lastEntrustment)
        record.put("record", Int(office.record))
        record.put("recordedAt", office.recordedAt)
        record.put("enteredAt", office.enteredAt)
        record.put("closedYear", office.closedYear)
        record.put("openedAt", office.openedAt)
        return record
    }

    package static func decode(_ object: JSONObject) throws(RecordProblem) -> Office {
        let fields = RecordFields(object)
        var office = Office()
        office.roster = Roster(layers: try fields.objects("roster").map(RosterCoding.layer))
        for fields in try fields.objects("leaves") { office.put(try leave(fields)) }
        for fields in try fields.objects("entrustments") { office.put(try entrustment(fields)) }
        try readBooks(fields, into: &office)
        office.restore(
            lastLeave: try fields.need("lastLeave", fields.int("lastLeave")),
            lastEntrustment: try fields.need("lastEntrustment", fields.int("lastEntrustment")),
            record: Int64(try fields.need("record", fields.int("record"))),
            recordedAt: try fields.instant("recordedAt"),
            enteredAt: try fields.instant("enteredAt"),
            closedYear: try fields.int("closedYear"),
            openedAt: try fields.instant("openedAt"))
        return office
    }

    private static func encode(_ leave: Leave) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("leave", leave.id.description)
        record.put("person", leave.person.text)
        record.put("kind", leave.kind.rawValue)
        record.put(leave.period)
        LeaveCoding.put(leave.details, in: &record)
        record.put("state", leave.state.rawValue)
        record.put("requestedAt", leave.requestedAt)
        if leave.lateEntry { record.put("lateEntry", true) }
        record.put("decision", leave.decision.map(LeaveCoding.encode))
        if leave.confirmed { record.put("confirmed", true) }
        record.put("pending", leave.pending.map(LeaveCoding.encode))
        record.put("pendingRecord", leave.pendingRecord.map { Int($0) })
        if leave.returned { record.put("returned", true) }
        record.put("report", leave.report)
        if leave.overdueNoticed { record.put("overdueNoticed", true) }
        record.put("record", Int(leave.record))
        return record
    }

    private static func leave(_ fields: RecordFields) throws(RecordProblem) -> Leave {
        var leave = Leave(
            id: try fields.leave(), person: try fields.need("person", fields.person("person")),
            kind: try LeaveCoding.kind(fields), period: try fields.need("from", fields.period()),
            details: try LeaveCoding.details(fields),
            requestedAt: try fields.need("requestedAt", fields.instant("requestedAt")),
            lateEntry: try fields.bool("lateEntry") ?? false,
            record: Int64(try fields.need("record", fields.int("record"))))
        leave.state = try fields.need(
            "state", fields.read("state") { LeaveState(rawValue: $0) })
        if let decision = try fields.fields("decision") {
            leave.decision = try LeaveCoding.decision(decision)
        }
        leave.confirmed = try fields.bool("confirmed") ?? false
        if let pending = try fields.fields("pending") {
            leave.pending = try LeaveCoding.proposal(pending)
        }
        leave.pendingRecord = try fields.int("pendingRecord").map { Int64($0) }
        leave.returned = try fields.bool("returned") ?? false
        leave.report = try fields.text("report")
        leave.overdueNoticed = try fields.bool("overdueNoticed") ?? false
        return leave
    }

    private static func encode(_ entrustment: Entrustment) -> RecordBuilder {
        var record = RecordBuilder()
        EventCoding.put(
            Entrusted(
                id: entrustment.id, person: entrustment.person,
                entrustedBy: entrustment.entrustedBy, period: entrustment.period,
                scope: entrustment.scope, reason: entrustment.reason), in: &record)
        record.put("cancelledAt", entrustment.cancelledAt)
        record.put("record", Int(entrustment.record))
        return record
    }

    private static func entrustment(_ fields: RecordFields) throws(RecordProblem) -> Entrustment {
        let event = try EventCoding.entrusted(fields)
        return Entrustment(
            id: event.id, person: event.person, entrustedBy: event.entrustedBy,
            period: event.period, scope: event.scope, reason: event.reason,
            cancelledAt: try fields.instant("cancelledAt"),
            record: Int64(try fields.need("record", fields.int("record"))))
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ key: String, each records: some Sequence<RecordBuilder>) {
        self.key(key)
        array { for record in records { $0.value(.object(record.object)) } }
    }
}
