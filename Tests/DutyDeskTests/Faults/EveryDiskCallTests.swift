import CFaultVFS
import Foundation
import GRDBSQLite
import Testing

/// Every call of SQLite's to the disk fails once, each in a day of its own; see `FailingDay`.
///
/// In processes of their own, because a failing disk fails for the whole process.
@Suite struct EveryDiskCallTests {
    /// The calls of this kind in a day on a disk that works, which has no problems.
    private static func calm(_ fault: DiskFault) throws -> Int64 {
        fault.arm(0)
        let day = try FailingDay()
        try day.run()
        #expect(day.problems == [], "calm: \(day.problems)")
        #expect(day.refusals == [:], "calm: \(day.refusals)")
        let count = fault.count
        try day.lookAfterwards()
        #expect(day.problems == [], "calm: \(day.problems)")
        return count
    }

    /// The long target fails every call; the tests fail every sync and open, and of the others as
    /// many as there is time for, the first among them.
    private static let isLong = ProcessInfo.processInfo.environment["EVERY_DISK_CALL"] != nil

    /// Fails one call after the other, and prints how commands and starts were refused.
    ///
    /// - Parameter seen: how a refusal begins that has to be among them: days on which nothing was
    ///   refused would have tried nothing.
    private static func each(
        _ fault: DiskFault, by step: Int64 = 1, seen: String? = nil
    ) throws {
        let calls = try calm(fault)
        #expect(calls > 0)
        var refusals: [String: Int] = [:]
        var days = 0
        for index in stride(from: 1, through: calls, by: isLong ? 1 : Int(step)) {
            fault.arm(index)
            let day = try FailingDay()
            try day.run()
            #expect(DiskFault.wasHit, "\(fault) \(index) of \(calls) was never reached")
            DiskFault.disarm()
            try day.lookAfterwards()
            #expect(day.problems == [], "\(fault) \(index) of \(calls): \(day.problems)")
            refusals.merge(day.refusals, uniquingKeysWith: +)
            days += 1
        }
        if let seen {
            let all = refusals.keys.sorted()
            #expect(all.contains { $0.hasPrefix(seen) }, "\(fault): only \(all)")
        }
        print("\(fault): \(calls) calls, \(days) failed")
        for (refusal, count) in refusals.sorted(by: { $0.key < $1.key }) {
            print("    \(refusal): \(count)")
        }
    }

    private static let notRecorded = "org.preside.Service.NotRecorded"

    private static func show(_ result: ExitTest.Result?) {
        let lines = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
            .split(separator: "\n").filter { $0.contains(": ") && !$0.contains("Test") }
        print(lines.joined(separator: "\n"))
    }

    @Test func `a write`() async {
        let result = await #expect(
            processExitsWith: .success, observing: [\.standardOutputContent]
        ) {
            #expect(fault_install() == SQLITE_OK)
            try Self.each(.write, by: 23, seen: Self.notRecorded)
            try Self.each(.tornWrite, by: 31)
            try Self.each(.fullDisk, by: 13, seen: Self.notRecorded)
        }
        Self.show(result)
    }

    @Test func `a sync`() async {
        let result = await #expect(
            processExitsWith: .success, observing: [\.standardOutputContent]
        ) {
            #expect(fault_install() == SQLITE_OK)
            try Self.each(.sync, seen: "org.preside.Service.OutcomeUnknown")
        }
        Self.show(result)
    }

    @Test func `an open`() async {
        let result = await #expect(
            processExitsWith: .success, observing: [\.standardOutputContent]
        ) {
            #expect(fault_install() == SQLITE_OK)
            try Self.each(.open, seen: "open: ")
            for fault in [DiskFault.truncate, .remove, .map] { try Self.each(fault) }
        }
        Self.show(result)
    }

    @Test func `a read or a lock`() async {
        let result = await #expect(
            processExitsWith: .success, observing: [\.standardOutputContent]
        ) {
            #expect(fault_install() == SQLITE_OK)
            try Self.each(.read, by: 29)
            try Self.each(.lock, by: 97)
        }
        Self.show(result)
    }
}
