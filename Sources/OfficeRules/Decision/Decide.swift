package import CivilTime
internal import HashTreeCollections

extension Office {
    /// What a command comes to: the events to record, none when there is nothing to record, or the
    /// refusal. A pure function of the office, the setting, the command, who gives it, and when.
    package func decide(
        _ command: Command, by actor: Actor, at now: Instant, _ setting: OfficeSetting
    ) -> Result<[Event], Refusal> {
        let desk = Decision(office: self, actor: actor, now: now, setting: setting)
        do {
            return .success(try desk.decide(command))
        } catch {
            return .failure(error)
        }
    }
}

/// One decision under way: everything it may look at. The functions that decide stand in
/// extensions, one a noun; `throws` within them is the short way out of a refusal.
struct Decision {
    let office: Office
    let actor: Actor
    let now: Instant
    let setting: OfficeSetting

    func decide(_ command: Command) throws(Refusal) -> [Event] {
        switch command {
        case .request(let request): try self.request(request)
        case .approve(let id, let judgement): try approve(id, judgement)
        case .decline(let id, let judgement): try decline(id, judgement)
        case .confirm(let id, let note): try confirm(id, note)
        case .file(let id): try file(id)
        case .extend(let id, let until, let reason): try extend(id, until, reason)
        case .change(let id, let alteration): try change(id, alteration)
        case .correct(let id, let alteration, let because): try correct(id, alteration, because)
        case .returnEarly(let id, let on): try returnEarly(id, on)
        case .reportBack(let id, let on, let report): try reportBack(id, on, report)
        case .cancel(let id, let reason): try cancel(id, reason)
        case .importLeave(let rows): try importLeave(rows)
        case .entrust(let request): try entrust(request)
        case .cancelEntrustment(let id, let reason): try cancelEntrustment(id, reason)
        case .applyRoster(let facts, let effective): try applyRoster(facts, effective)
        case .engagement(let command): try engagement(command).map(Event.engagement)
        case .meeting(let command): try meetingAndItems(command)
        case .proceeding(let command): try proceeding(command).map(Event.proceeding)
        case .rotation(let command): try rotation(command).map(Event.rotation)
        case .week(let command): try week(command).map(Event.week)
        case .pulse: pulse()
        }
    }

    var today: Day { setting.zone.day(of: now) }

    // MARK: Who may

    /// Only these roles; the persons who could are those given.
    func need(_ roles: [Role], or persons: [PersonID] = []) throws(Refusal) {
        guard actor.roles.isDisjoint(with: roles) else { return }
        throw .notPermitted(roles: roles, persons: persons)
    }

    /// A clerk, or the person concerned through an account of their own.
    func needClerk(or person: PersonID) throws(Refusal) { try needClerk(orOneOf: [person]) }

    /// A clerk, or one of these persons through an account of their own.
    func needClerk(orOneOf persons: @autoclosure () -> [PersonID]) throws(Refusal) {
        if actor.isClerk { return }
        let persons = persons()
        if let person = actor.actingPerson, persons.contains(person) { return }
        throw .notPermitted(roles: [.clerk], persons: persons)
    }

    // MARK: What there is

    func leave(_ id: LeaveID) throws(Refusal) -> Leave {
        guard let leave = office.leaves[id] else { throw .noSuchLeave(id) }
        return leave
    }

    func need(_ leave: Leave, in states: [LeaveState]) throws(Refusal) {
        guard states.contains(leave.state) else {
            throw .wrongState(leave.id, leave.state, allowed: states)
        }
    }

    /// The period must not overlap another live leave of the same person.
    func needFree(_ period: Period, for person: PersonID, except: LeaveID?) throws(Refusal) {
        guard let slot = office.leaves(of: person).overlapping(period, except: except).first,
            let other = office.leaves[slot.leave]
        else { return }
        let claim = slot.claims.first { $0.overlaps(period) } ?? other.period
        throw .overlaps(person: person, leave: other.id, claim, other.state)
    }

    /// A period of leave: not reversed, and of at most a year.
    func period(from: Instant, until: Instant, field: String) throws(Refusal) -> Period {
        guard let period = Period(from: from, until: until) else {
            throw .invalidField(
                field: field, value: until.rfc3339(in: setting.zone),
                why: "the end is not after the begin")
        }
        try needBounded(period, field: field)
        return period
    }

    /// A closed year takes no entries: what was let go of could stand in the way unseen.
    func needOpenYear(_ period: Period) throws(Refusal) {
        let horizon = office.horizon(setting.zone)
        guard period.from < horizon else { return }
        let day = setting.zone.day(of: horizon)
        throw .invalidField(
            field: "from", value: period.from.rfc3339(in: setting.zone),
            why: "years before \(day.year) are closed, and take no entries any more")
    }

    func needBounded(
        _ period: Period, field: String, value: Instant? = nil
    ) throws(Refusal) {
        let days = setting.zone.days(touchedBy: period)
        if days.lowerBound.distance(to: days.upperBound) >= Bounds.leaveDays {
            throw .invalidField(
                field: field, value: (value ?? period.until).rfc3339(in: setting.zone),
                why: "a leave is at most \(Bounds.leaveDays) days long")
        }
    }
}

/// Bounds on what comes from outside.
package enum Bounds {
    /// The longest leave, in calendar days.
    package static let leaveDays = 366
    /// How long before the end of a year that is closed leaves may have ended that are still
    /// counted with later ones, in calendar days: more than half a month and all rest days in it.
    package static let daysOfPieces = 62
    /// The most leaves of one person that await a decision.
    package static let undecided = 1_000
    /// The longest entrustment, in calendar days.
    package static let entrustmentDays = 366
    /// The longest text in a field, in bytes of UTF-8.
    package static let textBytes = 2_000
    /// The most companions of a leave.
    package static let companions = 50
    /// How many weeks ahead a sheet can be issued.
    package static let weeksAhead = 53
    /// How many days ahead clashes are looked for.
    package static let attentionDays = 92
    /// The longest meeting, in days.
    package static let meetingDays = 7
    /// How far ahead a meeting is called, in days.
    package static let meetingAheadDays = 1_100
    /// The most persons who are named for a meeting.
    package static let meetingPersons = 300
    /// The longest engagement, in calendar days.
    package static let engagementDays = 366
    /// The longest occurrence of one that recurs, in calendar days.
    package static let occurrenceDays = 31
    /// The most participants of an engagement.
    package static let participants = 200
    /// How far ahead an occurrence is looked at for what stands in its way, in calendar days.
    package static let clashDays = 366
    /// The most repetitions of one person that have not ended.
    package static let recurring = 200
    /// The most engagements of one person at one time that are looked at for clashes.
    package static let concurrent = 32
    /// The most clashes of one person that are looked for, from the first on.
    package static let clashes = 1_000
    /// The most concerns of one answer.
    package static let concerns = 200
    /// The most lines of an import.
    package static let importRows = 5_000
}
