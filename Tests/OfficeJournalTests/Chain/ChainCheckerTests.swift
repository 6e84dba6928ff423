import OfficeJournal
import Testing

@Suite("Following the chain")
struct ChainCheckerTests {
    private let records: [Record] = {
        var head = JournalHead.genesis
        return (1...6 as ClosedRange<Int64>).map { minute in
            let record = Record(draft(minute), after: head)
            head = record.head
            return record
        }
    }()

    @Test func beginsAnywhere() {
        var checker = ChainChecker(after: records[2].head)
        #expect(records[3...].allSatisfy { checker.accept($0) })
        checker.finish(storedHead: records[5].head)
        #expect(checker.flaw == nil)
        #expect(checker.head == records[5].head)
    }

    @Test func doesNotBeginElsewhere() {
        var checker = ChainChecker(
            after: JournalHead(number: 3, hash: records[1].hash))
        let accepted = checker.accept(records[3])
        #expect(!accepted)
        #expect(checker.flaw == Verification.Flaw(record: 4, reason: .notLinked))
    }

    @Test func keepsItsFirstFlaw() {
        var checker = ChainChecker()
        let accepted = [records[0], records[2], records[1], records[5]].map { checker.accept($0) }
        #expect(accepted == [true, false, false, false])
        checker.finish(storedHead: .genesis)
        #expect(checker.flaw == Verification.Flaw(record: 2, reason: .missing))
        #expect(checker.head == records[0].head)
    }

    @Test(arguments: [0, 3, 5]) func missesAnyRecordThatIsLeftOut(_ index: Int) {
        var checker = ChainChecker(remembered: records[5].head)
        for record in records where record.number != index + 1 {
            guard checker.accept(record) else { break }
        }
        checker.finish(storedHead: records[5].head)
        #expect(checker.flaw == Verification.Flaw(record: Int64(index + 1), reason: .missing))
    }
}
