import CivilTime
import OfficeRules
import Testing
import Varlink

@testable import OfficeRecords

@Suite struct GoldenSnapshotTests {
    /// Of an office without a calendar, as it is since format 4. Where this cannot be read any
    /// more, the format has to become another one.
    static let text =
        #"{"roster":[{"changes":[{"what":"personAdded","person":"ma-li","name":"马力","#
        + #""seats":[{"post":"mayor"}]},{"what":"ranking","order":["ma-li"]}]}],"#
        + #""leaves":[{"leave":"L1","person":"ma-li","kind":"official","#
        + #""from":"2026-03-01T16:00:00+00:00","until":"2026-03-04T16:00:00+00:00","#
        + #""place":"呼和浩特","state":"filed","requestedAt":"2026-02-27T01:00:00+00:00","#
        + #""lateEntry":true,"decision":{"bySuperior":true,"at":"2026-02-27T01:30:00+00:00","#
        + #""manner":"orally","escalated":true},"confirmed":true,"#
        + #""pending":{"what":"extension","from":"2026-03-01T16:00:00+00:00","#
        + #""until":"2026-03-05T16:00:00+00:00","kind":"official"},"pendingRecord":7,"#
        + #""returned":true,"report":"r","overdueNoticed":true,"record":7}],"#
        + #""entrustments":[{"entrustment":"E1","person":"qian-er","entrustedBy":"ma-li","#
        + #""from":"2026-03-01T16:00:00+00:00","until":"2026-03-04T16:00:00+00:00","#
        + #""task":"春耕","cancelledAt":"2026-03-02T16:00:00+00:00","record":5}],"#
        + #""lastLeave":1,"lastEntrustment":1,"record":7,"#
        + #""recordedAt":"2026-03-02T01:00:00+00:00","enteredAt":"2026-03-01T01:00:00+00:00","#
        + #""closedYear":2024,"#
        + #""openedAt":"2025-11-03T01:00:00+00:00"}"#

    @Test func `a snapshot is read as it was written`() throws {
        #expect(OfficeCoding.format == 6)
        let office = try OfficeCoding.decode(JSONObject(text: Self.text))
        #expect(OfficeCoding.text(of: office) == Self.text)
        let leaves = office.leaves(of: "ma-li")
        #expect(leaves.slots.map(\.leave) == [1])
        #expect(leaves.slots.first?.pending?.until == utc("2026-03-05T16:00"))
        #expect(office.open.contains(1))
        #expect(office.record == 7)
        #expect(office.closedYear == 2024)
        #expect(office.entrustments.first?.effective?.until == utc("2026-03-02T16:00"))
        #expect(!office.keepsEverything)
    }
}
