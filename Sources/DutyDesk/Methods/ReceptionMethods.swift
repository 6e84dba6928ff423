import CivilTime
import OfficeRules
import Varlink

/// org.preside.Receptions.
enum ReceptionMethods {
    static let rows: [String: MethodRow] = TurnMethods.substitution(of: .reception).merging([
        "Plan": .command([.clerk]) { request throws(WireError) in try plan(request) },
        "Show": .query { request throws(WireError) in
            let days = try request.shownDays()
            let list = request.parameters.text("list")
            return MethodRow.Query { office in
                let turns = office.rotations.turns(on: days).filter {
                    $0.list.rotation == .reception && (list == nil || $0.list.name == list)
                }
                return request.turns(of: office).wire(turns, as: "receptions")
            }
        },
        "Fairness": .query { request in
            let list = RotationList(.reception, name: request.parameters.text("list") ?? "")
            return MethodRow.Query { office in
                [
                    "people": request.turns(of: office).fairness(
                        list, upTo: .last, at: request.now)
                ]
            }
        },
    ]) { $1 }

    private static func plan(_ request: Request) throws(WireError) -> MethodRow.Order {
        let parameters = request.parameters
        let weekdays = Weekday.allCases.map { ($0.wire, $0) }
        let weekday = try parameters.read("weekday", "is no weekday") { text in
            weekdays.first { $0.0 == text }?.1
        }
        let rest = try parameters.word("onRestDay", of: ReceptionRequest.OnRestDay.self)
        let order = ReceptionRequest(
            list: parameters.text("list") ?? "", people: try parameters.persons("with") ?? [],
            from: try parameters.need("from", parameters.day("from")),
            to: try parameters.need("to", parameters.day("to")),
            weekday: try parameters.need("weekday", weekday),
            everyWeeks: try parameters.int("everyWeeks", in: 1...Bounds.receptionWeeks) ?? 1,
            onRestDay: rest ?? .next)
        let actor = request.actor
        return MethodRow.Order(.rotation(.planReceptions(order))) { outcome in
            let list = RotationList(.reception, name: order.list)
            let view = outcome.turns(for: actor)
            var object = view.wire(view.planned(list, on: order.from), as: "receptions")
            object["list"] = .string(order.list)
            return object
        }
    }
}
