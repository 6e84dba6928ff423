package import CivilTime

/// What happened for and at a meeting.
package enum ProceedingEvent: Hashable, Sendable {
    case itemProposed(AgendaItemID, ItemProposal)
    case itemReviewed(AgendaItemID, Ruling, note: String?)
    case itemSettled(AgendaItemID, meeting: MeetingID?, Ruling, note: String?)
    case itemDeclined(AgendaItemID, Ruling, reason: String?)
    case itemPlaced(AgendaItemID, meeting: MeetingID)
    case itemPostponed(AgendaItemID, reason: String?)
    case itemWithdrawn(AgendaItemID, reason: String?)
    case itemChecked(AgendaItemID, ChecklistEntry)
    case papersHandedOut(AgendaItemID, at: Instant)
    case itemAdmitted(AgendaItemID, Ruling, note: String?)
    case citizensInvited(AgendaItemID, [Citizen])
    case itemDecided(AgendaItemID, decision: String)

    /// From a meeting on a day; records once did not say which.
    case excuseAsked(MeetingID, PersonID, reason: String, on: Day?)
    case excuseGranted(MeetingID, PersonID, Ruling, note: String?)
    case excuseDeclined(MeetingID, PersonID, Ruling, note: String?)
    case attendanceTaken(MeetingID, Attendance)

    case minutesDrafted(MeetingID, text: String)
    case minutesReviewed(MeetingID, Ruling, note: String?)
    case minutesSigned(MeetingID, Ruling, note: String?)

    case followUpAdded(FollowUpID, meeting: MeetingID, item: AgendaItemID?, FollowUpTask)
    case followUpDone(FollowUpID, at: Instant, report: String?)

    /// The name under which the journal keeps it; never changed once written.
    package var kind: String {
        switch self {
        case .itemProposed: "agendaItemProposed"
        case .itemReviewed: "agendaItemReviewed"
        case .itemSettled: "agendaItemSettled"
        case .itemDeclined: "agendaItemDeclined"
        case .itemPlaced: "agendaItemPlaced"
        case .itemPostponed: "agendaItemPostponed"
        case .itemWithdrawn: "agendaItemWithdrawn"
        case .itemChecked: "agendaItemChecked"
        case .papersHandedOut: "papersHandedOut"
        case .itemAdmitted: "agendaItemAdmitted"
        case .citizensInvited: "citizensInvited"
        case .itemDecided: "agendaItemDecided"
        case .excuseAsked: "excuseAsked"
        case .excuseGranted: "excuseGranted"
        case .excuseDeclined: "excuseDeclined"
        case .attendanceTaken: "attendanceTaken"
        case .minutesDrafted: "minutesDrafted"
        case .minutesReviewed: "minutesReviewed"
        case .minutesSigned: "minutesSigned"
        case .followUpAdded: "followUpAdded"
        case .followUpDone: "followUpDone"
        }
    }

    /// What it is about: `T5`, `M5`, `F4`.
    var subject: String? {
        item?.description ?? meeting?.description ?? followUp?.description
    }

    /// The item that it is about.
    package var item: AgendaItemID? {
        switch self {
        case .itemProposed(let id, _), .itemReviewed(let id, _, _),
            .itemSettled(let id, _, _, _), .itemDeclined(let id, _, _), .itemPlaced(let id, _),
            .itemPostponed(let id, _), .itemWithdrawn(let id, _), .itemChecked(let id, _),
            .papersHandedOut(let id, _), .itemAdmitted(let id, _, _),
            .citizensInvited(let id, _), .itemDecided(let id, _):
            id
        default: nil
        }
    }

    /// The meeting that it is about.
    package var meeting: MeetingID? {
        switch self {
        case .excuseAsked(let id, _, _, _), .excuseGranted(let id, _, _, _),
            .excuseDeclined(let id, _, _, _), .attendanceTaken(let id, _),
            .minutesDrafted(let id, _), .minutesReviewed(let id, _, _),
            .minutesSigned(let id, _, _):
            id
        default: nil
        }
    }

    /// The follow-up that it is about.
    package var followUp: FollowUpID? {
        switch self {
        case .followUpAdded(let id, _, _, _), .followUpDone(let id, _, _): id
        default: nil
        }
    }
}
