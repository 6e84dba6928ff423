import OfficeRecords
import OfficeRules

extension OfficeCoding {
    /// The office as the text of a snapshot.
    static func text(of office: Office) -> String {
        String(decoding: encode(office), as: UTF8.self)
    }
}
