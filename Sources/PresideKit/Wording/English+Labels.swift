extension EnglishWording {
    package func column(_ column: Column) -> String {
        switch column {
        case .account, .approver, .at, .after, .before, .companions, .cover, .day, .days,
            .decided, .department, .event, .hash, .head, .holiday, .id, .kind, .leave, .leaves,
            .line, .name, .note, .period, .person, .pending, .place, .post, .posts, .presides,
            .rank, .reason, .record, .report, .scope, .state, .subject, .telephone, .total,
            .weekday, .what, .year, .acknowledged, .body, .capacity, .afternoon, .begin, .end,
            .half, .late, .morning, .people, .missing, .opinion, .organiser, .repeats, .title,
            .visibility:
            "\(column)"
        case .asked, .excused, .leader, .level, .list, .order, .part, .planned, .since, .taken:
            "\(column)"
        case .stoodIn: "stood in"
        case .continues: "continues"
        case .endsBefore: "ends before"
        case .actor: "by"
        case .commandID: "command id"
        case .coordinatesFor: "coordinates for"
        case .counted: "days counted"
        case .flags: "remarks"
        case .leaderInCharge: "leader in charge"
        case .number: "no."
        case .reportedUpward: "reported upward"
        case .skipped: "days skipped"
        case .standIn: "stand-in"
        }
    }

    package func phrase(_ phrase: Phrase) -> String {
        switch phrase {
        case .presiding: "Presiding"
        case .away: "Away"
        case .dueBack: "Due back"
        case .awaiting: "Awaiting a decision"
        case .alerts: "Needs attention"
        case .concerns: "Concerns, to be acknowledged by whoever approves"
        case .history: "History"
        case .awayThen: "This leave keeps the person away at that moment."
        case .notAwayThen: "This leave does not keep the person away at that moment."
        case .nobodyAway: "Nobody is away."
        case .noLeave: "No leave answers to that."
        case .noEntrustments: "No entrustment is in force or to come."
        case .nothingDiffers: "Nothing differs from what stands."
        case .dryRun: "A trial run: nothing was recorded"
        case .yes: "yes"
        case .no: "no"
        case .provisional:
            "Provisional: the year's notice is not published yet, so that weekends alone count."
        case .workingDay: "working day"
        case .restDay: "day of rest"
        case .allDay: "all day"
        case .unconfirmed: "not reported back"
        case .overdue: "overdue: the planned end has passed, and nobody has reported back"
        case .vacantPosts: "vacant"
        case .outsideLine: "outside the line"
        case .notConstituent: "not constituent"
        case .confirmed: "confirmed in writing"
        case .toBeReported: "to be reported to the approver"
        case .am: "morning"
        case .pm: "afternoon"
        case .nothingPlanned: "Nothing is planned."
        case .calendar: "Meetings and turns"
        case .engagements: "Engagements"
        case .dues: "Owed about meetings and the week's sheet"
        case .attention: "Needs attention (until 'preside acknowledge')"
        case .changedSinceIssue: "Changes since it was issued"
        case .late: "late"
        case .marked: "underlined"
        case .engaged: "engaged"
        case .noEngagement: "There is no engagement in that time."
        case .noSlot: "There is no such time in that range."
        case .toThinkOf: "To think of; nothing of it is in the way"
        }
    }
}
