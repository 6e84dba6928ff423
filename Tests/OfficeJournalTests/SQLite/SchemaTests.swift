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
        #expect(digest.description == "0305e9f41502ffb31379c5ac268261bf1678b93b064ca0ee9da2896850c5f8ba", "\(sql)")
    }
}
