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
    /// Whether a command is refused before it comes to the writer, which nothing that goes wrong
    /// with the disk can change: one with an id that cannot be read does come there.
    func isTurnedAway(_ command: ModelCommand) -> Bool {
        do throws(ModelRefusal) {
            try needReadable(command)
            return false
        } catch {
            return command.id == nil || error == .notPermitted
        }
    }

    /// Who may call the method at all, and whether what is said can be meant.
    private func needReadable(_ command: ModelCommand) throws(ModelRefusal) {
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
        if let openedYear, let enteredYear {
            let year = min(ModelTime.year(now), enteredYear) - 2
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

    mutating func touch(_ number: Int, _ kind: String, _ now: Slot) {
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
            try correct(number, from, until, kind, place, account, now)
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

    func existing(_ number: Int) throws(ModelRefusal) -> ModelLeave {
        guard let leave = leave(number) else { throw ModelRefusal("Leave.NoSuchLeave") }
        return leave
    }

    @discardableResult
    func need(_ number: Int, in states: [String]) throws(ModelRefusal) -> ModelLeave {
        let leave = try existing(number)
        guard states.contains(leave.state) else { throw ModelRefusal("Leave.WrongState") }
        return leave
    }

    func mine(
        _ number: Int, _ account: ModelAccount, in states: [String]
    ) throws(ModelRefusal) -> ModelLeave {
        let leave = try existing(number)
        guard account.isClerk || account.actingPerson == leave.person else { throw .notPermitted }
        return try need(number, in: states)
    }

    func needFree(
        _ span: Span, _ person: String, except: Int?
    ) throws(ModelRefusal) {
        if leaves.contains(where: {
            $0.person == person && $0.number != except && $0.claims(span)
        }) {
            throw ModelRefusal("Leave.Overlaps")
        }
    }

    func needSpan(_ span: Span, isNew: Bool = true) throws(ModelRefusal) {
        guard span.from < span.until, span.days.count <= 366 else { throw .invalidField }
        if isNew, let closedYear, ModelTime.year(span.from) <= closedYear { throw .invalidField }
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
