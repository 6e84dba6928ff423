import CivilTime
import OfficeRules

extension SplitMix {
    /// Any event about a week's sheet or what was seen, whatever its sense.
    mutating func weekEvent() -> WeekEvent {
        guard chance(50) else {
            return .acknowledged(
                some(3) {
                    Attention(
                        code: $0.pick(ConcernCode.allCases), about: $0.source(),
                        with: $0.perhaps { $0.source() })
                })
        }
        return .issued(
            week: Week(of: civilDay()).monday, version: number(3),
            lines: some(3) {
                WeekLine(
                    source: $0.source(), persons: $0.some(3) { $0.person() }, period: $0.period(),
                    title: $0.text(), visibility: $0.pick([.public, .office]))
            })
    }

    /// What takes somebody's time.
    mutating func source() -> Commitment.Source {
        switch number(5) {
        case 1: .leave(LeaveID(number: index())!)
        case 2: .turn(turnID())
        case 3: .meeting(MeetingID(number: index())!)
        default:
            .engagement(EngagementID(number: index())!, occurrence: perhaps { $0.civilDay() })
        }
    }
}
