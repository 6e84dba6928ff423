/// Why the system, or the journal at a backup, did not do what it was asked, in Chinese.
///
/// The system says it by `strerror`, whose English is the same everywhere, as the programs never
/// set a locale; what is not here stays as it is.
package enum ChineseSystemReason {
    package static func of(_ reason: String) -> String {
        if let known = whole[reason] { return known }
        // `open '/x/y': Permission denied (error 13)`: what was tried, on what, and why.
        for (english, chinese) in whole {
            guard let range = reason.firstRange(of: english) else { continue }
            let before = reason[..<range.lowerBound]
            let after = reason[range.upperBound...]
            guard before.hasSuffix(": ") || before.isEmpty, after.hasPrefix(" (error") else {
                continue
            }
            return chinese
        }
        for (end, chinese) in ends where reason.hasSuffix(end) {
            return String(reason.dropLast(end.count)) + chinese
        }
        return reason
    }

    /// What the journal says of a file.
    private static let ends = [
        (" exists already, and is left alone", " 已经存在，未作改动")
    ]

    private static let whole = [
        "No such file or directory": "没有这个文件或目录",
        "Permission denied": "没有权限",
        "Operation not permitted": "不允许此操作",
        "No space left on device": "磁盘已满",
        "Disk quota exceeded": "超出磁盘配额",
        "File exists": "文件已经存在",
        "Is a directory": "是目录，不是文件",
        "Not a directory": "路径中有一部分不是目录",
        "Read-only file system": "磁盘只读",
        "File name too long": "文件名太长",
        "Input/output error": "读写出错",
        "Too many open files": "打开的文件太多",
        "Connection refused": "连接被拒绝",
        "Connection reset by peer": "连接被对方中断",
        "Broken pipe": "连接已断开",
        "end of file": "对方已关闭连接",
        "there is no room on the disk": "磁盘已满",
        "it cannot be written to": "没有写入的权限，或磁盘只读",
        "another process holds the database": "日志簿正被另一进程占用",
        "it was closed": "日志簿已关闭",
        "this journal cannot be copied": "该日志簿不能备份",
    ]
}
