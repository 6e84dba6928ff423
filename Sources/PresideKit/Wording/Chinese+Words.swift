extension ChineseWording {
    package func word(_ word: Capacity) -> String {
        switch word {
        case .mayor: "市长"
        case .acting: "依次主持"
        case .entrusted: "受市长委托"
        case .nobody: "无人"
        }
    }

    package func word(_ word: Post) -> String {
        switch word {
        case .mayor: "市长"
        case .actingMayor: "代市长"
        case .executiveDeputyMayor: "常务副市长"
        case .deputyMayor: "副市长"
        case .secretaryGeneral: "秘书长"
        case .mayorsAssistant: "市长助理"
        case .deputySecretaryGeneral: "副秘书长"
        case .departmentHead: "部门主要负责人"
        }
    }

    package func word(_ word: LeaveKind) -> String {
        switch word {
        case .official: "公务外出"
        case .abroad: "出国（境）"
        case .training: "学习培训"
        case .annual: "年休假"
        case .personal: "事假"
        case .sick: "病假"
        }
    }

    package func word(_ word: LeaveState) -> String {
        switch word {
        case .requested: "待批准"
        case .approved: "已批准"
        case .declined: "未批准"
        case .filed: "已备案"
        case .reportedBack: "已销假"
        case .cancelled: "已取消"
        }
    }

    package func word(_ word: LeaveFlag) -> String {
        switch word {
        case .lateEntry: "补录：录入时已经开始"
        case .provisionalCalendar: "所涉年度的放假通知尚未公布"
        }
    }

    package func word(_ word: ConcernCode) -> String {
        switch word {
        case .nobodyPresides: "届时无人主持工作"
        case .lineOverlap: "与主持顺序中的其他领导同时外出"
        case .pairedDeputyAway: "领导与协助其工作的副秘书长同时外出"
        case .notAwayTogether: "按规定不宜同时外出"
        case .tripProlonged: "公务外出不得延长"
        case .mayorAbroad: "因公出国（境）须经市委书记审核同意，报自治区外事工作领导小组审批"
        case .deputyAbroad: "因公出国（境）须经市长审核同意，报自治区政府审批"
        case .officialAbroad:
            "因公出国（境）须经分管副市长和分管外事工作的副市长审核，市长同意，再报自治区政府审批（赴蒙古国除外）"
        case .meetingLosesChair: "已召集的会议将无人主持"
        case .meetingLosesQuorum: "已召集的常务会议将不足半数"
        case .missesMeeting: "将缺席已召集的会议"
        case .missesSession: "将缺席已安排的人大常委会例会"
        case .missesReception: "将错过信访接待日"
        case .missesDuty: "将错过值班"
        case .missesEngagement: "将错过已安排的活动"
        case .clashesWithLeave: "与请假冲突"
        case .clashesWithEngagement: "与其他活动冲突"
        case .clashesWithMeeting: "与会议冲突"
        case .clashesWithTurn: "与例会、接访或值班冲突"
        case .invitationHeld: "邀请尚未报经批准"
        case .chairedForMayor: "市长外出，由常务副市长主持"
        case .membersAway: "有组成人员外出"
        case .belowQuorum: "预计出席不足半数"
        case .meetingFreeWeek: "在无会周内，须经特别同意"
        case .papersLate: "会议材料的送达期限已过"
        case .outsideOfficeHours: "不在工作日或办公时间内"
        }
    }

    package func word(_ word: ApproverWhy) -> String {
        switch word {
        case .theMayor: "应向市长请假"
        case .leaderInCharge: "应向分管领导请假"
        case .secretaryGeneral: "应向秘书长请假"
        case .superior: "主持政府工作者本人请假，由上级批准"
        case .escalated: "超过半个月，由市长批准"
        case .vacant: "批准人的职务空缺，由主持工作的领导批准"
        case .none: "目前无人可以批准"
        }
    }

    package func word(_ word: DecidedHow) -> String {
        switch word {
        case .orally: "口头"
        case .inWriting: "书面"
        case .bySelf: "本人办理"
        }
    }

    package func word(_ word: PendingWhat) -> String {
        switch word {
        case .extension: "申请续假"
        case .change: "申请变更"
        }
    }

    package func word(_ word: EntrustmentScope) -> String {
        switch word {
        case .preside: "主持工作"
        case .task: "专项任务"
        }
    }

    package func word(_ word: AlertCode) -> String {
        switch word {
        case .overdueReturn: "逾期未销假"
        case .nobodyPresides: "无人主持工作"
        case .turnExhausted: "已无人可以商请"
        case .turnAwaitsAnswer: "已商请，尚未答复"
        case .turnLeaderLeft: "承担人或被商请人已不在轮值人员之列"
        case .turnLeaderAway: "承担人届时外出"
        }
    }
}
