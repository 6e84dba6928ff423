import Dispatch
import OfficeJournal
import OfficeRules
import Varlink

/// Every record, one a reply, in pages read beside the socket's loop. It goes on only while the
/// reader is there; how much may wait for a slow one is the socket's bound.
final class JournalExport: Sendable {
    private let request: Request
    private let responder: Responder
    private let first: Int64

    init(_ request: Request, _ responder: Responder) throws(WireError) {
        self.request = request
        self.responder = responder
        // One more than the last number there can be would be no number.
        first = Int64(try request.parameters.int("after", in: 0...(Int.max - 1)) ?? 0) + 1
    }

    func start() {
        request.desk.audits.async { self.run() }
    }

    private func run() {
        let journal = request.desk.journal
        let head = journal.head().number
        var next = first
        do {
            while next <= head, responder.isOpen {
                let records = try journal.read(from: next, limit: 500)
                guard let last = records.last else { break }
                for record in records where record.number <= head {
                    responder.reply(
                        ["record": .object(RecordView(record: record, zone: request.zone).wire)],
                        continues: record.number < head)
                }
                next = last.number + 1
            }
            if first > head {
                responder.error(
                    "org.preside.Journal.NoSuchRecord",
                    ["record": .int(first), "head": .int(head)])
            }
        } catch {
            responder.refuse(.notRead(error))
        }
    }
}
