import CivilTime
import OfficeRules
import Varlink

/// The parts of events and of the book of proceedings.
extension ProceedingCoding {
    static func encode(_ ruling: Ruling) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("by", ruling.by.text)
        record.put("at", ruling.at)
        record.put("manner", ruling.manner.rawValue)
        if ruling.inStead { record.put("inStead", true) }
        return record
    }

    static func ruling(
        _ fields: RecordFields, _ key: String = "ruling"
    ) throws(RecordProblem) -> Ruling {
        try fields.need(key, rulingIfAny(fields, key))
    }

    static func rulingIfAny(
        _ fields: RecordFields, _ key: String
    ) throws(RecordProblem) -> Ruling? {
        guard let fields = try fields.fields(key) else { return nil }
        return Ruling(
            by: try fields.need("by", fields.person("by")),
            at: try fields.need("at", fields.instant("at")),
            manner: try fields.need(
                "manner", fields.read("manner") { DecisionManner(rawValue: $0) }),
            inStead: try fields.bool("inStead") ?? false)
    }

    static func put(_ proposal: ItemProposal, in record: inout RecordBuilder) {
        record.put("department", proposal.department.text)
        record.put("title", proposal.title)
        if proposal.major { record.put("major", true) }
        if proposal.touchesInterests { record.put("touchesInterests", true) }
        record.put("meeting", proposal.meeting?.description)
    }

    static func proposal(_ fields: RecordFields) throws(RecordProblem) -> ItemProposal {
        ItemProposal(
            department: try fields.id("department", DepartmentID.init),
            title: try fields.need("title", fields.text("title")),
            major: try fields.bool("major") ?? false,
            touchesInterests: try fields.bool("touchesInterests") ?? false,
            meeting: try fields.read("meeting", MeetingID.init))
    }

    static func put(_ entry: ChecklistEntry, in record: inout RecordBuilder) {
        record.put("piece", entry.piece.rawValue)
        record.put("manner", entry.manner?.rawValue)
        record.put("note", entry.note)
    }

    static func entry(_ fields: RecordFields) throws(RecordProblem) -> ChecklistEntry {
        ChecklistEntry(
            piece: try fields.id("piece") { ChecklistPiece(rawValue: $0) },
            manner: try fields.read("manner") { OpinionManner(rawValue: $0) },
            note: try fields.text("note"))
    }

    static func put(_ citizens: [Citizen], in record: inout RecordBuilder) {
        record["citizens"] = .array(
            citizens.map { ["name": .string($0.name), "group": .string($0.group.rawValue)] })
    }

    static func citizens(_ fields: RecordFields) throws(RecordProblem) -> [Citizen] {
        try fields.objects("citizens").map { fields throws(RecordProblem) in
            Citizen(
                name: try fields.need("name", fields.text("name")),
                group: try fields.id("group") { CitizenGroup(rawValue: $0) })
        }
    }

    static func put(_ attendance: Attendance, in record: inout RecordBuilder) {
        record.put("at", attendance.at)
        record.put("present", texts: attendance.present.map(\.text))
        if let quorum = attendance.quorum {
            var nested = RecordBuilder()
            nested.put("members", quorum.members)
            nested.put("present", quorum.present)
            nested.put("needed", quorum.needed)
            record.put("quorum", nested)
        }
        record.put("chair", attendance.chair?.text)
        if !attendance.isChaired { record.put("isChaired", false) }
        record.put("because", attendance.because)
    }

    static func attendance(_ fields: RecordFields) throws(RecordProblem) -> Attendance {
        Attendance(
            at: try fields.need("at", fields.instant("at")),
            present: try fields.reads("present") { PersonID($0) },
            quorum: try fields.fields("quorum").map { quorum throws(RecordProblem) in
                Quorum(
                    members: try quorum.need("members", quorum.int("members")),
                    present: try quorum.need("present", quorum.int("present")),
                    needed: try quorum.need("needed", quorum.int("needed")))
            },
            chair: try fields.person("chair"),
            isChaired: try fields.bool("isChaired") ?? true,
            because: try fields.text("because"))
    }

    static func put(_ task: FollowUpTask, in record: inout RecordBuilder) {
        record.put("task", task.task)
        switch task.owner {
        case .person(let id): record.put("person", id.text)
        case .department(let id): record.put("department", id.text)
        }
        record.put("due", task.due.description)
    }

    static func task(_ fields: RecordFields) throws(RecordProblem) -> FollowUpTask {
        let department = try fields.read("department", DepartmentID.init)
        let owner: FollowUpOwner =
            if let department { .department(department) } else {
                .person(try fields.need("person", fields.person("person")))
            }
        return FollowUpTask(
            task: try fields.need("task", fields.text("task")), owner: owner,
            due: try fields.need("due", fields.day("due")))
    }
}
