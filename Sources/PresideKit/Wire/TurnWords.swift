/// Where a turn stands.
package enum TurnState: String, WireWord {
    case planned, asked, accepted, exhausted
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// Why somebody does not go.
package enum SkippedWhy: String, WireWord {
    case excused, declined, away, engaged, left
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// What a turn counts as.
package enum TurnKind: String, WireWord {
    case session, reception, night, weekend, holiday
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// As what somebody is on duty.
package enum DutyPart: String, WireWord {
    case leader, officer
    package func said(by wording: any Wording) -> String { wording.word(self) }
}
