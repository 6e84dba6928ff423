import CivilTime

/// Who enters, changes and calls off what (*ours*, serves Art. 8, 9 and 60): an engagement takes
/// the time of whoever takes part, and with it the quorum of a meeting and the slots that are left,
/// so that it is entered by a clerk, or by somebody who disposes of all of that time.
extension Decision {
    /// A clerk, or a person who keeps the calendar of everybody who takes part.
    func needKeeps(_ details: EngagementDetails, on day: Day) throws(Refusal) {
        try needClerk(orOneOf: office.roster.sheet(on: day).keepers(of: details.persons))
    }

    /// The same for what stands, which they also have to be allowed to know.
    func needMayChange(
        _ engagement: Engagement, _ target: EngagementTarget
    ) throws(Refusal) {
        try needClerk(orOneOf: whoMayChange(engagement, target))
    }

    /// The same, or who entered it.
    func needMayCancel(
        _ engagement: Engagement, _ target: EngagementTarget
    ) throws(Refusal) {
        var may = whoMayChange(engagement, target)
        if let person = engagement.enteredBy, !may.contains(person) { may.append(person) }
        try needClerk(orOneOf: may)
    }

    private func whoMayChange(
        _ engagement: Engagement, _ target: EngagementTarget
    ) -> [PersonID] {
        let details = engagement.details(on: target.later ? nil : target.occurrence)
        let begin = setting.zone.day(of: engagement.period.from)
        let day = engagement.repetition == nil ? begin : target.occurrence ?? max(begin, today)
        return office.roster.sheet(on: day).keepers(of: details.persons).filter {
            details.visibility != .secret || details.persons.contains($0)
        }
    }

    /// That an invitation needs no approval, since Party committee or government organise it or it
    /// is none, is for a clerk to say: whoever is invited does not lift the gate (Art. 56).
    func needGate(
        _ details: EngagementDetails, over old: EngagementDetails?
    ) throws(Refusal) {
        let excepted =
            details.organisedByPartyOrGovernment && !(old?.organisedByPartyOrGovernment ?? false)
        let ceases = old?.kind == .invitation && details.kind != .invitation
        guard excepted || ceases else { return }
        try need([.clerk])
    }
}

extension Sheet {
    /// Whether somebody disposes of another one's time on that day (*ours*): of one's own; the
    /// mayor of everybody's (Art. 6); a leader of that of the heads of the departments in his or
    /// her charge, and of the deputy SGs who coordinate for him or her; the SG of the deputy SGs';
    /// and a deputy SG of that of the leaders for whom he or she coordinates (Art. 8, 9).
    func keepsCalendar(_ keeper: PersonID, of other: PersonID) -> Bool {
        if keeper == other || keeper == mayor { return true }
        guard let own = person(keeper), let others = person(other), let post = post(of: other)
        else { return false }
        if own.coordinatesFor.contains(other) { return true }
        if post == .deputySecretaryGeneral {
            if others.coordinatesFor.contains(keeper) || keeper == secretaryGeneral { return true }
        }
        // Of who is a leader besides, such as a deputy who heads a bureau, the mayor alone.
        guard !post.mayBeInCharge else { return false }
        return others.seats.contains { seat in
            seat.department.map { leaderInCharge(of: $0) == keeper } ?? false
        }
    }

    /// Those who dispose of the time of all of some people, by rank.
    func keepers(of people: [PersonID]) -> [PersonID] {
        facts.ranking.filter { keeper in
            people.allSatisfy { keepsCalendar(keeper, of: $0) }
        }
    }
}
