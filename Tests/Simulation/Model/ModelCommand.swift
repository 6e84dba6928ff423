/// A command as an account gives it.
struct ModelCommand {
    let account: ModelAccount
    var what: What
    /// The caller's id for it.
    var id: String?
    /// What marks the free words in it.
    let mark: Int

    indirect enum What {
        case request(String, Span, kind: String)
        case approve(Int, by: String?, orally: Bool, at: Slot?, acknowledges: [String])
        case decline(Int, by: String?, orally: Bool, at: Slot?)
        case confirm(Int)
        case file(Int)
        case extend(Int, Slot)
        case change(Int, from: Slot?, until: Slot?, kind: String?, place: Bool)
        case correct(Int, from: Slot?, until: Slot?, kind: String?, place: Bool)
        case giveBack(Int, Slot?)
        case reportBack(Int, Slot?)
        case cancel(Int)
        case entrust(String, Span, isTask: Bool)
        case cancelEntrustment(Int)
        case roster(ModelSheet, day: Int?)
    }

    /// The leave that it is about.
    var leave: Int? {
        switch what {
        case .approve(let number, _, _, _, _), .decline(let number, _, _, _),
            .confirm(let number), .file(let number), .extend(let number, _),
            .change(let number, _, _, _, _), .correct(let number, _, _, _, _),
            .giveBack(let number, _), .reportBack(let number, _), .cancel(let number):
            number
        default: nil
        }
    }
}

/// Why the model refuses: the error's name without `org.preside.`.
struct ModelRefusal: Error, Equatable {
    let name: String

    init(_ name: String) { self.name = name }

    static let notPermitted = ModelRefusal("Service.NotPermitted")
    static let invalidField = ModelRefusal("Service.InvalidField")
}

extension ModelOffice {
    /// Who may call the method at all, and whether what is said can be meant.
    func needReadable(_ command: ModelCommand) throws(ModelRefusal) {
        let roles: Set<String> =
            switch command.what {
            case .file, .correct: ["clerk"]
            case .roster: ["clerk", "administrator"]
            default: ["clerk", "person"]
            }
        if roles.isDisjoint(with: command.account.roles) { throw .notPermitted }
        switch command.what {
        case .request(let person, let span, _), .entrust(let person, let span, _):
            guard rosters.contains(where: { $0.sheet.person(person) != nil }) else {
                throw ModelRefusal("Service.UnknownPerson")
            }
            if span.until <= span.from { throw .invalidField }
        default: break
        }
    }

    /// Does a command, or says why not; what was not done has left no trace.
    mutating func perform(_ command: ModelCommand, at now: Slot) throws(ModelRefusal) {
        try needReadable(command)
        var office = self
        do throws(ModelRefusal) {
            try office.done(command, at: now)
        } catch {
            // Whoever may not know of a leave is told that there is none.
            if let number = command.leave {
                guard let leave = leave(number),
                    sight(of: leave, command.account, at: now) != .nothing
                else { throw ModelRefusal("Leave.NoSuchLeave") }
            }
            throw error
        }
        self = office
    }

    /// Records what passing time brings.
    mutating func pulse(_ now: Slot) {
        for number in overdue(now) {
            leaves[number - 1].isNoticed = true
            touch(number, "leaveOverdue", now)
        }
        if let openedYear {
            let year = ModelTime.year(now) - 2
            if (closedYear ?? openedYear - 2) < year {
                record("yearClosed", nil, at: now)
                closedYear = year
            }
        }
    }

    /// The leaves whose planned end has passed, unnoticed.
    private func overdue(_ now: Slot) -> [Int] {
        leaves.filter { $0.isOpen && !$0.isNoticed && $0.span.until <= now }.map(\.number)
    }

    func isAnythingDue(_ now: Slot) -> Bool {
        var office = self
        office.pulse(now)
        return office.records.count > records.count
    }

    private mutating func touch(_ number: Int, _ kind: String, _ now: Slot) {
        record(kind, "L\(number)", at: now)
        leaves[number - 1].record = records.count
    }

    private mutating func done(_ command: ModelCommand, at now: Slot) throws(ModelRefusal) {
        let account = command.account
        switch command.what {
        case .request(let person, let span, let kind):
            try request(person, span, kind, account, now)
        case .approve(let number, let by, let orally, let at, let acknowledged):
            try judge(number, by, orally, at, account, now, approve: acknowledged)
        case .decline(let number, let by, let orally, let at):
            try judge(number, by, orally, at, account, now, approve: nil)
        case .confirm(let number): try confirm(number, account, now)
        case .file(let number):
            try need(number, in: ["approved"])
            leaves[number - 1].state = "filed"
            touch(number, "leaveFiled", now)
        case .extend(let number, let until): try extend(number, until, account, now)
        case .change(let number, let from, let until, let kind, let place):
            try change(number, from, until, kind, place, account, now)
        case .correct(let number, let from, let until, let kind, let place):
            try correct(number, from, until, kind, place, now)
        case .giveBack(let number, let on): try giveBack(number, on ?? now, account, now)
        case .reportBack(let number, let on): try reportBack(number, on, account, now)
        case .cancel(let number): try cancel(number, account, now)
        case .entrust(let person, let span, let isTask):
            try entrust(person, span, isTask, account, now)
        case .cancelEntrustment(let number): try cancelEntrustment(number, account, now)
        case .roster(let sheet, let day):
            let from = rosters.isEmpty ? day : day ?? ModelTime.day(now)
            let standing = from.map { self.sheet($0) } ?? ModelSheet()
            guard standing != sheet else { return }
            rosters.append((from, sheet))
            record("rosterApplied", "roster", at: now)
        }
    }

    // MARK: What is needed

    private func existing(_ number: Int) throws(ModelRefusal) -> ModelLeave {
        guard let leave = leave(number) else { throw ModelRefusal("Leave.NoSuchLeave") }
        return leave
    }

    @discardableResult
    private func need(_ number: Int, in states: [String]) throws(ModelRefusal) -> ModelLeave {
        let leave = try existing(number)
        guard states.contains(leave.state) else { throw ModelRefusal("Leave.WrongState") }
        return leave
    }

    private func mine(
        _ number: Int, _ account: ModelAccount, in states: [String]
    ) throws(ModelRefusal) -> ModelLeave {
        let leave = try existing(number)
        guard account.isClerk || account.actingPerson == leave.person else { throw .notPermitted }
        return try need(number, in: states)
    }

    private func needFree(
        _ span: Span, _ person: String, except: Int?
    ) throws(ModelRefusal) {
        if leaves.contains(where: {
            $0.person == person && $0.number != except && $0.claims(span)
        }) {
            throw ModelRefusal("Leave.Overlaps")
        }
    }

    private func needSpan(_ span: Span, isNew: Bool = true) throws(ModelRefusal) {
        guard span.from < span.until, span.days.count <= 366 else { throw .invalidField }
        if isNew, let closedYear, ModelTime.year(span.from) <= closedYear { throw .invalidField }
    }

    // MARK: The steps of a leave

    private mutating func request(
        _ person: String, _ span: Span, _ kind: String, _ account: ModelAccount, _ now: Slot
    ) throws(ModelRefusal) {
        guard account.isClerk || account.actingPerson == person else { throw .notPermitted }
        try needSpan(span)
        guard sheet(span.days.lowerBound).person(person) != nil else {
            throw ModelRefusal("Leave.HoldsNoPost")
        }
        try needFree(span, person, except: nil)
        leaves.append(
            ModelLeave(
                number: leaves.count + 1, person: person, kind: kind, span: span,
                isLate: span.from < now, record: 0))
        touch(leaves.count, "leaveRequested", now)
    }

    private mutating func judge(
        _ number: Int, _ by: String?, _ orally: Bool, _ at: Slot?, _ account: ModelAccount,
        _ now: Slot, approve acknowledged: [String]?
    ) throws(ModelRefusal) {
        var leave = try existing(number)
        guard leave.awaits else { throw ModelRefusal("Leave.NothingToDecide") }
        let when = at ?? now
        guard when <= now else { throw ModelRefusal("Leave.DecisionTime") }
        let route = route(leave, at: when)
        guard let decider = by ?? account.actingPerson else { throw .invalidField }
        var how = "bySelf"
        if decider != account.actingPerson || orally || when < now {
            guard account.isClerk else { throw .notPermitted }
            how = orally ? "orally" : "inWriting"
        }
        if decider == "superior" {
            guard route.approver == "superior" else { throw ModelRefusal("Leave.NotEntitled") }
        } else {
            guard decider != leave.person else { throw ModelRefusal("Leave.OwnLeave") }
            guard route.entitles(decider) else { throw ModelRefusal("Leave.NotEntitled") }
        }
        var decision = ModelDecision(
            by: decider, at: when, how: how,
            inStead: decider != "superior" && decider != route.approver && decider != route.mayor,
            approver: route.approver == "superior" ? nil : route.approver,
            escalated: route.isEscalated, acknowledged: [])
        guard let acknowledged else {
            if leave.pending != nil {
                leave.pending = nil
            } else {
                leave.state = "declined"
                leave.decision = decision
            }
            leaves[number - 1] = leave
            return touch(number, "leaveDeclined", now)
        }
        let concerns = concerns(leave.toDecide, of: leave.person, leave: leave, at: when)
        guard concerns.allSatisfy(acknowledged.contains) else {
            throw ModelRefusal("Leave.ConcernsNotAcknowledged")
        }
        guard leave.toDecide.from == leave.span.from || when < leave.span.from else {
            throw ModelRefusal("Leave.AlreadyBegun")
        }
        try needFree(leave.toDecide, leave.person, except: number)
        decision.acknowledged = concerns
        if let pending = leave.pending {
            (leave.span, leave.kind) = (pending.span, pending.kind)
            leave.pending = nil
            leave.isNoticed = false
        }
        leave.state = account.isClerk ? "filed" : "approved"
        leave.decision = decision
        leave.isConfirmed = false
        leaves[number - 1] = leave
        touch(number, "leaveApproved", now)
    }

    private mutating func confirm(
        _ number: Int, _ account: ModelAccount, _ now: Slot
    ) throws(ModelRefusal) {
        let leave = try existing(number)
        guard account.isClerk || account.actingPerson.map({ $0 == leave.decision?.by }) ?? false
        else { throw .notPermitted }
        try need(number, in: ["approved", "filed", "reportedBack"])
        guard leave.decision?.how == "orally", !leave.isConfirmed else {
            throw ModelRefusal("Leave.NothingToDecide")
        }
        leaves[number - 1].isConfirmed = true
        touch(number, "leaveConfirmed", now)
    }

    private mutating func extend(
        _ number: Int, _ until: Slot, _ account: ModelAccount, _ now: Slot
    ) throws(ModelRefusal) {
        let leave = try mine(number, account, in: ["approved", "filed"])
        guard until > leave.span.until else { throw ModelRefusal("Leave.WrongEnd") }
        let span = Span(from: leave.span.from, until: until)
        try needSpan(span, isNew: false)
        try needFree(span, leave.person, except: number)
        leaves[number - 1].pending = ModelPending(what: "extension", span: span, kind: leave.kind)
        touch(number, "leaveProposed", now)
    }

    /// What is altered about period and kind; refuses what alters nothing.
    private func altered(
        _ leave: ModelLeave, _ from: Slot?, _ until: Slot?, _ kind: String?, _ place: Bool
    ) throws(ModelRefusal) -> (span: Span?, kind: String?) {
        var span: Span?
        if from != nil || until != nil {
            let other = Span(from: from ?? leave.span.from, until: until ?? leave.span.until)
            try needSpan(other, isNew: false)
            if other != leave.span {
                try needSpan(other)
                try needFree(other, leave.person, except: leave.number)
                span = other
            }
        }
        let kind = kind == leave.kind ? nil : kind
        if span == nil, kind == nil, !place { throw ModelRefusal("Leave.WrongEnd") }
        return (span, kind)
    }

    private mutating func change(
        _ number: Int, _ from: Slot?, _ until: Slot?, _ kind: String?, _ place: Bool,
        _ account: ModelAccount, _ now: Slot
    ) throws(ModelRefusal) {
        let leave = try mine(number, account, in: ["requested", "approved", "filed"])
        let new = try altered(leave, from, until, kind, place)
        if leave.state == "requested" {
            if let span = new.span {
                if span.from != leave.span.from, span.from < now {
                    leaves[number - 1].isLate = true
                }
                leaves[number - 1].span = span
            }
            if let kind = new.kind { leaves[number - 1].kind = kind }
            return touch(number, "leaveChanged", now)
        }
        if new.span != nil || new.kind != nil {
            if let span = new.span, span.from != leave.span.from, leave.span.from <= now {
                throw ModelRefusal("Leave.AlreadyBegun")
            }
            leaves[number - 1].pending = ModelPending(
                what: "change", span: new.span ?? leave.toDecide,
                kind: new.kind ?? leave.pending?.kind ?? leave.kind)
            touch(number, "leaveProposed", now)
        }
        if place { touch(number, "leaveChanged", now) }
    }

    private mutating func correct(
        _ number: Int, _ from: Slot?, _ until: Slot?, _ kind: String?, _ place: Bool, _ now: Slot
    ) throws(ModelRefusal) {
        var leave = try need(number, in: ["requested", "approved", "filed", "reportedBack"])
        let new = try altered(leave, from, until, kind, place)
        if let decision = leave.decision, decision.by != "superior", let span = new.span {
            let route = route(span, of: leave.person, except: number, at: decision.at)
            if route.isEscalated, !route.entitles(decision.by) {
                throw ModelRefusal("Leave.NeedsDecision")
            }
        }
        if let kind = new.kind { leave.kind = kind }
        if let span = new.span {
            leave.span = span
            leave.isNoticed = false
            if let pending = leave.pending, pending.what == "extension" {
                // It goes on from the corrected begin; with nothing left to ask, it is gone.
                leave.pending =
                    pending.span.until > span.until
                    ? ModelPending(
                        what: "extension", span: Span(from: span.from, until: pending.span.until),
                        kind: leave.kind) : nil
            }
        }
        leaves[number - 1] = leave
        touch(number, "leaveCorrected", now)
    }

    private mutating func giveBack(
        _ number: Int, _ on: Slot, _ account: ModelAccount, _ now: Slot
    ) throws(ModelRefusal) {
        let leave = try mine(number, account, in: ["approved", "filed"])
        guard on > leave.span.from, on < leave.span.until else {
            throw ModelRefusal("Leave.WrongEnd")
        }
        leaves[number - 1].span.until = on
        leaves[number - 1].pending = nil
        touch(number, "leaveReturned", now)
    }

    private mutating func reportBack(
        _ number: Int, _ on: Slot?, _ account: ModelAccount, _ now: Slot
    ) throws(ModelRefusal) {
        let leave = try mine(number, account, in: ["approved", "filed"])
        guard leave.span.from < now else { throw ModelRefusal("Leave.NotBegun") }
        if let on {
            guard on > leave.span.from, on <= now else { throw ModelRefusal("Leave.WrongEnd") }
            let span = Span(from: leave.span.from, until: on)
            try needSpan(span, isNew: false)
            try needFree(span, leave.person, except: number)
        }
        leaves[number - 1].span.until = on ?? min(now, leave.span.until)
        leaves[number - 1].pending = nil
        leaves[number - 1].state = "reportedBack"
        touch(number, "leaveReportedBack", now)
    }

    private mutating func cancel(
        _ number: Int, _ account: ModelAccount, _ now: Slot
    ) throws(ModelRefusal) {
        let leave = try mine(number, account, in: ["requested", "approved", "filed"])
        if leave.counts, leave.span.from <= now, !account.isClerk {
            throw ModelRefusal("Leave.AlreadyBegun")
        }
        leaves[number - 1].state = "cancelled"
        leaves[number - 1].pending = nil
        touch(number, "leaveCancelled", now)
    }

    // MARK: Entrusting

    private mutating func entrust(
        _ person: String, _ span: Span, _ isTask: Bool, _ account: ModelAccount, _ now: Slot
    ) throws(ModelRefusal) {
        let sheet = sheet(ModelTime.day(now))
        guard account.isClerk || (sheet.mayor != nil && account.actingPerson == sheet.mayor) else {
            throw .notPermitted
        }
        guard let mayor = sheet.mayor else { throw ModelRefusal("Presiding.NoMayor") }
        let then = self.sheet(span.days.lowerBound)
        guard person != mayor, person != then.mayor, then.person(person)?.isDeputyMayor ?? false
        else { throw ModelRefusal("Presiding.CannotBeEntrusted") }
        guard span.days.count <= 366 else { throw .invalidField }
        let isTaken = (span.from..<span.until).contains { slot in
            entrustments.contains { $0.counts(slot) }
        }
        if !isTask, isTaken { throw ModelRefusal("Presiding.EntrustmentOverlaps") }
        entrustments.append(
            ModelEntrustment(
                number: entrustments.count + 1, person: person, by: mayor, span: span,
                isTask: isTask))
        record("entrusted", "E\(entrustments.count)", at: now)
    }

    private mutating func cancelEntrustment(
        _ number: Int, _ account: ModelAccount, _ now: Slot
    ) throws(ModelRefusal) {
        let mayor = sheet(ModelTime.day(now)).mayor
        guard account.isClerk || (mayor != nil && account.actingPerson == mayor) else {
            throw .notPermitted
        }
        guard number >= 1, number <= entrustments.count else {
            throw ModelRefusal("Presiding.NoSuchEntrustment")
        }
        let entrustment = entrustments[number - 1]
        guard entrustment.cancelledAt == nil else {
            throw ModelRefusal("Presiding.EntrustmentCancelled")
        }
        guard now < entrustment.span.until else { throw ModelRefusal("Presiding.EntrustmentOver") }
        entrustments[number - 1].cancelledAt = now
        record("entrustmentCancelled", "E\(number)", at: now)
    }
}
