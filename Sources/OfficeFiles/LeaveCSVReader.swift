/// Reads the records of a file of leaves and gathers what is wrong with them.
struct LeaveCSVReader {
    var problems = ProblemCollector()
    private let file: String

    init(file: String) {
        self.file = file
    }

    private mutating func add(_ reason: FileProblem.Reason, line: Int?, field: String? = nil) {
        problems.add(FileProblem(file: file, line: line, field: field, reason: reason))
    }

    mutating func read(_ records: [CSVRecord]) -> [LeaveCSVRow] {
        guard let header = records.first else {
            add(.missing, line: nil, field: "header")
            return []
        }
        guard let columns = columns(of: header) else { return [] }
        let body = records.dropFirst()
        guard body.count <= LeaveCSV.rowsLimit else {
            let line = body.dropFirst(LeaveCSV.rowsLimit).first?.line
            add(.unreadable("has more than \(LeaveCSV.rowsLimit) rows"), line: line)
            return []
        }
        return body.compactMap { row(of: $0, columns) }
    }

    /// The columns in the order of the file; nil where they are not known well enough to read on.
    private mutating func columns(of header: CSVRecord) -> [LeaveCSVColumn]? {
        guard let names = cells(of: header) else { return nil }
        var columns: [LeaveCSVColumn] = []
        for name in names {
            guard let column = LeaveCSVColumn(rawValue: name) else {
                add(.unknownField, line: header.line, field: name)
                continue
            }
            guard !columns.contains(column) else {
                add(.duplicateField, line: header.line, field: name)
                continue
            }
            columns.append(column)
        }
        for column in LeaveCSVColumn.allCases where column.isNeeded && !columns.contains(column) {
            add(.missing, line: header.line, field: column.rawValue)
        }
        return problems.count == 0 ? columns : nil
    }

    private mutating func row(of record: CSVRecord, _ columns: [LeaveCSVColumn]) -> LeaveCSVRow? {
        guard let cells = cells(of: record), cells.contains(where: { !$0.isEmpty }) else {
            return nil
        }
        guard cells.count == columns.count else {
            let expected = "a row of \(columns.count) cells, and has \(cells.count)"
            add(.wrongType(expected: expected), line: record.line)
            return nil
        }
        var values: [LeaveCSVColumn: String] = [:]
        for (column, cell) in zip(columns, cells) where !cell.isEmpty { values[column] = cell }
        for column in columns where column.isNeeded && values[column] == nil {
            add(.missing, line: record.line, field: column.rawValue)
        }
        guard let person = values[.person], let from = values[.from], let to = values[.to],
            let kind = values[.kind]
        else { return nil }
        return LeaveCSVRow(
            line: record.line, person: person, from: from, to: to, kind: kind,
            state: values[.state], decidedBy: values[.decidedBy], decidedOn: values[.decidedOn],
            orally: values[.orally], reason: values[.reason], place: values[.place])
    }

    private mutating func cells(of record: CSVRecord) -> [String]? {
        do throws(CSVRecord.Malformed) {
            return try record.cells()
        } catch {
            add(.notCSV(error.why), line: record.line)
            return nil
        }
    }
}
