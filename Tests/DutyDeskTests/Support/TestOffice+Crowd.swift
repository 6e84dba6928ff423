import CivilTime
import OfficeRules
import Synchronization

@testable import DutyDesk

extension TestOffice {
    /// The mayor is away for an hour and here for the next one, 5,001 times from 2020 on, put
    /// into the office in memory past the journal.
    func crowd() throws {
        let begin = local("2020-01-06 00:00")
        var office = desk.office
        for number in 1...5_001 {
            guard let id = LeaveID(number: number),
                let from = begin.adding(seconds: number * 7_200),
                let until = from.adding(seconds: 3_600), let mayor = PersonID("ma-li"),
                let period = Period(from: from, until: until)
            else { continue }
            var leave = Leave(
                id: id, person: mayor, kind: .official, period: period,
                details: LeaveDetails(), requestedAt: from, lateEntry: false, record: 1)
            leave.state = .reportedBack
            office.put(leave)
        }
        // Everything is held in memory.
        office.restore(
            lastLeave: 5_001, lastEntrustment: 0, record: office.record,
            recordedAt: office.recordedAt, enteredAt: office.enteredAt, closedYear: 2_018,
            openedAt: nil)
        let crowded = office
        desk.state.withLock { $0.office = crowded }
    }
}
