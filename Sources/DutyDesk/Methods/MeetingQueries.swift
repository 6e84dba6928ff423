import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// org.preside.Meetings: what asks about meetings.
enum MeetingQueries {
    private typealias Query = MethodRow.Query

    static let rows: [String: MethodRow] = [
        "MeetingFree": .query(atHand: true) { request throws(WireError) in
            try meetingFree(request)
        },
        "Preview": .query { request throws(WireError) in try preview(request) },
        "Show": .query { request throws(WireError) in try show(request) },
        "List": .query { request throws(WireError) in try list(request) },
        "Slots": .query { request throws(WireError) in try slots(request) },
        "Cadence": .query { request throws(WireError) in try cadence(request) },
    ]

    /// The longest range in which slots are looked for, in days.
    private static let slotDays = 366
    /// How many slots are told when nothing is said.
    private static let usualSlots = 50

    private static func meetingFree(_ request: Request) throws(WireError) -> Query {
        let parameters = request.parameters
        let month = try parameters.read("month", "is no month such as 2026-12") {
            $0.utf8.count == 7 ? Day($0 + "-01") : nil
        }
        let setting = request.setting
        let week = setting.meetingFreeWeek(of: month ?? parameters.today)
        return Query { _ in
            [
                "from": .string(week.lowerBound.description),
                "until": .string(week.upperBound.description),
                "reading": .string(setting.rulebook.meetingFreeWeek.rawValue), "article": 73,
            ]
        }
    }

    private static func preview(_ request: Request) throws(WireError) -> Query {
        let meeting = try request.parameters.meetingRequest()
        let zone = request.zone
        return Query { office throws(WireError) in
            let found = office.preview(
                meeting, by: request.actor, at: request.now, request.setting)
            switch found {
            case .failure(let refusal): throw WireError(refusal, request, office)
            case .success(let preview):
                var object = preview.outlook.wire(zone)
                object.add([
                    "provisional": .bool(request.setting.isProvisional(meeting.period)),
                    "kind": .string(meeting.kind.rawValue),
                    "from": .instant(meeting.period.from, zone),
                    "until": .instant(meeting.period.until, zone),
                    "obstacles": .texts(preview.obstacles.map(\.rawValue)),
                    "slots": .slots(preview.slots, zone),
                ])
                return object
            }
        }
    }

    private static func show(_ request: Request) throws(WireError) -> Query {
        let id = try request.parameters.meetingID()
        // One that is not held any more stands in the journal.
        let book = request.office.meetings
        let isOld = book[id] == nil && id.number <= book.last
        let (now, setting) = (request.now, request.setting)
        return Query(isOld ? .reaching(.distantPast) : .now) { office throws(WireError) in
            guard let meeting = office.meetings[id] else {
                throw WireError(.meeting(.noSuch(id)), request, office)
            }
            let sheet = office.roster.sheet(on: setting.zone.day(of: meeting.period.from))
            let risks = atRisk(meeting, office, request)
            let slots = risks.isEmpty ? [] : office.nextSlots(for: meeting, at: now, setting)
            let chair = office.chair(of: meeting, at: now, setting)
            let outlook = office.outlook(of: meeting, by: request.actor, at: now, setting)
            var object = outlook.wire(setting.zone)
            object.add(["attendanceTaken": .bool(outlook.isTaken)])
            object.add([
                "meeting": .object(meeting.wire(office, setting.zone)),
                "atRisk": .concerns(risks, setting.zone),
                "slots": .slots(slots, setting.zone),
                "minutesReviewedBy": .texts(
                    meeting.minutesReviewers(sheet, chair: chair).map(\.text)),
                "minutesSignedBy": .orNull(
                    meeting.minutesSigner(sheet, chair: chair)?.text),
            ])
            return object
        }
    }

    /// Of a meeting that is called and not over.
    private static func atRisk(
        _ meeting: Meeting, _ office: Office, _ request: Request
    ) -> [Concern] {
        guard meeting.state == .called, meeting.period.until > request.now else { return [] }
        return office.risks(of: meeting, at: request.now, request.setting)
    }

    private static func list(_ request: Request) throws(WireError) -> Query {
        let parameters = request.parameters
        let zone = request.zone
        let from = try parameters.instant("from") ?? zone.start(of: parameters.today)
        let until = try parameters.moment("to")?.end(in: zone, now: request.now)
        let kind = try parameters.meetingKind()
        let state = try parameters.read("state", "is no state of a meeting") {
            MeetingState(rawValue: $0)
        }
        let onlyAtRisk = parameters.bool("atRisk") ?? false
        return Query(.reaching(from)) { office throws(WireError) in
            var rows: [JSON] = []
            let ones = office.meetings.meetings.values.filter { meeting in
                meeting.period.until > from && meeting.period.from < until ?? .distantFuture
                    && kind ?? meeting.kind == meeting.kind
                    && state ?? meeting.state == meeting.state
            }
            for meeting in ones.sorted(by: { ($0.period.from, $0.id) < ($1.period.from, $1.id) }) {
                let risks = atRisk(meeting, office, request)
                guard !onlyAtRisk || !risks.isEmpty else { continue }
                guard rows.count < WireLimits.rows else {
                    throw .tooLong("to", limit: WireLimits.rows)
                }
                let chair = office.chair(of: meeting, at: request.now, request.setting)
                rows.append([
                    "meeting": .object(meeting.wire(office, zone)),
                    "chair": .orNull(chair?.text),
                    "atRisk": .concerns(risks, zone),
                ])
            }
            return ["meetings": .array(rows)]
        }
    }

    private static func slots(_ request: Request) throws(WireError) -> Query {
        let parameters = request.parameters
        let zone = request.zone
        let range = try parameters.period("from", "to")
        guard zone.days(touchedBy: range).count <= slotDays else {
            throw .invalidField(
                "to", parameters.text("to") ?? "", "the range is at most \(slotDays) days")
        }
        let query = SlotQuery(
            kind: try parameters.need("kind", parameters.meetingKind()),
            chair: try parameters.person("chair"), with: try parameters.persons("with") ?? [],
            department: try parameters.department("department"), range: range,
            minutes: try parameters.need("minutes", parameters.int("minutes", in: 1...1_440)))
        if query.kind.rules.chair == .namedLeader, query.chair == nil {
            throw .invalidField("chair", "", "is missing: a special meeting names its chair")
        }
        let limit = try parameters.int("limit", in: 1...WireLimits.rows) ?? usualSlots
        return Query { office throws(WireError) in
            if let problem = office.problem(with: query, at: request.now, request.setting) {
                throw WireError(problem, request, office)
            }
            let found = office.slots(query, at: request.now, request.setting, limit: limit)
            return [
                "slots": .slots(found.slots, zone), "total": .int(Int64(found.total)),
                "provisional": .bool(request.setting.isProvisional(range)),
            ]
        }
    }

    private static func cadence(_ request: Request) throws(WireError) -> Query {
        let year =
            try request.parameters.int("year", in: 1_900...2_199) ?? request.parameters.today.year
        let zone = request.zone
        let first = Day(year: year, month: 1, day: 1).map { zone.start(of: $0) }
        return Query(.reaching(first ?? .distantPast)) { office in
            let cadence = office.cadence(of: year, at: request.now, request.setting)
            return [
                "year": .int(Int64(year)),
                "months": .array(cadence.months.map { $0.wire("month") }),
                "halfYears": .array(cadence.halfYears.map { $0.wire("half") }),
            ]
        }
    }
}

extension WireError {
    fileprivate init(_ refusal: Refusal, _ request: Request, _ office: Office) {
        self.init(refusal, office: office, setting: request.setting, actor: request.actor)
    }
}
