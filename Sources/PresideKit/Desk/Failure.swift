package import Varlink

/// Why a command did not do what was asked.
package enum Failure: Error, Sendable {
    /// The daemon answered with an error.
    case refused(error: String, parameters: JSONObject, call: CallNames, commandID: String?)
    case unreachable(path: String, reason: String)
    /// The command id is there when the call could have recorded something.
    case lost(reason: String, commandID: String?)
    case noInput(path: String, reason: FileProblem)
    /// A check that was asked for found something; it has been printed already.
    case notInOrder
    /// Standard output is gone: whoever read it has had enough.
    case nobodyReads
    /// Standard output takes no more, as a file on a full disk.
    case cannotWrite(reason: String)

    package var status: ExitStatus {
        switch self {
        case .refused(let error, _, _, _):
            error == "org.preside.Service.OutcomeUnknown" ? .temporary : .refused
        case .unreachable: .unreachable
        case .lost: .temporary
        case .noInput: .noInput
        case .notInOrder: .refused
        case .nobodyReads: .done
        case .cannotWrite: .output
        }
    }
}

/// Why a file that was to be read is of no use.
package enum FileProblem: Error, Equatable, Sendable {
    /// In the words of the system.
    case system(String)
    case tooLong(limit: Int)
    case notUTF8
    /// Not one object of JSON, which shows at this byte.
    case notJSON(offset: Int)
}
