import CivilTime
import OfficeJournal
import OfficeRecords
import OfficeRules
import Varlink

/// A batch being decided, one command after the other on the office as those before leave it. That
/// office becomes the office only when the disk has it, and no answer leaves before.
struct BatchDecision {
    private(set) var office: Office
    let setting: OfficeSetting
    let journal: any Journal
    private(set) var entries: [Entry] = []
    private(set) var recorded: [(Event, Int64, Actor)] = []
    private var answers: [(job: Job, answer: Job.Answer)] = []
    /// Command ids answered within this batch, which the journal does not know yet.
    private var repeated: [Key: (fingerprint: Digest32, reply: [UInt8], record: Int64)] = [:]

    private struct Key: Hashable {
        let account: String
        let commandID: String
    }

    init(office: Office, setting: OfficeSetting, journal: any Journal) {
        self.office = office
        self.setting = setting
        self.journal = journal
    }

    func answerAll() {
        for (job, answer) in answers { job.answer(answer) }
    }

    mutating func decide(_ job: Job, now: Instant) {
        if let answer = answerBefore(job) { return answers.append((job, answer)) }
        let events: [Event]
        switch office.decide(job.command, by: job.actor, at: now, setting) {
        case .failure(let refusal):
            let error = WireError(refusal, office: office, setting: setting, actor: job.actor)
            return answers.append((job, .refused(error)))
        case .success(let decided): events = decided
        }
        let first = office.record + 1
        for event in events {
            office.evolve(event, record: office.record + 1, at: now, zone: setting.zone)
            recorded.append((event, office.record, job.actor))
        }
        let reply = encode(
            job.render(
                Job.Outcome(
                    office: office, events: events, record: events.isEmpty ? nil : office.record,
                    now: now, setting: setting)))
        answers.append((job, .done(reply)))
        guard !events.isEmpty else { return }
        entries.append(entry(job, events, now, reply))
        if let identity = job.identity {
            repeated[Key(account: job.actor.account, commandID: identity.commandID)] =
                (identity.fingerprint, reply, first)
        }
    }

    /// The answer that the same command was given before; a repeated command adds nothing.
    private func answerBefore(_ job: Job) -> Job.Answer? {
        guard let identity = job.identity else { return nil }
        let key = Key(account: job.actor.account, commandID: identity.commandID)
        if let before = repeated[key] {
            return before.fingerprint == identity.fingerprint
                ? .done(before.reply)
                : .refused(.commandIDReused(identity.commandID, record: before.record))
        }
        do {
            guard
                let before = try journal.outcome(
                    account: key.account, commandID: key.commandID)
            else { return nil }
            return before.fingerprint == identity.fingerprint
                ? .done(before.reply)
                : .refused(.commandIDReused(identity.commandID, record: before.firstRecord))
        } catch {
            return .refused(.notRecorded(JournalTrouble(error)))
        }
    }

    private func entry(_ job: Job, _ events: [Event], _ now: Instant, _ reply: [UInt8]) -> Entry {
        let drafts = events.map { event in
            RecordDraft(
                at: now.microseconds, account: job.actor.account,
                actor: event.actor ?? job.actor.actingPerson?.text,
                commandID: job.identity?.commandID, kind: event.kind, subject: event.subject,
                body: encode(EventCoding.encode(event)))
        }
        return Entry(
            drafts: drafts,
            outcome: job.identity.map {
                OutcomeDraft(
                    commandID: $0.commandID, account: job.actor.account,
                    fingerprint: $0.fingerprint, reply: reply)
            })
    }

    private func encode(_ object: JSONObject) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        JSON.object(object).encode(into: &bytes)
        return bytes
    }
}

extension Event {
    /// The person who asked or decided, where the event itself says so.
    fileprivate var actor: String? {
        switch self {
        case .leaveRequested(let event): event.person.text
        case .leaveApproved(let event): event.decision.by.text
        case .leaveDeclined(let event): event.decision.by.text
        case .entrusted(let event): event.entrustedBy.text
        default: nil
        }
    }
}

extension Decider {
    /// The person's id, or `superior`.
    var text: String {
        switch self {
        case .person(let id): id.text
        case .superior: "superior"
        }
    }
}
