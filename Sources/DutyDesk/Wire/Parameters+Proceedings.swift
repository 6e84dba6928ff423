import CivilTime
import OfficeRules
import Varlink

/// The parameters of org.preside.Proceedings.
extension Parameters {
    func agendaItemID() throws(WireError) -> AgendaItemID {
        try id("item", "is no agenda item's id: write T9", AgendaItemID.init)
    }

    func meetingIfAny() throws(WireError) -> MeetingID? {
        try read("meeting", "is no meeting's id: write M5", MeetingID.init)
    }

    /// Whose decision, how and when.
    func instruction() throws(WireError) -> Instruction {
        Instruction(
            by: try person("by"), orally: bool("orally") ?? false, at: try instant("when"),
            note: text("note"))
    }

    func itemProposal() throws(WireError) -> ItemProposal {
        ItemProposal(
            department: try need("department", department("department")),
            title: try need("title", text("title")), major: bool("major") ?? false,
            touchesInterests: bool("touchesInterests") ?? false,
            meeting: try meetingIfAny())
    }

    func checklistEntry() throws(WireError) -> ChecklistEntry {
        ChecklistEntry(
            piece: try id("piece", "is no piece of a checklist") { ChecklistPiece(rawValue: $0) },
            manner: try read("manner", "is no manner of hearing opinions") {
                OpinionManner(rawValue: $0)
            },
            note: text("note"))
    }

    func citizens() throws(WireError) -> [Citizen] {
        try objects("citizens").map { citizen throws(WireError) in
            Citizen(
                name: try citizen.need("name", citizen.text("name")),
                group: try citizen.id("group", "is no group of citizens") {
                    CitizenGroup(rawValue: $0)
                })
        }
    }

    func followUpTasks() throws(WireError) -> [FollowUpTask] {
        try objects("followUps").map { task throws(WireError) in try task.followUpTask() }
    }

    /// What is to be done: by a person or by a department, and not by both.
    func followUpTask() throws(WireError) -> FollowUpTask {
        let person = try person("person")
        let department = try department("department")
        let owner: FollowUpOwner
        switch (person, department) {
        case (let person?, nil): owner = .person(person)
        case (nil, let department?): owner = .department(department)
        case (nil, nil):
            throw .invalidField("person", "", "is missing: a person or a department owes it")
        case (_?, let department?):
            throw .invalidField(
                "department", department.text, "does not go with a person: one owes it")
        }
        return FollowUpTask(
            task: try need("task", text("task")), owner: owner,
            due: try need("due", day("due")))
    }

    /// The objects of a list, which fit the description.
    private func objects(_ field: String) -> [Parameters] {
        (object[field]?.arrayValue ?? []).compactMap { value in
            value.objectValue.map {
                Parameters(object: $0, office: office, zone: zone, now: now)
            }
        }
    }
}
