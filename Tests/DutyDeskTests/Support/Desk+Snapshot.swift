import DutyDesk
import OfficeRecords

extension Desk {
    /// The office as the body of a snapshot.
    var snapshotBody: [UInt8] { OfficeCoding.encode(office) }
}
