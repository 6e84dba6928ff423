import CivilTime

/// A year's paper records, all or nothing: each line goes through the same decisions as if it had
/// been entered step by step, on the office as the lines before have left it.
extension Decision {
    func importLeave(_ rows: [ImportRow]) throws(Refusal) -> [Event] {
        try need([.clerk])
        guard rows.count <= Bounds.importRows else {
            throw .invalidField(
                field: "document", value: "\(rows.count)",
                why: "at most \(Bounds.importRows) lines")
        }
        var office = office
        var events: [Event] = []
        var refusals: [ImportRefusal] = []
        var lines: [LeaveID: Int] = [:]
        for row in rows {
            guard let id = LeaveID(number: office.lastLeave + 1) else { continue }
            lines[id] = row.line
            for command in Self.commands(for: row, id) {
                let step = Decision(office: office, actor: actor, now: now, setting: setting)
                do {
                    for event in try step.decide(command) {
                        office.evolve(event, record: office.record + 1, at: now, zone: setting.zone)
                        events.append(event)
                    }
                } catch {
                    refusals.append(ImportRefusal(line: row.line, refusal: error))
                    break
                }
            }
        }
        guard refusals.isEmpty else { throw .importRefused(refusals, lines: lines) }
        return events
    }

    /// The steps that lead to the state on paper. A clerk's entry of an approval files it in the
    /// same act, so an approved line is filed.
    private static func commands(for row: ImportRow, _ id: LeaveID) -> [Command] {
        let request = Command.request(row.request)
        switch row.state {
        case .requested: return [request]
        case .declined: return [request, .decline(id, row.judgement)]
        case .approved, .filed: return [request, .approve(id, row.judgement)]
        case .reportedBack:
            let closing = Command.reportBack(id, on: row.request.period.until, report: nil)
            return [request, .approve(id, row.judgement), closing]
        case .cancelled: return [request, .cancel(id, reason: nil)]
        }
    }
}
