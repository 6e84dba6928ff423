/// Something that stays open on the day board until it is acknowledged: a concern about a
/// commitment, such as a clash that a later leave made.
package struct Attention: Hashable, Sendable {
    package let code: ConcernCode
    /// What the concern is about.
    package let about: Commitment.Source
    /// What it is with, where there is such.
    package let with: Commitment.Source?

    package init(code: ConcernCode, about: Commitment.Source, with: Commitment.Source?) {
        self.code = code
        self.about = about
        self.with = with
    }

    /// What covers it when it was acknowledged: itself, and the same of the whole of what recurs,
    /// on either side or both.
    var general: [Attention] {
        var all: [Attention] = []
        for about in [about, self.about.whole] {
            for with in [with, self.with?.whole] {
                let one = Attention(code: code, about: about, with: with)
                if !all.contains(one) { all.append(one) }
            }
        }
        return all
    }

    func names(_ source: Commitment.Source) -> Bool { about == source || with == source }

    /// The order of lists: by what it is about, then by what it is with.
    func isBefore(_ other: Attention) -> Bool {
        guard about == other.about else { return about < other.about }
        switch (with, other.with) {
        case (let one?, let another?): return one < another
        case (nil, .some): return true
        default: return false
        }
    }
}
