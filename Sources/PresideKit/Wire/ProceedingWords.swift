/// How far an item of an agenda has come (Art. 41).
package enum ItemState: String, WireWord {
    case proposed, reviewed, settled, postponed, decided, withdrawn, declined
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// What a major item needs (Art. 20, 21).
package enum ChecklistPiece: String, WireWord {
    case research, expertArgument, opinions, riskAssessment
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// How opinions were heard (Art. 20).
package enum OpinionManner: String, WireWord {
    case publicNotice, hearing, forum
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// Who may be invited to sit in on an item (Art. 46).
package enum CitizenGroup: String, WireWord {
    case congressDeputies, conferenceMembers, experts, residents
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// Whether somebody is excused from a meeting (Art. 42).
package enum ExcuseState: String, WireWord {
    case requested, granted, declined
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// How far minutes have come (Art. 43).
package enum MinutesState: String, WireWord {
    case none, drafted, reviewed, signed
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// Why somebody was not at a meeting.
package enum AbsenceWhy: String, WireWord {
    case onLeave, excused, undecided, declined, unexcused
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// What is owed about meetings.
package enum DueCode: String, WireWord {
    case papersDue, attendanceMissing, minutesUnsigned, itemUndecided, followUpDue
    case followUpOverdue
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// What is owed about a week's sheet, on the day board.
package enum WeekDueCode: String, WireWord {
    case weekNotIssued
    package func said(by wording: any Wording) -> String { wording.word(self) }
}
