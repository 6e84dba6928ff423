/// In English, for logs and for whoever starts the daemon; what clients are told is typed.
extension JournalError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .full: "there is no room on the disk"
        case .readOnly: "it cannot be written to"
        case .outcomeUnknown(let code):
            "a sync failed (SQLite \(code)): nobody knows what the disk holds"
        case .busy: "another process holds the database"
        case .conflict(let head): "it ends with record \(head.number), which was not expected"
        case .repeatedCommand(let account, let commandID):
            "the command \(commandID) of \(account) has been answered already"
        case .unacceptable(let field, let problem): "\(field) cannot be recorded: \(problem)"
        case .newerVersion(let found, let known):
            "it was written by a newer version (format \(found), this program knows \(known))"
        case .damaged(let record, let reason):
            "it is damaged" + (record.map { " at record \($0)" } ?? "") + ": \(reason)"
        case .notDurable(let synchronous):
            "SQLite does not sync every commit (synchronous is \(synchronous))"
        case .locked(let pid): "another daemon holds it" + (pid.map { " (process \($0))" } ?? "")
        case .exists(let path): "\(path) exists already, and is left alone"
        case .closed: "it was closed"
        case .io(let code, let message): "\(message) (error \(code))"
        }
    }
}
