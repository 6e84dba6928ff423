extension ChineseWording {
    package func explain(_ error: ServiceError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .NotPermitted: notPermitted(facts)
        case .InvalidField: invalidField(facts)
        case .UnknownPerson:
            [
                "\(facts.typed)：当日没有“\(facts.text("value"))”这个人。",
                "请用代号或完整姓名；全部人员可用 preside roster show 查看。",
            ]
        case .AmbiguousPerson: ambiguous(facts)
        case .UnknownRecord:
            [
                "\(facts.typed)：“\(facts.text("value"))”尚不存在，最后一条是第 "
                    + "\(facts.text("head")) 号记录。",
                facts.text("field") == "after"
                    ? "请填写不大于 #\(facts.text("head")) 的记录号。"
                    : "请填写不大于 #\(facts.text("head")) 的记录号，或已经过去的时间。",
            ]
        case .CommandIDReused:
            [
                "--command-id：\(facts.text("commandID")) 已用于另一命令（第 "
                    + "\(facts.text("record")) 号记录）。",
                "重复执行必须是同一命令；否则请不要写 --command-id。",
            ]
        case .NotRecorded:
            [
                "没有记录：\(notRecorded(facts.text("reason")))",
                "查询照常；何时恢复可用 preside status 查看。",
            ]
        case .NotRead:
            [
                "日志簿无法读取：\(facts.text("why"))", "可以再问一次；preside journal verify 会通读全部记录。",
            ]
        case .OutcomeUnknown:
            ["磁盘没有确认是否已经记录。", repeatWith(facts.facts.text("commandID"))]
        case .Stopping: ["守护进程正在停止，没有执行。", "请稍后再试。"]
        case .TooLong:
            [
                "\(facts.typed)：答复超过上限 \(facts.text("limit"))。",
                "请缩小范围：缩短期间，或减少行数。",
            ]
        }
    }

    private func notPermitted(_ facts: RefusalFacts) -> [String] {
        let roles = facts.texts("roles").map { word(RoleName.self, $0) ?? $0 }
        let people = facts.texts("persons").map { facts.names.person($0) }
        return [
            "账户 \(facts.text("account")) 无权执行此操作（\(facts.text("method"))）。",
            roles.isEmpty ? "目前无人有此权限。" : "需要的权限：\(roles.joined(separator: "或"))。",
            people.isEmpty ? nil : "可以办理的有：\(list(people))。",
            "守护进程认定的身份可用 preside whoami 查看。",
        ].compactMap { $0 }
    }

    private func invalidField(_ facts: RefusalFacts) -> [String] {
        let value = facts.text("value")
        return [
            facts.typed + (value.isEmpty ? "：" : "：“\(value)”不能接受：")
                + ChineseReason.of(facts.text("why")),
            hint(facts.text("field")) ?? "在命令后加 --help 可查看应填的内容。",
        ]
    }

    private func hint(_ field: String) -> String? {
        switch field {
        case "from", "to", "until", "instant", "at", "on", "of", "when", "day", "effective":
            "日期写作 2026-12-01、12-01、today 或 tomorrow；半天写作 2026-12-01am；时间写作 "
                + "2026-12-01T08:30，带时区写作 2026-12-01T08:30+08:00。"
        case "asKnownAt": "请填写记录号（#12 或 12），或 2026-12-01T08:30 这样的时间。"
        case "person", "by", "cover", "awaiting": "请填写代号或姓名；名册：preside roster show"
        default: nil
        }
    }

    private func ambiguous(_ facts: RefusalFacts) -> [String] {
        let candidates = facts.list("candidates")
        let first = candidates.first?.text("id") ?? "ID"
        return ["\(facts.typed)：叫“\(facts.text("value"))”的不止一人："]
            + candidates.map { person in
                "\(person.text("id") ?? "?")  \(person.text("name") ?? "")"
                    + (word(Post.self, person.text("post")).map { "，\($0)" } ?? "")
            }
            + ["请用代号指明，例如：\(CallNames.example(facts.typed, first))"]
    }

    private func notRecorded(_ reason: String) -> String {
        switch reason {
        case "full": "磁盘已满。腾出空间后自动恢复。"
        case "readOnly": "磁盘只读。恢复可写后自动恢复。"
        case "unavailable": "日志簿不可用，原因见守护进程日志。"
        case "busy": "等待的命令太多，请稍后再试。"
        default: reason
        }
    }

    package func explain(_ error: ProtocolError, _ facts: RefusalFacts) -> [String] {
        let version = "守护进程的版本是否不同？请比较 preside status 与 preside --version。"
        return switch error {
        case .InterfaceNotFound: ["守护进程没有接口 \(facts.text("interface"))。", version]
        case .MethodNotFound: ["守护进程没有方法 \(facts.text("method"))。", version]
        case .MethodNotImplemented: ["守护进程尚不能执行 \(facts.text("method"))。", version]
        case .InvalidParameter: invalidParameter(facts)
        case .PermissionDenied: ["守护进程不允许该账户执行此操作。", "身份可用 preside whoami 查看。"]
        case .ExpectedMore: ["\(facts.call.method) 会连续答复。", "请加 --more 调用。"]
        }
    }

    private func invalidParameter(_ facts: RefusalFacts) -> [String] {
        let parameter = facts.text("parameter")
        if let value = facts.call.given(parameter), let words = facts.call.words(of: parameter) {
            return [
                "\(facts.call.typed(parameter))：“\(value)”不能接受。",
                "应填以下之一：\(words.joined(separator: "、"))",
            ]
        }
        return [
            "\(facts.call.typed(parameter))：\(facts.call.method) 没有这个参数，或类型不对。",
            "参数说明见 preside call org.varlink.service.GetInterfaceDescription。",
        ]
    }
}
