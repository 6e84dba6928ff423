import CivilTime
import OfficeRules

extension SplitMix {
    /// Any event, whatever its sense: only its form is right.
    mutating func event() -> Event {
        let id = LeaveID(number: index())!
        let entrustment = EntrustmentID(number: index())!
        switch Int.random(in: 0...23, using: &self) {
        case 0: return .rosterApplied(layer())
        case 1:
            return .leaveRequested(
                LeaveRequested(
                    id: id, person: person(), kind: pick(LeaveKind.allCases), period: period(),
                    details: details(), lateEntry: chance(50)))
        case 2:
            return .leaveApproved(
                LeaveApproved(
                    id: id, decision: decision(), filed: chance(50),
                    proposal: perhaps { $0.proposal() }))
        case 3:
            return .leaveDeclined(
                LeaveDeclined(id: id, decision: decision(), proposal: chance(50)))
        case 4: return .leaveConfirmed(id, note: perhaps { $0.text() })
        case 5: return .leaveFiled(id)
        case 6: return .leaveProposed(id, proposal())
        case 7: return .leaveChanged(id, amendment())
        case 8: return .leaveCorrected(id, amendment(), because: perhaps { $0.text() })
        case 9: return .leaveReturned(id, at: instant())
        case 10: return .leaveReportedBack(id, until: instant(), report: perhaps { $0.text() })
        case 11: return .leaveCancelled(id, reason: perhaps { $0.text() })
        case 12: return .leaveOverdue(id)
        case 13:
            return .entrusted(
                Entrusted(
                    id: entrustment, person: person(), entrustedBy: person(), period: period(),
                    scope: chance(50) ? .preside : .task(text()), reason: perhaps { $0.text() }))
        case 14:
            return .entrustmentCancelled(
                entrustment, at: instant(), reason: perhaps { $0.text() })
        case 15: return .meeting(meetingEvent())
        case 16: return .rotation(rotation())
        case 17, 18: return .engagement(engagementEvent())
        case 19, 20: return .proceeding(proceedingEvent())
        case 21, 22: return .week(weekEvent())
        default: return .yearClosed(Int.random(in: 1900...2199, using: &self))
        }
    }

    // MARK: Parts

    mutating func number(_ most: Int) -> Int { Int.random(in: 1...most, using: &self) }

    /// The number of something: one of a few, that they meet, or any.
    mutating func index() -> Int { number(chance(80) ? 6 : 999) }

    mutating func person() -> PersonID { pick(["a", "qian-er", "X_1.y", "sun-san", "0"]) }

    mutating func department() -> DepartmentID { pick(["d", "general-office", "e.1"]) }

    mutating func text() -> String {
        let parts = ["", "因公", "\"", "\\", "\n\t", "\u{1}", "é", "😀", "/", "null", " ", "{}"]
        return some(6) { $0.pick(parts) }.joined()
    }

    mutating func instant() -> Instant {
        let range = Instant.distantPast.microseconds...Instant.distantFuture.microseconds
        let exact = Int64.random(in: range, using: &self)
        return Instant(microseconds: chance(50) ? exact : exact / 60_000_000 * 60_000_000)!
    }

    /// Mostly of some weeks, else any.
    mutating func period() -> Period {
        if chance(80) {
            let from = shanghai.start(of: civilDay()).adding(seconds: number(48) * 1_800)!
            return Period(from: from, until: from.adding(seconds: number(2_000) * 1_800)!)!
        }
        while true {
            if let period = Period(from: instant(), until: instant()) { return period }
        }
    }

    mutating func details() -> LeaveDetails {
        LeaveDetails(
            reason: perhaps { $0.text() }, place: perhaps { $0.text() },
            companions: some(3) { $0.text() }, telephone: perhaps { $0.text() },
            cover: perhaps { $0.person() }, reportedUpward: perhaps { $0.chance(50) })
    }

    /// A text that a command may give.
    mutating func line() -> String {
        let parts = ["", "因公", "\"", "\\", "é", "😀", "/", "null", " ", "{}"]
        return some(6) { $0.pick(parts) }.joined()
    }

    mutating func plainDetails() -> LeaveDetails {
        LeaveDetails(
            reason: perhaps { $0.line() + "\n" }, place: perhaps { $0.line() },
            companions: some(3) { $0.line() }, telephone: perhaps { $0.line() },
            cover: nil, reportedUpward: perhaps { $0.chance(50) })
    }

    mutating func decision() -> LeaveDecision {
        LeaveDecision(
            by: chance(20) ? .superior : .person(person()), at: instant(),
            manner: pick(DecisionManner.allCases), inStead: chance(50),
            approver: perhaps { $0.person() }, escalated: chance(50),
            acknowledged: some(3) { $0.pick(ConcernCode.allCases) },
            note: perhaps { $0.text() })
    }

    mutating func proposal() -> Proposal {
        Proposal(
            what: pick(Proposal.What.allCases), period: period(), kind: pick(LeaveKind.allCases),
            reason: perhaps { $0.text() })
    }

    mutating func amendment() -> Amendment {
        Amendment(
            period: perhaps { $0.period() }, kind: perhaps { $0.pick(LeaveKind.allCases) },
            details: perhaps { $0.details() })
    }

    mutating func layer() -> Roster.Layer {
        let days: [Day?] = [nil, "1900-01-01", "2026-02-28", "2199-12-31"]
        return Roster.Layer(effective: pick(days), changes: some(5) { $0.change() })
    }

    private mutating func seats() -> [Seat] {
        some(3) { Seat($0.pick(Post.allCases), department: $0.perhaps { $0.department() }) }
    }

    mutating func change() -> RosterChange {
        switch Int.random(in: 0...11, using: &self) {
        case 0:
            return .personAdded(
                person(),
                RosterFacts.Person(
                    name: text(), seats: seats(), inCharge: some(2) { $0.department() },
                    coordinatesFor: some(2) { $0.person() }, outsideLine: chance(50)))
        case 1: return .personLeft(person())
        case 2: return .name(person(), text())
        case 3: return .posts(person(), seats())
        case 4: return .inCharge(person(), some(3) { $0.department() })
        case 5: return .coordinatesFor(person(), some(3) { $0.person() })
        case 6: return .outsideLine(person(), chance(50))
        case 7:
            return .departmentAdded(
                department(), RosterFacts.Department(name: text(), constituent: chance(50)))
        case 8: return .departmentClosed(department())
        case 9:
            return .departmentChanged(
                department(), RosterFacts.Department(name: text(), constituent: chance(50)))
        case 10: return .ranking(some(4) { $0.person() })
        default: return .departmentOrder(some(4) { $0.department() })
        }
    }
}
