import CivilTime
import OfficeRules

extension SplitMix {
    /// Any event about turns.
    mutating func rotation() -> RotationEvent {
        let id = turnID()
        switch Int.random(in: 0...9, using: &self) {
        case 0: return .planned(plan())
        case 1: return .daySet(id, day())
        case 2: return .excused(id, asking())
        case 3: return .declined(id, asking())
        case 4: return .passedOn(id, asking())
        case 5:
            return .accepted(
                id,
                Acceptance(
                    by: person(), reason: perhaps { $0.text() }, counts: chance(50),
                    exchange: perhaps { $0.turnID() }))
        case 6: return .swapOffered(id, SwapOffer(with: turnID(), by: person()))
        case 7: return .swapEnded(id, reason: perhaps { $0.text() })
        case 8: return .givenBack(id, person())
        default: return .swapped(id)
        }
    }

    mutating func day() -> Day {
        Day(ordinal: Int.random(in: Day.first.ordinal...Day.last.ordinal, using: &self))!
    }

    mutating func turnID() -> TurnID { TurnID(pick(RotationKind.allCases), number: index())! }

    private mutating func asking() -> Asking {
        Asking(
            skipped: some(4) { random in
                Skipped(
                    random.person(), random.pick(Skipped.Why.allCases),
                    reason: random.perhaps { $0.text() },
                    source: random.perhaps { $0.source() })
            }, asked: perhaps { $0.person() })
    }

    private mutating func plan() -> RotationPlan {
        let list = RotationList(
            pick(RotationKind.allCases), name: pick(["", "领导", "officer"]))
        return RotationPlan(
            list: list, from: day(), to: day(), order: some(4) { $0.person() },
            queues: some(3) { random in
                RotationQueue(
                    random.pick(TurnClass.allCases),
                    random.some(3) {
                        RotationQueue.Place($0.person(), level: $0.number(9))
                    })
            },
            turns: some(4) { random in
                Turn(
                    id: random.turnID(), list: list, kind: random.pick(TurnClass.allCases),
                    due: random.day(), day: random.perhaps { $0.day() },
                    planned: random.person())
            })
    }
}
