import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// Proceedings in the words of org.preside.Proceedings, for one caller at one moment.
struct ProceedingView {
    let office: Office
    let setting: OfficeSetting
    let actor: Actor
    let now: Instant

    private var zone: Zone { setting.zone }
    /// Whether the caller sees what is said at meetings: everybody but observers.
    var seesContents: Bool { actor.isClerk || actor.actingPerson != nil }

    // MARK: Items

    func wire(_ item: AgendaItem) -> JSONObject {
        let meeting = item.meeting.flatMap { office.meetings[$0] }
        let asked = office.asked(about: item, at: now, setting)
        return [
            "id": .string(item.id.description), "department": .string(item.department.text),
            "title": .string(item.title), "major": .bool(item.major),
            "touchesInterests": .bool(item.touchesInterests),
            "meeting": .orNull(item.meeting?.description), "state": .string(item.state.rawValue),
            "checklist": .array(item.checklist.map(wire)),
            "missing": .texts(item.missing(ChecklistPiece.allCases).map(\.rawValue)),
            "review": wire(item.review), "settlement": wire(item.settlement),
            "papers": .instant(item.papers, zone),
            "papersDue": .orNull(
                meeting.flatMap { office.itemPapersDue(at: $0, setting)?.description }),
            "papersInTime": meeting.flatMap { papersInTime(item, $0) }.map { .bool($0) }
                ?? .null,
            "admission": wire(item.admission),
            "sittingIn": .array(
                item.sittingIn.map {
                    ["name": .string($0.name), "group": .string($0.group.rawValue)]
                }),
            "decision": .orNull(item.decision), "reason": .orNull(item.reason),
            "asked": .texts((asked?.persons ?? []).map(\.text)),
            "standIn": .orNull(asked?.standIn?.text), "record": .int(item.record),
        ]
    }

    /// Nil while papers can still come in time.
    private func papersInTime(_ item: AgendaItem, _ meeting: Meeting) -> Bool? {
        if item.papers == nil, let due = office.itemPapersDue(at: meeting, setting),
            item.admission == nil, zone.day(of: now) <= due
        {
            return nil
        }
        return office.hasPapers(item, at: meeting, setting)
    }

    private func wire(_ entry: ChecklistEntry) -> JSON {
        [
            "piece": .string(entry.piece.rawValue), "manner": .orNull(entry.manner?.rawValue),
            "note": .orNull(entry.note),
        ]
    }

    private func wire(_ ruling: Ruling?) -> JSON {
        guard let ruling else { return nil }
        return [
            "by": .string(ruling.by.text), "at": .instant(ruling.at, zone),
            "how": .string(ruling.manner.rawValue), "inStead": .bool(ruling.inStead),
        ]
    }

    // MARK: Who comes

    func wire(_ excuse: Excuse, of meeting: Meeting) -> JSONObject {
        let asked = office.excusers(of: excuse.person, from: meeting, at: now, setting)
        let person = actor.actingPerson
        let open =
            actor.isClerk || person == excuse.person
            || person.map { asked.entitles($0) || excuse.ruling?.by == $0 } ?? false
        let undecided = excuse.state == .requested
        return [
            "meeting": .string(meeting.id.description), "person": .string(excuse.person.text),
            "state": .string(excuse.state.rawValue),
            "reason": open ? .string(excuse.reason) : nil,
            "requestedAt": .instant(excuse.requestedAt, zone),
            "asked": .texts(undecided ? asked.persons.map(\.text) : []),
            "standIn": .orNull(undecided ? asked.standIn?.text : nil),
            "ruling": wire(excuse.ruling),
            "leave": .orNull(leave(of: excuse.person, during: meeting)?.description),
        ]
    }

    /// The approved leave that takes a part of a meeting.
    private func leave(of person: PersonID, during meeting: Meeting) -> LeaveID? {
        office.leaves(of: person).overlapping(meeting.period).first {
            $0.counts && $0.period.overlaps(meeting.period)
        }?.leave
    }

    func attendance(of meeting: Meeting) -> JSONObject {
        let sitting = office.proceedings.sittings[meeting.id]
        let last = sitting?.attendance.last
        let quorum = last?.quorum
        let present = Set(last?.present ?? [])
        let party = office.party(of: meeting, setting).participants
        let absent = last == nil ? [] : party.filter { !present.contains($0) }
        return [
            "meeting": .string(meeting.id.description), "taken": .bool(last != nil),
            "at": .instant(last?.at, zone),
            "present": .texts((last?.present ?? []).map(\.text)),
            "absent": .array(absent.map { absentee($0, meeting, sitting) }),
            "chair": .orNull(last?.chair?.text), "chaired": .bool(last?.isChaired ?? false),
            "members": .orNull(quorum?.members), "membersPresent": .orNull(quorum?.present),
            "needed": .orNull(quorum?.needed),
            "quorum": quorum.map { .bool($0.holds) } ?? .null,
            "held": .bool(office.proceedings.isHeld(meeting.id)),
            "history": .array(
                (sitting?.attendance ?? []).map {
                    [
                        "at": .instant($0.at, zone), "present": .texts($0.present.map(\.text)),
                        "because": .orNull($0.because),
                    ]
                }),
        ]
    }

    /// An absence by approved leave is shown as such, unless an excuse was granted as well.
    private func absentee(
        _ person: PersonID, _ meeting: Meeting, _ sitting: Sitting?
    ) -> JSON {
        let leave = leave(of: person, during: meeting)
        let day = zone.day(of: meeting.period.from)
        let why =
            switch (sitting?.excuse(of: person, on: day)?.state, leave) {
            case (.granted, _): "excused"
            case (_, .some): "onLeave"
            case (.requested, nil): "undecided"
            case (.declined, nil): "declined"
            case (nil, nil): "unexcused"
            }
        return [
            "person": .string(person.text), "why": .string(why),
            "leave": .orNull(leave?.description),
        ]
    }

    // MARK: Minutes and what follows

    func minutes(of meeting: Meeting) -> JSONObject {
        let minutes = office.proceedings.sittings[meeting.id]?.minutes
        let asked: Asked? =
            switch minutes?.state ?? .none {
            case .none, .signed: nil
            case .drafted: office.minutesReviewers(of: meeting, at: now, setting)
            case .reviewed: office.minutesSigners(of: meeting, at: now, setting)
            }
        return [
            "meeting": .string(meeting.id.description),
            "state": .string((minutes?.state ?? .none).rawValue),
            "text": seesContents ? .orNull(minutes?.text) : nil,
            "draftedAt": .instant(minutes?.draftedAt, zone), "review": wire(minutes?.review),
            "signature": wire(minutes?.signature),
            "asked": .texts((asked?.persons ?? []).map(\.text)),
            "standIn": .orNull(asked?.standIn?.text),
        ]
    }

    func wire(_ followUp: FollowUp) -> JSONObject {
        var person: String?
        var department: String?
        switch followUp.owner {
        case .person(let id): person = id.text
        case .department(let id): department = id.text
        }
        return [
            "id": .string(followUp.id.description),
            "meeting": .string(followUp.meeting.description),
            "item": .orNull(followUp.item?.description), "task": .string(followUp.task),
            "person": .orNull(person), "department": .orNull(department),
            "due": .string(followUp.due.description), "doneAt": .instant(followUp.doneAt, zone),
            "report": .orNull(followUp.report),
            "overdue": .bool(followUp.isOverdue(on: zone.day(of: now))),
            "record": .int(followUp.record),
        ]
    }
}

extension ProceedingDue {
    var wire: JSONObject {
        [
            "code": .string(code.rawValue), "article": .int(Int64(code.article)),
            "subject": .string(subject), "meeting": .string(meeting.description),
            "due": .string(due.description), "persons": .texts(persons.map(\.text)),
        ]
    }
}

extension JSON {
    fileprivate static func orNull(_ number: Int?) -> JSON {
        number.map { .int(Int64($0)) } ?? .null
    }
}
