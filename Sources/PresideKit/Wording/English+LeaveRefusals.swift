extension EnglishWording {
    package func explain(_ error: LeaveError, _ facts: RefusalFacts) -> [String] {
        let leave = facts.text("leave")
        return switch error {
        case .NoSuchLeave:
            ["There is no leave \(leave).", "'preside leave list' shows what there is."]
        case .Overlaps: overlaps(facts)
        case .WrongState: wrongState(facts)
        case .NothingToDecide:
            [
                "Nothing about \(leave) awaits a decision: it is \(state(facts)).",
                "See what was decided: preside leave show \(leave)",
            ]
        case .NotEntitled:
            [
                "\(facts.decider("person", self) ?? "?") may not decide \(leave)\(cited(facts)).",
                whoMay(facts),
            ]
        case .OwnLeave:
            [
                "Nobody decides their own leave, or enters the decision about it, and \(leave) is "
                    + "that of \(facts.person("person"))\(cited(facts)).", whoMay(facts),
            ]
        case .ConcernsNotAcknowledged: concernsNotAcknowledged(facts)
        case .Changed:
            [
                "Something was recorded about \(leave) since: its last record is "
                    + "\(facts.text("record")), not \(facts.text("seen")).",
                "'preside leave show \(leave)' shows what awaits the decision now.",
            ]
        case .DecisionTime:
            [
                "\(facts.call.typed("when")): \(facts.moment("when")) lies in the future; "
                    + "\(leave) was asked for \(facts.moment("requestedAt")).",
                "Give the time at which it was decided, or leave --when out for now.",
            ]
        case .HoldsNoPost:
            [
                "\(facts.call.typed("person")): \(facts.person("person")) holds no post on "
                    + "\(facts.day("day")), the first day of the leave.",
                "'preside roster show --on \(facts.text("day"))' shows who does.",
            ]
        case .NotBegun:
            [
                "\(leave) has not begun: it begins \(facts.moment("from")).",
                "Cancel it ('preside leave cancel \(leave) --reason …'), or return early from it "
                    + "('preside leave return \(leave) --on DAY').",
            ]
        case .AlreadyBegun:
            [
                "\(leave) has begun already, \(facts.moment("from")).",
                "Return early ('preside leave return \(leave) --on DAY'); a wrong entry is mended "
                    + "by a clerk ('preside leave correct \(leave) …').",
            ]
        case .WrongEnd: wrongEnd(facts)
        case .NeedsDecision:
            [
                "As corrected, \(leave) would have needed another decision than was given"
                    + "\(cited(facts)).",
                "Ask for it instead ('preside leave extend' or 'preside leave change'; of a leave "
                    + "that has begun, 'cancel' and a new request); "
                    + "\(facts.decider("approver", self) ?? "nobody now") decides.",
            ]
        case .ImportRefused:
            ["The file is refused, and nothing of it was entered:"] + rows(facts)
                + ["Mend these lines and import the whole file again."]
        }
    }

    private func overlaps(_ facts: RefusalFacts) -> [String] {
        let leave = facts.text("leave")
        return [
            "The period overlaps with \(leave) of \(facts.person("person")), \(facts.period), "
                + "\(state(facts))\(cited(facts)).",
            "Choose other days, or change or cancel that one first: preside leave show \(leave)",
        ]
    }

    private func wrongState(_ facts: RefusalFacts) -> [String] {
        let leave = facts.text("leave")
        let allowed = facts.texts("allowed").map { word(LeaveState.self, $0) ?? $0 }
        return [
            "\(leave) is \(state(facts)); this is only for leave that is "
                + allowed.joined(separator: " or ") + ".",
            "See how it came there: preside leave show \(leave)",
        ]
    }

    private func concernsNotAcknowledged(_ facts: RefusalFacts) -> [String] {
        let missing = facts.texts("missing")
        let view = View(wording: self, ink: Ink(isOn: false), moments: facts.moments)
        let lines = facts.list("concerns").flatMap { concern -> [String] in
            ["! " + view.concern(concern, facts.names)]
                + view.touched(concern).map { "    " + $0 }
        }
        let head = "\(facts.text("leave")) has concerns that whoever decides has to know of:"
        let last = "If so, repeat it with: --acknowledge \(missing.joined(separator: ","))"
        return [head] + lines + [last]
    }

    private func wrongEnd(_ facts: RefusalFacts) -> [String] {
        let leave = facts.text("leave")
        let given = facts.moment("given")
        let until = facts.moments.end(facts.facts.text("until"))
        let what =
            switch facts.text("why") {
            case "notLater": "\(given) is not later than the present end, \(until)"
            case "notEarlier": "\(given) is not earlier than the present end, \(until)"
            case "notAfterBegin": "\(given) is not after the begin"
            case "inTheFuture": "\(given) lies in the future"
            case "nothingChanges": "nothing would change: the end is \(until) already"
            case let other: "\(given): \(other)"
            }
        let hint =
            facts.text("why") == "inTheFuture"
            ? "What is still to come is asked for anew ('preside leave request')."
            : "'preside leave show \(leave)' shows its period; 'extend' is for a later end, "
                + "'return' for an earlier one."
        return ["\(leave): \(what).", hint]
    }

    private func rows(_ facts: RefusalFacts) -> [String] {
        facts.list("rows").map { row in
            let reason = facts.reason(ofRow: row, self)
            // Words that begin with the field need it only once.
            let field = facts.column(ofRow: row).flatMap { reason.hasPrefix($0) ? nil : $0 }
            let place = [facts.call.typed("document"), row.text("line"), field]
            return place.compactMap { $0 }.joined(separator: ":") + ": "
                + reason
        }
    }

    private func whoMay(_ facts: RefusalFacts) -> String {
        let people = [facts.decider("approver", self), facts.personOrNil("standIn")].compactMap {
            $0
        }
        guard !people.isEmpty else { return "Nobody can decide it at this moment." }
        return people.joined(separator: " or ")
            + " may; a clerk enters such a decision with --by PERSON."
    }

    private func state(_ facts: RefusalFacts) -> String {
        word(LeaveState.self, facts.text("state")) ?? "?"
    }

    func cited(_ facts: RefusalFacts) -> String {
        facts.article() > 0 ? " (\(article(facts.article())))" : ""
    }
}
