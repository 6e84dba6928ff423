package import CivilTime

/// Why a command is refused, with the facts that a reader needs to do better. Nothing was done.
package indirect enum Refusal: Error, Hashable, Sendable {
    /// The roles that may, and the persons who could.
    case notPermitted(roles: [Role], persons: [PersonID])
    /// A field that is missing or cannot be what it is.
    case invalidField(field: String, value: String, why: String)
    case unknownPerson(field: String, PersonID)

    case noSuchLeave(LeaveID)
    case overlaps(person: PersonID, leave: LeaveID, Period, LeaveState)
    case wrongState(LeaveID, LeaveState, allowed: [LeaveState])
    case nothingToDecide(LeaveID, LeaveState)
    case notEntitled(LeaveID, person: PersonID?, Route)
    case ownLeave(LeaveID, Route)
    case concernsNotAcknowledged(LeaveID, missing: [ConcernCode], [Concern])
    case changed(LeaveID, seen: Int64, record: Int64)
    case decisionInFuture(LeaveID, at: Instant, requestedAt: Instant)
    case holdsNoPost(PersonID, Day)
    case notBegun(LeaveID, from: Instant)
    case alreadyBegun(LeaveID, from: Instant)
    case wrongEnd(LeaveID, until: Instant, given: Instant, WrongEnd)
    case needsDecision(LeaveID, Route, article: Int)
    /// With the lines of the leaves that would have been made: nobody can look those up.
    case importRefused([ImportRefusal], lines: [LeaveID: Int])

    case entrustmentOverlaps(EntrustmentID, PersonID, Period)
    case noSuchEntrustment(EntrustmentID)
    case entrustmentCancelled(EntrustmentID)
    case entrustmentOver(EntrustmentID, until: Instant)
    case noMayor
    case cannotBeEntrusted(PersonID, CannotBeEntrusted)

    case rosterInvalid([SheetProblem])

    case engagement(EngagementRefusal)
    case meeting(MeetingRefusal)
    case proceeding(ProceedingRefusal)
    case rotation(RotationRefusal)
    case week(WeekRefusal)

    /// Why an end does not do.
    package enum WrongEnd: String, CaseIterable, Hashable, Sendable {
        case notLater, notEarlier, notAfterBegin, inTheFuture, nothingChanges
    }

    /// Why a person cannot be entrusted.
    package enum CannotBeEntrusted: String, CaseIterable, Hashable, Sendable {
        case isTheMayor, holdsNoPost, notALeader
    }
}

/// What is wrong with one line of an import.
package struct ImportRefusal: Hashable, Sendable {
    package let line: Int
    package let refusal: Refusal

    package init(line: Int, refusal: Refusal) {
        self.line = line
        self.refusal = refusal
    }
}
