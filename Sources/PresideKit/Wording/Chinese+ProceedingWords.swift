extension ChineseWording {
    package func word(_ word: ItemState) -> String {
        switch word {
        case .proposed: "已提出"
        case .reviewed: "已审核"
        case .settled: "已确定"
        case .postponed: "已缓议"
        case .decided: "已议定"
        case .withdrawn: "已撤回"
        case .declined: "未予同意"
        }
    }

    package func word(_ word: ChecklistPiece) -> String {
        switch word {
        case .research: "调查研究"
        case .expertArgument: "专家论证"
        case .opinions: "听取意见"
        case .riskAssessment: "社会稳定风险评估"
        }
    }

    package func word(_ word: OpinionManner) -> String {
        switch word {
        case .publicNotice: "公示"
        case .hearing: "听证会"
        case .forum: "座谈会"
        }
    }

    package func word(_ word: CitizenGroup) -> String {
        switch word {
        case .congressDeputies: "人大代表"
        case .conferenceMembers: "政协委员"
        case .experts: "专家学者代表"
        case .residents: "市民群众代表"
        }
    }

    package func word(_ word: ExcuseState) -> String {
        switch word {
        case .requested: "待答复"
        case .granted: "已准假"
        case .declined: "未准假"
        }
    }

    package func word(_ word: MinutesState) -> String {
        switch word {
        case .none: "未起草"
        case .drafted: "已起草"
        case .reviewed: "已审核"
        case .signed: "已签发"
        }
    }

    package func word(_ word: AbsenceWhy) -> String {
        switch word {
        case .onLeave: "外出"
        case .excused: "已请假"
        case .undecided: "请假待答复"
        case .declined: "请假未准"
        case .unexcused: "未请假"
        }
    }

    package func word(_ word: DueCode) -> String {
        switch word {
        case .papersDue: "会议材料应送达参会人员"
        case .attendanceMissing: "会议未登记到会情况"
        case .minutesUnsigned: "会议纪要尚未签发"
        case .itemUndecided: "议题既未议决也未缓议"
        case .followUpDue: "议定事项今日到期"
        case .followUpOverdue: "议定事项逾期未办结"
        }
    }

    package func label(_ label: ProceedingLabel) -> String {
        switch label {
        case .chair: "主持"
        case .item: "议题"
        case .title: "题目"
        case .department: "提请部门"
        case .meeting: "会议"
        case .state: "状态"
        case .checklist: "已备"
        case .missing: "尚缺"
        case .review: "审核"
        case .settlement: "确定"
        case .papers: "材料送达"
        case .papersDue: "送达期限"
        case .admission: "主持人同意上会"
        case .sittingIn: "旁听"
        case .decision: "议定"
        case .reason: "事由"
        case .asked: "待谁办理"
        case .standIn: "可代为办理"
        case .person: "姓名"
        case .leave: "请假单"
        case .ruling: "答复"
        case .present: "到会"
        case .absent: "缺席"
        case .quorum: "组成人员"
        case .at: "时间"
        case .because: "更正缘由"
        case .minutes: "纪要"
        case .signature: "签发"
        case .followUp: "议定事项"
        case .task: "内容"
        case .owner: "承办"
        case .due: "期限"
        case .doneAt: "办结"
        case .report: "办理情况"
        case .what: "事项"
        case .article: "依据"
        case .subject: "对象"
        case .major: "重大事项"
        case .touchesInterests: "涉及切身利益"
        case .papersLate: "材料未按期送达"
        case .inStead: "代为办理，须报告"
        case .overdue: "逾期"
        case .held: "会议有效举行"
        case .notHeld: "到会不足，不能议决"
        case .notTaken: "尚未登记到会情况"
        case .noItems: "没有符合条件的议题。"
        case .noExcuses: "没有会议请假。"
        case .noFollowUps: "没有待办的议定事项。"
        case .nothingDue: "没有到期的会议事项。"
        }
    }

    package func done(_ subject: String, _ act: ProceedingAct) -> String {
        switch act {
        case .proposed: "已提出议题 \(subject)。"
        case .reviewed: "\(subject) 已经审核。"
        case .settled: "\(subject) 已确定上会。"
        case .declined: "\(subject) 未予同意。"
        case .placed: "\(subject) 已列入会议议程。"
        case .postponed: "\(subject) 已缓议。"
        case .withdrawn: "\(subject) 已撤回。"
        case .checked: "\(subject) 的材料已登记。"
        case .papersHandedOut: "\(subject) 的材料已发至参会人员。"
        case .admitted: "主持人同意 \(subject) 上会。"
        case .invited: "已登记 \(subject) 的旁听人员。"
        case .decided: "\(subject) 已议定。"
        case .excuseAsked: "已提出会议请假（\(subject)）。"
        case .excuseGranted: "已准予会议请假（\(subject)）。"
        case .excuseDeclined: "未准会议请假（\(subject)）。"
        case .attendanceTaken: "已登记 \(subject) 的到会情况。"
        case .drafted: "\(subject) 的纪要已起草。"
        case .minutesReviewed: "\(subject) 的纪要已审核。"
        case .signed: "\(subject) 的纪要已签发。"
        case .followUpAdded: "已登记议定事项 \(subject)。"
        case .followUpDone: "\(subject) 已办结。"
        }
    }

    package func items(_ count: Int) -> String { "共有议题 \(count) 项。" }
}
