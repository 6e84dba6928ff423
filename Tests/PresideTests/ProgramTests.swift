import PresideKit
import Testing
import Varlink

/// The program itself, against a socket.
@Suite("The program", .serialized)
struct ProgramTests {
    private let who =
        #"{"capacity":"mayor","holder":"su","holderName":"苏和平","article":8,"new":[1.5,null]}"#

    @Test("JSON comes out as it came in, wherever the option stands")
    func json() throws {
        let server = try FakeServer(["org.preside.Presiding.At": .init(#"{"parameters":\#(who)}"#)])
        for line in [
            ["--json", "--socket", server.path, "who"], ["who", "--json", "--socket", server.path],
            ["--json", "who", "--socket=\(server.path)"],
        ] {
            let outcome = try preside(line)
            #expect(outcome.status == 0)
            #expect(outcome.output == who + "\n")
            #expect(outcome.complaints.isEmpty)
        }
    }

    @Test(
        "Socket and language come from the environment too",
        arguments: [
            ([:], "苏和平 presides (Art. 8)\n"), (["LANG": "zh_CN.UTF-8"], "苏和平主持工作（依据第八条）\n"),
            (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], "苏和平 presides (Art. 8)\n"),
        ] as [([String: String], String)])
    func environment(environment: [String: String], output: String) throws {
        let server = try FakeServer(["org.preside.Presiding.At": .init(#"{"parameters":\#(who)}"#)])
        let variables = environment.merging(["PRESIDE_SOCKET": server.path]) { $1 }
        #expect(try preside(["who"], environment: variables).output == output)
        let chosen = try preside(["who", "--lang", "en"], environment: variables)
        #expect(chosen.output == "苏和平 presides (Art. 8)\n")
        // Not a terminal: no colour.
        #expect(!chosen.output.contains("\u{1B}"))
    }

    @Test("A refusal is 1: in words on standard error, as JSON on standard output")
    func refusal() throws {
        let server = try FakeServer([
            "org.preside.Leave.Show": .init(
                #"{"error":"org.preside.Leave.NoSuchLeave","parameters":{"leave":"L9"}}"#)
        ])
        let words = try preside(["leave", "show", "L9", "--socket", server.path])
        #expect(words.status == 1 && words.output.isEmpty)
        #expect(words.complaints.hasPrefix("preside: There is no leave L9.\n"))
        let json = try preside(["leave", "show", "L9", "--json", "--socket", server.path])
        #expect(json.status == 1 && json.complaints.isEmpty)
        #expect(
            json.output
                == #"{"error":"org.preside.Leave.NoSuchLeave","parameters":{"leave":"L9"}}"# + "\n")
    }

    @Test("A refusal without parameters is one too")
    func bareRefusal() throws {
        let server = try FakeServer([
            "org.preside.Service.Status": .init(#"{"error":"org.preside.Service.Stopping"}"#)
        ])
        let outcome = try preside(["status", "--json", "--socket", server.path])
        #expect(outcome.status == 1)
        #expect(
            outcome.output == #"{"error":"org.preside.Service.Stopping","parameters":{}}"# + "\n")
    }

    @Test(
        "Nothing listening is 69",
        arguments: ["/tmp/no/such/socket", "/tmp", String(repeating: "x", count: 200)])
    func unreachable(path: String) throws {
        let outcome = try preside(["today", "--socket", path])
        #expect(outcome.status == 69 && outcome.output.isEmpty)
        #expect(outcome.complaints.contains("cannot be reached at \(path)"))
    }

    @Test(
        "A connection that breaks, or talks nonsense, is 75",
        arguments: [
            FakeServer.Script(hangsUp: true), .init("{\"parameters\":", hangsUp: true),
            .init("[]", hangsUp: true), .init("{} {}", hangsUp: true),
        ])
    func lost(script: FakeServer.Script) throws {
        let server = try FakeServer(["org.preside.Leave.File": script])
        let outcome = try preside(["leave", "file", "L1", "--socket", server.path, "--lang", "zh"])
        #expect(outcome.status == 75 && outcome.output.isEmpty)
        #expect(outcome.complaints.contains("--command-id c-"))
    }

    @Test("A stream prints each reply on a line, and its end is an end")
    func stream() throws {
        let server = try FakeServer([
            "org.preside.Journal.Export": .init(
                #"{"parameters":{"record":{"number":1}},"continues":true}"#,
                #"{"parameters":{"record":{"number":2}}}"#),
            "org.preside.Presiding.Watch": .init(
                #"{"parameters":\#(who),"continues":true}"#, hangsUp: true),
        ])
        let export = try preside(["journal", "export", "--socket", server.path])
        #expect(export.status == 0)
        #expect(export.output == "{\"record\":{\"number\":1}}\n{\"record\":{\"number\":2}}\n")
        let watch = try preside(["watch", "--presiding", "--socket", server.path])
        #expect(watch.status == 75)
        #expect(watch.output == "苏和平 presides (Art. 8)\n")
    }

    @Test("Wrong usage is 64, help and version are 0")
    func usage() throws {
        for line in [["nosuch"], ["who", "--from", "x"], ["--lang", "fr", "today"], ["leave"]] {
            let outcome = try preside(line)
            #expect(outcome.status == (line == ["leave"] ? 0 : 64))
        }
        let version = try preside(["--version"])
        #expect(version.status == 0 && version.output == Preside.version + "\n")
        let help = try preside([])
        #expect(help.status == 0 && help.output.contains("preside who --at 2026-12-01am"))
        for status in ExitStatus.allCases {
            #expect(help.output.contains("\(status.rawValue) "))
        }
    }

    @Test("A file comes from standard input, and has to be UTF-8")
    func input() throws {
        let server = try FakeServer([:])
        let line = ["roster", "apply", "-", "--dry-run", "--socket", server.path]
        #expect(try preside(line, input: "people: []\n").status == 0)
        let folder = try preside(["roster", "apply", "/tmp", "--socket", server.path])
        #expect(folder.status == 66)
        let binary = try preside(["roster", "apply", "/proc/self/exe", "--socket", server.path])
        #expect(binary.status == 66)
    }

    @Test("The help of every command says what it does, for the man pages")
    func help() throws {
        let dump = try preside(["--experimental-dump-help"])
        let root = try JSON.parse(dump.output)
        var commands = 0
        func visit(_ command: JSON) {
            let name = command["commandName"]?.stringValue ?? "?"
            if name == "help" { return }
            commands += 1
            #expect(command["abstract"]?.stringValue?.isEmpty == false, "\(name)")
            for argument in command["arguments"]?.arrayValue ?? [] {
                #expect(argument["abstract"]?.stringValue?.isEmpty == false, "\(name): \(argument)")
            }
            for sub in command["subcommands"]?.arrayValue ?? [] { visit(sub) }
        }
        if let command = root["command"] { visit(command) }
        #expect(commands > 35)
    }

    @Test("Closed sets of values complete", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let script = try preside(["--generate-completion-script", shell]).output
        for value in ["official", "reportedBack", "zh"] { #expect(script.contains(value)) }
    }
}
