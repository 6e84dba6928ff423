extension EnglishWording {
    package func word(_ word: Capacity) -> String {
        switch word {
        case .mayor: "the mayor"
        case .acting: "first in the line who is not away"
        case .entrusted: "entrusted by the mayor"
        case .nobody: "nobody"
        }
    }

    package func word(_ word: Post) -> String {
        switch word {
        case .mayor: "mayor"
        case .actingMayor: "acting mayor"
        case .executiveDeputyMayor: "executive deputy mayor"
        case .deputyMayor: "deputy mayor"
        case .secretaryGeneral: "secretary-general"
        case .mayorsAssistant: "mayor's assistant"
        case .deputySecretaryGeneral: "deputy secretary-general"
        case .departmentHead: "department head"
        }
    }

    package func word(_ word: LeaveKind) -> String {
        switch word {
        case .official: "official trip"
        case .abroad: "trip abroad"
        case .training: "training"
        case .annual: "annual leave"
        case .personal: "personal leave"
        case .sick: "sick leave"
        }
    }

    package func word(_ word: LeaveState) -> String {
        switch word {
        case .requested: "requested"
        case .approved: "approved"
        case .declined: "declined"
        case .filed: "filed"
        case .reportedBack: "reported back"
        case .cancelled: "cancelled"
        }
    }

    package func word(_ word: LeaveFlag) -> String {
        switch word {
        case .lateEntry: "entered after it had begun"
        case .provisionalCalendar: "rests on a year whose working days are not published yet"
        }
    }

    package func word(_ word: ConcernCode) -> String {
        switch word {
        case .nobodyPresides: "nobody is left to preside"
        case .lineOverlap: "others of the line of succession are away too"
        case .pairedDeputyAway: "the leader and the paired deputy secretary-general are both away"
        case .notAwayTogether: "the rulebook does not want these people away together"
        case .tripProlonged: "an official trip is not to be prolonged"
        case .mayorAbroad:
            "an official trip abroad takes the consent of the Party secretary, then of the region"
        case .deputyAbroad:
            "an official trip abroad takes the consent of the mayor, then of the region"
        case .officialAbroad:
            "an official trip abroad takes the consent of the deputy mayor in charge and the one"
                + " for foreign affairs, of the mayor, then of the region (not to Mongolia)"
        case .meetingLosesChair: "a meeting that was called loses its chair"
        case .meetingLosesQuorum: "an executive meeting that was called falls below half"
        case .missesMeeting: "misses a meeting that was called"
        case .missesSession: "misses a planned congress session"
        case .missesReception: "misses a reception day"
        case .missesDuty: "misses duty"
        case .missesEngagement: "misses an engagement"
        case .clashesWithLeave: "clashes with leave"
        case .clashesWithEngagement: "clashes with another engagement"
        case .clashesWithMeeting: "clashes with a meeting"
        case .clashesWithTurn: "clashes with a session, a reception or duty"
        case .invitationHeld: "the invitation is not approved yet"
        case .chairedForMayor: "the mayor is away, so the executive deputy chairs"
        case .membersAway: "members are away"
        case .belowQuorum: "fewer than half would be present"
        case .meetingFreeWeek: "in the meeting-free week, which takes an exception"
        case .papersLate: "the day on which papers are due has passed"
        case .outsideOfficeHours: "not on a working day within office hours"
        }
    }

    package func word(_ word: ApproverWhy) -> String {
        switch word {
        case .theMayor: "asks the mayor"
        case .leaderInCharge: "leader in charge of the department"
        case .secretaryGeneral: "asks the secretary-general"
        case .superior: "the leave of whoever heads the government is allowed above the city"
        case .escalated: "more than half a month, so the mayor decides"
        case .vacant: "whoever presides, because the approver's post is vacant"
        case .none: "nobody can decide now"
        }
    }

    package func word(_ word: DecidedHow) -> String {
        switch word {
        case .orally: "orally"
        case .inWriting: "in writing"
        case .bySelf: "through the own account"
        }
    }

    package func word(_ word: PendingWhat) -> String {
        switch word {
        case .extension: "extension asked for"
        case .change: "change asked for"
        }
    }

    package func word(_ word: EntrustmentScope) -> String {
        switch word {
        case .preside: "to preside"
        case .task: "a task"
        }
    }

    package func word(_ word: AlertCode) -> String {
        switch word {
        case .overdueReturn: "overdue return"
        case .nobodyPresides: "nobody presides"
        case .turnExhausted: "nobody is left to be asked"
        case .turnAwaitsAnswer: "somebody is asked and has not answered"
        case .turnLeaderLeft: "who was to go, or is asked, is not among those who go any more"
        case .turnLeaderAway: "who is to go is away then"
        }
    }
}
