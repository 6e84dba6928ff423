import CivilTime
import OfficeRules
import Varlink

/// org.preside.Meetings: what changes a meeting.
enum MeetingMethods {
    private typealias Order = MethodRow.Order

    private static let doers: Set<Role> = [.person, .clerk]

    static let rows: [String: MethodRow] = [
        "Call": .command(doers) { request throws(WireError) in
            let meeting = try request.parameters.meetingRequest()
            let actor = request.actor
            return Order(.meeting(.call(meeting))) { outcome in
                MeetingID(number: outcome.office.meetings.last)
                    .map { told($0, outcome, actor) } ?? [:]
            }
        },
        "Move": .command(doers) { request throws(WireError) in
            let parameters = request.parameters
            let id = try parameters.meetingID()
            let move = MeetingMove(
                period: try parameters.period("from", "to"),
                exception: parameters.text("exception"), by: try parameters.person("by"),
                entrustedBy: try parameters.person("entrustedBy"),
                reason: parameters.text("reason"))
            let actor = request.actor
            return Order(.meeting(.move(id, move))) { outcome in told(id, outcome, actor) }
        },
        "Cancel": .command(doers) { request throws(WireError) in
            let id = try request.parameters.meetingID()
            let reason = request.parameters.text("reason")
            return Order(.meeting(.cancel(id, reason: reason))) { outcome in
                guard let meeting = outcome.office.meetings[id] else { return [:] }
                return ["meeting": .object(meeting.wire(outcome.office, outcome.setting.zone))]
            }
        },
    ]

    /// The meeting as it stands with what is known of it.
    private static func told(
        _ id: MeetingID, _ outcome: Job.Outcome, _ actor: Actor
    ) -> JSONObject {
        guard let meeting = outcome.office.meetings[id] else { return [:] }
        let zone = outcome.setting.zone
        var object: JSONObject = ["meeting": .object(meeting.wire(outcome.office, zone))]
        object.add(
            outcome.office.outlook(of: meeting, by: actor, at: outcome.now, outcome.setting)
                .wire(zone))
        return object
    }
}

extension Parameters {
    func meetingID() throws(WireError) -> MeetingID {
        try id("meeting", "is no meeting's id: write M5", MeetingID.init)
    }

    func meetingKind() throws(WireError) -> MeetingKind? {
        try read("kind", "is no kind of meeting") { MeetingKind(rawValue: $0) }
    }

    func department(_ field: String) throws(WireError) -> DepartmentID? {
        try read(field, "is no department's id") { DepartmentID($0) }
    }

    /// What is asked for, previewed or called.
    func meetingRequest() throws(WireError) -> MeetingRequest {
        MeetingRequest(
            kind: try need("kind", meetingKind()), title: text("title"),
            period: try period("from", "to"), place: text("place"),
            chair: try person("chair"), with: try persons("with") ?? [],
            sittingIn: try persons("sittingIn") ?? [],
            department: try department("department"), exception: text("exception"),
            by: try person("by"), entrustedBy: try person("entrustedBy"))
    }
}
