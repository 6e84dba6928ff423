import Foundation
import Testing
import Varlink

/// Whoever follows the README gets what it says: its commands are typed at a shell, one after
/// another, on the office that `make run` starts.
@Suite(.onOwnThreads) struct WalkthroughTests {
    private static func english() throws -> ReadmePage {
        try ReadmePage("README.md", before: "Install")
    }

    private static func chinese() throws -> ReadmePage {
        try ReadmePage("README.zh-CN.md", before: "安装")
    }

    @Test(.disabled(if: ThreadSanitizer.isOn, "make cannot load a clock that is built with it"))
    func theEnglishPage() throws { try Self.walk(Self.english()) }

    @Test(.disabled(if: ThreadSanitizer.isOn, "make cannot load a clock that is built with it"))
    func theChinesePage() throws { try Self.walk(Self.chinese()) }

    /// The pages show the same, but for people's ids and names, remarks and the language.
    @Test func bothPagesShowTheSame() throws {
        let roster = try String(
            contentsOfFile: Products.checkout + "/Config/roster.example.yaml", encoding: .utf8)
        let people = roster.matches(of: /id: ([a-z-]+),?\s+name: (\S+?),?\s+post:/)
            .map { (id: String($0.1), name: String($0.2)) }
        #expect(people.count > 40)
        func plain(_ page: ReadmePage) -> [String] {
            page.lines.map(\.command).filter { !$0.hasPrefix("alias ") }.map { command in
                let bare = command.replacing(/\s+#.*/, with: "").replacing(/\s+/, with: " ")
                return people.reduce(bare) { $0.replacing($1.id, with: $1.name) }
            }
        }
        let english = try plain(Self.english())
        #expect(english == (try plain(Self.chinese())))
        #expect(english.starts(with: ["make run", "make test", "preside today"]))
        #expect(english.count > 20)
    }

    private static func walk(_ page: ReadmePage) throws {
        let shop = try Walk()
        defer { shop.end() }
        for line in page.lines.dropFirst(2) {
            if line.command.hasPrefix("alias ") {
                shop.prologue.append(line.command)
            } else if line.command == "preside watch" {
                #expect(try shop.watch().contains("苏和平"))
            } else {
                let run = try shop.type(line.command)
                if let output = line.output {
                    #expect(run.output + run.errors == output, "\(line.command)")
                } else {
                    #expect(run.code == 0 && !run.output.isEmpty, "\(run)")
                }
            }
        }
    }
}

/// A copy of what `make run` needs, run in a folder of its own in November 2026, and a second
/// terminal into which was pasted what it told to paste.
private final class Walk {
    private let folder: TemporaryFolder
    private let environment: [String: String]
    private let make: Child
    private var typed = 0
    /// What was typed at the second terminal and holds for what follows.
    var prologue: [String]

    init() throws {
        folder = try TemporaryFolder()
        for name in ["Makefile", "scripts", "Config"] {
            try FileManager.default.copyItem(
                atPath: "\(Products.checkout)/\(name)", toPath: "\(folder.path)/\(name)")
        }
        // 2026-11-24T09:00+08:00
        environment = TestClock.starting(at: 1_795_482_000)
        let child = try Child(
            Products.tool("make") ?? "make",
            ["--directory", folder.path, "run", "BIN=\(Products.folder)"],
            environment: environment, folder: folder.path, name: "make")
        make = child
        prologue = []
        let isUp = Patience.until { child.ended() != nil || child.output.contains("Ctrl-C") }
        guard isUp, child.ended() == nil else {
            end()
            throw Child.Failure(description: "make run: \(child.output)\(child.errors)")
        }
        prologue = child.output.components(separatedBy: "\n").filter { $0.hasPrefix("    export ") }
        #expect(prologue.count == 2)
        #expect(child.output.contains("2026-11-24"), "\(child.output)")
    }

    /// As Ctrl-C would; the daemon does not outlive the test.
    func end() {
        make.signal(SIGTERM)
        _ = try? make.wait()
    }

    func type(_ command: String) throws -> Run {
        let child = try start(command)
        let code = try child.wait()
        return Run(words: [command], code: code, output: child.output, errors: child.errors)
    }

    /// What a command that never ends has written at first.
    func watch() throws -> String {
        let shell = try start("preside watch & echo $! >pid; wait")
        let wrote = Patience.until { shell.ended() != nil || shell.output.hasSuffix("\n") }
        let pid = (try? String(contentsOfFile: folder.path + "/pid", encoding: .utf8)) ?? ""
        if let pid = pid_t(pid.dropLast()), wrote { kill(pid, SIGTERM) }
        _ = try shell.wait()
        return shell.output
    }

    private func start(_ command: String) throws -> Child {
        typed += 1
        let lines = ["cd \(folder.path)"] + prologue + [command, ""]
        try folder.write(lines.joined(separator: "\n"), to: "typed-\(typed)")
        return try Child(
            Products.tool("sh") ?? "", ["\(folder.path)/typed-\(typed)"],
            environment: environment, folder: folder.path, name: "terminal-\(typed)")
    }
}
