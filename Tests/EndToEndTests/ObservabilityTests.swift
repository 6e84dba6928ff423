import Foundation
import Glibc
import Testing
import Varlink

/// What is seen of a running daemon from the outside: its state, its log, and that it sleeps.
@Suite(.onOwnThreads) struct ObservabilityTests {
    @Test func theStateOfTheDaemon() throws {
        let office = try TestOffice.open()
        let status = try office.ask("status")
        #expect(status["version"] == "0.1.0")
        #expect(status["records"] == 1 && status["queue"] == 0 && status["watchers"] == 0)
        #expect(status["connections"] == 1, "the client's own")
        let memory = try #require(status["memory"]?.intValue)
        #expect((1 << 20...1 << 30).contains(memory))
        let uptime = try #require(status["uptime"]?.intValue)
        sleep(2)
        #expect(try #require(try office.ask("status")["uptime"]?.intValue) > uptime)
        #expect(status["lastRecordAt"]?.stringValue?.hasSuffix("+08:00") == true)
        let other = try office.connect()
        _ = try other.call("org.preside.Service.WhoAmI")
        #expect(try office.ask("status")["connections"] == 2)
        for (language, words) in [
            ("en", ["Up for ", "2 connections, 0 watchers, 0 commands waiting", " MiB of memory"]),
            ("zh", ["已运行 ", "2 个连接，其中 0 个正在跟踪变化；0 条命令排队；内存 "]),
        ] {
            let run = try office.preside(["status", "--lang", language])
            for word in words { #expect(run.output.contains(word), "\(run.output)") }
        }
        withExtendedLifetime(other) {}
    }

    @Test func theNextChange() throws {
        let office = try TestOffice.open()
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "Asia/Shanghai"))
        let format = DateFormatter()
        (format.calendar, format.timeZone) = (calendar, calendar.timeZone)
        format.dateFormat = "yyyy-MM-dd"
        let tomorrow = try #require(calendar.date(byAdding: .day, value: 1, to: Date()))
        let day = format.string(from: tomorrow)
        for line in [
            "leave request --person zhang-san --from \(day) --to \(day) --kind sick",
            "leave approve L1 --by zhao-wu",
        ] {
            let run = try office.preside(TestOffice.words(line))
            #expect(run.code == 0, "\(line): \(run.errors)")
        }
        // Its end at the latest, when it is to be reported back.
        let after = try #require(calendar.date(byAdding: .day, value: 2, to: Date()))
        let next = try #require(try office.ask("status")["nextChange"]?.stringValue)
        #expect(next <= "\(format.string(from: after))T00:00:00+08:00", "\(next)")
        #expect(next.hasSuffix("+08:00"), "\(next)")
        format.dateFormat = "yyyy-MM-dd'T'HH:mm"
        #expect(next > format.string(from: Date()), "\(next)")
        for (language, words) in [
            ("en", "The next change by the passing of time: "), ("zh", "下一次随时间发生的变化："),
        ] {
            let run = try office.preside(["status", "--lang", language])
            #expect(run.output.contains(words), "\(run.output)")
        }
    }

    @Test func decisionsAreLoggedWithoutAnyonesWords() throws {
        let office = try TestOffice.open()
        let words = "MARKER-8d1f"
        for line in [
            "leave request --person 张三 --from 2040-03-05 --to 2040-03-06 --kind sick "
                + "--reason \(words) --place \(words)",
            "leave approve L1 --by zhao-wu --note \(words)",
            "entrust zhao-wu --from 2040-03-05 --to 2040-03-06 --reason \(words)",
        ] {
            let run = try office.preside(TestOffice.words(line))
            #expect(run.code == 0, "\(line): \(run.errors)")
        }
        let account = NSUserName()
        for line in [
            "leaveRequested account=\(account) actor=zhang-san event=leaveRequested leave=L1 "
                + "method=org.preside.Leave.Request person=zhang-san record=2 subject=L1",
            "leaveApproved account=\(account) actor=zhao-wu event=leaveApproved leave=L1 "
                + "method=org.preside.Leave.Approve person=zhang-san record=3 subject=L1",
            "entrusted account=\(account) actor=wang-hai entrustment=E1 event=entrusted "
                + "method=org.preside.Presiding.Entrust person=zhao-wu record=4 subject=E1",
        ] {
            #expect(Patience.until { office.log.contains(line) }, "\(line): \(office.log)")
        }
        #expect(!office.log.contains(words) && !office.log.contains("sick"))
    }

    @Test(.enabled(if: Products.isRoot, "only root is root")) func whoIsRefusedIsLogged() throws {
        let office = try TestOffice.open(
            configuration: SampleCity.configuration(accounts: ["{user: root, person: wang-hai}"]))
        let refused = try office.refused("leave approve L1")
        #expect(refused.error == "org.preside.Service.NotPermitted", "root is nobody")
        let line = "Not permitted method=org.preside.Leave.Approve user=root"
        #expect(Patience.until { office.log.contains(line) }, "\(office.log)")
        #expect(office.log.contains("Root is no person"))
        _ = try office.refused("leave approve L1")
        #expect(office.log.components(separatedBy: line).count == 2, "once a minute")
    }

    /// The context switches of every thread, which each has had when it woke.
    private func switches(_ pid: Int32) throws -> [String: String] {
        var all: [String: String] = [:]
        for thread in try FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task") {
            let path = "/proc/\(pid)/task/\(thread)/"
            let status = try String(contentsOfFile: path + "status", encoding: .utf8)
            let name = try String(contentsOfFile: path + "comm", encoding: .utf8)
            let counts = status.split(separator: "\n").filter { $0.contains("ctxt_switches") }
            all["\(thread) \(name)"] = counts.joined(separator: " ")
        }
        return all
    }

    /// Nothing is due, nobody asks: no thread of the daemon wakes up. What the watchdog adds is
    /// measured under a real systemd (scripts/boot-install).
    @Test(.disabled(if: ThreadSanitizer.isOn, "it wakes up by itself"))
    func itSleepsWhileNothingIsDue() throws {
        let office = try TestOffice.open()
        // Questions from memory, from the journal and of the whole of it, a command.
        for line in ["who", "leave list", "journal log", "journal verify", "week issue"] {
            _ = try office.ask(line)
        }
        let connection = try office.connect()
        let pid = try #require(office.daemon?.pid)
        // Threads that had work end when they have had none for five seconds.
        sleep(7)
        let before = try switches(pid)
        sleep(15)
        #expect(try switches(pid) == before)
        withExtendedLifetime(connection) {}
    }
}
