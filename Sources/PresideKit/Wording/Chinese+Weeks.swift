extension ChineseWording {
    package var languageTag: String { "zh-Hans" }

    package func word(_ word: WeekWhat) -> String {
        switch word {
        case .leave: "外出"
        case .engagement: "活动"
        case .meeting: "会议"
        case .session: "人大常委会例会"
        case .reception: "信访接待"
        case .duty: "值班"
        }
    }

    package func word(_ word: WeekChangeWhat) -> String {
        switch word {
        case .added: "新增"
        case .removed: "取消"
        case .changed: "变更"
        }
    }

    package func word(_ word: WeekDueCode) -> String {
        switch word {
        case .weekNotIssued: "一周安排已过报送期限，尚未印发"
        }
    }

    package func weekTitle(_ office: String, from: String, to: String) -> String {
        "\(office)领导一周活动安排（\(from) 至 \(to)）"
    }

    package func weekIssue(_ version: Int?, due: String) -> String {
        (version.map { "已印发第 \($0) 版" } ?? "尚未印发") + "；报送截止 \(due)（第六十条）"
    }

    package func weekIssued(_ week: String, version: Int, entries: Int) -> String {
        "已印发 \(week) 起一周的安排，第 \(version) 版，共 \(entries) 项。"
    }

    package func weekChanged(_ count: Int, since version: Int, marked: String) -> String {
        "第 \(version) 版印发后有 \(count) 处变化，表中\(marked)的为变化后的安排。"
    }

    package func instead(_ before: String, _ after: String) -> String { "\(before) 改为 \(after)" }

    package func andMore(_ count: Int) -> String { "……另有 \(count) 项" }

    package func isAway(_ who: String, period: String, leave: String) -> String {
        "外出：\(who)，\(period)（\(leave)）"
    }

    package func isBack(_ who: String, leave: String) -> String {
        "外出期满：\(who)（\(leave)）"
    }

    package func noLonger(_ what: String) -> String { "不再需要留意：\(what)" }

    package func moreOverdue(_ count: Int) -> String {
        "另有 \(count) 人次逾期未销假：preside leave list --overdue"
    }

    package func recorded(
        _ what: String, subject: String?, people: String, at: String
    ) -> String {
        [at, what, people, subject ?? ""].filter { !$0.isEmpty }.joined(separator: "  ")
    }

    package func reconnecting(_ reason: String) -> String {
        let reason = ChineseSystemReason.of(reason)
        return "连接已中断（\(reason)），正在重新连接；期间的变化不会遗漏。"
    }

    package func acknowledged(_ code: String, _ about: String) -> String {
        "已记录知悉：\(about) \(ConcernCode(rawValue: code).map { word($0) } ?? code)"
    }

    package func explain(_ error: WeeksError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .NothingChanged:
            [
                "--of：\(facts.day("week")) 起的一周自第 \(facts.text("version")) 版印发以来没有变化。",
                "无需再次印发；preside week --of \(facts.text("week")) 可以查看。",
            ]
        case .NotOpen:
            [
                "CODE、ABOUT：没有待处理的 \(facts.text("code")) \(facts.text("about"))"
                    + (facts.facts.text("with").map { " \($0)" } ?? "") + "。",
                "preside today 列出需要处理的事项。",
            ]
        }
    }
}
