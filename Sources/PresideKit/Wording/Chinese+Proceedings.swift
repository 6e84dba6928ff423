extension ChineseWording {
    package func explain(_ error: ProceedingsError, _ facts: RefusalFacts) -> [String] {
        let meeting = facts.text("meeting")
        let item = facts.text("item")
        return switch error {
        case .NoSuch: ["没有议题 \(item)。", "可用 preside agenda list 查看。"]
        case .NoSuchMeeting: ["没有会议 \(meeting)。", "可用 preside meeting list 查看。"]
        case .NoSuchFollowUp:
            ["没有议定事项 \(facts.text("followUp"))。", "可用 preside follow-up list 查看。"]
        case .NoSuchDepartment:
            [
                "--department：名册中没有部门 \(facts.text("department"))。",
                "可用 preside roster show 查看。",
            ]
        case .MeetingCancelled: ["会议 \(meeting) 已取消。", "请另选会议：preside meeting list"]
        case .MeetingPast:
            [
                "会议 \(meeting) 已于 \(facts.moment("until")) 结束，不能再列议题或请假\(cited(facts))。",
                "请另选会议：preside meeting list",
            ]
        case .MeetingNotBegun:
            ["会议 \(meeting) 于 \(facts.moment("from")) 开始，尚未开始。", "会议开始后再登记到会情况。"]
        case .WrongState: wrongState(facts)
        case .NotPlaced:
            ["议题 \(item) 没有列入该会议的议程。", "可用 preside agenda place \(item) --meeting M… 列入。"]
        case .MajorElsewhere:
            [
                "重大事项由全体会议或常务会议讨论决定\(cited(facts))，\(meeting) 是"
                    + "\(word(MeetingKind.self, facts.text("kind")) ?? "")。",
                "请列入全体会议或常务会议：preside meeting list",
            ]
        case .ChecklistIncomplete:
            [
                "议题 \(item) 尚缺：\(words(ChecklistPiece.self, facts.texts("missing")))"
                    + "\(cited(facts))。",
                "逐项登记：preside agenda check \(item) --piece …",
            ]
        case .PapersLate: papersLate(facts)
        case .NotEntitled, .OwnExcuse, .NoExcuse, .ExcuseStands, .NotOfTheMeeting,
            .AttendanceNotTaken, .AttendanceTaken, .NotChaired, .NoQuorum, .WrongMinutes,
            .FollowUpDone:
            sitting(error, facts)
        }
    }

    /// About who comes, minutes and what follows.
    private func sitting(_ error: ProceedingsError, _ facts: RefusalFacts) -> [String] {
        let meeting = facts.text("meeting")
        return switch error {
        case .NotEntitled:
            [
                "\(facts.person("person"))不能办理 \(facts.text("subject")) 的此项事宜\(cited(facts))。",
                whoMay(facts),
            ]
        case .OwnExcuse:
            [
                "\(facts.person("person"))不能由本人准假，市长不必请假\(cited(facts))。",
                whoMay(facts),
            ]
        case .NoExcuse:
            [
                "\(facts.person("person"))没有就会议 \(meeting) 请假。",
                "先提出：preside excuse ask \(meeting) --person … --reason …",
            ]
        case .ExcuseStands:
            [
                "\(facts.person("person"))就会议 \(meeting) 的请假"
                    + "\(word(ExcuseState.self, facts.text("state")) ?? "")。",
                "可用 preside excuse list --meeting \(meeting) 查看。",
            ]
        case .NotOfTheMeeting:
            [
                "\(facts.person("person"))既不是会议 \(meeting) 的组成人员，也不列席。",
                "可用 preside meeting show \(meeting) 查看。",
            ]
        case .AttendanceNotTaken:
            [
                "会议 \(meeting) 尚未登记到会情况，不能议决\(cited(facts))。",
                "先登记：preside attendance take \(meeting) --present 人员,…",
            ]
        case .AttendanceTaken:
            [
                "会议 \(meeting) 已于 \(facts.moment("at")) 登记到会情况。",
                "更正时写明缘由：--because …",
            ]
        case .NotChaired:
            [
                "会议 \(meeting) 可主持者均未到会，不能议决\(cited(facts))。",
                "如系漏登，请更正：preside attendance take \(meeting) --because …",
            ]
        case .NoQuorum:
            [
                "会议 \(meeting) 组成人员 \(facts.text("members")) 人，到会 "
                    + "\(facts.text("present")) 人，须 \(facts.text("needed")) 人，不能议决"
                    + "\(cited(facts))。",
                "议题可缓议：preside agenda postpone T…",
            ]
        case .WrongMinutes:
            [
                "会议 \(meeting) 的纪要\(word(MinutesState.self, facts.text("state")) ?? "")，"
                    + "此操作须在：\(words(MinutesState.self, facts.texts("allowed")))"
                    + "\(cited(facts))。",
                "依次为起草、审核、签发：preside minutes show \(meeting)",
            ]
        case .FollowUpDone:
            [
                "\(facts.text("followUp")) 已于 \(facts.moment("at")) 办结。",
                "可用 preside follow-up list --done 查看。",
            ]
        default: []
        }
    }

    private func wrongState(_ facts: RefusalFacts) -> [String] {
        [
            "议题 \(facts.text("item")) 目前\(word(ItemState.self, facts.text("state")) ?? "")，"
                + "此操作只适用于：\(words(ItemState.self, facts.texts("allowed")))。",
            "可用 preside agenda show \(facts.text("item")) 查看。",
        ]
    }

    private func papersLate(_ facts: RefusalFacts) -> [String] {
        let item = facts.text("item")
        let handedOut = facts.facts.text("handedOut").map { _ in
            "实际于 \(facts.moment("handedOut")) 送达"
        }
        return [
            "议题 \(item) 的材料应在 \(facts.day("papersDue")) 前（含当日）送达参会人员，"
                + (handedOut ?? "至今没有送达") + cited(facts) + "。",
            "可缓议（preside agenda postpone \(item)），或由会议主持人同意上会"
                + "（preside agenda admit \(item) --by 主持人）。",
        ]
    }

    private func whoMay(_ facts: RefusalFacts) -> String {
        let people =
            facts.texts("asked").map { facts.names.person($0) }
            + (facts.personOrNil("standIn").map { [$0] } ?? [])
        guard !people.isEmpty else { return "目前无人可以办理。" }
        return "可以办理的有：\(list(people))；由经办人代为录入时加 --by 姓名。"
    }
}
