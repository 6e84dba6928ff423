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
    private(set) var recorded: [Recorded] = []
    /// Why commands were refused that the journal cannot keep, in English.
    private(set) var problems: [String] = []
    private var answers: [Decided] = []
    /// Command ids answered within this batch, which the journal does not know yet.
    private var repeated: [Key: (fingerprint: Digest32, reply: [UInt8], record: Int64)] = [:]

    private struct Decided {
        let job: Job
        let answer: Job.Answer
        /// Whether the answer stands whatever becomes of this batch: it rests on the journal alone.
        let stands: Bool
    }

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
        for decided in answers { decided.job.answer(decided.answer) }
    }

    /// The answers when the batch was not recorded, or nobody knows: what was refused is told so
    /// too, for it may have been refused because of what is not there now.
    func answerAll(failing refusal: WireError) {
        for decided in answers {
            decided.job.answer(decided.stands ? decided.answer : .refused(refusal))
        }
    }

    private mutating func answer(_ job: Job, _ answer: Job.Answer, stands: Bool = false) {
        answers.append(Decided(job: job, answer: answer, stands: stands))
    }

    mutating func decide(_ job: Job, now: Instant) {
        if let (before, stands) = answerBefore(job) { return answer(job, before, stands: stands) }
        let drafts: [RecordDraft]
        let events: [Event]
        do {
            events = try decision(of: job, now: now)
            var made: [RecordDraft] = []
            for event in events { made.append(try draft(event, job, now)) }
            drafts = made
        } catch {
            return answer(job, .refused(error))
        }
        let before = job.identity == nil ? nil : office
        let first = office.record + 1
        for event in events {
            office.evolve(event, record: office.record + 1, at: now, zone: setting.zone)
        }
        let reply = encode(
            job.render(
                Job.Outcome(
                    office: office, events: events, record: events.isEmpty ? nil : office.record,
                    now: now, setting: setting)))
        // It is kept for the command's id. The journal would refuse the whole batch.
        if let before, reply.count > JournalLimits.reply {
            office = before
            problems.append("the answer to \(job.method ?? "") has \(reply.count) bytes")
            return answer(job, .refused(.notRecorded(.unavailable)))
        }
        answer(job, .done(reply))
        for (number, event) in zip(first..., events) {
            recorded.append(
                Recorded(
                    event: event, number: number, at: now, actor: job.actor, method: job.method))
        }
        guard !events.isEmpty || job.identity != nil else { return }
        entries.append(Entry(drafts: drafts, outcome: outcome(of: job, reply)))
        if let identity = job.identity {
            repeated[Key(account: job.actor.account, commandID: identity.commandID)] =
                (identity.fingerprint, reply, min(first, office.record))
        }
    }

    private func decision(of job: Job, now: Instant) throws(WireError) -> [Event] {
        let command = try job.command.get()
        // Whoever may not know of a leave is told what would be told if there were none: asked
        // before anything is decided, for what is decided takes its time.
        let decided: Result<[Event], Refusal> =
            if let id = command.leave, !office.mayKnow(id, job.actor, at: now, setting) {
                .failure(.noSuchLeave(id))
            } else {
                office.decide(command, by: job.actor, at: now, setting)
            }
        switch decided {
        case .success(let events): return events
        case .failure(let refusal):
            throw WireError(refusal, office: office, setting: setting, actor: job.actor)
        }
    }

    /// The answer that the same command was given before; a repeated command adds nothing.
    private func answerBefore(_ job: Job) -> (Job.Answer, stands: Bool)? {
        guard let identity = job.identity else { return nil }
        let key = Key(account: job.actor.account, commandID: identity.commandID)
        if let before = repeated[key] {
            let same = before.fingerprint == identity.fingerprint
            let reused = WireError.commandIDReused(identity.commandID, record: before.record)
            return (same ? .done(before.reply) : .refused(reused), stands: false)
        }
        do {
            guard
                let before = try journal.outcome(
                    account: key.account, commandID: key.commandID)
            else { return nil }
            let same = before.fingerprint == identity.fingerprint
            let record = min(before.firstRecord, before.lastRecord)
            let reused = WireError.commandIDReused(identity.commandID, record: record)
            return (same ? .done(before.reply) : .refused(reused), stands: true)
        } catch {
            return (.refused(.notRecorded(JournalTrouble(error))), stands: true)
        }
    }

    /// Only a roster can be longer than a record may be. It is refused by itself: the journal
    /// would refuse the whole batch.
    ///
    /// What would not read back as what it is, is not written: a journal with such a record could
    /// never be opened again.
    private mutating func draft(
        _ event: Event, _ job: Job, _ now: Instant
    ) throws(WireError) -> RecordDraft {
        let object = EventCoding.encode(event)
        guard (try? EventCoding.decode(kind: event.kind, object)) == event else {
            problems.append("\(event.kind) about \(event.subject ?? "-") would not read back")
            throw .notRecorded(.unavailable)
        }
        let body = encode(object)
        guard body.count <= JournalLimits.body else {
            throw .invalidField(
                "document", "", "makes a record of more than \(JournalLimits.body) bytes")
        }
        return RecordDraft(
            at: now.microseconds, account: job.actor.account,
            actor: event.actor ?? job.actor.actingPerson?.text,
            commandID: job.identity?.commandID, kind: event.kind, subject: event.subject,
            body: body)
    }

    private func outcome(of job: Job, _ reply: [UInt8]) -> OutcomeDraft? {
        job.identity.map {
            OutcomeDraft(
                commandID: $0.commandID, account: job.actor.account,
                fingerprint: $0.fingerprint, reply: reply)
        }
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
    var actor: String? {
        switch self {
        case .leaveRequested(let event): event.person.text
        case .leaveApproved(let event): event.decision.by.text
        case .leaveDeclined(let event): event.decision.by.text
        case .entrusted(let event): event.entrustedBy.text
        case .rotation(let event): event.person?.text
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
