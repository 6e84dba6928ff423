package import ArgumentParser

/// The options that every command takes, before the command's name or behind it.
package struct GlobalOptions: ParsableArguments {
    /// Where the daemon listens when nothing says otherwise.
    package static let defaultSocket = "/run/presided.sock"

    @Option(
        help: ArgumentHelp(
            "The daemon's socket.",
            discussion:
                "Otherwise what PRESIDE_SOCKET says, otherwise \(GlobalOptions.defaultSocket).",
            valueName: "path"),
        completion: .file())
    package var socket: String?

    @Flag(help: "Print the reply's parameters as JSON, one object a line.")
    package var json = false

    @Option(help: "The language of the answers; otherwise that of the locale.")
    package var lang: Language?

    package init() {}

    /// The socket, from the option, the variable or the default.
    package func path(_ environment: (String) -> String?) -> String {
        if let socket { return socket }
        if let variable = environment("PRESIDE_SOCKET"), !variable.isEmpty { return variable }
        return GlobalOptions.defaultSocket
    }
}

extension Language: ExpressibleByArgument {}
extension LeaveKind: ExpressibleByArgument {}
extension LeaveState: ExpressibleByArgument {}
