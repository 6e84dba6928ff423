import Foundation
import Testing
import Varlink

@testable import VarlinkNIO

/// The table of bounds in docs/protocol.md says what a server is held to.
struct BoundsPageTests {
    private static let page = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("docs/protocol.md")

    private static func bytes(_ count: Int) -> String {
        count >= 1 << 20 ? "\(count >> 20) MiB" : "\(count >> 10) KiB"
    }

    private static let limits = ServerLimits()

    /// What is bounded, and how the second cell begins.
    private static let rows: [(String, String)] = [
        (
            "a message",
            "\(bytes(limits.frameBytes)) (`limits: frameBytes`); "
                + "\(bytes(limits.strangerFrameBytes)) for a user without an account"
        ),
        ("arrays and objects inside each other", "\(limits.json.depth)"),
        (
            "values of a message, those in arrays and objects counted one by one",
            "\(limits.json.values / 1_000),000"
        ),
        (
            "a message from its first byte to its NUL",
            "\(limits.incompleteMessageMilliseconds / 1_000) s (`incompleteMessageSeconds`)"
        ),
        ("connections of one user", "\(limits.connectionsPerUser) (`connectionsPerUser`)"),
        (
            "connections altogether",
            "1,0\(limits.totalConnections - 1_000) (`connections`), of which "
                + "\(limits.reservedForRoot) are kept for root"
        ),
        (
            "calls that wait on a connection",
            "\(limits.pipelineDepth), or \(bytes(limits.pipelineBytes))"
        ),
        (
            "messages above 24 KiB of one user, until they are answered",
            "\(bytes(limits.heldBytesPerUser)), each counted as the longest there may be; "
                + "\(bytes(limits.heldBytes)) for all"
        ),
        (
            "calls of a user at a time, on all its connections",
            "\(limits.callsPerTurn), or 0.\(limits.turnNanoseconds / 100_000) ms"
        ),
        ("replies that are not read", "\(bytes(limits.outboundBufferBytes))"),
        (
            "… of all connections of a user",
            "\(bytes(limits.unreadBytesPerUser)); \(bytes(limits.unreadBytes)) for all"
        ),
    ]

    @Test(arguments: rows.indices)
    func holds(_ index: Int) throws {
        let (what, bound) = Self.rows[index]
        let line = try String(contentsOf: Self.page, encoding: .utf8).split(separator: "\n")
            .first { $0.hasPrefix("| \(what) | ") }
        #expect(try #require(line, "\(what)").hasPrefix("| \(what) | \(bound)"))
    }

    @Test func aStalledReader() throws {
        let seconds = Self.limits.stalledReaderMilliseconds / 1_000
        let page = try String(contentsOf: Self.page, encoding: .utf8)
        #expect(page.contains("nothing of it read for \(seconds) s (`stalledReaderSeconds`)"))
    }
}
