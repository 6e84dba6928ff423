import CivilTime
import OfficeRules
import Testing
import Varlink

@testable import OfficeRecords

/// What was ever written is read for ever, and written the same.
@Suite struct GoldenTests {
    @Test(arguments: Golden.all)
    func `a golden line is read, and written again letter for letter`(_ golden: Golden) throws {
        let object = try JSONObject(text: golden.body)
        let event = try EventCoding.decode(kind: golden.event.kind, object)
        #expect(event == golden.event)
        #expect(EventCoding.encode(event).description == golden.body)
    }

    @Test func `every kind of event has a golden line`() {
        #expect(Set(Golden.all.map { Self.place(of: $0.event) }) == Set(0...20))
        #expect(Set(Golden.changes.map { Self.place(of: $0.1) }) == Set(0...11))
    }

    @Test func `every state, kind, concern and manner has its word`() {
        #expect(
            LeaveState.allCases.map(\.rawValue)
                == ["requested", "approved", "declined", "filed", "reportedBack", "cancelled"])
        #expect(
            LeaveKind.allCases.map(\.rawValue)
                == ["official", "abroad", "training", "annual", "personal", "sick"])
        #expect(
            ConcernCode.allCases.map(\.rawValue)
                == [
                    "nobodyPresides", "lineOverlap", "pairedDeputyAway", "notAwayTogether",
                    "tripProlonged", "mayorAbroad", "deputyAbroad", "officialAbroad",
                    "meetingLosesChair", "meetingLosesQuorum", "missesMeeting",
                    "missesSession", "missesReception", "missesDuty", "missesEngagement",
                    "clashesWithLeave", "clashesWithEngagement", "clashesWithMeeting",
                    "clashesWithTurn", "invitationHeld", "chairedForMayor", "membersAway",
                    "belowQuorum", "meetingFreeWeek", "papersLate", "outsideOfficeHours",
                ])
        #expect(DecisionManner.allCases.map(\.rawValue) == ["bySelf", "inWriting", "orally"])
        #expect(Proposal.What.allCases.map(\.rawValue) == ["extension", "change"])
        #expect(
            Post.allCases.map(\.rawValue)
                == [
                    "mayor", "actingMayor", "executiveDeputyMayor", "deputyMayor",
                    "secretaryGeneral", "mayorsAssistant", "deputySecretaryGeneral",
                    "departmentHead",
                ])
    }

    @Test func `members that a later version adds are passed over`() throws {
        let object = try JSONObject(text: #"{"leave":"L2","seal":{"by":"x"},"reason":"r"}"#)
        #expect(
            try EventCoding.decode(kind: "leaveCancelled", object)
                == .leaveCancelled(2, reason: "r"))
    }

    /// A new kind of event does not compile before it has a number here, and then wants its line.
    private static func place(of event: Event) -> Int {
        switch event {
        case .rosterApplied: 0
        case .leaveRequested: 1
        case .leaveApproved: 2
        case .leaveDeclined: 3
        case .leaveConfirmed: 4
        case .leaveFiled: 5
        case .leaveProposed: 6
        case .leaveChanged: 7
        case .leaveCorrected: 8
        case .leaveReturned: 9
        case .leaveReportedBack: 10
        case .leaveCancelled: 11
        case .leaveOverdue: 12
        case .entrusted: 13
        case .entrustmentCancelled: 14
        case .yearClosed: 15
        case .engagement: 16
        case .meeting: 17
        case .proceeding: 18
        case .rotation: 19
        case .week: 20
        }
    }

    private static func place(of change: RosterChange) -> Int {
        switch change {
        case .personAdded: 0
        case .personLeft: 1
        case .name: 2
        case .posts: 3
        case .inCharge: 4
        case .coordinatesFor: 5
        case .outsideLine: 6
        case .departmentAdded: 7
        case .departmentClosed: 8
        case .departmentChanged: 9
        case .ranking: 10
        case .departmentOrder: 11
        }
    }
}
