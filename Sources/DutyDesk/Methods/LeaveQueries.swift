import CivilTime
import HashTreeCollections
import OfficeJournal
import OfficeRules
import Varlink

/// org.preside.Leave: what asks about leave.
enum LeaveQueries {
    static let rows: [String: MethodRow] = [
        "Preview": .query([.person, .clerk]) { request throws(WireError) in
            try preview(request)
        },
        "Show": .query { request throws(WireError) in try show(request) },
        "List": .query { request throws(WireError) in try list(request) },
        "Totals": .query([.person, .clerk]) { request throws(WireError) in try totals(request) },
    ]

    /// The same calculation as a request, with nothing written; what a request would be refused for
    /// refuses the preview too.
    private static func preview(_ request: Request) throws(WireError) -> MethodRow.Query {
        let leave = try request.parameters.leaveRequest()
        return MethodRow.Query { office throws(WireError) in
            let decided = office.decide(
                .request(leave), by: request.actor, at: request.now, request.setting)
            if case .failure(let refusal) = decided {
                throw WireError(
                    refusal, office: office, setting: request.setting, actor: request.actor)
            }
            return AssessmentView(
                office: office, setting: request.setting, actor: request.actor,
                now: request.now,
                candidate: Candidate(
                    person: leave.person, period: leave.period, kind: leave.kind)
            ).wire
        }
    }

    private static func show(_ request: Request) throws(WireError) -> MethodRow.Query {
        let id = try request.parameters.leaveID()
        let known = try KnownAt(request)
        let moment = try request.parameters.instant("at")
        return MethodRow.Query(known.scope(of: id)) { office throws(WireError) in
            let knownAt = known.instant(of: office)
            let at = moment ?? knownAt
            let view = request.view(of: office, at: at, sightAt: knownAt)
            guard office.mayKnow(id, request.actor, at: knownAt, request.setting),
                let leave = office.leaves[id], let wire = view.wire(leave)
            else {
                throw WireError(
                    .noSuchLeave(id), office: office, setting: request.setting,
                    actor: request.actor)
            }
            var steps: [JSON] = []
            var concerns: [Concern] = []
            var meetings: JSON = []
            if view.sight(of: leave) == .whole {
                steps = try history(of: id, upTo: office.record, request)
                if leave.awaitsDecision {
                    let candidate = Candidate(deciding: leave)
                    concerns = office.concerns(about: candidate, at: at, request.setting)
                    meetings =
                        AssessmentView(
                            office: office, setting: request.setting, actor: request.actor,
                            now: request.now, candidate: candidate
                        ).meetings
                }
            }
            return [
                "leave": .object(wire),
                "away": .bool(leave.state.counts && leave.period.contains(at)),
                "concerns": .array(
                    concerns.map {
                        .object($0.wire(office, request.setting, for: request.actor))
                    }),
                "meetings": meetings,
                "history": .array(steps),
            ]
        }
    }

    private static func history(
        of id: LeaveID, upTo last: Int64, _ request: Request
    ) throws(WireError) -> [JSON] {
        let records: [Record]
        do {
            records = try request.desk.journal.read(subject: id.description)
        } catch {
            throw .notRead(error)
        }
        return records.filter { $0.number <= last }.map { record in
            .object(RecordView(record: record, zone: request.zone).step)
        }
    }

    // MARK: Lists

    private static func list(_ request: Request) throws(WireError) -> MethodRow.Query {
        let filter = try LeaveFilter(request)
        let limit = try request.parameters.int("limit", in: 1...WireLimits.rows) ?? 200
        let after = try request.parameters.read("after", "is no leave's id") { LeaveID($0) }
        let reach = filter.from ?? filter.until ?? .distantFuture
        return MethodRow.Query(.reaching(reach)) { office throws(WireError) in
            let view = request.view(of: office)
            var rows = office.leaves.values.filter { filter.takes($0, office, view) }
                .sorted { $0.place < $1.place }
            if let after {
                // Its place is known also where it is not of this list any more; not to one who may
                // not know of it, whom the rest of the list would tell when it begins.
                guard let last = office.leaves[after], view.sight(of: last) != .nothing else {
                    throw .invalidField("after", after.description, "is no leave known here")
                }
                rows.removeAll { $0.place <= last.place }
            }
            var seen: [(id: LeaveID, wire: JSON)] = []
            var next: LeaveID?
            for leave in rows {
                guard let wire = view.wire(leave) else { continue }
                if seen.count == limit {
                    next = seen.last?.id
                    break
                }
                seen.append((leave.id, .object(wire)))
            }
            return ["leaves": .array(seen.map(\.wire)), "next": .orNull(next?.description)]
        }
    }

    /// Days are those of the calendar year; a leave over the turn of a year counts in both.
    private static func totals(_ request: Request) throws(WireError) -> MethodRow.Query {
        let parameters = request.parameters
        let year = try parameters.int("year", in: 1_900...2_199)
        var person = try parameters.person("person")
        if !request.actor.isClerk { person = person ?? request.actor.actingPerson }
        if !request.actor.isClerk, person == nil || person != request.actor.actingPerson {
            throw .notPermitted(
                request.actor, method: request.call.method, roles: [.clerk],
                persons: person.map { [$0] } ?? [])
        }
        let zone = request.zone
        let today = parameters.today
        let first = year.flatMap { Day(year: $0, month: 1, day: 1) }.map { zone.start(of: $0) }
        // Without a year all years are meant, those not held in memory too.
        return MethodRow.Query(.reaching(first ?? .distantPast)) { [person] office in
            LeaveTotals(office: office, zone: zone, person: person, year: year, day: today).wire
        }
    }
}

extension Leave {
    /// Where it stands in a list: by its begin, then by its number.
    fileprivate var place: (Instant, LeaveID) { (period.from, id) }
}

/// What a list is narrowed by.
struct LeaveFilter: Sendable {
    let awaiting: PersonID?
    let overdue: Bool
    let person: PersonID?
    let from: Instant?
    let until: Instant?
    let state: LeaveState?

    init(_ request: Request) throws(WireError) {
        let parameters = request.parameters
        awaiting = try parameters.person("awaiting")
        overdue = parameters.bool("overdue") ?? false
        person = try parameters.person("person")
        from = try parameters.instant("from")
        until = try parameters.moment("to")?.end(in: request.zone, now: request.now)
        state = try parameters.read("state", "is no state of a leave") {
            LeaveState(rawValue: $0)
        }
    }

    /// Of a leave that the caller does not see whole, what was approved of it: who asks for longer
    /// and longer ranges would learn what is asked for.
    func takes(_ given: Leave, _ office: Office, _ view: LeaveView) -> Bool {
        let isWhole = given.pending == nil || view.sight(of: given) == .whole
        let leave = isWhole ? given : given.asApproved
        if let person, leave.person != person { return false }
        if let state, leave.state != state { return false }
        if overdue, !leave.isOverdue(at: view.now) { return false }
        let claimed = leave.claims
        if let from, claimed.allSatisfy({ $0.until <= from }) { return false }
        if let until, claimed.allSatisfy({ $0.from >= until }) { return false }
        if let awaiting {
            guard leave.awaitsDecision else { return false }
            let route = view.route(of: leave)
            return route.approverPerson == awaiting || route.standIn == awaiting
        }
        return true
    }
}

/// Leave that counts, added up by person, kind and year.
struct LeaveTotals {
    let office: Office
    let zone: Zone
    let person: PersonID?
    let year: Int?
    /// The day whose roster says in what order people come.
    let day: Day

    private struct Key: Hashable {
        let person: PersonID
        let kind: LeaveKind
        let year: Int
    }

    var wire: JSONObject {
        var sums: [Key: (leaves: Int, days: Int)] = [:]
        for leave in office.leaves.values where leave.state.counts {
            if let person, leave.person != person { continue }
            add(leave, to: &sums)
        }
        let rank = RankOrder(office, on: day)
        let keys = sums.keys.sorted {
            $0.person == $1.person
                ? ($0.year, $0.kind.rawValue) < ($1.year, $1.kind.rawValue)
                : rank.precedes($0.person, $1.person)
        }
        let rows = keys.map { key -> JSON in
            [
                "person": .string(key.person.text),
                "name": .string(office.roster.names[key.person] ?? key.person.text),
                "kind": .string(key.kind.rawValue), "year": .int(Int64(key.year)),
                "leaves": .int(Int64(sums[key]?.leaves ?? 0)),
                "days": .int(Int64(sums[key]?.days ?? 0)),
            ]
        }
        return ["totals": .array(rows)]
    }

    private func add(_ leave: Leave, to sums: inout [Key: (leaves: Int, days: Int)]) {
        let days = zone.days(touchedBy: leave.period)
        for year in days.lowerBound.year...days.upperBound.year {
            if let only = self.year, only != year { continue }
            guard let first = Day(year: year, month: 1, day: 1),
                let last = Day(year: year, month: 12, day: 31)
            else { continue }
            let from = max(first, days.lowerBound)
            let to = min(last, days.upperBound)
            let key = Key(person: leave.person, kind: leave.kind, year: year)
            sums[key, default: (0, 0)].leaves += 1
            sums[key, default: (0, 0)].days += from.distance(to: to) + 1
        }
    }
}
