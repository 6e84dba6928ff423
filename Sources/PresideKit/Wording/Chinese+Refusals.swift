extension ChineseWording {
    package func explain(_ error: PresidingError, _ facts: RefusalFacts) -> [String] {
        let id = facts.text("entrustment")
        return switch error {
        case .EntrustmentOverlaps:
            [
                "\(facts.period) 已有对\(facts.person("person"))的委托 \(id)，主持工作的委托不能重叠"
                    + "\(cited(facts))。",
                "请另选期间，或先取消该委托：preside entrust --cancel \(id)",
            ]
        case .NoSuchEntrustment:
            ["--cancel：没有委托 \(id)。", "可用 preside entrust --list 查看。"]
        case .EntrustmentCancelled: ["委托 \(id) 已经取消过。", "无需再办。"]
        case .EntrustmentOver:
            [
                "委托 \(id) 已于 \(facts.moments.end(facts.facts.text("until"))) 结束。",
                "已经过去的委托不再取消，无需再办。",
            ]
        case .NoMayor:
            [
                "该期间没有市长，而只有市长可以委托\(cited(facts))。",
                "请另选期间；名册可用 preside roster show --on 日期 查看。",
            ]
        case .CannotBeEntrusted:
            [
                "PERSON：\(facts.person("person"))\(cannotBeEntrusted(facts.text("why")))"
                    + "\(cited(facts))。",
                "请委托市人民政府领导；名册可用 preside roster show 查看。",
            ]
        }
    }

    private func cannotBeEntrusted(_ why: String) -> String {
        switch why {
        case "isTheMayor": "就是市长，无须委托"
        case "holdsNoPost": "届时没有任何职务"
        case "notALeader": "不是市人民政府领导"
        default: "不能受委托：\(why)"
        }
    }

    package func explain(_ error: RosterError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .Invalid:
            return ["名册有误，没有作任何记录："]
                + facts.list("problems").map { problem in
                    [facts.call.typed("document"), problem.text("line"), problem.text("field")]
                        .compactMap { $0 }.joined(separator: ":") + "："
                        + fileReason(problem.text("why") ?? "?", facts.names)
                }
                + ["请改正后再试；加 --dry-run 只试算、不记录。"]
        }
    }

    package func explain(_ error: JournalError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .NoSuchRecord:
            [
                "没有第 \(facts.text("record")) 号记录，最后一条是第 \(facts.text("head")) 号。",
                "可用 preside journal log 查看最近的记录。",
            ]
        case .BackupFailed:
            [
                "未能备份到 \(facts.text("path"))：\(ChineseSystemReason.of(facts.text("why")))",
                "该文件不能已经存在，且守护进程的用户对（守护进程所在机器上的）目录须有写权限。",
            ]
        }
    }

    package func unknownError(_ name: String, _ parameters: String) -> [String] {
        [
            "守护进程拒绝：\(name) \(parameters)",
            "本程序不认识这个错误，可能版本较旧：preside status 显示守护进程的版本，"
                + "preside --version 显示本程序的版本。",
        ]
    }

    package func fileReason(_ reason: String, _ names: Names) -> String {
        ChineseFileReason.of(reason, names)
    }

    package func line(number: Int) -> String { "第 \(number) 行" }

    package func unreachable(_ path: String, _ reason: String) -> [String] {
        [
            "无法连接守护进程（\(path)）：\(ChineseSystemReason.of(reason))",
            "presided 是否在运行（systemctl status presided）？套接字在别处时，用 --socket 或 "
                + "PRESIDE_SOCKET 指明。",
        ]
    }

    package func lost(_ reason: String) -> String {
        "未得到答复，连接已中断：\(ChineseSystemReason.of(reason))"
    }

    package func repeatWith(_ commandID: String?) -> String {
        guard let commandID else { return "请用相同的 --command-id 重新执行。" }
        return "无法确定是否已经记录。请重新执行同一命令并加上 --command-id \(commandID) ，不会重复记录。"
    }

    package func cannotWrite(_ reason: String) -> String {
        "结果无法写出：\(ChineseSystemReason.of(reason))"
    }

    package func noInput(_ path: String, _ problem: FileProblem) -> [String] {
        switch problem {
        case .system(let reason): ["无法读取 \(path)：\(ChineseSystemReason.of(reason))", "请检查文件名和权限。"]
        case .tooLong(let limit):
            ["\(path) 超过 \(limit) 字节。", "请确认文件无误；内容确实很多的，请拆成几个文件。"]
        case .notJSON(let offset):
            ["\(path) 不是 JSON 对象：见第 \(offset) 字节。", "参数的写法如 {\"day\": \"today\"}。"]
        case .notUTF8:
            [
                "\(path) 不是 UTF-8 编码的文本。",
                "请另存为 UTF-8（表格软件中选“CSV UTF-8”），或转换编码："
                    + "iconv -f GB18030 -t UTF-8 \(path)",
            ]
        }
    }
}
