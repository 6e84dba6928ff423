extension ChineseWording {
    package func days(_ count: Int) -> String { "\(count) 天" }

    package func summed(_ days: Int, with leaves: String) -> String {
        "\(days) 天（与 \(leaves) 合并计算）"
    }

    package func escalated() -> String { word(ApproverWhy.escalated) }
    package func because(_ why: ApproverWhy) -> String { word(why) }
    package func superior() -> String { "上级" }
    package func nobodyDecides() -> String { "目前无人" }

    package func decided(by: String?, how: DecidedHow?, at: String?) -> String {
        list([by, how.map { word($0) }, at].compactMap { $0 })
    }

    package func pending(
        _ what: String, period: String, kind: String?, reason: String?
    ) -> String {
        "\(what)：" + list([period, kind, reason].compactMap { $0 }) + "；批准之前以原批准为准"
    }

    package func concern(
        _ what: String, period: String?, people: String, leaves: String
    ) -> String {
        let who = [people, leaves].filter { !$0.isEmpty }.joined(separator: "；")
        return what + (period.map { "，\($0)" } ?? "") + (who.isEmpty ? "" : "：\(who)")
    }

    package func imported(_ count: Int, dryRun: Bool) -> String {
        dryRun ? "试算：将录入 \(count) 行，未作记录。" : "已录入 \(count) 行。"
    }

    package func done(_ leave: String, _ act: LeaveAct) -> String {
        switch act {
        case .requested: "已提出请假 \(leave)。"
        case .approved: "\(leave) 已批准。"
        case .declined: "\(leave) 未获批准。"
        case .proposalDeclined: "\(leave) 的续假或变更未获批准，仍以原批准为准。"
        case .confirmed: "\(leave) 的口头批准已书面确认。"
        case .filed: "\(leave) 已备案。"
        case .extended: "\(leave) 已申请续假。"
        case .changed: "\(leave) 已变更或已申请变更。"
        case .corrected: "\(leave) 已更正。"
        case .returned: "\(leave) 已登记提前返回。"
        case .reportedBack: "\(leave) 已销假。"
        case .cancelled: "\(leave) 已取消。"
        }
    }

    package func next(
        _ leave: String, _ state: LeaveState?, approver: String?, standIn: String?, options: String
    ) -> String? {
        switch state {
        case .requested:
            approver.map { who in
                "下一步：由\(who)" + (standIn.map { "或代批的\($0)" } ?? "")
                    + "决定：preside leave approve \(leave)\(options)"
            }
        case .approved: "下一步：由办公厅备案：preside leave file \(leave)"
        case .filed: "返回后销假：preside leave report-back \(leave)"
        case .declined, .reportedBack, .cancelled, nil: nil
        }
    }
}
