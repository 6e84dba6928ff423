import CivilTime
import OfficeRecords
import OfficeRules
import Varlink

/// A record that can be read can be written and reads the same again; laid over an office it does
/// not trap, and the office can be kept and read back.
///
/// The bytes: the kind of event, a line feed, the body.
enum RecordFuzz {
    static func violation(in bytes: [UInt8]) -> String? {
        let parts = bytes.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let body = (try? JSON.parse(Array(parts[1])))?.objectValue else {
            return nil
        }
        let kind = String(decoding: parts[0], as: UTF8.self)
        guard let event = try? EventCoding.decode(kind: kind, body) else { return nil }
        let written = EventCoding.encode(event)
        guard let again = try? EventCoding.decode(kind: event.kind, written) else {
            return "what was written cannot be read"
        }
        guard again == event else { return "read differently the second time" }
        var office = FuzzOffice.office
        office.evolve(
            event, record: office.record + 1, at: FuzzOffice.now, zone: FuzzOffice.setting.zone)
        let kept = OfficeCoding.encode(office)
        guard let object = (try? JSON.parse(kept))?.objectValue,
            let restored = try? OfficeCoding.decode(object)
        else { return "the office cannot be read back" }
        return OfficeCoding.encode(restored) == kept ? nil : "the office reads otherwise"
    }
}
