/// Something that a department proposed for an agenda (Art. 41).
struct ModelItem {
    let department: Int
    /// Only a plenary or an executive meeting decides it, and only with its checklist.
    let isMajor: Bool
    let touchesInterests: Bool
    let proposedAt: Slot
    var state = "proposed"
    var meeting: Int? {
        didSet {
            // Papers and an admission are for one meeting.
            if meeting != oldValue { (papers, isAdmitted) = (nil, false) }
        }
    }
    var checklist: Set<String> = []
    var papers: Slot?
    var isAdmitted = false

    static let open = ["proposed", "reviewed", "settled", "postponed"]
    var isOpen: Bool { Self.open.contains(state) }

    /// Whether what it needs is there (Art. 20): before it is settled, or, with its risks assessed
    /// too (Art. 21), before it is decided.
    func isComplete(toDecide: Bool) -> Bool {
        missing.allSatisfy { !toDecide && $0 == "riskAssessment" }
    }

    var missing: [String] {
        guard isMajor else { return [] }
        let needed =
            ["research", "expertArgument"] + (touchesInterests ? ["opinions"] : [])
            + ["riskAssessment"]
        return needed.filter { !checklist.contains($0) }
    }

    func fits(_ meeting: ModelMeeting) -> Bool {
        !isMajor || meeting.kind == "plenary" || meeting.kind == "executive"
    }

    /// Whether its papers were handed out by the day before, where there are any, or it was
    /// admitted without.
    func hasPapers(at meeting: ModelMeeting) -> Bool {
        guard ModelCalendar.hasPapers(meeting.kind), !isAdmitted else { return true }
        return papers.map { ModelTime.day($0) < ModelTime.day(meeting.span.from) } ?? false
    }
}

extension ModelCalendar {
    /// Whether papers are handed out for it (Art. 41).
    static func hasPapers(_ kind: String) -> Bool { kind == "plenary" || kind == "executive" }

    /// What was settled for a meeting and not decided comes before another one.
    mutating func postpone(at meeting: Int) {
        for place in items.indices
        where items[place].meeting == meeting && items[place].state == "settled" {
            items[place].state = "postponed"
            items[place].meeting = nil
        }
    }
}
