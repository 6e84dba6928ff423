import CFaultVFS
import DutyDesk
import Glibc
import OfficeJournal
import Testing
import Varlink

/// A day of an office on a real journal, on a disk of which one call fails: it is opened, commands
/// are given until each is answered, it is stopped and opened again.
///
/// What must hold whichever call it is: an answer is true now and after a fall, a refusal is typed
/// and nothing of it is there, questions are answered as before, and the same command given again
/// is done once. What does not hold is noted, in words.
final class FailingDay {
    private struct Step {
        let method: String
        let parameters: JSONObject
        var id: String { parameters["commandID"]?.stringValue ?? "" }
    }

    private static let account = "office"
    private static let unknown = "org.preside.Service.OutcomeUnknown"
    private static let notRecorded = "org.preside.Service.NotRecorded"

    let folder: TemporaryFolder
    private(set) var problems: [String] = []
    /// How commands were refused, by the error's name and reason, for the sum over all indices.
    private(set) var refusals: [String: Int] = [:]
    /// What each command was answered, letter for letter.
    private var answered: [String: [UInt8]] = [:]
    /// What questions were answered after the last command that was.
    private var known: [[UInt8]] = []

    init() throws {
        folder = try TemporaryFolder()
    }

    private func note(_ problem: String) { problems.append(problem) }

    private func count(_ what: String) { refusals[what, default: 0] += 1 }

    // MARK: The day

    func run() throws {
        guard let morning = try open() else { return }
        known = try ask(morning)
        for step in Self.steps { try perform(step, morning) }
        try verify(morning)
        morning.desk.stop()
        guard let evening = try open() else { return }
        let restored = try ask(evening)
        if restored != known { note("after the restart the questions are answered otherwise") }
        for step in Self.steps { try perform(step, evening) }
        try perform(Self.request("z", "zhang-san", "2026-06-01"), evening)
        try verify(evening)
        evening.desk.stop()
    }

    /// What the day left, on a disk that works.
    func lookAfterwards() throws { try look(in: folder.path, at: "the end", "") }

    private static func request(_ id: String, _ person: String, _ day: String) -> Step {
        Step(
            method: "Leave.Request",
            parameters: [
                "person": .string(person), "from": .string(day), "to": .string(day),
                "kind": "official", "commandID": .string(id),
                "reason": .string(String(repeating: "开会。", count: 160)),
            ])
    }

    private static let steps = [
        Step(
            method: "Roster.Apply",
            parameters: ["document": .string(City.roster), "commandID": "a"]),
        request("b", "feng-jiu", "2026-03-05"),
        Step(
            method: "Leave.Approve",
            parameters: ["leave": "L1", "by": "zhao-yi", "commandID": "c"]),
        request("d", "ma-li", "2026-03-02"),
        Step(
            method: "Leave.Approve",
            parameters: ["leave": "L2", "by": "superior", "commandID": "e"]),
        request("f", "chen-shi", "2026-04-01"),
        request("g", "chen-shi", "2026-05-01"),
    ]

    // MARK: One thing at a time

    /// The office, at the second attempt if the disk failed at the first.
    private func open() throws -> TestOffice? {
        for attempt in 1...2 {
            do {
                var options = SQLiteOptions()
                // So few that the log is written back within the day, more than once.
                options.checkpointPages = 12
                let journal = try SQLiteJournal(folder: folder.path, options: options)
                do {
                    return try TestOffice(journal, roster: nil)
                } catch {
                    journal.close()
                    throw error
                }
            } catch let error as JournalError {
                guard attempt == 1, DiskFault.wasHit, Self.isHonest(error) else {
                    note("cannot be opened: \(error)")
                    return nil
                }
                count("open: \(Self.kind(error))")
                try look(in: folder.path, at: "a failed start", "")
            }
        }
        return nil
    }

    /// A disk that fails is not one that holds something else than was written.
    private static func isHonest(_ error: JournalError) -> Bool {
        switch error {
        case .full, .readOnly, .outcomeUnknown, .io: true
        default: false
        }
    }

    private static func kind(_ error: JournalError) -> String {
        "\(error)".split(separator: "(").first.map(String.init) ?? ""
    }

    private func perform(_ step: Step, _ office: TestOffice) throws {
        for attempt in 1...3 {
            let answer = try office.call(step.method, step.parameters)
            guard let error = answer.error else {
                if let before = answered[step.id], before != answer.bytes {
                    note("\(step.id) is answered otherwise when it is repeated")
                }
                answered[step.id] = answer.bytes
                known = try ask(office)
                return
            }
            count(error + (answer.reply.parameters["reason"]?.stringValue.map { " \($0)" } ?? ""))
            let unknown = error == Self.unknown
            if !unknown && error != Self.notRecorded { note("\(step.id) is refused: \(error)") }
            if !DiskFault.wasHit || attempt > 1 { note("\(step.id) is refused without a cause") }
            if unknown, answer.reply.parameters != ["commandID": .string(step.id)] {
                note("\(step.id): \(answer.reply.parameters)")
            }
            if try ask(office) != known { note("\(step.id) is seen although it was refused") }
            try look(in: folder.path, at: step.id, unknown ? step.id : "")
        }
        note("\(step.id) is never done")
    }

    /// Who presides, who is away, and every leave: from memory, whatever the disk does.
    private func ask(_ office: TestOffice) throws -> [[UInt8]] {
        let questions: [(String, JSONObject)] = [
            ("Presiding.At", [:]), ("Presiding.Away", ["day": "2026-03-05"]), ("Leave.List", [:]),
        ]
        return try questions.map { method, parameters in
            let answer = try office.call(method, parameters)
            if let error = answer.error { note("\(method) is answered \(error)") }
            return answer.bytes
        }
    }

    private func verify(_ office: TestOffice) throws {
        for attempt in 1...2 {
            let answer = try office.call("Journal.Verify")
            if answer.error == "org.preside.Service.NotRead", attempt == 1, DiskFault.wasHit {
                count("verify: not read")
                continue
            }
            if answer["intact"] != true { note("verify: \(answer.reply)") }
            return
        }
    }

    /// Takes the files as a process that dies at this moment leaves them, opens them on a disk that
    /// works, and compares: what was answered is there and nothing else, save one command of which
    /// nobody knows.
    private func look(in path: String, at moment: String, _ inDoubt: String) throws {
        let copy = try TemporaryFolder()
        for name in ["journal.sqlite", "journal.sqlite-wal"] {
            guard access(path + "/" + name, F_OK) == 0 else { continue }
            try copyFile(path + "/" + name, to: copy.file(name))
        }
        do {
            let journal = try SQLiteJournal(folder: copy.path)
            defer { journal.close() }
            let verification = try journal.verify(expectedHead: nil)
            if !verification.intact { note("\(moment), after a fall: \(verification)") }
            for step in Self.steps {
                let outcome = try journal.outcome(account: Self.account, commandID: step.id)
                guard outcome?.reply != answered[step.id], step.id != inDoubt else { continue }
                let lost = outcome == nil ? "lost" : "there, or another"
                note("\(moment), after a fall: the answer of \(step.id) is \(lost)")
            }
        } catch {
            note("\(moment), after a fall: \(error)")
        }
    }
}
