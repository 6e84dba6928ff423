import CivilTime
import OfficeRules

extension SplitMix {
    /// Any event of a meeting, whatever its sense.
    mutating func meetingEvent() -> MeetingEvent {
        let id = MeetingID(number: index())!
        switch Int.random(in: 0...2, using: &self) {
        case 0:
            return .called(
                MeetingCalled(
                    id: id, kind: pick(MeetingKind.allCases), title: perhaps { $0.text() },
                    place: perhaps { $0.text() }, seating: seating(),
                    department: perhaps { $0.department() }, approvedBy: perhaps { $0.person() }))
        case 1:
            return .moved(
                MeetingMoved(id: id, seating: seating(), reason: perhaps { $0.text() }))
        default: return .cancelled(id, reason: perhaps { $0.text() })
        }
    }

    private mutating func seating() -> MeetingSeating {
        MeetingSeating(
            period: period(), chair: person(), members: some(4) { $0.person() },
            sittingIn: some(3) { $0.person() },
            exception: perhaps { MeetingException(by: $0.person(), reason: $0.text()) },
            entrustedBy: perhaps { $0.person() })
    }
}
