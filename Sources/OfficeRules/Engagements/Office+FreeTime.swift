package import CivilTime

/// Whose time is asked for.
package enum Sought: Hashable, Sendable, CustomStringConvertible {
    case person(PersonID)
    /// Whoever holds the post then; only posts of which there is one.
    case post(Post)

    /// A person's id, or `post:secretaryGeneral`.
    package var description: String {
        switch self {
        case .person(let id): id.text
        case .post(let post): "post:\(post.rawValue)"
        }
    }
}

/// What free time is asked for.
package struct FreeTimeQuestion: Hashable, Sendable {
    package let sought: [Sought]
    package let period: Period
    /// In minutes, above 0.
    package let minutes: Int
    /// How many of those sought have to be free.
    package let atLeast: Int
    /// Whether the meeting-free week is left out (Art. 73).
    package let forMeeting: Bool

    package init(
        sought: [Sought], period: Period, minutes: Int, atLeast: Int, forMeeting: Bool
    ) {
        self.sought = sought
        self.period = period
        self.minutes = minutes
        self.atLeast = atLeast
        self.forMeeting = forMeeting
    }
}

/// A stretch of office hours in which the same people are free.
package struct FreeSlot: Hashable, Sendable {
    package let period: Period
    /// Those sought who are not free, in the order in which they were named.
    package let missing: [Sought]
}

extension Office {
    /// The slots that answer the question, in order: stretches of one piece of office hours of a
    /// working day, in which enough are free, the same ones throughout, as long as they can be, and
    /// long enough. Two slots that follow one another differ in who is missing.
    ///
    /// What is not settled (leave not decided, invitations held) takes no time here. Who holds no
    /// post on a day, and a post without a holder, are missing.
    package func freeTime(
        _ question: FreeTimeQuestion, _ setting: OfficeSetting
    ) -> [FreeSlot] {
        let hours = setting.officeHours(in: question.period, meeting: question.forMeeting)
        guard let first = hours.first, let last = hours.last,
            let span = Period(from: first.period.from, until: last.period.until)
        else { return [] }
        let people = Set(hours.flatMap { holders(question.sought, on: $0.day) }.compactMap(\.self))
        var busy: [PersonID: [Period]] = [:]
        for commitment in commitments(of: people, in: span, setting) where commitment.settled {
            for person in commitment.persons where people.contains(person) {
                busy[person, default: []].append(commitment.period)
            }
        }
        let timelines = people.reduce(into: [:]) { $0[$1] = Timeline(busy[$1] ?? []) }
        let least = Int64(question.minutes) * 60_000_000
        return hours.flatMap { piece in
            slots(in: piece, question, timelines).filter { $0.period.length >= least }
        }
    }

    /// For each one sought the person who it is on a day; nil for nobody.
    private func holders(_ sought: [Sought], on day: Day) -> [PersonID?] {
        let sheet = roster.sheet(on: day)
        return sought.map { one in
            switch one {
            case .person(let person): sheet.post(of: person) == nil ? nil : person
            case .post(let post): post.isMayor ? sheet.mayor : sheet.holder(of: post)
            }
        }
    }

    /// The stretches of one piece of office hours in which enough are free.
    private func slots(
        in piece: OfficePiece, _ question: FreeTimeQuestion,
        _ timelines: [PersonID: Timeline]
    ) -> [FreeSlot] {
        let holders = holders(question.sought, on: piece.day)
        var edges = [piece.period.from, piece.period.until]
        for person in Set(holders.compactMap(\.self)) {
            edges += timelines[person]?.edges(in: piece.period) ?? []
        }
        edges = Set(edges).sorted()
        var slots: [FreeSlot] = []
        for (from, until) in zip(edges, edges.dropFirst()) {
            let missing = zip(question.sought, holders).filter { _, person in
                person.map { timelines[$0]?.isBusy(at: from) ?? false } ?? true
            }.map(\.0)
            guard question.sought.count - missing.count >= question.atLeast else { continue }
            var begin = from
            if let last = slots.last, last.period.until == from, last.missing == missing {
                begin = last.period.from
                slots.removeLast()
            }
            if let period = Period(from: begin, until: until) {
                slots.append(FreeSlot(period: period, missing: missing))
            }
        }
        return slots
    }
}

extension Sheet {
    /// The holder of a post of which there is one; of the others the first by rank.
    package func holder(of post: Post) -> PersonID? {
        facts.ranking.first { holds($0, post) }
    }
}

/// A piece of the office hours of a working day.
package struct OfficePiece: Hashable, Sendable {
    package let day: Day
    package let period: Period
}

extension OfficeSetting {
    /// The office hours of the working days in a period, in order and cut to it; with `meeting`
    /// those of the meeting-free week left out (Art. 73).
    package func officeHours(in period: Period, meeting: Bool = false) -> [OfficePiece] {
        let hours = rulebook.officeHours.sorted { $0.from < $1.from }
        var pieces: [OfficePiece] = []
        for day in zone.days(touchedBy: period)
        where workdays.status(of: day).isWorking && !(meeting && isMeetingFree(day)) {
            for piece in hours {
                let whole = Period(
                    from: zone.instant(day, piece.from), until: zone.instant(day, piece.until))
                if let cut = whole?.intersection(period) {
                    pieces.append(OfficePiece(day: day, period: cut))
                }
            }
        }
        return pieces
    }
}

/// When one person is busy: stretches in order that do not overlap, looked at from front to back.
private struct Timeline {
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
