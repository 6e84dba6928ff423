extension ChineseWording {
    package func rosterApplied(_ record: String, effective: String?) -> String {
        "已记为第 \(record) 号记录，\(self.effective(effective))"
    }

    package func effective(_ day: String?) -> String {
        day.map { "自 \($0) 起生效" } ?? "自始生效"
    }

    package func line(_ people: String) -> String { "主持顺序：\(people)" }

    package func intact(_ records: Int, head: String) -> String {
        "完好：共 \(records) 条记录，最后的散列值 \(head)"
    }

    package func broken(_ first: Int?, why: String?) -> String {
        "记录有损：第 \(first.map { "\($0)" } ?? "?") 号记录被改动、缺失或次序不对"
            + (why.map { "：\($0)" } ?? "")
    }

    package func notReplayed() -> String { "内存中的状态与记录不一致：请重启守护进程并报告此事。" }

    package func backedUp(_ path: String, records: Int, head: String) -> String {
        "已备份到 \(path)：共 \(records) 条记录，最后的散列值 \(head)"
    }

    package func statusLine(
        _ version: String, office: String, now: String, since: String
    ) -> String {
        "\(office)：presided \(version)，自 \(since) 运行，现在 \(now)"
    }

    package func records(_ count: Int, last: String?) -> String {
        "共 \(count) 条记录" + (last.map { "，最后一条记于 \($0)" } ?? "")
    }

    package func head(_ record: Int, hash: String) -> String {
        "记录链止于第 \(record) 条：\(hash)"
    }

    package func journal(_ state: JournalState?) -> String {
        switch state {
        case .open: "记录正常。"
        case .full: "磁盘已满，暂时不能记录；查询照常。"
        case .readOnly: "磁盘只读，暂时不能记录；查询照常。"
        case .outcomeUnknown: "上一次写入结果不明，下次记录前将重新读取；查询照常。"
        case .unavailable, .busy, nil: "暂时不能记录；查询照常。"
        }
    }

    package func nextChange(_ at: String?) -> String {
        at.map { "下一次随时间发生的变化：\($0)" } ?? "近期没有随时间发生的变化。"
    }

    package func running(_ running: Running) -> String {
        "已运行 \(running.span(" 天", " 小时", " 分", " 秒"))："
            + "\(running.connections) 个连接，其中 \(running.watchers) 个正在跟踪变化；"
            + "\(running.queue) 条命令排队；内存 \(running.mebibytes)"
    }
    package func workdayYears(_ years: String) -> String { "已公布放假通知的年度：\(years)" }

    package func whoAmI(
        _ account: String, uid: String, person: String?, roles: String
    ) -> String {
        "账户 \(account)（uid \(uid)）" + (person.map { "，即 \($0)" } ?? "")
            + "；权限：\(roles.isEmpty ? "无" : roles)"
    }
}
