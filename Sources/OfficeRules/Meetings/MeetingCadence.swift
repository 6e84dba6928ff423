package import CivilTime

/// How often a kind of meeting was and will be held in a month or half-year, against what the rules
/// ask for.
package struct MeetingCount: Hashable, Sendable {
    package enum Status: String, CaseIterable, Hashable, Sendable {
        /// As many were held as the rules ask for.
        case met
        /// Not yet, and there is still time.
        case due
        /// Not, and the time is over.
        case missed
    }

    /// The month, or the half-year, from 1.
    package let number: Int
    package let kind: MeetingKind
    /// How many the rules ask for.
    package let asked: Int
    /// Those of which attendance was taken.
    package let held: Int
    /// Called and not cancelled, those held among them.
    package let called: Int
    /// How many are still to be called: neither held nor ahead.
    package let owed: Int
    package let status: Status
}

/// Executive meetings by months and plenary ones by half-years (Art. 39, 40).
package struct MeetingCadence: Hashable, Sendable {
    package let months: [MeetingCount]
    package let halfYears: [MeetingCount]
}

extension Office {
    /// Whether a meeting was held: attendance was taken at it, which its proceedings know.
    package func isHeld(_ meeting: MeetingID) -> Bool { proceedings.isHeld(meeting) }

    package func cadence(
        of year: Int, at now: Instant, _ setting: OfficeSetting
    ) -> MeetingCadence {
        MeetingCadence(
            months: (1...12).compactMap { month in
                count(
                    .executive, setting.rulebook.executiveMeetingsPerMonth, number: month,
                    from: Day(year: year, month: month, day: 1), months: 1, at: now, setting)
            },
            halfYears: (1...2).compactMap { half in
                count(
                    .plenary, setting.rulebook.plenaryMeetingsPerHalfYear, number: half,
                    from: Day(year: year, month: half * 6 - 5, day: 1), months: 6, at: now,
                    setting)
            })
    }

    private func count(
        _ kind: MeetingKind, _ asked: Int, number: Int, from first: Day?, months: Int,
        at now: Instant, _ setting: OfficeSetting
    ) -> MeetingCount? {
        guard let first else { return nil }
        var next = first
        for _ in 0..<months { next = next.startOfMonth.advanced(by: 31).startOfMonth }
        // The calendar ends with 2199.
        let until = next > first ? setting.zone.start(of: next) : .distantFuture
        guard let period = Period(from: setting.zone.start(of: first), until: until) else {
            return nil
        }
        let ones = meetings.called(in: period).filter {
            $0.kind == kind && period.contains($0.period.from)
        }
        let held = ones.count { isHeld($0.id) }
        let ahead = ones.count { !isHeld($0.id) && $0.period.until > now }
        return MeetingCount(
            number: number, kind: kind, asked: asked, held: held, called: ones.count,
            owed: max(0, asked - held - ahead),
            status: held >= asked ? .met : period.until > now ? .due : .missed)
    }
}
