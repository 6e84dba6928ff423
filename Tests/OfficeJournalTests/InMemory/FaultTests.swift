import OfficeJournal
import Testing

@Suite("Faults on demand")
struct FaultTests {
    @Test(arguments: [JournalError.full, .readOnly, .busy, .io(code: 5, message: "x")])
    func refusalsKeepNothing(_ error: JournalError) throws {
        let journal = InMemoryJournal(plan: .at([2: .refuse(error)]))
        try journal.add(draft(1))
        let head = journal.head()
        #expect(throws: error) { try journal.add(draft(2), outcome: outcome("c")) }
        #expect(journal.head() == head)
        #expect(!journal.needsReopening)
        #expect(try journal.outcome(account: "clerk", commandID: "c") == nil)
        #expect(try journal.add(draft(2), outcome: outcome("c")).first?.number == 2)
    }

    @Test func anUnknownOutcomeThatWasLost() throws {
        let journal = InMemoryJournal(plan: .at([2: .unknownAndLost]))
        try journal.add(draft(1))
        #expect(throws: JournalError.outcomeUnknown(code: 1_034)) {
            try journal.add(draft(2), outcome: outcome("c"))
        }
        #expect(journal.needsReopening)
        #expect(throws: JournalError.outcomeUnknown(code: 0)) {
            try journal.snapshot(
                number: 1, hash: journal.head().hash, format: 1, body: [])
        }
        // The next append reopens by itself and finds the head it expects.
        #expect(try journal.append([Entry(drafts: [draft(3)])], after: 1).first?.number == 2)
        #expect(!journal.needsReopening)
    }

    @Test func anUnknownOutcomeThatWasKept() throws {
        let journal = InMemoryJournal(plan: .at([2: .unknownAndKept]))
        try journal.add(draft(1))
        #expect(throws: JournalError.outcomeUnknown(code: 1_034)) {
            try journal.add(draft(2), outcome: outcome("c"))
        }
        #expect(journal.head().number == 1)
        #expect(try journal.record(2) == nil)
        #expect(try journal.outcome(account: "clerk", commandID: "c") == nil)
        let error = #expect(throws: JournalError.self) {
            try journal.append([Entry(drafts: [draft(3)])], after: 1)
        }
        #expect(error == .conflict(head: journal.head()))
        #expect(journal.head().number == 2)
        #expect(try journal.record(2)?.draft == draft(2))
        #expect(try journal.outcome(account: "clerk", commandID: "c")?.lastRecord == 2)
    }

    @Test func aReopeningThatFailsIsTriedAgain() throws {
        let journal = InMemoryJournal(
            plan: FaultPlan(
                onAppend: { $0 == 1 ? .unknownAndLost : nil },
                onReopen: { $0 == 1 ? .io(code: 5, message: "dead") : nil }))
        #expect(throws: JournalError.outcomeUnknown(code: 1_034)) { try journal.add(draft(1)) }
        #expect(throws: JournalError.io(code: 5, message: "dead")) { try journal.add(draft(1)) }
        #expect(journal.needsReopening)
        #expect(try journal.read(from: 1, limit: 1) == [])
        #expect(try journal.add(draft(1)).first?.number == 1)
    }

    @Test func beingOvertaken() throws {
        let journal = InMemoryJournal(plan: .at([1: .overtaken(by: [draft(7), draft(8)])]))
        let error = #expect(throws: JournalError.self) { try journal.add(draft(1)) }
        #expect(error == .conflict(head: journal.head()))
        #expect(try journal.read(from: 1, limit: 9).map(\.draft) == [draft(7), draft(8)])
        #expect(try journal.add(draft(1)).first?.number == 3)
        #expect(try journal.verify(expectedHead: journal.head()).intact)
    }
}
