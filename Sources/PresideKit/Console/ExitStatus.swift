/// What the program tells the shell when it ends; the numbers are those of `sysexits.h`.
package enum ExitStatus: Int32, CaseIterable, Sendable {
    /// What was asked for was done or answered.
    case done = 0
    /// The daemon refused, or what was checked is not in order.
    case refused = 1
    /// The command line makes no sense.
    case usage = 64
    /// A file that was to be read cannot be read.
    case noInput = 66
    /// Nothing listens on the socket.
    case unreachable = 69
    /// The answer cannot be written to standard output.
    case output = 74
    /// The connection broke before the answer, or nobody knows whether it was recorded.
    case temporary = 75

    /// One line for the help text.
    package var meaning: String {
        switch self {
        case .done: "done"
        case .refused: "refused, or a check that failed"
        case .usage: "wrong usage"
        case .noInput: "an input file cannot be read"
        case .unreachable: "the daemon cannot be reached"
        case .output: "the answer cannot be written"
        case .temporary: "connection lost or outcome unknown: repeat with the same --command-id"
        }
    }
}
