import CivilTime
import OfficeRules
import Varlink

extension ProceedingRefusal {
    /// The refusal in the words of org.preside.Proceedings.
    func wire(_ setting: OfficeSetting) -> WireError {
        itemError(setting) ?? meetingError(setting) ?? rulingError(setting)
    }

    private func itemError(_ setting: OfficeSetting) -> WireError? {
        switch self {
        case .noSuch(let id): error("NoSuch", ["item": text(id)])
        case .wrongState(let id, let state, let allowed):
            error(
                "WrongState",
                [
                    "item": text(id), "state": .string(state.rawValue),
                    "allowed": .texts(allowed.map(\.rawValue)),
                ])
        case .notPlaced(let id): error("NotPlaced", ["item": text(id)])
        case .majorElsewhere(let id, let meeting, let kind):
            error(
                "MajorElsewhere",
                [
                    "item": .orNull(id?.description), "meeting": text(meeting),
                    "kind": .string(kind.rawValue), "article": 19,
                ])
        case .checklistIncomplete(let id, let missing):
            error(
                "ChecklistIncomplete",
                [
                    "item": text(id), "missing": .texts(missing.map(\.rawValue)),
                    "article": .int(Int64(missing.first?.article ?? 20)),
                ])
        case .papersLate(let id, let meeting, let due, let handedOut):
            error(
                "PapersLate",
                [
                    "item": text(id), "meeting": text(meeting),
                    "papersDue": .string(due.description),
                    "handedOut": .instant(handedOut, setting.zone), "article": 41,
                ])
        case .noSuchFollowUp(let id): error("NoSuchFollowUp", ["followUp": text(id)])
        case .followUpDone(let id, let at):
            error("FollowUpDone", ["followUp": text(id), "at": .instant(at, setting.zone)])
        case .noSuchDepartment(let id):
            error("NoSuchDepartment", ["department": .string(id.shortened)])
        default: nil
        }
    }

    private func meetingError(_ setting: OfficeSetting) -> WireError? {
        let zone = setting.zone
        return switch self {
        case .noSuchMeeting(let id): error("NoSuchMeeting", ["meeting": text(id)])
        case .meetingCancelled(let id): error("MeetingCancelled", ["meeting": text(id)])
        case .meetingPast(let id, let until):
            error(
                "MeetingPast",
                ["meeting": text(id), "until": .instant(until, zone), "article": 41])
        case .meetingNotBegun(let id, let from):
            error("MeetingNotBegun", ["meeting": text(id), "from": .instant(from, zone)])
        case .notOfTheMeeting(let id, let person):
            error("NotOfTheMeeting", ["meeting": text(id), "person": .string(person.text)])
        case .attendanceNotTaken(let id):
            error("AttendanceNotTaken", ["meeting": text(id), "article": 40])
        case .attendanceTaken(let id, let at):
            error("AttendanceTaken", ["meeting": text(id), "at": .instant(at, zone)])
        case .notChaired(let id, let kind):
            error(
                "NotChaired", ["meeting": text(id), "article": .int(Int64(kind.rules.article))])
        case .noQuorum(let id, let quorum):
            error(
                "NoQuorum",
                [
                    "meeting": text(id), "members": .int(Int64(quorum.members)),
                    "present": .int(Int64(quorum.present)),
                    "needed": .int(Int64(quorum.needed)), "article": 40,
                ])
        case .minutesState(let id, let state, let allowed):
            error(
                "WrongMinutes",
                [
                    "meeting": text(id), "state": .string(state.rawValue),
                    "allowed": .texts(allowed.map(\.rawValue)), "article": 43,
                ])
        default: nil
        }
    }

    private func rulingError(_ setting: OfficeSetting) -> WireError {
        switch self {
        case .notEntitled(let subject, let person, let asked):
            error("NotEntitled", asked.facts(["subject": text(subject), "person": text(person)]))
        case .ownExcuse(let id, let person, let asked):
            error("OwnExcuse", asked.facts(["meeting": text(id), "person": text(person)]))
        case .noExcuse(let id, let person):
            error("NoExcuse", ["meeting": text(id), "person": text(person)])
        case .excuseStands(let id, let person, let state):
            error(
                "ExcuseStands",
                [
                    "meeting": text(id), "person": text(person),
                    "state": .string(state.rawValue),
                ])
        default: WireError("org.preside.Service.Stopping")
        }
    }

    private func text(_ id: some CustomStringConvertible) -> JSON { .string(id.description) }

    private func text(_ subject: Subject) -> JSON {
        switch subject {
        case .item(let id): text(id)
        case .meeting(let id): text(id)
        case .followUp(let id): text(id)
        }
    }

    private func error(_ name: String, _ facts: JSONObject) -> WireError {
        WireError("org.preside.Proceedings." + name, facts)
    }
}

extension Asked {
    /// These facts with who may, and by which article.
    fileprivate func facts(_ object: JSONObject) -> JSONObject {
        var object = object
        object["asked"] = .texts(persons.map(\.text))
        object["standIn"] = .orNull(standIn?.text)
        object["article"] = .int(Int64(article))
        return object
    }
}
