/// Sentences about who presides and who is away, each with what it says put in.
package protocol SentenceWording {
    /// Who presides, and in what capacity.
    func presides(_ holder: String, capacity: Capacity?, entrustment: String?) -> String
    func nobodyPresides() -> String
    /// From when until when an answer holds; nil where nothing bounds it.
    func holds(from: String?, until: String?) -> String?
    /// Someone passed over, and why.
    func passedOver(
        _ person: String, leave: String, until: String?, entrustment: String?
    ) -> String
    /// Leave whose planned end has passed and that nobody has reported back.
    func unconfirmed(_ leaves: String) -> String
    func vacant(_ posts: String) -> String
    func undecided(_ leaves: String) -> String
    func overdueReturn(_ person: String, leave: String, since: String?) -> String
    func nobodyPresidesAlert(since: String?) -> String
    func entrusted(
        _ id: String, _ person: String, period: String, by: String, cancelled: Bool
    ) -> String
    func workingDaysAfter(_ count: Int, _ from: String, _ to: String) -> String
    func workingDaysBetween(_ count: Int, _ from: String, _ to: String) -> String
    /// The notice that a year rests on.
    func notice(_ year: String, number: String, title: String, published: String?) -> String
    /// More rows were not shown.
    func more(after: String) -> String
}

/// Sentences about leave.
package protocol LeaveWording {
    func days(_ count: Int) -> String
    func summed(_ days: Int, with leaves: String) -> String
    func escalated() -> String
    func because(_ why: ApproverWhy) -> String
    /// The superior, who decides the mayor's own leave.
    func superior() -> String
    func nobodyDecides() -> String
    func decided(by: String?, how: DecidedHow?, at: String?) -> String
    func pending(_ what: String, period: String, kind: String?, reason: String?) -> String
    func concern(_ what: String, period: String?, people: String, leaves: String) -> String
    func imported(_ count: Int, dryRun: Bool) -> String
    /// What happened to a leave, when it stands in this state now.
    func done(_ leave: String, _ act: LeaveAct) -> String
    /// What is to be done next, if anything.
    /// - Parameter options: what 'leave approve' needs besides.
    func next(
        _ leave: String, _ state: LeaveState?, approver: String?, standIn: String?, options: String
    ) -> String?
}

/// What a command did to a leave.
package enum LeaveAct: CaseIterable, Sendable {
    case requested, approved, declined, confirmed, filed, extended, changed, corrected, returned
    case reportedBack, cancelled
    /// What was pending was declined; what was approved before stands.
    case proposalDeclined
}

/// Sentences about the roster, the journal and the daemon.
package protocol RecordWording {
    func rosterApplied(_ record: String, effective: String?) -> String
    func effective(_ day: String?) -> String
    /// The line of succession.
    func line(_ people: String) -> String
    func intact(_ records: Int, head: String) -> String
    func broken(_ first: Int?, why: String?) -> String
    func notReplayed() -> String
    func backedUp(_ path: String, records: Int, head: String) -> String
    func statusLine(_ version: String, office: String, now: String, since: String) -> String
    func records(_ count: Int, last: String?) -> String
    func head(_ record: Int, hash: String) -> String
    func journal(_ state: JournalState?) -> String
    func nextChange(_ at: String?) -> String
    func running(_ running: Running) -> String
    func workdayYears(_ years: String) -> String
    func whoAmI(_ account: String, uid: String, person: String?, roles: String) -> String
}
