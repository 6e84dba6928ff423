import CivilTime
import OfficeRules

/// An office that comes about as a real one does: random commands are decided, and what they are
/// decided to be is laid on, over three years and some with the pulses between.
struct RandomOffice {
    private(set) var office = Office()
    /// What was recorded, each with its instant.
    private(set) var log: [(event: Event, at: Instant)] = []
    var random: SplitMix
    private(set) var now = utc("2023-11-01T01:00")
    private let setting = OfficeSetting(
        zone: shanghai, workdays: WorkingCalendar(years: [], local: []), rulebook: Rulebook())
    private let clerk = Actor(account: "office", roles: [.clerk])

    private static let people: [PersonID] = ["m", "x", "d1", "d2", "h1", "h2"]

    init(seed: UInt64, commands: Int) {
        random = SplitMix(seed: seed)
        perform(.applyRoster(facts(), effective: nil))
        for _ in 0..<commands {
            let hours = Int.random(in: 1...100, using: &random)
            now = now.adding(seconds: hours * 3_600) ?? now
            perform(.pulse)
            perform(command())
        }
    }

    private mutating func perform(_ command: Command) {
        guard case .success(let events) = office.decide(command, by: clerk, at: now, setting)
        else { return }
        for event in events {
            office.evolve(event, record: office.record + 1, at: now, zone: shanghai)
            log.append((event, now))
        }
    }

    private mutating func command() -> Command {
        let last = max(1, office.lastLeave)
        let id = LeaveID(number: Int.random(in: max(1, last - 8)...last, using: &random))!
        switch Int.random(in: 0...30, using: &random) {
        case 0...4:
            return .request(
                LeaveRequest(
                    person: random.pick(Self.people), period: period(),
                    kind: random.pick(LeaveKind.allCases), details: random.plainDetails()))
        case 5...7: return .approve(id, judgement(id))
        case 8: return .decline(id, judgement(id))
        case 9: return .extend(id, until: soon(days: 20), reason: nil)
        case 10: return .change(id, alteration())
        case 11: return .correct(id, alteration(), because: "r")
        case 12: return .returnEarly(id, on: soon(days: 5))
        case 13: return .reportBack(id, on: nil, report: "r")
        case 14:
            if random.chance(50) { return .cancel(id, reason: nil) }
            return .entrust(
                EntrustmentRequest(
                    person: random.pick(Self.people), period: period(),
                    scope: random.chance(70) ? .preside : .task("t"), reason: nil))
        case 16...18: return meeting()
        case 19...21: return .rotation(turn())
        case 26...30: return .proceeding(proceeding())
        case 22...25:
            let day = shanghai.day(of: now)
                .advanced(by: Int.random(in: 0...20, using: &random))
            return .engagement(
                random.engagementCommand(Self.people, office.engagements.last, day))
        default:
            if random.chance(30), let last = EntrustmentID(number: office.lastEntrustment) {
                return .cancelEntrustment(last, reason: nil)
            }
            let days = Int.random(in: -60...60, using: &random)
            return .applyRoster(facts(), effective: shanghai.day(of: now).advanced(by: days))
        }
    }

    private mutating func proceeding() -> ProceedingCommand {
        let books = office.proceedings
        let item = AgendaItemID(number: random.number(max(1, books.lastItem)))!
        let meeting = MeetingID(number: random.number(max(1, office.meetings.last)))!
        let person = random.pick(Self.people)
        let asked = Instruction(
            by: random.pick(["m", "x"]), orally: random.chance(50),
            note: random.perhaps { $0.text() })
        let task = FollowUpTask(
            task: random.text(), owner: random.chance(50) ? .person(person) : .department("p"),
            due: shanghai.day(of: now).advanced(by: random.number(30)))
        switch Int.random(in: 0...12, using: &random) {
        case 0...2:
            return .propose(
                ItemProposal(
                    department: random.pick(["p", "q"]), title: random.text(),
                    major: random.chance(50), touchesInterests: random.chance(50),
                    meeting: random.perhaps { _ in meeting }))
        case 3: return .review(item, asked)
        case 4: return .settle(item, meeting: random.perhaps { _ in meeting }, asked)
        case 5: return .place(item, meeting: meeting)
        case 6:
            return .check(
                item, ChecklistEntry(piece: .research, note: random.perhaps { $0.text() }))
        case 7:
            return .invite(item, [Citizen(name: random.text(), group: .experts)])
        case 8: return .askExcuse(meeting, person, reason: random.text())
        case 9: return .grantExcuse(meeting, person, asked)
        case 10:
            return .takeAttendance(
                meeting, at: nil, present: office.meetings[meeting]?.members ?? [],
                because: random.perhaps { $0.text() })
        case 11: return .draftMinutes(meeting, text: random.text())
        default:
            return random.chance(50)
                ? .addFollowUp(meeting, nil, task)
                : .finish(
                    FollowUpID(number: random.number(max(1, books.lastFollowUp)))!, at: nil,
                    report: random.perhaps { $0.text() })
        }
    }

    private mutating func meeting() -> Command {
        let last = office.meetings.last
        if last > 0, random.chance(40) {
            let id = MeetingID(number: Int.random(in: max(1, last - 3)...last, using: &random))!
            return .meeting(
                random.chance(50)
                    ? .cancel(id, reason: nil) : .move(id, MeetingMove(period: hours())))
        }
        let kind = random.pick(MeetingKind.allCases)
        let named = kind.rules.members == .named
        return .meeting(
            .call(
                MeetingRequest(
                    kind: kind, title: random.perhaps { $0.line() }, period: hours(),
                    chair: kind == .special ? random.pick(Self.people) : nil,
                    with: named ? [random.pick(Self.people)] : [],
                    department: kind == .citywide ? "p" : nil, exception: "r", by: "m")))
    }

    /// Some hours of a day to come.
    private mutating func hours() -> Period {
        let day = shanghai.day(of: now).advanced(by: Int.random(in: 1...20, using: &random))
        let from = shanghai.start(of: day).adding(seconds: 9 * 3_600)!
        return Period(from: from, until: from.adding(seconds: 7_200)!)!
    }

    // MARK: Parts

    private mutating func soon(days: Int) -> Instant {
        let halves = Int.random(in: -4...2 * days, using: &random)
        return shanghai.start(of: shanghai.day(of: now)).adding(seconds: halves * 43_200)!
    }

    private mutating func period() -> Period {
        while true {
            if let period = Period(from: soon(days: 30), until: soon(days: 40)) { return period }
        }
    }

    private mutating func alteration() -> Alteration {
        var alteration = Alteration()
        if random.chance(60) { alteration.until = soon(days: 20) }
        if random.chance(30) { alteration.from = soon(days: 10) }
        if random.chance(30) { alteration.kind = random.pick(LeaveKind.allCases) }
        if random.chance(30) { alteration.place = random.line() }
        return alteration
    }

    /// Mostly by whoever may.
    private mutating func judgement(_ id: LeaveID) -> Judgement {
        Judgement(
            by: random.pick([.person("m"), .person("x"), .superior]), orally: random.chance(40),
            at: nil, acknowledged: Set(ConcernCode.allCases), note: random.perhaps { $0.line() })
    }

    /// The same six in changing ranks and with changing names and portfolios.
    private mutating func facts() -> RosterFacts {
        var facts = RosterFacts()
        for id: DepartmentID in ["p", "q"] {
            facts.departments[id] = RosterFacts.Department(
                name: id.text, constituent: random.chance(80))
            facts.departmentOrder.append(id)
        }
        facts.people["m"] = RosterFacts.Person(name: name("m"), seats: [Seat(.mayor)])
        facts.people["x"] = RosterFacts.Person(
            name: name("x"), seats: [Seat(.executiveDeputyMayor)], inCharge: ["p"])
        facts.people["d1"] = RosterFacts.Person(
            name: name("d1"), seats: [Seat(.deputyMayor)], inCharge: ["q"],
            outsideLine: random.chance(30))
        facts.people["d2"] = RosterFacts.Person(name: name("d2"), seats: [Seat(.deputyMayor)])
        facts.people["h1"] = RosterFacts.Person(
            name: name("h1"), seats: [Seat(.departmentHead, department: "p")])
        facts.people["h2"] = RosterFacts.Person(
            name: name("h2"), seats: [Seat(.departmentHead, department: "q")])
        facts.ranking = ["m", "x"] + ["d1", "d2"].shuffled(using: &random) + ["h1", "h2"]
        return facts
    }

    private mutating func name(_ id: String) -> String {
        id + random.pick(["", "", " the elder", "王"])
    }
}
