import Foundation
import OfficeJournal
import OfficeRecords
import OfficeRules
import Synchronization
import Testing
import Varlink

@testable import DutyDesk

/// While the desk works, a snapshot is written every so many records, and nobody waits for it.
@Suite struct SnapshotTests {
    /// An office of one record, of which a snapshot is due every four, and which can be held up
    /// while one is written.
    private struct Held {
        let journal: GatedJournal
        let folder: TemporaryFolder
        let observer = HeardObserver()
        let office: TestOffice
        private let gate = DispatchSemaphore(value: 0)
        private let reached = DispatchSemaphore(value: 0)

        init(_ kind: JournalKind) throws {
            let (inner, folder) = try kind.make()
            self.folder = folder
            journal = GatedJournal(inner)
            office = try TestOffice(journal, observer: observer, recordsPerSnapshot: 4)
        }

        /// From now on a snapshot waits before it is written.
        func hold() {
            let (gate, reached) = (gate, reached)
            journal.beforeSnapshot.withLock {
                $0 = {
                    reached.signal()
                    gate.wait()
                    return nil
                }
            }
        }

        /// Returns once a snapshot waits; whether that came about.
        func isReached() -> Bool { reached.wait(timeout: .now() + .seconds(30)) == .success }

        func release() {
            journal.beforeSnapshot.withLock { $0 = nil }
            gate.signal()
        }

        /// One record for each of the odd days.
        func request(march days: ClosedRange<Int>) throws {
            for day in days where day % 2 == 1 {
                let text = "2026-03-\(day < 10 ? "0" : "")\(day)"
                try office.request("feng-jiu", text, text)
            }
        }

        /// The records of the snapshots that were tried: once there are so many, or after half a
        /// minute.
        func tried(_ count: Int) -> [Int64] {
            for _ in 0..<30_000 where observer.all.snapshots.count < count { usleep(1_000) }
            return observer.all.snapshots.map(\.record)
        }

        var problems: [String?] { observer.all.snapshots.map(\.problem) }
    }

    @Test(arguments: JournalKind.allCases)
    func `one that takes its time keeps no request waiting`(_ kind: JournalKind) throws {
        let held = try Held(kind)
        held.hold()
        defer { held.release() }
        try held.request(march: 3...7)
        #expect(held.isReached())
        try held.request(march: 9...21)
        #expect(held.office.desk.office.record == 11)
        #expect(held.tried(0) == [])
    }

    @Test(arguments: JournalKind.allCases)
    func `one is written at a time, the next when as many records have come`(
        _ kind: JournalKind
    ) throws {
        let held = try Held(kind)
        held.hold()
        defer { held.release() }
        try held.request(march: 3...7)
        #expect(held.isReached())
        let then = held.office.desk.snapshotBody
        try held.request(march: 9...21)
        held.release()
        #expect(held.tried(1) == [4])
        let written = try held.journal.latestSnapshot(atOrBefore: 10, format: OfficeCoding.format)
        #expect(written.snapshot?.number == 4)
        #expect(written.snapshot?.body == then)
        try held.request(march: 23...23)
        #expect(held.tried(2) == [4, 12])
        try held.request(march: 25...29)
        held.office.desk.stop()
        #expect(held.tried(3) == [4, 12, 15])
        #expect(held.problems == [nil, nil, nil])
    }

    @Test(arguments: JournalKind.allCases)
    func `one that failed is tried again after as many records, and at the end`(
        _ kind: JournalKind
    ) throws {
        let held = try Held(kind)
        held.journal.beforeSnapshot.withLock { $0 = { .full } }
        try held.request(march: 3...7)
        #expect(held.tried(1) == [4])
        try held.request(march: 9...13)
        #expect(held.tried(1) == [4])
        try held.request(march: 15...15)
        #expect(held.tried(2) == [4, 8])
        held.journal.beforeSnapshot.withLock { $0 = nil }
        held.office.desk.stop()
        #expect(held.tried(3) == [4, 8, 8])
        #expect(held.problems.map { $0 == nil } == [false, false, true])
    }

    @Test func `the end waits for the one that is under way`() throws {
        let held = try Held(.sqlite)
        held.hold()
        defer { held.release() }
        try held.request(march: 3...7)
        #expect(held.isReached())
        #expect(held.office.stops(onlyAfter: held.release))
        #expect(held.tried(1) == [4])
        #expect(held.problems == [nil])
    }

    /// Requests beside snapshots, as many as there can be, on a real disk.
    @Test func `however many are written, what was recorded is there`() throws {
        let folder = try TemporaryFolder()
        let office = try TestOffice(
            SQLiteJournal(folder: folder.path), at: "2025-10-01 09:00", recordsPerSnapshot: 1)
        var calls = RandomCalls(seed: 3, from: "2025-10-01 09:00")
        for _ in 0..<100 { try calls.next(office, hours: 20) }
        try office.settle()
        let before = office.desk.office
        office.desk.stop()
        let again = try TestOffice(SQLiteJournal(folder: folder.path), at: "2026-12-01")
        #expect(again.desk.office == before)
        #expect(before.record > 50)
        let verified = try again.done("Journal.Verify")
        #expect(verified["intact"] == true)
        #expect(verified["replayed"] == true)
    }
}
