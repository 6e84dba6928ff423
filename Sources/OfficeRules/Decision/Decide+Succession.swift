import CivilTime

/// What the mayor entrusts (Art. 8), and who holds which post.
extension Decision {
    func entrust(_ request: EntrustmentRequest) throws(Refusal) -> [Event] {
        let sheet = office.roster.sheet(on: today)
        try needClerkOrMayor(sheet)
        try needText(request.reason, "reason")
        guard let mayor = sheet.mayor else { throw .noMayor }
        try needEntrustable(request, sheet)
        let days = setting.zone.days(touchedBy: request.period)
        guard days.lowerBound.distance(to: days.upperBound) < Bounds.entrustmentDays else {
            throw .invalidField(
                field: "until", value: request.period.until.rfc3339(in: setting.zone),
                why: "an entrustment is at most \(Bounds.entrustmentDays) days long")
        }
        if case .task(let task) = request.scope {
            try needLine(task, "task")
        } else if let other = office.entrustments.first(where: {
            $0.scope == .preside && ($0.effective?.overlaps(request.period) ?? false)
        }) {
            throw .entrustmentOverlaps(other.id, other.person, other.period)
        }
        guard let id = EntrustmentID(number: office.lastEntrustment + 1) else { return [] }
        return [
            .entrusted(
                Entrusted(
                    id: id, person: request.person, entrustedBy: mayor, period: request.period,
                    scope: request.scope, reason: request.reason))
        ]
    }

    private func needEntrustable(
        _ request: EntrustmentRequest, _ sheet: Sheet
    ) throws(Refusal) {
        let day = setting.zone.day(of: request.period.from)
        let then = office.roster.sheet(on: day)
        if request.person == sheet.mayor || request.person == then.mayor {
            throw .cannotBeEntrusted(request.person, .isTheMayor)
        }
        guard then.person(request.person) != nil else {
            throw .cannotBeEntrusted(request.person, .holdsNoPost)
        }
        guard then.isDeputyMayor(request.person) else {
            throw .cannotBeEntrusted(request.person, .notALeader)
        }
    }

    func cancelEntrustment(_ id: EntrustmentID, _ reason: String?) throws(Refusal) -> [Event] {
        try needClerkOrMayor(office.roster.sheet(on: today))
        try needText(reason, "reason")
        guard let entrustment = office.entrustments.first(where: { $0.id == id }) else {
            throw .noSuchEntrustment(id)
        }
        if entrustment.cancelledAt != nil { throw .entrustmentCancelled(id) }
        guard now < entrustment.period.until else {
            throw .entrustmentOver(id, until: entrustment.period.until)
        }
        return [.entrustmentCancelled(id, at: now, reason: reason)]
    }

    private func needClerkOrMayor(_ sheet: Sheet) throws(Refusal) {
        if actor.isClerk { return }
        if let mayor = sheet.mayor, actor.actingPerson == mayor { return }
        throw .notPermitted(roles: [.clerk], persons: sheet.mayor.map { [$0] } ?? [])
    }

    /// Only the differences are recorded; what awaited a decision moves to new holders by itself,
    /// since the approver is worked out anew whenever it is asked for.
    func applyRoster(_ facts: RosterFacts, _ effective: Day?) throws(Refusal) -> [Event] {
        try need([.clerk, .administrator])
        if case .failure(let wrong) = Sheet.checked(facts) {
            throw .rosterInvalid(wrong.problems)
        }
        let from = office.roster.isEmpty ? effective : effective ?? today
        let standing = from.map { office.roster.sheet(on: $0).facts } ?? RosterFacts()
        let changes = standing.changes(to: facts)
        guard !changes.isEmpty else { return [] }
        let layer = Roster.Layer(effective: from, changes: changes)
        let problems = office.roster.problems(adding: layer)
        guard problems.isEmpty else { throw .rosterInvalid(problems) }
        return [.rosterApplied(layer)]
    }
}
