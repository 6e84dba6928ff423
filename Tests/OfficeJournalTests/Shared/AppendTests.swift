import OfficeJournal
import Testing

@Suite("Appending")
struct AppendTests {
    @Test(arguments: JournalKind.allCases)
    func startsEmpty(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        #expect(journal.head() == .genesis)
        #expect(try journal.read(from: 1, limit: 10) == [])
        #expect(try journal.record(1) == nil)
        #expect(try journal.number(asOf: .max) == 0)
        #expect(try journal.verify(expectedHead: nil) == Verification(records: 0, flaw: nil))
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: JournalKind.allCases)
    func numbersAndChainsRecords(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        let added = try journal.append(
            [
                Entry(drafts: [fullDraft(1), draft(2)], outcome: outcome("c1")),
                Entry(drafts: [draft(3)]),
            ], after: 0)
        #expect(added.map(\.number) == [1, 2, 3])
        #expect(added.map(\.draft) == [fullDraft(1), draft(2), draft(3)])
        #expect(added.map(\.previousHash) == [.zero, added[0].hash, added[1].hash])
        #expect(journal.head() == added[2].head)
        #expect(try journal.read(from: 1, limit: 10) == added)
        #expect(try journal.record(2) == added[1])
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: JournalKind.allCases)
    func refusesAnotherEnd(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        try journal.add(draft(1))
        let head = journal.head()
        for after: Int64 in [-1, 0, 2] {
            #expect(throws: JournalError.conflict(head: head)) {
                try journal.append([Entry(drafts: [draft(2)])], after: after)
            }
        }
        #expect(journal.head() == head)
        #expect(try journal.read(from: 1, limit: 10).count == 1)
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: JournalKind.allCases)
    func keepsAllOfABatchOrNothing(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        try journal.add(draft(1), outcome: outcome("c1"))
        let head = journal.head()
        let batch = [
            Entry(drafts: [draft(2)], outcome: outcome("c2")),
            Entry(drafts: [draft(3)], outcome: outcome("c1")),
        ]
        #expect(throws: JournalError.repeatedCommand(account: "clerk", commandID: "c1")) {
            try journal.append(batch, after: 1)
        }
        #expect(journal.head() == head)
        #expect(try journal.record(2) == nil)
        #expect(try journal.outcome(account: "clerk", commandID: "c2") == nil)
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: JournalKind.allCases)
    func anEmptyBatchChangesNothing(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        #expect(try journal.append([], after: 0) == [])
        #expect(throws: JournalError.conflict(head: .genesis)) {
            try journal.append([], after: 1)
        }
        withExtendedLifetime(folder) {}
    }

    struct Bad: Sendable, CustomTestStringConvertible {
        let entry: Entry
        let field: String
        let problem: FieldProblem
        var testDescription: String { "\(field) \(problem)" }

        init(_ field: String, _ problem: FieldProblem, _ change: (inout Entry) -> Void) {
            var entry = Entry(drafts: [fullDraft(1)], outcome: outcome("c1"))
            change(&entry)
            self.entry = entry
            self.field = field
            self.problem = problem
        }
    }

    static let bad = [
        Bad("account", .empty) { $0.drafts[0].account = "" },
        Bad("kind", .empty) { $0.drafts[0].kind = "" },
        Bad("actor", .empty) { $0.drafts[0].actor = "" },
        Bad("subject", .holdsNUL) { $0.drafts[0].subject = "L\0" },
        Bad("commandID", .tooLong(count: 1_025, limit: 1_024)) {
            $0.drafts[0].commandID = String(repeating: "c", count: 1_025)
        },
        Bad("body", .empty) { $0.drafts[0].body = [] },
        Bad("body", .tooLong(count: 1_048_577, limit: 1_048_576)) {
            $0.drafts[0].body = Array(repeating: 32, count: 1_048_577)
        },
        Bad("outcome.account", .empty) { $0.outcome?.account = "" },
        Bad("outcome.commandID", .holdsNUL) { $0.outcome?.commandID = "\0" },
        Bad("outcome.reply", .tooLong(count: 16_777_217, limit: 16_777_216)) {
            $0.outcome?.reply = Array(repeating: 32, count: 16_777_217)
        },
        Bad("batch.drafts", .tooLong(count: 100_001, limit: 100_000)) {
            $0.drafts = Array(repeating: draft(1), count: 100_001)
        },
    ]

    @Test(arguments: JournalKind.allCases, bad)
    func namesTheFieldOutsideItsBounds(_ kind: JournalKind, _ bad: Bad) throws {
        let (journal, folder) = try kind.make()
        #expect(throws: JournalError.unacceptable(field: bad.field, problem: bad.problem)) {
            try journal.append([bad.entry], after: 0)
        }
        #expect(journal.head() == .genesis)
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: JournalKind.allCases)
    func keepsEveryByteOfOddContent(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        var odd = draft(1)
        odd.at = -1
        odd.account = "e\u{301}"
        odd.subject = "\u{fffd}\u{1f600}"
        odd.body = Array(UInt8.min...UInt8.max)
        let added = try journal.add(odd)
        let kept = try #require(try journal.record(1))
        #expect(kept == added[0])
        #expect(Array(kept.account.utf8) == [0x65, 0xcc, 0x81])
        #expect(kept.body == Array(UInt8.min...UInt8.max))
        #expect(try journal.verify(expectedHead: added[0].head).intact)
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: JournalKind.allCases)
    func everythingThrowsOnceClosed(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        journal.close()
        #expect(throws: JournalError.closed) { try journal.add(draft(1)) }
        #expect(throws: JournalError.closed) { try journal.reopen() }
        #expect(throws: JournalError.closed) { try journal.record(1) }
        #expect(throws: JournalError.closed) { try journal.verify(expectedHead: nil) }
        #expect(throws: JournalError.closed) {
            try journal.latestSnapshot(atOrBefore: nil, format: 1)
        }
        withExtendedLifetime(folder) {}
    }
}
