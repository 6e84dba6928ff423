import OfficeRules
import Varlink

/// org.preside.Meetings.
enum MeetingMethods {
    static let rows: [String: MethodRow] = [
        "Cancel": .command([.person, .clerk]) { request throws(WireError) in
            let parameters = request.parameters
            let id = try parameters.id("meeting", "is no meeting's id: write M5", MeetingID.init)
            let reason = parameters.text("reason")
            return MethodRow.Order(.meeting(.cancel(id, reason: reason))) { _ in [:] }
        }
    ]
}
