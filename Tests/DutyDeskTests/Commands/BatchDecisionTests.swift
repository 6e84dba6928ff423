import CivilTime
import OfficeJournal
import OfficeRules
import Synchronization
import Testing
import Varlink

@testable import DutyDesk

/// What one command of a batch does to the others.
@Suite struct BatchDecisionTests {
    private let now = local("2026-03-02 09:00")

    private func request(
        _ day: Int, id: String?, answered text: String, _ note: @escaping @Sendable (String) -> Void
    ) throws -> Job {
        let period = try #require(
            Period(from: local("2026-03-0\(day) 14:00"), until: local("2026-03-0\(day) 15:00")))
        let person = try #require(PersonID("feng-jiu"))
        return Job(
            command: .success(
                .request(
                    LeaveRequest(
                        person: person, period: period, kind: .official,
                        details: LeaveDetails()))),
            actor: Actor(account: "office", roles: [.clerk]),
            identity: id.map { Job.Identity(commandID: $0, fingerprint: .zero) },
            render: { _ in ["text": .string(text)] },
            answer: { answer in
                switch answer {
                case .done: note("done")
                case .refused(let error): note(error.name)
                }
            })
    }

    /// The reply that is kept for a command's id has a bound. Past it that command is refused, and
    /// the others of the batch are recorded as if it had not been given.
    @Test func `a reply that is too long refuses its own command alone`() throws {
        let office = try TestOffice()
        let long = String(repeating: "x", count: JournalLimits.reply)
        var batch = BatchDecision(
            office: office.desk.office, setting: Setting.office, journal: office.journal)
        let heard = Heard()
        for (day, id, text) in [
            (3, "a", ""), (4, "b", long), (5, nil, long), (6, "c", ""), (4, "b", ""),
        ] {
            batch.decide(try request(day, id: id, answered: text, heard.add), now: now)
        }
        try office.journal.append(batch.entries, after: 1)
        batch.answerAll()
        let refused = "org.preside.Service.NotRecorded"
        #expect(heard.all == ["done", refused, "done", "done", "done"])
        #expect(batch.problems.count == 1)
        #expect(batch.office.record == 5)
        #expect(batch.recorded.map(\.number) == [2, 3, 4, 5])
        #expect(office.journal.head().number == 5)
        #expect(try TestOffice(office.journal).desk.office == batch.office)
    }

    private final class Heard: Sendable {
        private let words = Mutex<[String]>([])
        var all: [String] { words.withLock(\.self) }
        func add(_ word: String) { words.withLock { $0.append(word) } }
    }
}
