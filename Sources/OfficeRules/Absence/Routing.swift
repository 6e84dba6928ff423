package import CivilTime

/// Who has to decide a leave, why, and who may decide instead (Art. 74, 9, 8).
package struct Route: Hashable, Sendable {
    /// Who has to decide.
    package enum Approver: Hashable, Sendable {
        case person(PersonID)
        /// Above the city: the mayor's own leave, and that of whoever presides while the mayor's
        /// post has no holder (*ours*: nobody decides their own).
        case superior
        /// Nobody can now: the post has no holder and nobody presides.
        case nobody
    }

    /// Why it is that approver.
    package enum Why: String, CaseIterable, Hashable, Sendable {
        /// Deputies, the SG and the assistants ask the mayor (Art. 74).
        case theMayor
        /// A department head asks the leader in charge (Art. 74).
        case leaderInCharge
        /// A deputy SG asks the SG (Art. 9).
        case secretaryGeneral
        /// Above half a month a department head asks the mayor (Art. 74).
        case escalated
        /// The mayor's own absence is allowed above the city.
        case superior
        /// The post that should decide has no holder: whoever presides.
        case vacant
        /// There is nobody.
        case none
    }

    package let approver: Approver
    package let why: Why
    /// Whoever presides, when the approver is away at the moment of deciding; never the applicant.
    package let standIn: PersonID?
    package let escalated: Bool
    /// The mayor, who may decide any leave but the own one, from wherever (Art. 6, 74).
    let mayor: PersonID?
    package let applicant: PersonID
    /// The article on which the route rests: that of whom to ask, be that post vacant or not.
    package var article = 74

    package var approverPerson: PersonID? {
        if case .person(let id) = approver { id } else { nil }
    }

    /// Whether a person may decide; nobody decides their own.
    package func entitles(_ person: PersonID) -> Bool {
        guard person != applicant, approver != .superior else { return false }
        return person == approverPerson || person == standIn || person == mayor
    }

    /// Whether this person decides in the approver's stead, which is to be reported.
    package func isInStead(_ person: PersonID) -> Bool {
        person != approverPerson && person != mayor
    }
}

extension Office {
    /// The route of a leave of `applicant` with this span, at an instant.
    package func route(
        for applicant: PersonID, span: AbsenceSpan, at instant: Instant, _ setting: OfficeSetting
    ) -> Route {
        let sheet = roster.sheet(on: setting.zone.day(of: instant))
        let presiding = Resolver(self, zone: setting.zone, now: instant).standing(at: instant)
        // Who is not there yet, or not any more, asks by the posts held at the leave; those who are
        // asked are always today's, since what is undecided moves to new holders.
        let applying =
            sheet.person(applicant) ?? roster.sheet(on: span.own.lowerBound).person(applicant)
        let seats = applying?.seats ?? []
        let escalated =
            span.sumOfDays > setting.rulebook.halfMonthDays
            && seats.contains { setting.rulebook.escalatedPosts.contains($0.post) }
        let (holder, why) = Self.holderToAsk(seats, sheet, escalated: escalated)

        var approver = Route.Approver.nobody
        var reason = why
        if why == .superior {
            approver = .superior
        } else if let holder, holder != applicant {
            approver = .person(holder)
        } else if let presider = presiding.holder, presider != applicant {
            (approver, reason) = (.person(presider), .vacant)
        } else if sheet.mayor == nil, presiding.holder == applicant {
            (approver, reason) = (.superior, .superior)
        } else {
            reason = .none
        }

        var standIn: PersonID?
        if case .person(let id) = approver, leaves(of: id).absence(at: instant) != nil,
            let presider = presiding.holder, presider != applicant, presider != id
        {
            standIn = presider
        }
        return Route(
            approver: approver, why: reason, standIn: standIn, escalated: escalated,
            mayor: sheet.mayor, applicant: applicant, article: why == .secretaryGeneral ? 9 : 74)
    }

    /// Whom the posts of an applicant have to ask. Where several posts are held, what Article 74
    /// names comes before what it does not: the mayor's answer, then the leader in charge, then the
    /// SG. Of several departments whichever the mayor is in charge of, else the first that has a
    /// leader in charge.
    private static func holderToAsk(
        _ seats: [Seat], _ sheet: Sheet, escalated: Bool
    ) -> (PersonID?, Route.Why) {
        let posts = Set(seats.map(\.post))
        if posts.contains(where: \.isMayor) { return (nil, .superior) }
        if posts.contains(where: { $0.isDeputyMayor || $0 == .secretaryGeneral })
            || posts.contains(.mayorsAssistant)
        {
            return (sheet.mayor, .theMayor)
        }
        if escalated { return (sheet.mayor, .escalated) }
        let headed = seats.filter { $0.post == .departmentHead }.compactMap(\.department)
        if !headed.isEmpty {
            let leaders = headed.compactMap(sheet.leaderInCharge)
            return (leaders.first { $0 == sheet.mayor } ?? leaders.first, .leaderInCharge)
        }
        if posts.contains(.deputySecretaryGeneral) {
            return (sheet.secretaryGeneral, .secretaryGeneral)
        }
        return (nil, .vacant)
    }
}
