import CivilTime
import OfficeFiles
import OfficeRules
import Varlink

/// org.preside.Roster: who holds which post on any day.
enum RosterMethods {
    static let rows: [String: MethodRow] = [
        "Apply": MethodRow(roles: [.clerk, .administrator], streams: false) {
            request, responder throws(WireError) in
            try apply(request, responder)
        }.aside,
        "Show": .query { request throws(WireError) in try show(request) },
    ]

    private static func apply(
        _ request: Request, _ responder: Responder
    ) throws(WireError) {
        if request.parameters.bool("dryRun") ?? false {
            let before = request.office
            let decided = before.decide(
                try command(of: request), by: request.actor, at: request.now, request.setting)
            switch decided {
            case .failure(let refusal):
                throw WireError(
                    refusal, office: before, setting: request.setting, actor: request.actor)
            case .success(let events):
                responder.reply(answer(events, before.roster, record: nil, dryRun: true))
                return
            }
        }
        try applying.serve(request, responder)
    }

    private static let applying = MethodRow.command([.clerk, .administrator]) {
        request throws(WireError) in
        let before = request.office.roster
        return MethodRow.Order(try command(of: request)) { outcome in
            answer(outcome.events, before, record: outcome.record, dryRun: false)
        }
    }

    private static func command(of request: Request) throws(WireError) -> Command {
        let parameters = request.parameters
        let document = try parameters.need("document", parameters.text("document"))
        let facts: RosterFacts
        let stated: Day?
        do {
            (facts, stated) = try RosterFile.parse(text: document, file: "roster")
        } catch {
            throw invalid(error)
        }
        return .applyRoster(facts, effective: try parameters.day("effective") ?? stated)
    }

    private static func invalid(_ problems: FileProblems) -> WireError {
        WireError(
            "org.preside.Roster.Invalid",
            [
                "problems": .array(
                    problems.problems.map {
                        [
                            "line": $0.line.map { .int(Int64($0)) } ?? .null,
                            "field": .orNull($0.field), "why": .string("\($0.reason)"),
                        ]
                    })
            ])
    }

    private static func answer(
        _ events: [Event], _ before: Roster, record: Int64?, dryRun: Bool
    ) -> JSONObject {
        var effective: Day?
        var differences: [JSON] = []
        for case .rosterApplied(let layer) in events {
            effective = layer.effective
            let stood = layer.effective.map { before.sheet(on: $0).facts } ?? RosterFacts()
            differences += layer.changes.map { .object(DifferenceView($0, stood).wire) }
        }
        return [
            "effective": .orNull(effective?.description), "differences": .array(differences),
            "dryRun": .bool(dryRun), "record": record.map { .int($0) } ?? .null,
        ]
    }

    private static func show(_ request: Request) throws(WireError) -> MethodRow.Query {
        let day = try request.parameters.day("day") ?? request.parameters.today
        let known = try KnownAt(request)
        return MethodRow.Query(known.scope(reaching: request.now)) { office in
            let sheet = office.roster.sheet(on: day)
            var object = SheetView(sheet: sheet, day: day).wire
            let others = office.roster.names.filter { sheet.person($0.key) == nil }
            object["others"] = .array(
                others.sorted { $0.key < $1.key }.map {
                    ["id": .string($0.key.text), "name": .string($0.value)]
                })
            return object
        }
    }
}

/// The roster of a day as it goes out.
private struct SheetView {
    let sheet: Sheet
    let day: Day

    var wire: JSONObject {
        let facts = sheet.facts
        let vacant =
            sheet.vacantPosts.map(\.rawValue) + sheet.departmentsWithoutHead.map(\.text)
        return [
            "day": .string(day.description),
            "people": .array(
                facts.ranking.enumerated().compactMap { index, id in
                    facts.people[id].map { person(id, $0, rank: index + 1) }
                }),
            "departments": .array(
                facts.departmentOrder.compactMap { id in
                    facts.departments[id].map { department(id, $0) }
                }),
            "vacant": .texts(vacant), "line": .texts(sheet.line.map(\.text)),
        ]
    }

    private func person(_ id: PersonID, _ person: RosterFacts.Person, rank: Int) -> JSON {
        let seats = person.seats.sorted { $0.post < $1.post }
        return [
            "id": .string(id.text), "name": .string(person.name),
            "post": .string(seats.first?.post.rawValue ?? ""),
            "seats": .array(
                seats.map {
                    [
                        "post": .string($0.post.rawValue),
                        "department": .orNull($0.department?.text),
                    ]
                }),
            "rank": .int(Int64(rank)), "inCharge": .texts(person.inCharge.map(\.text)),
            "coordinatesFor": .texts(person.coordinatesFor.map(\.text)),
            "outsideLine": .bool(person.outsideLine),
        ]
    }

    private func department(_ id: DepartmentID, _ department: RosterFacts.Department) -> JSON {
        [
            "id": .string(id.text), "name": .string(department.name),
            "constituent": .bool(department.constituent),
            "head": .orNull(sheet.head(of: id)?.text),
            "leaderInCharge": .orNull(sheet.leaderInCharge(of: id)?.text),
        ]
    }
}
