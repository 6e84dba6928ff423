extension EnglishWording {
    package func word(_ word: DayWhy) -> String {
        switch word {
        case .weekday: "weekday"
        case .weekend: "weekend"
        case .holiday: "holiday"
        case .adjustedWorkingDay: "adjusted working day"
        case .localRestDay: "local day of rest"
        case .localWorkingDay: "local working day"
        }
    }

    package func word(_ word: WeekdayName) -> String {
        switch word {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }

    package func word(_ word: RoleName) -> String {
        switch word {
        case .observer: "observer"
        case .person: "the person concerned"
        case .clerk: "clerk"
        case .administrator: "administrator"
        }
    }

    package func word(_ word: JournalState) -> String {
        switch word {
        case .open: "open"
        case .full: "disk full"
        case .readOnly: "read-only"
        case .unavailable: "unavailable"
        case .busy: "busy"
        case .outcomeUnknown: "outcome unknown"
        }
    }

    package func word(_ word: DifferenceWhat) -> String {
        switch word {
        case .personAdded: "joins"
        case .personLeft: "leaves"
        case .name: "name"
        case .posts: "posts"
        case .inCharge: "in charge of"
        case .coordinatesFor: "coordinates for"
        case .outsideLine: "outside the line"
        case .departmentAdded: "new department"
        case .departmentClosed: "department closed"
        case .departmentChanged: "department changed"
        case .departmentOrder: "order of departments"
        case .ranking: "order of rank"
        }
    }

    package func word(_ word: EventName) -> String {
        switch word {
        case .rosterApplied: "roster applied"
        case .leaveRequested: "leave requested"
        case .leaveApproved: "leave approved"
        case .leaveDeclined: "leave declined"
        case .leaveConfirmed: "approval confirmed"
        case .leaveFiled: "leave filed"
        case .leaveProposed: "extension or change asked for"
        case .leaveChanged: "leave changed"
        case .leaveCorrected: "entry corrected"
        case .leaveReturned: "early return"
        case .leaveReportedBack: "reported back"
        case .leaveCancelled: "leave cancelled"
        case .leaveOverdue: "leave overdue"
        case .entrusted: "entrusted"
        case .entrustmentCancelled: "entrustment cancelled"
        case .yearClosed: "year closed"
        case .engagementAdded, .engagementChanged, .invitationSubmitted, .invitationApproved,
            .invitationDeclined, .engagementCancelled, .meetingCalled, .meetingMoved,
            .meetingCancelled, .agendaItemProposed, .agendaItemReviewed, .agendaItemSettled,
            .agendaItemDeclined, .agendaItemPlaced, .agendaItemPostponed,
            .agendaItemWithdrawn, .agendaItemChecked, .papersHandedOut, .agendaItemAdmitted,
            .citizensInvited, .agendaItemDecided, .excuseAsked, .excuseGranted,
            .excuseDeclined, .attendanceTaken, .minutesDrafted, .minutesReviewed,
            .minutesSigned, .followUpAdded, .followUpDone, .turnsPlanned, .turnDaySet,
            .turnExcused, .turnAccepted, .turnDeclined, .turnPassedOn, .turnGivenBack,
            .turnSwapOffered, .turnSwapEnded, .turnsSwapped:
            ofCalendar(word)
        case .weekIssued: "week issued"
        case .attentionAcknowledged: "attention acknowledged"
        }
    }

    /// The kinds of the calendar's nouns.
    private func ofCalendar(_ word: EventName) -> String {
        switch word {
        case .engagementAdded: "engagement entered"
        case .engagementChanged: "engagement changed"
        case .invitationSubmitted: "invitation submitted"
        case .invitationApproved: "invitation approved"
        case .invitationDeclined: "invitation declined"
        case .engagementCancelled: "engagement cancelled"
        case .meetingCalled: "meeting called"
        case .meetingMoved: "meeting moved"
        case .meetingCancelled: "meeting cancelled"
        case .agendaItemProposed: "agenda item proposed"
        case .agendaItemReviewed: "agenda item reviewed"
        case .agendaItemSettled: "agenda item settled"
        case .agendaItemDeclined: "agenda item declined"
        case .agendaItemPlaced: "put on the agenda"
        case .agendaItemPostponed: "agenda item postponed"
        case .agendaItemWithdrawn: "agenda item withdrawn"
        case .agendaItemChecked: "checklist handed in"
        case .papersHandedOut: "papers handed out"
        case .agendaItemAdmitted: "admitted by the chair"
        case .citizensInvited: "citizens invited"
        case .agendaItemDecided: "agenda item decided"
        case .excuseAsked: "excuse asked for"
        case .excuseGranted: "excused"
        case .excuseDeclined: "not excused"
        case .attendanceTaken: "attendance taken"
        case .minutesDrafted: "minutes drafted"
        case .minutesReviewed: "minutes reviewed"
        case .minutesSigned: "minutes signed"
        case .followUpAdded: "follow-up added"
        case .followUpDone: "follow-up done"
        case .turnsPlanned: "turns planned"
        case .turnDaySet: "session's day set"
        case .turnExcused: "excused from a turn"
        case .turnAccepted: "turn accepted"
        case .turnDeclined: "turn declined"
        case .turnPassedOn: "somebody else asked"
        case .turnGivenBack: "turn given back"
        case .turnSwapOffered: "exchange offered"
        case .turnSwapEnded: "exchange ended"
        case .turnsSwapped: "turns exchanged"
        default: word.rawValue
        }
    }
}
