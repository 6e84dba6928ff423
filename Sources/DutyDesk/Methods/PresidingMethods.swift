import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// org.preside.Presiding: who presides, who is away, the day at a glance.
enum PresidingMethods {
    static let rows: [String: MethodRow] = [
        "At": atOrNow,
        "During": .query { request throws(WireError) in try during(request) },
        "Away": .query { request throws(WireError) in try away(request) },
        "Today": .query { request throws(WireError) in try today(request) },
        "Watch": MethodRow(roles: MethodRow.askers, streams: true, changes: false) {
            request, responder in
            watch(request, responder)
        },
        "Follow": MethodRow(roles: MethodRow.askers, streams: true, changes: false) {
            request, responder throws(WireError) in
            try Follower.follow(request, responder)
        },
    ]

    /// Without parameters, which is how it is nearly always asked, the answer may be at hand.
    private static let atOrNow: MethodRow = {
        let row = MethodRow.query(atHand: true) { request throws(WireError) in try at(request) }
        return MethodRow(roles: row.roles, streams: false, changes: false) {
            request, responder throws(WireError) in
            let now = request.now
            let zone = request.zone
            guard request.call.parameters.isEmpty, now >= request.office.horizon(zone) else {
                return try row.serve(request, responder)
            }
            responder.reply(
                encodedParameters: request.desk.answerOfNow(request.office, zone: zone, at: now))
        }
    }()

    private static func at(_ request: Request) throws(WireError) -> MethodRow.Query {
        let parameters = request.parameters
        let instant = try parameters.instant("instant") ?? request.now
        let known = try KnownAt(request)
        let zone = request.zone
        return MethodRow.Query(known.scope(reaching: instant)) { office in
            Resolver(office, zone: zone, now: known.instant(of: office)).at(instant)
                .wire(office, zone, at: instant)
        }
    }

    private static func during(_ request: Request) throws(WireError) -> MethodRow.Query {
        let period = try request.parameters.period("from", "until")
        let zone = request.zone
        let days = zone.days(touchedBy: period)
        guard days.lowerBound.distance(to: days.upperBound) <= WireLimits.rangeDays else {
            throw .invalidField(
                "until", request.parameters.text("until") ?? "", "the range is at most ten years")
        }
        let known = try KnownAt(request)
        return MethodRow.Query(known.scope(reaching: period.from)) { office throws(WireError) in
            let resolver = Resolver(office, zone: zone, now: known.instant(of: office))
            guard let segments = resolver.during(period, limit: WireLimits.segments) else {
                throw .tooLong("until", limit: WireLimits.segments)
            }
            return [
                "segments": .array(
                    segments.map { .object($0.wire(office, zone, at: $0.from ?? period.from)) })
            ]
        }
    }

    private static func away(_ request: Request) throws(WireError) -> MethodRow.Query {
        let zone = request.zone
        let day = try request.parameters.day("day") ?? request.parameters.today
        let known = try KnownAt(request)
        return MethodRow.Query(known.scope(reaching: zone.start(of: day))) { office in
            let view = request.view(of: office, at: known.instant(of: office))
            return [
                "day": .string(day.description),
                "absences": .array(
                    office.absences(on: day, zone).map { .object(view.absence($0, on: day)) }),
            ]
        }
    }

    private static func today(_ request: Request) throws(WireError) -> MethodRow.Query {
        let day = try request.parameters.day("day") ?? request.parameters.today
        let name = request.desk.officeName
        return MethodRow.Query(.reaching(request.zone.start(of: day))) { office in
            DayBoard(request: request, office: office, day: day, officeName: name).wire
        }
    }

    private static func watch(_ request: Request, _ responder: Responder) {
        let desk = request.desk
        let number = desk.watch { watched in
            guard watched.isNew else { return }
            var object: JSONObject = ["record": .int(watched.office.record)]
            let answer = watched.segment.wire(
                watched.office, watched.setting.zone, at: desk.clock.now())
            for member in answer.members { object[member.key] = member.value }
            responder.reply(object, continues: true)
        }
        responder.onDisconnect { desk.unwatch(number) }
    }
}

/// Bounds on answers.
enum WireLimits {
    /// The longest range of an answer, in days: ten years.
    static let rangeDays = 3_660
    /// The most segments of one answer.
    static let segments = 10_000
    /// The most rows of one answer.
    static let rows = 1_000
    /// The most overdue returns that are listed as alerts, the latest; a list has them all.
    static let overdueReturns = 20
    /// The most working days that can be counted off.
    static let workingDays = 5_000
}

extension Office {
    /// Leaves that count and touch a day, in order of rank, then of begin.
    func absences(on day: Day, _ zone: Zone) -> [Leave] {
        guard let period = zone.period(of: day) else { return [] }
        let rank = RankOrder(self, on: day)
        var found: [Leave] = []
        for person in absentees {
            for slot in leaves(of: person).overlapping(period)
            where slot.counts && slot.period.overlaps(period) {
                if let leave = leaves[slot.leave] { found.append(leave) }
            }
        }
        return found.sorted {
            $0.person == $1.person
                ? ($0.period.from, $0.id) < ($1.period.from, $1.id)
                : rank.precedes($0.person, $1.person)
        }
    }
}
