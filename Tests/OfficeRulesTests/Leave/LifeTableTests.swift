import CivilTime
import Testing

@testable import OfficeRules

/// How far a leave of the finance head's has come: L1, 2026-03-09 to 13, asked of the executive
/// deputy, looked at on 03-10 at 10:00.
enum Stage: CaseIterable, Sendable {
    case requested
    /// By the approver, through their own account.
    case approved
    /// Entered by a clerk.
    case filed
    /// Filed, with a later end asked for.
    case extended
    case reportedBack, declined, cancelled

    var state: LeaveState {
        switch self {
        case .requested: .requested
        case .approved: .approved
        case .filed, .extended: .filed
        case .reportedBack: .reportedBack
        case .declined: .declined
        case .cancelled: .cancelled
        }
    }

    static let asked = period("03-09", "03-13")
    static let proposal = Proposal(
        what: .extension, period: period("03-09", "03-15"), kind: .annual, reason: "航班取消")

    func desk() throws -> Desk {
        var desk = Desk()
        let id = try desk.request(.finance, Self.asked)
        func act(_ command: Command, _ actor: Actor = .clerk) throws {
            _ = try desk.perform(command, by: actor).get()
        }
        switch self {
        case .requested: break
        case .approved: try act(.approve(id, .own), .person(.executive))
        case .filed: try act(.approve(id, .by(.executive)))
        case .extended:
            try act(.approve(id, .by(.executive)))
            try act(.extend(id, until: Self.proposal.period.until, reason: "航班取消"))
        case .reportedBack:
            try act(.approve(id, .by(.executive)))
            desk.now = at("03-10 09:00")
            try act(.reportBack(id, on: nil, report: nil))
        case .declined: try act(.decline(id, .by(.executive)))
        case .cancelled: try act(.cancel(id, reason: nil))
        }
        desk.now = at("03-10 10:00")
        return desk
    }
}

@Suite("The life of a leave: every state and every command (Art. 74)")
struct LifeTableTests {
    /// One command, what it comes to in the stages where it may be given, and the refusal in all
    /// the others.
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let command: Command
        let events: [Stage: [Event]]
        let becomes: [Stage: LeaveState]
        let otherwise: @Sendable (LeaveState) -> Refusal
    }

    private static let now = at("03-10 10:00")

    private static func decision(_ acknowledged: [ConcernCode] = []) -> LeaveDecision {
        LeaveDecision(
            by: .person(.executive), at: now, manner: .inWriting, inStead: false,
            approver: .executive, acknowledged: acknowledged)
    }

    private static func row(
        _ name: String, _ command: Command, _ events: [Stage: [Event]],
        becomes state: LeaveState? = nil,
        else otherwise: @escaping @Sendable (LeaveState) -> Refusal
    ) -> Row {
        var becomes: [Stage: LeaveState] = [:]
        for stage in events.keys { becomes[stage] = state ?? stage.state }
        return Row(
            testDescription: name, command: command, events: events, becomes: becomes,
            otherwise: otherwise)
    }

    private static func wrong(_ allowed: LeaveState...) -> @Sendable (LeaveState) -> Refusal {
        { .wrongState(1, $0, allowed: allowed) }
    }

    private static let sick: Alteration = {
        var alteration = Alteration()
        alteration.kind = .sick
        return alteration
    }()

    private static let amended = Amendment(period: nil, kind: .sick, details: nil)
    private static let changed = Event.leaveProposed(
        1, Proposal(what: .change, period: Stage.asked, kind: .sick, reason: nil))
    /// The extension that is pending stays asked for.
    private static let changedToo = Event.leaveProposed(
        1,
        Proposal(what: .change, period: Stage.proposal.period, kind: .sick, reason: nil))
    private static let later = Event.leaveProposed(
        1,
        Proposal(
            what: .extension, period: period("03-09", "03-16"), kind: .annual, reason: nil))
    private static let corrected = Event.leaveCorrected(1, amended, because: "笔误")
    /// The kind that the extension carried over is corrected with its leave's.
    private static let correctedToo = Event.leaveProposed(
        1,
        Proposal(
            what: .extension, period: Stage.proposal.period, kind: .sick,
            reason: Stage.proposal.reason))
    private static let returned = Event.leaveReturned(1, at: at("03-12"))
    private static let closed = Event.leaveReportedBack(1, until: now, report: "已返回")
    private static let dropped = Event.leaveCancelled(1, reason: "未成行")

    private static func approval(_ proposal: Proposal?) -> Event {
        .leaveApproved(
            LeaveApproved(id: 1, decision: decision(), filed: true, proposal: proposal))
    }

    private static func refusal(_ proposal: Bool) -> Event {
        .leaveDeclined(LeaveDeclined(id: 1, decision: decision(), proposal: proposal))
    }

    static let rows: [Row] = [
        row(
            "approve", .approve(1, .by(.executive)),
            [.requested: [approval(nil)], .extended: [approval(Stage.proposal)]], becomes: .filed,
            else: { .nothingToDecide(1, $0) }),
        row(
            "decline a request", .decline(1, .by(.executive)),
            [.requested: [refusal(false)], .extended: [refusal(true)]],
            else: { .nothingToDecide(1, $0) }),
        row(
            "file", .file(1), [.approved: [.leaveFiled(1)]], becomes: .filed,
            else: wrong(.approved)),
        row(
            "extend", .extend(1, until: at("03-17"), reason: nil),
            [.approved: [later], .filed: [later], .extended: [later]],
            else: wrong(.approved, .filed)),
        row(
            "change", .change(1, sick),
            [
                .requested: [.leaveChanged(1, amended)], .approved: [changed], .filed: [changed],
                .extended: [changedToo],
            ], else: wrong(.requested, .approved, .filed)),
        row(
            "correct", .correct(1, sick, because: "笔误"),
            [
                .requested: [corrected], .approved: [corrected], .filed: [corrected],
                .extended: [corrected, correctedToo], .reportedBack: [corrected],
            ], else: wrong(.requested, .approved, .filed, .reportedBack)),
        row(
            "return", .returnEarly(1, on: at("03-12")),
            [.approved: [returned], .filed: [returned], .extended: [returned]],
            else: wrong(.approved, .filed)),
        row(
            "report back", .reportBack(1, on: nil, report: "已返回"),
            [.approved: [closed], .filed: [closed], .extended: [closed]], becomes: .reportedBack,
            else: wrong(.approved, .filed)),
        row(
            "cancel", .cancel(1, reason: "未成行"),
            [
                .requested: [dropped], .approved: [dropped], .filed: [dropped],
                .extended: [dropped],
            ], becomes: .cancelled, else: wrong(.requested, .approved, .filed)),
    ]

    @Test(arguments: rows, Stage.allCases)
    func table(row: Row, stage: Stage) throws {
        var desk = try stage.desk()
        let before = desk.office
        let outcome = desk.perform(row.command)
        if let events = row.events[stage] {
            #expect(outcome == .success(events))
            let declines = row.testDescription == "decline a request" && stage == .requested
            #expect(try desk.leave(1).state == (declines ? .declined : row.becomes[stage]))
            #expect(try desk.leave(1).record == desk.office.record)
        } else {
            #expect(outcome == .failure(row.otherwise(stage.state)))
            #expect(desk.office == before)
        }
    }

    @Test("A leave that is not there", arguments: rows)
    func unknown(row: Row) {
        let desk = Desk(at: "03-10 10:00")
        #expect(desk.refusal(row.command) == .noSuchLeave(1))
    }

    /// Who else may give a command, beside a clerk.
    @Test(
        "Who may", arguments: rows,
        [Actor.observer, .administrator, .person(.finance), .person(.schools)])
    func authority(row: Row, actor: Actor) throws {
        let desk = try Stage.extended.desk()
        let refusal = desk.refusal(row.command, by: actor)
        let own = actor.person == .finance
        switch row.command {
        case .approve, .decline:
            // Somebody else's decision is entered by a clerk only.
            let persons: [PersonID] = actor.person == nil ? [] : [.executive]
            let roles: [Role] = actor.person == nil ? [.clerk, .person] : [.clerk]
            #expect(refusal == .notPermitted(roles: roles, persons: persons))
        case .file, .correct:
            #expect(refusal == .notPermitted(roles: [.clerk], persons: []))
        case .cancel where own: #expect(refusal == .alreadyBegun(1, from: at("03-09")))
        case _ where own:
            #expect(refusal == nil)
        default: #expect(refusal == .notPermitted(roles: [.clerk], persons: [.finance]))
        }
    }
}
