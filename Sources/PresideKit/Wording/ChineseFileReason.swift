/// What is wrong with a roster or a file of leaves, in Chinese.
///
/// The daemon says it in English, with what the file says put in. A row here is that sentence with
/// a `%` for each such part, and the Chinese says by number where each goes: `{1}` as it is, with a
/// letter behind as the name of a person (`{1p}`) or a department (`{1d}`), as a post (`{1z}`), or
/// as a reason of its own (`{1r}`). One that is not here stays as it is. A test holds every row
/// against the daemon's source.
package enum ChineseFileReason {
    package static func of(_ reason: String, _ names: Names) -> String {
        for row in rows {
            guard let parts = parts(of: reason, row.english) else { continue }
            return filled(row.chinese, with: parts, names)
        }
        return ChineseReason.of(reason)
    }

    /// What stands for each `%` of a pattern; nil where the text is none of it.
    private static func parts(of text: String, _ pattern: String) -> [String]? {
        let fixed = pattern.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
        guard let first = fixed.first, let last = fixed.last, text.hasPrefix(first) else {
            return nil
        }
        guard fixed.count > 1 else { return text == pattern ? [] : nil }
        var rest = text.dropFirst(first.count)
        var parts: [String] = []
        for piece in fixed.dropFirst().dropLast() {
            guard let range = rest.firstRange(of: piece) else { return nil }
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        guard rest.hasSuffix(last) else { return nil }
        return parts + [String(rest.dropLast(last.count))]
    }

    private static func filled(
        _ chinese: String, with parts: [String], _ names: Names
    ) -> String {
        var result = chinese
        for (index, part) in parts.enumerated() {
            let wording = ChineseWording()
            for (letter, text) in [
                ("", part), ("p", names.person(part)), ("d", names.departmentAndID(part)),
                ("z", wording.word(Post.self, part) ?? part),
            ] {
                result = result.replacing("{\(index + 1)\(letter)}", with: text)
            }
            guard chinese.contains("{\(index + 1)r}") else { continue }
            result = result.replacing("{\(index + 1)r}", with: of(part, names))
        }
        return result
    }

    package static let rows: [(english: String, chinese: String)] = [
        // Of a roster, entry by entry and together.
        ("% and % both hold the post %; there is only one", "{1p}与{2p}同任{3z}：该职务只有一人"),
        ("% acts as mayor while % is the mayor; only one can stand", "{1p}任代市长，而{2p}是市长：只能有其一"),
        ("% and % both head the department %", "{1p}与{2p}同为{3d}主要负责人"),
        ("% and % are both in charge of the department %", "{1p}与{2p}同时分管{3d}"),
        ("% holds no post", "{1p}没有任何职务"),
        ("% holds % twice", "{1p}的职务重复：{2z}"),
        ("% heads a department that is not named", "{1p}任部门主要负责人，没有写明部门"),
        (
            "% has a department named with the post %, which heads none",
            "{1p}任{2z}，该职务不是部门主要负责人，不应写部门"
        ),
        (
            "% is given the department %, which is not in the list of departments",
            "{1p}所写的部门 {2d} 不在部门名单中"
        ),
        ("% is in charge of departments without a post that leads any", "{1p}分管部门，而没有可以分管部门的职务"),
        (
            "% coordinates for a leader without being a deputy secretary-general",
            "{1p}协助领导，而不是副秘书长"
        ),
        ("% coordinates for %, who is not in the roster", "{1p}协助的 {2p} 不在名册中"),
        ("% coordinates for %, who leads no area", "{1p}协助的{2p}不是分管工作的领导"),
        ("% has no place in the order of rank", "{1p}没有排定位次"),
        // Of one value; the value stands in front.
        ("'%' is none of: %", "“{1}”应为以下之一：{2}"),
        ("'%' is empty", "为空"),
        ("'%' is longer than % characters", "“{1}”超过 {2} 个字符"),
        ("'%' holds a control character or a line break", "“{1}”含有控制字符或换行"),
        ("'%' is not within % to %", "“{1}”应在 {2} 至 {3} 之间"),
        ("'%' is no day as YYYY-MM-DD", "“{1}”不是日期，应写作 2026-12-01"),
        ("'%' is no id: an id has %", "“{1}”不是代号：代号为 1 至 64 个英文字母、数字、“-”“_”或“.”"),
        ("'%' has more than % items", "超过 {2} 项"),
        ("'%' begins or ends with a space", "“{1}”首尾有空格"),
        ("'%' is given twice", "“{1}”重复填写"),
        ("'%' names nobody", "没有列出任何人"),
        ("'%' is the id of an earlier entry too", "“{1}”是前面已用过的代号"),
        // Of a place in a file.
        ("no such field here", "此处没有这个字段"),
        ("is given twice", "重复填写"),
        ("is missing", "缺少此项"),
        ("must be a row of % cells, and has %", "应有 {1} 列，而有 {2} 列"),
        ("must be a mapping", "应为“字段: 值”的形式"),
        ("must be a list", "应为列表"),
        ("must be a text", "应为文本"),
        ("must be a whole number", "应为整数"),
        ("must be true or false", "应填 true 或 false"),
        // Of a file.
        ("cannot be read: %", "无法读取：{1r}"),
        ("is larger than % bytes", "超过 {1} 字节"),
        ("has more than % rows", "超过 {1} 行"),
        ("is no row of comma-separated values: %", "不是以逗号分隔的一行：{1r}"),
        ("a quotation mark is not closed", "引号没有成对"),
        (
            "a quotation mark within a cell must be doubled and the cell quoted",
            "单元格内的引号须写成两个，并将整个单元格加引号"
        ),
        ("is not YAML that can be read here: %", "不是可以读取的 YAML：{1r}"),
        ("it is empty", "内容为空"),
        ("anchors and aliases are not read; write the value out", "不支持锚点和别名，请写出实际的值"),
        ("a key must be plain text", "字段名应为普通文本"),
    ]
}
