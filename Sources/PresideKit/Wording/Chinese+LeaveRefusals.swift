extension ChineseWording {
    package func explain(_ error: LeaveError, _ facts: RefusalFacts) -> [String] {
        let leave = facts.text("leave")
        return switch error {
        case .NoSuchLeave: ["没有请假单 \(leave)。", "可用 preside leave list 查看。"]
        case .Overlaps:
            [
                "与\(facts.person("person"))的 \(leave) 时间重叠：\(facts.period)，\(state(facts))"
                    + "\(cited(facts))。",
                "请另选日期，或先变更、取消该请假单：preside leave show \(leave)",
            ]
        case .WrongState: wrongState(facts)
        case .NothingToDecide:
            [
                "\(leave) 目前\(state(facts))，没有待决定的事项。",
                "可查看经过：preside leave show \(leave)",
            ]
        case .NotEntitled:
            ["\(facts.decider("person", self) ?? "?")无权决定 \(leave)\(cited(facts))。", whoMay(facts)]
        case .OwnLeave:
            [
                "\(leave) 是\(facts.person("person"))本人的请假，本人不能批准，也不能代为登记\(cited(facts))。",
                whoMay(facts),
            ]
        case .ConcernsNotAcknowledged: concernsNotAcknowledged(facts)
        case .Changed:
            [
                "\(leave) 又有变动：最近一条记录为第 \(facts.text("record")) 号，"
                    + "而不是第 \(facts.text("seen")) 号。",
                "请重新查看待批内容：preside leave show \(leave)",
            ]
        case .DecisionTime:
            [
                "\(facts.call.typed("when"))：\(facts.moment("when")) 在将来（\(leave) 的申请时间为 "
                    + "\(facts.moment("requestedAt"))）。",
                "请填写实际决定的时间；不写 --when 即为现在。",
            ]
        case .HoldsNoPost:
            [
                "\(facts.call.typed("person"))：\(facts.person("person"))在请假首日 "
                    + "\(facts.day("day")) 没有任何职务。",
                "可查看当日名册：preside roster show --on \(facts.text("day"))",
            ]
        case .NotBegun:
            [
                "\(leave) 尚未开始，开始时间为 \(facts.moment("from"))。",
                "可取消（preside leave cancel \(leave) --reason …），或登记提前返回"
                    + "（preside leave return \(leave) --on 日期）。",
            ]
        case .AlreadyBegun:
            [
                "\(leave) 已于 \(facts.moment("from")) 开始。",
                "可登记提前返回（preside leave return \(leave) --on 日期）；录入有误由经办人更正"
                    + "（preside leave correct \(leave) …）。",
            ]
        case .WrongEnd: wrongEnd(facts)
        case .NeedsDecision:
            [
                "如此更正，\(leave) 需要另行批准\(cited(facts))。",
                "请改为申请续假或变更（preside leave extend / change；已开始的，先 cancel 再重新申请），由"
                    + "\(facts.decider("approver", self) ?? "（目前无人）")决定。",
            ]
        case .ImportRefused:
            ["文件有误，没有录入任何一行："] + rows(facts) + ["请改正上列各行后重新导入整个文件。"]
        }
    }

    private func wrongState(_ facts: RefusalFacts) -> [String] {
        let leave = facts.text("leave")
        let allowed = facts.texts("allowed").map { word(LeaveState.self, $0) ?? $0 }
        return [
            "\(leave) 目前\(state(facts))，此操作只适用于：\(list(allowed))。",
            "可查看经过：preside leave show \(leave)",
        ]
    }

    private func concernsNotAcknowledged(_ facts: RefusalFacts) -> [String] {
        let missing = facts.texts("missing")
        let view = View(wording: self, ink: Ink(isOn: false), moments: facts.moments)
        let lines = facts.list("concerns").flatMap { concern -> [String] in
            ["! " + view.concern(concern, facts.names)]
                + view.touched(concern).map { "    " + $0 }
        }
        let head = "\(facts.text("leave")) 有须由批准人知悉的事项："
        let last = "确已知悉的，请重新执行并加上：--acknowledge \(missing.joined(separator: ","))"
        return [head] + lines + [last]
    }

    private func wrongEnd(_ facts: RefusalFacts) -> [String] {
        let leave = facts.text("leave")
        let given = facts.moment("given")
        let until = facts.moments.end(facts.facts.text("until"))
        let what =
            switch facts.text("why") {
            case "notLater": "\(given) 不晚于原定结束时间 \(until)"
            case "notEarlier": "\(given) 不早于原定结束时间 \(until)"
            case "notAfterBegin": "\(given) 不在开始时间之后"
            case "inTheFuture": "\(given) 在将来"
            case "nothingChanges": "没有变化，结束时间本来就是 \(until)"
            case let other: "\(given)：\(other)"
            }
        return [
            "\(leave)：\(what)。",
            "续假用 extend，提前返回用 return；期间可用 preside leave show \(leave) 查看。",
        ]
    }

    private func rows(_ facts: RefusalFacts) -> [String] {
        facts.list("rows").map { row in
            let reason = facts.reason(ofRow: row, self)
            // Words that begin with the field need it only once.
            let field = facts.column(ofRow: row).flatMap { reason.hasPrefix($0) ? nil : $0 }
            let place = [facts.call.typed("document"), row.text("line"), field]
            return place.compactMap { $0 }.joined(separator: ":") + "："
                + reason
        }
    }

    private func whoMay(_ facts: RefusalFacts) -> String {
        let people = [facts.decider("approver", self), facts.personOrNil("standIn")].compactMap {
            $0
        }
        guard !people.isEmpty else { return "目前无人可以决定。" }
        return "可以决定的有：\(list(people))；由经办人代为录入时加 --by 姓名。"
    }

    private func state(_ facts: RefusalFacts) -> String {
        word(LeaveState.self, facts.text("state")) ?? "?"
    }

    func cited(_ facts: RefusalFacts) -> String {
        facts.article() > 0 ? "（\(because(facts.article()))）" : ""
    }
}
