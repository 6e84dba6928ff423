package import CivilTime
internal import HashTreeCollections

/// What needs attention and was not acknowledged yet.
package struct OpenAttention: Hashable, Sendable {
    package let attention: Attention
    /// Whom it concerns.
    package let persons: [PersonID]
    /// When what it is about takes place.
    package let period: Period?

    package init(attention: Attention, persons: [PersonID], period: Period?) {
        self.attention = attention
        self.persons = persons
        self.period = period
    }
}

extension Office {
    /// Everything about what lies ahead that needs attention and was not acknowledged, in order of
    /// time.
    package func attention(at now: Instant, _ setting: OfficeSetting) -> [OpenAttention] {
        let until = now.adding(seconds: Bounds.attentionDays * 86_400) ?? .distantFuture
        guard let ahead = Period(from: now, until: until) else { return [] }
        let found: [OpenAttention] = openAttention(ahead, setting)
        return found.filter { !weeks.acknowledged.contains($0.attention) }.sorted {
            ($0.period?.from ?? now, $0.attention.about.description)
                < ($1.period?.from ?? now, $1.attention.about.description)
        }
    }

    private func openAttention(_ ahead: Period, _ setting: OfficeSetting) -> [OpenAttention] { [] }
}
