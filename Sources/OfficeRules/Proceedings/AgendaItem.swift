package import CivilTime

/// Where an item of an agenda stands in its life (Art. 41).
package enum AgendaItemState: String, CaseIterable, Hashable, Sendable {
    case proposed
    /// Coordinated or reviewed by the leader in charge.
    case reviewed
    /// Settled by the mayor: it comes before its meeting.
    case settled
    /// Settled, and taken off its meeting: it waits for another one.
    case postponed
    case decided
    case withdrawn
    case declined

    /// Whether something may still become of it.
    package var isOpen: Bool {
        switch self {
        case .proposed, .reviewed, .settled, .postponed: true
        case .decided, .withdrawn, .declined: false
        }
    }
}

/// What a major item needs before it is submitted and decided (Art. 20, 21).
package enum ChecklistPiece: String, CaseIterable, Hashable, Sendable {
    /// 调查研究.
    case research
    /// 专业人员或机构的论证、评估和分析.
    case expertArgument
    /// 公示、听证会、座谈会, where departments or people's direct interests are touched.
    case opinions
    /// 社会稳定风险评估.
    case riskAssessment

    /// The article that asks for it.
    package var article: Int { self == .riskAssessment ? 21 : 20 }
}

/// How opinions were heard (Art. 20).
package enum OpinionManner: String, CaseIterable, Hashable, Sendable {
    case publicNotice, hearing, forum
}

/// One piece of the checklist as it was handed in.
package struct ChecklistEntry: Hashable, Sendable {
    package let piece: ChecklistPiece
    /// Set for opinions and for nothing else.
    package let manner: OpinionManner?
    package let note: String?

    package init(piece: ChecklistPiece, manner: OpinionManner? = nil, note: String? = nil) {
        self.piece = piece
        self.manner = manner
        self.note = note
    }
}

/// The groups of those who may be invited to sit in on an item (Art. 46).
package enum CitizenGroup: String, CaseIterable, Hashable, Sendable {
    /// 人大代表.
    case congressDeputies
    /// 政协委员.
    case conferenceMembers
    /// 专家学者代表.
    case experts
    /// 市民群众代表.
    case residents
}

/// A citizen invited to sit in on an item, as the General Office filed it.
package struct Citizen: Hashable, Sendable {
    package let name: String
    package let group: CitizenGroup

    package init(name: String, group: CitizenGroup) {
        self.name = name
        self.group = group
    }
}

/// A decision on something about a meeting: by whom, when and how.
package struct Ruling: Hashable, Sendable {
    package let by: PersonID
    package let at: Instant
    package let manner: DecisionManner
    /// True when whoever presides ruled because the person asked was away: to be reported (*ours*).
    package let inStead: Bool

    package init(by: PersonID, at: Instant, manner: DecisionManner, inStead: Bool) {
        self.by = by
        self.at = at
        self.manner = manner
        self.inStead = inStead
    }
}

/// One item proposed for an agenda, as it stands (Art. 41).
package struct AgendaItem: Hashable, Sendable {
    package let id: AgendaItemID
    package let department: DepartmentID
    package let title: String
    /// Only a plenary or an executive meeting decides it (Art. 7, 19).
    package let major: Bool
    /// Departments' or people's direct interests are touched, so that opinions are heard (Art. 20).
    package let touchesInterests: Bool
    package let proposedAt: Instant
    package var state = AgendaItemState.proposed
    package var meeting: MeetingID?
    /// In the order of the pieces, each once.
    package var checklist: [ChecklistEntry] = []
    package var review: Ruling?
    package var settlement: Ruling?
    /// When papers were handed out to the participants of its meeting.
    package var papers: Instant?
    /// The chair admitted it though papers came late.
    package var admission: Ruling?
    package var sittingIn: [Citizen] = []
    /// What was decided.
    package var decision: String?
    /// Why it was postponed, withdrawn or declined.
    package var reason: String?
    package var changedAt: Instant
    /// The last record that touched it.
    package var record: Int64

    package init(
        id: AgendaItemID, department: DepartmentID, title: String, major: Bool,
        touchesInterests: Bool, meeting: MeetingID?, proposedAt: Instant, record: Int64
    ) {
        self.id = id
        self.department = department
        self.title = title
        self.major = major
        self.touchesInterests = touchesInterests
        self.meeting = meeting
        self.proposedAt = proposedAt
        self.changedAt = proposedAt
        self.record = record
    }

    /// What is still missing of what it needs; nothing where it is not major.
    package func missing(_ wanted: [ChecklistPiece]) -> [ChecklistPiece] {
        guard major else { return [] }
        return wanted.filter { piece in
            (piece != .opinions || touchesInterests) && !checklist.contains { $0.piece == piece }
        }
    }
}
