import CivilTime
import OfficeRules

extension SplitMix {
    /// Any event of proceedings, whatever its sense.
    mutating func proceedingEvent() -> ProceedingEvent {
        let id = AgendaItemID(number: index())!
        switch Int.random(in: 0...20, using: &self) {
        case 0:
            return .itemProposed(
                id,
                ItemProposal(
                    department: pick(["x", "y"]), title: text(),
                    major: chance(50), touchesInterests: chance(50),
                    meeting: perhaps { $0.meetingID() }))
        case 1: return .itemReviewed(id, ruling(), note: perhaps { $0.text() })
        case 2:
            return .itemSettled(
                id, meeting: perhaps { $0.meetingID() }, ruling(), note: perhaps { $0.text() })
        case 3: return .itemDeclined(id, ruling(), reason: perhaps { $0.text() })
        case 4: return .itemPlaced(id, meeting: meetingID())
        case 5: return .itemPostponed(id, reason: perhaps { $0.text() })
        case 6: return .itemWithdrawn(id, reason: perhaps { $0.text() })
        case 7:
            return .itemChecked(
                id,
                ChecklistEntry(
                    piece: pick(ChecklistPiece.allCases),
                    manner: perhaps { $0.pick(OpinionManner.allCases) },
                    note: perhaps { $0.text() }))
        case 8: return .papersHandedOut(id, at: instant())
        case 9: return .itemAdmitted(id, ruling(), note: perhaps { $0.text() })
        case 10:
            return .citizensInvited(
                id, [Citizen(name: text(), group: pick(CitizenGroup.allCases))])
        case 11: return .itemDecided(id, decision: text())
        default: return sittingEvent()
        }
    }

    private mutating func sittingEvent() -> ProceedingEvent {
        let id = meetingID()
        let followUp = FollowUpID(number: index())!
        switch Int.random(in: 0...8, using: &self) {
        case 0:
            return .excuseAsked(
                id, person(), reason: text(),
                on: perhaps { Day(year: 2026, month: $0.number(12), day: 28)! })
        case 1: return .excuseGranted(id, person(), ruling(), note: perhaps { $0.text() })
        case 2: return .excuseDeclined(id, person(), ruling(), note: perhaps { $0.text() })
        case 3: return .attendanceTaken(id, attendance())
        case 4: return .minutesDrafted(id, text: text())
        case 5: return .minutesReviewed(id, ruling(), note: perhaps { $0.text() })
        case 6: return .minutesSigned(id, ruling(), note: perhaps { $0.text() })
        case 7:
            let owner: FollowUpOwner =
                chance(50) ? .person(person()) : .department("x")
            return .followUpAdded(
                followUp, meeting: id, item: perhaps { AgendaItemID(number: $0.number(9))! },
                FollowUpTask(
                    task: text(), owner: owner,
                    due: Day(year: 2026, month: number(12), day: number(28))!))
        default: return .followUpDone(followUp, at: instant(), report: perhaps { $0.text() })
        }
    }

    private mutating func attendance() -> Attendance {
        Attendance(
            at: instant(), present: chance(50) ? [person()] : [],
            quorum: perhaps {
                Quorum(members: $0.number(20), present: $0.number(20), needed: $0.number(10))
            }, chair: perhaps { $0.person() }, isChaired: chance(80),
            because: perhaps { $0.text() })
    }

    private mutating func ruling() -> Ruling {
        Ruling(
            by: person(), at: instant(), manner: pick(DecisionManner.allCases),
            inStead: chance(50))
    }

    private mutating func meetingID() -> MeetingID { MeetingID(number: index())! }
}
