package import CivilTime
internal import HashTreeCollections

extension Office {
    /// What sessions, receptions and duty take of people's time in a period; whoever is asked and
    /// has not answered may yet go.
    func rotationCommitments(in period: Period, _ setting: OfficeSetting) -> [Commitment] {
        guard !rotations.turns.isEmpty else { return [] }
        let days = setting.zone.days(touchedBy: period)
        return rotations.turns(on: days.lowerBound.advanced(by: -1)...days.upperBound)
            .compactMap { turn in
                guard let when = setting.period(of: turn), when.overlaps(period),
                    let person = turn.isTaken ? turn.leader : turn.awaited
                else { return nil }
                return Commitment(
                    source: .turn(turn.id), persons: [person], period: when,
                    title: turn.title,
                    settled: turn.isTaken)
            }
    }

    /// What touches a period apart from leave, in order of begin: what is settled, and turns for
    /// which somebody is asked or nobody was found.
    package func calendar(in period: Period, _ setting: OfficeSetting) -> [Commitment] {
        let shown = everyCommitment(of: nil, in: period, setting).filter { commitment in
            switch commitment.source {
            case .leave: false
            case .turn: true
            case .engagement, .meeting: commitment.settled
            }
        }
        let vacant = turns(in: [period], setting).filter { $0.state == .exhausted }
            .compactMap { turn in
                setting.period(of: turn).map {
                    Commitment(
                        source: .turn(turn.id), persons: [], period: $0, title: turn.title,
                        settled: false)
                }
            }
        return (shown + vacant).sorted(by: Commitment.isBefore)
    }

    /// The turns of a day, for the day board: sessions, receptions, and who is on duty from its
    /// evening or through it.
    package func turns(on day: Day) -> [Turn] { rotations.turns(on: day...day) }

    /// The concerns about a leave that would cost turns (Art. 32, 57; duty *ours*), or may: a
    /// session without a day of whose month it takes half or more together with other leave.
    func rotationConcerns(about candidate: Candidate, _ setting: OfficeSetting) -> [Concern] {
        let turns = turnsCost(by: candidate, setting)
        guard !turns.isEmpty else { return [] }
        return RotationKind.allCases.compactMap { rotation in
            let missed = turns.filter { $0.id.rotation == rotation }
            guard !missed.isEmpty else { return nil }
            let times = missed.compactMap { setting.period(of: $0) }
            var period: Period?
            if let from = times.map(\.from).min(), let until = times.map(\.until).max() {
                period = Period(from: from, until: until)
            }
            return Concern(
                code: rotation.missed, subjects: missed.map { .turn($0.id) }, period: period)
        }
    }
}

extension Turn {
    /// The name of a reception's list.
    fileprivate var title: String? { list.rotation == .reception ? list.name : nil }
}

extension RotationKind {
    var missed: ConcernCode {
        switch self {
        case .congress: .missesSession
        case .reception: .missesReception
        case .duty: .missesDuty
        }
    }

    /// The article that its refusals and alarms serve.
    package var article: Int { missed.article }
}

/// What is amiss with a turn, until it is mended.
package struct TurnAlert: Hashable, Sendable {
    /// What it is.
    package enum Code: String, CaseIterable, Hashable, Sendable {
        /// Nobody is left to be asked.
        case turnExhausted
        /// Somebody is asked and has not answered.
        case turnAwaitsAnswer
        /// Who was to go, or is asked, holds no post any more; of a session is no leader.
        case turnLeaderLeft
        /// Who is to go is on leave then, by an entry that nobody decided here.
        case turnLeaderAway
    }

    package let code: Code
    package let turn: TurnID
    package let person: PersonID?
    package let list: RotationList
    package let kind: TurnClass
    package let article: Int
    /// The turn's day; of a session without one the first of its month.
    package let due: Day
    /// When the turn is; nil for a session without a day.
    package let period: Period?
}

extension Office {
    /// What needs attention about turns that are not over, the nearest first.
    package func rotationAttention(at now: Instant, _ setting: OfficeSetting) -> [TurnAlert] {
        guard !rotations.turns.isEmpty else { return [] }
        let today = setting.zone.day(of: now)
        let undated = rotations.undated.compactMap { rotations.turns[$0] }.filter(\.isTaken)
        let unsettled = rotations.unsettled.compactMap { rotations.turns[$0] }
        let taken = rotations.turns(on: today.advanced(by: -1)...Day.last).filter(\.isTaken)
        return (unsettled + undated + taken).filter { !setting.isOver($0, at: now) }
            .sorted { ($0.day ?? $0.due, $0.id) < ($1.day ?? $1.due, $1.id) }
            .compactMap { turn in
                guard let code = alert(turn, today, setting) else { return nil }
                return TurnAlert(
                    code: code, turn: turn.id,
                    person: turn.isTaken ? turn.leader : turn.awaited, list: turn.list,
                    kind: turn.kind, article: turn.id.rotation.article,
                    due: turn.day ?? turn.due, period: setting.period(of: turn))
            }
    }

    private func alert(
        _ turn: Turn, _ today: Day, _ setting: OfficeSetting
    ) -> TurnAlert.Code? {
        guard let person = turn.isTaken ? turn.leader : turn.awaited else { return .turnExhausted }
        let day = turn.day ?? max(today, turn.due)
        if hasLeft(person, turn.kind, on: day, setting) { return .turnLeaderLeft }
        if turn.state == .asked { return .turnAwaitsAnswer }
        return absence(of: person, from: turn, setting) == nil ? nil : .turnLeaderAway
    }
}
