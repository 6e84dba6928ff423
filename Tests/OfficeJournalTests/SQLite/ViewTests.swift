import OfficeJournal
import Testing

@Suite("Views for people")
struct ViewTests {
    @Test func showTimesInUTCAndBodiesAsText() throws {
        let folder = try TemporaryFolder()
        let journal = try SQLiteJournal(folder: folder.path)
        var early = draft(0)
        early.at = -1
        try journal.add(fullDraft(1), early)
        let shown = try Vandal(folder, dropTriggers: false).strings(
            """
            SELECT json_array(number, at, kind, account, actor, subject, json(body))
            FROM journal_readable ORDER BY number
            """)
        #expect(
            shown == [
                #"[1,"2026-03-02T01:01:00.000000Z","leave.requested","clerk","张三","L1","#
                    + #"{"reason":"看病"}]"#,
                #"[2,"1969-12-31T23:59:59.999999Z","noted","clerk",null,null,{"minute":0}]"#,
            ])
    }

    @Test func areLaidDownAnewWhereTheyDiffer() throws {
        let folder = try TemporaryFolder()
        try SQLiteJournal(folder: folder.path).close()
        let list = "SELECT sql FROM sqlite_master WHERE type = 'view' ORDER BY name"
        let views = try Vandal(folder).strings(list)
        try Vandal(folder).run("CREATE VIEW \"old one\" AS SELECT 1; DROP VIEW journal_readable")
        try SQLiteJournal(folder: folder.path).close()
        #expect(try Vandal(folder).strings(list) == views)
        #expect(views.count == 3)
    }
}
