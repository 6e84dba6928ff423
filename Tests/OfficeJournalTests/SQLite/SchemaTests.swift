import GRDB
import OfficeJournal
import Testing

@Suite("The tables")
struct SchemaTests {
    /// Frozen with the first release: a journal of that day must open for ever. A change to a
    /// migration shows here; what is wanted is another migration, and another row.
    @Test func areThoseOfTheFrozenMigrations() throws {
        let folder = try TemporaryFolder()
        try SQLiteJournal(folder: folder.path).close()
        let sql = try Vandal(folder, dropTriggers: false).strings(
            """
            SELECT sql FROM sqlite_master
            WHERE sql IS NOT NULL AND type <> 'view' AND name NOT LIKE 'grdb%'
            ORDER BY type, name
            """)
        let digest = Digest32.sha256(Array(sql.joined(separator: ";\n").utf8))
        let frozen = "0fd8069a0ae086560043b41e687275a0a41d98f6dd454083ce2fe44fe87393b9"
        #expect(digest.description == frozen, "\(sql)")
    }
}
