import OfficeFiles
import OfficeRules
import Testing

/// The daemon's configuration is what the file says, and nothing that it does not.
@Suite("Configuration files")
struct ConfigurationFileTests {
    private static let least = "office: {name: 市, timeZone: UTC}\nroster: r\nworkdays: w\n"

    private static func parse(
        _ text: String, file: String = "file"
    ) throws(FileProblems) -> Configuration {
        try ConfigurationFile.parse(text: text, file: file)
    }

    @Test("A file that says everything")
    func all() throws {
        let text = """
            office: {name: 二连浩特市人民政府, timeZone: Asia/Shanghai}
            roster: roster.yaml
            workdays: /usr/share/presided/workdays
            rulebook: rules/rulebook.yaml
            socket: ../run/socket
            stateDirectory: state
            limits:
              connectionsPerUser: 200
              connections: 300
              frameBytes: 65536
              pipelineDepth: 5
              incompleteMessageSeconds: 6
              outboundBufferBytes: 65536
              stalledReaderSeconds: 7
            accounts:
              - {user: root, role: clerk}
              - {user: qian-er, person: qian-er}
              - {group: preside-office, role: clerk, person: li-si}
              - {group: everybody, role: observer}
            """
        let configuration = try Self.parse(text, file: "/etc/presided/presided.yaml")
        #expect(configuration.officeName == "二连浩特市人民政府")
        #expect(configuration.timeZone == "Asia/Shanghai")
        #expect(configuration.roster == "/etc/presided/roster.yaml")
        #expect(configuration.workdays == "/usr/share/presided/workdays")
        #expect(configuration.rulebook == "/etc/presided/rules/rulebook.yaml")
        #expect(configuration.socket == "/etc/presided/../run/socket")
        #expect(configuration.stateDirectory == "/etc/presided/state")
        var limits = Configuration.Limits()
        limits.connectionsPerUser = 200
        limits.connections = 300
        limits.frameBytes = 65_536
        limits.pipelineDepth = 5
        limits.incompleteMessageSeconds = 6
        limits.outboundBufferBytes = 65_536
        limits.stalledReaderSeconds = 7
        #expect(configuration.limits == limits)
        #expect(
            configuration.accounts == [
                Account(.user("root"), role: .clerk),
                Account(.user("qian-er"), person: PersonID("qian-er")),
                Account(.group("preside-office"), role: .clerk, person: PersonID("li-si")),
                Account(.group("everybody"), role: .observer),
            ])
    }

    @Test("What may be left out has its default")
    func least() throws {
        let configuration = try Self.parse(Self.least)
        #expect(configuration.rulebook == nil)
        #expect(configuration.socket == nil)
        #expect(configuration.stateDirectory == nil)
        #expect(configuration.limits == Configuration.Limits())
        // As the table of bounds in docs/protocol.md has them, and the server its own.
        #expect(configuration.limits.connectionsPerUser == 128)
        #expect(configuration.limits.connections == 1_024)
        #expect(configuration.limits.frameBytes == 1 << 20)
        #expect(configuration.limits.pipelineDepth == 64)
        #expect(configuration.limits.incompleteMessageSeconds == 10)
        #expect(configuration.limits.outboundBufferBytes == 4 << 20)
        #expect(configuration.limits.stalledReaderSeconds == 30)
        #expect(configuration.accounts.isEmpty)
    }

    @Test(
        "A path begins at the configuration's folder",
        arguments: [
            ("presided.yaml", "r"), ("Config/presided.yaml", "Config/r"), ("/p.yaml", "/r"),
            ("./p.yaml", "./r"),
        ])
    func paths(row: (file: String, roster: String)) throws {
        #expect(try Self.parse(Self.least, file: row.file).roster == row.roster)
    }

    @Test(
        "A role includes asking, a person acts as one",
        arguments: [
            (Role.observer, nil, [.observer]), (.clerk, nil, [.observer, .clerk]),
            (.administrator, nil, [.observer, .administrator]),
            (nil, PersonID("a"), [.observer, .person]),
            (.clerk, PersonID("a"), [.observer, .person, .clerk]),
            (.person, nil, [.observer]),
        ] as [(Role?, PersonID?, Set<Role>)])
    func roles(row: (role: Role?, person: PersonID?, roles: Set<Role>)) {
        #expect(Account(.user("u"), role: row.role, person: row.person).roles == row.roles)
    }

    @Test("Several accounts of one user may add up")
    func addUp() throws {
        let rows = "accounts: [{user: a, role: clerk}, {user: a, person: x}, {user: a, person: x}]"
        #expect(try Self.parse(Self.least + rows).accounts.count == 3)
    }
}
