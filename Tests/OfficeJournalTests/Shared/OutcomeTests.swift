import OfficeJournal
import Testing

@Suite("Outcomes of commands")
struct OutcomeTests {
    @Test(arguments: JournalKind.allCases)
    func keepsTheAnswerWithItsRecords(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        try journal.add(draft(1))
        try journal.append(
            [
                Entry(drafts: [draft(2), draft(3)], outcome: outcome("a", reply: "first")),
                Entry(drafts: [], outcome: outcome("b", reply: "")),
                Entry(drafts: [draft(4)], outcome: outcome("a", account: "mayor")),
            ], after: 1)
        let first = try #require(try journal.outcome(account: "clerk", commandID: "a"))
        #expect(first.firstRecord == 2)
        #expect(first.lastRecord == 3)
        #expect(first.fingerprint == .sha256(Array("a".utf8)))
        #expect(first.reply == Array("first".utf8))
        let none = try #require(try journal.outcome(account: "clerk", commandID: "b"))
        #expect(none.firstRecord == 4)
        #expect(none.lastRecord == 3)
        #expect(none.reply == [])
        let other = try #require(try journal.outcome(account: "mayor", commandID: "a"))
        #expect(other.firstRecord == 4)
        #expect(try journal.outcome(account: "mayor", commandID: "b") == nil)
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: JournalKind.allCases)
    func refusesTwoOfOneCommandInABatch(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        let entry = Entry(drafts: [draft(1)], outcome: outcome("a"))
        #expect(throws: JournalError.repeatedCommand(account: "clerk", commandID: "a")) {
            try journal.append([entry, entry], after: 0)
        }
        #expect(try journal.record(1) == nil)
        withExtendedLifetime(folder) {}
    }
}
