/// A stretch of half-hours, its end not in it.
struct Span: Equatable {
    var from: Slot
    var until: Slot

    func holds(_ slot: Slot) -> Bool { from <= slot && slot < until }
    func overlaps(_ other: Span) -> Bool { from < other.until && other.from < until }
    /// The days of which any half-hour is in it.
    var days: ClosedRange<Int> { ModelTime.day(from)...ModelTime.day(until - 1) }
}

struct ModelDecision: Equatable {
    /// A person, or `superior`.
    var by: String
    var at: Slot
    var how: String
    var inStead: Bool
    var approver: String?
    var escalated: Bool
    var acknowledged: [String]
}

struct ModelPending: Equatable {
    var what: String
    var span: Span
    var kind: String
}

struct ModelLeave: Equatable {
    let number: Int
    let person: String
    var kind: String
    var span: Span
    var state = "requested"
    var isLate: Bool
    var decision: ModelDecision?
    var isConfirmed = false
    var pending: ModelPending?
    /// Its overdue return was recorded.
    var isNoticed = false
    /// The last record that touched it.
    var record: Int

    var name: String { "L\(number)" }
    var counts: Bool { ["approved", "filed", "reportedBack"].contains(state) }
    var isLive: Bool { counts || state == "requested" }
    var isOpen: Bool { state == "approved" || state == "filed" }
    var awaits: Bool { state == "requested" || pending != nil }
    var toDecide: Span { pending?.span ?? span }

    /// Whether it takes, or asks for, a half-hour of a stretch.
    func claims(_ other: Span) -> Bool {
        isLive && (span.overlaps(other) || (pending?.span.overlaps(other) ?? false))
    }

    /// What of it nobody has decided covers a half-hour.
    func isUndecided(_ slot: Slot) -> Bool {
        if state == "requested" { return span.holds(slot) }
        return counts && !span.holds(slot) && (pending?.span.holds(slot) ?? false)
    }
}

struct ModelEntrustment: Equatable {
    let number: Int
    let person: String
    let by: String
    let span: Span
    let isTask: Bool
    var cancelledAt: Slot?

    /// Whether it counts in a half-hour.
    func counts(_ slot: Slot) -> Bool {
        !isTask && span.holds(slot) && (cancelledAt.map { slot < $0 } ?? true)
    }
}

/// Who presides in a half-hour, and why.
struct ModelStanding: Equatable {
    struct Passed: Equatable {
        let person: String
        let leave: String
        let until: Slot
        let entrustment: String?
    }

    var capacity = "nobody"
    var holder: String?
    var passed: [Passed] = []
    var vacant: [String] = []
    var undecided: [String] = []
    var unconfirmed: [String] = []
    var entrustment: String?
}

/// The office as the articles have it, kept as plain lists and asked half-hour by half-hour. It
/// shares no code with the daemon; both are compared after every step.
struct ModelOffice {
    /// Rosters by the day from which each stands; the first stands from the beginning.
    var rosters: [(day: Int?, sheet: ModelSheet)] = []
    var leaves: [ModelLeave] = []
    var entrustments: [ModelEntrustment] = []
    /// Kind and subject of every record, from the first.
    var records: [(kind: String, subject: String?)] = []
    var openedYear: Int?
    /// The year in which somebody entered something last.
    var enteredYear: Int?
    var closedYear: Int?

    mutating func record(_ kind: String, _ subject: String?, at now: Slot) {
        if openedYear == nil { openedYear = ModelTime.year(now) }
        if !["leaveOverdue", "yearClosed"].contains(kind) { enteredYear = ModelTime.year(now) }
        records.append((kind, subject))
    }

    func leave(_ number: Int) -> ModelLeave? {
        number >= 1 && number <= leaves.count ? leaves[number - 1] : nil
    }

    func leaves(of person: String) -> [ModelLeave] {
        leaves.filter { $0.person == person && $0.isLive }
    }

    /// Those that count at some time after a half-hour.
    func countingEntrustments(after slot: Slot) -> [ModelEntrustment] {
        entrustments.filter { !$0.isTask && $0.cancelledAt == nil && $0.span.until > slot }
    }

    func sheet(_ day: Int) -> ModelSheet {
        rosters.last { $0.day.map { $0 <= day } ?? true }?.sheet ?? ModelSheet()
    }

    func absence(of person: String, _ slot: Slot) -> ModelLeave? {
        leaves.first { $0.person == person && $0.counts && $0.span.holds(slot) }
    }

    // MARK: Article 8

    func standing(_ slot: Slot, now: Slot) -> ModelStanding {
        let sheet = sheet(ModelTime.day(slot))
        var standing = ModelStanding()
        var concerned = sheet.succession
        var asked: [String] = []
        func isHere(_ person: String, _ entrustment: String? = nil) -> Bool {
            asked.append(person)
            guard let leave = absence(of: person, slot) else { return true }
            standing.passed.append(
                ModelStanding.Passed(
                    person: person, leave: leave.name, until: leave.span.until,
                    entrustment: entrustment))
            return false
        }
        func find() {
            if let mayor = sheet.mayor {
                if isHere(mayor) {
                    (standing.capacity, standing.holder) = ("mayor", mayor)
                    return
                }
            } else {
                standing.vacant.append("mayor")
            }
            if let entrusted = entrustments.first(where: { $0.counts(slot) }),
                entrusted.person != sheet.mayor,
                sheet.person(entrusted.person)?.isDeputyMayor ?? false
            {
                if !concerned.contains(entrusted.person) { concerned.append(entrusted.person) }
                let name = "E\(entrusted.number)"
                if isHere(entrusted.person, name) {
                    (standing.capacity, standing.holder) = ("entrusted", entrusted.person)
                    standing.entrustment = name
                    return
                }
            }
            if sheet.executive == nil { standing.vacant.append("executiveDeputyMayor") }
            for person in sheet.line where !asked.contains(person) && isHere(person) {
                (standing.capacity, standing.holder) = ("acting", person)
                return
            }
        }
        find()
        for person in concerned {
            for leave in leaves where leave.person == person && leave.isUndecided(slot) {
                standing.undecided.append(leave.name)
            }
        }
        for person in asked {
            for leave in leaves
            where leave.person == person && leave.isOpen && leave.span.until <= min(slot, now) {
                standing.unconfirmed.append(leave.name)
            }
        }
        return standing
    }

    // MARK: Article 74

    /// The days of a leave with all that touches it, or that rest days alone part from it.
    func sum(_ span: Span, of person: String, except: Int?) -> (days: Int, with: Set<String>) {
        var (low, high) = (span.days.lowerBound, span.days.upperBound)
        var with: Set<String> = []
        var grows = true
        while grows {
            grows = false
            for leave in leaves(of: person) where leave.number != except {
                for piece in [leave.span, leave.pending?.span].compactMap({ $0 }) {
                    let (first, last) = (piece.days.lowerBound, piece.days.upperBound)
                    let joins: Bool
                    if last < low {
                        joins = !(last + 1..<low).contains(where: ModelTime.isWorking)
                    } else if first > high {
                        joins = !(high + 1..<first).contains(where: ModelTime.isWorking)
                    } else {
                        joins = true
                    }
                    guard joins else { continue }
                    with.insert(leave.name)
                    if first < low || last > high {
                        (low, high, grows) = (min(low, first), max(high, last), true)
                    }
                }
            }
        }
        return (high - low + 1, with)
    }

    struct Route: Equatable {
        var approver: String?
        var standIn: String?
        var isEscalated: Bool
        var mayor: String?
        var applicant: String

        func entitles(_ person: String) -> Bool {
            person != applicant && approver != "superior"
                && (person == approver || person == standIn || person == mayor)
        }
    }

    func route(_ span: Span, of person: String, except: Int?, at slot: Slot) -> Route {
        let sheet = sheet(ModelTime.day(slot))
        let presides = standing(slot, now: slot).holder
        let applying =
            sheet.person(person) ?? self.sheet(span.days.lowerBound).person(person)
            ?? ModelPerson(id: person, seats: [])
        let isHead = applying.holds("departmentHead")
        let isEscalated = isHead && sum(span, of: person, except: except).days > 15
        var route = Route(isEscalated: isEscalated, mayor: sheet.mayor, applicant: person)
        if applying.isMayor {
            route.approver = "superior"
            return route
        }
        var asked: String?
        if applying.isDeputyMayor || applying.holds("secretaryGeneral", "mayorsAssistant")
            || isEscalated
        {
            asked = sheet.mayor
        } else if isHead {
            let leaders = applying.seats.compactMap(\.department)
                .compactMap(sheet.leaderInCharge)
            asked = leaders.first { $0 == sheet.mayor } ?? leaders.first
        } else if applying.holds("deputySecretaryGeneral") {
            asked = sheet.secretary
        }
        if let asked, asked != person {
            route.approver = asked
        } else if let presides, presides != person {
            route.approver = presides
        } else if sheet.mayor == nil, presides == person {
            route.approver = "superior"
            return route
        }
        if let approver = route.approver, absence(of: approver, slot) != nil, let presides,
            presides != person, presides != approver
        {
            route.standIn = presides
        }
        return route
    }

    func route(_ leave: ModelLeave, at slot: Slot) -> Route {
        route(leave.toDecide, of: leave.person, except: leave.number, at: slot)
    }

    // MARK: Who may see

    enum Sight: Equatable { case whole, absence, nothing }

    func sight(of leave: ModelLeave, _ account: ModelAccount, at now: Slot) -> Sight {
        if account.isClerk { return .whole }
        if let person = account.actingPerson,
            person == leave.person || leave.decision?.by == person
                || route(leave, at: now).entitles(person)
        {
            return .whole
        }
        return leave.counts ? .absence : .nothing
    }
}

/// An account of the simulation.
struct ModelAccount: Equatable {
    let name: String
    let roles: Set<String>
    let person: String?

    var isClerk: Bool { roles.contains("clerk") }
    var actingPerson: String? { roles.contains("person") ? person : nil }

    /// Fifty of every role: everybody's own, clerks, one who is both, those who only ask,
    /// administrators and strangers.
    static let all: [ModelAccount] = {
        var all = ModelSheet.everybody.map {
            ModelAccount(name: $0, roles: ["observer", "person"], person: $0)
        }
        for number in 1...3 {
            all.append(
                ModelAccount(name: "clerk\(number)", roles: ["observer", "clerk"], person: nil))
        }
        all.append(
            ModelAccount(
                name: "both", roles: ["observer", "clerk", "person"], person: "p13"))
        for number in 1...4 {
            all.append(ModelAccount(name: "guest\(number)", roles: ["observer"], person: nil))
        }
        for number in 1...2 {
            all.append(
                ModelAccount(
                    name: "root\(number)", roles: ["observer", "administrator"], person: nil))
        }
        for number in 1...2 {
            all.append(ModelAccount(name: "stranger\(number)", roles: [], person: nil))
        }
        return all
    }()

    static func named(_ name: String) -> ModelAccount {
        all.first { $0.name == name } ?? all[all.count - 1]
    }
}
