import ArgumentParser
import CivilTime
import DutyDesk
import Foundation
import Glibc
import Logging
import OfficeFiles
import OfficeJournal
import OfficeRules
import ServiceLifecycle
import Systemd
import VarlinkNIO

/// `presided`: reads its configuration, opens the journal, answers on its socket.
struct Daemon: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "presided",
        abstract: "Keeps an office's calendar and leave, and answers who presides.",
        discussion: """
            Started by systemd it takes the socket, the state folder and the watchdog from there; \
            in a terminal it takes them from its options or its configuration and logs to the \
            standard error. SIGHUP reads the configuration again, SIGTERM finishes what was \
            accepted. Exit codes: 0 stopped, 64 usage, 69 the socket or the state folder is in \
            use, 74 the journal cannot be read or written, 78 the configuration is wrong.
            """,
        version: Version.text)

    @Option(help: "The configuration file.")
    var config = "/etc/presided/presided.yaml"

    @Option(help: "The Unix socket to listen on; a socket from systemd comes before it.")
    var socket: String?

    @Option(name: .customLong("state-directory"), help: "The folder of the journal.")
    var stateDirectory: String?

    func run() async throws {
        LoggingSystem.bootstrap { _ in ServiceLog.handler() }
        let log = Logger(label: "presided")
        do {
            try await Office(config: config, socket: socket, state: stateDirectory, log: log)
                .run()
        } catch let failure as StartFailure {
            for line in failure.lines {
                log.log(
                    failure.messageID, level: .critical, "\(line)", metadata: ["file": "\(config)"])
            }
            throw ExitCode(failure.code)
        }
    }
}

@main
enum Start {
    /// A file that may not grow, and a reader that has gone, are errors of the one write, and the
    /// death of nobody.
    static func main() async {
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
        TaskLoop.takeOver()
        await Daemon.main()
    }
}
