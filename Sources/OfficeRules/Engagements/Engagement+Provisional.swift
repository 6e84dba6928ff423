package import CivilTime

extension Engagement {
    /// Whether what is told of it rests on a year whose working days are not published yet: days of
    /// rest move or skip an occurrence there. Of the whole those within the time in which clashes
    /// are looked for.
    package func isProvisional(
        _ occurrence: Occurrence?, from now: Instant, _ setting: OfficeSetting
    ) -> Bool {
        if let occurrence {
            return occurrence.day.map { isProvisional(in: $0...$0, setting) } ?? false
        }
        let begin = max(setting.zone.day(of: period.from), setting.zone.day(of: now))
        return isProvisional(in: begin...begin.advanced(by: Bounds.clashDays), setting)
    }

    /// The same of the occurrences that its rule puts on some days, or that days of rest could move
    /// there.
    func isProvisional(in days: ClosedRange<Day>, _ setting: OfficeSetting) -> Bool {
        guard state.stands, let repetition, repetition.onRestDay != nil else { return false }
        return repetition.days(in: days).contains { day in
            guard isLeft(day), setting.workdays.isProvisional(day...day) else { return false }
            return switch changes[day] {
            case nil, .changed(nil, _)?: true
            case .changed, .cancelled: false
            }
        }
    }
}

extension Office {
    /// Whether the list of the engagements of some people (of everybody when nil) in a period rests
    /// on such a year.
    package func isProvisionalList(
        in period: Period, with people: Set<PersonID>?, _ setting: OfficeSetting
    ) -> Bool {
        let days = setting.zone.days(touchedBy: period)
        return engagements.recurring.contains { id in
            guard let engagement = engagements[id] else { return false }
            let isAsked =
                people.map { asked in
                    engagement.everyDetails.contains { !asked.isDisjoint(with: $0.persons) }
                } ?? true
            return isAsked && engagement.isProvisional(in: days, setting)
        }
    }
}
