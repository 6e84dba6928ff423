/// The kinds of meeting (Art. 38, 73).
package enum MeetingKind: String, WireWord {
    case plenary, executive, mayorsOffice, special, citywide
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// How far a meeting has come.
package enum MeetingState: String, WireWord {
    case called, cancelled
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// What would refuse a call.
package enum MeetingObstacle: String, WireWord {
    case meetingFreeWeek, tooLate, noChair, belowQuorum, entrustmentMissing, approvalMissing
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// Why a member will not be there.
package enum MeetingAbsenceWhy: String, WireWord {
    case away, engaged, excused, holdsNoPost, notThere
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// Whether as many meetings were held as the rules ask for.
package enum MeetingStatus: String, WireWord {
    case met, due, missed
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// How the rulebook reads 'the first week of each month' (Art. 73).
package enum MeetingFreeReading: String, WireWord {
    case firstMonday = "first-monday"
    case firstDays = "first-days"
    case containingFirst = "containing-first"
    package func said(by wording: any Wording) -> String { wording.word(self) }
}
