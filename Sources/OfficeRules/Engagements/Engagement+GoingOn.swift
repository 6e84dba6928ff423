import CivilTime
internal import HashTreeCollections

extension Office {
    /// What an engagement is, or an occurrence is or was last, and what goes on from it, over
    /// however many changes: whoever may not know one of them may not know what the others tell
    /// of it (Art. 70).
    ///
    /// - Parameter isItsDay: whether that day is what the occurrence is named by here, and not only
    ///   in what this one goes on from: then any of them may be the one.
    func goingOn(
        from engagement: Engagement, _ occurrence: Day?, isItsDay: Bool = true
    ) -> [EngagementDetails] {
        guard let occurrence else { return [engagement.details] }
        var all = [engagement.details, engagement.lastDetails(on: occurrence)]
        let isLeft = engagement.endsBefore.map { occurrence < $0 } ?? true
        if isItsDay, isLeft { return all }
        for rest in rests(of: engagement, isItsDay ? occurrence : nil) {
            let isItsDay = isItsDay && rest.hasTheNames(of: occurrence)
            all += goingOn(from: rest, occurrence, isItsDay: isItsDay)
            // It may go on on other days, where this one has another name.
            if !isItsDay { all += rest.changes.values.compactMap(\.details) }
        }
        return all
    }

    /// What goes on from an engagement; with a day, from the occurrence of that day. One that goes
    /// on from a later day took it before; what was called off here was so since.
    private func rests(of engagement: Engagement, _ day: Day?) -> [Engagement] {
        let all = engagements.recurring.compactMap { engagements[$0] }
            .filter { $0.continues == engagement.id }
        guard let day else { return all }
        let begun = all.filter { $0.continuesFrom.map { $0 <= day } ?? true }
        let last = begun.compactMap(\.continuesFrom).max()
        return begun.filter { $0.continuesFrom == nil || $0.continuesFrom == last }
    }
}

extension Engagement {
    /// Whether the occurrences of the one that it goes on from have the names here that they had
    /// there, and this one is among them.
    fileprivate func hasTheNames(of occurrence: Day) -> Bool {
        guard let repetition, repetition.first == continuesFrom else { return false }
        return repetition.days(in: occurrence...occurrence) == [occurrence]
    }
}
