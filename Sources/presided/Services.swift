import CivilTime
import DutyDesk
import Logging
import NIOCore
import NIOPosix
import OfficeFiles
import OfficeRules
import ServiceLifecycle
import Systemd
import UnixSignals
import VarlinkNIO

/// The socket and the desk behind it: at the end, calls that were accepted are finished, then the
/// desk writes what it has and closes the journal.
struct SocketService: Service {
    let server: VarlinkServer
    let desk: Desk
    let log: Logger

    func run() async throws {
        try? await gracefulShutdown()
        _ = try? Notifier().stopping(status: "finishing what was accepted")
        await server.shutdown(within: 5_000)
        desk.stop()
    }
}

/// SIGHUP reads the configuration again, SIGTERM and SIGINT end the daemon in good order.
///
/// The signals are caught before the socket listens: from its first answer on, no signal ends the
/// daemon in the middle of what it has accepted.
struct SignalService: Service {
    static let signals: [UnixSignal] = [.sighup, .sigterm, .sigint]

    let caught: UnixSignalsSequence
    let reload: Reload

    func run() async throws {
        for await signal in caught.cancelOnGracefulShutdown() {
            guard signal == .sighup else { return }
            reload.reload()
        }
    }
}

/// Reads the configuration again and keeps the old one if the new one is wrong. Zone, socket,
/// limits and state folder are for the start alone; roster changes come by command.
struct Reload: Sendable {
    let path: String
    let desk: Desk
    let service: OfficeService
    let log: Logger

    func reload() {
        let notifier = Notifier()
        _ = try? notifier.reloading()
        defer { _ = try? notifier.ready() }
        do {
            let setup = try Setup(path: path, zone: desk.setting.zone)
            desk.reconfigure(setting: setup.setting, officeName: setup.configuration.officeName)
            service.reconfigure(directory: ConfiguredCallers(accounts: setup.accounts, log: log))
            log.log(
                .configurationReloaded, level: .notice, "The configuration was read again",
                metadata: ["file": "\(path)"])
            if setup.configuration.timeZone != desk.setting.zone.name {
                log.log(
                    .configurationPassedOver, level: .warning,
                    "Another time zone is used only after a restart")
            }
        } catch {
            for problem in error.problems {
                log.log(
                    .configurationRefused, level: .error,
                    "The configuration is wrong and the old one stays: \(problem)",
                    metadata: ["file": "\(path)"])
            }
        }
    }
}

/// Tells systemd's watchdog that the loop which answers queries still turns.
struct WatchdogService: Service {
    let interval: Duration
    let group: MultiThreadedEventLoopGroup

    func run() async throws {
        let notifier = Notifier()
        let half = interval / 2
        let delay = TimeAmount.nanoseconds(
            half.components.seconds * 1_000_000_000 + half.components.attoseconds / 1_000_000_000)
        let signs = group.next().scheduleRepeatedTask(initialDelay: .zero, delay: delay) { _ in
            _ = try? notifier.watchdog()
        }
        try? await gracefulShutdown()
        signs.cancel()
    }
}
