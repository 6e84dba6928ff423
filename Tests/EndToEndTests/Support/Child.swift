import Foundation
import Glibc

/// A program that a test has started, its output in files. It does not outlive the test: whoever
/// forgets it ends it, by its own process id.
///
/// Used from one thread at a time, hence the unchecked conformance.
final class Child: @unchecked Sendable {
    let pid: pid_t
    private let folder: String
    private let name: String
    private var code: Int32?

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameters:
    ///   - folder: where its output goes, `name.out` and `name.err`.
    ///   - environment: all that it gets besides a search path and a plain locale.
    init(
        _ path: String, _ arguments: [String], environment: [String: String] = [:],
        folder: String, name: String, input: String = "/dev/null"
    ) throws {
        self.folder = folder
        self.name = name
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "\(folder)/\(name).out", flags, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, "\(folder)/\(name).err", flags, 0o644)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A thread of a pool blocks signals, and what it starts would inherit that.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        let settings = Self.environment(environment).map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + settings).forEach { free($0) } }
        var pid: pid_t = 0
        let failure = posix_spawn(&pid, path, &actions, &attributes, words, settings)
        guard failure == 0 else {
            throw Failure(description: "\(path): \(String(cString: strerror(failure)))")
        }
        self.pid = pid
    }

    deinit {
        guard code == nil else { return }
        kill(pid, SIGKILL)
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    }

    private static func environment(_ more: [String: String]) -> [String: String] {
        let ours = ProcessInfo.processInfo.environment
        var result = ["PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "C.UTF-8"]
        let kept = ["LD_LIBRARY_PATH", "LD_PRELOAD", "LLVM_PROFILE_FILE", "HOME", "TSAN_OPTIONS"]
        for name in kept { result[name] = ours[name] }
        return result.merging(more) { $1 }
    }

    // MARK: Its end

    /// The exit code if it has ended; one that was ended by a signal has its number plus 128.
    func ended() -> Int32? {
        if let code { return code }
        var status: Int32 = 0
        guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
        let signal = status & 0x7f
        code = signal == 0 ? (status >> 8) & 0xff : 128 + signal
        return code
    }

    /// Waits for its end, at most a minute.
    func wait() throws -> Int32 {
        guard let code = Patience.wait({ self.ended() }) else {
            throw Failure(description: "\(name) does not end: \(errors)")
        }
        return code
    }

    func signal(_ number: Int32) {
        if ended() == nil { kill(pid, number) }
    }

    // MARK: What it wrote

    var output: String { text("out") }
    var errors: String { text("err") }

    private func text(_ ending: String) -> String {
        let data = FileManager.default.contents(atPath: "\(folder)/\(name).\(ending)") ?? Data()
        return String(decoding: data, as: UTF8.self)
    }
}

/// Waiting without asserting how long: a bound only for what never comes.
enum Patience {
    static let seconds = 60

    /// Looks every now and then until there is a value; nil when there is none after a minute.
    static func wait<Value>(_ body: () throws -> Value?) rethrows -> Value? {
        for turn in 0..<(seconds * 50) {
            if let value = try body() { return value }
            usleep(turn < 50 ? 5_000 : 20_000)
        }
        return try body()
    }

    static func until(_ body: () throws -> Bool) rethrows -> Bool {
        try wait { try body() ? true : nil } ?? false
    }
}
