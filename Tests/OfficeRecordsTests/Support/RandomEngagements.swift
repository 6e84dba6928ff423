import CivilTime
import OfficeRules

extension SplitMix {
    /// Any event about an engagement, whatever its sense: only its form is right.
    mutating func engagementEvent() -> EngagementEvent {
        let id = EngagementID(number: index())!
        switch Int.random(in: 0...4, using: &self) {
        case 0: return .added(engagement(id))
        case 1:
            return .changed(
                id, occurrence: perhaps { $0.civilDay() }, period: perhaps { $0.period() },
                details: perhaps { $0.engagementDetails() }, held: chance(20),
                reason: perhaps { $0.text() })
        case 2:
            return .cancelled(
                id, occurrence: perhaps { $0.civilDay() }, later: chance(50),
                kept: some(2) { $0.civilDay() }, reason: perhaps { $0.text() })
        case 3: return .submitted(id, opinion: text())
        default: return .decided(id, invitationDecision())
        }
    }

    mutating func civilDay() -> Day {
        ("2026-01-01" as Day).adding(days: Int.random(in: 0...900, using: &self))!
    }

    private mutating func engagement(_ id: EngagementID) -> Engagement {
        var engagement = Engagement(
            id: id, details: engagementDetails(), period: period(),
            repetition: perhaps { random in
                let rules = [
                    "FREQ=DAILY;COUNT=3", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
                    "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231", "FREQ=MONTHLY;BYMONTHDAY=1,-1",
                ]
                return Repetition(
                    (try? Recurrence(parsing: random.pick(rules)))!, from: random.civilDay(),
                    onRestDay: random.perhaps { $0.pick(RestDayRule.allCases) })
            },
            state: pick(EngagementState.allCases), enteredBy: perhaps { $0.person() },
            continues: perhaps { EngagementID(number: $0.index())! })
        engagement.opinion = perhaps { $0.text() }
        engagement.wasSaidInSecret = chance(30)
        engagement.submittedAt = perhaps { $0.instant() }
        engagement.decision = perhaps { $0.invitationDecision() }
        for _ in 0..<Int.random(in: 0...3, using: &self) {
            engagement.changes[civilDay()] =
                chance(30)
                ? .cancelled(perhaps { $0.engagementDetails() })
                : .changed(perhaps { $0.period() }, perhaps { $0.engagementDetails() })
        }
        return engagement
    }

    mutating func engagementDetails() -> EngagementDetails {
        EngagementDetails(
            title: text(), place: perhaps { $0.text() },
            participants: some(3) { Participant($0.person(), $0.pick(EngagementPart.allCases)) },
            organiser: perhaps { $0.text() }, kind: pick(EngagementKind.allCases),
            visibility: pick(Visibility.allCases), organisedByPartyOrGovernment: chance(30))
    }

    private mutating func invitationDecision() -> InvitationDecision {
        InvitationDecision(
            approved: chance(50), by: person(), at: instant(),
            manner: pick(DecisionManner.allCases), note: perhaps { $0.text() })
    }
}

extension SplitMix {
    /// Something asked of the engagements of an office that has so many.
    mutating func engagementCommand(
        _ people: [PersonID], _ last: Int, _ day: Day
    ) -> EngagementCommand {
        let hour = Int.random(in: 7...19, using: &self)
        let begin = shanghai.instant(day, TimeOfDay(hour: hour, minute: 0)!)
        let period = Period(from: begin, until: begin.adding(seconds: 5_400)!)!
        let id = EngagementID(number: max(1, last - Int.random(in: 0...4, using: &self)))!
        let occurrence: Day? = chance(60) ? day : nil
        let target = EngagementTarget(id, occurrence: occurrence, later: chance(25))
        switch Int.random(in: 0...9, using: &self) {
        case 0...4:
            var details = engagementDetails()
            details.title = "t"
            details.place = nil
            details.organiser = nil
            details.participants = [Participant(pick(people))]
            details.organisedByPartyOrGovernment = false
            let rules = ["FREQ=DAILY", "FREQ=DAILY;COUNT=30", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"]
            let repetition: Repetition? =
                chance(50)
                ? Repetition((try? Recurrence(parsing: pick(rules)))!, from: day, onRestDay: .next)
                : nil
            return .add(
                EngagementRequest(details: details, period: period, repetition: repetition))
        case 5, 6:
            var alteration = EngagementAlteration()
            alteration.title = pick(["u", "v"])
            if chance(50) { alteration.from = period.from }
            return .change(target, alteration, reason: "r")
        case 7: return .cancel(target, reason: nil)
        case 8: return .submit(id, opinion: "o")
        default: return .approve(id, Judgement(by: .person("m")))
        }
    }
}
