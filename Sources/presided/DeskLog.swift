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

    func recorded(_ notice: Notice) {
        var metadata: Logger.Metadata = [:]
        for field in notice.fields { metadata[field.key] = .string(field.value) }
        var level = Logger.Level.notice
        if case .leaveOverdue = notice.event { level = .warning }
        log.log(
            notice.event.messageID, level: level, "\(notice.event.kind)", metadata: metadata)
    }

    func refused(account: String, method: String) {
        log.log(
            .accessRefused, level: .notice, "Not permitted",
            metadata: ["user": "\(account)", "method": "\(method)"])
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

    func unrecordable(_ problem: String) {
        log.log(
            .journalUnavailable, level: .error, "A command cannot be recorded",
            metadata: ["reason": "\(problem)"])
    }

    func nextChange(_ instant: Instant?) { alarm.set(instant) }

    func snapshot(record: Int64, problem: String?) {
        if let problem {
            log.log(
                .snapshotPassedOver, level: .warning, "Snapshot unusable",
                metadata: ["record": "\(record)", "why": "\(problem)"])
        } else {
            log.debug("Snapshot written", metadata: ["record": "\(record)"])
        }
    }
}
