import OfficeRules
import Varlink

/// org.preside.Engagements.
enum EngagementMethods {
    static let rows: [String: MethodRow] = [
        "Cancel": .command([.person, .clerk]) { request throws(WireError) in
            let parameters = request.parameters
            let id = try parameters.id(
                "engagement", "is no engagement's id: write A7", EngagementID.init)
            let reason = parameters.text("reason")
            return MethodRow.Order(.engagement(.cancel(id, reason: reason))) { _ in [:] }
        }
    ]
}
