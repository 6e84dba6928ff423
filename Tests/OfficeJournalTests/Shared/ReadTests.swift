import OfficeJournal
import Testing

@Suite("Reading")
struct ReadTests {
    @Test(arguments: JournalKind.allCases)
    func readsPages(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        for minute: Int64 in 1...7 { try journal.add(draft(minute)) }
        func numbers(_ from: Int64, _ limit: Int) throws -> [Int64] {
            try journal.read(from: from, limit: limit).map(\.number)
        }
        #expect(try numbers(.min, 2) == [1, 2])
        #expect(try numbers(3, 3) == [3, 4, 5])
        #expect(try numbers(6, 100) == [6, 7])
        #expect(try numbers(8, 100) == [])
        #expect(try numbers(1, 0) == [])
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: JournalKind.allCases)
    func aPageIsBoundedInBytesButNeverEmpty(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        var large = draft(1)
        large.body = Array(repeating: 32, count: JournalLimits.body)
        try journal.append([Entry(drafts: Array(repeating: large, count: 12))], after: 0)
        #expect(try journal.read(from: 1, limit: 100).count == 8)
        var seen: [Int64] = []
        try journal.forEachRecord { record in
            seen.append(record.number)
            return true
        }
        #expect(seen == Array(1...12))
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: JournalKind.allCases)
    func walksARangeAndStopsWhenTold(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        try journal.append([Entry(drafts: (1...2_500).map { draft($0) })], after: 0)
        var seen: [Int64] = []
        try journal.forEachRecord(from: 990, through: 2_010) { record in
            seen.append(record.number)
            return true
        }
        #expect(seen == Array(990...2_010))
        seen = []
        try journal.forEachRecord { record in
            seen.append(record.number)
            return record.number < 3
        }
        #expect(seen == [1, 2, 3])
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: JournalKind.allCases)
    func readsWhatASubjectHas(_ kind: JournalKind) throws {
        let (journal, folder) = try kind.make()
        let subjects = ["L1", nil, "L2", "L1", "L11", "l1", "L1"]
        for (index, subject) in subjects.enumerated() {
            try journal.add(draft(Int64(index), subject: subject))
        }
        #expect(try journal.read(subject: "L1").map(\.number) == [1, 4, 7])
        #expect(try journal.read(subject: "L1", from: 2, limit: 1).map(\.number) == [4])
        #expect(try journal.read(subject: "L3") == [])
        withExtendedLifetime(folder) {}
    }

    /// Over the steps in which an index of subjects may grow, and over a reopening.
    @Test(arguments: JournalKind.allCases, [1, 7, 100, 300])
    func findsEverySubjectHoweverItWasWritten(_ kind: JournalKind, _ batch: Int) throws {
        let (journal, folder) = try kind.make()
        let drafts = (1...1_100 as ClosedRange<Int64>).map { number in
            draft(number, subject: number % 5 == 0 ? nil : "L\(number % 7)")
        }
        for start in stride(from: 0, to: drafts.count, by: batch) {
            let part = Array(drafts[start..<min(start + batch, drafts.count)])
            try journal.append([Entry(drafts: part)], after: Int64(start))
            guard start % 250 < batch else { continue }
            #expect(try journal.read(subject: "L3") == twin(journal, "L3"))
        }
        try journal.reopen()
        for subject in (0...7).map({ "L\($0)" }) {
            #expect(try journal.read(subject: subject) == twin(journal, subject))
        }
        withExtendedLifetime(folder) {}
    }

    private func twin(_ journal: any Journal, _ subject: String) throws -> [Record] {
        var found: [Record] = []
        try journal.forEachRecord { record in
            if record.subject == subject { found.append(record) }
            return true
        }
        return found
    }

    /// Minutes in the order they were written; the answers are worked out from the definition.
    static let clocks: [[Int64]] = [
        [],
        [0, 10, 20, 30],
        [0, 0, 0, 5, 5],
        [0, 60, 30, 90],
        [0, 10, 500, 11, 12, 13],
        [50, 40, 30, 20, 10],
        [5, 1, 6, 2, 7, 3, 8],
    ]

    @Test(arguments: JournalKind.allCases, clocks)
    func knowsWhatStoodAtAnInstant(_ kind: JournalKind, _ minutes: [Int64]) throws {
        let (journal, folder) = try kind.make()
        for minute in minutes { try journal.add(draft(minute)) }
        for minute: Int64 in -1...600 {
            let instant = draft(minute).at
            let twin = minutes.lastIndex { $0 <= minute }.map { Int64($0 + 1) } ?? 0
            #expect(try journal.number(asOf: instant) == twin, "minute \(minute)")
        }
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: JournalKind.allCases)
    func knowsWhatStoodAtAnInstantOfRandomClocks(_ kind: JournalKind) throws {
        var random = SystemRandomNumberGenerator()
        let (journal, folder) = try kind.make()
        var minute: Int64 = 0
        var minutes: [Int64] = []
        for _ in 0..<400 {
            minute += Int64.random(in: 0..<20, using: &random) == 0 ? -30 : 1
            minutes.append(minute)
        }
        try journal.append([Entry(drafts: minutes.map { draft($0) })], after: 0)
        for minute in minutes.min()! - 1...minutes.max()! {
            let twin = minutes.lastIndex { $0 <= minute }.map { Int64($0 + 1) } ?? 0
            #expect(
                try journal.number(asOf: draft(minute).at) == twin, "\(minute) of \(minutes)")
        }
        withExtendedLifetime(folder) {}
    }
}
