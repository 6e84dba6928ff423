import CivilTime
import OfficeJournal
import OfficeRules
import Varlink

/// A command on its way: who gives it, what it is, how its answer is made, and whom to answer.
struct Job: Sendable {
    /// The client's id for the command, and the digest of method and parameters that goes with it.
    struct Identity: Sendable {
        let commandID: String
        let fingerprint: Digest32
    }

    /// What an answer is made of: the office with the command's events, still to be made durable.
    struct Outcome: Sendable {
        let office: Office
        let events: [Event]
        /// The last record of the command; nil when it recorded nothing.
        let record: Int64?
        let now: Instant
        let setting: OfficeSetting
    }

    /// What a caller is told.
    enum Answer: Sendable {
        case done([UInt8])
        case refused(WireError)
    }

    /// What is to be decided, or why it could not even be read: a command that was answered before
    /// answers the same whether it still reads or not.
    let command: Result<Command, WireError>
    let actor: Actor
    let identity: Identity?
    /// The method that was called; nil for what the daemon does by itself.
    var method: String?
    let render: @Sendable (Outcome) -> JSONObject
    let answer: @Sendable (Answer) -> Void
}
