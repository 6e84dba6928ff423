import CivilTime
import Dispatch
import OfficeRules
import Synchronization
import Testing
import Varlink

@testable import DutyDesk

/// What was recorded is told beside the writer: in its order, everything, and keeping nobody
/// waiting.
@Suite struct TellingTests {
    /// An observer that can be held up when it is told of an event.
    private final class Held {
        let observer = HeardObserver()
        private let gate = DispatchSemaphore(value: 0)
        private let arrived = DispatchSemaphore(value: 0)

        func hold() {
            let (gate, arrived) = (gate, arrived)
            observer.meanwhile.withLock {
                $0 = {
                    arrived.signal()
                    gate.wait()
                }
            }
        }

        /// Returns once it is told of an event, and held up; whether that came about.
        func isReached() -> Bool { arrived.wait(timeout: Self.patience) == .success }

        static var patience: DispatchTime { .now() + .seconds(30) }

        func release() {
            observer.meanwhile.withLock { $0 = nil }
            gate.signal()
        }
    }

    /// An office that has told everything, and can be held up from then on.
    private func office() throws -> (TestOffice, Held) {
        let held = Held()
        let office = try TestOffice(observer: held.observer)
        try office.settle()
        return (office, held)
    }

    @Test func `who is told slowly keeps nobody waiting who asks for something`() throws {
        let (office, held) = try office()
        held.hold()
        defer { held.release() }
        try office.request("feng-jiu", "2026-03-09", "2026-03-09")
        #expect(held.isReached())
        for day in ["2026-03-11", "2026-03-13"] {
            try office.request("feng-jiu", day, day)
        }
        #expect(held.observer.all.events.map(\.record) == [1, 2])
        #expect(office.desk.office.record == 4)
        held.release()
        try office.settle()
        #expect(held.observer.all.events.map(\.record) == [1, 2, 3, 4])
    }

    /// Where telling is late, who joins is told how it stands now, and then nothing older.
    @Test func `an answer is never followed by an older one`() throws {
        let (office, held) = try office()
        let early = office.begin("Presiding.Watch", by: .observer, more: true)
        #expect(early.next()?["holder"] == "ma-li")
        try office.settle()
        held.hold()
        defer { held.release() }
        try office.approved("ma-li", "today", "2026-03-06", "official")
        #expect(held.isReached())
        try office.approved("zhao-yi", "today", "2026-03-06")
        let late = office.begin("Presiding.Watch", by: .observer, more: true)
        let follower = office.begin("Presiding.Follow", by: .clerk, more: true)
        for watcher in [early, late] {
            let told = try #require(watcher.next())
            #expect(told["passedOver"].each("person") == ["ma-li", "zhao-yi"])
            #expect(told["holder"] == "qian-er")
        }
        let first = try #require(follower.next())
        #expect(first["record"] == .int(office.records))
        #expect(first["presiding.holder"] == "qian-er")
        held.release()
        try office.settle()
        for sink in [early, late, follower] { #expect(sink.isEmpty) }
        office.expectDescribed()
    }

    /// Nor by one that is half of one office and half of another.
    @Test func `what is told late is told of one office`() throws {
        let (office, held) = try office()
        held.hold()
        defer { held.release() }
        for day in ["2026-03-09", "2026-03-11"] { try office.request("feng-jiu", day, day) }
        #expect(held.isReached())
        let watcher = office.begin("Presiding.Watch", by: .observer, more: true)
        let follower = office.begin("Presiding.Follow", by: .clerk, more: true)
        #expect(watcher.next()?["holder"] == "ma-li")
        #expect(follower.next()?["presiding.holder"] == "ma-li")
        try office.done(
            "Roster.Apply",
            [
                "document": .string(City.with("马力, post: mayor", "马力, post: deputyMayor")),
                "effective": .null,
            ])
        held.release()
        try office.settle()
        let told = try #require(watcher.next())
        #expect(told["holder"] == "zhao-yi")
        #expect(told["record"] == 4)
        #expect(watcher.isEmpty)
        let last = try #require(follower.next())
        #expect(last["record"] == 4)
        #expect(last["presiding.holder"] == "zhao-yi")
        #expect(follower.isEmpty)
        office.expectDescribed()
    }

    /// The alarm is set when it is told, and looks ahead from then.
    @Test func `what becomes due before it is told is recorded`() throws {
        let (office, held) = try office()
        held.hold()
        defer { held.release() }
        try office.approved("feng-jiu", "2026-03-03", "2026-03-03")
        #expect(held.isReached())
        // Decided when the writer has looked for what is due.
        #expect(try office.call("Leave.File", ["leave": "L999999"]).error != nil)
        office.clock.set("2026-03-04 00:00")
        held.release()
        try office.settle()
        try office.settle()
        #expect(held.observer.all.events.last?.kind == "leaveOverdue")
    }

    @Test func `the desk ends when everything was told`() throws {
        let (office, held) = try office()
        held.hold()
        defer { held.release() }
        for day in ["2026-03-09", "2026-03-11"] { try office.request("feng-jiu", day, day) }
        #expect(held.isReached())
        #expect(office.stops(onlyAfter: held.release))
        #expect(held.observer.all.events.map(\.record) == [1, 2, 3])
    }

    private func batch(_ records: Int) throws -> Teller.Batch {
        let event = Event.yearClosed(2025)
        let recorded = (0..<records).map {
            Recorded(event: event, number: Int64($0), at: .distantPast, actor: .daemon)
        }
        return Teller.Batch(recorded: recorded, office: Office(), at: .distantPast)
    }

    /// What may wait is bounded, also for one that hands in more than may wait.
    @Test(arguments: [(3, 3), (20, 1), (1, 20)])
    func `whoever is too far ahead waits`(_ first: Int, _ second: Int) throws {
        let teller = Teller(capacity: 6, rest: .milliseconds(1))
        teller.put(try batch(first))
        let more = try batch(second)
        let isIn = Mutex(false)
        let done = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            teller.put(more)
            isIn.withLock { $0 = true }
            done.signal()
        }
        #expect(teller.next()?.recorded.count == first)
        // The one that is being told counts too.
        #expect(done.wait(timeout: .now() + .milliseconds(50)) == .timedOut)
        #expect(!isIn.withLock { $0 })
        #expect(teller.next()?.recorded.count == second)
        #expect(done.wait(timeout: Held.patience) == .success)
        teller.close()
        #expect(teller.next() == nil)
        teller.finish()
    }

    @Test func `what was handed in before the end is still told`() throws {
        let teller = Teller(capacity: 6, rest: .milliseconds(1))
        teller.put(try batch(1))
        teller.put(try batch(2))
        teller.close()
        #expect(teller.next()?.recorded.count == 1)
        #expect(teller.next()?.recorded.count == 2)
        #expect(teller.next() == nil)
    }
}
