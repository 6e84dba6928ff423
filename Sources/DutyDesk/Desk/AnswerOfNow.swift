import CivilTime
import OfficeRules
import Synchronization
import Varlink

/// Who presides now, as it was answered last.
///
/// It is asked far more often than it changes: the answer stays the same, byte for byte, until
/// something is recorded or until the time comes at which it changes by itself.
struct AnswerOfNow: Sendable {
    let encoded: [UInt8]
    /// The last record that it rests on.
    private let record: Int64
    /// It holds from the instant at which it was worked out. The clock may be set back: what was
    /// overdue then may not be yet.
    private let since: Instant
    /// Up to and without this instant; nil when only a record can change it.
    private let until: Instant?

    init(_ office: Office, zone: Zone, at now: Instant) {
        let segment = Resolver(office, zone: zone, now: now).at(now)
        encoded = JSON.object(segment.wire(office, zone, at: now)).encoded
        record = office.record
        since = now
        // Names and posts are those of the roster of the day.
        let roster = office.roster.nextVersion(after: zone.day(of: now)).map(zone.start)
        until = [segment.until, roster].compactMap(\.self).min()
    }

    func holds(for office: Office, at now: Instant) -> Bool {
        record == office.record && since <= now && until.map { now < $0 } ?? true
    }
}

extension Desk {
    /// Who presides at the time of a request, by the office that it is about.
    func answerOfNow(_ office: Office, zone: Zone, at now: Instant) -> [UInt8] {
        if let kept = kept.withLock({ $0 }), kept.holds(for: office, at: now) {
            return kept.encoded
        }
        let answer = AnswerOfNow(office, zone: zone, at: now)
        kept.withLock { $0 = answer }
        return answer.encoded
    }
}

extension JSON {
    /// The value's bytes.
    var encoded: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        encode(into: &bytes)
        return bytes
    }
}
