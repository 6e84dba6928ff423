package import CivilTime

/// The days for which a leave counts (Art. 74): pieces of one person that touch, or that only rest
/// days part, are one absence, whose length is the whole span, rest days between included. A day
/// that is touched counts whole.
///
/// Without this, a leave cut into pieces would never reach the mayor.
package struct AbsenceSpan: Hashable, Sendable {
    /// The days of the leave itself.
    package let own: ClosedRange<Day>
    /// The days with everything it is summed with.
    package let whole: ClosedRange<Day>
    /// What it is summed with, in order of begin.
    package let summedWith: [LeaveID]
    /// Whether a day of a year whose notice is not published took part.
    package let provisional: Bool

    package var days: Int { own.lowerBound.distance(to: own.upperBound) + 1 }
    package var sumOfDays: Int { whole.lowerBound.distance(to: whole.upperBound) + 1 }
}

extension AbsenceSpan {
    /// The span of a period within a person's other live leaves.
    init(
        of period: Period, among leaves: PersonLeaves, except: LeaveID?, _ setting: OfficeSetting
    ) {
        let own = setting.zone.days(touchedBy: period)
        var low = own.lowerBound
        var high = own.upperBound
        // From the nearest on.
        var before: [LeaveID] = []
        var after: [LeaveID] = []
        var seen: Set<LeaveID> = []
        var provisional = false
        let split = leaves.firstPiece(startingAfter: period.from)
        for piece in leaves.pieces[..<split].reversed() where piece.leave != except {
            let days = setting.zone.days(touchedBy: piece.claim)
            guard
                setting.onlyRestDays(
                    after: days.upperBound, before: low, provisional: &provisional)
            else { break }
            low = min(low, days.lowerBound)
            high = max(high, days.upperBound)
            if seen.insert(piece.leave).inserted { before.append(piece.leave) }
        }
        for piece in leaves.pieces[split...] where piece.leave != except {
            let days = setting.zone.days(touchedBy: piece.claim)
            guard
                setting.onlyRestDays(
                    after: high, before: days.lowerBound, provisional: &provisional)
            else { break }
            high = max(high, days.upperBound)
            if seen.insert(piece.leave).inserted { after.append(piece.leave) }
        }
        self.init(
            own: own, whole: low...high, summedWith: before.reversed() + after,
            provisional: provisional)
    }
}

extension OfficeSetting {
    /// Whether no working day lies between two days; adjoining and overlapping days have none.
    func onlyRestDays(after first: Day, before second: Day, provisional: inout Bool) -> Bool {
        var day = first
        while let next = day.adding(days: 1), next < second {
            let status = workdays.status(of: next)
            if status.provisional { provisional = true }
            if status.isWorking { return false }
            day = next
        }
        return true
    }
}
