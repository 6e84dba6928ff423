import CivilTime
import OfficeRules

/// A body that was written once, and the event that it must be read as for ever.
struct Golden: Sendable, CustomStringConvertible {
    let body: String
    let event: Event

    init(_ body: String, _ event: Event) {
        self.body = body
        self.event = event
    }

    var description: String { "\(event.kind) \(body)" }
}

extension Golden {
    static let all = roster + leave + decided + ended + others + calendar

    private static let calendar = engagements + meetings + proceedings + rotations + weeks

    private static let march = period("2026-03-01T16:00", "2026-03-04T16:00")

    private static let leave = [
        Golden(
            #"{"leave":"L1","person":"qian-er","kind":"annual","#
                + #""from":"2026-03-01T16:00:00+00:00","until":"2026-03-04T16:00:00+00:00"}"#,
            .leaveRequested(
                LeaveRequested(
                    id: 1, person: "qian-er", kind: .annual, period: march,
                    details: LeaveDetails(), lateEntry: false))),
        Golden(
            #"{"leave":"L12","person":"qian-er","kind":"abroad","#
                + #""from":"2026-03-01T16:00:00+00:00","until":"2026-03-04T16:00:00+00:00","#
                + #""reason":"看 \"会\"\n","place":"乌兰巴托","companions":["李四","Б"],"#
                + #""telephone":"+86 10","cover":"sun-san","reportedUpward":false,"#
                + #""lateEntry":true}"#,
            .leaveRequested(
                LeaveRequested(
                    id: 12, person: "qian-er", kind: .abroad, period: march,
                    details: LeaveDetails(
                        reason: "看 \"会\"\n", place: "乌兰巴托", companions: ["李四", "Б"],
                        telephone: "+86 10", cover: "sun-san", reportedUpward: false),
                    lateEntry: true))),
        Golden(
            #"{"leave":"L2","proposal":{"what":"extension","from":"2026-03-01T16:00:00+00:00","#
                + #""until":"2026-03-04T16:00:00+00:00","kind":"sick","reason":"病"}}"#,
            .leaveProposed(
                2, Proposal(what: .extension, period: march, kind: .sick, reason: "病"))),
        Golden(
            #"{"leave":"L2","from":"2026-03-01T16:00:00+00:00","#
                + #""until":"2026-03-04T16:00:00+00:00","kind":"official","#
                + #""details":{"place":"北京"}}"#,
            .leaveChanged(
                2,
                Amendment(
                    period: march, kind: .official, details: LeaveDetails(place: "北京")))),
        Golden(
            #"{"leave":"L2","details":{}}"#,
            .leaveChanged(2, Amendment(period: nil, kind: nil, details: LeaveDetails()))),
        Golden(
            #"{"leave":"L2","kind":"training","because":"a slip"}"#,
            .leaveCorrected(
                2, Amendment(period: nil, kind: .training, details: nil), because: "a slip")),
    ]

    private static let decided = [
        Golden(
            #"{"leave":"L2","decision":{"by":"zhao-yi","at":"2026-02-27T01:30:00+00:00","#
                + #""manner":"bySelf"},"filed":false}"#,
            .leaveApproved(
                LeaveApproved(
                    id: 2,
                    decision: LeaveDecision(
                        by: .person("zhao-yi"), at: utc("2026-02-27T01:30"), manner: .bySelf,
                        inStead: false),
                    filed: false, proposal: nil))),
        Golden(
            #"{"leave":"L2","decision":{"by":"zhao-yi","at":"2026-02-27T01:30:00+00:00","#
                + #""manner":"orally","inStead":true,"approver":"ma-li","escalated":true,"#
                + #""acknowledged":["lineOverlap","tripProlonged"],"note":"by telephone"},"#
                + #""filed":true,"proposal":{"what":"change","#
                + #""from":"2026-03-01T16:00:00+00:00","until":"2026-03-04T16:00:00+00:00","#
                + #""kind":"personal"}}"#,
            .leaveApproved(
                LeaveApproved(
                    id: 2,
                    decision: LeaveDecision(
                        by: .person("zhao-yi"), at: utc("2026-02-27T01:30"), manner: .orally,
                        inStead: true, approver: "ma-li", escalated: true,
                        acknowledged: [.lineOverlap, .tripProlonged], note: "by telephone"),
                    filed: true,
                    proposal: Proposal(
                        what: .change, period: march, kind: .personal, reason: nil)))),
        Golden(
            #"{"leave":"L2","decision":{"bySuperior":true,"at":"2026-02-27T01:30:00+00:00","#
                + #""manner":"inWriting"},"ofProposal":true}"#,
            .leaveDeclined(
                LeaveDeclined(
                    id: 2,
                    decision: LeaveDecision(
                        by: .superior, at: utc("2026-02-27T01:30"), manner: .inWriting,
                        inStead: false),
                    proposal: true))),
        Golden(#"{"leave":"L2"}"#, .leaveConfirmed(2, note: nil)),
        Golden(#"{"leave":"L2","note":"signed"}"#, .leaveConfirmed(2, note: "signed")),
        Golden(#"{"leave":"L2"}"#, .leaveFiled(2)),
    ]

    private static let ended = [
        Golden(
            #"{"leave":"L2","at":"2026-03-03T16:00:00+00:00"}"#,
            .leaveReturned(2, at: utc("2026-03-03T16:00"))),
        Golden(
            #"{"leave":"L2","until":"2026-03-03T16:00:00.500000+00:00","report":"done"}"#,
            .leaveReportedBack(
                2, until: utc("2026-03-03T16:00").adding(microseconds: 500_000)!,
                report: "done")),
        Golden(#"{"leave":"L2"}"#, .leaveCancelled(2, reason: nil)),
        Golden(#"{"leave":"L2","reason":"no need"}"#, .leaveCancelled(2, reason: "no need")),
        Golden(#"{"leave":"L2"}"#, .leaveOverdue(2)),
    ]

    private static let others = [
        Golden(
            #"{"entrustment":"E3","person":"qian-er","entrustedBy":"ma-li","#
                + #""from":"2026-03-01T16:00:00+00:00","until":"2026-03-04T16:00:00+00:00"}"#,
            .entrusted(
                Entrusted(
                    id: 3, person: "qian-er", entrustedBy: "ma-li", period: march,
                    scope: .preside, reason: nil))),
        Golden(
            #"{"entrustment":"E3","person":"qian-er","entrustedBy":"ma-li","#
                + #""from":"2026-03-01T16:00:00+00:00","until":"2026-03-04T16:00:00+00:00","#
                + #""task":"春耕","reason":"in the field"}"#,
            .entrusted(
                Entrusted(
                    id: 3, person: "qian-er", entrustedBy: "ma-li", period: march,
                    scope: .task("春耕"), reason: "in the field"))),
        Golden(
            #"{"entrustment":"E3","at":"2026-03-03T16:00:00+00:00","reason":"back"}"#,
            .entrustmentCancelled(3, at: utc("2026-03-03T16:00"), reason: "back")),
        Golden(#"{"year":2024}"#, .yearClosed(2024)),
    ]
}
