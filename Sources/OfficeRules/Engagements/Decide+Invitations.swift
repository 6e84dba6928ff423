package import CivilTime
import HashTreeCollections

/// Invitations are held until the General Office submitted them with its opinion, and the mayor or
/// whoever presides approved them (Art. 56; by whom is *ours*).
extension Decision {
    func submit(_ id: EngagementID, _ opinion: String) throws(Refusal) -> [EngagementEvent] {
        try need([.clerk])
        try needTitle(String(opinion.split(separator: "\n").joined(separator: " ")), "opinion")
        try needText(opinion, "opinion")
        let engagement = try invitation(id, in: [.held])
        try needPosts(engagement)
        return [.submitted(id, opinion: opinion)]
    }

    func decide(
        _ id: EngagementID, _ judgement: Judgement, approved: Bool
    ) throws(Refusal) -> [EngagementEvent] {
        try need([.person, .clerk])
        try needText(judgement.note, "note")
        let engagement = try invitation(id, in: [.submitted])
        let at = judgement.at ?? now
        // What is dated by its day alone may be of the day of the application.
        let submittedOn = engagement.submittedAt.map(setting.zone.day(of:)) ?? .first
        guard at <= now, setting.zone.day(of: at) >= submittedOn else {
            throw .engagement(
                .decisionTime(id, at: at, submittedAt: engagement.submittedAt))
        }
        if approved { try needPosts(engagement) }
        let person = try invitationDecider(judgement)
        let entitled = office.decidesInvitations(at: at, now: now, setting.zone)
        guard entitled.contains(person) else {
            throw .engagement(.notEntitled(id, person: person, entitled: entitled))
        }
        let own = actor.actingPerson == person
        let manner: DecisionManner =
            judgement.orally ? .orally : own && !actor.isClerk ? .bySelf : .inWriting
        return [
            .decided(
                engagement.id,
                InvitationDecision(
                    approved: approved, by: person, at: at, manner: manner, note: judgement.note))
        ]
    }

    /// Whose decision it is: the caller's own, or the one that a clerk names. A decision through
    /// one's own account is made now: dated back, it could be made by somebody who was entitled
    /// only then.
    private func invitationDecider(_ judgement: Judgement) throws(Refusal) -> PersonID {
        let isBackdated = judgement.at.map { $0 < now } ?? false
        guard actor.isClerk || !(isBackdated || judgement.orally) else {
            let entitled = office.decidesInvitations(at: now, now: now, setting.zone)
            throw .notPermitted(roles: [.clerk], persons: entitled)
        }
        switch judgement.by {
        case .person(let person):
            guard actor.isClerk || actor.actingPerson == person else {
                throw .notPermitted(roles: [.clerk], persons: [person])
            }
            return person
        case .superior:
            throw .invalidField(
                field: "by", value: "superior",
                why: "an invitation is decided by the mayor or whoever presides")
        case nil:
            guard let person = actor.actingPerson else {
                throw .invalidField(field: "by", value: "", why: "say whose decision it is")
            }
            return person
        }
    }

    /// Nobody is sent who will have left office.
    private func needPosts(_ engagement: Engagement) throws(Refusal) {
        let begin = setting.zone.day(of: engagement.period.from)
        let day = engagement.repetition == nil ? begin : max(begin, today)
        try needPosts(engagement.details, on: day, field: "participants")
    }

    private func invitation(
        _ id: EngagementID, in states: [EngagementState]
    ) throws(Refusal) -> Engagement {
        let engagement = try found(id)
        guard office.mayKnow(engagement, actor, at: now, setting.zone) else {
            throw .notPermitted(roles: [.clerk], persons: [])
        }
        guard engagement.details.needsApproval else { throw .engagement(.needsNoApproval(id)) }
        guard states.contains(engagement.state) else {
            throw .engagement(.wrongState(id, engagement.state, allowed: states))
        }
        return engagement
    }
}

extension Office {
    /// Whether the caller may know at a moment what an engagement is: as its visibility says; and
    /// of an invitation that waits, or that was decided, whoever is to decide it or did. Nobody
    /// decides blind (Art. 56).
    package func mayKnow(
        _ engagement: Engagement, _ actor: Actor, at now: Instant, _ zone: Zone
    ) -> Bool {
        mayKnow(engagement, actor) || decides(engagement, actor, at: now, zone)
    }

    /// Whether the caller is to decide about an invitation that waits, or did.
    package func decides(
        _ engagement: Engagement, _ actor: Actor, at now: Instant, _ zone: Zone
    ) -> Bool {
        guard engagement.details.needsApproval, let reader = actor.actingPerson else {
            return false
        }
        if engagement.decision?.by == reader { return true }
        let waits = engagement.state == .held || engagement.state == .submitted
        return waits && decidesInvitations(at: now, now: now, zone).contains(reader)
    }

    /// The mayor, who may always, and whoever presides at that instant.
    func decidesInvitations(at instant: Instant, now: Instant, _ zone: Zone) -> [PersonID] {
        let mayor = roster.sheet(on: zone.day(of: instant)).mayor
        let holder = Resolver(self, zone: zone, now: now).standing(at: instant).holder
        return [mayor, holder].compactMap(\.self).reduce(into: []) { all, person in
            if !all.contains(person) { all.append(person) }
        }
    }
}
