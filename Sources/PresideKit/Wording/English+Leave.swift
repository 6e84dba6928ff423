extension EnglishWording {
    package func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

    package func summed(_ days: Int, with leaves: String) -> String {
        "\(self.days(days)), summed with \(leaves)"
    }

    package func escalated() -> String { word(ApproverWhy.escalated) }
    package func because(_ why: ApproverWhy) -> String { word(why) }
    package func superior() -> String { "the superior level" }
    package func nobodyDecides() -> String { "nobody now" }

    package func decided(by: String?, how: DecidedHow?, at: String?) -> String {
        [by.map { "by \($0)" }, how.map { word($0) }, at].compactMap { $0 }.joined(separator: ", ")
    }

    package func pending(
        _ what: String, period: String, kind: String?, reason: String?
    ) -> String {
        "\(what): " + list([period, kind, reason].compactMap { $0 })
            + "; until decided, nothing changes"
    }

    package func concern(
        _ what: String, period: String?, people: String, leaves: String
    ) -> String {
        let who = [people, leaves].filter { !$0.isEmpty }.joined(separator: "; ")
        return what + (period.map { ", \($0)" } ?? "") + (who.isEmpty ? "" : ": \(who)")
    }

    package func imported(_ count: Int, dryRun: Bool) -> String {
        let rows = count == 1 ? "1 row" : "\(count) rows"
        return dryRun ? "A trial run: \(rows) would be entered." : "\(rows) entered."
    }

    package func done(_ leave: String, _ act: LeaveAct) -> String {
        switch act {
        case .requested: "\(leave) is asked for."
        case .approved: "\(leave) is approved."
        case .declined: "\(leave) is declined."
        case .proposalDeclined:
            "What was asked for about \(leave) is declined: it stands as it was approved."
        case .confirmed: "The approval of \(leave) is confirmed in writing."
        case .filed: "\(leave) is filed."
        case .extended: "An extension of \(leave) is asked for."
        case .changed: "\(leave) is changed, or the change is asked for."
        case .corrected: "\(leave) is corrected."
        case .returned: "The early return from \(leave) is entered."
        case .reportedBack: "\(leave) is reported back, which closes it."
        case .cancelled: "\(leave) is cancelled."
        }
    }

    package func next(
        _ leave: String, _ state: LeaveState?, approver: String?, standIn: String?, options: String
    ) -> String? {
        switch state {
        case .requested:
            approver.map { who in
                "Next: \(who)" + (standIn.map { ", or \($0) instead," } ?? "")
                    + " decides: preside leave approve \(leave)\(options)"
            }
        case .approved: "Next: the General Office files it: preside leave file \(leave)"
        case .filed: "On return: preside leave report-back \(leave)"
        case .declined, .reportedBack, .cancelled, nil: nil
        }
    }
}
