package import CivilTime

/// Two things that take one person's time at once, one of them an engagement.
package struct Clash: Hashable, Sendable {
    /// `about` is the engagement.
    package let attention: Attention
    package let person: PersonID
    /// The time that both take.
    package let period: Period
    /// False when the other is a leave that is asked for and not decided, which is the business of
    /// whoever may decide it alone.
    package let settled: Bool
}

extension Office {
    /// Every clash of engagements in a part of a period, of whatever was entered later; in order.
    package func clashes(in period: Period, _ setting: OfficeSetting) -> [Clash] {
        clashes(among: commitments(of: nil, in: period, setting))
    }

    /// The invitations that are held in a period (Art. 56), one for each occurrence and person.
    package func heldInvitations(
        in period: Period, _ setting: OfficeSetting
    ) -> [Clash] {
        engagements.overlapping(period)
            .filter { $0.state == .held || $0.state == .submitted }
            .flatMap { commitments(of: $0, in: period, setting) }
            .flatMap { commitment in
                commitment.persons.map {
                    Clash(
                        attention: Attention(
                            code: .invitationHeld, about: commitment.source, with: nil),
                        person: $0, period: commitment.period, settled: true)
                }
            }
            .sorted { $0.isBefore($1) }
    }

    /// What an engagement clashes with, at any of its occurrences from an instant on: each concern
    /// names one leave, meeting, turn or other engagement, the leaves first; of one that recurs the
    /// occurrence, or where there are several the engagement. Never a reason to refuse.
    ///
    /// Leave that is asked for and not decided is told to clerks, and of one's own.
    package func concerns(
        about engagement: Engagement, from: Instant, _ setting: OfficeSetting, for actor: Actor
    ) -> [Concern] {
        var concerns: [Concern] = []
        if engagement.state == .held || engagement.state == .submitted {
            concerns.append(Concern(code: .invitationHeld, period: engagement.period))
        }
        let begin = max(from, min(engagement.period.from, from))
        let horizon =
            max(begin, engagement.period.from)
            .adding(seconds: Bounds.clashDays * 86_400) ?? .distantFuture
        guard let looked = Period(from: begin, until: horizon) else { return concerns }
        let own = commitments(of: engagement, in: looked, setting)
        guard let first = own.first, let until = own.map(\.period.until).max(),
            let span = Period(from: first.period.from, until: until)
        else { return concerns }
        let persons = Set(own.flatMap(\.persons))
        let others = commitments(of: persons, in: span, setting)
        // By what does not recur, and by the whole of what does.
        var found: [Commitment.Source: [Clash]] = [:]
        var order: [Commitment.Source] = []
        for clash in clashes(among: others, of: engagement.id) {
            guard clash.settled || actor.isClerk || actor.actingPerson == clash.person,
                let other = clash.attention.with?.whole
            else { continue }
            if found[other] == nil { order.append(other) }
            found[other, default: []].append(clash)
        }
        order = order.filter(\.isLeave) + order.filter { !$0.isLeave }
        for other in order.prefix(Bounds.concerns) {
            if let clashes = found[other] { concerns.append(concern(clashes, other)) }
        }
        return concerns
    }

    private func concern(_ clashes: [Clash], _ other: Commitment.Source) -> Concern {
        var leaves: [LeaveID] = []
        var subjects: [Commitment.Source] = []
        if case .leave(let id) = other {
            leaves = [id]
        } else {
            let named = Set(clashes.compactMap(\.attention.with))
            subjects = named.count == 1 ? Array(named) : [other]
        }
        let persons = clashes.reduce(into: [PersonID]()) { all, clash in
            if !all.contains(clash.person) { all.append(clash.person) }
        }
        let from = clashes.map(\.period.from).min() ?? .distantPast
        let until = clashes.map(\.period.until).max() ?? .distantFuture
        return Concern(
            code: clashes[0].attention.code, persons: persons, leaves: leaves,
            subjects: subjects, period: Period(from: from, until: until))
    }

    /// The pairs that share a person and a moment, one of them an engagement (that one, if it is
    /// said which). What is given is in order of begin.
    ///
    /// Of a person who fills the calendar the bounds look at the first, so that nobody makes the
    /// pairs too many for everybody.
    private func clashes(
        among commitments: [Commitment], of one: EngagementID? = nil
    ) -> [Clash] {
        var running: [PersonID: [Commitment]] = [:]
        var count: [PersonID: Int] = [:]
        var found: [Clash] = []
        for commitment in commitments {
            let isOne = one != nil && commitment.source.engagement == one
            for person in commitment.persons where count[person, default: 0] < Bounds.clashes {
                var others = running[person, default: []]
                others.removeAll { $0.period.until <= commitment.period.from }
                for other in others {
                    guard let clash = clash(other, commitment, person, one) else { continue }
                    found.append(clash)
                    count[person, default: 0] += 1
                }
                if isOne || commitment.source.engagement == nil
                    || others.count(where: { $0.source.engagement != nil }) < Bounds.concurrent
                {
                    others.append(commitment)
                }
                running[person] = others
            }
        }
        return found.sorted { $0.isBefore($1) }
    }

    private func clash(
        _ left: Commitment, _ right: Commitment, _ person: PersonID, _ one: EngagementID?
    ) -> Clash? {
        guard let shared = left.period.intersection(right.period) else { return nil }
        var pair = (about: left, with: right)
        if let one {
            if left.source.engagement != one { pair = (right, left) }
            guard pair.about.source.engagement == one else { return nil }
        } else if left.source.engagement == nil {
            pair = (right, left)
        }
        guard pair.about.source.engagement != nil else { return nil }
        let code: ConcernCode =
            switch pair.with.source {
            case .leave: .clashesWithLeave
            case .engagement: .clashesWithEngagement
            case .meeting: .clashesWithMeeting
            case .turn: .clashesWithTurn
            }
        var settled = true
        if case .leave = pair.with.source { settled = pair.with.settled }
        return Clash(
            attention: Attention(
                code: code, about: pair.about.source, with: pair.with.source),
            person: person, period: shared, settled: settled)
    }
}

extension Clash {
    /// Where it stands in a list.
    fileprivate func isBefore(_ other: Clash) -> Bool {
        if period.from != other.period.from { return period.from < other.period.from }
        if attention != other.attention { return attention.isBefore(other.attention) }
        return person < other.person
    }
}

extension Commitment.Source {
    var engagement: EngagementID? {
        if case .engagement(let id, _) = self { id } else { nil }
    }

    /// The engagement for any of its occurrences; everything else as it is.
    var whole: Commitment.Source {
        if case .engagement(let id, _?) = self { .engagement(id, occurrence: nil) } else { self }
    }
}
