import OfficeRules
import Varlink

/// org.preside.Congress.
enum CongressMethods {
    static let rows: [String: MethodRow] = [
        "Cancel": .command([.person, .clerk]) { request throws(WireError) in
            let parameters = request.parameters
            let id = try parameters.id("session", "is no session's id: write S5", TurnID.init)
            let reason = parameters.text("reason")
            return MethodRow.Order(.rotation(.cancel(id, reason: reason))) { _ in [:] }
        }
    ]
}
