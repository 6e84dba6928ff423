/// Words and sentences about what happens for and at meetings (Art. 41-43, 46).
package protocol ProceedingWording {
    func word(_ word: ItemState) -> String
    func word(_ word: ChecklistPiece) -> String
    func word(_ word: OpinionManner) -> String
    func word(_ word: CitizenGroup) -> String
    func word(_ word: ExcuseState) -> String
    func word(_ word: MinutesState) -> String
    func word(_ word: AbsenceWhy) -> String
    func word(_ word: DueCode) -> String
    func label(_ label: ProceedingLabel) -> String
    /// What a command did to something.
    func done(_ subject: String, _ act: ProceedingAct) -> String
    /// How many items there are, where their titles are not shown.
    func items(_ count: Int) -> String
}

/// What a command did.
package enum ProceedingAct: CaseIterable, Sendable {
    case proposed, reviewed, settled, declined, placed, postponed, withdrawn, checked
    case papersHandedOut, admitted, invited, decided
    case excuseAsked, excuseGranted, excuseDeclined, attendanceTaken
    case drafted, minutesReviewed, signed, followUpAdded, followUpDone
}

/// Names of rows, headings of columns and short phrases about proceedings.
package enum ProceedingLabel: CaseIterable, Sendable {
    case item, title, department, meeting, state, checklist, missing, review, settlement
    case papers, papersDue, admission, sittingIn, decision, reason, asked, standIn, person
    case leave, ruling, present, absent, quorum, at, because, minutes, signature, followUp, task
    case owner, due, doneAt, report, what, article, subject, chair
    // Marks.
    case major, touchesInterests, papersLate, inStead, overdue, held, notHeld, notTaken
    // Answers with nothing in them.
    case noItems, noExcuses, noFollowUps, nothingDue
}
