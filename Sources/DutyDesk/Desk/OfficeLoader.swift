import CivilTime
import OfficeJournal
import OfficeRecords
import OfficeRules
import Varlink

/// Reads an office from the journal: the newest snapshot that fits, and the records behind it.
struct OfficeLoader {
    let journal: any Journal
    let zone: Zone

    struct Loaded {
        var office: Office
        var snapshotRecord: Int64
        var ignoredSnapshots: [(record: Int64, why: String)]
    }

    /// The office as of a record; the newest when nil.
    func load(upTo number: Int64? = nil) throws -> Loaded {
        let lookup = try journal.latestSnapshot(
            atOrBefore: number, format: OfficeCoding.format)
        var ignored = lookup.ignored.map { (record: $0.number, why: "\($0.reason)") }
        var office = Office()
        if let snapshot = lookup.snapshot {
            do {
                let object = try JSON.parse(snapshot.body).objectValue ?? [:]
                let restored = try OfficeCoding.decode(object)
                if restored.record == snapshot.number {
                    office = restored
                } else {
                    let why = "it is of record \(restored.record)"
                    ignored.append((record: snapshot.number, why: why))
                }
            } catch {
                ignored.append((record: snapshot.number, why: "\(error)"))
            }
        }
        let snapshotRecord = office.record
        try replay(into: &office, upTo: number)
        return Loaded(
            office: office, snapshotRecord: snapshotRecord, ignoredSnapshots: ignored)
    }

    /// Lays the records behind an office over it, up to one of them or to the end.
    func replay(into office: inout Office, upTo number: Int64? = nil) throws {
        let last = number ?? .max
        while office.record < last {
            let most = min(last - office.record, Int64(Self.page))
            let records = try journal.read(from: office.record + 1, limit: Int(most))
            if records.isEmpty { return }
            for record in records {
                office.evolve(
                    try Self.event(of: record), record: record.number,
                    at: try Self.instant(of: record), zone: zone)
            }
        }
    }

    private static let page = 1_000

    static func event(of record: Record) throws -> Event {
        let body: JSON
        do {
            body = try JSON.parse(record.body)
        } catch {
            throw UnreadableRecord(number: record.number, why: "the body is no JSON: \(error)")
        }
        do {
            return try EventCoding.decode(kind: record.kind, body.objectValue ?? [:])
        } catch {
            throw UnreadableRecord(number: record.number, why: "\(record.kind): \(error)")
        }
    }

    static func instant(of record: Record) throws -> Instant {
        guard let instant = Instant(microseconds: record.at) else {
            throw UnreadableRecord(number: record.number, why: "the time \(record.at)")
        }
        return instant
    }
}

/// A record that this version does not understand; nothing is answered from a journal that has one.
package struct UnreadableRecord: Error, Hashable, Sendable, CustomStringConvertible {
    package let number: Int64
    package let why: String
    package var description: String { "record \(number): \(why)" }
}
