import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// What sessions, receptions and duty have in common: excuse, accept, decline.
enum TurnMethods {
    private static let doers: Set<Role> = [.person, .clerk]

    static func substitution(of rotation: RotationKind) -> [String: MethodRow] {
        [
            "Excuse": step(rotation) { parameters, id throws(WireError) in
                .excuse(
                    id, reason: parameters.text("reason") ?? "", by: try parameters.person("by"))
            },
            "Accept": step(rotation) { parameters, id throws(WireError) in
                .accept(
                    id, by: try parameters.person("by"), reason: parameters.text("reason"))
            },
            "Decline": step(rotation) { parameters, id throws(WireError) in
                .decline(
                    id, by: try parameters.person("by"), reason: parameters.text("reason"))
            },
        ]
    }

    /// A method that takes one turn one step on and answers with it as it then stands.
    static func step(
        _ rotation: RotationKind, _ roles: Set<Role> = doers,
        _ command: @escaping @Sendable (Parameters, TurnID) throws(WireError) -> RotationCommand
    ) -> MethodRow {
        .command(roles) { request throws(WireError) in
            let parameters = request.parameters
            let id = try parameters.turn(rotation)
            let actor = request.actor
            return MethodRow.Order(.rotation(try command(parameters, id))) { outcome in
                guard let turn = outcome.office.rotations.turns[id] else { return [:] }
                return [rotation.field: outcome.turns(for: actor).wire(turn)]
            }
        }
    }
}

extension Job.Outcome {
    func turns(for actor: Actor) -> TurnView {
        TurnView(office: office, setting: setting, actor: actor)
    }

    /// The turns that what was done to a leave concerns, as they then stand.
    var turnChanges: JSON {
        .array(
            events.compactMap { event in
                guard case .rotation(let event) = event,
                    let turn = event.turn.flatMap({ office.rotations.turns[$0] })
                else { return nil }
                return [
                    "turn": .string(turn.id.description), "day": .orNull(turn.day?.description),
                    "state": .string(turn.state.rawValue), "leader": .string(turn.leader.text),
                    "asked": .orNull(turn.awaited?.text),
                ]
            })
    }
}

extension Request {
    func turns(of office: Office) -> TurnView {
        TurnView(office: office, setting: setting, actor: actor)
    }

    /// From today on, for at most the days of a plan, unless the call says otherwise.
    func shownDays() throws(WireError) -> ClosedRange<Day> {
        let parameters = parameters
        let from = try parameters.day("from") ?? parameters.today
        let most = Bounds.rotationDays - 1
        let to = try parameters.day("to") ?? from.advanced(by: most)
        guard from <= to else {
            throw .invalidField(
                "to", parameters.text("to") ?? "", "lies before 'from': \(to) before \(from)")
        }
        guard from.distance(to: to) <= most else {
            throw .invalidField(
                "to", parameters.text("to") ?? "",
                "the range is at most \(Bounds.rotationDays) days")
        }
        return from...to
    }
}

extension Parameters {
    /// The id of a turn of this rotation.
    func turn(_ rotation: RotationKind, _ field: String? = nil) throws(WireError) -> TurnID {
        let noun = rotation.field
        return try id(
            field ?? noun, "is no id of this kind: write \(rotation.letter)5",
            { TurnID($0).flatMap { $0.rotation == rotation ? $0 : nil } })
    }

    /// A word of a closed set.
    func word<Word: RawRepresentable<String>>(
        _ field: String, of: Word.Type
    ) throws(WireError) -> Word? {
        try read(field, "is none of the words that it can be") { Word(rawValue: $0) }
    }
}
