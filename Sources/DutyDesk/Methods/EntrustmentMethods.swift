import CivilTime
import OfficeRules
import Varlink

/// org.preside.Presiding: what the mayor entrusts.
enum EntrustmentMethods {
    static let rows: [String: MethodRow] = [
        "Entrust": .command([.clerk, .person]) { request throws(WireError) in
            try entrust(request)
        },
        "CancelEntrustment": .command([.clerk, .person]) { request throws(WireError) in
            let id = try request.parameters.entrustmentID()
            let reason = request.parameters.text("reason")
            let actor = request.actor
            return MethodRow.Order(.cancelEntrustment(id, reason: reason)) { outcome in
                entrustment(id, outcome, actor)
            }
        },
        "Entrustments": .query { request throws(WireError) in try list(request) },
    ]

    private static func entrust(_ request: Request) throws(WireError) -> MethodRow.Order {
        let parameters = request.parameters
        let task = parameters.text("task")
        let scope: Entrustment.Scope
        if parameters.text("scope") == "task" {
            guard let task, !task.isEmpty else {
                throw .invalidField("task", "", "is missing: a task is said in words")
            }
            scope = .task(task)
        } else {
            guard task == nil else {
                throw .invalidField("task", task ?? "", "goes with the scope 'task' alone")
            }
            scope = .preside
        }
        let order = EntrustmentRequest(
            person: try parameters.need("person", parameters.person("person")),
            period: try parameters.period("from", "until"), scope: scope,
            reason: parameters.text("reason"))
        let actor = request.actor
        return MethodRow.Order(.entrust(order)) { outcome in
            guard let id = EntrustmentID(number: outcome.office.lastEntrustment) else {
                return [:]
            }
            return entrustment(id, outcome, actor)
        }
    }

    private static func entrustment(
        _ id: EntrustmentID, _ outcome: Job.Outcome, _ actor: Actor
    ) -> JSONObject {
        let found = outcome.office.entrustments.first { $0.id == id }
        return [
            "entrustment": found.map {
                .object($0.wire(outcome.office, outcome.setting.zone, for: actor))
            } ?? .null
        ]
    }

    private static func list(_ request: Request) throws(WireError) -> MethodRow.Query {
        let parameters = request.parameters
        let zone = request.zone
        let from = try parameters.instant("from")
        let until = try parameters.moment("until")?.end(in: zone, now: request.now)
        let now = request.now
        return MethodRow.Query { office in
            let rows = office.entrustments.filter { entrustment in
                let end = entrustment.effective?.until ?? entrustment.period.from
                if from == nil, until == nil {
                    return entrustment.effective.map { $0.until > now } ?? false
                }
                return end > (from ?? .distantPast)
                    && entrustment.period.from < (until ?? .distantFuture)
            }
            let shown = rows.map { JSON.object($0.wire(office, zone, for: request.actor)) }
            return ["entrustments": .array(shown)]
        }
    }
}
