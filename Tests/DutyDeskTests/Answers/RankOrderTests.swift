import Testing
import Varlink

/// Lists of people are in order of rank, those no longer in the roster after them.
@Suite struct RankOrderTests {
    @Test func `totals of leave`() throws {
        let office = try TestOffice()
        // By their ids chen-shi would be first.
        for person in ["chen-shi", "zhao-yi", "ma-li"] {
            try office.approved(person, "2026-03-09", "2026-03-10")
        }
        let totals = try office.done("Leave.Totals", ["year": 2026])["totals"]
        #expect(totals.each("person") == ["ma-li", "zhao-yi", "chen-shi"])
    }

    @Test func `how receptions fared`() throws {
        let office = try TestOffice()
        try office.done(
            "Receptions.Plan",
            [
                "list": "领导", "with": ["qian-er", "ma-li", "zhao-yi"], "weekday": "wednesday",
                "from": "2026-03-04", "to": "2026-04-29",
            ])
        let people = try office.done("Receptions.Fairness", ["list": "领导"])["people"]
        #expect(people.each("person") == ["ma-li", "zhao-yi", "qian-er"])
    }

    /// Kind by kind.
    @Test func `how duty fared`() throws {
        let office = try TestOffice()
        try office.done(
            "Duty.Plan",
            [
                "from": "2026-03-02", "to": "2026-03-08", "officers": ["feng-jiu"],
                "leaders": ["zhao-yi", "ma-li"],
            ])
        let people = try office.done("Duty.Fairness", ["part": "leader"])["people"]
        #expect(
            people.each("person").filter { $0 != "feng-jiu" }.prefix(4)
                == ["ma-li", "zhao-yi", "ma-li", "zhao-yi"])
    }
}
