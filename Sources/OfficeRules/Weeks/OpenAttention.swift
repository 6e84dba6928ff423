package import CivilTime
internal import HashTreeCollections

/// What needs attention and was not acknowledged yet.
package struct OpenAttention: Hashable, Sendable {
    package let attention: Attention
    /// The article that it serves: of a meeting the one of its kind.
    package let article: Int
    /// Whom it concerns.
    package let persons: [PersonID]
    /// When what it is about takes place.
    package let period: Period?
    /// False for a clash with leave that is asked for and not decided: nobody's business but the
    /// person's, and clerks'.
    package let settled: Bool

    package init(
        attention: Attention, article: Int? = nil, persons: [PersonID], period: Period?,
        settled: Bool = true
    ) {
        self.attention = attention
        self.article = article ?? attention.code.article
        self.persons = persons
        self.period = period
        self.settled = settled
    }

    /// Whether a caller may know of it, as far as leave is concerned.
    private func isBusiness(of actor: Actor) -> Bool {
        settled || actor.isClerk || actor.actingPerson.map(persons.contains) ?? false
    }

    /// Whether a caller may know of it at all: of a secret engagement who takes part, clerks, and
    /// who decides about an invitation (Art. 56).
    package func isKnown(
        to actor: Actor, _ office: Office, at now: Instant, _ zone: Zone
    ) -> Bool {
        guard isBusiness(of: actor) else { return false }
        return [attention.about, attention.with].compactMap(\.self).allSatisfy { source in
            guard case .engagement(let id, _) = source else { return true }
            guard let engagement = office.engagements[id] else { return actor.isClerk }
            return office.mayKnow(engagement, actor, at: now, zone)
        }
    }
}

extension Office {
    /// Everything about what lies ahead that needs attention and was not acknowledged, in order of
    /// time.
    package func attention(at now: Instant, _ setting: OfficeSetting) -> [OpenAttention] {
        let until = now.adding(seconds: Bounds.attentionDays * 86_400) ?? .distantFuture
        guard let ahead = Period(from: now, until: until) else { return [] }
        let found: [OpenAttention] = openAttention(ahead, setting)
        return found.filter { !weeks.isAcknowledged($0.attention) }.sorted {
            ($0.period?.from ?? now, $0.attention.about)
                < ($1.period?.from ?? now, $1.attention.about)
        }
    }

    private func openAttention(_ ahead: Period, _ setting: OfficeSetting) -> [OpenAttention] {
        let risks = meetingsAtRisk(at: ahead.from, setting).flatMap { risk in
            zip(risk.attention, risk.concerns).map { attention, concern in
                OpenAttention(
                    attention: attention, article: concern.article, persons: concern.persons,
                    period: concern.period)
            }
        }
        guard !engagements.isEmpty else { return risks }
        let clashes = clashes(in: ahead, setting) + heldInvitations(in: ahead, setting)
        return risks + Self.joined(clashes)
    }

    /// One for each pair, whoever is concerned.
    private static func joined(_ clashes: [Clash]) -> [OpenAttention] {
        var place: [Attention: Int] = [:]
        var joined: [OpenAttention] = []
        for clash in clashes {
            guard let index = place[clash.attention] else {
                place[clash.attention] = joined.count
                joined.append(
                    OpenAttention(
                        attention: clash.attention, persons: [clash.person],
                        period: clash.period, settled: clash.settled))
                continue
            }
            let known = joined[index]
            guard !known.persons.contains(clash.person) else { continue }
            joined[index] = OpenAttention(
                attention: known.attention, persons: known.persons + [clash.person],
                period: known.period, settled: known.settled)
        }
        return joined
    }
}
