import CivilTime
import Testing

@testable import OfficeRules

@Suite("常务会议每月两次，全体会议每半年一次")
struct MeetingCadenceTests {
    @Test("What is called, and still owed")
    func counts() throws {
        var desk = Desk()
        try desk.called(.of(.executive, "03-10 09:00"))
        let cancelled = try desk.called(.of(.executive, "03-11 09:00")).id
        _ = try desk.perform(.meeting(.cancel(cancelled, reason: nil))).get()
        for one in ["04-14 09:00", "04-15 09:00", "04-16 09:00"] {
            try desk.called(.of(.executive, one))
        }
        try desk.called(.of(.plenary, "06-30 16:00"))
        let cadence = desk.office.cadence(of: 2026, at: desk.now, desk.setting)
        #expect(cadence.months.map(\.number) == Array(1...12))
        #expect(cadence.months.map(\.called) == [0, 0, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0])
        #expect(cadence.months.map(\.owed) == [2, 2, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2])
        #expect(cadence.months.map(\.held) == Array(repeating: 0, count: 12))
        #expect(
            cadence.months.map(\.status)
                == [.missed, .missed] + Array(repeating: .due, count: 10))
        #expect(cadence.months.allSatisfy { $0.kind == .executive && $0.asked == 2 })
        #expect(cadence.halfYears.map(\.called) == [1, 0])
        #expect(cadence.halfYears.map(\.owed) == [0, 1])
        #expect(cadence.halfYears.map(\.status) == [.due, .due])
        // One that is over and of which nobody took attendance was not held: it is owed again.
        let later = desk.office.cadence(of: 2026, at: at("03-10 11:00"), desk.setting)
        #expect(later.months[2].owed == 2)
        #expect(later.months[2].called == 1)
    }

    @Test("The rulebook's numbers, and the last year there is")
    func numbers() {
        var book = Rulebook()
        book.executiveMeetingsPerMonth = 0
        book.plenaryMeetingsPerHalfYear = 3
        let desk = Desk(.sample(), book)
        let cadence = desk.office.cadence(of: 2199, at: desk.now, desk.setting)
        #expect(cadence.months.map(\.status) == Array(repeating: .met, count: 12))
        #expect(cadence.halfYears.map(\.owed) == [3, 3])
    }
}
