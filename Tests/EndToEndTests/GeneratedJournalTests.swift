import Foundation
import Testing
import Varlink

/// The made-up offices in which the benchmarks are run.
@Suite(.onOwnThreads) struct GeneratedJournalTests {
    /// The hash of the last record that was made with a seed, of a journal that a daemon takes;
    /// what the daemon records itself comes after it.
    private static func hash(_ seed: Int) throws -> String? {
        let office = try TestOffice(
            configuration: SampleCity.configuration(
                roster: Products.checkout + "/Config/roster.example.yaml",
                accounts: TestOffice.clerk))
        try FileManager.default.createDirectory(
            atPath: office.stateFolder, withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700])
        let maker = try Child(
            Products.folder + "/presided-generate",
            [
                office.stateFolder, "1500", "--config", office.configurationFile,
                "--until", "2026-11-20T12:00:00+08:00", "--entries", "300", "--weeks-ahead", "2",
                "--seed", "\(seed)",
            ], folder: office.folder.path, name: "maker")
        #expect(try maker.wait() == 0, "\(maker.errors)")
        let made = try #require(
            Int64(maker.output.trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(made >= 1_500)
        try office.start()
        let socket = try office.connect()
        #expect(try socket.call("org.preside.Journal.Verify")["intact"] == true)
        return try socket.call("org.preside.Journal.Show", ["record": .int(made)])["record"]?
            .objectValue?["hash"]?.stringValue
    }

    /// What was measured can be measured again.
    @Test func `the same options make the same journal`() throws {
        let first = try Self.hash(1)
        #expect(first?.count == 64)
        #expect(try Self.hash(1) == first)
        #expect(try Self.hash(2) != first)
    }
}
