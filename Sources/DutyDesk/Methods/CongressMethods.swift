import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// org.preside.Congress.
enum CongressMethods {
    static let rows: [String: MethodRow] = TurnMethods.substitution(of: .congress).merging([
        "Plan": .command([.clerk]) { request throws(WireError) in try plan(request) },
        "SetDay": TurnMethods.step(.congress, [.clerk]) { parameters, id throws(WireError) in
            .setDay(id, try parameters.need("day", parameters.day("day")))
        },
        "Show": .query { request throws(WireError) in
            let year = try year(request) ?? request.parameters.today.year
            return MethodRow.Query { office in
                answer(year, request.turns(of: office))
            }
        },
        "Fairness": .query { request throws(WireError) in
            let year = try year(request) ?? Day.last.year
            return MethodRow.Query { office in
                let last = Day(year: year, month: 12, day: 31) ?? .last
                return [
                    "people": request.turns(of: office).fairness(
                        .congress, upTo: last, at: request.now)
                ]
            }
        },
    ]) { $1 }

    private static func year(_ request: Request) throws(WireError) -> Int? {
        try request.parameters.int("year", in: Day.first.year...Day.last.year)
    }

    private static func plan(_ request: Request) throws(WireError) -> MethodRow.Order {
        let year = try request.parameters.need("year", year(request))
        let leaders = try request.parameters.persons("leaders")
        let actor = request.actor
        return MethodRow.Order(.rotation(.planCongress(year: year, leaders: leaders))) {
            answer(year, $0.turns(for: actor))
        }
    }

    private static func answer(_ year: Int, _ view: TurnView) -> JSONObject {
        let first = Day(year: year, month: 1, day: 1)
        let turns = first.map { view.planned(.congress, on: $0) } ?? []
        var object = view.wire(turns, as: "sessions")
        object["year"] = .int(Int64(year))
        return object
    }
}
