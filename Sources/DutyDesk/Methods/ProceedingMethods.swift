import OfficeRules
import Varlink

/// org.preside.Proceedings.
enum ProceedingMethods {
    static let rows: [String: MethodRow] = [
        "Cancel": .command([.person, .clerk]) { request throws(WireError) in
            let parameters = request.parameters
            let id = try parameters.id(
                "item", "is no agenda item's id: write T9", AgendaItemID.init)
            let reason = parameters.text("reason")
            return MethodRow.Order(.proceeding(.cancel(id, reason: reason))) { _ in [:] }
        }
    ]
}
