import CivilTime

extension Office {
    /// What the engagements take of some people's time (of anybody's when nil) in a period;
    /// recurring ones expanded.
    func engagementCommitments(
        of people: Set<PersonID>?, in period: Period, _ setting: OfficeSetting
    ) -> [Commitment] {
        engagements.commitments(of: people, in: period)
            + engagements.recurring.flatMap { id in
                engagements[id].map { commitments(of: $0, in: period, setting) } ?? []
            }
            .filter { $0.takes(period, of: people) }
    }

    /// The same of one engagement.
    func commitments(
        of engagement: Engagement, in period: Period, _ setting: OfficeSetting
    ) -> [Commitment] {
        engagement.occurrences(in: period, setting.zone, setting.workdays).map { occurrence in
            Commitment(
                source: .engagement(engagement.id, occurrence: occurrence.day),
                persons: occurrence.details.persons, period: occurrence.period,
                title: occurrence.details.title, visibility: occurrence.details.visibility,
                settled: engagement.state.isSettled)
        }
    }

    /// Whether the caller may know what an engagement is; otherwise only that its participants are
    /// engaged, and when (Art. 70). The one place that says so, and all of an engagement's titles,
    /// places, organisers and kinds go through it.
    package func mayKnow(_ engagement: Engagement, _ actor: Actor) -> Bool {
        engagement.everyDetails.allSatisfy { mayKnow($0, actor) }
    }

    /// Whether the caller may know of what happened to it: also what the occurrence that it
    /// happened to is, or was last, and what goes on from that.
    package func mayKnow(
        _ event: EngagementEvent, of engagement: Engagement, _ actor: Actor
    ) -> Bool {
        mayKnow(engagement, actor)
            && goingOn(from: engagement, event.occurrence).allSatisfy { mayKnow($0, actor) }
    }

    /// Whether the caller may know what was said of an invitation: the opinion, and the decision.
    package func mayKnowWhatWasSaid(_ engagement: Engagement, _ actor: Actor) -> Bool {
        mayKnow(engagement.details, actor)
            && (!engagement.wasSaidInSecret
                || Visibility.secret.shows(to: actor, participants: engagement.details.persons))
    }

    /// The same of one occurrence, which may have a visibility and participants of its own.
    package func mayKnow(_ details: EngagementDetails, _ actor: Actor) -> Bool {
        details.visibility.shows(to: actor, participants: details.persons)
    }
}

extension Engagement {
    /// What one that does not recur takes of people's time.
    var commitment: Commitment {
        Commitment(
            source: .engagement(id, occurrence: nil), persons: details.persons, period: period,
            title: details.title, visibility: details.visibility, settled: state.isSettled)
    }
}

extension Visibility {
    /// Whether the caller may see what has this visibility.
    package func shows(to actor: Actor, participants: [PersonID]) -> Bool {
        switch self {
        case .public: true
        case .office: !actor.roles.isDisjoint(with: [.person, .clerk, .administrator])
        case .secret:
            actor.isClerk || actor.actingPerson.map(participants.contains) ?? false
        }
    }
}
