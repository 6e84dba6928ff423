/// The steps of a leave (Art. 74).
extension ModelOffice {
    mutating func request(
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

    /// A clerk enters no decision about their own leave.
    private func needAnother(
        _ leave: ModelLeave, _ account: ModelAccount
    ) throws(ModelRefusal) {
        guard !account.isClerk || account.person != leave.person else {
            throw ModelRefusal("Leave.OwnLeave")
        }
    }

    mutating func judge(
        _ number: Int, _ by: String?, _ orally: Bool, _ at: Slot?, _ account: ModelAccount,
        _ now: Slot, approve acknowledged: [String]?
    ) throws(ModelRefusal) {
        var leave = try existing(number)
        guard leave.awaits else { throw ModelRefusal("Leave.NothingToDecide") }
        let when = at ?? now
        guard when <= now else { throw ModelRefusal("Leave.DecisionTime") }
        let route = route(leave, at: when)
        try needAnother(leave, account)
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
        let concerns = concerns(toDecide: leave, at: when)
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

    mutating func confirm(
        _ number: Int, _ account: ModelAccount, _ now: Slot
    ) throws(ModelRefusal) {
        let leave = try existing(number)
        guard account.isClerk || account.actingPerson.map({ $0 == leave.decision?.by }) ?? false
        else { throw .notPermitted }
        try need(number, in: ["approved", "filed", "reportedBack"])
        try needAnother(leave, account)
        guard leave.decision?.how == "orally", !leave.isConfirmed else {
            throw ModelRefusal("Leave.NothingToDecide")
        }
        leaves[number - 1].isConfirmed = true
        touch(number, "leaveConfirmed", now)
    }

    mutating func extend(
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

    mutating func change(
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

    mutating func correct(
        _ number: Int, _ from: Slot?, _ until: Slot?, _ kind: String?, _ place: Bool,
        _ account: ModelAccount, _ now: Slot
    ) throws(ModelRefusal) {
        var leave = try need(number, in: ["requested", "approved", "filed", "reportedBack"])
        if leave.counts { try needAnother(leave, account) }
        let new = try altered(leave, from, until, kind, place)
        if leave.state == "reportedBack", let until = new.span?.until, until != leave.span.until,
            until > now
        {
            throw ModelRefusal("Leave.WrongEnd")
        }
        if leave.isOpen {
            let (span, kind) = (new.span ?? leave.span, new.kind ?? leave.kind)
            let one = sheet(leave.span.days.lowerBound).person(leave.person)
            let trips = ["official", "abroad"]
            let isLeaders = one.map { $0.isMayor || $0.isDeputyMayor } ?? false
            let isLonger = span.until - span.from > leave.span.until - leave.span.from
            if isLeaders, trips.contains(leave.kind), isLonger || !trips.contains(kind) {
                throw ModelRefusal("Leave.NeedsDecision")
            }
            if kind == "abroad", leave.kind != "abroad" {
                throw ModelRefusal("Leave.NeedsDecision")
            }
        }
        if let decision = leave.decision, decision.by != "superior", let span = new.span {
            let route = route(span, of: leave.person, except: number, at: decision.at)
            if route.isEscalated, !route.entitles(decision.by) {
                throw ModelRefusal("Leave.NeedsDecision")
            }
        }
        let before = leave
        if let kind = new.kind { leave.kind = kind }
        if let span = new.span {
            leave.span = span
            leave.isNoticed = false
        }
        leave.pending = pending(before, leave)
        if let span = leave.pending?.span, span != before.pending?.span {
            try needSpan(span, isNew: false)
            try needFree(span, leave.person, except: number)
        }
        leaves[number - 1] = leave
        touch(number, "leaveCorrected", now)
        // An extension that gets another begin is part of the correction; all else is asked anew.
        guard let old = before.pending, let pending = leave.pending else { return }
        var carried = old
        if old.what == "extension", new.span != nil {
            carried.span.from = leave.span.from
            carried.kind = leave.kind
        }
        if pending != carried { touch(number, "leaveProposed", now) }
    }

    /// What is asked for once a leave is corrected: what was not asked for otherwise follows. An
    /// extension with nothing left to ask is gone.
    private func pending(_ before: ModelLeave, _ after: ModelLeave) -> ModelPending? {
        guard var pending = before.pending else { return nil }
        if pending.what == "extension", after.span != before.span {
            pending.span.from = after.span.from
            pending.kind = after.kind
            if pending.span.until <= after.span.until { return nil }
        }
        var span = pending.span
        if span.from == before.span.from { span.from = after.span.from }
        if span.until == before.span.until { span.until = after.span.until }
        if span.from < span.until { pending.span = span }
        if pending.kind == before.kind { pending.kind = after.kind }
        return pending
    }

    mutating func giveBack(
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

    mutating func reportBack(
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

    mutating func cancel(
        _ number: Int, _ account: ModelAccount, _ now: Slot
    ) throws(ModelRefusal) {
        let leave = try mine(number, account, in: ["requested", "approved", "filed"])
        if leave.counts, leave.span.from <= now, !account.isClerk {
            throw ModelRefusal("Leave.AlreadyBegun")
        }
        if leave.counts, leave.span.from <= now { try needAnother(leave, account) }
        leaves[number - 1].state = "cancelled"
        leaves[number - 1].pending = nil
        touch(number, "leaveCancelled", now)
    }
}
