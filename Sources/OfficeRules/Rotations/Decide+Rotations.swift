import CivilTime

/// Planning: who takes which turn (Art. 32, 57).
extension Decision {
    func rotation(_ command: RotationCommand) throws(Refusal) -> [RotationEvent] {
        switch command {
        case .planCongress(let year, let leaders): try planCongress(year, leaders)
        case .setDay(let id, let day): try setDay(id, day)
        case .planReceptions(let request): try planReceptions(request)
        case .planDuty(let request): try planDuty(request)
        case .excuse(let id, let reason, let by): try excuse(id, reason, by)
        case .accept(let id, let by, let reason): try accept(id, by, reason)
        case .decline(let id, let by, let reason): try decline(id, by, reason)
        case .swap(let id, let other, let by): try offerSwap(id, other, by)
        case .agree(let id, let by): try agreeSwap(id, by)
        case .endSwap(let id, let by, let reason): try endSwap(id, by, reason)
        }
    }

    // MARK: Plans

    private func planCongress(
        _ year: Int, _ leaders: [PersonID]?
    ) throws(Refusal) -> [RotationEvent] {
        try need([.clerk])
        guard let first = Day(year: year, month: 1, day: 1),
            let last = Day(year: year, month: 12, day: 31)
        else { throw bad("year", "\(year)", "the calendar does not reach that far") }
        guard year >= today.year else { throw bad("year", "\(year)", "lies in the past") }
        let slots = setting.rulebook.congressMonths.compactMap { month in
            Day(year: year, month: month, day: 1)
                .map { RotationSlot(.session, due: $0, day: nil) }
        }
        guard !slots.isEmpty else {
            throw bad("year", "\(year)", "the rulebook has no months of congress sessions")
        }
        let day = max(today, first)
        let members = try members(leaders, "leaders", on: day)
        let sheet = office.roster.sheet(on: day)
        for person in members where !sheet.isLeader(person, setting.rulebook) {
            throw bad("leaders", person.text, "is no leader on \(day)")
        }
        return [try plan(.congress, first...last, members, slots)]
    }

    private func planReceptions(_ request: ReceptionRequest) throws(Refusal) -> [RotationEvent] {
        try need([.clerk])
        try needText(request.list, "list")
        guard (1...Bounds.listNameBytes).contains(request.list.utf8.count) else {
            throw bad(
                "list", String(request.list.prefix(40)),
                "must have 1 to \(Bounds.listNameBytes) bytes of UTF-8")
        }
        guard (1...Bounds.receptionWeeks).contains(request.everyWeeks) else {
            throw bad(
                "everyWeeks", "\(request.everyWeeks)",
                "must be from 1 to \(Bounds.receptionWeeks)")
        }
        let days = try days(from: request.from, to: request.to)
        let members = try members(request.people, "with", on: request.from)
        let list = RotationList(.reception, name: request.list)
        try needUnplanned(list, days)
        // What another plan moved into these days, or what it holds already, is not planned twice.
        let slots = setting.receptionDays(request, notBefore: today)
            .filter { day in !office.turns(on: day).contains { $0.list == list } }
            .map { RotationSlot(.reception, due: $0, day: $0) }
        guard !slots.isEmpty else {
            throw bad("to", request.to.description, "no reception day lies in the range")
        }
        return [try plan(list, days, members, slots)]
    }

    private func planDuty(_ request: DutyRequest) throws(Refusal) -> [RotationEvent] {
        try need([.clerk])
        let days = try days(from: request.from, to: request.to)
        let leaders = try members(request.leaders, "leaders", on: request.from)
        let officers = try members(request.officers, "officers", on: request.from)
        let slots = days.map { RotationSlot(setting.duty(on: $0), due: $0, day: $0) }
        let first = try plan(.dutyLeaders, days, leaders, slots)
        return [first, try plan(.dutyOfficers, days, officers, slots, behind: first.turnsPlanned)]
    }

    /// - Parameter behind: turns of the same rotation that are planned in the same go: whoever has
    ///   one takes no other on the same day.
    private func plan(
        _ list: RotationList, _ days: ClosedRange<Day>, _ members: [PersonID],
        _ slots: [RotationSlot], behind: [Turn] = []
    ) throws(Refusal) -> RotationEvent {
        try needUnplanned(list, days)
        let book = office.rotations
        let history = book.history(of: list)
        let kinds = TurnClass.allCases.filter { kind in
            list.rotation == .duty ? kind.isDuty : slots.contains { $0.kind == kind }
        }
        let queues = kinds.map { history.queue($0, of: members) }
        let taken = Dictionary(behind.map { ($0.due, $0.planned) }) { $1 }
        var engine = history.engine(queues)
        let people = engine.assign(slots) { person, slot in
            let known = office.availability(of: person, for: slot, setting)
            return known == .free && taken[slot.due] == person ? .away : known
        }
        let number = book.last(list.rotation) + behind.count + 1
        let turns = zip(slots, people).enumerated().compactMap { index, given -> Turn? in
            guard let id = TurnID(list.rotation, number: number + index), let person = given.1
            else { return nil }
            return Turn(
                id: id, list: list, kind: given.0.kind, due: given.0.due, day: given.0.day,
                planned: person)
        }
        // In duty each kind has a queue of its own; people are asked in the order of the nights'.
        let order = queues.first?.places.map(\.person) ?? members
        return .planned(
            RotationPlan(
                list: list, from: days.lowerBound, to: days.upperBound, order: order,
                queues: queues, turns: turns))
    }

    private func needUnplanned(
        _ list: RotationList, _ days: ClosedRange<Day>
    ) throws(Refusal) {
        guard let other = office.rotations.plan(of: list, sharing: days) else { return }
        throw .rotation(.alreadyPlanned(list, from: other.from, to: other.to))
    }

    // MARK: Fields

    private func days(from: Day, to: Day) throws(Refusal) -> ClosedRange<Day> {
        guard from >= today else { throw bad("from", from.description, "lies in the past") }
        guard to >= from else { throw bad("to", to.description, "lies before 'from'") }
        guard from.distance(to: to) < Bounds.rotationDays else {
            throw bad("to", to.description, "the range is at most \(Bounds.rotationDays) days")
        }
        return from...to
    }

    /// People who take turns, each once, each with a post on the day; the leaders by rank when
    /// nobody is named.
    private func members(
        _ people: [PersonID]?, _ field: String, on day: Day
    ) throws(Refusal) -> [PersonID] {
        let sheet = office.roster.sheet(on: day)
        let members = people ?? sheet.leaders(setting.rulebook)
        guard (1...Bounds.rotationMembers).contains(members.count) else {
            throw bad(
                field, "\(members.count)", "must be 1 to \(Bounds.rotationMembers) people")
        }
        var seen: Set<PersonID> = []
        for person in members {
            guard sheet.person(person) != nil else {
                throw bad(field, person.text, "holds no post on \(day)")
            }
            guard seen.insert(person).inserted else {
                throw bad(field, person.text, "is given twice")
            }
        }
        return members
    }

    func bad(_ field: String, _ value: String, _ why: String) -> Refusal {
        .invalidField(field: field, value: value, why: why)
    }
}

extension TurnClass {
    var isDuty: Bool { self == .night || self == .weekend || self == .holiday }
}

extension Sheet {
    /// The leaders (市人民政府领导) by rank: mayor, deputies, and whom the rulebook counts in
    /// (*ours*).
    package func leaders(_ rulebook: Rulebook) -> [PersonID] {
        facts.ranking.filter { isLeader($0, rulebook) }
    }
}

extension RotationEvent {
    /// The turns of a plan.
    fileprivate var turnsPlanned: [Turn] {
        if case .planned(let plan) = self { plan.turns } else { [] }
    }
}

extension Bounds {
    /// The most days of a plan of receptions or duty.
    package static let rotationDays = 366
    /// The most people who take turns.
    package static let rotationMembers = 200
    /// The longest name of a list, in bytes of UTF-8.
    package static let listNameBytes = 60
    /// The most weeks between two reception days.
    package static let receptionWeeks = 26
}
