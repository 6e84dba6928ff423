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
    /// How many people have to be free, whoever is sought by two names counted once; everybody
    /// sought when nil.
    package let atLeast: Int?
    /// Whether the meeting-free week is left out (Art. 73).
    package let forMeeting: Bool

    package init(
        sought: [Sought], period: Period, minutes: Int, atLeast: Int?, forMeeting: Bool
    ) {
        self.sought = sought
        self.period = period
        self.minutes = minutes
        self.atLeast = atLeast
        self.forMeeting = forMeeting
    }
}

/// A stretch of office hours throughout which enough of those sought are free.
package struct FreeSlot: Hashable, Sendable {
    package let period: Period
    /// Those sought who are not free in all of it, in the order in which they were named.
    package let missing: [Sought]
}

extension Office {
    /// The slots that answer the question: each as long as it can be with the same people free
    /// throughout it, enough of them, inside one piece of office hours of a working day, and long
    /// enough. In order of begin, then of end. Two may overlap: an hour in which both are free lies
    /// in the morning in which one of them is.
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

    /// The slots of one piece of office hours.
    private func slots(
        in piece: OfficePiece, _ question: FreeTimeQuestion,
        _ timelines: [PersonID: Timeline]
    ) -> [FreeSlot] {
        let holders = holders(question.sought, on: piece.day)
        let people = Array(Set(holders.compactMap(\.self)))
        guard let atLeast = question.atLeast ?? (holders.contains(nil) ? nil : people.count) else {
            return []
        }
        let lines = people.map { timelines[$0] ?? Timeline([]) }
        return FreeStretch.all(of: lines, in: piece.period, atLeast: atLeast).map { stretch in
            let free = Set(stretch.free.map { people[$0] })
            let missing = zip(question.sought, holders).filter { _, person in
                person.map { !free.contains($0) } ?? true
            }
            return FreeSlot(period: stretch.period, missing: missing.map(\.0))
        }
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
