import Foundation
import Glibc
import Testing
import Varlink

/// What the daemon finds where it wants to keep its journal and to listen.
@Suite(.onOwnThreads) struct StateFolderTests {
    @Test func aSecondDaemon() throws {
        let office = try TestOffice.open()
        let second = try Child(
            Products.presided,
            [
                "--config", office.configurationFile, "--socket", office.folder.path + "/other",
                "--state-directory", office.stateFolder,
            ], folder: office.folder.path, name: "second")
        #expect(try second.wait() == 69)
        let pid = office.daemon?.pid ?? 0
        #expect(
            second.errors.contains(
                "another presided holds the state folder \(office.stateFolder) (process \(pid))"))
        try BadMessageTests.unharmed(office)
    }

    @Test func aSocketInUse() throws {
        let office = try TestOffice.open()
        let second = try Child(
            Products.presided,
            [
                "--config", office.configurationFile, "--socket", office.socket,
                "--state-directory", office.folder.path + "/state-2",
            ], folder: office.folder.path, name: "second")
        #expect(try second.wait() == 69)
        #expect(second.errors.contains("cannot listen on \(office.socket)"))
        try BadMessageTests.unharmed(office)
    }

    @Test func aStaleSocketIsReplaced() throws {
        let office = try TestOffice.open()
        try office.cut()
        #expect(access(office.socket, F_OK) == 0, "left behind")
        #expect(throws: RawSocket.Failure.self) { try RawSocket(office.socket) }
        try office.start()
        try BadMessageTests.unharmed(office)
        #expect(try office.stop() == 0)
        #expect(access(office.socket, F_OK) != 0, "taken away at the end")
    }

    @Test func somethingElseAtTheSocketsPath() throws {
        let office = try TestOffice()
        try office.folder.write("mine", to: "socket")
        let daemon = try office.launch()
        #expect(try daemon.wait() == 69)
        #expect(daemon.errors.contains("cannot listen on \(office.socket)"))
        #expect(try String(contentsOfFile: office.socket, encoding: .utf8) == "mine")
    }

    /// The user_version of the database, a big-endian number at byte 60 of its header, is that of
    /// a version to come.
    @Test func aNewerVersionsJournal() throws {
        let office = try TestOffice.open()
        #expect(try office.stop() == 0)
        let path = office.stateFolder + "/journal.sqlite"
        let journal = try FileHandle(forUpdating: URL(filePath: path))
        try journal.seek(toOffset: 60)
        let known = try journal.read(upToCount: 4) ?? Data()
        try journal.seek(toOffset: 60)
        try journal.write(contentsOf: Data([0, 0, 3, 231]))
        try journal.synchronize()
        let daemon = try office.launch()
        #expect(try daemon.wait() == 74)
        #expect(daemon.errors.contains("999"), "\(daemon.errors)")
        try journal.seek(toOffset: 60)
        try journal.write(contentsOf: known)
        try journal.close()
        try office.start()
        try BadMessageTests.unharmed(office)
    }

    @Test func noJournalAtAll() throws {
        let office = try TestOffice()
        try FileManager.default.createDirectory(
            atPath: office.stateFolder, withIntermediateDirectories: false)
        let text = String(repeating: "no journal ", count: 1_000)
        try office.folder.write(text, to: "state/journal.sqlite")
        let daemon = try office.launch()
        #expect(try daemon.wait() == 74)
        #expect(daemon.errors.contains("the journal in \(office.stateFolder)"))
    }

    /// A record that was changed behind the daemon's back is found, and named.
    @Test(.enabled(if: Products.tool("sqlite3") != nil, "there is no sqlite3"))
    func aChangedRecord() throws {
        let office = try TestOffice.open()
        for day in ["03", "05", "07"] {
            try office.ask(
                "leave request --person 张三 --from 2040-01-\(day) --to 2040-01-\(day) --kind sick")
        }
        let change = try Child(
            Products.tool("sqlite3") ?? "",
            [
                office.stateFolder + "/journal.sqlite",
                "DROP TRIGGER record_unchanged; "
                    + "UPDATE record SET actor = 'wang-hai' WHERE number = 3",
            ], folder: office.folder.path, name: "sqlite3")
        #expect(try change.wait() == 0, "\(change.errors)")
        let run = try office.preside(["--json", "journal", "verify"])
        #expect(run.code == 1)
        let verified = try JSON.parse(String(run.output.dropLast()))
        #expect(verified[path: "intact"] == false)
        #expect(verified[path: "firstBroken"] == 3)
    }
}
