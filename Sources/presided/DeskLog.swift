import CivilTime
import DutyDesk
import Logging
import OfficeRules
import Synchronization
import Systemd

/// Writes what the desk tells to the log: each kind with its `MESSAGE_ID`, and never a reason, a
/// place or a kind of leave.
final class DeskLog: DeskObserver {
    private let log: Logger
    private let alarm: Alarm
    private let zone: Zone
    private let notifier = Notifier()

    init(log: Logger, alarm: Alarm, zone: Zone) {
        self.log = log
        self.alarm = alarm
        self.zone = zone
    }

    func recorded(_ event: Event, record: Int64, by actor: Actor) {
        var metadata: Logger.Metadata = [
            "record": "\(record)", "account": "\(actor.account)", "event": "\(event.kind)",
        ]
        if let leave = event.leave {
            metadata["leave"] = "\(leave)"
        } else if let subject = event.subject {
            metadata["subject"] = "\(subject)"
        }
        if let person = event.person { metadata["person"] = "\(person)" }
        guard let id = event.messageID else {
            return log.info("\(event.kind)", metadata: metadata)
        }
        log.log(id, level: event.level, "\(event.kind)", metadata: metadata)
    }

    func presiding(_ segment: StandingSegment, before: StandingSegment?) {
        let until = segment.until.map { $0.rfc3339(in: zone) } ?? "open"
        let holder = segment.standing.holder?.text ?? "nobody"
        _ = try? notifier.status("presides: \(holder), until \(until)")
        if before?.standing.holder == segment.standing.holder, before != nil { return }
        let metadata: Logger.Metadata = [
            "holder": "\(holder)", "capacity": "\(segment.standing.capacity.rawValue)",
            "until": "\(until)",
        ]
        if segment.standing.capacity == .nobody {
            log.log(.nobodyPresides, level: .critical, "Nobody presides", metadata: metadata)
        } else {
            log.log(.presidingChanged, level: .notice, "Presiding", metadata: metadata)
        }
    }

    func journal(_ trouble: JournalTrouble?) {
        switch trouble {
        case nil: log.log(.journalRecovered, level: .notice, "Commands are recorded again")
        case .outcomeUnknown:
            log.log(
                .outcomeUnknown, level: .critical, "A sync failed; the journal is reread")
        case .some(let trouble):
            log.log(
                .journalUnavailable, level: .error, "Commands cannot be recorded",
                metadata: ["reason": "\(trouble.rawValue)"])
        }
    }

    func nextChange(_ instant: Instant?) { alarm.set(instant) }

    func snapshot(record: Int64, problem: String?) {
        if let problem {
            log.warning(
                "Snapshot unusable", metadata: ["record": "\(record)", "why": "\(problem)"])
        } else {
            log.debug("Snapshot written", metadata: ["record": "\(record)"])
        }
    }
}

extension Event {
    /// The kind of log entry for this kind of event; nil for what only the daemon cares about.
    fileprivate var messageID: MessageID? {
        switch self {
        case .rosterApplied: .rosterApplied
        case .leaveRequested: .leaveRequested
        case .leaveApproved: .leaveApproved
        case .leaveDeclined: .leaveDeclined
        case .leaveConfirmed, .leaveFiled: .leaveFiled
        case .leaveProposed: .leaveExtended
        case .leaveChanged: .leaveChanged
        case .leaveCorrected: .leaveCorrected
        case .leaveReturned: .leaveReturned
        case .leaveReportedBack: .leaveReportedBack
        case .leaveCancelled: .leaveCancelled
        case .leaveOverdue: .leaveOverdue
        case .entrusted: .entrustmentMade
        case .entrustmentCancelled: .entrustmentCancelled
        case .engagement: .engagementRecorded
        case .meeting: .meetingRecorded
        case .proceeding: .proceedingRecorded
        case .rotation: .turnRecorded
        case .week: .weekRecorded
        case .yearClosed: nil
        }
    }

    fileprivate var level: Logger.Level {
        if case .leaveOverdue = self { .warning } else { .notice }
    }

    /// The person concerned, where the event says so.
    fileprivate var person: PersonID? {
        switch self {
        case .leaveRequested(let event): event.person
        case .entrusted(let event): event.person
        default: nil
        }
    }
}
