import CivilTime
import HashTreeCollections
import OfficeRules

// What people do.
extension Simulation {
    /// Something new: mostly a leave.
    mutating func begin() throws {
        switch random.below(1_000) {
        case 0: try changePlaces()
        case 1...4: try entrust()
        default: try ask()
        }
    }

    private mutating func ask() throws {
        let ranking = sheet.facts.ranking
        let person = ranking[random.below(ranking.count)]
        let kind = LeaveKind.allCases[random.below(LeaveKind.allCases.count)]
        guard let period = period(ahead: 1...25) else { return }
        // The last days belong to the last scene, and nothing of the past may show in its answer.
        let leads = sheet.succession.contains(person)
        if leads, period.until > sceneBegin { return }
        let request = LeaveRequest(
            person: person, period: period, kind: kind,
            details: LeaveDetails(
                reason: kind == .official ? "赴省城参加全省工作会议" : "个人事务",
                place: kind == .official ? "省城" : nil, telephone: "13800000000"))
        guard try perform(.request(request)), let id = LeaveID(number: office.lastLeave) else {
            return
        }
        let delay = Int64(random.below(48)) * Self.day / 48
        switch life.fate(&random) {
        case .declined: note(.decline, id, after: delay, of: now)
        case .cancelled:
            note(.approve, id, after: delay, of: now)
            note(.cancel, id, after: -Self.day / 2, of: period.from)
        case .unreported where !leads: note(.approve, id, after: delay, of: now)
        case .unreported, .ended:
            note(.approve, id, after: delay, of: now)
            if random.happens(percent: 6) {
                note(.extend, id, after: -Self.day / 4, of: period.until)
            }
            let late = random.happens(percent: 10) && !leads ? 20 : 2
            // Not before the approval, which may have been for a leave of the very next day.
            let back = max(period.until, now.adding(microseconds: delay) ?? period.until)
            note(.reportBack, id, after: Int64(random.below(late)) * Self.day, of: back)
        }
    }

    /// Does what was noted; what the rules refuse by now is left undone.
    mutating func keep(_ appointment: Appointment) throws {
        let id = appointment.leave
        guard let leave = office.leaves[id] else { return }
        switch appointment.act {
        case .approve:
            if let judgement = judgement(on: leave) { try perform(.approve(id, judgement)) }
        case .decline:
            if let judgement = judgement(on: leave) { try perform(.decline(id, judgement)) }
        case .cancel: try perform(.cancel(id, reason: "会议改期"))
        case .reportBack: try perform(.reportBack(id, on: nil, report: nil))
        case .extend:
            guard let until = leave.period.until.adding(microseconds: Self.day),
                !sheet.succession.contains(leave.person),
                try perform(.extend(id, until: until, reason: "会议延期"))
            else { return }
            note(.approve, id, after: Self.day / 24, of: now)
        }
    }

    /// The decision of whoever has to decide, entered by a clerk.
    private func judgement(on leave: Leave) -> Judgement? {
        let candidate = Candidate(deciding: leave)
        let route = office.route(
            for: leave.person, span: office.span(of: candidate, setting), at: now, setting)
        let decider: Decider
        switch route.approver {
        case .person(let person): decider = .person(person)
        case .superior: decider = .superior
        case .nobody: return nil
        }
        return Judgement(by: decider, acknowledged: Set(ConcernCode.allCases))
    }

    private mutating func entrust() throws {
        let line = sheet.line
        guard !line.isEmpty, let period = period(ahead: 1...10), period.until < sceneBegin else {
            return
        }
        try perform(
            .entrust(
                EntrustmentRequest(
                    person: line[random.below(line.count)], period: period,
                    scope: random.happens(percent: 70) ? .preside : .task("防汛"), reason: nil)))
    }

    /// Two heads of departments take over each other's department.
    private mutating func changePlaces() throws {
        var facts = sheet.facts
        let heads = facts.ranking.filter {
            facts.people[$0]?.seats.map(\.post) == [.departmentHead]
        }
        guard heads.count >= 2 else { return }
        let place = random.below(heads.count - 1)
        let (one, other) = (heads[place], heads[place + 1])
        guard let first = facts.people[one]?.seats, let second = facts.people[other]?.seats else {
            return
        }
        facts.people[one]?.seats = second
        facts.people[other]?.seats = first
        try perform(.applyRoster(facts, effective: nil), by: .daemon)
    }

    /// From the morning or noon of a day in some days, for half a day to some days.
    private mutating func period(ahead: ClosedRange<Int>) -> Period? {
        let delay = ahead.lowerBound + random.below(ahead.count)
        guard let day = today.adding(days: delay) else { return nil }
        let halves = [1, 1, 2, 2, 2, 3, 4, 4, 6, 10][random.below(10)]
        var from = zone.start(of: day)
        if halves == 1, random.happens(percent: 50) {
            from = from.adding(microseconds: Self.day / 2) ?? from
        }
        return from.adding(microseconds: Int64(halves) * Self.day / 2).flatMap {
            Period(from: from, until: $0)
        }
    }

    // MARK: The end

    /// From here on the mayor and the line stay, so that only the last scene says who presides.
    private var sceneBegin: Instant { until.adding(microseconds: -15 * Self.day) ?? .distantPast }

    /// At the end, however long the journal: the mayor and the first of the line are away, and the
    /// second presides.
    mutating func playScene() throws {
        let away = [sheet.mayor, sheet.line.first].compactMap(\.self)
        for (index, person) in away.enumerated() {
            let from = zone.start(of: zone.day(of: until)).adding(
                microseconds: Int64(index - 2) * Self.day)
            guard let from, let end = from.adding(microseconds: 8 * Self.day),
                let period = Period(from: from, until: end),
                try perform(
                    .request(
                        LeaveRequest(
                            person: person, period: period, kind: .official,
                            details: LeaveDetails(place: "省城"))))
            else { throw Failure(why: "the last scene was refused") }
            guard let id = LeaveID(number: office.lastLeave), let leave = office.leaves[id],
                let judgement = judgement(on: leave), try perform(.approve(id, judgement))
            else { throw Failure(why: "the last scene was refused") }
        }
    }
}
