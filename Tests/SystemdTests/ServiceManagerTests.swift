import CSystemd
import Glibc
import Testing

@testable import Systemd

/// What the service manager hands over lies in the environment, of which a process has but one, and
/// which no other thread may read while it changes: hence a process of its own for each test.
@Suite("What the service manager says and hears")
struct ServiceManagerTests {
    @Test func `without a service manager nothing is sent`() async {
        await #expect(processExitsWith: .success) { () async throws in
            unsetenv("NOTIFY_SOCKET")
            #expect(try Notifier().ready() == false)
        }
    }

    @Test func `messages arrive whole`() async {
        await #expect(processExitsWith: .success) { () async throws in
            let manager = try #require(NotifySocket())
            defer { unsetenv("NOTIFY_SOCKET") }
            setenv("NOTIFY_SOCKET", "@\(manager.name)", 1)
            let notifier = Notifier()
            #expect(try notifier.ready(status: "open\nSTOPPING=1"))
            #expect(manager.receive() == "READY=1\nSTATUS=open STOPPING=1")
            #expect(try notifier.watchdog())
            #expect(manager.receive() == "WATCHDOG=1")
            #expect(try notifier.stopping())
            #expect(manager.receive() == "STOPPING=1")
            #expect(try notifier.extendTimeout(by: .seconds(30)))
            #expect(manager.receive() == "EXTEND_TIMEOUT_USEC=30000000")
            let before = MonotonicClock.microseconds()
            #expect(try notifier.reloading())
            let lines = manager.receive().split(separator: "\n")
            #expect(lines.first == "RELOADING=1")
            let told = try #require(lines.last?.wholeMatch(of: /MONOTONIC_USEC=([0-9]+)/))
            let time = try #require(UInt64(told.output.1))
            #expect((before...MonotonicClock.microseconds()).contains(time))
        }
    }

    @Test func `a socket that is not there is an error that names the call`() async {
        await #expect(processExitsWith: .success) { () async throws in
            setenv("NOTIFY_SOCKET", "/nowhere/notify", 1)
            defer { unsetenv("NOTIFY_SOCKET") }
            #expect(throws: SystemdError(call: "sd_notify", errorNumber: ENOENT)) {
                try Notifier().ready()
            }
            let error = SystemdError(call: "sd_notify", errorNumber: ENOENT)
            #expect(error.description == "sd_notify: No such file or directory")
        }
    }

    @Test func `the watchdog's interval`() async {
        await #expect(processExitsWith: .success) { () async throws in
            defer { for name in ["WATCHDOG_USEC", "WATCHDOG_PID"] { unsetenv(name) } }
            #expect(try watchdogInterval() == nil)
            setenv("WATCHDOG_USEC", "30000000", 1)
            #expect(try watchdogInterval() == .seconds(30))
            setenv("WATCHDOG_PID", "1", 1)
            #expect(try watchdogInterval() == nil)
            unsetenv("WATCHDOG_PID")
            setenv("WATCHDOG_USEC", "soon", 1)
            #expect(throws: SystemdError(call: "sd_watchdog_enabled", errorNumber: EINVAL)) {
                try watchdogInterval()
            }
        }
    }

    @Test func `sockets handed over are taken once`() async {
        await #expect(processExitsWith: .success) { () async throws in
            #expect(try activatedSockets() == [])
            // Descriptor 3 is where they begin. One that is open here already is only marked.
            if fcntl(3, F_GETFD) < 0 { dup2(STDERR_FILENO, 3) }
            setenv("LISTEN_PID", "\(getpid())", 1)
            setenv("LISTEN_FDS", "1", 1)
            setenv("LISTEN_FDNAMES", "varlink", 1)
            let sockets = try activatedSockets()
            #expect(sockets == [ActivatedSocket(descriptor: 3, name: "varlink")])
            #expect(sockets.first?.isListeningUnixStream == false)
            #expect(try activatedSockets() == [])
            #expect(getenv("LISTEN_FDS") == nil)
        }
    }

    @Test func `only a listening Unix stream socket will do`() throws {
        let path = "/tmp/presided-test-\(getpid())"
        defer { unlink(path) }
        let socket = try #require(UnixSocket(kind: SOCK_STREAM, path: path))
        let handed = ActivatedSocket(descriptor: socket.descriptor, name: "")
        #expect(!handed.isListeningUnixStream)
        #expect(listen(socket.descriptor, 1) == 0)
        #expect(handed.isListeningUnixStream)
    }

    @Test func `standard error is the journal only when it is that very stream`() async {
        await #expect(processExitsWith: .success) { () async throws in
            defer { unsetenv("JOURNAL_STREAM") }
            unsetenv("JOURNAL_STREAM")
            #expect(!JournalLog.isStandardErrorTheJournal())
            setenv("JOURNAL_STREAM", "1:2", 1)
            #expect(!JournalLog.isStandardErrorTheJournal())
            var status = stat()
            fstat(STDERR_FILENO, &status)
            setenv("JOURNAL_STREAM", "\(status.st_dev):\(status.st_ino)", 1)
            #expect(JournalLog.isStandardErrorTheJournal())
        }
    }
}
