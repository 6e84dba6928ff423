import CivilTime
import HashTreeCollections
import OfficeFiles
import OfficeRules
import Varlink

/// org.preside.Leave.Import: a year's paper records from a CSV, all or nothing.
enum LeaveImport {
    static let row = MethodRow(roles: [.clerk], streams: false) {
        request, responder throws(WireError) in
        if request.parameters.bool("dryRun") ?? false {
            return responder.reply(try dryRun(rows(of: request), request))
        }
        try importing.serve(request, responder)
    }.aside

    private static let importing = MethodRow.command([.clerk]) { request throws(WireError) in
        let rows = try rows(of: request)
        return MethodRow.Order(.importLeave(rows)) { outcome in
            answer(rows, outcome.office, firstOf: outcome.events, outcome.setting.zone)
        }
    }

    private static func dryRun(
        _ rows: [ImportRow], _ request: Request
    ) throws(WireError) -> JSONObject {
        var office = request.office
        let decided = office.decide(
            .importLeave(rows), by: request.actor, at: request.now, request.setting)
        switch decided {
        case .failure(let refusal):
            throw WireError(
                refusal, office: office, setting: request.setting, actor: request.actor)
        case .success(let events):
            for event in events {
                office.evolve(
                    event, record: office.record + 1, at: request.now, zone: request.zone)
            }
            var object = answer(rows, office, firstOf: events, request.zone)
            let hidden = object["rows"]?.arrayValue?.map { row -> JSON in
                var row = row.objectValue ?? [:]
                row["leave"] = .some(.null)
                return .object(row)
            }
            object["rows"] = .array(hidden ?? [])
            object["dryRun"] = true
            return object
        }
    }

    private static func answer(
        _ rows: [ImportRow], _ office: Office, firstOf events: [Event], _ zone: Zone
    ) -> JSONObject {
        let made = events.compactMap { event -> LeaveID? in
            if case .leaveRequested(let request) = event { request.id } else { nil }
        }
        let lines = zip(rows, made).map { row, id -> JSON in
            let leave = office.leaves[id]
            let period = leave?.period ?? row.request.period
            let days = zone.days(touchedBy: period)
            return [
                "line": .int(Int64(row.line)), "leave": .string(id.description),
                "person": .string(row.request.person.text),
                "from": .instant(period.from, zone), "until": .instant(period.until, zone),
                "days": .int(Int64(days.lowerBound.distance(to: days.upperBound) + 1)),
                "state": .string((leave?.state ?? row.state).rawValue),
            ]
        }
        return ["rows": .array(lines), "dryRun": false]
    }

    // MARK: Reading

    /// Every line read, or everything that is wrong with the lines.
    private static func rows(of request: Request) throws(WireError) -> [ImportRow] {
        let parameters = request.parameters
        let document = try parameters.need("document", parameters.text("document"))
        let lines: [LeaveCSVRow]
        do {
            lines = try LeaveCSV.parse(text: document, file: "document")
        } catch {
            throw refused(
                error.problems.map {
                    (
                        line: $0.line ?? 1, field: $0.field,
                        error: "org.preside.Service.InvalidField", why: "\($0.reason)"
                    )
                })
        }
        var rows: [ImportRow] = []
        var wrong: [(line: Int, field: String?, error: String, why: String)] = []
        for line in lines {
            do {
                rows.append(try row(line, request))
            } catch {
                wrong.append(
                    (
                        line.line, error.parameters["field"]?.stringValue, error.name,
                        JSON.object(error.parameters).description
                    ))
            }
        }
        guard wrong.isEmpty else { throw refused(wrong) }
        return rows
    }

    private static func row(
        _ line: LeaveCSVRow, _ request: Request
    ) throws(WireError) -> ImportRow {
        var object: JSONObject = [
            "person": .string(line.person), "from": .string(line.from), "to": .string(line.to),
            "kind": .string(line.kind),
        ]
        object["reason"] = line.reason.map { .string($0) }
        object["place"] = line.place.map { .string($0) }
        object["decidedBy"] = line.decidedBy.map { .string($0) }
        object["decidedOn"] = line.decidedOn.map { .string($0) }
        let parameters = Parameters(
            object: object, office: request.office, zone: request.zone, now: request.now)
        var state = LeaveState.filed
        if let text = line.state {
            guard let known = LeaveState(rawValue: text) else {
                throw .invalidField("state", text, "is no state of a leave")
            }
            state = known
        }
        let by = try parameters.decider("decidedBy")
        if by == nil, state != .requested, state != .cancelled {
            throw .invalidField(
                "decidedBy", "", "is missing: a decision on paper says whose it was")
        }
        return ImportRow(
            line: line.line, request: try parameters.leaveRequest(), state: state,
            judgement: Judgement(
                by: by, orally: try orally(line.orally), at: try parameters.instant("decidedOn"),
                acknowledged: Set(ConcernCode.allCases)))
    }

    private static func orally(_ text: String?) throws(WireError) -> Bool {
        switch text?.lowercased() {
        case nil, "", "no", "false", "0", "否": return false
        case "yes", "true", "1", "是": return true
        default: throw .invalidField("orally", text ?? "", "write yes or no")
        }
    }

    private static func refused(
        _ rows: [(line: Int, field: String?, error: String, why: String)]
    ) -> WireError {
        WireError(
            "org.preside.Leave.ImportRefused",
            [
                "rows": .array(
                    rows.map {
                        [
                            "line": .int(Int64($0.line)), "field": .orNull($0.field),
                            "error": .string($0.error), "why": .string($0.why),
                        ]
                    })
            ])
    }
}
