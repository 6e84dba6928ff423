extension ChineseWording {
    package func explain(_ error: MeetingsError, _ facts: RefusalFacts) -> [String] {
        let meeting = facts.text("meeting")
        switch error {
        case .NoSuch: return ["没有会议 \(meeting)。", "可用 preside meeting list 查看已召集的会议。"]
        case .AlreadyCancelled: return ["会议 \(meeting) 此前已取消。", "无需再办理。"]
        case .AlreadyBegun:
            return [
                "会议 \(meeting) 已于 \(facts.moment("from")) 开始，不能再改期或取消。",
                "可另行召集：preside meeting call",
            ]
        case .NoChair:
            let away = facts.texts("away").map { facts.names.person($0) }
            return [
                "可主持此类会议的领导均不在\(cited(facts))"
                    + (away.isEmpty ? "。" : "，外出：\(list(away))。"),
                slots(facts),
            ]
        case .ChairNotAllowed:
            return [
                "--chair：\(facts.person("person"))的职务不能主持此类会议\(cited(facts))。",
                facts.text("kind") == "special"
                    ? "请另行指定。" : "请另行指定，或不写 --chair，由在岗且可主持者主持。",
            ]
        case .MeetingFreeWeek:
            return [
                "\(facts.days) 为无会周\(cited(facts))。",
                slots(facts), "确需召开，由市长或主持工作的领导批准：--exception 事由 --by 人员",
            ]
        case .BelowQuorum:
            let absent = facts.texts("absent").map { facts.names.person($0) }
            return [
                "预计到会 \(facts.texts("present").count) 人，须 \(facts.text("needed")) 人"
                    + "\(cited(facts))；缺席：\(list(absent))。",
                slots(facts),
            ]
        case .TooLate:
            return [
                "全市性会议须提前若干工作日报批，最早可为 \(facts.day("earliest"))\(cited(facts))。",
                slots(facts),
            ]
        case .NotEntitled:
            let entitled = facts.texts("entitled").map { facts.names.person($0) }
            return [
                "\(facts.typed)：\(facts.person("person"))无权决定此事\(cited(facts))。",
                entitled.isEmpty
                    ? facts.text("field") == "entrustedBy" ? "主持人无须委托，请不写此项。" : "目前无人可以决定。"
                    : "可以决定的是：\(list(entitled))。",
            ]
        case .HoldsNoPost:
            return [
                "\(facts.typed)：\(facts.person("person"))在 \(facts.day("day")) 没有任何职务。",
                "可查看当日名册：preside roster show --on \(facts.text("day"))",
            ]
        }
    }

    private func slots(_ facts: RefusalFacts) -> String {
        let slots = facts.list("slots").map {
            facts.moments.period($0.text("from"), $0.text("until"))
        }
        return slots.isEmpty
            ? "一个月内没有其他合适的时间；可往后查找：preside meeting slots" : "可改在：\(list(slots))。"
    }

    package func word(_ word: MeetingKind) -> String {
        switch word {
        case .plenary: "全体会议"
        case .executive: "常务会议"
        case .mayorsOffice: "市长办公会议"
        case .special: "专题会议"
        case .citywide: "全市性会议"
        }
    }

    package func word(_ word: MeetingState) -> String {
        switch word {
        case .called: "已召集"
        case .cancelled: "已取消"
        }
    }

    package func word(_ word: MeetingObstacle) -> String {
        switch word {
        case .meetingFreeWeek: "无会周（第七十三条）"
        case .tooLate: "报批过晚（第七十三条）"
        case .noChair: "可主持者均不在"
        case .belowQuorum: "到会不足半数（第四十条）"
        case .entrustmentMissing: "须经市长委托（专题会议经市领导委托）主持（第三十九条、第四十条、第四十五条）"
        case .approvalMissing: "须经市长或主持工作的领导批准（第七十三条）"
        }
    }

    package func word(_ word: MeetingAbsenceWhy) -> String {
        switch word {
        case .away: "请假外出"
        case .engaged: "另有安排"
        case .excused: "已请假"
        case .holdsNoPost: "已离任"
        case .notThere: "未到会"
        }
    }

    package func word(_ word: MeetingStatus) -> String {
        switch word {
        case .met: "已达到"
        case .due: "待召开"
        case .missed: "未达到"
        }
    }

    package func word(_ word: MeetingFreeReading) -> String {
        switch word {
        case .firstMonday: "自当月第一个星期一起"
        case .firstDays: "每月一日至七日"
        case .containingFirst: "一日所在的一周"
        }
    }

    package func label(_ label: MeetingLabel) -> String {
        switch label {
        case .meeting: "会议"
        case .kind: "类别"
        case .title: "内容"
        case .period: "时间"
        case .place: "地点"
        case .chair: "主持"
        case .members: "组成人员"
        case .sittingIn: "列席"
        case .present: "到会"
        case .absent: "缺席"
        case .quorum: "半数"
        case .papersDue: "材料截止"
        case .exception: "例外批准"
        case .approvedBy: "批准人"
        case .entrustedBy: "委托人"
        case .minutesReviewedBy: "纪要审核"
        case .minutesSignedBy: "纪要签发"
        case .month: "月份"
        case .halfYear: "半年"
        case .asked: "应开"
        case .held: "已开"
        case .called: "已召集"
        case .owed: "尚欠"
        case .status: "情况"
        case .state: "状态"
        case .concerns: "须知悉的事项"
        case .obstacles: "不能召集"
        case .slots: "合适的时间"
        case .atRisk: "会议有变"
        case .nobodyChairs: "无人"
        case .noMeetings: "没有符合条件的会议。"
        case .noSlots: "没有合适的时间。"
        }
    }

    package func quorum(
        _ holds: Bool, present: Int, needed: Int, members: Int, taken: Bool
    ) -> String {
        let count = self.present(present, members: members, taken: taken)
        return "\(holds ? "达到" : "不足")：\(count)，须 \(needed) 人"
    }

    package func present(_ present: Int, members: Int, taken: Bool) -> String {
        "应到 \(members) 人，\(taken ? "实到" : "预计") \(present) 人"
    }

    package func meetingFreeWeek(_ period: String, reading: String) -> String {
        "无会周：\(period)，\(reading)"
    }

    package func done(_ meeting: String, _ act: MeetingAct) -> String {
        switch act {
        case .called: "会议 \(meeting) 已召集。"
        case .moved: "会议 \(meeting) 已改期。"
        case .cancelled: "会议 \(meeting) 已取消。"
        }
    }

    package func moreSlots(shown: Int, total: Int) -> String {
        "共 \(total) 个，列出最合适的 \(shown) 个；--limit 可列出更多。"
    }

    package func halfYear(_ half: Int) -> String { half == 1 ? "上半年" : "下半年" }
    package func month(_ month: Int) -> String { "\(month) 月" }
}
