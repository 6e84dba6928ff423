import Foundation
import Glibc
import Testing
import Varlink

/// An office of a test's own: a folder with configuration, roster, journal and socket, the real
/// daemon on it, and the real client to ask it.
final class TestOffice {
    let folder: TemporaryFolder
    private(set) var daemon: Child?
    private var starts = 0
    private var runs = 0
    /// What the daemon gets in its environment at the next start.
    var environment: [String: String] = [:]
    /// Another state folder than the one in the office's folder.
    var stateFolder: String

    var socket: String { folder.path + "/socket" }
    var configurationFile: String { folder.path + "/presided.yaml" }

    /// Writes the files; starts nothing.
    init(
        roster: String = SampleCity.roster,
        configuration: String = SampleCity.configuration(accounts: TestOffice.clerk)
    ) throws {
        folder = try TemporaryFolder()
        stateFolder = folder.path + "/state"
        try folder.write(roster, to: "roster.yaml")
        try folder.write(configuration, to: "presided.yaml")
    }

    /// A running office; whoever runs the tests is a clerk there.
    static func open(
        roster: String = SampleCity.roster,
        configuration: String = SampleCity.configuration(accounts: TestOffice.clerk)
    ) throws -> TestOffice {
        let office = try TestOffice(roster: roster, configuration: configuration)
        try office.start()
        return office
    }

    static let clerk = [account("role: clerk"), account("role: administrator")]

    /// An account for whoever runs the tests.
    static func account(_ what: String) -> String { "{user: \(NSUserName()), \(what)}" }

    // MARK: The daemon

    var arguments: [String] {
        ["--config", configurationFile, "--socket", socket, "--state-directory", stateFolder]
    }

    /// Starts the daemon without waiting for it.
    @discardableResult
    func launch(by tool: [String] = []) throws -> Child {
        starts += 1
        let words = tool + [Products.presided] + arguments
        let child = try Child(
            words[0], Array(words.dropFirst()), environment: environment, folder: folder.path,
            name: "presided-\(starts)")
        daemon = child
        return child
    }

    /// Starts the daemon and waits until it answers.
    func start(by tool: [String] = []) throws {
        let child = try launch(by: tool)
        let answers = try Patience.until {
            if let code = child.ended() {
                throw Child.Failure(description: "presided ended with \(code): \(child.errors)")
            }
            return (try? connect().call("org.varlink.service.GetInfo")) != nil
        }
        guard answers else {
            throw Child.Failure(description: "presided does not answer: \(child.errors)")
        }
    }

    /// Asks the daemon to end and waits for its exit code.
    func stop() throws -> Int32 {
        guard let daemon else { return -1 }
        daemon.signal(SIGTERM)
        defer { self.daemon = nil }
        return try daemon.wait()
    }

    /// Ends the daemon as a power cut would.
    func cut() throws {
        daemon?.signal(SIGKILL)
        _ = try daemon?.wait()
        daemon = nil
    }

    /// What this daemon and those before it have logged.
    var log: String {
        (1...max(1, starts)).map { number in
            let path = "\(folder.path)/presided-\(number).err"
            return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        }.joined()
    }

    /// Under the thread sanitizer every daemon of a test is looked at in the end, whatever the test
    /// is about.
    deinit {
        let text = log
        if text.contains("ThreadSanitizer") { Issue.record("\(text)") }
    }

    // MARK: The client

    func connect() throws -> RawSocket { try RawSocket(socket) }

    /// Runs `preside` and gives all that it said.
    func preside(
        _ words: [String], tool: [String] = [], client: String = Products.preside,
        input: String = "/dev/null"
    ) throws -> Run {
        runs += 1
        let all = tool + [client] + words
        let child = try Child(
            all[0], Array(all.dropFirst()), environment: ["PRESIDE_SOCKET": socket],
            folder: folder.path, name: "preside-\(runs)", input: input)
        let code = try child.wait()
        return Run(words: words, code: code, output: child.output, errors: child.errors)
    }

    /// Runs `preside --json`, its words in one text, and expects it to be done.
    @discardableResult
    func ask(_ line: String) throws -> JSON {
        try preside(["--json"] + Self.words(line)).answer()
    }

    /// Runs `preside --json` and expects it to be refused.
    func refused(_ line: String) throws -> Refusal {
        try preside(["--json"] + Self.words(line)).refusal()
    }

    static func words(_ line: String) -> [String] {
        line.split(separator: " ").map(String.init)
    }
}

/// One run of `preside`.
struct Run {
    let words: [String]
    let code: Int32
    let output: String
    let errors: String

    private func failure(_ wanted: String) -> Child.Failure {
        Child.Failure(
            description: "\(words.joined(separator: " ")): wanted \(wanted), got code \(code), "
                + "\(output)\(errors)")
    }

    /// The one object that it printed.
    func answer() throws -> JSON {
        guard code == 0, errors.isEmpty, output.hasSuffix("\n"),
            let answer = try? JSON.parse(String(output.dropLast())), answer.objectValue != nil
        else { throw failure("an answer") }
        return answer
    }

    /// The objects that it printed, one a line.
    func answers() throws -> [JSON] {
        guard code == 0, errors.isEmpty else { throw failure("answers") }
        return try output.split(separator: "\n").map { try JSON.parse(String($0)) }
    }

    func refusal() throws -> Refusal {
        guard code == 1, let object = try? JSON.parse(String(output.dropLast())).objectValue,
            object.keys == ["error", "parameters"], let name = object["error"]?.stringValue,
            let parameters = object["parameters"]?.objectValue
        else { throw failure("a refusal") }
        return Refusal(error: name, parameters: parameters)
    }
}

/// An error of the daemon's, as `--json` prints it.
struct Refusal: Equatable {
    let error: String
    let parameters: JSONObject

    init(error: String, parameters: JSONObject) {
        self.error = error
        self.parameters = parameters
    }

    init(_ error: String, _ parameters: JSONObject = [:]) {
        self.error = "org.preside." + error
        self.parameters = parameters
    }
}
