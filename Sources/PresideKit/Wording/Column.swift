/// Headings of columns and names of rows.
package enum Column: CaseIterable, Sendable {
    case account, acknowledged, actor, after, approver, at, before, body, capacity, commandID
    case companions, coordinatesFor, counted, cover, day, days, decided, department, event, flags
    case hash, head, holiday, id, kind, leaderInCharge, leave, leaves, line, name, note
    case number, pending, period, person, place, post, posts, presides, rank, reason, record
    case report, reportedUpward, scope, skipped, standIn, state, subject, telephone, total
    case weekday, what, year
    case afternoon, begin, end, half, late, morning, people
    // Of turns.
    case asked, excused, leader, level, list, order, part, planned, since, stoodIn, taken
    case continues, endsBefore, missing, opinion, organiser, repeats, title, visibility
}

/// Short phrases that take nothing in.
package enum Phrase: CaseIterable, Sendable {
    // Sections.
    case presiding, away, dueBack, awaiting, alerts, concerns, history
    // Answers with nothing in them.
    case awayThen, notAwayThen, nobodyAway, noLeave, noEntrustments, nothingDiffers, dryRun
    // Marks.
    case yes, no, provisional, workingDay, restDay, allDay, unconfirmed, overdue, vacantPosts
    case outsideLine, notConstituent, confirmed, toBeReported
    // The week's sheet.
    case am, pm, nothingPlanned, changedSinceIssue, calendar, engagements, attention, dues
    case late, marked
    // Engagements and free time.
    case engaged, noEngagement, noSlot, toThinkOf
}
