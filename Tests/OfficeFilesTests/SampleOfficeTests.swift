import CivilTime
import OfficeFiles
import OfficeRules
import Testing

/// The files that come with the daemon are right, and say what they are there to show.
@Suite("The sample office")
struct SampleOfficeTests {
    /// The repository's folder `Config`.
    private static let folder =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/") + "/Config"

    @Test("The roster is a whole city, in which one department waits for its head")
    func roster() throws {
        let path = Self.folder + "/roster.example.yaml"
        let (facts, effective) = try RosterFile.load(path)
        let sheet = try Sheet.checked(facts).get()
        #expect(effective == nil)
        #expect(sheet.vacantPosts == [])
        #expect(sheet.departmentsWithoutHead.map(\.text) == ["energy"])
        #expect(facts.departmentOrder.count >= 30)
        let ofPost = { (post: Post) in facts.ranking.filter { sheet.holds($0, post) }.count }
        #expect(ofPost(.deputyMayor) == 5)
        #expect(ofPost(.mayorsAssistant) == 2)
        #expect(ofPost(.deputySecretaryGeneral) == 4)
        // Every department answers to a leader, and what is printed is the same roster.
        #expect(facts.departmentOrder.filter { sheet.leaderInCharge(of: $0) == nil } == [])
        #expect(try RosterFile.parse(text: RosterFile.text(of: facts), file: "f").facts == facts)
    }

    @Test("The rulebook says what holds without it")
    func rulebook() throws {
        #expect(try RulebookFile.load(Self.folder + "/rulebook.yaml") == Rulebook())
    }

    @Test("The configuration names files that are there")
    func configuration() throws {
        let configuration = try ConfigurationFile.load(Self.folder + "/presided.yaml")
        #expect(configuration.limits == Configuration.Limits())
        #expect(configuration.accounts == [Account(.user("root"), role: .clerk)])
        #expect(try ZoneFile.path(of: configuration.timeZone).hasSuffix("/Asia/Shanghai"))
        #expect(try !RosterFile.load(configuration.roster).facts.people.isEmpty)
        #expect(try WorkdayFolder.load(configuration.workdays).notice(ofYear: 2_026) != nil)
        let rulebook = try #require(configuration.rulebook)
        #expect(try RulebookFile.load(rulebook) == Rulebook())
    }

    @Test("The configuration that is installed is right too")
    func installed() throws {
        let configuration = try ConfigurationFile.load(Self.folder + "/presided.default.yaml")
        #expect(configuration.timeZone == "Asia/Shanghai")
        #expect(configuration.accounts == [Account(.group("preside-office"), role: .clerk)])
    }
}
