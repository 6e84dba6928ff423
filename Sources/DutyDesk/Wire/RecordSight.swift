import HashTreeCollections
import OfficeRules
import Varlink

/// How much of a record's body one reader may read: what the other answers show that reader, and no
/// more. Clerks read everything.
enum RecordExtent: Equatable {
    case whole, nothing
    /// These members alone; `decision.by` is a member of a member, in lists of each element.
    case members(Set<String>)

    /// The body as far as it may be read.
    func cut(_ body: JSONObject) -> JSONObject {
        switch self {
        case .whole: body
        case .nothing: [:]
        case .members(let open): Self.cut(body, open, under: "")
        }
    }

    private static func cut(
        _ object: JSONObject, _ open: Set<String>, under prefix: String
    ) -> JSONObject {
        var cut: JSONObject = [:]
        for member in object.members {
            let path = prefix + member.key
            if open.contains(path) {
                cut[member.key] = member.value
            } else if open.contains(where: { $0.hasPrefix(path + ".") }) {
                cut[member.key] = Self.cut(member.value, open, under: path + ".")
            }
        }
        return cut
    }

    private static func cut(_ value: JSON, _ open: Set<String>, under prefix: String) -> JSON {
        switch value {
        case .object(let object): .object(cut(object, open, under: prefix))
        case .array(let values): .array(values.map { cut($0, open, under: prefix) })
        default: .null
        }
    }
}

extension RecordExtent {
    /// How an engagement began: nothing where it was a secret then, else all but what of its
    /// occurrences has become one, and what had been said of it before in secret.
    init(of added: Engagement, now: Engagement, _ office: Office, _ actor: Actor) {
        guard office.mayKnow(added, actor) else {
            self = .nothing
            return
        }
        var hidden: Set<String> = []
        let days = added.changes.keys
        if !days.allSatisfy({ office.mayKnow(now.lastDetails(on: $0), actor) }) {
            hidden.insert("changes")
        }
        let mayKnowWords = [added, now].allSatisfy { office.mayKnowWhatWasSaid($0, actor) }
        if !mayKnowWords { hidden.formUnion(["opinion", "decision"]) }
        self = hidden.isEmpty ? .whole : .members(Self.begun.subtracting(hidden))
    }

    private static let begun: Set<String> = [
        "engagement", "from", "until", "details", "repeat", "first", "onRestDay", "state",
        "enteredBy", "continues", "opinion", "submittedAt", "decision", "changes",
    ]
}

/// What of each kind of event somebody may read who is no clerk. The switches have no default, and
/// a member that is not named stays hidden: a new kind, or a new member, has to be decided here.
struct RecordSight {
    let office: Office
    let view: LeaveView

    private var actor: Actor { view.actor }

    func extent(of event: Event) -> RecordExtent {
        if actor.isClerk { return .whole }
        return switch event {
        case .rosterApplied, .yearClosed: .whole
        case .leaveRequested, .leaveApproved, .leaveDeclined, .leaveConfirmed, .leaveFiled,
            .leaveProposed, .leaveChanged, .leaveCorrected, .leaveReturned, .leaveReportedBack,
            .leaveCancelled, .leaveOverdue:
            leave(event)
        case .entrusted(let event): entrustment(event.id, ["person", "entrustedBy", "task"])
        case .entrustmentCancelled(let id, _, _): entrustment(id, ["at"])
        case .engagement(let event): engagement(event)
        case .meeting(let event): meeting(event)
        case .proceeding(let event): proceeding(event)
        case .rotation(let event): rotation(event)
        case .week(let event): week(event)
        }
    }

    // MARK: Leave

    /// Whole for whoever sees the leave whole; nothing of one that does not count. Of an absence
    /// that it is one, when, and who decided; never what of it is pending or was declined.
    private func leave(_ event: Event) -> RecordExtent {
        guard let leave = event.leave.flatMap({ office.leaves[$0] }) else { return .nothing }
        return switch view.sight(of: leave) {
        case .whole: .whole
        case .nothing: .nothing
        case .absence: .members(Set(Self.absence(event)).union(["leave"]))
        }
    }

    private static func absence(_ event: Event) -> [String] {
        switch event {
        case .leaveRequested:
            ["person", "from", "until", "cover", "reportedUpward", "lateEntry"]
        case .leaveApproved:
            [
                "decision.by", "decision.bySuperior", "decision.at", "decision.manner",
                "decision.inStead", "decision.approver", "decision.escalated", "filed",
                "proposal.from", "proposal.until",
            ]
        case .leaveChanged, .leaveCorrected: ["from", "until"]
        case .leaveReturned: ["at"]
        case .leaveReportedBack: ["until"]
        case .leaveDeclined, .leaveConfirmed, .leaveFiled, .leaveProposed, .leaveCancelled,
            .leaveOverdue:
            []
        case .rosterApplied, .entrusted, .entrustmentCancelled, .yearClosed, .engagement,
            .meeting, .proceeding, .rotation, .week:
            []
        }
    }

    private func entrustment(_ id: EntrustmentID, _ open: Set<String>) -> RecordExtent {
        let found = office.entrustments.first { $0.id == id }
        if let found, found.isOpen(to: actor) { return .whole }
        return .members(open.union(["entrustment", "from", "until"]))
    }

    // MARK: The calendar

    /// Of one that is not held any more nobody can tell; what was said when it was secret stays so.
    private func engagement(_ event: EngagementEvent) -> RecordExtent {
        guard let engagement = office.engagements[event.engagement],
            office.mayKnow(event, of: engagement, actor)
        else { return .nothing }
        // Why, and what was said of it, may be of a time when it was secret: the record does not
        // tell.
        let about: Set<String> = ["engagement", "occurrence"]
        return switch event {
        case .added(let added): RecordExtent(of: added, now: engagement, office, actor)
        case .changed(_, _, _, let details?, _, _):
            office.mayKnow(details, actor) ? .whole : .nothing
        case .changed: .members(about.union(["from", "until", "held"]))
        case .cancelled: .members(about.union(["later", "kept"]))
        case .submitted: .members(about)
        case .decided:
            .members(
                about.union([
                    "decision.by", "decision.at", "decision.manner", "decision.approved",
                ]))
        }
    }

    /// Everybody may look a meeting up; why it was moved or cancelled is told to nobody else.
    private func meeting(_ event: MeetingEvent) -> RecordExtent {
        switch event {
        case .called: .whole
        case .moved:
            .members([
                "meeting", "from", "until", "chair", "members", "sittingIn", "exception",
                "entrustedBy",
            ])
        case .cancelled: .members(["meeting"])
        }
    }

    /// What it is about, who ruled and when: nothing of what is said at meetings, and no excuse.
    private func proceeding(_ event: ProceedingEvent) -> RecordExtent {
        let about: Set<String> = ["agendaItem", "meeting", "followUp"]
        return switch event {
        case .itemReviewed, .itemSettled, .itemDeclined, .itemAdmitted, .minutesReviewed,
            .minutesSigned:
            .members(about.union(["ruling"]))
        case .excuseAsked, .excuseGranted, .excuseDeclined:
            .members(about.union(["person", "ruling"]))
        case .itemChecked: .members(about.union(["piece"]))
        case .papersHandedOut, .followUpDone: .members(about.union(["at"]))
        case .followUpAdded: .members(about.union(["person", "department", "due"]))
        case .itemProposed, .itemPlaced, .itemPostponed, .itemWithdrawn, .citizensInvited,
            .itemDecided, .attendanceTaken, .minutesDrafted:
            .members(about)
        }
    }

    /// Whose turn it is; not why somebody does not go.
    private func rotation(_ event: RotationEvent) -> RecordExtent {
        switch event {
        case .planned, .daySet, .givenBack, .swapOffered, .swapped: .whole
        case .excused, .declined, .passedOn:
            .members(["turn", "skipped.person", "skipped.why", "asked"])
        case .accepted: .members(["turn", "person", "counts", "exchange"])
        case .swapEnded: .members(["turn"])
        }
    }

    /// Of what was seen to the kinds alone: one may be about what the reader may not know of.
    private func week(_ event: WeekEvent) -> RecordExtent {
        switch event {
        case .issued:
            .members([
                "week", "version", "lines.source", "lines.persons", "lines.from", "lines.until",
                "lines.visibility",
            ])
        case .acknowledged: .members(["attention.code"])
        }
    }
}
