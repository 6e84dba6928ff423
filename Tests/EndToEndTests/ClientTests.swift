import Foundation
import Testing
import Varlink

/// The client itself: exit codes, help, completions and languages.
@Suite(.onOwnThreads) struct ClientTests {
    private static func run(_ words: [String]) throws -> Run {
        try TestOffice().preside(words)
    }

    /// From the top down: whatever a help lists has a help of its own.
    @Test func everyCommandHasHelp() throws {
        let office = try TestOffice()
        var waiting = [""]
        var seen: Set<String> = []
        while let command = waiting.popLast() {
            seen.insert(command)
            let run = try office.preside(TestOffice.words(command) + ["--help"])
            #expect(run.code == 0, "\(command)")
            #expect(run.errors.isEmpty)
            #expect(run.output.contains("USAGE: preside"), "\(command)")
            let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
            let list = lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().prefix { !$0.isEmpty }
            for line in list where line.hasPrefix("  ") && !line.hasPrefix("   ") {
                let name = line.dropFirst(2).prefix { $0 != " " }
                waiting.append(command.isEmpty ? String(name) : "\(command) \(name)")
            }
        }
        #expect(seen.isSuperset(of: ["who", "leave approve", "week issue", "congress plan"]))
        #expect(seen.count > 70)
        #expect(try office.preside(["--version"]).output.contains("."))
    }

    /// What comes from standard input stands in no list of processes.
    @Test func parametersFromStandardInput() throws {
        let office = try TestOffice.open()
        func call(_ text: String) throws -> Run {
            try office.folder.write(text, to: "input.json")
            return try office.preside(
                ["--json", "call", "org.preside.Leave.Request", "-"],
                input: office.folder.path + "/input.json")
        }
        let asked = try call(
            #"{"person":"li-si","from":"2040-01-03","to":"2040-01-03","kind":"sick"}"#)
        #expect(try asked.answer()["leave"]?.objectValue?["person"] == "li-si")
        for (text, byte) in [(#"{"person":"#, 10), ("[]", 0), ("", 0)] {
            let run = try call(text)
            #expect(run.code == 66)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("byte \(byte)"), "\(run.errors)")
        }
        #expect(try office.ask("journal verify")["records"] == 2)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completions(_ shell: String) throws {
        let run = try Self.run(["--generate-completion-script", shell])
        #expect(run.code == 0)
        #expect(run.output.contains("report-back"))
        guard shell == "bash", let bash = Products.tool("bash") else { return }
        let folder = try TemporaryFolder()
        try folder.write(run.output, to: "completion")
        let child = try Child(
            bash, ["-n", folder.path + "/completion"], folder: folder.path, name: "bash")
        #expect(try child.wait() == 0, "\(child.errors)")
    }

    @Test(arguments: [
        "who --att today", "leave request --person 张三", "leave approve", "frobnicate",
        "who --from 2040-01-01", "leave list --state gone", "leave request --kind holiday",
        "--lang fr who", "journal show x", "call a.b.c [", "leave cancel L1", "entrust",
    ])
    func wrongUsage(_ line: String) throws {
        let run = try Self.run(TestOffice.words(line))
        #expect(run.code == 64)
        #expect(run.output.isEmpty)
        #expect(!run.errors.isEmpty)
    }

    @Test func nobodyListens() throws {
        for line in ["who", "--json who", "leave approve L1", "watch"] {
            let run = try Self.run(TestOffice.words(line))
            #expect(run.code == 69, "\(line)")
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("/socket"), "\(run.errors)")
        }
        let none = try Self.run(["roster", "apply", "/nonexistent/roster.yaml"])
        #expect(none.code == 66)
    }

    /// An answer that nobody can have read is not passed off as one.
    @Test(arguments: ["who", "--json journal export", "--json who"])
    func theAnswerCannotBeWritten(_ line: String) throws {
        let office = try TestOffice.open()
        let words = [Products.preside] + TestOffice.words(line)
        let child = try Child(
            Products.tool("sh") ?? "", ["-c", "exec \(words.joined(separator: " ")) >/dev/full"],
            environment: ["PRESIDE_SOCKET": office.socket], folder: office.folder.path,
            name: "full")
        #expect(try child.wait() == 74)
        #expect(child.errors.contains("No space left on device"), "\(child.errors)")
    }

    /// The daemon goes while it is asked: it may have been recorded, and the client says so.
    @Test func theConnectionIsLost() throws {
        let office = try TestOffice.open()
        office.daemon?.signal(SIGSTOP)
        let words = ["leave", "request", "--person", "张三", "--from", "2040-01-03"]
        let child = try Child(
            Products.preside, words + ["--to", "2040-01-03", "--kind", "sick"],
            environment: ["PRESIDE_SOCKET": office.socket], folder: office.folder.path,
            name: "lost")
        // It has connected and waits for an answer once it reads from its socket.
        #expect(Patience.until { Self.isWaiting(child) })
        try office.cut()
        #expect(try child.wait() == 75)
        #expect(child.errors.contains("--command-id c-"), "\(child.errors)")
    }

    private static func isWaiting(_ child: Child) -> Bool {
        let path = "/proc/\(child.pid)/wchan"
        let waits = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return waits.contains("unix_stream") || waits.contains("skb")
    }

    @Test func bothLanguages() throws {
        let office = try TestOffice.open()
        _ = try office.ask(
            "leave request --person 王海 --from yesterday --to tomorrow --kind official")
        _ = try office.ask("leave approve L1 --by superior")
        let lines = [
            "today", "who", "away", "leave show L1", "leave list", "status", "whoami",
            "roster show", "workdays show --month 2024-10", "journal log", "journal verify",
            "leave totals",
            "leave preview --person 张三 --from 2040-01-01 --to 2040-01-20 --kind sick",
            "who --from 2040-01-01 --to 2040-01-02", "entrust --list", "workdays add today 3",
        ]
        for line in lines {
            let words = TestOffice.words(line)
            let chinese = try office.preside(["--lang", "zh"] + words)
            let english = try office.preside(["--lang", "en"] + words)
            #expect(chinese.code == 0 && english.code == 0, "\(line)")
            #expect(chinese.output != english.output, "\(line)")
            #expect(!chinese.output.contains("\u{1B}"), "no colour where no terminal is")
            let letters = english.output.filter { $0.isASCII && $0.isLetter }
            #expect(!letters.isEmpty, "\(line)")
            #expect(chinese.output.contains { $0 > "\u{4DFF}" && $0 < "\u{A000}" }, "\(line)")
        }
        #expect(try office.preside(["--lang", "zh", "who"]).output.contains("第八条"))
        #expect(try office.preside(["--lang", "en", "who"]).output.contains("Art. 8"))
        #expect(try office.preside(["--lang", "zh", "today"]).output.contains("星期"))
        for (language, word) in [("zh", "L9"), ("en", "L9")] {
            let run = try office.preside(["--lang", language, "leave", "show", "L9"])
            #expect(run.code == 1)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains(word), "\(run.errors)")
        }
    }

    /// The language follows the locale where none is given.
    @Test func theLocale() throws {
        let office = try TestOffice.open()
        for (locale, word) in [
            ("zh_CN.UTF-8", "主持"), ("en_GB.UTF-8", "presides"), ("C", "presides"),
        ] {
            let child = try Child(
                Products.preside, ["who"],
                environment: ["PRESIDE_SOCKET": office.socket, "LC_ALL": locale],
                folder: office.folder.path, name: "locale")
            #expect(try child.wait() == 0)
            #expect(child.output.contains(word), "\(locale): \(child.output)")
        }
    }
}
