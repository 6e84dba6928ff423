extension ChineseWording {
    package func word(_ word: DayWhy) -> String {
        switch word {
        case .weekday: "平日"
        case .weekend: "周末"
        case .holiday: "节假日"
        case .adjustedWorkingDay: "调休上班"
        case .localRestDay: "地方假日"
        case .localWorkingDay: "地方调休上班"
        }
    }

    package func word(_ word: WeekdayName) -> String {
        switch word {
        case .monday: "星期一"
        case .tuesday: "星期二"
        case .wednesday: "星期三"
        case .thursday: "星期四"
        case .friday: "星期五"
        case .saturday: "星期六"
        case .sunday: "星期日"
        }
    }

    package func word(_ word: RoleName) -> String {
        switch word {
        case .observer: "查阅"
        case .person: "本人"
        case .clerk: "经办"
        case .administrator: "管理"
        }
    }

    package func word(_ word: JournalState) -> String {
        switch word {
        case .open: "正常"
        case .full: "磁盘已满"
        case .readOnly: "只读"
        case .unavailable: "不可用"
        case .busy: "繁忙"
        case .outcomeUnknown: "结果不明"
        }
    }

    package func word(_ word: DifferenceWhat) -> String {
        switch word {
        case .personAdded: "到任"
        case .personLeft: "离任"
        case .name: "姓名"
        case .posts: "职务"
        case .inCharge: "分管"
        case .coordinatesFor: "协助"
        case .outsideLine: "不列入主持顺序"
        case .departmentAdded: "新设部门"
        case .departmentClosed: "撤销部门"
        case .departmentChanged: "部门变更"
        case .departmentOrder: "部门排序"
        case .ranking: "位次"
        }
    }

    package func word(_ word: EventName) -> String {
        switch word {
        case .rosterApplied: "名册变更"
        case .leaveRequested: "申请"
        case .leaveApproved: "批准"
        case .leaveDeclined: "不批准"
        case .leaveConfirmed: "书面确认"
        case .leaveFiled: "备案"
        case .leaveProposed: "申请续假或变更"
        case .leaveChanged: "变更"
        case .leaveCorrected: "更正"
        case .leaveReturned: "提前返回"
        case .leaveReportedBack: "销假"
        case .leaveCancelled: "取消"
        case .leaveOverdue: "逾期未销假"
        case .entrusted: "委托"
        case .entrustmentCancelled: "取消委托"
        case .yearClosed: "年度归档"
        case .engagementAdded, .engagementChanged, .invitationSubmitted, .invitationApproved,
            .invitationDeclined, .engagementCancelled, .meetingCalled, .meetingMoved,
            .meetingCancelled, .agendaItemProposed, .agendaItemReviewed, .agendaItemSettled,
            .agendaItemDeclined, .agendaItemPlaced, .agendaItemPostponed,
            .agendaItemWithdrawn, .agendaItemChecked, .papersHandedOut, .agendaItemAdmitted,
            .citizensInvited, .agendaItemDecided, .excuseAsked, .excuseGranted,
            .excuseDeclined, .attendanceTaken, .minutesDrafted, .minutesReviewed,
            .minutesSigned, .followUpAdded, .followUpDone, .turnsPlanned, .turnDaySet,
            .turnExcused, .turnAccepted, .turnDeclined, .turnPassedOn, .turnGivenBack,
            .turnSwapOffered, .turnSwapEnded, .turnsSwapped:
            ofCalendar(word)
        case .weekIssued: "一周安排印发"
        case .attentionAcknowledged: "提醒已知悉"
        }
    }

    /// The kinds of the calendar's nouns.
    private func ofCalendar(_ word: EventName) -> String {
        switch word {
        case .engagementAdded: "活动登记"
        case .engagementChanged: "活动更改"
        case .invitationSubmitted: "应邀活动报批"
        case .invitationApproved: "应邀活动批准"
        case .invitationDeclined: "应邀活动未准"
        case .engagementCancelled: "活动取消"
        case .meetingCalled: "会议召集"
        case .meetingMoved: "会议改期"
        case .meetingCancelled: "会议取消"
        case .agendaItemProposed: "提出议题"
        case .agendaItemReviewed: "审核议题"
        case .agendaItemSettled: "确定议题"
        case .agendaItemDeclined: "议题未予同意"
        case .agendaItemPlaced: "列入议程"
        case .agendaItemPostponed: "议题缓议"
        case .agendaItemWithdrawn: "议题撤回"
        case .agendaItemChecked: "登记前期材料"
        case .papersHandedOut: "会议材料送达"
        case .agendaItemAdmitted: "主持人同意上会"
        case .citizensInvited: "邀请旁听"
        case .agendaItemDecided: "议题议定"
        case .excuseAsked: "会议请假"
        case .excuseGranted: "准予会议请假"
        case .excuseDeclined: "未准会议请假"
        case .attendanceTaken: "登记到会"
        case .minutesDrafted: "起草纪要"
        case .minutesReviewed: "审核纪要"
        case .minutesSigned: "签发纪要"
        case .followUpAdded: "登记议定事项"
        case .followUpDone: "议定事项办结"
        case .turnsPlanned: "轮值安排"
        case .turnDaySet: "确定例会日期"
        case .turnExcused: "轮值请假"
        case .turnAccepted: "同意代替"
        case .turnDeclined: "不能代替"
        case .turnPassedOn: "改请他人"
        case .turnGivenBack: "归还本人"
        case .turnSwapOffered: "提出换班"
        case .turnSwapEnded: "不再换班"
        case .turnsSwapped: "换班"
        default: word.rawValue
        }
    }
}
