import CivilTime
import OfficeRules
import Varlink

/// org.preside.Duty.
enum DutyMethods {
    static let rows: [String: MethodRow] = TurnMethods.substitution(of: .duty).merging([
        "Plan": .command([.clerk]) { request throws(WireError) in try plan(request) },
        "Swap": TurnMethods.step(.duty) { parameters, id throws(WireError) in
            .swap(
                id, with: try parameters.turn(.duty, "with"), by: try parameters.person("by"))
        },
        "Agree": TurnMethods.step(.duty) { parameters, id throws(WireError) in
            .agree(id, by: try parameters.person("by"))
        },
        "EndSwap": TurnMethods.step(.duty) { parameters, id throws(WireError) in
            .endSwap(id, by: try parameters.person("by"), reason: parameters.text("reason"))
        },
        "Show": .query { request throws(WireError) in
            let days = try request.shownDays()
            let person = try request.parameters.person("person")
            return MethodRow.Query { office in
                let turns = office.rotations.turns(on: days).filter {
                    $0.list.rotation == .duty && (person.map($0.involves) ?? true)
                }
                return request.turns(of: office).wire(turns, as: "duties")
            }
        },
        "Fairness": .query { request in
            let part = request.parameters.text("part") ?? ""
            return MethodRow.Query { office in
                [
                    "people": request.turns(of: office).fairness(
                        RotationList(.duty, name: part), upTo: .last, at: request.now)
                ]
            }
        },
    ]) { $1 }

    private static func plan(_ request: Request) throws(WireError) -> MethodRow.Order {
        let parameters = request.parameters
        let order = DutyRequest(
            from: try parameters.need("from", parameters.day("from")),
            to: try parameters.need("to", parameters.day("to")),
            leaders: try parameters.persons("leaders"),
            officers: try parameters.persons("officers") ?? [])
        let actor = request.actor
        return MethodRow.Order(.rotation(.planDuty(order))) { outcome in
            let view = outcome.turns(for: actor)
            let turns = outcome.office.rotations.turns(on: order.from...order.to)
                .filter { $0.list.rotation == .duty }
            return view.wire(turns, as: "duties")
        }
    }
}

extension Turn {
    /// Whether a person goes, is asked to go, or was planned to.
    fileprivate func involves(_ person: PersonID) -> Bool {
        planned == person || leader == person || awaited == person
    }
}
