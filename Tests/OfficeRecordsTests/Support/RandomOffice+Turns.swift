import CivilTime
import OfficeRules

extension RandomOffice {
    /// A command about turns: some plan, others take a turn that there is one step on.
    mutating func turn() -> RotationCommand {
        let today = shanghai.day(of: now)
        let rotation = random.pick(RotationKind.allCases)
        let last = office.rotations.last(rotation)
        let id = TurnID(rotation, number: random.number(max(1, last)))!
        switch random.number(10) {
        case 1: return .planCongress(year: today.year + random.number(2) - 1, leaders: nil)
        case 2:
            return .planReceptions(
                ReceptionRequest(
                    list: random.pick(["领导", "部门"]), people: ["m", "x", "d1"], from: today,
                    to: today.advanced(by: 50), weekday: random.pick(Weekday.allCases),
                    everyWeeks: random.number(3),
                    onRestDay: random.pick(ReceptionRequest.OnRestDay.allCases)))
        case 3:
            return .planDuty(
                DutyRequest(
                    from: today, to: today.advanced(by: random.number(20)), leaders: nil,
                    officers: ["h1", "h2"]))
        case 4: return .setDay(id, today.advanced(by: random.number(40)))
        case 5: return .accept(id, by: nil, reason: nil)
        case 6: return .decline(id, by: nil, reason: random.perhaps { $0.text() })
        case 7: return .swap(id, with: TurnID(.duty, number: random.number(40))!, by: nil)
        case 8: return random.chance(60) ? .agree(id, by: nil) : .endSwap(id, by: nil, reason: nil)
        default: return .excuse(id, reason: "r", by: nil)
        }
    }
}
