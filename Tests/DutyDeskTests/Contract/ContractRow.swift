import OfficeJournal
import Varlink

/// A call in some situation, and what becomes of it.
struct ContractRow: Sendable, CustomStringConvertible {
    /// Brings the office into the situation and gives the parameters; the folder is the test's own.
    typealias Situation = @Sendable (TestOffice, _ folder: String) throws -> JSONObject

    /// Without `org.preside.` where it begins so.
    let method: String
    let caller: Caller
    /// What of the error's fields is to be told, under the same name; nil when it is done.
    let refusal: (error: String, fields: JSONObject)?
    /// The journals with which it can be tried.
    let journals: [JournalKind]
    let more: Bool
    let situation: Situation

    var description: String { "\(method) \(refusal?.error ?? "")" }

    static func done(
        _ method: String, by caller: Caller = .clerk, more: Bool = false,
        on journals: [JournalKind] = JournalKind.allCases, _ situation: @escaping Situation
    ) -> ContractRow {
        ContractRow(
            method: method, caller: caller, refusal: nil, journals: journals, more: more,
            situation: situation)
    }

    static func refused(
        _ method: String, _ error: String, _ fields: JSONObject, by caller: Caller = .clerk,
        on journals: [JournalKind] = JournalKind.allCases, _ situation: @escaping Situation
    ) -> ContractRow {
        ContractRow(
            method: method, caller: caller, refusal: (error, fields), journals: journals,
            more: false, situation: situation)
    }
}

extension TestOffice {
    /// Faults from the next append on, of a journal that can have them.
    func nextAppend(_ fault: FaultPlan.Fault?) {
        (journal as? InMemoryJournal)?.plan(FaultPlan(onAppend: { _ in fault }))
    }
}
