import CivilTime
import OfficeJournal
import OfficeRules

/// What the office knew: the second axis of time. `#12` or `12` is when record 12 was the last one,
/// a moment is what had been recorded by then; nothing is all that is known now.
struct KnownAt: Sendable {
    /// The last record that counts; nil for all.
    let number: Int64?
    /// The instant of asking.
    private let now: Instant

    init(_ request: Request) throws(WireError) {
        now = request.now
        guard let text = request.parameters.text("asKnownAt") else {
            number = nil
            return
        }
        let head = request.office.record
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        if !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) {
            guard let number = Int64(digits), number <= head else {
                throw .unknownRecord("asKnownAt", text, head: head)
            }
            self.number = number
            return
        }
        guard let instant = try request.parameters.instant("asKnownAt") else {
            number = nil
            return
        }
        guard instant <= now else { throw .unknownRecord("asKnownAt", text, head: head) }
        do {
            // What stands behind the office in memory may still be lost.
            number = min(try request.desk.journal.number(asOf: instant.microseconds), head)
        } catch {
            throw .notRead(error)
        }
        // That nobody presided is not what was known: nothing was.
        guard number != 0 else {
            throw .invalidField(
                "asKnownAt", text, "is before the first record: nothing was known then")
        }
    }

    func scope(reaching instant: Instant) -> Scope {
        number.map { .asKnown($0, reaching: instant) } ?? .reaching(instant)
    }

    func scope(of leave: LeaveID) -> Scope {
        number.map { .asKnown($0, reaching: .distantPast) } ?? .leave(leave)
    }

    /// The instant as of which returns are overdue or not: for the past, when the office last
    /// learnt something.
    func instant(of office: Office) -> Instant {
        number == nil ? now : office.recordedAt ?? now
    }
}
