import Foundation
import Synchronization
import Testing
import Varlink

@testable import DutyDesk

/// What the daemon's owner is told, which is all that is logged of what was recorded.
@Suite struct NoticeTests {
    /// Every method that changes something, with the mayor's leave put on paper besides.
    static let rows = AuthorizationRow.all.filter {
        AuthorizationRow.changing.contains($0.method)
    }

    @Test(arguments: rows)
    func `every change is told by ids alone, and nobody's words are among them`(
        _ row: AuthorizationRow
    ) throws {
        let observer = HeardObserver()
        let office = try TestOffice(roster: AuthorizationSeat.roster, observer: observer)
        office.marks.withLock { $0 = true }
        var parameters = try row.situation(office)
        if let by = row.by { parameters["by"] = .string(by) }
        if row.method == "Leave.Import" {
            parameters["document"] = .string(
                "person,from,to,kind,decidedBy,reason,place\n"
                    + "sun-san,02-03,02-04,sick,ma-li,\(FreeText.marker),\(FreeText.marker)")
        }
        try office.settle()
        let before = observer.all.told.count
        try office.done(row.method, parameters, by: .secondClerk)
        try office.settle()
        var all = observer.all
        // What was imported may be overdue, which the desk notices and records by itself.
        for _ in 0..<100 where all.told.count != Int(office.records) {
            try office.settle()
            all = observer.all
        }
        #expect(all.told.count == Int(office.records))
        let own = all.told[before...].map {
            Dictionary(uniqueKeysWithValues: $0.map { ($0.key, $0.value) })
        }
        #expect(!own.isEmpty)
        for fields in own where fields["account"] == "office-two" {
            #expect(fields["method"] == "org.preside." + row.method)
        }
        #expect(own.contains { $0["account"] == "office-two" })
        for fields in all.told {
            let names = fields.map(\.key)
            #expect(Set(names).count == names.count)
            for field in fields {
                #expect(Self.isPlain(field.value), "\(field)")
                for word in [FreeText.marker, "sick", "official", "annual"] {
                    #expect(!field.value.contains(word), "\(field)")
                }
            }
        }
    }

    @Test func `of an engagement, a meeting and what follows it is told whose it is`() throws {
        let observer = HeardObserver()
        let office = try TestOffice(roster: AuthorizationSeat.roster, observer: observer)
        try office.engageSun(visibility: "secret")
        try office.done(
            "Meetings.Call",
            [
                "kind": "special", "from": "2026-03-10T14:30", "to": "2026-03-10T15:00",
                "chair": "qian-er", "with": ["zhang-san"],
            ])
        office.clock.set("2026-03-10 16:00")
        try office.done(
            "Proceedings.TakeAttendance", ["meeting": "M1", "present": ["qian-er", "zhang-san"]])
        try office.done(
            "Proceedings.AddFollowUp",
            ["meeting": "M1", "task": "t", "person": "zhang-san", "due": "2026-03-20"])
        try office.settle()
        let persons = observer.all.told.map { fields in
            fields.first { $0.key == "person" }?.value
        }
        #expect(persons == [nil, "sun-san", "qian-er", "qian-er", "zhang-san"])
    }

    /// An id, a kind of event, an account, a method or a day: never a sentence.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.count <= 64
            && text.wholeMatch(of: /[A-Za-z0-9:.-]+/) != nil
    }

    @Test func `every word that a caller chooses is marked in these tests`() throws {
        let router = try TestOffice(roster: nil).service.router
        var unknown: Set<String> = []
        for interface in router.interfaces where interface.name.hasPrefix("org.preside.") {
            for method in interface.methods {
                for field in method.input where field.type.takesWords {
                    let known = FreeText.fields.union(FreeText.given).union(FreeText.formed)
                    if !known.contains(field.name) {
                        unknown.insert("\(method.name).\(field.name)")
                    }
                }
            }
        }
        #expect(unknown == [])
    }

    /// The catalogs' texts name fields; each that they name is given.
    @Test(arguments: ["presided.catalog", "presided.zh_CN.catalog"])
    func `what a catalog's text names is told`(_ file: String) throws {
        let url = AuthorizationPage.url.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Systemd/\(file)")
        let text = try String(contentsOf: url, encoding: .utf8)
        let other = ["entrusted": "entrustmentMade", "leaveProposed": "leaveExtended"]
        var kinds: Set<String> = []
        for row in Self.rows {
            let observer = HeardObserver()
            let office = try TestOffice(roster: AuthorizationSeat.roster, observer: observer)
            var parameters = try row.situation(office)
            if let by = row.by { parameters["by"] = .string(by) }
            try office.done(row.method, parameters)
            try office.settle()
            for fields in observer.all.told {
                let kind = fields.first { $0.key == "event" }?.value ?? ""
                kinds.insert(kind)
                let entry = try #require(
                    text.split(separator: "# \(other[kind] ?? kind)\n").dropFirst().first?
                        .split(separator: "\n# ").first, "no text for \(kind)")
                let given = Set(fields.map { "@PRESIDED_\(Self.screaming($0.key))@" })
                for name in entry.matches(of: /@[A-Z0-9_]+@/).map({ String($0.output) }) {
                    #expect(given.contains(name), "\(kind): \(name)")
                }
            }
        }
        #expect(kinds.count >= 45, "\(kinds.sorted())")
    }

    private static func screaming(_ key: String) -> String {
        key.map { $0.isUppercase ? "_\($0)" : $0.uppercased() }.joined()
    }

    @Test func `an account that is refused is told once a minute for a method`() throws {
        let observer = HeardObserver()
        let office = try TestOffice(observer: observer)
        for _ in 1...3 { try office.call("Service.Status", by: .stranger) }
        try office.call("Journal.Log", by: .observer)
        #expect(
            observer.all.refused == [
                "uid:4242 org.preside.Service.Status", "guest org.preside.Journal.Log",
            ])
        office.clock.set("2026-03-02 09:01")
        try office.call("Service.Status", by: .stranger)
        #expect(observer.all.refused.count == 3)
        office.clock.set("2026-03-02 08:00")
        try office.call("Service.Status", by: .stranger)
        #expect(observer.all.refused.count == 4, "the clock was set back")
    }
}

extension IDLType {
    /// Whether a text can be in it.
    fileprivate var takesWords: Bool {
        switch self {
        case .bool, .int, .float: false
        case .nullable(let type): type.takesWords
        default: true
        }
    }
}
