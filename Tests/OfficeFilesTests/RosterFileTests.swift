import CivilTime
import OfficeFiles
import OfficeRules
import Testing

/// A roster file is read as the facts it states.
@Suite("Roster files")
struct RosterFileTests {
    private static let office = """
        effective: 2026-03-01
        departments:
          - {id: finance, name: 财政局}
          - {id: archives, name: 档案局, constituent: false}
        people:
          - {id: zhou-yi, name: 周一, post: mayor, inCharge: [finance]}
          - {id: qian-er, name: 钱二, post: executiveDeputyMayor}
          - id: sun-san
            name: 孙三
            post: deputyMayor
            inCharge: [archives]
            outsideLine: true
          - id: li-si
            name: 李四
            post: deputySecretaryGeneral
            coordinatesFor: [qian-er, sun-san]
            alsoHolds: [{post: departmentHead, department: archives}]
          - {id: wu-wu, name: 吴五, post: departmentHead, department: finance}
        """

    private static func id(_ text: String) throws -> PersonID { try #require(PersonID(text)) }

    private static func department(_ text: String) throws -> DepartmentID {
        try #require(DepartmentID(text))
    }

    @Test("Everything that a file says is in the facts")
    func all() throws {
        let (facts, effective) = try RosterFile.parse(text: Self.office, file: "file")
        let (finance, archives) = (try Self.department("finance"), try Self.department("archives"))
        let ranking = try ["zhou-yi", "qian-er", "sun-san", "li-si", "wu-wu"].map(Self.id)
        #expect(effective == Day("2026-03-01"))
        #expect(facts.ranking == ranking)
        #expect(facts.departmentOrder == [finance, archives])
        #expect(
            facts.departments == [
                finance: RosterFacts.Department(name: "财政局", constituent: true),
                archives: RosterFacts.Department(name: "档案局", constituent: false),
            ])
        #expect(
            facts.people == [
                ranking[0]: RosterFacts.Person(
                    name: "周一", seats: [Seat(.mayor)], inCharge: [finance]),
                ranking[1]: RosterFacts.Person(name: "钱二", seats: [Seat(.executiveDeputyMayor)]),
                ranking[2]: RosterFacts.Person(
                    name: "孙三", seats: [Seat(.deputyMayor)], inCharge: [archives],
                    outsideLine: true),
                ranking[3]: RosterFacts.Person(
                    name: "李四",
                    seats: [
                        Seat(.deputySecretaryGeneral), Seat(.departmentHead, department: archives),
                    ], coordinatesFor: [ranking[1], ranking[2]]),
                ranking[4]: RosterFacts.Person(
                    name: "吴五", seats: [Seat(.departmentHead, department: finance)]),
            ])
    }

    @Test("The day from which it stands and the departments may be left out")
    func little() throws {
        let text = "people: [{id: a, name: 甲, post: mayor}]"
        let (facts, effective) = try RosterFile.parse(text: text, file: "file")
        #expect(effective == nil)
        #expect(facts.departments.isEmpty)
        #expect(facts.ranking == [try Self.id("a")])
    }

    @Test("What is printed is read as the same facts", arguments: 1...40)
    func roundTrip(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let facts = try RandomRoster.facts(size: Int(seed), using: &generator)
        let text = RosterFile.text(of: facts)
        #expect(try RosterFile.parse(text: text, file: "file").facts == facts)
        #expect(RosterFile.text(of: try RosterFile.parse(text: text, file: "f").facts) == text)
    }

    @Test("Every name is read as it was printed", arguments: RandomRoster.names)
    func names(name: String) throws {
        let id = try Self.id("a")
        let facts = RosterFacts(
            people: [id: RosterFacts.Person(name: name, seats: [Seat(.mayor)])], ranking: [id])
        let text = RosterFile.text(of: facts)
        let read = try RosterFile.parse(text: text, file: "file").facts.people[id]?.name
        #expect(read.map { Array($0.utf8) } == Array(name.utf8))
    }

    @Test("A roster is printed as an office would write it")
    func printed() throws {
        let facts = try RosterFile.parse(text: Self.office, file: "file").facts
        #expect(
            RosterFile.text(of: facts) == """
                people:
                  - id: zhou-yi
                    name: 周一
                    post: mayor
                    inCharge: [finance]
                  - id: qian-er
                    name: 钱二
                    post: executiveDeputyMayor
                  - id: sun-san
                    name: 孙三
                    post: deputyMayor
                    inCharge: [archives]
                    outsideLine: true
                  - id: li-si
                    name: 李四
                    post: deputySecretaryGeneral
                    alsoHolds: [{post: departmentHead, department: archives}]
                    coordinatesFor: [qian-er, sun-san]
                  - id: wu-wu
                    name: 吴五
                    post: departmentHead
                    department: finance
                departments:
                  - {id: finance, name: 财政局}
                  - {id: archives, name: 档案局, constituent: false}

                """)
    }
}
