extension ChineseWording {
    package func explain(_ error: SocketError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .MessageTooLong:
            [
                (facts.call.longest.map { "\($0)：" } ?? "") + "发送的内容超过 "
                    + "\(facts.bytes("limit"))，没有执行。",
                "请确认文件无误；内容确实很多的，请拆成几部分。",
            ]
        case .MessageTimedOut:
            [
                "命令在 \(facts.seconds("milliseconds")) 秒内没有传完，没有执行。",
                "守护进程可能繁忙，或正在传送很长的内容：请稍后再试。",
            ]
        case .TooManyConnections:
            [
                "与守护进程的连接已达上限（\(facts.text("limit")) 个），没有执行。",
                "请先结束其他 preside（如 preside watch），再重新执行。",
            ]
        }
    }
}
