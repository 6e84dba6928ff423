extension ChineseWording {
    package func presides(_ holder: String, capacity: Capacity?, entrustment: String?) -> String {
        switch capacity {
        case .acting: "\(holder)依次主持工作"
        case .entrusted: "\(holder)受市长委托主持工作" + (entrustment.map { "（\($0)）" } ?? "")
        case .mayor, .nobody, nil: "\(holder)主持工作"
        }
    }

    package func nobodyPresides() -> String { "无人主持工作：主持顺序中的领导均外出" }

    package func holds(from: String?, until: String?) -> String? {
        switch (from, until) {
        case (let from?, let until?): "自 \(from) 起，至 \(until) 止"
        case (let from?, nil): "自 \(from) 起，暂无截止时间"
        case (nil, let until?): "至 \(until) 止"
        case (nil, nil): nil
        }
    }

    package func passedOver(
        _ person: String, leave: String, until: String?, entrustment: String?
    ) -> String {
        "\(person)外出" + (until.map { "至 \($0)" } ?? "") + "（\(leave)）"
            + (entrustment.map { "，委托 \($0) 因此不生效" } ?? "")
    }

    package func unconfirmed(_ leaves: String) -> String {
        "计划期限已过、尚未销假，暂按计划视为返回：\(leaves)"
    }

    package func vacant(_ posts: String) -> String { "空缺：\(posts)" }
    package func undecided(_ leaves: String) -> String { "已申请、未批准，暂不计入：\(leaves)" }

    package func overdueReturn(_ person: String, leave: String, since: String?) -> String {
        "\(person)的 \(leave) 逾期未销假" + (since.map { "，应于 \($0) 返回" } ?? "")
    }

    package func nobodyPresidesAlert(since: String?) -> String {
        (since.map { "自 \($0) 起" } ?? "") + "无人主持工作"
    }

    package func entrusted(
        _ id: String, _ person: String, period: String, by: String, cancelled: Bool
    ) -> String {
        "\(id)  \(by)委托\(person)，\(period)" + (cancelled ? "（已取消）" : "")
    }

    package func workingDaysAfter(_ count: Int, _ from: String, _ to: String) -> String {
        "\(from) \(count < 0 ? "之前" : "之后")第 \(abs(count)) 个工作日是 \(to)"
    }

    package func workingDaysBetween(_ count: Int, _ from: String, _ to: String) -> String {
        "\(from) 至 \(to)（含首尾）共 \(count) 个工作日"
    }

    package func notice(
        _ year: String, number: String, title: String, published: String?
    ) -> String {
        "\(year) 年：\(title)，\(number)" + (published.map { "，\($0)" } ?? "")
    }

    package func more(after: String) -> String {
        "\(after) 之后还有记录：请加大 --limit，或缩小查询范围。"
    }
}
