extension AuthorizationRow {
    static let all = office + leave + calendar + proceedings + turns

    /// The methods that change something: a fixed list, so that one that becomes such is noticed.
    static let changing: Set<String> = [
        "Congress.Accept", "Congress.Decline", "Congress.Excuse", "Congress.Plan",
        "Congress.SetDay", "Duty.Accept", "Duty.Agree", "Duty.Decline", "Duty.EndSwap",
        "Duty.Excuse", "Duty.Plan", "Duty.Swap", "Engagements.Add", "Engagements.Approve",
        "Engagements.Cancel", "Engagements.Change", "Engagements.Decline", "Engagements.Move",
        "Engagements.Submit", "Leave.Approve", "Leave.Cancel", "Leave.Change", "Leave.Confirm",
        "Leave.Correct", "Leave.Decline", "Leave.Extend", "Leave.File", "Leave.Import",
        "Leave.ReportBack", "Leave.Request", "Leave.Return", "Meetings.Call", "Meetings.Cancel",
        "Meetings.Move", "Presiding.CancelEntrustment", "Presiding.Entrust",
        "Proceedings.AddFollowUp", "Proceedings.Admit", "Proceedings.AskExcuse",
        "Proceedings.Check", "Proceedings.Conclude", "Proceedings.Decline",
        "Proceedings.DeclineExcuse", "Proceedings.DraftMinutes", "Proceedings.Finish",
        "Proceedings.GrantExcuse", "Proceedings.HandOut", "Proceedings.Invite",
        "Proceedings.Place", "Proceedings.Postpone", "Proceedings.Propose", "Proceedings.Review",
        "Proceedings.ReviewMinutes", "Proceedings.Settle", "Proceedings.SignMinutes",
        "Proceedings.TakeAttendance", "Proceedings.Withdraw", "Receptions.Accept",
        "Receptions.Decline", "Receptions.Excuse", "Receptions.Plan", "Roster.Apply",
        "Weeks.Acknowledge", "Weeks.Issue",
    ]
}
