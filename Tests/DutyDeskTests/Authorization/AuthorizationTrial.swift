import DutyDesk
import OfficeRules
import Testing
import Varlink

/// Tries one row: what becomes of the call in each column.
struct AuthorizationTrial {
    let row: AuthorizationRow

    /// An office in the row's situation, and the parameters; with `away`, those whom somebody
    /// stands in for have gone since.
    private func prepare(away: Bool) throws -> (TestOffice, JSONObject) {
        let office = try TestOffice(roster: AuthorizationSeat.roster)
        let parameters = try row.situation(office)
        if away {
            for id in AuthorizationSeat.away { try office.approved(id, "2026-03-01", "2027-02-28") }
        }
        try office.settle()
        return (office, parameters)
    }

    /// What each caller of each column was told; a call that changed something has had an office
    /// of its own, and one that was refused has recorded nothing.
    func outcomes() throws -> [(seat: AuthorizationSeat, caller: Caller, cell: AuthorizationCell)] {
        var result: [(AuthorizationSeat, Caller, AuthorizationCell)] = []
        for away in [false, true] {
            var (office, parameters) = try prepare(away: away)
            let whole = try ask(office, parameters, .secondClerk)
            if whole.changed { (office, parameters) = try prepare(away: away) }
            for seat in AuthorizationSeat.allCases where (seat == .standIn) == away {
                guard row.cell(seat) != .none else { continue }
                for caller in seat.callers(head: row.head) {
                    let (answer, changed) = try ask(office, parameters, caller)
                    result.append((seat, caller, cell(answer, whole.answer, caller)))
                    if changed { (office, parameters) = try prepare(away: away) }
                }
            }
        }
        return result
    }

    private func ask(
        _ office: TestOffice, _ parameters: JSONObject, _ caller: Caller
    ) throws -> (answer: Answer, changed: Bool) {
        var parameters = parameters
        if caller.actor.isClerk, let by = row.by { parameters["by"] = .string(by) }
        let before = office.records
        let sink = office.begin(row.method, parameters, by: caller, more: row.streams)
        let answer = try #require(sink.next())
        sink.disconnect()
        office.expectDescribed()
        let changed = office.records != before
        if answer.error != nil { #expect(!changed, "refused, and recorded: \(row) \(caller)") }
        return (answer, changed)
    }

    private func cell(
        _ answer: Answer, _ whole: Answer, _ caller: Caller
    ) -> AuthorizationCell {
        guard let error = answer.error else {
            return answer.bytes == whole.bytes || isChange ? .yes : .part
        }
        let name = error.replacing("org.preside.", with: "")
        if name == row.ends { return .yes }
        if name == "Service.NotPermitted" {
            #expect(answer["account"] == .string(caller.actor.account))
            #expect(answer["method"] == .string("org.preside." + row.method))
        }
        return .refused(name)
    }

    /// Whether the method changes something or tells of its caller, so that its answer is not
    /// compared with a clerk's.
    private var isChange: Bool {
        AuthorizationRow.changing.contains(row.method) || row.method == "Service.WhoAmI"
    }
}
