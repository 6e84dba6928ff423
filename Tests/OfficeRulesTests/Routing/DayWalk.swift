import CivilTime

@testable import OfficeRules

/// Article 74's sum, walked day by day on a calendar of strings: a day is covered, or a day of
/// rest, or it ends the walk.
struct DayWalk {
    /// Days since 1970 that are worked though a Saturday or Sunday, or rest though a weekday.
    let worked: Set<Int>
    let rest: Set<Int>
    /// What each other leave takes or asks for.
    var pieces: [(leave: LeaveID, stretches: [Period])] = []

    /// 2026, typed in once more.
    static let year2026 = DayWalk(
        worked: days("01-04", "01-04").union(days("02-14", "02-14")).union(days("02-28", "02-28"))
            .union(days("05-09", "05-09")).union(days("09-20", "09-20"))
            .union(days("10-10", "10-10")),
        rest: days("01-01", "01-03").union(days("02-15", "02-23")).union(days("04-04", "04-06"))
            .union(days("05-01", "05-05")).union(days("06-19", "06-21"))
            .union(days("09-25", "09-27")).union(days("10-01", "10-07")))

    private static func days(_ first: String, _ last: String) -> Set<Int> {
        Set(day(first).ordinal...day(last).ordinal)
    }

    /// From the first to the last day touched, in days since 1970, in the office's zone.
    static func days(_ period: Period) -> ClosedRange<Int> {
        let first = (period.from.microseconds + 28_800_000_000) / 86_400_000_000
        let last = (period.until.microseconds - 1 + 28_800_000_000) / 86_400_000_000
        return Int(first)...Int(last)
    }

    private func isRest(_ day: Int) -> Bool {
        // 1970-01-01 was a Thursday.
        let weekend = [2, 3].contains(day % 7)
        return rest.contains(day) || weekend && !worked.contains(day)
    }

    func sum(of period: Period) -> (days: Int, leaves: [LeaveID]) {
        let own = Self.days(period)
        let others = pieces.map { piece in
            (piece.leave, Set(piece.stretches.flatMap { Array(Self.days($0)) }))
        }
        let covered = others.reduce(into: Set(own)) { $0.formUnion($1.1) }
        let low = reach(from: own.lowerBound, by: -1, covered)
        let high = reach(from: own.upperBound, by: 1, covered)
        let summed = others.filter { !$0.1.isDisjoint(with: low...high) }.map(\.0)
        return (high - low + 1, summed.sorted())
    }

    /// The last covered day that the walk comes to.
    private func reach(from day: Int, by step: Int, _ covered: Set<Int>) -> Int {
        var (last, next) = (day, day + step)
        while covered.contains(next) || isRest(next) {
            if covered.contains(next) { last = next }
            next += step
        }
        return last
    }
}

extension Set where Element == Int {
    fileprivate func isDisjoint(with range: ClosedRange<Int>) -> Bool {
        !contains(where: range.contains)
    }
}
