import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// Which line of a file each leave is that an import would make. It was refused, so that its leaves
/// have no ids that anybody could look up; a refusal names the line in their place.
struct LeaveImportLines {
    private let lines: [LeaveID: Int]

    /// Goes through the lines as the import does: a leave takes the next id once it is asked for,
    /// though what follows be refused.
    init(_ rows: [ImportRow], _ request: Request, _ office: Office) {
        var office = office
        var lines: [LeaveID: Int] = [:]
        for row in rows {
            guard let id = LeaveID(number: office.lastLeave + 1) else { break }
            lines[id] = row.line
            let asked = ImportRow(
                line: row.line, request: row.request, state: .requested, judgement: row.judgement)
            for step in [row, asked] {
                let decided = office.decide(
                    .importLeave([step]), by: request.actor, at: request.now, request.setting)
                guard case .success(let events) = decided else { continue }
                for event in events {
                    office.evolve(
                        event, record: office.record + 1, at: request.now, zone: request.zone)
                }
                break
            }
        }
        self.lines = lines
    }

    /// The refusal with `ofLine` in place of `leave` where that is one of the file.
    func naming(in error: WireError) -> WireError {
        guard error.name == "org.preside.Leave.ImportRefused",
            let rows = error.parameters["rows"]?.arrayValue
        else { return error }
        var parameters = error.parameters
        parameters["rows"] = .array(rows.map(naming))
        return WireError(error.name, parameters)
    }

    private func naming(in row: JSON) -> JSON {
        guard var object = row.objectValue,
            let why = object["why"]?.stringValue,
            var facts = (try? JSON.parse(why))?.objectValue,
            let line = facts["leave"]?.stringValue.flatMap({ LeaveID($0) }).flatMap({ lines[$0] })
        else { return row }
        facts["leave"] = nil
        facts["ofLine"] = .int(Int64(line))
        object["why"] = .string(JSON.object(facts).description)
        return .object(object)
    }
}
