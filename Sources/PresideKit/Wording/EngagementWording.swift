/// What is said about engagements and free time.
package protocol EngagementWording {
    func word(_ word: EngagementKind) -> String
    func word(_ word: EngagementState) -> String
    func word(_ word: EngagementPart) -> String
    func word(_ word: Visibility) -> String
    func word(_ word: OnRestDay) -> String
    func word(_ word: StepDetail) -> String
    /// What happened to an engagement.
    func done(engagement: String, _ act: EngagementAct) -> String
    /// What is to be done next, if anything.
    func next(engagement: String, _ state: EngagementState?) -> String?
}

/// What a command did to an engagement.
package enum EngagementAct: CaseIterable, Sendable {
    case entered, moved, changed, cancelled, submitted, approved, declined
}

/// What kind of engagement it is.
package enum EngagementKind: String, WireWord {
    case meeting, inspection, research, contactPointVisit, reception, foreignAffairs, invitation
    case training, other
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// How far an engagement has come (Art. 56).
package enum EngagementState: String, WireWord {
    case planned, held, submitted, approved, declined, cancelled
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// The part that somebody has in an engagement.
package enum EngagementPart: String, WireWord {
    case hosts, attends, accompanies
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// Who may see what an engagement is (Art. 70).
package enum Visibility: String, WireWord {
    case `public`, office, secret
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// What becomes of an occurrence on a day of rest.
package enum OnRestDay: String, WireWord {
    case skip, next, previous
    package func said(by wording: any Wording) -> String { wording.word(self) }
}
