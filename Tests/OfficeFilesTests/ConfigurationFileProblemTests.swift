import OfficeFiles
import Testing

/// What is wrong with a configuration is named by line and field, all at once.
@Suite("Configuration files that are wrong")
struct ConfigurationFileProblemTests {
    private static let least = "office: {name: 市, timeZone: UTC}\nroster: r\nworkdays: w\n"

    private static let longName = String(repeating: "s", count: 108)

    @Test(
        "A mistake in what is added to a right file",
        arguments: [
            ("rosters: x", Wrong(4, "rosters", .unknownField)),
            ("limits: {connection: 1}", Wrong(4, "limits.connection", .unknownField)),
            ("limits: []", Wrong(4, "limits", .wrongType(expected: "a mapping"))),
            (
                "limits:\n  frameBytes: 1",
                Wrong(5, "limits.frameBytes", range("1", 4_096, 64 << 20))
            ),
            (
                "limits: {connections: 15}",
                Wrong(4, "limits.connections", range("15", 16, 100_000))
            ),
            (
                "limits: {connectionsPerUser: 0}",
                Wrong(4, "limits.connectionsPerUser", range("0", 1, 100_000))
            ),
            (
                "limits: {incompleteMessageSeconds: 3601}",
                Wrong(4, "limits.incompleteMessageSeconds", range("3601", 1, 3_600))
            ),
            (
                "socket: \(longName)",
                Wrong(
                    4, "socket",
                    .invalid(
                        value: longName, why: "makes a path longer than 107 bytes: \(longName)"))
            ),
            ("rulebook: [a]", Wrong(4, "rulebook", .wrongType(expected: "a text"))),
            ("accounts: {}", Wrong(4, "accounts", .wrongType(expected: "a list"))),
            ("accounts: [{role: clerk}]", Wrong(4, "accounts[1].user", .missing)),
            (
                "accounts: [{user: a, rolle: clerk, person: b}]",
                Wrong(4, "accounts[1].rolle", .unknownField)
            ),
            (
                "accounts:\n  - {user: a, role: clark}",
                Wrong(
                    5, "accounts[1].role",
                    .invalid(value: "clark", why: "is none of: observer, clerk, administrator"))
            ),
            (
                "accounts: [{user: a, role: person}]",
                Wrong(
                    4, "accounts[1].role",
                    .invalid(value: "person", why: "is none of: observer, clerk, administrator"))
            ),
            (
                "accounts: [{user: a}]",
                Wrong(4, "accounts[1].role", .contradiction("an account needs a role or a person"))
            ),
            (
                "accounts: [{user: a, group: b, role: clerk}]",
                Wrong(
                    4, "accounts[1].group",
                    .contradiction("an account is a user's or a group's, not both"))
            ),
            (
                "accounts: [{user: nobody, role: clerk}]",
                Wrong(
                    4, "accounts[1].user",
                    .invalid(
                        value: "nobody", why: "stands for every user that the kernel cannot name"))
            ),
            (
                "accounts: [{group: nogroup, role: clerk}]",
                Wrong(
                    4, "accounts[1].group",
                    .invalid(
                        value: "nogroup", why: "stands for every group that the kernel cannot name")
                )
            ),
            (
                "accounts:\n  - {user: a, person: x}\n  - {user: a, person: y}",
                Wrong(6, "accounts[2].person", .contradiction("a is x above and cannot be y too"))
            ),
        ])
    func added(row: (text: String, wrong: Wrong)) {
        expect([row.wrong]) { () throws(FileProblems) in
            try ConfigurationFile.parse(text: Self.least + row.text, file: "file")
        }
    }

    private static func range(_ value: String, _ low: Int, _ high: Int) -> FileProblem.Reason {
        .invalid(value: value, why: "is not within \(low) to \(high)")
    }

    @Test("What is needed and not there, and what is wrong besides, is reported together")
    func together() {
        let text = "office: {name: 市, timezone: UTC}\nroster:\nlimits: {connections: 0}\n"
        expect([
            Wrong(1, "office.timezone", .unknownField),
            Wrong(1, "office.timeZone", .missing),
            Wrong(1, "workdays", .missing),
            Wrong(2, "roster", .missing),
            Wrong(3, "limits.connections", Self.range("0", 16, 100_000)),
        ]) { () throws(FileProblems) in try ConfigurationFile.parse(text: text, file: "file") }
    }

    @Test(
        "A zone that is none",
        arguments: [
            ("../localtime", FileProblem.Reason.invalid(value: "../localtime", why: noZone)),
            ("/etc/localtime", .invalid(value: "/etc/localtime", why: noZone)),
            ("localtime", .invalid(value: "localtime", why: noZone)),
            (
                "Asia/Erenhot",
                .unreadable(
                    "this system has no such time zone; its data stand in /usr/share/zoneinfo/")
            ),
        ])
    func zone(row: (name: String, reason: FileProblem.Reason)) {
        let text = "roster: r\nworkdays: w\noffice:\n  name: 市\n  timeZone: \(row.name)\n"
        expect([Wrong(5, "office.timeZone", row.reason)]) { () throws(FileProblems) in
            try ConfigurationFile.parse(text: text, file: "file")
        }
    }

    private static let noZone = "is no name of a time zone"

    @Test("A file that is not there")
    func notThere() {
        let path = "/nowhere/presided.yaml"
        expect([Wrong(nil, nil, .unreadable("No such file or directory"))], file: path) {
            () throws(FileProblems) in try ConfigurationFile.load(path)
        }
    }
}
