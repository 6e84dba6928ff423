import CivilTime

@testable import OfficeRules

/// Who may decide a leave (Art. 74, 9, 8), read off the facts of the day once more and sharing
/// nothing with the routing.
struct Entitlement: Equatable {
    var superior = false
    var persons: Set<PersonID> = []

    init(deciding leave: Leave, at instant: Instant, in office: Office, now: Instant) {
        let facts = office.roster.sheet(on: shanghai.day(of: instant)).facts
        let twin = Twin(office, now: now)
        let presider = twin.standing(at: instant).holder
        let asked = leave.pending?.period ?? leave.period
        let firstDay = shanghai.day(of: asked.from)
        let applicant =
            facts.people[leave.person]
            ?? office.roster.sheet(on: firstDay).facts.people[leave.person]
        let posts = Set((applicant?.seats ?? []).map(\.post))
        let mayor = Self.holder(of: .mayor, facts) ?? Self.holder(of: .actingMayor, facts)
        if posts.contains(.mayor) || posts.contains(.actingMayor) {
            superior = true
            return
        }
        let heads = applicant?.seats.first { $0.post == .departmentHead }?.department
        var holder: PersonID?
        if !posts.isDisjoint(with: [
            .executiveDeputyMayor, .deputyMayor, .secretaryGeneral, .mayorsAssistant,
        ]) {
            holder = mayor
        } else if let heads {
            let long = Self.sum(of: asked, for: leave, in: office) > 15
            holder = long ? mayor : facts.people.first { $0.value.inCharge.contains(heads) }?.key
        } else if posts.contains(.deputySecretaryGeneral) {
            holder = Self.holder(of: .secretaryGeneral, facts)
        }
        if holder == nil, mayor == nil, presider == leave.person {
            superior = true
            return
        }
        persons = Set([mayor, holder ?? presider].compactMap(\.self))
        if let holder, let presider, twin.isAway(holder, at: instant) { persons.insert(presider) }
        persons.remove(leave.person)
    }

    func allows(_ decider: Decider) -> Bool {
        switch decider {
        case .superior: superior
        case .person(let person): persons.contains(person)
        }
    }

    private static func holder(of post: Post, _ facts: RosterFacts) -> PersonID? {
        facts.people.first { $0.value.seats.contains { $0.post == post } }?.key
    }

    private static func sum(of asked: Period, for leave: Leave, in office: Office) -> Int {
        var walk = DayWalk.year2026
        for other in office.allLeaves where other.person == leave.person && other.id != leave.id {
            guard other.state != .declined, other.state != .cancelled else { continue }
            var stretches = [other.period]
            if let pending = other.pending { stretches.append(pending.period) }
            walk.pieces.append((other.id, stretches))
        }
        return walk.sum(of: asked).days
    }
}

extension Twin {
    /// The plain lists of an office.
    init(_ office: Office, now: Instant) {
        self.init()
        self.now = now
        take(
            office.allLeaves.map {
                Absence(
                    id: $0.id, person: $0.person, period: $0.period, pending: $0.pending?.period,
                    state: $0.state)
            })
        mandates = office.entrustments.map {
            Mandate(
                id: $0.id, person: $0.person, period: $0.period, cancelledAt: $0.cancelledAt,
                presides: $0.scope == .preside)
        }
        seatings = office.roster.versions.map { Seating($0.sheet.facts, from: $0.from) }
    }

    /// Observers of properties sleep in initialisers.
    private mutating func take(_ list: [Absence]) { absences = list }

    func isAway(_ person: PersonID, at instant: Instant) -> Bool {
        absences.contains {
            $0.person == person && [.approved, .filed, .reportedBack].contains($0.state)
                && $0.period.contains(instant)
        }
    }
}

extension Twin.Seating {
    init(_ facts: RosterFacts, from first: Day?) {
        self.init(from: first)
        for id in facts.ranking {
            guard let person = facts.people[id] else { continue }
            present.insert(id)
            let posts = person.seats.map(\.post)
            if posts.contains(.mayor) || posts.contains(.actingMayor) { mayor = id }
            if posts.contains(.executiveDeputyMayor) {
                executive = id
                executiveInLine = !person.outsideLine
            } else if posts.contains(.deputyMayor), !person.outsideLine {
                deputies.append(id)
            }
        }
        deputies.removeAll { $0 == mayor }
    }
}
