import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// A week's sheet as it goes out.
struct WeekView {
    /// How much the caller may know of what an engagement is about.
    enum Sight: Hashable, Sendable {
        /// What is public.
        case outside
        /// What the office knows.
        case office

        init(_ actor: Actor) {
            self = actor.roles.isSubset(of: [.observer]) ? .outside : .office
        }
    }

    let office: Office
    let setting: OfficeSetting
    let week: Week
    let sight: Sight
    let officeName: String

    private var zone: Zone { setting.zone }

    var object: JSONObject {
        let lines = office.weekLines(week, setting)
        let issued = office.weeks.versions(of: week)
        let changes = issued.last.map { WeekChange.all(from: $0, to: lines) } ?? []
        let shown = changes.filter { !isSecret($0) }
        return [
            "office": .string(officeName), "week": .string(week.monday.description),
            "days": .texts(week.days.map(\.description)),
            "calendar": .array(week.days.map { .object(calendar($0)) }),
            "rows": .array(rows(lines)),
            "due": .instant(week.due(setting), zone),
            "issued": issued.isEmpty ? nil : .int(Int64(issued.count)),
            "changes": .array(shown.map { .object(change($0)) }),
        ]
    }

    private func calendar(_ day: Day) -> JSONObject {
        let status = setting.workdays.status(of: day)
        return [
            "day": .string(day.description), "weekday": .string(day.weekday.wire),
            "working": .bool(status.isWorking), "holiday": .orNull(status.why.name),
            "provisional": .bool(status.provisional),
        ]
    }

    // MARK: Rows

    private struct HalfOfDay {
        let day: Day
        let name: String
        let period: Period
    }

    private var halves: [HalfOfDay] {
        week.days.flatMap { day -> [HalfOfDay] in
            let noon = zone.instant(day, .noon)
            let next = zone.start(of: day.advanced(by: 1))
            let both = [("am", zone.start(of: day), noon), ("pm", noon, next)]
            return both.compactMap { name, from, until in
                Period(from: from, until: until).map {
                    HalfOfDay(day: day, name: name, period: $0)
                }
            }
        }
    }

    private func rows(_ lines: [WeekLine]) -> [JSON] {
        let halves = halves
        var entries: [PersonID: [(Period, JSON)]] = [:]
        for line in lines {
            let entry = JSON.object(facts(line))
            for person in line.persons { entries[person, default: []].append((line.period, entry)) }
        }
        return office.leaders(in: week, setting).map { person in
            let own = entries[person] ?? []
            let sheet = week.days.reversed().lazy.map { office.roster.sheet(on: $0) }
                .first { $0.person(person) != nil }
            return [
                "person": .string(person.text),
                "name": .string(sheet.flatMap { office.name(of: person, $0) } ?? person.text),
                "post": .orNull(sheet?.post(of: person)?.rawValue),
                "halves": .array(
                    halves.map { half in
                        [
                            "day": .string(half.day.description), "half": .string(half.name),
                            "entries": .array(
                                own.filter { $0.0.overlaps(half.period) }.map(\.1)),
                        ]
                    }),
            ]
        }
    }

    // MARK: Lines

    private func facts(_ line: WeekLine) -> JSONObject {
        [
            "source": .string(line.source.description), "what": .string(line.source.what),
            "title": title(line), "late": .bool(office.isLate(line.source, for: week, setting)),
            "meetingKind": .orNull(office.meetingKind(of: line.source)?.rawValue),
            "dutyPart": .orNull(office.dutyPart(of: line.source)),
            "from": .instant(line.period.from, zone), "until": .instant(line.period.until, zone),
        ]
    }

    /// What was on the sheet when it was issued is judged by what it is now: nobody learns from an
    /// old version what has become secret since.
    private func title(_ line: WeekLine) -> JSON {
        let visibility = office.visibility(of: line.source, atLeast: line.visibility)
        let isKnown =
            switch visibility {
            case .public: true
            case .office: sight == .office
            case .secret: false
            }
        return line.title.isEmpty || !isKnown ? nil : .string(line.title)
    }

    /// What is secret now stands on no sheet, and that it is gone from it would say what it was
    /// (Art. 70).
    private func isSecret(_ change: WeekChange) -> Bool {
        [change.before, change.after].compactMap(\.self).contains {
            office.visibility(of: $0.source, atLeast: $0.visibility) == .secret
        }
    }

    private func change(_ change: WeekChange) -> JSONObject {
        [
            "what": .string(change.what.rawValue), "before": this(change.before),
            "after": this(change.after),
        ]
    }

    private func this(_ line: WeekLine?) -> JSON {
        guard let line else { return nil }
        var facts = facts(line)
        facts["persons"] = .texts(line.persons.map(\.text))
        return .object(facts)
    }
}

extension Commitment.Source {
    /// What it is, on the wire.
    var what: String {
        switch self {
        case .leave: "leave"
        case .engagement: "engagement"
        case .meeting: "meeting"
        case .turn(let id):
            switch id.rotation {
            case .congress: "session"
            case .reception: "reception"
            case .duty: "duty"
            }
        }
    }
}
