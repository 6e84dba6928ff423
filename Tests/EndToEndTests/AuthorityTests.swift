import Glibc
import Testing
import Varlink

/// Who may do what, with other users of the system at the real client; and what they see.
@Suite(.onOwnThreads, .enabled(if: OtherUser.reason == nil, OtherUser.comment))
struct AuthorityTests {
    /// The head of education, the leader in charge, somebody of the General Office by group, one
    /// who only looks, and one whom nobody has named.
    private static let head = OtherUser("games")
    private static let leader = OtherUser("lp")
    private static let clerk = OtherUser("mail")
    private static let clerkByGroup = OtherUser("news", groups: ["mail"])
    private static let observer = OtherUser("man")
    private static let stranger = OtherUser("uucp")
    private static let nobody = OtherUser("nobody")

    private static func office() throws -> TestOffice {
        try TestOffice.open(
            configuration: SampleCity.configuration(
                accounts: [
                    "{user: games, person: zhang-san}", "{user: lp, person: zhao-wu}",
                    "{group: mail, role: clerk}", "{user: man, role: observer}",
                ]))
    }

    @Test func whoSomebodyIs() throws {
        let office = try Self.office()
        let rows: [(OtherUser, JSON, JSON)] = [
            (Self.head, ["observer", "person"], "zhang-san"),
            (Self.leader, ["observer", "person"], "zhao-wu"),
            (Self.clerk, ["observer", "clerk"], nil),
            (Self.clerkByGroup, ["observer", "clerk"], nil),
            (Self.observer, ["observer"], nil),
            (Self.stranger, [], nil),
        ]
        for (user, roles, person) in rows {
            let me = try user.preside(office, "whoami").answer()
            #expect(me["account"] == .string(user.name))
            #expect(me["roles"] == roles)
            #expect(me["person"] == person)
        }
        let root = try office.ask("whoami")
        #expect(root["roles"] == ["observer", "administrator"])
        let refusal = try Self.nobody.preside(office, "whoami").refusal()
        #expect(refusal.error == "org.varlink.service.PermissionDenied")
        let stranger = try Self.stranger.preside(office, "who").refusal()
        #expect(
            stranger
                == Refusal(
                    "Service.NotPermitted",
                    [
                        "account": "uucp", "method": "org.preside.Presiding.At",
                        "roles": ["observer", "person", "clerk", "administrator"], "persons": [],
                    ]))
    }

    private static let request =
        "--from 2040-03-05 --to 2040-03-06 --kind sick --reason 手术 "
        + "--place 北京"

    /// The life of a leave through the accounts of those concerned.
    @Test func eachThroughOnesOwnAccount() throws {
        let office = try Self.office()
        func refused(_ user: OtherUser, _ line: String) throws -> Refusal {
            try user.preside(office, line).refusal()
        }
        let others = try refused(Self.head, "leave request --person wang-fang-2 \(Self.request)")
        #expect(others.error == "org.preside.Service.NotPermitted")
        #expect(others.parameters["roles"] == ["clerk"], "\(others)")
        let observers = try refused(Self.observer, "leave request --person 张三 \(Self.request)")
        #expect(observers.error == "org.preside.Service.NotPermitted")
        let asked = try Self.head.preside(office, "leave request --person 张三 \(Self.request)")
            .answer()
        #expect(asked[path: "leave.state"] == "requested")
        #expect(asked[path: "leave.approver"] == "zhao-wu")

        let own = try refused(Self.head, "leave approve L1")
        #expect(own.error == "org.preside.Leave.OwnLeave", "\(own)")
        #expect(try refused(Self.observer, "leave approve L1").error.hasSuffix(".NotPermitted"))
        let forAnother = try refused(Self.leader, "leave approve L1 --by wang-hai")
        #expect(forAnother.error == "org.preside.Service.NotPermitted", "\(forAnother)")
        let administrator = try office.refused("leave approve L1 --by zhao-wu")
        #expect(administrator.error == "org.preside.Service.NotPermitted", "root is no clerk here")
        let approved = try Self.leader.preside(office, "leave approve L1").answer()
        #expect(approved[path: "leave.state"] == "approved")
        #expect(approved[path: "leave.decidedHow"] == "bySelf")

        #expect(try refused(Self.head, "leave file L1").error.hasSuffix(".NotPermitted"))
        let filed = try Self.clerkByGroup.preside(office, "leave file L1").answer()
        #expect(filed[path: "leave.state"] == "filed")
        #expect(
            try refused(Self.leader, "leave cancel L1 --reason 不").error.hasSuffix("NotPermitted"))
        let accounts = try office.ask("journal log --after 1")[path: "records"].texts("account")
        #expect(accounts == ["games", "lp", "news"])
    }

    /// Kind, reason and place are for the person, the approver and clerks; others see 'away'.
    @Test func whatOthersSee() throws {
        let office = try Self.office()
        _ = try Self.clerk.preside(office, "leave request --person 张三 \(Self.request)").answer()
        _ = try Self.clerk.preside(office, "leave approve L1 --by zhao-wu").answer()
        for user in [Self.head, Self.leader, Self.clerk, Self.clerkByGroup] {
            let shown = try user.preside(office, "leave show L1").answer()
            #expect(shown[path: "leave.reason"] == "手术", "\(user.name)")
            #expect(shown[path: "leave.kind"] == "sick")
            #expect(shown[path: "history.0.detail.reason"] == "手术")
            let away = try user.preside(office, "away --on 2040-03-05").answer()
            #expect(away[path: "absences.0.kind"] == "sick")
        }
        let lines = [
            "leave show L1", "leave list", "leave list --person 张三", "away --on 2040-03-05",
            "today --on 2040-03-05", "who --at 2040-03-05", "leave show L1 --as-known-at 3",
        ]
        for line in lines {
            let run = try Self.observer.preside(office, line)
            #expect(run.code == 0, "\(line): \(run.output)")
            for secret in ["手术", "北京", "sick"] {
                #expect(!run.output.contains(secret), "\(line): \(run.output)")
            }
        }
        let before = try Self.observer.preside(office, "leave show L1 --as-known-at 2").refusal()
        #expect(before == Refusal("Leave.NoSuchLeave", ["leave": "L1"]), "not decided then")
        let shown = try Self.observer.preside(office, "leave show L1").answer()
        #expect(shown[path: "leave.state"] == "filed")
        #expect(shown["history"] == [])
        for line in ["journal log", "journal show 2", "leave totals", "journal export"] {
            let refusal = try Self.observer.preside(office, line).refusal()
            #expect(refusal.error == "org.preside.Service.NotPermitted", "\(line)")
        }
        let totals = try Self.leader.preside(office, "leave totals --person 张三").refusal()
        #expect(totals.error == "org.preside.Service.NotPermitted")
        let backup = try Self.clerk.preside(office, "journal backup \(office.folder.path)/copy")
        #expect(try backup.refusal().error == "org.preside.Service.NotPermitted")
        #expect(access(office.folder.path + "/copy", F_OK) != 0)
    }

    /// The state folder is the daemon's alone.
    @Test func nobodyElseReadsTheJournal() throws {
        let office = try Self.office()
        let cat = Products.tool("cat") ?? ""
        let words = try Self.clerk.tool() + [cat, office.stateFolder + "/journal.sqlite"]
        let child = try Child(
            words[0], Array(words.dropFirst()), folder: office.folder.path, name: "cat")
        #expect(try child.wait() == 1)
        #expect(child.output.isEmpty)
    }
}
