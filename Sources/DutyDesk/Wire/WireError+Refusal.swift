import CivilTime
import OfficeRules
import Varlink

extension WireError {
    /// A refusal with its facts, as the interface that it belongs to describes it.
    init(_ refusal: Refusal, office: Office, setting: OfficeSetting, actor: Actor) {
        let facts = RefusalFacts(setting: setting)
        switch refusal {
        case .notPermitted(let roles, let persons):
            self = .notPermitted(actor, method: "", roles: roles, persons: persons)
        case .invalidField(let field, let value, let why):
            self = .invalidField(field, value, why)
        case .unknownPerson(let field, let person): self = .unknownPerson(field, person.text)
        case .noSuchLeave, .overlaps, .wrongState, .nothingToDecide, .holdsNoPost, .notBegun,
            .alreadyBegun, .wrongEnd, .decisionInFuture, .changed:
            self = facts.leave(refusal)
        case .notEntitled, .ownLeave, .concernsNotAcknowledged, .needsDecision:
            self = facts.judgement(refusal, office, actor)
        case .importRefused(let rows, let lines):
            self = facts.imported(rows, lines, office, actor)
        case .entrustmentOverlaps, .noSuchEntrustment, .entrustmentCancelled, .entrustmentOver,
            .noMayor, .cannotBeEntrusted:
            self = facts.entrustment(refusal)
        case .engagement(let refusal): self = refusal.wire(setting)
        case .meeting(let refusal): self = refusal.wire(setting)
        case .proceeding(let refusal): self = refusal.wire(setting)
        case .rotation(let refusal): self = refusal.wire(setting)
        case .week(let refusal): self = refusal.wire(setting)
        case .rosterInvalid(let problems):
            self = WireError(
                "org.preside.Roster.Invalid",
                [
                    "problems": .array(
                        problems.map {
                            [
                                "line": nil, "field": .string("\($0.person).\($0.field)"),
                                "why": .string($0.why),
                            ]
                        })
                ])
        }
    }
}

/// The facts of refusals in the words of the interfaces; one function a group.
private struct RefusalFacts {
    let setting: OfficeSetting

    private func text(_ instant: Instant) -> JSON { .string(instant.rfc3339(in: setting.zone)) }
    private func text(_ id: LeaveID) -> JSON { .string(id.description) }
    private func orNull(_ person: PersonID?) -> JSON { person.map { .string($0.text) } ?? nil }

    private func error(_ name: String, _ id: LeaveID, _ facts: JSONObject) -> WireError {
        var parameters: JSONObject = ["leave": text(id)]
        for member in facts.members { parameters[member.key] = member.value }
        return WireError("org.preside.Leave." + name, parameters)
    }

    func leave(_ refusal: Refusal) -> WireError {
        switch refusal {
        case .noSuchLeave(let id): return error("NoSuchLeave", id, [:])
        case .overlaps(let person, let id, let period, let state):
            return error(
                "Overlaps", id,
                [
                    "person": .string(person.text), "from": text(period.from),
                    "until": text(period.until), "state": .string(state.rawValue), "article": 74,
                ])
        case .wrongState(let id, let state, let allowed):
            return error(
                "WrongState", id,
                [
                    "state": .string(state.rawValue),
                    "allowed": .array(allowed.map { .string($0.rawValue) }),
                ])
        case .nothingToDecide(let id, let state):
            return error("NothingToDecide", id, ["state": .string(state.rawValue)])
        case .decisionInFuture(let id, let at, let requestedAt):
            return error(
                "DecisionTime", id, ["when": text(at), "requestedAt": text(requestedAt)])
        case .changed(let id, let seen, let record):
            return error("Changed", id, ["seen": .int(seen), "record": .int(record)])
        case .notBegun(let id, let from): return error("NotBegun", id, ["from": text(from)])
        case .alreadyBegun(let id, let from):
            return error("AlreadyBegun", id, ["from": text(from)])
        case .wrongEnd(let id, let until, let given, let why):
            return error(
                "WrongEnd", id,
                ["until": text(until), "given": text(given), "why": .string(why.rawValue)])
        case .holdsNoPost(let person, let day):
            return WireError(
                "org.preside.Leave.HoldsNoPost",
                ["person": .string(person.text), "day": .string(day.description)])
        default: return WireError("org.preside.Service.Stopping")
        }
    }

    func judgement(_ refusal: Refusal, _ office: Office, _ actor: Actor) -> WireError {
        switch refusal {
        case .notEntitled(let id, let person, let route):
            return error(
                "NotEntitled", id,
                [
                    "person": .string(person?.text ?? "superior"), "approver": route.approverJSON,
                    "standIn": orNull(route.standIn), "article": .int(Int64(route.article)),
                ])
        case .ownLeave(let id, let route):
            return error(
                "OwnLeave", id,
                [
                    "person": .string(route.applicant.text), "approver": route.approverJSON,
                    "standIn": orNull(route.standIn), "article": .int(Int64(route.article)),
                ])
        case .concernsNotAcknowledged(let id, let missing, let concerns):
            return error(
                "ConcernsNotAcknowledged", id,
                [
                    "missing": .array(missing.map { .string($0.rawValue) }),
                    "concerns": .array(
                        concerns.map { .object($0.wire(office, setting, for: actor)) }),
                ])
        case .needsDecision(let id, let route, let article):
            return error(
                "NeedsDecision", id,
                ["approver": route.approverJSON, "article": .int(Int64(article))])
        default: return WireError("org.preside.Service.Stopping")
        }
    }

    /// A leave that the file would have made is named by its line, `ofLine`.
    func imported(
        _ rows: [ImportRefusal], _ lines: [LeaveID: Int], _ office: Office, _ actor: Actor
    ) -> WireError {
        WireError(
            "org.preside.Leave.ImportRefused",
            [
                "rows": .array(
                    rows.map { row in
                        let error = WireError(
                            row.refusal, office: office, setting: setting, actor: actor)
                        var facts = error.parameters
                        let leave = facts["leave"]?.stringValue.flatMap { LeaveID($0) }
                        if let line = leave.flatMap({ lines[$0] }) {
                            facts["leave"] = nil
                            facts["ofLine"] = .int(Int64(line))
                        }
                        return [
                            "line": .int(Int64(row.line)),
                            "field": error.parameters["field"] ?? nil,
                            "error": .string(error.name),
                            "why": .string(JSON.object(facts).description),
                        ]
                    })
            ])
    }

    func entrustment(_ refusal: Refusal) -> WireError {
        let prefix = "org.preside.Presiding."
        switch refusal {
        case .entrustmentOverlaps(let id, let person, let period):
            return WireError(
                prefix + "EntrustmentOverlaps",
                [
                    "entrustment": .string(id.description), "person": .string(person.text),
                    "from": text(period.from), "until": text(period.until), "article": 8,
                ])
        case .noSuchEntrustment(let id):
            return WireError(
                prefix + "NoSuchEntrustment", ["entrustment": .string(id.description)])
        case .entrustmentCancelled(let id):
            return WireError(
                prefix + "EntrustmentCancelled", ["entrustment": .string(id.description)])
        case .entrustmentOver(let id, let until):
            return WireError(
                prefix + "EntrustmentOver",
                ["entrustment": .string(id.description), "until": text(until)])
        case .cannotBeEntrusted(let person, let why):
            return WireError(
                prefix + "CannotBeEntrusted",
                [
                    "person": .string(person.text), "why": .string(why.rawValue), "article": 8,
                ])
        default: return WireError(prefix + "NoMayor", ["article": 8])
        }
    }
}
