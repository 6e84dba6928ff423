import DutyDesk
import OfficeRecords
import Varlink

extension Desk {
    /// The office as the body of a snapshot.
    var snapshotBody: [UInt8] {
        var bytes: [UInt8] = []
        OfficeCoding.encode(office).encode(into: &bytes)
        return bytes
    }
}
