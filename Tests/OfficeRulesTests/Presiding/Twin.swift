import CivilTime

@testable import OfficeRules

/// The sentence of Article 8 evaluated on plain lists, instant by instant. It shares nothing with
/// the resolver but the form of the answer.
struct Twin {
    struct Absence {
        let id: LeaveID
        let person: PersonID
        let period: Period
        /// What a pending extension or change asks for.
        var pending: Period?
        let state: LeaveState
    }

    struct Seating {
        /// Nil: from the beginning.
        let from: Day?
        var mayor: PersonID?
        var executive: PersonID?
        var executiveInLine = true
        /// The deputies in the line, by rank, the mayor not among them.
        var deputies: [PersonID] = []
        var present: Set<PersonID> = []
    }

    struct Mandate {
        let id: EntrustmentID
        let person: PersonID
        let period: Period
        let cancelledAt: Instant?
        let presides: Bool
    }

    var absences: [Absence] = [] {
        didSet { byPerson = Dictionary(grouping: absences, by: \.person) }
    }
    private var byPerson: [PersonID: [Absence]] = [:]
    var seatings: [Seating] = []
    var mandates: [Mandate] = []
    var now = at("03-01")

    func standing(at instant: Instant) -> Standing {
        var standing = Standing(
            capacity: .nobody, holder: nil, passedOver: [], vacant: [], undecided: [],
            unconfirmed: [], entrustment: nil)
        let seating = self.seating(on: instant)
        var order: [(PersonID, Capacity, EntrustmentID?)] = []
        if let mayor = seating.mayor { order.append((mayor, .mayor, nil)) }
        let mandate = mandate(at: instant, seating)
        if let mandate { order.append((mandate.person, .entrusted, mandate.id)) }
        var line = seating.executiveInLine ? [seating.executive].compactMap(\.self) : []
        line = (line + seating.deputies).filter { $0 != seating.mayor }
        for person in line where person != mandate?.person { order.append((person, .acting, nil)) }

        var asked: [PersonID] = []
        for (person, capacity, entrustment) in order {
            asked.append(person)
            guard let absence = absence(of: person, at: instant) else {
                standing.holder = person
                standing.capacity = capacity
                standing.entrustment = entrustment
                break
            }
            standing.passedOver.append(
                PassedOver(
                    person: person, leave: absence.id, until: absence.period.until,
                    entrustment: entrustment))
        }
        if seating.mayor == nil { standing.vacant.append(.mayor) }
        let byLine = standing.capacity == .acting || standing.capacity == .nobody
        if byLine, seating.executive == nil { standing.vacant.append(.executiveDeputyMayor) }

        var concerned = [seating.mayor].compactMap(\.self) + line
        if let mandate, standing.capacity != .mayor, !concerned.contains(mandate.person) {
            concerned.append(mandate.person)
        }
        standing.undecided = concerned.flatMap { undecided(of: $0, at: instant) }
        standing.unconfirmed = asked.flatMap { unconfirmed(of: $0, at: min(instant, now)) }
        return standing
    }

    private func seating(on instant: Instant) -> Seating {
        let day = shanghai.day(of: instant)
        return seatings.last { $0.from.map { $0 <= day } ?? true } ?? Seating(from: nil)
    }

    /// Whoever the mayor entrusted to preside: not the mayor, and still in the office.
    private func mandate(at instant: Instant, _ seating: Seating) -> Mandate? {
        mandates.first {
            $0.presides && $0.period.from <= instant && instant < $0.period.until
                && !($0.cancelledAt.map { $0 <= instant } ?? false) && $0.person != seating.mayor
                && seating.present.contains($0.person)
        }
    }

    private func absence(of person: PersonID, at instant: Instant) -> Absence? {
        byPerson[person]?.first {
            $0.period.from <= instant && instant < $0.period.until
                && [.approved, .filed, .reportedBack].contains($0.state)
        }
    }

    private func undecided(of person: PersonID, at instant: Instant) -> [LeaveID] {
        (byPerson[person] ?? []).filter { absence in
            let held = absence.period.from <= instant && instant < absence.period.until
            if absence.state == .requested { return held }
            guard let pending = absence.pending else { return false }
            return !held && pending.from <= instant && instant < pending.until
        }.map(\.id)
    }

    private func unconfirmed(of person: PersonID, at instant: Instant) -> [LeaveID] {
        (byPerson[person] ?? []).filter {
            $0.period.until <= instant && [.approved, .filed].contains($0.state)
        }.map(\.id)
    }
}
