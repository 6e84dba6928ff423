import CivilTime
import OfficeJournal
import OfficeRecords
import OfficeRules
import Varlink

/// Puts what was decided into a journal, `batchRecords` at a time, as the daemon's writer would
/// when it is busy.
struct JournalWriter {
    static let batchRecords = 256

    private let journal: SQLiteJournal
    private var waiting: [Entry] = []
    private var records = 0

    init(_ journal: SQLiteJournal) { self.journal = journal }

    /// The events of one command.
    mutating func add(_ events: [Event], by account: String, at now: Instant) throws {
        let drafts = events.map { event in
            RecordDraft(
                at: now.microseconds, account: account, kind: event.kind, subject: event.subject,
                body: Self.bytes(EventCoding.encode(event)))
        }
        waiting.append(Entry(drafts: drafts))
        records += drafts.count
        if records >= Self.batchRecords { try flush() }
    }

    mutating func flush() throws {
        guard !waiting.isEmpty else { return }
        try journal.append(waiting, after: journal.head().number)
        waiting = []
        records = 0
    }

    /// The snapshot that the daemon writes when it stops.
    func snapshot(_ office: Office) throws {
        try journal.snapshot(
            number: office.record, hash: journal.head().hash, format: OfficeCoding.format,
            body: OfficeCoding.encode(office))
    }

    private static func bytes(_ object: JSONObject) -> [UInt8] {
        var bytes: [UInt8] = []
        JSON.object(object).encode(into: &bytes)
        return bytes
    }
}
