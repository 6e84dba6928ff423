/// A year's paper records of leave as a file of comma-separated values (RFC 4180), as spreadsheets
/// write one: a header that names the columns in any order, then one leave a row.
///
///     person,from,to,kind,decidedBy,reason
///     qian-er,2026-03-02,2026-03-04,annual,zhou-yi,"moving house,
///     with the children"
///
/// `person`, `from`, `to` and `kind` are needed; `state`, `decidedBy`, `decidedOn`, `orally`,
/// `reason` and `place` may be there. What the values mean is for the importer; rows of nothing but
/// empty cells, which spreadsheets leave behind, are passed over.
package enum LeaveCSV {
    /// Bytes.
    package static let sizeLimit = 1 << 20
    /// Without the header.
    package static let rowsLimit = 5_000

    /// The rows of a text; `file` is the name that problems carry.
    ///
    /// - Throws: everything that is wrong with it, each with its line and its column.
    package static func parse(text: String, file: String) throws(FileProblems) -> [LeaveCSVRow] {
        guard text.utf8.count <= sizeLimit else {
            let why = "is larger than \(sizeLimit) bytes"
            throw FileProblems(FileProblem(file: file, reason: .unreadable(why)))
        }
        var reader = LeaveCSVReader(file: file)
        let rows = reader.read(CSVRecord.records(of: text))
        try reader.problems.finish()
        return rows
    }
}
