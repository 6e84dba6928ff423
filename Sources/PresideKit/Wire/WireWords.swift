/// A closed set of words of the contract: the raw values are what the socket carries.
///
/// Every such set has a word in each language (`Wording`), switched over without a default, so that
/// a member without its translation does not compile; a test holds the members against the
/// descriptions of the interfaces.
package protocol WireWord: RawRepresentable<String>, CaseIterable, Sendable {
    func said(by wording: any Wording) -> String
}

/// In what capacity someone presides (Art. 8).
package enum Capacity: String, WireWord {
    case mayor, acting, entrusted, nobody
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// The posts of a roster (Art. 5).
package enum Post: String, WireWord {
    case mayor, actingMayor, executiveDeputyMayor, deputyMayor, secretaryGeneral, mayorsAssistant
    case deputySecretaryGeneral, departmentHead
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// What a leave is for.
package enum LeaveKind: String, WireWord {
    case official, abroad, training, annual, personal, sick
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// How far a leave has come (Art. 74).
package enum LeaveState: String, WireWord {
    case requested, approved, declined, filed, reportedBack, cancelled
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// What is worth knowing about a leave besides.
package enum LeaveFlag: String, WireWord {
    case lateEntry, provisionalCalendar
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// What the applicant is warned of and the approver acknowledges.
package enum ConcernCode: String, WireWord {
    case nobodyPresides, lineOverlap, pairedDeputyAway, notAwayTogether, tripProlonged
    case mayorAbroad, deputyAbroad, officialAbroad
    case meetingLosesChair, meetingLosesQuorum, missesMeeting, missesSession, missesReception
    case missesDuty, missesEngagement
    case clashesWithLeave, clashesWithEngagement, clashesWithMeeting, clashesWithTurn
    case invitationHeld
    case chairedForMayor, membersAway, belowQuorum, meetingFreeWeek, papersLate, outsideOfficeHours
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// Why it is that person who decides.
package enum ApproverWhy: String, WireWord {
    case theMayor, leaderInCharge, secretaryGeneral, superior, escalated, vacant, none
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// In what way a decision reached the General Office.
package enum DecidedHow: String, WireWord {
    case orally, inWriting, bySelf
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// What is asked for about a leave that was approved already.
package enum PendingWhat: String, WireWord {
    case `extension`, change
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// What the mayor entrusts: only to preside changes who presides (Art. 8).
package enum EntrustmentScope: String, WireWord {
    case preside, task
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// What needs attention.
package enum AlertCode: String, WireWord {
    case overdueReturn, nobodyPresides
    case turnExhausted, turnAwaitsAnswer, turnLeaderLeft, turnLeaderAway
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// What takes a leader's time on the week's sheet.
package enum WeekWhat: String, WireWord {
    case leave, engagement, meeting, session, reception, duty
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// What became of an entry since the sheet was issued.
package enum WeekChangeWhat: String, WireWord {
    case added, removed, changed
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// Why a day counts as a working day or does not.
package enum DayWhy: String, WireWord {
    case weekday, weekend, holiday, adjustedWorkingDay, localRestDay, localWorkingDay
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// The days of the week, as the daemon names them.
package enum WeekdayName: String, WireWord {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// What an account may act as.
package enum RoleName: String, WireWord {
    case observer, person, clerk, administrator
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// Whether commands can be recorded now.
package enum JournalState: String, WireWord {
    case open, full, readOnly, unavailable, busy, outcomeUnknown
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// What differs between the roster that stands and the one that was given.
package enum DifferenceWhat: String, WireWord {
    case personAdded, personLeft, name, posts, inCharge, coordinatesFor, outsideLine
    case departmentAdded, departmentClosed, departmentChanged, departmentOrder
    case ranking
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// The kinds of event in the journal and in the history of a leave.
package enum EventName: String, WireWord {
    case rosterApplied, leaveRequested, leaveApproved, leaveDeclined, leaveConfirmed
    case leaveFiled, leaveProposed, leaveChanged, leaveCorrected, leaveReturned
    case leaveReportedBack, leaveCancelled, leaveOverdue, entrusted, entrustmentCancelled
    case yearClosed
    case engagementAdded, engagementChanged, engagementCancelled
    case invitationSubmitted, invitationApproved, invitationDeclined
    case meetingCalled, meetingMoved, meetingCancelled
    case agendaItemProposed, agendaItemReviewed, agendaItemSettled, agendaItemDeclined
    case agendaItemPlaced, agendaItemPostponed, agendaItemWithdrawn, agendaItemChecked
    case papersHandedOut, agendaItemAdmitted, citizensInvited, agendaItemDecided
    case excuseAsked, excuseGranted, excuseDeclined, attendanceTaken
    case minutesDrafted, minutesReviewed, minutesSigned, followUpAdded, followUpDone
    case turnsPlanned, turnDaySet, turnExcused, turnAccepted, turnDeclined, turnPassedOn
    case turnGivenBack, turnSwapOffered, turnSwapEnded, turnsSwapped
    case weekIssued, attentionAcknowledged
    package func said(by wording: any Wording) -> String { wording.word(self) }
}
