import CivilTime
import OfficeJournal
import OfficeRules
import Varlink

/// org.preside.Journal: what was recorded, and whether it is whole.
enum JournalMethods {
    private static let readers: Set<Role> = [.clerk, .administrator]

    static let rows: [String: MethodRow] = [
        "Log": .work(readers) { request throws(WireError) in try log(request) },
        "Show": .work(readers) { request throws(WireError) in try show(request) },
        "Verify": .work(MethodRow.askers, audit: true) { request throws(WireError) in
            try verify(request)
        },
        "Backup": .work([.administrator], audit: true, changes: true) { request throws(WireError) in
            try backup(request)
        },
        "Export": MethodRow(roles: readers, streams: true, changes: false) {
            request, responder throws(WireError) in
            try JournalExport(request, responder).start()
        },
    ]

    private static func log(_ request: Request) throws(WireError) -> JSONObject {
        let parameters = request.parameters
        let head = request.desk.journal.head().number
        let limit = try parameters.int("limit", in: 1...WireLimits.rows)
        let after = try parameters.int("after", in: 0...(Int.max - 1)).map { Int64($0) }
        let count = limit ?? (after == nil ? 50 : WireLimits.rows)
        do {
            if let subject = parameters.text("subject") {
                let all = try request.desk.journal.read(subject: subject)
                    .filter { $0.number > after ?? 0 }
                let rows = after == nil ? Array(all.suffix(count)) : Array(all.prefix(count))
                return wire(rows, head, request)
            }
            let from = after ?? max(0, head - Int64(count))
            return wire(
                try request.desk.journal.read(from: from + 1, limit: count), head, request)
        } catch {
            throw .notRead(error)
        }
    }

    private static func wire(_ records: [Record], _ head: Int64, _ request: Request) -> JSONObject {
        [
            "records": .array(
                records.map { .object(request.view(of: $0).wire) }),
            "head": .int(head),
        ]
    }

    private static func show(_ request: Request) throws(WireError) -> JSONObject {
        let parameters = request.parameters
        let number = try parameters.need("record", parameters.int("record", in: 1...Int.max))
        do {
            if let record = try request.desk.journal.record(Int64(number)) {
                return ["record": .object(request.view(of: record).wire)]
            }
        } catch {
            throw .notRead(error)
        }
        throw WireError(
            "org.preside.Journal.NoSuchRecord",
            ["record": .int(Int64(number)), "head": .int(request.desk.journal.head().number)])
    }

    /// Follows the chain, and replays the records to see that the office in memory is what they
    /// say.
    private static func verify(_ request: Request) throws(WireError) -> JSONObject {
        let desk = request.desk
        let head = desk.journal.head()
        do {
            let found = try desk.journal.verify(expectedHead: head)
            let replayed = found.intact ? try desk.replaysToItself() : false
            return [
                "records": .int(found.records), "intact": .bool(found.intact && replayed),
                "firstBroken": found.firstBroken.map { .int($0) } ?? .null,
                "why": .orNull(
                    found.flaw.map { why($0) }
                        ?? (replayed ? nil : "the office in memory is not what the records say")),
                "head": .string(head.hash.description), "replayed": .bool(replayed),
            ]
        } catch {
            throw .notRead(error)
        }
    }

    private static func why(_ flaw: Verification.Flaw) -> String {
        switch flaw.reason {
        case .changed: "the record was changed"
        case .notLinked: "the record does not follow from the one before it"
        case .missing: "the record is missing"
        case .extra: "the record stands beyond the end or out of order"
        case .headDiffers: "the last record is not the one that the journal's head names"
        case .notAsRemembered: "the record is not the one that the daemon wrote"
        case .misfiled: "the record is sound, but what is kept for finding it is not"
        case .unreadable: "the record cannot be read"
        }
    }

    private static func backup(_ request: Request) throws(WireError) -> JSONObject {
        let path = try request.parameters.need("path", request.parameters.text("path"))
        guard path.hasPrefix("/"), !path.utf8.contains(0) else {
            throw .invalidField("path", path, "must be absolute: the daemon writes the file")
        }
        guard let journal = request.desk.journal as? any BackedUpJournal else {
            throw backupFailed(path, "this journal cannot be copied")
        }
        do {
            let report = try journal.backup(to: path)
            return [
                "path": .string(path), "records": .int(report.head.number),
                "head": .string(report.head.hash.description),
            ]
        } catch {
            throw backupFailed(path, "\(error)")
        }
    }

    private static func backupFailed(_ path: String, _ why: String) -> WireError {
        WireError(
            "org.preside.Journal.BackupFailed",
            ["path": .string(path.shortened), "why": .string(why)])
    }
}

extension Desk {
    /// Whether replaying the journal gives the office in memory. Blocks.
    ///
    /// Errors: those of reading the journal.
    func replaysToItself() throws -> Bool {
        let office = self.office
        var replayed = Office()
        let loader = OfficeLoader(journal: journal, zone: setting.zone)
        try loader.replay(into: &replayed, upTo: office.record)
        return replayed == office
    }
}
