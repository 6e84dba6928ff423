import CivilTime
import OfficeRules

/// The order in which lists name people: by rank in the roster of a day, those who are not in it
/// after them by id.
struct RankOrder {
    private let ranks: [PersonID: Int]

    init(_ office: Office, on day: Day) {
        var ranks: [PersonID: Int] = [:]
        for (rank, id) in office.roster.sheet(on: day).facts.ranking.enumerated() {
            ranks[id] = rank
        }
        self.ranks = ranks
    }

    func precedes(_ one: PersonID, _ other: PersonID) -> Bool {
        (ranks[one] ?? .max, one) < (ranks[other] ?? .max, other)
    }
}
