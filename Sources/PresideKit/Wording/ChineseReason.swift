/// The daemon's reasons why a value is not accepted, in Chinese.
///
/// The contract gives such a reason in English words, not as a code. It is found here by how it
/// begins, where a `#` stands for any number, and its numbers are put in place of each `#`; one
/// that is not here stays as it is. A test holds every beginning against the daemon's source, and
/// every reason of the source against the beginnings.
package enum ChineseReason {
    package static func of(_ reason: String) -> String {
        let counted = reason.replacing(/[0-9]+/, with: "#")
        if let row = rows.first(where: {
            reason.hasPrefix($0.begins) || counted.hasPrefix($0.begins)
        }) {
            return filled(row.chinese, with: numbers(in: reason))
        }
        // What the reason is about stands in front of some: `BYDAY: takes …`, `A7 does not recur`.
        if let about = reason.prefixMatch(of: /([A-Z0-9-]+)(: | )/) {
            let rest = String(reason[about.range.upperBound...])
            let chinese = of(rest)
            if chinese != rest { return "\(about.1)" + (about.2 == ": " ? "：" : " ") + chinese }
        }
        return reason
    }

    private static func filled(_ chinese: String, with numbers: [String]) -> String {
        var result = ""
        var next = numbers.startIndex
        for character in chinese {
            if character == "#", next < numbers.endIndex {
                result += numbers[next]
                next += 1
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// The numbers of a text in their order; the dash of a day is no minus.
    private static func numbers(in text: String) -> [String] {
        var numbers: [String] = []
        var number = ""
        var before: Character = " "
        for character in text + " " {
            let isDigit = character.isASCII && character.isNumber
            if isDigit || (character == "-" && (before == " " || before == "(")) {
                number.append(character == "-" ? "\u{2212}" : character)
            } else {
                if number.contains(where: \.isNumber) { numbers.append(number) }
                number = ""
            }
            before = character
        }
        return numbers
    }

    package static let rows: [(begins: String, chinese: String)] = [
        ("is missing: a decision on paper says whose it was", "缺少：书面决定须注明由谁决定"),
        ("is missing: a task is said in words", "缺少：须写明委托的任务"),
        ("is missing: a special meeting names its chair", "缺少：专题会议须指定主持人"),
        ("is missing: a citywide meeting is a department's", "缺少：全市性会议须注明主办部门"),
        (
            "is missing: while the mayor is here the executive deputy chairs as entrusted",
            "缺少：市长在岗，常务副市长主持须注明由市长委托"
        ),
        (
            "is missing: who is no leader chairs as the mayor or a deputy entrusts",
            "缺少：不是市领导的，须注明受市长或副市长委托主持"
        ),
        ("is missing: a correction says what was wrong", "缺少：更正须说明错在哪里"),
        ("is the one who is away", "外出人本人不能代管"),
        ("is before the first record: nothing was known then", "早于第一条记录：当时尚无任何记载"),
        (
            "is missing: a citywide meeting is approved by the mayor or whoever presides",
            "缺少：全市性会议须注明由市长或主持工作的领导批准"
        ),
        ("is missing: say from which one on", "缺少：须指明从哪一次起，如 A7/2026-12-03"),
        ("is missing: a person or a department owes it", "缺少：须指明由谁或哪个部门承办"),
        ("does not go with a person: one owes it", "已指明承办人，不能再指明部门：只由一方承办"),
        ("is missing", "缺少此项"),
        ("is empty: an exception has its reason", "为空：例外须说明理由"),
        ("goes with special and citywide meetings", "只用于专题会议和全市性会议，其他会议的组成人员由规则确定"),
        ("goes with citywide meetings alone", "只用于全市性会议"),
        ("is no department on that day", "当日没有这个部门"),
        ("is no department's id", "不是部门代号"),
        ("is no kind of meeting", "没有这样的会议类别"),
        ("is no state of a meeting", "没有这样的会议状态"),
        ("is no meeting's id", "不是会议编号，应写作 M5"),
        ("is no month such as", "不是月份，应写作 2026-12"),
        ("so many persons cannot be named: at most ", "最多列出 # 人"),
        ("lies in the past: a meeting is called ahead", "已经过去：会议须事先召集"),
        ("a meeting is at most ", "一次会议最长 # 天"),
        ("a meeting is called at most ", "最多提前 # 天召集会议"),
        ("a clerk who enters a decision says whose it is", "经办人代为录入时须注明由谁决定"),
        ("a leave is at most ", "一次请假最长 # 天"),
        ("an entrustment is at most ", "一次委托最长 # 天"),
        ("goes with the scope 'task' alone", "只用于专项任务的委托"),
        ("holds the character U+", "含有控制字符或改变书写方向的字符"),
        ("is no engagement's id", "不是活动编号，应写作 A7 或 A7/2026-12-03"),
        ("is no kind of engagement", "没有这样的活动类别"),
        ("is public, office or secret", "应填 public、office 或 secret"),
        ("is skip, next or previous", "应填 skip、next 或 previous"),
        ("is no occurrence: write", "不是活动的某一次，应写作 A7/2026-12-03"),
        ("is not in this list", "不在本列表之中"),
        ("goes with 'repeat'", "只用于重复活动"),
        ("goes with the kind 'invitation'", "只用于应邀活动"),
        ("stands twice", "重复填写"),
        ("takes 1 to 31, or -1 to -31", "应在 1 至 31 或 −1 至 −31 之间"),
        ("takes 1 to ", "须为 # 至 # 人"),
        ("the part is hosts, attends or accompanies", "参加方式为 hosts、attends 或 accompanies"),
        ("names no post of which there is one", "不是独任职务"),
        ("an engagement is at most ", "一次活动最长 # 天"),
        ("what recurs is at most ", "重复活动每次最长 # 天"),
        ("one person has at most ", "每人未结束的重复活动最多 # 项"),
        ("has # leaves that await", "已有 # 次请假等待审批"),
        ("never occurs", "按此规则没有任何一次"),
        ("another rule is for an occurrence", "更改规则须指明某次及此后各次（--later）"),
        ("its days do not move along together", "规则所定的各日不能一并移动：请给出此后各次的规则"),
        ("does not go with 'noRestDayRule'", "不能与 --no-rest-day-rule 同用"),
        ("one occurrence alone does not become", "单独一次不能改为应邀活动，也不能改为其他"),
        (
            "a later occurrence is secret and has no day",
            "以后有一次涉密，其余各次中没有对应的日子：请先单独修改该次"
        ),
        (
            "a later occurrence is secret and does not become",
            "以后有一次涉密，不随其余改为应邀活动或改为其他：请先单独修改该次"
        ),
        ("an invitation is decided by the mayor", "应邀活动由市长或主持工作的领导审批"),
        ("say whose decision it is", "须注明由谁审批"),
        ("there are more than ", "超过 # 个时段：请缩小范围"),
        ("is no code of a concern", "没有这样的事项代码"),
        ("is no state of a leave", "没有这样的请假状态"),
        ("is no moment that exists", "# 至 # 年间没有这样的日期或时间"),
        ("years before ", "# 年以前的年度已封存，不再接受录入"),
        ("is no leave's id", "不是请假单号，应写作 L12"),
        ("is no entrustment's id", "不是委托编号，应写作 E3"),
        ("lies before 'from': ", "早于起始日期：#-#-# 早于 #-#-#"),
        ("lies before 'from'", "早于起始日期"),
        ("must be from ", "应在 # 至 # 之间"),
        ("must be absolute", "须为绝对路径，由守护进程写入该文件"),
        ("must be 1 to 128 visible ASCII", "须为 1 至 128 个可见的 ASCII 字符"),
        ("the calendar does not reach that far", "超出日历范围"),
        (
            "the end is not after the begin: ",
            "结束时间不在开始时间之后：#-#-# #:# 不晚于 #-#-# #:#"
        ),
        ("the end is not after the begin", "结束时间不在开始时间之后"),
        ("the range is at most ten years", "期间最长十年"),
        ("the range is at most ", "期间最长 # 天"),
        ("this journal cannot be copied", "该日志簿不能备份"),
        ("lies in the past", "已经过去"),
        ("lies outside the year ", "不在 # 年内"),
        ("holds no post on ", "在 #-#-# 没有任何职务"),
        ("is given twice", "重复填写"),
        ("must be 1 to ", "须为 # 至 # 人"),
        ("is no leader on ", "在 #-#-# 不是市人民政府领导"),
        ("must have 1 to ", "须为 # 至 # 字节的 UTF-8 文本"),
        ("no reception day lies in the range", "期间内没有接访日"),
        ("the rulebook has no months of congress sessions", "规则文件没有规定例会的月份"),
        ("is the session's day already", "已经是该次例会的日期"),
        ("its office hours are over", "当日办公时间已过"),
        ("nobody is asked any more", "已无人可请：须注明由谁前往"),
        ("is of another list", "属于另一份名单"),
        ("is the same person's", "是同一人的值班"),
        ("makes one person leader and officer on duty", "会使同一人既带班又值班"),
        ("is no id of this kind", "不是这类编号，例会、接访、值班各写作 S5、R5、D5"),
        ("is none of the words that it can be", "不是可填的词"),
        ("is no weekday", "不是星期的英文名称，如 monday"),
        ("write yes or no", "应填 yes 或 no"),
        // Of rules of recurrence.
        ("a rule reads FREQ=", "规则应写作 FREQ=WEEKLY;BYDAY=TU;UNTIL=20271231"),
        ("is DAILY, WEEKLY or MONTHLY", "应为 DAILY、WEEKLY 或 MONTHLY"),
        ("weeks begin on Monday: MO", "一周从星期一开始：MO"),
        ("is not among FREQ", "不属于 FREQ、INTERVAL、COUNT、UNTIL、BYDAY、BYMONTHDAY、WKST"),
        ("does not go with UNTIL", "不能与 UNTIL 同用"),
        ("takes numbers with FREQ=MONTHLY alone", "只有 FREQ=MONTHLY 时才能带序数"),
        ("goes with FREQ=MONTHLY alone", "只用于 FREQ=MONTHLY"),
        ("its parts do not go together", "规则各部分互相矛盾"),
        ("is a number from ", "应为 # 至 # 之间的数"),
        ("takes MO, TU, WE", "应为 MO、TU、WE、TH、FR、SA、SU"),
        ("takes numbers from 1 to 5", "序数应在 1 至 5 或 −1 至 −5 之间，如 2TU、-1FR"),
        ("is a day from 1900 to 2199", "应为 1900 至 2199 年间的日期，如 20271231"),
        // Of agendas, sittings and what follows.
        ("is no agenda item's id", "不是议题编号，应写作 T9"),
        ("is no follow-up's id", "不是议定事项编号，应写作 F4"),
        ("is no piece of a checklist", "没有这样的决策程序材料"),
        ("is no manner of hearing opinions", "没有这样的听取意见方式"),
        ("is no group of citizens", "没有这样的公民类别"),
        ("is no state of an item", "没有这样的议题状态"),
        ("goes with opinions, which say how", "只用于听取意见，听取意见须注明方式"),
        ("lies in the future, or before the item was proposed", "在将来，或早于议题提出的时间"),
        ("lies in the future, or before the meeting began", "在将来，或早于会议开始的时间"),
        ("lies in the future", "在将来"),
        ("lies before what it is about", "早于所涉事项的时间"),
        ("has passed already", "已经过去"),
        ("names somebody twice", "同一人重复列出"),
        ("names nobody", "没有列出任何人"),
        ("names nothing", "没有列出任何事项"),
        ("is empty", "为空"),
        ("does not recur", "不是重复活动"),
        ("differs from that of the id", "与编号中的日期不一致"),
        ("is a week that is over", "该周已经结束，或超过一年以后"),
        ("is no id: write", "不是编号，应写作 L12、A7、A7/2026-12-08、M5、S5、R5 或 D5"),
        ("is no leave known here", "没有这样的请假单"),
        ("is no kind of leave", "没有这样的请假类别"),
        ("at most # bytes of ", "最多 # 字节的 UTF-8 文本"),
        ("at most # bytes", "最多 # 字节"),
        ("at most # lines", "最多 # 行"),
        ("at most # at once", "一次最多 # 项"),
        ("at most # companions", "最多 # 名随行人员"),
        ("at most # sit in on one item", "一项议题最多 # 人旁听"),
        ("at most # items at one meeting", "一次会议最多 # 项议题"),
        ("makes a record of more than ", "所成记录超过 # 字节"),
    ]
}
