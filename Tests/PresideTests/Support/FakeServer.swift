import Foundation
import Glibc
import Varlink

/// A daemon on a real socket that answers each call with canned bytes.
///
/// Each connection is served by a thread of its own until the client goes or the script says to
/// hang up.
final class FakeServer: Sendable {
    /// What follows a call: replies, each written with its NUL; then the connection stays, or ends.
    struct Script: Sendable {
        let replies: [String]
        let hangsUp: Bool

        init(_ replies: String..., hangsUp: Bool = false) {
            self.replies = replies
            self.hangsUp = hangsUp
        }
    }

    let path: String
    private let descriptor: Int32

    /// - Parameter scripts: by method; others are answered with nothing in it.
    init(_ scripts: [String: Script]) throws {
        path = "/tmp/preside-test-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).socket"
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0, listen(descriptor, 16) == 0 else { throw POSIXError(.EADDRINUSE) }
        let listening = descriptor
        Thread.detachNewThread {
            while true {
                let connection = accept(listening, nil, nil)
                guard connection >= 0 else { return }
                Thread.detachNewThread { FakeServer.serve(connection, scripts) }
            }
        }
    }

    deinit {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
        unlink(path)
    }

    private static func serve(_ connection: Int32, _ scripts: [String: Script]) {
        defer { close(connection) }
        var message: [UInt8] = []
        var byte: UInt8 = 0
        while recv(connection, &byte, 1, 0) == 1 {
            guard byte == 0 else {
                message.append(byte)
                continue
            }
            let method = (try? JSON.parse(message))?["method"]?.stringValue ?? ""
            message = []
            let script = scripts[method] ?? Script("{}")
            for reply in script.replies {
                let bytes = Array(reply.utf8) + [0]
                guard send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
                else { return }
            }
            if script.hangsUp { return }
        }
    }
}

/// What the real program said and how it ended.
struct Outcome: Sendable {
    let status: Int32
    let output: String
    let complaints: String
}

/// Runs the `preside` that was built beside these tests.
///
/// - Parameter environment: the only variables it sees.
func preside(
    _ arguments: [String], environment: [String: String] = [:], input: String? = nil
) throws -> Outcome {
    let folder = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: folder).deletingLastPathComponent()
        .appendingPathComponent("preside")
    process.arguments = arguments
    process.environment = environment
    let output = Pipe()
    let complaints = Pipe()
    let given = Pipe()
    process.standardOutput = output
    process.standardError = complaints
    process.standardInput = given
    try process.run()
    if let input { given.fileHandleForWriting.write(Data(input.utf8)) }
    try given.fileHandleForWriting.close()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = complaints.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
        status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
        complaints: String(decoding: complained, as: UTF8.self))
}
