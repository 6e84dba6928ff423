/// Words and sentences about turns: congress sessions, reception days, duty.
package protocol TurnWording {
    func word(_ word: TurnState) -> String
    func word(_ word: SkippedWhy) -> String
    func word(_ word: TurnKind) -> String
    func word(_ word: DutyPart) -> String
    func explain(_ error: TurnError, _ noun: TurnNoun, _ facts: RefusalFacts) -> [String]
    /// Someone who does not go, and why.
    func skipped(_ person: String, why: String, reason: String?) -> String
    /// What is to be done next about a turn, if anything.
    func next(_ noun: TurnNoun, _ id: String, _ state: TurnState?, asked: String) -> String?
    /// Who was to go goes after all.
    func givenBack(_ id: String, day: String?, to person: String) -> String
    /// A turn, before what is said about it.
    func turn(_ id: String, day: String?) -> String
    /// An exchange that is offered and not agreed yet.
    func offered(_ id: String, with: String, by: String) -> String
    /// Nothing is planned.
    func noTurns(_ noun: TurnNoun) -> String
}
