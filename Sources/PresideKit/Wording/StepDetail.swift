/// The fields of a step in the life of an engagement, by the last part of their names: `title` of
/// `details.title`.
package enum StepDetail: String, WireWord {
    case title, place, participants, organiser, kind, visibility, organisedByPartyOrGovernment
    case from, until, occurrence, later, kept, `repeat`, first, onRestDay, changes
    case state, enteredBy, continues, held, opinion, wasSaidInSecret, submittedAt, approved, by, at
    case manner, note, reason
    package func said(by wording: any Wording) -> String { wording.word(self) }
}

extension View {
    /// What a step says, in words as far as there are any.
    func detail(_ step: Facts, _ names: Names) -> String {
        step.pairs("detail").map { pair in
            let key = pair.name.split(separator: ".").last.map(String.init) ?? pair.name
            guard let field = StepDetail(rawValue: key) else {
                return "\(pair.name)=\(moments.moment(pair.value))"
            }
            return wording.word(field) + "=" + value(pair.value, of: field, names)
        }.joined(separator: " ")
    }

    private func value(_ raw: String, of field: StepDetail, _ names: Names) -> String {
        let word: String? =
            switch field {
            case .kind: wording.word(EngagementKind.self, raw)
            case .visibility: wording.word(Visibility.self, raw)
            case .onRestDay: wording.word(OnRestDay.self, raw)
            case .state: wording.word(EngagementState.self, raw)
            case .manner: wording.word(DecidedHow.self, raw)
            case .enteredBy, .by: names.name(raw)
            case .participants: wording.list(raw.components(", ").map { participant($0, names) })
            case .later, .held, .approved, .organisedByPartyOrGovernment:
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
