import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// org.preside.Proceedings: what asks.
enum ProceedingQueries {
    private typealias Query = MethodRow.Query

    /// Observers are told nothing of what is said at meetings.
    private static let insiders: Set<Role> = [.person, .clerk]

    static let rows: [String: MethodRow] = [
        "Items": .query { request throws(WireError) in try items(request) },
        "Show": .query(insiders) { request throws(WireError) in
            let id = try request.parameters.agendaItemID()
            let (book, meetings) = (request.office.proceedings, request.office.meetings)
            // With the meeting that it is placed at.
            let isHere =
                book.items[id].map { $0.meeting.map { meetings[$0] != nil } ?? true }
                ?? (id.number > book.lastItem)
            return Query(reach(isHere)) { office throws(WireError) in
                guard let item = office.proceedings.items[id] else {
                    throw ProceedingRefusal.noSuch(id).wire(request.setting)
                }
                return ["item": .object(view(of: office, request).wire(item))]
            }
        },
        "Excuses": .query(insiders) { request throws(WireError) in try excuses(request) },
        "ShowAttendance": meeting(insiders, "attendance") { $0.attendance(of: $1) },
        "ShowMinutes": meeting(MethodRow.askers, "minutes") { $0.minutes(of: $1) },
        "FollowUps": .query(insiders) { request throws(WireError) in try followUps(request) },
        "Dues": .query(insiders) { request throws(WireError) in
            let day = try request.parameters.day("day") ?? request.zone.day(of: request.now)
            return Query { office in
                let dues = office.proceedingDues(on: day, request.setting)
                return [
                    "day": .string(day.description),
                    "dues": .array(dues.prefix(WireLimits.rows).map { .object($0.wire) }),
                ]
            }
        },
    ]

    /// What was let go with its year is read from the journal.
    private static func reach(_ isHere: Bool) -> Scope { isHere ? .now : .reaching(.distantPast) }

    private static func reach(of meeting: MeetingID?, _ request: Request) -> Scope {
        let book = request.office.meetings
        return reach(meeting.map { book[$0] != nil || $0.number > book.last } ?? true)
    }

    private static func view(of office: Office, _ request: Request) -> ProceedingView {
        ProceedingView(
            office: office, setting: request.setting, actor: request.actor, now: request.now)
    }

    private static func meeting(
        _ roles: Set<Role>, _ key: String,
        _ wire: @escaping @Sendable (ProceedingView, Meeting) -> JSONObject
    ) -> MethodRow {
        .query(roles) { request throws(WireError) in
            let id = try request.parameters.meetingID()
            return Query(reach(of: id, request)) { office throws(WireError) in
                let meeting = try known(id, office, request)
                var object: JSONObject = [:]
                object[key] = .object(wire(view(of: office, request), meeting))
                return object
            }
        }
    }

    private static func known(
        _ id: MeetingID, _ office: Office, _ request: Request
    ) throws(WireError) -> Meeting {
        guard let meeting = office.meetings[id] else {
            throw ProceedingRefusal.noSuchMeeting(id).wire(request.setting)
        }
        return meeting
    }

    private static func items(_ request: Request) throws(WireError) -> MethodRow.Query {
        let parameters = request.parameters
        let meeting = try parameters.meetingIfAny()
        let awaiting = try parameters.person("awaiting")
        let state = try parameters.read("state", "is no state of an item") {
            AgendaItemState(rawValue: $0)
        }
        return Query(reach(of: meeting, request)) { office throws(WireError) in
            if let meeting { _ = try known(meeting, office, request) }
            let all =
                awaiting.map { office.items(awaiting: $0, at: request.now, request.setting) }
                ?? office.proceedings.items.values.sorted { $0.id < $1.id }
            let found = all.filter { item in
                (meeting == nil || item.meeting == meeting) && (state ?? item.state) == item.state
            }
            let view = view(of: office, request)
            let shown = view.seesContents ? found.suffix(WireLimits.rows) : []
            return [
                "items": .array(shown.map { .object(view.wire($0)) }),
                "count": .int(Int64(found.count)),
            ]
        }
    }

    private static func excuses(_ request: Request) throws(WireError) -> MethodRow.Query {
        let only = try request.parameters.meetingIfAny()
        let awaiting = try request.parameters.person("awaiting")
        return Query(reach(of: only, request)) { office throws(WireError) in
            if let only { _ = try known(only, office, request) }
            let view = view(of: office, request)
            var rows: [JSON] = []
            for (id, sitting) in office.proceedings.sittings.sorted(by: { $0.key < $1.key }) {
                guard only == nil || only == id, let meeting = office.meetings[id] else {
                    continue
                }
                let day = request.zone.day(of: meeting.period.from)
                for excuse in sitting.excuses where excuse.isFor(day) {
                    if let awaiting {
                        let asked = office.excusers(
                            of: excuse.person, from: meeting, at: request.now, request.setting)
                        guard excuse.state == .requested, asked.entitles(awaiting) else {
                            continue
                        }
                    }
                    rows.append(.object(view.wire(excuse, of: meeting)))
                }
            }
            return ["excuses": .array(rows.suffix(WireLimits.rows).map(\.self))]
        }
    }

    private static func followUps(_ request: Request) throws(WireError) -> MethodRow.Query {
        let parameters = request.parameters
        let overdue = parameters.bool("overdue") ?? false
        let done = parameters.bool("done") ?? false
        let meeting = try parameters.meetingIfAny()
        let person = try parameters.person("person")
        let department = try parameters.department("department")
        let today = request.zone.day(of: request.now)
        return Query(reach(of: meeting, request)) { office in
            let rows = office.proceedings.followUps.values.filter { followUp in
                if overdue, !followUp.isOverdue(on: today) { return false }
                if !done, followUp.doneAt != nil { return false }
                if let meeting, followUp.meeting != meeting { return false }
                if let department, followUp.owner != .department(department) { return false }
                if let person {
                    return office.answers(person, for: followUp.owner, on: today)
                }
                return true
            }
            .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
            let view = view(of: office, request)
            return [
                "followUps": .array(rows.prefix(WireLimits.rows).map { .object(view.wire($0)) })
            ]
        }
    }
}
