import Testing
import Varlink

/// A year's paper records: all or nothing, with what is wrong line by line.
@Suite struct ImportTests {
    private func rows(_ lines: [String]) -> JSON {
        .string(
            (["person,from,to,kind,state,decidedBy,decidedOn,orally,reason,place"] + lines)
                .joined(separator: "\r\n"))
    }

    private var good: JSON {
        rows([
            "feng-jiu,2026-01-05,2026-01-06,annual,,zhao-yi,2026-01-04,yes,,",
            "陈实,2026-01-12,2026-01-13,sick,reportedBack,钱二,,,\"moving, with \"\"all\"\"\",",
            "ma-li,2026-01-19,2026-01-20,official,filed,superior,,no,,北京",
            "zheng-qi,2026-03-16,2026-03-17,annual,requested,,,,,",
            "zheng-qi,2026-01-26,2026-01-26,annual,declined,zhou-wu,,,,",
            "zheng-qi,2026-01-27,2026-01-27,annual,cancelled,,,,,",
        ])
    }

    @Test func `a dry run tells what would be, and writes nothing`() throws {
        let office = try TestOffice()
        let dry = try office.done("Leave.Import", ["document": good, "dryRun": true])
        #expect(dry["dryRun"] == true)
        #expect(dry["rows"].each("leave") == Array(repeating: .null, count: 6))
        #expect(dry["rows"].each("line") == [2, 3, 4, 5, 6, 7])
        #expect(office.records == 1)
        #expect(try office.done("Leave.List")["leaves"] == [])

        let done = try office.done("Leave.Import", ["document": good])
        #expect(done["dryRun"] == false)
        #expect(done["rows"].each("leave") == ["L1", "L2", "L3", "L4", "L5", "L6"])
        for key in ["line", "person", "from", "until", "days", "state"] {
            #expect(done["rows"].each(key) == dry["rows"].each(key))
        }
        #expect(
            done["rows"].each("state")
                == ["filed", "reportedBack", "filed", "requested", "declined", "cancelled"])
        #expect(
            done["rows.1"] == [
                "line": 3, "leave": "L2", "person": "chen-shi",
                "from": "2026-01-12T00:00:00+08:00", "until": "2026-01-14T00:00:00+08:00",
                "days": 2, "state": "reportedBack",
            ])
        // Beside what was entered, overdue returns are noticed.
        #expect(office.records >= 13)
        let first = try office.done("Leave.Show", ["leave": "L1"])
        #expect(first["leave.decidedHow"] == "orally")
        #expect(first["leave.decidedAt"] == "2026-01-04T00:00:00+08:00")
        #expect(first["leave.flags"] == ["lateEntry"])
        let second = try office.done("Leave.Show", ["leave": "L2"])
        #expect(second["leave.reason"] == "moving, with \"all\"")
        let third = try office.done("Leave.Show", ["leave": "L3"])
        #expect(third["leave.decidedBy"] == "superior" && third["leave.place"] == "北京")
    }

    @Test func `repeated with its id it is entered once`() throws {
        let office = try TestOffice()
        let parameters: JSONObject = ["document": good, "commandID": "2026"]
        let first = try office.done("Leave.Import", parameters)
        #expect(try office.done("Leave.Import", parameters).bytes == first.bytes)
        let entered = try office.done("Leave.List")["leaves"].each("id")
        let again = try office.call("Leave.Import", ["document": good])
        #expect(again.error == "org.preside.Leave.ImportRefused")
        #expect(
            again["rows"].each("error").prefix(4)
                == Array(repeating: "org.preside.Leave.Overlaps", count: 4)[...])
        #expect(try office.done("Leave.List")["leaves"].each("id") == entered)
    }

    /// A line, the column that is to blame, and the error.
    static let wrong: [(String, JSON, String)] = [
        ("王五,01-05,01-06,sick,,zhao-yi,,,,", "person", "Service.UnknownPerson"),
        ("张三,01-05,01-06,sick,,zhao-yi,,,,", "person", "Service.AmbiguousPerson"),
        ("feng-jiu,01-32,01-06,sick,,zhao-yi,,,,", "from", "Service.InvalidField"),
        ("feng-jiu,01-06,01-05,sick,,zhao-yi,,,,", "to", "Service.InvalidField"),
        ("feng-jiu,01-05,01-06,rest,,zhao-yi,,,,", "kind", "Service.InvalidField"),
        ("feng-jiu,01-05,01-06,sick,gone,zhao-yi,,,,", "state", "Service.InvalidField"),
        ("feng-jiu,01-05,01-06,sick,,,,,,", "decidedBy", "Service.InvalidField"),
        ("feng-jiu,01-05,01-06,sick,,王五,,,,", "decidedBy", "Service.UnknownPerson"),
        ("feng-jiu,01-05,01-06,sick,,zhao-yi,x,,,", "decidedOn", "Service.InvalidField"),
        ("feng-jiu,01-05,01-06,sick,,zhao-yi,,maybe,,", "orally", "Service.InvalidField"),
        ("feng-jiu,01-05,01-06,sick,,zhao-yi,tomorrow,,,", .null, "Leave.DecisionTime"),
        ("feng-jiu,01-05,01-06,sick,,qian-er,,,,", .null, "Leave.NotEntitled"),
        ("ma-li,01-05,01-06,sick,,ma-li,,,,", .null, "Leave.OwnLeave"),
        ("feng-jiu,03-05,03-06,sick,reportedBack,zhao-yi,,,,", .null, "Leave.NotBegun"),
        ("feng-jiu,01-05,01-06,sick,,zhao-yi,,,", .null, "Service.InvalidField"),
        ("feng-jiu,01-05,,sick,,zhao-yi,,,,", "to", "Service.InvalidField"),
        ("feng-jiu,01-05,01-06,sick,,\"zhao-yi,,,,", .null, "Service.InvalidField"),
    ]

    @Test(arguments: wrong)
    func `a wrong line refuses the whole, with its number and column`(
        _ line: String, _ field: JSON, _ error: String
    ) throws {
        let office = try TestOffice()
        let document = rows(["chen-shi,2026-01-12,2026-01-13,sick,,qian-er,,,,", "", line])
        for dryRun in [true, false] {
            let answer = try office.call(
                "Leave.Import", ["document": document, "dryRun": .bool(dryRun)])
            #expect(answer.error == "org.preside.Leave.ImportRefused")
            #expect(answer["rows"].each("line") == [4])
            #expect(answer["rows"].each("field") == [field])
            #expect(answer["rows"].each("error") == [.string("org.preside." + error)])
        }
        #expect(office.records == 1)
    }

    @Test func `lines that stand in each other's way`() throws {
        let office = try TestOffice()
        let answer = try office.call(
            "Leave.Import",
            [
                "document": rows([
                    "feng-jiu,01-05,01-06,sick,,zhao-yi,,,,",
                    "feng-jiu,01-06,01-07,sick,,zhao-yi,,,,",
                    "feng-jiu,01-08,01-08,sick,,chen-shi,,,,",
                ])
            ])
        #expect(answer["rows"].each("line") == [3, 4])
        #expect(
            answer["rows"].each("error")
                == ["org.preside.Leave.Overlaps", "org.preside.Leave.NotEntitled"])
        #expect(office.records == 1)
    }

    /// The leaves that a refused file would make have no ids: their lines are named.
    @Test(arguments: [true, false])
    func `what is said of another line names that`(_ dryRun: Bool) throws {
        let office = try TestOffice()
        try office.request("feng-jiu", "2026-01-20", "2026-01-21")
        let document = rows([
            "feng-jiu,01-05,01-06,sick,,zhao-yi,,,,", "feng-jiu,01-20,01-21,sick,,zhao-yi,,,,", "",
            "feng-jiu,01-08,01-08,sick,,chen-shi,,,,", "feng-jiu,01-06,01-07,sick,,zhao-yi,,,,",
            "feng-jiu,01-08,01-09,sick,,zhao-yi,tomorrow,,,",
            "ma-li,01-12,01-12,sick,,superior,tomorrow,,,",
        ])
        let answer = try office.call(
            "Leave.Import", ["document": document, "dryRun": .bool(dryRun)])
        let facts = (answer["rows"].arrayValue ?? []).map { row -> JSONObject in
            let why = row.objectValue?["why"]?.stringValue ?? ""
            return (try? JSON.parse(why))?.objectValue ?? [:]
        }
        #expect(answer["rows"].each("line") == [3, 5, 6, 7, 8])
        // What was there already keeps its id; what is refused at once takes none.
        #expect(facts.map { $0["leave"] } == ["L1", nil, nil, nil, nil])
        #expect(facts.map { $0["ofLine"] } == [nil, 5, 2, 5, 8])
    }

    @Test func `what is wrong with the file is said without its place`() throws {
        let answer = try TestOffice().call(
            "Leave.Import", ["document": rows(["feng-jiu,01-05", "feng-jiu,,01-06,sick,,,,,,"])])
        #expect(
            answer["rows"].each("why") == ["must be a row of 10 cells, and has 2", "is missing"])
    }

    /// Whole documents.
    static let documents: [(String, Int, JSON)] = [
        ("", 1, "header"), ("person,from,to\nx,y,z", 1, "kind"),
        ("person,from,to,kind,colour\n", 1, "colour"), ("person,from,to,kind,kind\n", 1, "kind"),
    ]

    @Test(arguments: documents)
    func `a document that has not the columns`(
        _ text: String, _ line: Int, _ field: JSON
    ) throws {
        let answer = try TestOffice().call("Leave.Import", ["document": .string(text)])
        #expect(answer.error == "org.preside.Leave.ImportRefused")
        #expect(answer["rows"].each("line") == [.int(Int64(line))])
        #expect(answer["rows"].each("field") == [field])
    }

    @Test func `a byte order mark, columns in another order, and nothing but a header`() throws {
        let office = try TestOffice()
        let marked = "\u{FEFF}kind,to,from,person,decidedBy\r\nsick,01-06,01-05,冯九,赵一\r\n,,,,\r\n"
        let answer = try office.done("Leave.Import", ["document": .string(marked)])
        #expect(answer["rows"].each("person") == ["feng-jiu"])
        let empty = try office.done("Leave.Import", ["document": "person,from,to,kind\n"])
        #expect(empty["rows"] == [])
        #expect(try office.done("Leave.List")["leaves"].each("id") == ["L1"])
    }
}
