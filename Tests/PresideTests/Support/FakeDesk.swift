import ArgumentParser
import PresideKit
import Varlink

/// A daemon made of canned replies, and a session whose output is kept.
final class FakeDesk: Connection {
    private(set) var calls: [Call] = []
    private(set) var output: [String] = []
    private(set) var complaints: [String] = []
    private var waiting: [Reply] = []
    private let replies: [String: [Reply]]
    /// How many calls are answered before the connection is lost.
    var answers = Int.max

    /// - Parameter replies: by method; one that is not there is answered with nothing.
    init(_ replies: [String: [Reply]]) {
        self.replies = replies
    }

    convenience init(_ method: String, _ parameters: String) {
        self.init([method: [Reply(parameters: object(parameters))]])
    }

    convenience init(_ method: String, error: String, _ parameters: String) {
        self.init([method: [Reply(parameters: object(parameters), error: error)]])
    }

    func send(_ call: Call) throws(ConnectionFailure) {
        calls.append(call)
        waiting = replies[call.method] ?? [Reply()]
    }

    func receive() throws(ConnectionFailure) -> Reply {
        guard !waiting.isEmpty, answers > 0 else { throw .lost(reason: "end of file") }
        answers -= 1
        return waiting.removeFirst()
    }

    /// Runs a command line and gives its exit code.
    func run(_ line: String..., language: Language = .en) throws -> Int32 {
        try run(line, language)
    }

    func run(_ line: [String], _ language: Language = .en) throws -> Int32 {
        let parsed = try Preside.parseAsRoot(Preside.protectingNegativeCounts(line))
        guard let command = parsed as? any DeskCommand else { return -1 }
        let session = Session(
            command.global, view: view(command.global.lang ?? language),
            open: { () throws(ConnectionFailure) in self },
            write: {
                self.output.append($0)
                return 0
            },
            complain: { self.complaints.append($0) }, pause: { _ in false })
        do {
            try command.run(in: session)
            return 0
        } catch let code as ExitCode {
            return code.rawValue
        }
    }
}

/// JSON text as an object; an empty one, which no test expects, when it is none.
func object(_ text: String) -> JSONObject {
    (try? JSON.parse(text))?.objectValue ?? [:]
}

func view(_ language: Language) -> View {
    View(wording: language.wording, ink: Ink(isOn: false), moments: MomentText(thisYear: 2026))
}
