extension ChineseWording {
    package func word(_ word: TurnState) -> String {
        switch word {
        case .planned: "按计划"
        case .asked: "商请中"
        case .accepted: "已有人代替"
        case .exhausted: "无人可请"
        }
    }

    package func word(_ word: SkippedWhy) -> String {
        switch word {
        case .excused: "请假"
        case .declined: "不能前往"
        case .away: "外出"
        case .engaged: "另有安排"
        case .left: "已离任"
        }
    }

    package func word(_ word: TurnKind) -> String {
        switch word {
        case .session: "例会"
        case .reception: "接访"
        case .night: "夜间"
        case .weekend: "周末"
        case .holiday: "节假日"
        }
    }

    package func word(_ word: DutyPart) -> String {
        switch word {
        case .leader: "带班"
        case .officer: "值班"
        }
    }

    /// The headings of tables of turns.
    func ofTurns(_ column: Column) -> String {
        switch column {
        case .asked: "商请"
        case .excused: "未能前往"
        case .leader: "承担人"
        case .level: "累计"
        case .list: "名单"
        case .order: "次序"
        case .part: "班次"
        case .planned: "轮到"
        case .since: "加入"
        case .stoodIn: "代替"
        case .taken: "已承担"
        default: "\(column)"
        }
    }

    package func skipped(_ person: String, why: String, reason: String?) -> String {
        person + "：" + why + (reason.map { "（\($0)）" } ?? "")
    }

    package func next(
        _ noun: TurnNoun, _ id: String, _ state: TurnState?, asked: String
    ) -> String? {
        let command = "preside \(noun.command)"
        return switch state {
        case .asked: "请商请\(asked)：\(command) accept \(id) 或 \(command) decline \(id)"
        case .exhausted: "已无人可请，请报告领导；有人愿去时：\(command) accept \(id) --by 人员"
        case .planned, .accepted, nil: nil
        }
    }

    package func givenBack(_ id: String, day: String?, to person: String) -> String {
        "\(id)\(day.map { "（\($0)）" } ?? "")仍由\(person)承担，不再另请他人。"
    }

    package func turn(_ id: String, day: String?) -> String {
        "\(id)\(day.map { "（\($0)）" } ?? "")："
    }

    package func offered(_ id: String, with: String, by: String) -> String {
        "\(by)提出与 \(with) 调换，待对方同意：preside duty agree \(id)"
    }

    package func noTurns(_ noun: TurnNoun) -> String { "没有安排\(name(noun))。" }

    private func name(_ noun: TurnNoun) -> String {
        switch noun {
        case .session: "例会"
        case .reception: "接访"
        case .duty: "值班"
        }
    }

    package func explain(
        _ error: TurnError, _ noun: TurnNoun, _ facts: RefusalFacts
    ) -> [String] {
        let name = name(noun)
        let id = facts.text(noun.rawValue)
        let show = "可用 preside \(noun.command) show 查看。"
        return switch error {
        case .noSuch: ["没有\(name) \(id)。", show]
        case .alreadyPlanned: alreadyPlanned(noun, facts) + [show]
        case .wrongState:
            [
                "\(name) \(id) 目前是“\(state(facts.text("state")))”，不能这样办理\(cited(facts))。",
                "须是：\(list(facts.texts("allowed").map(state)))。",
            ]
        case .notTheLeader:
            [
                "\(name) \(id) 轮到的是\(facts.person("leader"))，不是\(facts.person("person"))"
                    + "\(cited(facts))。",
                "只有轮到的人可以请假或调换。",
            ]
        case .notAsked:
            [
                "\(name) \(id) 商请的不是\(facts.person("person"))\(cited(facts))。",
                facts.personOrNil("asked").map { "应由\($0)答复。" } ?? "目前没有商请任何人。",
            ]
        case .over:
            ["\(name) \(id) 已经过去（\(facts.day("on"))）\(cited(facts))。", "不能再作变更。"]
        case .notOffered:
            ["值班 \(id) 没有待同意的调换。", "先提出：preside duty swap \(id) --with 另一次值班"]
        case .awayThen:
            [
                "\(facts.person("person"))届时外出（\(facts.text("leave"))），不能承担\(name) \(id)"
                    + "\(cited(facts))。",
                noun == .duty ? "请另选一人或另一次值班；\(show)" : "请另请他人；\(show)",
            ]
        case .holdsNoPost:
            [
                "\(facts.person("person"))在 \(facts.day("on")) 已不"
                    + (noun == .session ? "是市人民政府领导" : "担任任何职务")
                    + "，不能承担\(name) \(id)\(cited(facts))。",
                "仍在商请该人的，请用 preside \(noun.command) decline \(id) 改请他人；\(show)",
            ]
        }
    }

    private func state(_ raw: String) -> String { word(TurnState.self, raw) ?? raw }

    private func alreadyPlanned(_ noun: TurnNoun, _ facts: RefusalFacts) -> [String] {
        let days = "\(facts.day("from")) 至 \(facts.day("to"))"
        return switch noun {
        case .session: ["\(facts.text("year")) 年的例会已经安排过\(cited(facts))。"]
        case .reception: ["“\(facts.text("list"))”在 \(days) 的接访已经安排过\(cited(facts))。"]
        case .duty:
            [
                "\(days) 的\(word(DutyPart.self, facts.text("part")) ?? "值班")已经安排过"
                    + "\(cited(facts))。"
            ]
        }
    }
}
