extension ChineseWording {
    package func explain(_ error: EngagementsError, _ facts: RefusalFacts) -> [String] {
        let id = facts.text("engagement")
        return switch error {
        case .NoSuch:
            ["没有活动 \(id)。", "查看现有活动：preside engagement list --from 日期 --to 日期"]
        case .NoSuchOccurrence:
            [
                "活动 \(id) 在 \(facts.day("occurrence")) 没有安排。",
                "重复活动以规则所定的日期为准：preside engagement list --from 日期 --to 日期",
            ]
        case .WhichOccurrence:
            ["\(id) 是重复活动，未指明哪一次。", "写明日期，如 \(id)/2026-12-03；此后各次一并处理加 --later。"]
        case .Over:
            [
                "活动 \(id) 已于 \(facts.moments.end(facts.facts.text("until"))) 结束。",
                "已结束的活动不能再调整或取消。",
            ]
        case .InThePast:
            [
                "\(facts.typed)：活动 \(id) 不能改到过去的 \(facts.moment("from"))。",
                "请填写尚未到来的时间。",
            ]
        case .WrongState:
            [
                "活动 \(id) 现为：\(word(EngagementState.self, facts.text("state")) ?? "-")。",
                "可以办理的状态：\(words(EngagementState.self, facts.texts("allowed")))。",
            ]
        case .NeedsNoApproval:
            ["活动 \(id) 无须报批（\(article(facts.article()))）。", "已在安排之中，不必办理。"]
        case .NotEntitled:
            [
                "\(facts.person("person"))无权审批 \(id)（\(article(facts.article()))）。",
                "由市长或主持工作的领导审批："
                    + list(facts.texts("entitled").map { facts.names.person($0) }),
            ]
        case .DecisionTime:
            [
                "--when：\(id) 的审批时间 \(facts.moment("when")) 尚未到来，或者早于报批"
                    + (facts.facts.text("submittedAt").map {
                        "（报批于 \(facts.moments.moment($0))）。"
                    } ?? "。"),
                "请填写实际审批的时间。",
            ]
        case .HoldsNoPost:
            [
                (facts.text("field") == "participants" ? "" : "\(facts.typed)：")
                    + "\(facts.person("person"))在 \(facts.day("day")) 不担任职务。",
                "查看任职情况：preside roster show --on 日期；重新指定人员：--with 姓名",
            ]
        case .NothingChanges:
            ["活动 \(id) 没有变化。", "请说明要改什么：preside engagement show \(id)"]
        }
    }

    package func word(_ word: EngagementKind) -> String {
        switch word {
        case .meeting: "会议"
        case .inspection: "检查"
        case .research: "调研"
        case .contactPointVisit: "联系点走访"
        case .reception: "接待"
        case .foreignAffairs: "外事"
        case .invitation: "应邀活动"
        case .training: "培训"
        case .other: "其他"
        }
    }

    package func word(_ word: EngagementState) -> String {
        switch word {
        case .planned: "已安排"
        case .held: "待报批"
        case .submitted: "已报批待定"
        case .approved: "已批准"
        case .declined: "未批准"
        case .cancelled: "已取消"
        }
    }

    package func word(_ word: EngagementPart) -> String {
        switch word {
        case .hosts: "主持"
        case .attends: "出席"
        case .accompanies: "陪同"
        }
    }

    package func word(_ word: Visibility) -> String {
        switch word {
        case .public: "公开"
        case .office: "内部"
        case .secret: "涉密"
        }
    }

    package func word(_ word: OnRestDay) -> String {
        switch word {
        case .skip: "遇休息日取消"
        case .next: "遇休息日顺延"
        case .previous: "遇休息日提前"
        }
    }

    package func word(_ word: StepDetail) -> String {
        switch word {
        case .title: "内容"
        case .place: "地点"
        case .participants: "人员"
        case .organiser: "主办"
        case .kind: "类别"
        case .visibility: "知悉范围"
        case .organisedByPartyOrGovernment: "党委政府组织"
        case .from: "开始"
        case .until: "结束"
        case .occurrence: "所指一次"
        case .later: "此后各次"
        case .kept: "已经举行"
        case .repeat: "重复"
        case .first: "首日"
        case .onRestDay: "遇休息日"
        case .changes: "个别更改"
        case .cancelled: "取消"
        case .state: "状态"
        case .enteredBy: "登记人"
        case .continues: "接续"
        case .held: "重新报批"
        case .opinion: "意见"
        case .wasSaidInSecret: "涉密时所说"
        case .submittedAt: "报批时间"
        case .approved: "批准"
        case .by: "审批人"
        case .at: "审批时间"
        case .manner: "审批方式"
        case .note: "备注"
        case .reason: "事由"
        case .person, .companions, .telephone, .cover, .reportedUpward, .lateEntry, .bySuperior,
            .inStead, .approver, .escalated, .acknowledged, .filed, .what, .ofProposal, .because,
            .report, .returned:
            ofLeave(word)
        }
    }

    /// The fields that only the steps of a leave have.
    private func ofLeave(_ word: StepDetail) -> String {
        switch word {
        case .person: "请假人"
        case .companions: "同行人员"
        case .telephone: "电话"
        case .cover: "期间代管"
        case .reportedUpward: "已报上级"
        case .lateEntry: "补录"
        case .bySuperior: "上级审批"
        case .inStead: "代批"
        case .approver: "应由其批准"
        case .escalated: "超过半个月"
        case .acknowledged: "已知悉"
        case .filed: "备案"
        case .what: "申请事项"
        case .ofProposal: "针对续假或变更"
        case .because: "更正原因"
        case .report: "报告"
        case .returned: "返回时间"
        default: word.rawValue
        }
    }

    package func done(engagement: String, _ act: EngagementAct) -> String {
        switch act {
        case .entered: "活动 \(engagement) 已登记。"
        case .moved: "活动 \(engagement) 已改期。"
        case .changed: "活动 \(engagement) 已更改。"
        case .cancelled: "活动 \(engagement) 或所指各次已取消。"
        case .submitted: "活动 \(engagement) 已报批。"
        case .approved: "活动 \(engagement) 已批准。"
        case .declined: "活动 \(engagement) 未批准。"
        }
    }

    package func next(engagement: String, _ state: EngagementState?) -> String? {
        switch state {
        case .held: "下一步：办公厅提出意见报批：preside engagement submit \(engagement) --opinion 意见"
        case .submitted: "下一步：由市长或主持工作的领导审批：preside engagement approve \(engagement)"
        default: nil
        }
    }
}
