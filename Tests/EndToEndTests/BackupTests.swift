import Foundation
import Synchronization
import Testing
import Varlink

/// A copy made while others write, and the documented way back from it.
@Suite(.onOwnThreads) struct BackupTests {
    private static func request(_ year: Int) -> JSONObject {
        [
            "person": "zhang-san", "from": .string("\(year)-01-03"),
            "to": .string("\(year)-01-03"), "kind": "annual",
        ]
    }

    /// Stop, move what is there away (its log files too), copy the backup in its place, start.
    private static func restore(_ copy: String, in office: TestOffice) throws {
        #expect(try office.stop() == 0)
        let files = FileManager.default
        let aside = office.folder.path + "/aside"
        try files.createDirectory(atPath: aside, withIntermediateDirectories: false)
        for name in try files.contentsOfDirectory(atPath: office.stateFolder)
        where name.hasPrefix("journal.sqlite") {
            try files.moveItem(
                atPath: "\(office.stateFolder)/\(name)", toPath: "\(aside)/\(name)")
        }
        try files.copyItem(atPath: copy, toPath: office.stateFolder + "/journal.sqlite")
        try files.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: office.stateFolder + "/journal.sqlite")
        try office.start()
    }

    @Test func copiedWhileOthersWriteAndRestored() throws {
        let office = try TestOffice.open()
        let path = office.folder.path + "/copy.sqlite"
        let socket = try office.connect()
        for year in 2030..<2040 {
            _ = try socket.call("org.preside.Leave.Request", Self.request(year))
        }
        let isDone = Atomic(false)
        let writer = Thread {
            for year in 2040..<2190 {
                _ = try? socket.call("org.preside.Leave.Request", Self.request(year))
            }
            isDone.store(true, ordering: .releasing)
        }
        writer.start()
        let backup = try office.ask("journal backup \(path)")
        let records = backup["records"]?.intValue ?? 0
        #expect(Patience.until { isDone.load(ordering: .acquiring) })
        #expect(records >= 11)
        #expect(try office.ask("journal verify")["records"] == 161)
        let again = try office.refused("journal backup \(path)")
        #expect(again.error == "org.preside.Journal.BackupFailed")
        #expect(again.parameters["path"] == .string(path))

        try Self.restore(path, in: office)
        let verified = try office.ask("journal verify")
        #expect(verified["intact"] == true)
        #expect(verified["records"] == .int(records))
        #expect(verified["head"] == backup["head"])
        let next = try office.ask(
            "leave request --person 王芳 --from 2040-01-01 --to 2040-01-02 --kind sick".replacing(
                "王芳", with: "wang-fang"))
        #expect(next[path: "leave.record"] == .int(records + 1))
        #expect(next[path: "leave.id"] == .string("L\(records)"))
        #expect(try office.stop() == 0)
        try office.start()
        try BadMessageTests.unharmed(office, records: .int(records + 1))
    }
}
