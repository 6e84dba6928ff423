/// What is wrong with a command line, in Chinese: the argument parser says it in English alone, and
/// its text follows.
package enum UsageNote {
    /// - Parameters:
    ///   - message: what the argument parser says.
    ///   - arguments: as they were typed.
    ///   - environment: the variables that say the locale.
    /// - Returns: nil where people are not spoken to in Chinese.
    package static func chinese(
        _ message: String, arguments: [String], environment: (String) -> String?
    ) -> String? {
        let named = Language(rawValue: language(of: arguments) ?? "")
        guard (named ?? Language.preferred(environment)) == .zh else { return nil }
        let found = rows.lazy.compactMap { row in
            message.firstMatch(of: row.0).map { match in
                row.1.replacing("#", with: match.output.1)
            }
        }.first
        return "preside: " + Printable.escape(found ?? "命令写法有误，英文说明见下。")
            + "在命令后加 --help 可查看写法，如 preside leave --help。"
    }

    private static func language(of arguments: [String]) -> String? {
        if let place = arguments.firstIndex(of: "--lang"), place + 1 < arguments.count {
            return arguments[place + 1]
        }
        return arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
    }

    /// By how the parser puts it; what it names stands for the `#`.
    private static var rows: [(Regex<(Substring, Substring)>, String)] {
        [
            (/Unknown option '([^']*)'/, "没有 # 这个选项。"),
            (/Missing expected argument '([^']*)'/, "缺少参数 #。"),
            (/Missing value for '([^']*)'/, "# 后面缺少值。"),
            (/[Uu]nexpected arguments?:? (.*)/, "多出了参数：#。"),
            (/The value ('[^']*' is invalid for '[^']*')/, "这个值不能接受：#。"),
            (/give (.*)/, "只能填写其一，或缺少其一：#。"),
        ]
    }
}
