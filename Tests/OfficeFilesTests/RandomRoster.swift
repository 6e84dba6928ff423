import OfficeRules
import Testing

/// Rosters that can stand, with names that are hard on a file format.
enum RandomRoster {
    static let names = [
        "张三", "O'Brien", "\"Li\" Si", "null", "~", "true", "- a", "a: b", "#1", "{x}", "[y]", "&a",
        "*b", "!c", "%d", "@e", "`f", "1e3", "0x10", "a\\b", "ᠪᠠᠲᠤ", "é", "e\u{301}", "👩‍👩‍👧",
        "a  b",
        "x\u{FEFF}x", "?", "a #b", "a,b", "---", "...", "<<", "=", "|", ">", "2026-01-01",
        "𠮷野家", "a\u{AD}b", "\u{202E}ab",
    ]
    private static let ids = ["null", "-", "--", ".", "...", "1e3", "true", "0x1", "a.b", "_", "1"]

    /// The facts of so many departments, and so many people besides the leaders.
    static func facts(
        size: Int, using generator: inout SeededGenerator
    ) throws -> RosterFacts {
        var facts = RosterFacts()
        for number in 0..<size {
            let id = try #require(DepartmentID(id(number, using: &generator)))
            facts.departmentOrder.append(id)
            facts.departments[id] = RosterFacts.Department(
                name: name(using: &generator), constituent: .random(using: &generator))
        }
        var free = facts.departmentOrder.shuffled(using: &generator)
        var headless = facts.departmentOrder.shuffled(using: &generator)
        var leaders: [PersonID] = []
        let single: [Post] = [.mayor, .executiveDeputyMayor, .secretaryGeneral]
        for number in 0..<(size + 4) {
            let id = try #require(PersonID("p" + Self.id(number, using: &generator)))
            let many: [Post] = [.deputyMayor, .mayorsAssistant, .deputySecretaryGeneral]
            var post = many.randomElement(using: &generator)
            if number < single.count { post = single[number] }
            if number >= single.count, Bool.random(using: &generator), !headless.isEmpty {
                post = .departmentHead
            }
            let seat = try #require(post)
            let head = seat == .departmentHead ? headless.popLast() : nil
            var person = RosterFacts.Person(
                name: name(using: &generator), seats: [Seat(seat, department: head)],
                outsideLine: .random(using: &generator))
            while Bool.random(using: &generator), let other = headless.popLast() {
                person.seats.append(Seat(.departmentHead, department: other))
            }
            if seat.mayBeInCharge {
                while Bool.random(using: &generator), let department = free.popLast() {
                    person.inCharge.append(department)
                }
                leaders.append(id)
            }
            if seat == .deputySecretaryGeneral {
                person.coordinatesFor = leaders.filter { _ in .random(using: &generator) }
            }
            facts.people[id] = person
            facts.ranking.append(id)
        }
        facts.ranking.shuffle(using: &generator)
        return facts
    }

    private static func name(using generator: inout SeededGenerator) -> String {
        names.randomElement(using: &generator) ?? ""
    }

    /// An id of its own for each number, some of which look like something else in YAML.
    private static func id(_ number: Int, using generator: inout SeededGenerator) -> String {
        number < ids.count ? ids[number] : "\(number)-\(Int.random(in: 0...9, using: &generator))"
    }
}
