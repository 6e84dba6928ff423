/// The fields of a step in the life of a leave or an engagement, by the last part of their names:
/// `title` of `details.title`.
package enum StepDetail: String, WireWord {
    case title, place, participants, organiser, kind, visibility, organisedByPartyOrGovernment
    case from, until, occurrence, later, kept, `repeat`, first, onRestDay, changes, cancelled
    case state, enteredBy, continues, held, opinion, wasSaidInSecret, submittedAt, approved, by, at
    case manner, note, reason
    // Of leave; `returned` is its `at` outside a decision.
    case person, companions, telephone, cover, reportedUpward, lateEntry, bySuperior, inStead
    case approver, escalated, acknowledged, filed, what, ofProposal, because, report, returned
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

/// Whose life a step belongs to.
enum StepSubject {
    case leave, engagement
}

extension View {
    /// What a step says, in words as far as there are any.
    func detail(_ step: Facts, of subject: StepSubject, _ names: Names) -> String {
        var texts: [String] = []
        var days: [(day: String, texts: [String])] = []
        for pair in step.pairs("detail") {
            let parts = pair.name.split(separator: ".").map(String.init)
            let text = detail(pair.name, parts.last, pair.value, of: subject, names)
            guard parts.count > 2, parts[0] == StepDetail.changes.rawValue else {
                texts.append(text)
                continue
            }
            if days.last?.day != parts[1] { days.append((parts[1], [])) }
            days[days.count - 1].texts.append(text)
        }
        guard !days.isEmpty else { return texts.joined(separator: " ") }
        let changes = days.map {
            wording.labelled(moments.day($0.day), $0.texts.joined(separator: " "))
        }
        texts.append(wording.word(StepDetail.changes) + "=" + changes.joined(separator: "; "))
        return texts.joined(separator: " ")
    }

    private func detail(
        _ name: String, _ key: String?, _ raw: String, of subject: StepSubject, _ names: Names
    ) -> String {
        guard var field = key.flatMap(StepDetail.init(rawValue:)) else {
            return "\(name)=\(moments.moment(raw))"
        }
        if subject == .leave, name == StepDetail.at.rawValue { field = .returned }
        return wording.word(field) + "=" + value(raw, of: field, subject, names)
    }

    private func value(
        _ raw: String, of field: StepDetail, _ subject: StepSubject, _ names: Names
    ) -> String {
        let word: String? =
            switch field {
            case .kind where subject == .leave: wording.word(LeaveKind.self, raw)
            case .kind: wording.word(EngagementKind.self, raw)
            case .visibility: wording.word(Visibility.self, raw)
            case .onRestDay: wording.word(OnRestDay.self, raw)
            case .state: wording.word(EngagementState.self, raw)
            case .manner: wording.word(DecidedHow.self, raw)
            case .what: wording.word(PendingWhat.self, raw)
            case .enteredBy, .by, .person, .cover, .approver: names.name(raw)
            case .companions: wording.list(raw.components(", ").map { names.name($0) })
            case .acknowledged: wording.words(ConcernCode.self, raw.components(", "))
            case .participants: wording.list(raw.components(", ").map { participant($0, names) })
            case .until: moments.end(raw)
            case .later, .held, .approved, .organisedByPartyOrGovernment, .cancelled, .filed,
                .wasSaidInSecret, .reportedUpward, .lateEntry, .bySuperior, .inStead, .escalated,
                .ofProposal:
                phrase(raw == "true" ? .yes : .no)
            default: nil
            }
        return word ?? moments.moment(raw)
    }

    /// Of `li-si:hosts` the name, with the part where it is not to attend.
    private func participant(_ raw: String, _ names: Names) -> String {
        let halves = raw.split(separator: ":", maxSplits: 1).map(String.init)
        let name = names.name(halves.first)
        guard halves.count == 2, halves[1] != EngagementPart.attends.rawValue,
            let part = wording.word(EngagementPart.self, halves[1])
        else { return name }
        return name + wording.bracketed(part)
    }
}

extension String {
    /// The parts between a separator of two characters.
    fileprivate func components(_ separator: String) -> [String] {
        split(separator: separator).map(String.init)
    }
}
