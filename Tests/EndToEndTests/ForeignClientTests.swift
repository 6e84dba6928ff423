import Foundation
import Testing
import Varlink

/// A varlink client that is not ours: the command line of PyPI's `varlink` calls every method.
@Suite(.onOwnThreads, .enabled(if: ForeignClient.path != nil, ForeignClient.comment))
struct ForeignClientTests {
    /// The methods in an order in which each has something to answer, with their parameters.
    private static let calls: [(String, JSONObject)] = [
        ("org.varlink.service.GetInfo", [:]),
        ("org.varlink.service.GetInterfaceDescription", ["interface": "org.preside.Leave"]),
        ("org.preside.Service.Status", [:]),
        ("org.preside.Service.WhoAmI", [:]),
        ("org.preside.Roster.Show", ["day": "2040-01-01"]),
        ("org.preside.Roster.Apply", ["document": .string(SampleCity.roster), "dryRun": true]),
        ("org.preside.Workdays.Show", ["from": "2024-10-01", "to": "2024-10-12"]),
        ("org.preside.Workdays.Add", ["day": "2024-10-12", "count": -5]),
        ("org.preside.Workdays.Between", ["from": "2024-10-01", "to": "2024-10-12"]),
        ("org.preside.Leave.Preview", leave),
        ("org.preside.Leave.Request", leave),
        ("org.preside.Leave.Change", ["leave": "L1", "place": "呼和浩特"]),
        ("org.preside.Leave.Approve", ["leave": "L1", "by": "zhao-wu", "orally": true]),
        ("org.preside.Leave.Confirm", ["leave": "L1"]),
        ("org.preside.Leave.Extend", ["leave": "L1", "to": "2040-03-08"]),
        ("org.preside.Leave.Decline", ["leave": "L1", "by": "zhao-wu"]),
        ("org.preside.Leave.Correct", ["leave": "L1", "kind": "personal", "because": "误录"]),
        ("org.preside.Leave.Return", ["leave": "L1", "on": "2040-03-06"]),
        ("org.preside.Leave.Show", ["leave": "L1"]),
        ("org.preside.Leave.List", ["person": "张三"]),
        ("org.preside.Leave.Totals", ["year": 2040]),
        ("org.preside.Leave.Cancel", ["leave": "L1", "reason": "取消"]),
        ("org.preside.Leave.Import", ["document": .string(paper)]),
        ("org.preside.Leave.ReportBack", ["leave": "L2", "on": "2025-03-06"]),
        (
            "org.preside.Presiding.Entrust",
            ["person": "李四", "from": "2040-05-01", "until": "2040-05-02", "reason": "出访"]
        ),
        ("org.preside.Presiding.Entrustments", [:]),
        ("org.preside.Presiding.CancelEntrustment", ["entrustment": "E1"]),
        ("org.preside.Presiding.At", [:]),
        ("org.preside.Presiding.During", ["from": "2040-03-01", "until": "2040-03-09"]),
        ("org.preside.Presiding.Away", ["day": "2025-03-05"]),
        ("org.preside.Presiding.Today", [:]),
        ("org.preside.Journal.Log", ["limit": 3]),
        ("org.preside.Journal.Show", ["record": 2]),
        ("org.preside.Journal.Verify", [:]),
    ]

    /// Methods with more than one reply, one whose parameter depends on the office, and one for
    /// which a clerk's approval leaves nothing to do.
    private static let others: Set<String> = [
        "org.preside.Presiding.Watch", "org.preside.Journal.Export", "org.preside.Journal.Backup",
        "org.preside.Leave.File",
    ]

    private static let leave: JSONObject = [
        "person": "张三", "from": "2040-03-05", "to": "2040-03-07am", "kind": "annual",
    ]
    private static let paper = """
        person,from,to,kind,state,decidedBy,decidedOn,orally,reason,place
        张三,2025-03-03,2025-03-05,annual,approved,赵武,2025-03-01,no,探亲,呼和浩特

        """

    @Test func everyMethodOfEveryInterface() throws {
        let client = try ForeignClient(TestOffice.open())
        let info = try client.run(["info", client.address])
        let interfaces = info.output.split(separator: "\n").map { $0.trimming(" ") }
            .filter { $0.hasPrefix("org.") }
        #expect(interfaces.count == 15, "\(info)")
        var methods: Set<String> = []
        for interface in interfaces {
            let help = try client.run(["help", "\(client.address)/\(interface)"])
            #expect(help.output.contains("interface \(interface)\n"), "\(help)")
            for line in help.output.split(separator: "\n") where line.hasPrefix("method ") {
                let name = line.dropFirst("method ".count).prefix { $0 != "(" }
                methods.insert("\(interface).\(name.trimming(" "))")
            }
        }
        let tried = Set(Self.calls.map(\.0)).union(Self.others)
        #expect(methods.isSuperset(of: tried))
        // The calendar's methods are reached: what is missing is said in the contract's words.
        for method in methods.subtracting(tried).sorted() {
            let words = client.words(method, [:], more: false)
            let child = try client.start(words, name: "untried")
            let answered = try child.wait() == 0
            let said = child.output + child.errors
            let isRefused = ["org.preside.", "InvalidParameter", "ExpectedMore"]
                .contains { said.contains($0) }
            #expect(answered || isRefused, "\(method): \(said)")
        }
        for (method, parameters) in Self.calls {
            let reply = try client.call(method, parameters)
            #expect(reply.keys.isEmpty == false)
        }
        let path = client.office.folder.path + "/copy.sqlite"
        let backup = try client.call("org.preside.Journal.Backup", ["path": .string(path)])
        #expect(backup["path"] == .string(path))
        #expect(FileManager.default.fileExists(atPath: path))
    }

    @Test func methodsWithMoreThanOneReply() throws {
        let client = try ForeignClient(TestOffice.open())
        _ = try client.call("org.preside.Leave.Request", Self.leave)
        let export = try client.run(client.words("org.preside.Journal.Export", [:], more: true))
        #expect(export.output.contains("leaveRequested"), "\(export)")

        let watch = try client.start(
            client.words("org.preside.Presiding.Watch", [:], more: true), name: "watch")
        #expect(Patience.until { watch.output.contains(#""holder": "wang-hai""#) })
        _ = try client.call(
            "org.preside.Leave.Request",
            ["person": "王海", "from": "yesterday", "to": "tomorrow", "kind": "official"])
        _ = try client.call("org.preside.Leave.Approve", ["leave": "L2", "by": "superior"])
        #expect(Patience.until { watch.output.contains(#""holder": "li-si""#) })
        watch.signal(SIGKILL)
    }

    @Test(arguments: ["org.preside.Leave.Show", "org.preside.Leave.File"])
    func errorsHaveTheirFields(_ method: String) throws {
        let client = try ForeignClient(TestOffice.open())
        let run = try client.run(client.words(method, ["leave": "L99"], more: false))
        #expect(run.output.isEmpty)
        #expect(
            run.errors
                == "{'error': 'org.preside.Leave.NoSuchLeave', 'parameters': {'leave': 'L99'}}\n")
    }
}

/// The command line of the foreign client, on an office.
struct ForeignClient {
    static let path = ProcessInfo.processInfo.environment["PRESIDE_TEST_PYTHON"]
    static let comment: Comment =
        "PRESIDE_TEST_PYTHON names no Python with the package varlink"

    let office: TestOffice
    var address: String { "unix:" + office.socket }

    init(_ office: TestOffice) { self.office = office }

    func words(_ method: String, _ parameters: JSONObject, more: Bool) -> [String] {
        ["call"] + (more ? ["--more"] : []) + ["\(address)/\(method)", parameters.description]
    }

    func start(_ words: [String], name: String) throws -> Child {
        try Child(
            Self.path ?? "", ["-u", "-m", "varlink.cli"] + words, folder: office.folder.path,
            name: name)
    }

    func run(_ words: [String]) throws -> (output: String, errors: String) {
        let child = try start(words, name: "varlink")
        let code = try child.wait()
        #expect(code == 0, "\(words): \(child.errors)")
        return (child.output, child.errors)
    }

    /// Calls a method and gives the parameters of its reply.
    func call(_ method: String, _ parameters: JSONObject) throws -> JSON {
        let run = try run(words(method, parameters, more: false))
        #expect(run.errors.isEmpty, "\(method): \(run.errors)")
        return try JSON.parse(run.output)
    }
}

extension StringProtocol {
    fileprivate func trimming(_ characters: String) -> String {
        trimmingCharacters(in: CharacterSet(charactersIn: characters))
    }
}
