import OfficeRules
import Systemd

// Every kind of event has its kind of log entry; one that is added without does not compile.

extension Event {
    /// The kind of log entry for it.
    var messageID: MessageID {
        switch self {
        case .rosterApplied: .rosterApplied
        case .leaveRequested: .leaveRequested
        case .leaveApproved: .leaveApproved
        case .leaveDeclined: .leaveDeclined
        case .leaveConfirmed: .leaveConfirmed
        case .leaveFiled: .leaveFiled
        case .leaveProposed: .leaveExtended
        case .leaveChanged: .leaveChanged
        case .leaveCorrected: .leaveCorrected
        case .leaveReturned: .leaveReturned
        case .leaveReportedBack: .leaveReportedBack
        case .leaveCancelled: .leaveCancelled
        case .leaveOverdue: .leaveOverdue
        case .entrusted: .entrustmentMade
        case .entrustmentCancelled: .entrustmentCancelled
        case .engagement(let event): event.messageID
        case .meeting(let event): event.messageID
        case .proceeding(let event): event.messageID
        case .rotation(let event): event.messageID
        case .week(let event): event.messageID
        case .yearClosed: .yearClosed
        }
    }
}

extension EngagementEvent {
    /// The kind of log entry for it.
    var messageID: MessageID {
        switch self {
        case .added: .engagementAdded
        case .changed: .engagementChanged
        case .cancelled: .engagementCancelled
        case .submitted: .invitationSubmitted
        case .decided(_, let decision):
            decision.approved ? .invitationApproved : .invitationDeclined
        }
    }
}

extension MeetingEvent {
    /// The kind of log entry for it.
    var messageID: MessageID {
        switch self {
        case .called: .meetingCalled
        case .moved: .meetingMoved
        case .cancelled: .meetingCancelled
        }
    }
}

extension ProceedingEvent {
    /// The kind of log entry for it.
    var messageID: MessageID {
        switch self {
        case .itemProposed: .agendaItemProposed
        case .itemReviewed: .agendaItemReviewed
        case .itemSettled: .agendaItemSettled
        case .itemDeclined: .agendaItemDeclined
        case .itemPlaced: .agendaItemPlaced
        case .itemPostponed: .agendaItemPostponed
        case .itemWithdrawn: .agendaItemWithdrawn
        case .itemChecked: .agendaItemChecked
        case .papersHandedOut: .papersHandedOut
        case .itemAdmitted: .agendaItemAdmitted
        case .citizensInvited: .citizensInvited
        case .itemDecided: .agendaItemDecided
        case .excuseAsked: .excuseAsked
        case .excuseGranted: .excuseGranted
        case .excuseDeclined: .excuseDeclined
        case .attendanceTaken: .attendanceTaken
        case .minutesDrafted: .minutesDrafted
        case .minutesReviewed: .minutesReviewed
        case .minutesSigned: .minutesSigned
        case .followUpAdded: .followUpAdded
        case .followUpDone: .followUpDone
        }
    }
}

extension RotationEvent {
    /// The kind of log entry for it.
    var messageID: MessageID {
        switch self {
        case .planned: .turnsPlanned
        case .daySet: .turnDaySet
        case .excused: .turnExcused
        case .accepted: .turnAccepted
        case .declined: .turnDeclined
        case .passedOn: .turnPassedOn
        case .givenBack: .turnGivenBack
        case .swapOffered: .turnSwapOffered
        case .swapEnded: .turnSwapEnded
        case .swapped: .turnsSwapped
        }
    }
}

extension WeekEvent {
    /// The kind of log entry for it.
    var messageID: MessageID {
        switch self {
        case .issued: .weekIssued
        case .acknowledged: .attentionAcknowledged
        }
    }
}
