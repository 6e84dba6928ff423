import OfficeJournal
import OfficeRules
import Varlink

/// Every record, one a reply, in pages read beside the socket's loop. After each portion it waits
/// until the reader has taken what was sent, so that a slow one is neither cut off nor kept in
/// memory; and it goes on only while the reader is there.
final class JournalExport: Sendable {
    private let request: Request
    private let responder: Responder
    private let first: Int64

    /// Records of one page.
    private static let page = 100
    /// Bytes of one portion, far below what may wait for a client to be read.
    private static let portion = 16 << 10

    init(_ request: Request, _ responder: Responder) throws(WireError) {
        self.request = request
        self.responder = responder
        // One more than the last number there can be would be no number.
        first = Int64(try request.parameters.int("after", in: 0...(Int.max - 1)) ?? 0) + 1
    }

    func start() {
        request.desk.audits.add(request.peer.uid) {
            let head = self.request.desk.journal.head().number
            guard self.first <= head else {
                return self.responder.error(
                    "org.preside.Journal.NoSuchRecord",
                    ["record": .int(self.first), "head": .int(head)])
            }
            self.send(from: self.first, through: head)
        }
    }

    private func send(from number: Int64, through head: Int64) {
        do {
            let most = Int(min(Int64(Self.page), head - number + 1))
            let records = try request.desk.journal.read(from: number, limit: most)
            // The records up to the head are there; were they not, it would go on for ever.
            guard !records.isEmpty else {
                throw JournalError.damaged(record: number, reason: "the record is missing")
            }
            var sent = 0
            for record in records {
                var bytes: [UInt8] = []
                let view = request.view(of: record).wire
                JSON.object(["record": .object(view)]).encode(into: &bytes)
                responder.reply(encodedParameters: bytes, continues: record.number < head)
                guard record.number < head else { return }
                sent += bytes.count
                if sent >= Self.portion { return goOn(from: record.number + 1, through: head) }
            }
            goOn(from: number + Int64(records.count), through: head)
        } catch {
            responder.refuse(.notRead(error))
        }
    }

    private func goOn(from number: Int64, through head: Int64) {
        responder.onReady {
            self.request.desk.audits.add(self.request.peer.uid) {
                self.send(from: number, through: head)
            }
        }
    }
}
