import CivilTime
import DutyDesk
import Foundation
import Logging
import NIOPosix
import OfficeFiles
import OfficeJournal
import OfficeRules
import ServiceLifecycle
import Systemd
import UnixSignals
import VarlinkNIO

/// The daemon put together, in the order in which one part needs another.
struct Office {
    private let path: String
    private let log: Logger
    private let setup: Setup
    private let stateFolder: String
    private let address: ListenAddress

    /// - Throws: `StartFailure`.
    init(config: String, socket: String?, state: String?, log: Logger) throws {
        path = config
        self.log = log
        do {
            setup = try Setup(path: config)
        } catch {
            throw StartFailure.configuration(error)
        }
        stateFolder = try Self.stateFolder(state ?? setup.configuration.stateDirectory)
        address = try Self.address(socket ?? setup.configuration.socket)
        for matcher in setup.accounts.unresolved {
            log.log(
                .configurationPassedOver, level: .warning, "No such user or group on this host",
                metadata: ["user": "\(matcher.name)"])
        }
        if setup.accounts.rootIsNamed {
            log.log(
                .configurationPassedOver, level: .warning,
                "Root is no person: the configuration's is passed over")
        }
    }

    func run() async throws {
        let alarm = try Alarm()
        let desk = try open(DeskLog(log: log, alarm: alarm, zone: setup.setting.zone))
        let service = try OfficeService(
            desk: desk, directory: ConfiguredCallers(accounts: setup.accounts, log: log),
            version: Version.text)
        try await seed(desk)
        // Queries are answered on the loop that read them; one is enough for an office.
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let signals = await UnixSignalsSequence(trapping: SignalService.signals)
        let server = try await listen(service, group)
        let clock = ProcessClock()
        desk.measure(
            Gauges(
                uptime: { clock.uptime }, connections: { server.connectionCount },
                memory: ProcessMemory.resident))
        alarm.start { desk.tick() }
        desk.tick()
        let reload = Reload(path: path, desk: desk, service: service, log: log)
        var services = ServiceGroupConfiguration(
            services: [
                .init(service: SocketService(server: server, desk: desk, log: log)),
                .init(
                    service: SignalService(caught: signals, reload: reload),
                    successTerminationBehavior: .gracefullyShutdownGroup),
            ], logger: log)
        if let interval = try? watchdogInterval() {
            services.services.append(
                .init(service: WatchdogService(interval: interval, group: group)))
        }
        _ = try? Notifier().ready()
        log.log(
            .daemonStarted, level: .notice, "presided \(Version.text) answers",
            metadata: [
                "records": "\(desk.office.record)", "socket": "\(address.text)",
            ])
        try await ServiceGroup(configuration: services).run()
        log.log(.daemonStopped, level: .notice, "presided has stopped")
    }

    private func open(_ observer: DeskLog) throws -> Desk {
        do {
            let journal = try SQLiteJournal(folder: stateFolder)
            return try Desk(
                journal: journal, setting: setup.setting,
                officeName: setup.configuration.officeName, observer: observer)
        } catch let error as JournalError {
            throw StartFailure.journal(error, in: stateFolder)
        } catch let error as UnreadableRecord {
            throw StartFailure.journal(
                "the journal in \(stateFolder) holds what this version cannot read: \(error)")
        }
    }

    /// The configured roster, into a journal that holds nothing.
    private func seed(_ desk: Desk) async throws {
        guard desk.office.record == 0 else { return }
        do {
            let roster = try setup.roster()
            if let problem = await desk.seed(roster.facts, effective: roster.effective) {
                throw StartFailure.journal(
                    "the roster could not be recorded: \(problem)", .journalUnavailable)
            }
        } catch let problems as FileProblems {
            throw StartFailure.configuration(problems)
        }
    }

    private func listen(
        _ service: OfficeService, _ group: MultiThreadedEventLoopGroup
    ) async throws -> VarlinkServer {
        let (log, sparingly) = (log, Sparingly())
        do {
            return try await VarlinkServer.start(
                service.router, on: address, limits: setup.configuration.limits.server,
                group: group, isKnown: service.knows
            ) { uid in
                sparingly.once("\(uid)") {
                    log.log(
                        .connectionLimitReached, level: .warning, "Too many connections",
                        metadata: ["user": "uid:\(uid)"])
                }
            }
        } catch {
            throw StartFailure.socket(error, at: address.text)
        }
    }

    // MARK: Where

    private static func stateFolder(_ given: String?) throws -> String {
        let fromSystemd = ProcessInfo.processInfo.environment["STATE_DIRECTORY"]?
            .split(separator: ":").first.map(String.init)
        guard let folder = given ?? fromSystemd else {
            throw StartFailure.configuration(
                "no state folder: give --state-directory, or stateDirectory in the configuration")
        }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
            let code = cause.map { Int32(($0 as NSError).code) }
            let why = code.map { String(cString: strerror($0)) } ?? error.localizedDescription
            throw StartFailure.configuration("the state folder \(folder) cannot be made: \(why)")
        }
        return folder
    }

    private static func address(_ given: String?) throws -> ListenAddress {
        do {
            if let activated = try activatedSockets().first(where: \.isListeningUnixStream) {
                return .descriptor(activated.descriptor)
            }
        } catch {
            throw StartFailure.configuration("the socket from systemd: \(error)")
        }
        return .path(given ?? "/run/presided.sock", mode: 0o666)
    }
}

extension ListenAddress {
    /// Where, in words.
    var text: String {
        switch self {
        case .path(let path, _): path
        case .descriptor: "from systemd"
        }
    }
}

extension Configuration.Limits {
    /// The bounds of the socket.
    var server: ServerLimits {
        var limits = ServerLimits()
        limits.connectionsPerUser = connectionsPerUser
        limits.totalConnections = connections
        limits.frameBytes = frameBytes
        limits.pipelineDepth = pipelineDepth
        limits.incompleteMessageMilliseconds = Int64(incompleteMessageSeconds) * 1_000
        limits.outboundBufferBytes = outboundBufferBytes
        limits.stalledReaderMilliseconds = Int64(stalledReaderSeconds) * 1_000
        return limits
    }
}
