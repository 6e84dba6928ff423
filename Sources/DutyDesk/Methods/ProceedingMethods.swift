import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// org.preside.Proceedings: what changes something.
enum ProceedingMethods {
    private typealias Order = MethodRow.Order

    private static let doers: Set<Role> = [.person, .clerk]

    static let rows: [String: MethodRow] = [
        "Propose": .command(doers) { request throws(WireError) in
            let proposal = try request.parameters.itemProposal()
            let actor = request.actor
            return Order(.proceeding(.propose(proposal))) { outcome in
                AgendaItemID(number: outcome.office.proceedings.lastItem)
                    .map { item($0, outcome, actor) } ?? [:]
            }
        },
        "Review": step { parameters, id throws(WireError) in
            .review(id, try parameters.instruction())
        },
        "Settle": step { parameters, id throws(WireError) in
            .settle(
                id, meeting: try parameters.meetingIfAny(), try parameters.instruction())
        },
        "Decline": step { parameters, id throws(WireError) in
            .decline(id, try parameters.instruction())
        },
        "Place": step([.clerk]) { parameters, id throws(WireError) in
            .place(id, meeting: try parameters.meetingID())
        },
        "Postpone": step { parameters, id in .postpone(id, reason: parameters.text("reason")) },
        "Withdraw": step { parameters, id in .withdraw(id, reason: parameters.text("reason")) },
        "Check": step { parameters, id throws(WireError) in
            .check(id, try parameters.checklistEntry())
        },
        "HandOut": step([.clerk]) { parameters, id throws(WireError) in
            .handOut(id, at: try parameters.instant("when"))
        },
        "Admit": step { parameters, id throws(WireError) in
            .admit(id, try parameters.instruction())
        },
        "Invite": step([.clerk]) { parameters, id throws(WireError) in
            .invite(id, try parameters.citizens())
        },
        "Conclude": .command(doers) { request throws(WireError) in try conclude(request) },
        "AskExcuse": excuse { parameters, id, person throws(WireError) in
            .askExcuse(id, person, reason: try parameters.need("reason", parameters.text("reason")))
        },
        "GrantExcuse": excuse(granting: true) { parameters, id, person throws(WireError) in
            .grantExcuse(id, person, try parameters.instruction())
        },
        "DeclineExcuse": excuse { parameters, id, person throws(WireError) in
            .declineExcuse(id, person, try parameters.instruction())
        },
        "TakeAttendance": meeting([.clerk], "attendance", { $0.attendance(of: $1) }) {
            parameters, id throws(WireError) in
            .takeAttendance(
                id, at: try parameters.instant("when"),
                present: try parameters.persons("present") ?? [],
                because: parameters.text("because"))
        },
        "DraftMinutes": minutes([.clerk]) { parameters, id throws(WireError) in
            .draftMinutes(id, text: try parameters.need("text", parameters.text("text")))
        },
        "ReviewMinutes": minutes { parameters, id throws(WireError) in
            .reviewMinutes(id, try parameters.instruction())
        },
        "SignMinutes": minutes { parameters, id throws(WireError) in
            .signMinutes(id, try parameters.instruction())
        },
        "AddFollowUp": .command(doers) { request throws(WireError) in try addFollowUp(request) },
        "Finish": .command(doers) { request throws(WireError) in try finish(request) },
    ]

    // MARK: One step with one thing

    private static func step(
        _ roles: Set<Role> = doers,
        _ command:
            @escaping @Sendable (Parameters, AgendaItemID) throws(WireError) -> ProceedingCommand
    ) -> MethodRow {
        .command(roles) { request throws(WireError) in
            let parameters = request.parameters
            let id = try parameters.agendaItemID()
            let actor = request.actor
            return Order(.proceeding(try command(parameters, id))) { item(id, $0, actor) }
        }
    }

    /// `granting`: the answer also says what the meeting has lost by it.
    private static func excuse(
        granting: Bool = false,
        _ command:
            @escaping @Sendable (Parameters, MeetingID, PersonID) throws(WireError)
            -> ProceedingCommand
    ) -> MethodRow {
        .command(doers) { request throws(WireError) in
            let parameters = request.parameters
            let id = try parameters.meetingID()
            let person = try parameters.need("person", parameters.person("person"))
            let actor = request.actor
            return Order(.proceeding(try command(parameters, id, person))) { outcome in
                let (office, setting) = (outcome.office, outcome.setting)
                guard let meeting = office.meetings[id],
                    let excuse = office.proceedings.sittings[id]?.excuse(
                        of: person, on: setting.zone.day(of: meeting.period.from))
                else { return [:] }
                let view = outcome.proceedings(actor)
                var object: JSONObject = ["excuse": .object(view.wire(excuse, of: meeting))]
                if granting {
                    let risks = office.risks(of: meeting, at: outcome.now, setting)
                    object["atRisk"] = .texts(risks.map(\.code.rawValue))
                }
                return object
            }
        }
    }

    private static func minutes(
        _ roles: Set<Role> = doers,
        _ command:
            @escaping @Sendable (Parameters, MeetingID) throws(WireError) -> ProceedingCommand
    ) -> MethodRow {
        meeting(roles, "minutes", { $0.minutes(of: $1) }, command)
    }

    private static func meeting(
        _ roles: Set<Role>, _ key: String,
        _ wire: @escaping @Sendable (ProceedingView, Meeting) -> JSONObject,
        _ command:
            @escaping @Sendable (Parameters, MeetingID) throws(WireError) -> ProceedingCommand
    ) -> MethodRow {
        .command(roles) { request throws(WireError) in
            let parameters = request.parameters
            let id = try parameters.meetingID()
            let actor = request.actor
            return Order(.proceeding(try command(parameters, id))) { outcome in
                guard let meeting = outcome.office.meetings[id] else { return [:] }
                var object: JSONObject = [:]
                object[key] = .object(wire(outcome.proceedings(actor), meeting))
                return object
            }
        }
    }

    private static func item(
        _ id: AgendaItemID, _ outcome: Job.Outcome, _ actor: Actor
    ) -> JSONObject {
        guard let item = outcome.office.proceedings.items[id] else { return [:] }
        return ["item": .object(outcome.proceedings(actor).wire(item))]
    }

    // MARK: Decisions and what follows

    private static func conclude(_ request: Request) throws(WireError) -> MethodRow.Order {
        let parameters = request.parameters
        let id = try parameters.agendaItemID()
        let decision = try parameters.need("decision", parameters.text("decision"))
        let tasks = try parameters.followUpTasks()
        let actor = request.actor
        return Order(.proceeding(.conclude(id, decision: decision, tasks))) { outcome in
            var object = item(id, outcome, actor)
            object["followUps"] = .array(added(outcome, actor).map { .object($0) })
            return object
        }
    }

    private static func added(_ outcome: Job.Outcome, _ actor: Actor) -> [JSONObject] {
        outcome.events.compactMap { event in
            guard case .proceeding(.followUpAdded(let id, _, _, _)) = event else { return nil }
            return outcome.office.proceedings.followUps[id]
                .map { outcome.proceedings(actor).wire($0) }
        }
    }

    private static func addFollowUp(_ request: Request) throws(WireError) -> MethodRow.Order {
        let parameters = request.parameters
        let meeting = try parameters.meetingID()
        let item = try parameters.read(
            "item", "is no agenda item's id: write T9", AgendaItemID.init)
        let task = try parameters.followUpTask()
        let actor = request.actor
        return Order(.proceeding(.addFollowUp(meeting, item, task))) { outcome in
            guard let made = added(outcome, actor).first else { return [:] }
            return ["followUp": .object(made)]
        }
    }

    private static func finish(_ request: Request) throws(WireError) -> MethodRow.Order {
        let parameters = request.parameters
        let id = try parameters.id(
            "followUp", "is no follow-up's id: write F4", FollowUpID.init)
        let at = try parameters.instant("on")
        let report = parameters.text("report")
        let actor = request.actor
        return Order(.proceeding(.finish(id, at: at, report: report))) { outcome in
            guard let made = outcome.office.proceedings.followUps[id] else { return [:] }
            return ["followUp": .object(outcome.proceedings(actor).wire(made))]
        }
    }
}

extension Job.Outcome {
    fileprivate func proceedings(_ actor: Actor) -> ProceedingView {
        ProceedingView(office: office, setting: setting, actor: actor, now: now)
    }
}
