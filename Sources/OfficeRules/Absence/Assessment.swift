package import CivilTime

/// The calculation behind a preview, a request and a decision: days, sum, route, concerns and who
/// would preside, were this leave approved. One calculation, so that what was previewed is decided.
package struct Assessment: Hashable, Sendable {
    package let span: AbsenceSpan
    package let route: Route
    package let concerns: [Concern]
}

/// A leave that is asked about: a new one, or another period or kind for one that stands.
package struct Candidate: Hashable, Sendable {
    package let person: PersonID
    package let period: Period
    package let kind: LeaveKind
    /// The leave that it would be, when there is one already.
    package let leave: Leave?

    package init(person: PersonID, period: Period, kind: LeaveKind, leave: Leave? = nil) {
        self.person = person
        self.period = period
        self.kind = kind
        self.leave = leave
    }

    /// What a decision on a leave would be about now.
    package init(deciding leave: Leave) {
        self.init(
            person: leave.person, period: leave.periodToDecide,
            kind: leave.pending?.kind ?? leave.kind, leave: leave)
    }
}

extension Office {
    /// Assesses a candidate at an instant.
    package func assess(
        _ candidate: Candidate, at instant: Instant, _ setting: OfficeSetting
    ) -> Assessment {
        let span = span(of: candidate, setting)
        return Assessment(
            span: span,
            route: route(for: candidate.person, span: span, at: instant, setting),
            concerns: concerns(about: candidate, at: instant, setting))
    }

    /// The days of a candidate and of what it is summed with.
    package func span(of candidate: Candidate, _ setting: OfficeSetting) -> AbsenceSpan {
        AbsenceSpan(
            of: candidate.period, among: leaves(of: candidate.person),
            except: candidate.leave?.id, setting)
    }

    /// The office as the resolver would see it were the candidate approved.
    func supposing(_ candidate: Candidate, at instant: Instant) -> Office {
        guard
            var leave = candidate.leave
                ?? LeaveID(number: lastLeave + 1).map({
                    Leave(
                        id: $0, person: candidate.person, kind: candidate.kind,
                        period: candidate.period, details: LeaveDetails(), requestedAt: instant,
                        lateEntry: false, record: record)
                })
        else { return self }
        leave.period = candidate.period
        leave.pending = nil
        leave.state = .approved
        var office = self
        office.suppose(leave)
        return office
    }

    /// Who would preside when over the candidate's period, were it approved.
    package func presiding(
        supposing candidate: Candidate, at instant: Instant, _ setting: OfficeSetting, limit: Int
    ) -> [StandingSegment] {
        let matters = mayPreside(candidate.person, in: candidate.period, zone: setting.zone)
        let office = matters ? supposing(candidate, at: instant) : self
        return Resolver(office, zone: setting.zone, now: instant)
            .during(candidate.period, limit: limit) ?? []
    }
}
