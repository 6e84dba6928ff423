import CivilTime

/// A stretch of time that cannot be longer with the same people free throughout it.
struct FreeStretch {
    let period: Period
    /// Who is free, by their places.
    let free: [Int]

    /// Every one of a period in which so many are free, in order of begin, then of end. Takes time
    /// in proportion to the times at which somebody comes free, each with the changes behind it.
    static func all(
        of lines: [Timeline], in period: Period, atLeast: Int
    ) -> [FreeStretch] {
        let edges = Set(lines.flatMap { $0.edges(in: period) } + [period.from, period.until])
            .sorted()
        // Between two edges nothing changes: who is busy in each such step.
        let busy = edges.dropLast().map { edge in
            lines.indices.filter { lines[$0].isBusy(at: edge) }
        }
        var found: [FreeStretch] = []
        for begin in busy.indices {
            var left = Set(lines.indices).subtracting(busy[begin])
            let before = begin == 0 ? nil : busy[begin - 1]
            // Who comes free here; without any of them it would have begun earlier.
            var fresh = before.map { $0.filter(left.contains).count } ?? 1
            let isFresh = Set(before ?? [])
            for end in begin..<busy.count {
                guard left.count >= max(atLeast, 1), fresh > 0 else { break }
                let next = end + 1 < busy.count ? busy[end + 1].filter(left.contains) : []
                if end + 1 == busy.count || !next.isEmpty,
                    let period = Period(from: edges[begin], until: edges[end + 1])
                {
                    found.append(FreeStretch(period: period, free: left.sorted()))
                }
                left.subtract(next)
                fresh -= next.count(where: isFresh.contains)
            }
        }
        return found
    }
}

/// When one person is busy: stretches in order that do not overlap, looked at from front to back.
struct Timeline {
    private let stretches: [Period]

    init(_ periods: [Period]) {
        var merged: [Period] = []
        for period in periods.sorted() {
            if let last = merged.last, last.until >= period.from,
                let joined = Period(from: last.from, until: max(last.until, period.until))
            {
                merged[merged.count - 1] = joined
            } else {
                merged.append(period)
            }
        }
        stretches = merged
    }

    /// The index of the first stretch that ends after an instant.
    private func index(after instant: Instant) -> Int {
        stretches.partition { $0.until > instant }
    }

    func isBusy(at instant: Instant) -> Bool {
        let index = index(after: instant)
        return index < stretches.count && stretches[index].from <= instant
    }

    /// Where it changes within a period.
    func edges(in period: Period) -> [Instant] {
        stretches[index(after: period.from)...].lazy.prefix { $0.from < period.until }
            .flatMap { [$0.from, $0.until] }
            .filter { $0 > period.from && $0 < period.until }
    }
}
