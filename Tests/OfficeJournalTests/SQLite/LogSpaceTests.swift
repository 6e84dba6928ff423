import Foundation
import Glibc
import Testing

@testable import OfficeJournal

/// Room in the write-ahead log, which a commit need not make.
@Suite struct LogSpaceTests {
    private func logBytes(_ folder: TemporaryFolder) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(
            atPath: folder.database + "-wal")
        return try #require(attributes[.size] as? Int)
    }

    @Test func commitsStayWithinTheRoom() throws {
        let folder = try TemporaryFolder()
        var options = SQLiteOptions()
        options.checkpointPages = 40
        let journal = try SQLiteJournal(folder: folder.path, options: options)
        let room = LogSpace.bytes(checkpointPages: 40)
        #expect(try logBytes(folder) == room)
        for number in 1...200 { try journal.add(draft(Int64(number))) }
        #expect(try logBytes(folder) == room)
        #expect(try journal.verify(expectedHead: journal.head()).intact)
    }

    /// What a power failure leaves: the log was never written back, and zeros follow what it holds.
    @Test(arguments: [0, 1, 5]) func recordsBeforeTheZerosAreRead(_ count: Int) throws {
        let folder = try TemporaryFolder()
        let journal = try SQLiteJournal(folder: folder.path)
        for number in 0..<count { try journal.add(draft(Int64(number + 1))) }
        let left = try TemporaryFolder()
        for name in ["journal.sqlite", "journal.sqlite-wal"] {
            try FileManager.default.copyItem(atPath: folder.file(name), toPath: left.file(name))
        }
        #expect(try logBytes(left) == LogSpace.bytes(checkpointPages: 2_000))
        let reopened = try SQLiteJournal(folder: left.path)
        #expect(reopened.head() == journal.head())
        try reopened.add(draft(Int64(count + 1)))
        #expect(
            try reopened.verify(expectedHead: reopened.head())
                == Verification(records: Int64(count + 1), flaw: nil))
    }

    @Test func aFullDiskIsLeftTheRoomThatItHas() async {
        await #expect(processExitsWith: .success) {
            signal(SIGXFSZ, SIG_IGN)
            let folder = try TemporaryFolder()
            try SQLiteJournal(folder: folder.path).close()
            var limit = rlimit()
            getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            limit.rlim_cur = 256 << 10
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let journal = try SQLiteJournal(folder: folder.path)
            let attributes = try FileManager.default.attributesOfItem(
                atPath: folder.database + "-wal")
            #expect(attributes[.size] as? Int == 0)
            try journal.add(draft(1))
            #expect(journal.head().number == 1)
        }
    }
}
