import Foundation
import Testing
import Varlink

/// Journals that earlier versions left behind: they are opened, read and gone on with for ever.
@Suite(.onOwnThreads) struct EarlierJournalTests {
    /// The first version that was complete, with a roster, four leaves, an entrustment and the
    /// snapshot of then.
    @Test(.enabled(if: Products.tool("python3") != nil, "there is no python3"))
    func ofTheFirstVersion() throws {
        let office = try TestOffice()
        try FileManager.default.createDirectory(
            atPath: office.stateFolder, withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700])
        let maker = try Child(
            Products.tool("python3") ?? "",
            [Products.checkout + "/scripts/boot-journal", office.stateFolder + "/journal.sqlite"],
            folder: office.folder.path, name: "maker")
        #expect(try maker.wait() == 0, "\(maker.errors)")
        try office.start()

        let socket = try office.connect()
        try expectIntact(socket)
        let rows = [
            ("2026-12-01", "acting", "han-zhiyuan"), ("2026-12-02", "entrusted", "lin-jing"),
            ("2026-12-05", "acting", "han-zhiyuan"), ("2026-12-06", "mayor", "su-heping"),
        ]
        for (day, capacity, holder) in rows {
            let standing = try socket.call("org.preside.Presiding.At", ["instant": .string(day)])
            #expect(standing["capacity"]?.stringValue == capacity, "\(day)")
            #expect(standing["holder"]?.stringValue == holder, "\(day)")
        }
        try office.ask(
            "leave request --person lin-jing --from 2040-01-03 --to 2040-01-03 --kind sick")
        try expectIntact(socket)
        #expect(try office.stop() == 0)
    }

    private func expectIntact(_ socket: RawSocket) throws {
        let reply = try socket.call("org.preside.Journal.Verify")
        #expect(reply["intact"] == .bool(true), "\(reply)")
        #expect(reply["replayed"] == .bool(true), "\(reply)")
    }
}
