import Foundation
import Synchronization
import Testing
import Varlink

/// The daemon is killed in the middle of hundreds of requests from several connections. Afterwards
/// every answered one is in the journal, once; each may be repeated, and is then in it once.
@Suite(.onOwnThreads) struct KillTests {
    private static let persons = ["zhang-san", "wang-fang", "wang-fang-2", "sun-qi"]
    private static let requests = 50

    /// One-day leaves far enough apart to be pieces of their own.
    private static func request(_ round: Int, _ person: Int, _ number: Int) -> (String, JSONObject)
    {
        let place = round * requests + number
        let month = 1 + place % 24 / 2
        let day =
            "\(2040 + place / 24)-\(month < 10 ? "0" : "")\(month)-"
            + (place % 2 == 0 ? "03" : "18")
        let id = "r\(round)-p\(person)-n\(number)"
        return (
            id,
            [
                "person": .string(persons[person]), "from": .string(day), "to": .string(day),
                "kind": "official", "commandID": .string(id),
            ]
        )
    }

    /// Leaves by the command that asked for them.
    private final class Answers: Sendable {
        private let leaves = Mutex<[String: String]>([:])

        var all: [String: String] { leaves.withLock(\.self) }
        var count: Int { leaves.withLock(\.count) }

        func add(_ leave: JSON, for command: String) {
            leaves.withLock { $0[command] = leave.stringValue }
        }
    }

    /// Sends all of a person's requests at once and takes the answers until the daemon is gone.
    private static func send(
        _ round: Int, _ person: Int, to socket: RawSocket, _ answers: Answers
    ) {
        let requests = (0..<requests).map { request(round, person, $0) }
        for (_, parameters) in requests { socket.send("org.preside.Leave.Request", parameters) }
        for (id, _) in requests {
            guard let reply = try? socket.reply() else { return }
            answers.add(JSON.object(reply)[path: "leave.id"], for: id)
        }
    }

    private static func sendFromAll(_ round: Int, to office: TestOffice, _ answers: Answers) throws
        -> [Thread]
    {
        try persons.indices.map { person in
            let socket = try office.connect()
            let thread = Thread { send(round, person, to: socket, answers) }
            thread.start()
            return thread
        }
    }

    /// The leaves in the journal by the command that asked for them; each may have but one.
    private static func recorded(_ office: TestOffice) throws -> [String: String] {
        var found: [String: String] = [:]
        for row in try office.preside(["journal", "export"]).answers()
        where row[path: "record.kind"] == "leaveRequested" {
            let command = row[path: "record.commandID"].stringValue ?? "-"
            #expect(found[command] == nil, "\(command) is in the journal twice")
            found[command] = row[path: "record.subject"].stringValue
        }
        return found
    }

    /// How often the daemon is killed; the long target asks for more than the tests do.
    private static let rounds =
        ProcessInfo.processInfo.environment["KILL_ROUNDS"].flatMap(Int.init) ?? 5

    /// One journal sees at most so many rounds, or reading it after each would take the longest.
    private static let roundsPerOffice = 20

    @Test func everyAnsweredRequestIsThere() throws {
        var left = Self.rounds
        while left > 0 {
            let rounds = min(left, Self.roundsPerOffice)
            try Self.kill(rounds: rounds)
            left -= rounds
            if Self.rounds > 5 { print("\(Self.rounds - left) of \(Self.rounds) rounds") }
        }
    }

    private static func kill(rounds: Int) throws {
        let office = try TestOffice.open()
        for round in 0..<rounds {
            let answers = Answers()
            let threads = try sendFromAll(round, to: office, answers)
            let enough = 10 + round * 37 % 150
            #expect(Patience.until { answers.count >= enough })
            try office.cut()
            #expect(Patience.until { threads.allSatisfy(\.isFinished) })
            try office.start()
            let found = try recorded(office)
            for (command, leave) in answers.all { #expect(found[command] == leave) }
            try repeatAll(round, in: office, found)
        }
        let records = 1 + rounds * requests * persons.count
        try BadMessageTests.unharmed(office, records: .int(Int64(records)))
    }

    /// Every command again, answered before or not: those recorded answer the same.
    private static func repeatAll(
        _ round: Int, in office: TestOffice, _ before: [String: String]
    ) throws {
        let answers = Answers()
        let threads = try sendFromAll(round, to: office, answers)
        #expect(Patience.until { threads.allSatisfy(\.isFinished) })
        #expect(answers.count == requests * persons.count)
        for (command, leave) in answers.all where before[command] != nil {
            #expect(before[command] == leave)
        }
        let after = try recorded(office)
        #expect(after.count == (round + 1) * requests * persons.count)
        for (command, leave) in answers.all { #expect(after[command] == leave) }
        #expect(try office.ask("journal verify")[path: "intact"] == true)
    }
}
