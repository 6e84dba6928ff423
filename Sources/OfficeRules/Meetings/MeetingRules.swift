/// What the articles say of a kind of meeting. No other place tells the kinds apart.
package struct MeetingRules: Hashable, Sendable {
    /// Who may convene and chair.
    package enum Chair: Hashable, Sendable {
        /// The mayor, or the executive deputy whom the mayor entrusts, and nobody else; the mayor's
        /// absence counts as that entrustment (*ours*) (Art. 39, 40).
        case mayorOrExecutive
        /// The mayor or a deputy (Art. 44); where nobody is named the mayor, else who presides.
        case mayorOrDeputy
        /// The mayor or a deputy, or an SG, assistant or deputy SG whom one of them entrusts, who
        /// is always named (Art. 45).
        case namedLeader
        /// The mayor, or whoever presides (Art. 73, *ours*).
        case mayorOrPresiding
    }

    /// Who is a member.
    package enum Members: Hashable, Sendable {
        /// All members of the government: mayor, deputies, SG, assistants, heads of constituent
        /// departments (Art. 5, 39).
        case government
        /// Mayor, deputies, SG, assistants (Art. 40, 44).
        case leadership
        /// Those named for it (Art. 45, 73).
        case named
    }

    /// Who reviews and who signs the minutes (Art. 43).
    package struct Minutes: Hashable, Sendable {
        package enum Reviewer: Hashable, Sendable {
            case secretaryGeneral
            /// The deputy SG who coordinates for the leader who chaired or entrusted the chair.
            case coordinator
        }

        package enum Signer: Hashable, Sendable {
            case mayor
            /// The mayor or deputy who chaired, or who entrusted the chair.
            case leader
        }

        package let reviewer: Reviewer
        package let signer: Signer
    }

    /// The article that the kind rests on.
    package let article: Int
    package let chair: Chair
    package let members: Members
    /// Whether a share of the members has to be present (Art. 40).
    package let hasQuorum: Bool
    /// Whether papers are due before it (Art. 41).
    package let hasPapers: Bool
    /// Whether deputy SGs and heads of other units sit in unasked (Art. 39).
    package let othersSitIn: Bool
    package let minutes: Minutes
}

extension MeetingKind {
    package var rules: MeetingRules {
        switch self {
        case .plenary: .plenary
        case .executive: .executive
        case .mayorsOffice: .mayorsOffice
        case .special: .special
        case .citywide: .citywide
        }
    }
}

extension MeetingRules {
    private static let bySecretaryGeneral = Minutes(reviewer: .secretaryGeneral, signer: .mayor)
    private static let byCoordinator = Minutes(reviewer: .coordinator, signer: .leader)

    static let plenary = MeetingRules(
        article: 39, chair: .mayorOrExecutive, members: .government, hasQuorum: false,
        hasPapers: true, othersSitIn: true, minutes: bySecretaryGeneral)

    static let executive = MeetingRules(
        article: 40, chair: .mayorOrExecutive, members: .leadership, hasQuorum: true,
        hasPapers: true, othersSitIn: false, minutes: bySecretaryGeneral)

    /// The minutes as those of the executive meeting (*ours*).
    static let mayorsOffice = MeetingRules(
        article: 44, chair: .mayorOrDeputy, members: .leadership, hasQuorum: false,
        hasPapers: false, othersSitIn: false, minutes: bySecretaryGeneral)

    static let special = MeetingRules(
        article: 45, chair: .namedLeader, members: .named, hasQuorum: false, hasPapers: false,
        othersSitIn: false, minutes: byCoordinator)

    /// The minutes as those of the special meeting (*ours*).
    static let citywide = MeetingRules(
        article: 73, chair: .mayorOrPresiding, members: .named, hasQuorum: false,
        hasPapers: false, othersSitIn: false, minutes: byCoordinator)
}

extension Sheet {
    /// The members of a kind of meeting that the roster gives, in order of rank; each person once,
    /// whatever posts he or she holds. Vacant posts count for nothing, and one outside the line of
    /// succession is a member like the others.
    package func members(_ rule: MeetingRules.Members) -> [PersonID] {
        switch rule {
        case .named: []
        case .leadership: facts.ranking.filter { isOfLeadership($0) }
        case .government: facts.ranking.filter { isOfLeadership($0) || headsConstituent($0) }
        }
    }

    /// Those who sit in on a plenary: deputy SGs and heads of other units (Art. 39).
    package var othersSittingIn: [PersonID] {
        facts.ranking.filter { person in
            !isOfLeadership(person) && !headsConstituent(person)
                && facts.people[person]?.seats.contains {
                    $0.post == .deputySecretaryGeneral || $0.post == .departmentHead
                } ?? false
        }
    }

    private func isOfLeadership(_ person: PersonID) -> Bool {
        facts.people[person]?.seats.contains { $0.post <= .mayorsAssistant } ?? false
    }

    private func headsConstituent(_ person: PersonID) -> Bool {
        facts.people[person]?.seats.contains { seat in
            guard seat.post == .departmentHead, let department = seat.department else {
                return false
            }
            return facts.departments[department]?.constituent ?? false
        } ?? false
    }

    /// These persons in order of rank, each once; those not of the roster at the end.
    package func ranked(_ persons: [PersonID]) -> [PersonID] {
        let wanted = Set(persons)
        let known = facts.ranking.filter(wanted.contains)
        let unknown = wanted.subtracting(known).sorted()
        return known + unknown
    }

    /// Whether the person is the mayor or a deputy.
    package func leads(_ person: PersonID) -> Bool {
        person == mayor || isDeputyMayor(person)
    }
}

extension Meeting {
    /// Who reviews the minutes, on a sheet (Art. 43): of a special meeting the deputy SGs who
    /// coordinate for the leader concerned, and where there are none the SG.
    package func minutesReviewers(_ sheet: Sheet, chair: PersonID?) -> [PersonID] {
        let secretaryGeneral = sheet.secretaryGeneral.map { [$0] } ?? []
        guard kind.rules.minutes.reviewer == .coordinator else { return secretaryGeneral }
        let coordinators = sheet.coordinators(for: minutesLeader(sheet, chair) ?? self.chair)
        return coordinators.isEmpty ? secretaryGeneral : coordinators
    }

    /// Who signs the minutes, on a sheet (Art. 43); nil when the post has no holder.
    package func minutesSigner(_ sheet: Sheet, chair: PersonID?) -> PersonID? {
        switch kind.rules.minutes.signer {
        case .mayor: sheet.mayor
        case .leader: minutesLeader(sheet, chair)
        }
    }

    /// The mayor or deputy who chaired or entrusted the chair; the mayor where it was not said who
    /// did.
    private func minutesLeader(_ sheet: Sheet, _ chair: PersonID?) -> PersonID? {
        let chair = chair ?? self.chair
        return sheet.leads(chair) ? chair : entrustedBy ?? sheet.mayor
    }
}
