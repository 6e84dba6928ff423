import Glibc
import Testing
import Varlink

/// SIGHUP reads the configuration again, SIGTERM ends in good order.
@Suite(.onOwnThreads) struct SignalTests {
    private static let observer = SampleCity.configuration(
        accounts: TestOffice.clerk.map { $0.replacing("role: clerk", with: "role: observer") })

    private static let request =
        "leave request --person 张三 --from 2040-01-03 --to 2040-01-03 "
        + "--kind sick"

    @Test func newAccountsTakeEffect() throws {
        let office = try TestOffice.open(configuration: Self.observer)
        #expect(try office.refused(Self.request).error == "org.preside.Service.NotPermitted")
        let socket = try office.connect()
        try office.folder.write(
            SampleCity.configuration(accounts: TestOffice.clerk), to: "presided.yaml")
        office.daemon?.signal(SIGHUP)
        let isClerk = try Patience.until {
            let me = try socket.call("org.preside.Service.WhoAmI")
            return me["roles"]?.arrayValue?.contains("clerk") == true
        }
        #expect(isClerk, "a connection that was there has the new rights too")
        #expect(try office.ask(Self.request)[path: "leave.id"] == "L1")
    }

    @Test func aWrongConfigurationChangesNothing() throws {
        let office = try TestOffice.open()
        for (wrong, said) in [
            ("role: clerk", "presided.yaml:6: accounts[1].role"),
            ("Asia/Shanghai", "presided.yaml:1: office.timeZone"),
            ("/Config/workdays", "cannot be read"),
        ] {
            let right = SampleCity.configuration(accounts: TestOffice.clerk)
            try office.folder.write(
                right.replacing(wrong, with: wrong + "x"), to: "presided.yaml")
            office.daemon?.signal(SIGHUP)
            #expect(Patience.until { office.log.contains(said) }, "\(office.log)")
        }
        #expect(office.log.contains("the old one stays"))
        #expect(try office.ask(Self.request)[path: "leave.id"] == "L1")
        #expect(try office.stop() == 0)
    }

    /// What was accepted is finished: exactly what is answered as done is in the journal.
    @Test func theEndInGoodOrder() throws {
        let office = try TestOffice.open()
        let watcher = try office.connect()
        watcher.send("org.preside.Presiding.Watch", more: true)
        _ = try watcher.reply()
        let socket = try office.connect()
        for year in 2040..<2140 {
            socket.send(
                "org.preside.Leave.Request",
                [
                    "person": "zhang-san", "from": .string("\(year)-01-03"),
                    "to": .string("\(year)-01-03"), "kind": "annual",
                    "commandID": .string("c\(year)"),
                ])
        }
        var done = 0
        while let text = socket.message() {
            let reply = try JSON.parse(text)
            if reply["error"] == nil { done += 1 }
            if done == 1 { office.daemon?.signal(SIGTERM) }
            #expect(
                reply["error"] ?? "org.preside.Service.Stopping" == "org.preside.Service.Stopping")
        }
        #expect(done >= 1)
        #expect(try office.stop() == 0)
        #expect(office.log.contains("presided has stopped"))
        try office.start()
        try BadMessageTests.unharmed(office, records: .int(Int64(1 + done)))
    }
}
