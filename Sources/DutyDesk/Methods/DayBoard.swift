import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// The day at a glance: what `preside today` shows.
struct DayBoard {
    let request: Request
    let office: Office
    let day: Day
    let officeName: String

    private var zone: Zone { request.zone }
    private var period: Period? { zone.period(of: day) }

    var wire: JSONObject {
        let status = request.setting.workdays.status(of: day)
        let view = request.view(of: office)
        let absences = office.absences(on: day, zone)
        let segments = presiding
        return [
            "office": .string(officeName), "day": .string(day.description),
            "weekday": .string(day.weekday.wire), "working": .bool(status.isWorking),
            "why": .string(status.why.wire), "holiday": .orNull(status.why.name),
            "provisional": .bool(status.provisional),
            "segments": .array(
                segments.map { .object($0.wire(office, zone, at: $0.from ?? request.now)) }),
            "absences": .array(absences.map { .object(view.absence($0, on: day)) }),
            "dueBack": .array(
                absences.filter(isDueBack).map { .object(view.absence($0, on: day)) }),
            "undecided": .array(
                undecided(view).map { .object(view.absence($0, on: day)) }),
            "calendar": .array(calendar.map { .object($0) }),
            "attention": .array(attention),
            "dues": .array(dues),
            "alerts": .array(
                AlertView(office: office, setting: request.setting, now: request.now)
                    .wire(segments)),
            "overdueReturns": .int(
                Int64(office.overdue.count + office.awaited(endedBy: request.now).count)),
        ]
    }

    private var presiding: [StandingSegment] {
        guard let period else { return [] }
        return Resolver(office, zone: zone, now: request.now)
            .during(period, limit: WireLimits.segments) ?? []
    }

    /// Engagements, meetings and turns that touch the day, in order of begin; also turns for which
    /// nobody is found yet.
    private var calendar: [JSONObject] {
        guard let period else { return [] }
        return office.calendar(in: period, request.setting)
            .prefix(WireLimits.rows)
            .map { $0.wire(office, zone, for: request.actor) }
    }

    /// What lies ahead is shown today, whatever the day that is asked about.
    private var attention: [JSON] {
        office.attention(at: request.now, request.setting)
            .filter {
                $0.isKnown(to: request.actor, office, at: request.now, request.zone)
            }
            .prefix(WireLimits.rows).map { .object($0.wire(zone)) }
    }

    /// What is owed about meetings and of weeks' sheets: nothing to those who are told nothing of
    /// what is said at meetings.
    private var dues: [JSON] {
        guard !request.actor.roles.isSubset(of: [.observer]) else { return [] }
        let meetings = office.proceedingDues(on: day, request.setting)
            .prefix(WireLimits.rows).map { JSON.object($0.wire) }
        return sheets.map { .object($0) } + meetings
    }

    /// The weeks whose entries were due and of which no sheet was issued (Art. 60): of today by
    /// now, of another day by its end.
    private var sheets: [JSONObject] {
        guard let period else { return [] }
        let end = period.until.adding(microseconds: -1) ?? period.from
        return office.unissuedWeeks(
            at: period.contains(request.now) ? request.now : end, request.setting
        ).map { week in
            [
                "code": "weekNotIssued", "article": 60,
                "subject": .string(week.monday.description), "meeting": nil,
                "due": .string(zone.day(of: week.due(request.setting)).description),
                "persons": [],
            ]
        }
    }

    private func isDueBack(_ leave: Leave) -> Bool {
        leave.state.isOpen && zone.days(touchedBy: leave.period).upperBound == day
    }

    /// What awaits a decision and is the caller's business, in order of begin.
    private func undecided(_ view: LeaveView) -> [Leave] {
        office.undecided.compactMap { office.leaves[$0] }
            .filter { view.sight(of: $0) == .whole }
            .sorted { ($0.period.from, $0.id) < ($1.period.from, $1.id) }
            .prefix(WireLimits.rows).map(\.self)
    }
}
