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
}
