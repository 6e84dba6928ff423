/// The daemon's reasons why a value is not accepted, in Chinese.
///
/// The contract gives such a reason in English words, not as a code. It is found here by how it
/// begins, and its numbers are put in place of each `#`; one that is not here stays as it is. A
/// test holds every beginning against the daemon's source.
package enum ChineseReason {
    package static func of(_ reason: String) -> String {
        guard let row = rows.first(where: { reason.hasPrefix($0.begins) }) else { return reason }
        let numbers = reason.split { !($0.isASCII && $0.isNumber) }.map(String.init)
        var result = ""
        var next = numbers.startIndex
        for character in row.chinese {
            if character == "#", next < numbers.endIndex {
                result += numbers[next]
                next += 1
            } else {
                result.append(character)
            }
        }
        return result
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
            "is missing: a citywide meeting is approved by the mayor or whoever presides",
            "缺少：全市性会议须注明由市长或主持工作的领导批准"
        ),
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
        ("takes 1 to ", "须为 # 至 # 人"),
        ("the part is hosts, attends or accompanies", "参加方式为 hosts、attends 或 accompanies"),
        ("names no post of which there is one", "不是独任职务"),
        ("an engagement is at most ", "一次活动最长 # 天"),
        ("what recurs is at most ", "重复活动每次最长 # 天"),
        ("never occurs", "按此规则没有任何一次"),
        ("another rule is for an occurrence", "更改规则须指明某次及此后各次（--later）"),
        ("the day of the month is named by the rule", "规则写明了每月的日期：请给出此后各次的规则"),
        ("one occurrence alone does not become", "单独一次不能改为应邀活动，也不能改为其他"),
        ("an invitation is decided by the mayor", "应邀活动由市长或主持工作的领导审批"),
        ("say whose decision it is", "须注明由谁审批"),
        ("there are more than ", "超过 # 个时段：请缩小范围"),
        ("is no code of a concern", "没有这样的事项代码"),
        ("is no state of a leave", "没有这样的请假状态"),
        ("is no moment that exists", "# 至 # 年间没有这样的日期或时间"),
        ("years before ", "# 年以前的年度已封存，不再接受录入"),
        ("is no leave's id", "不是请假单号，应写作 L12"),
        ("is no entrustment's id", "不是委托编号，应写作 E3"),
        ("lies before 'from'", "早于起始日期"),
        ("must be from ", "应在 # 至 # 之间"),
        ("must be absolute", "须为绝对路径，由守护进程写入该文件"),
        ("must be 1 to 128 visible ASCII", "须为 1 至 128 个可见的 ASCII 字符"),
        ("the calendar does not reach that far", "超出日历范围"),
        ("the end is not after the begin", "结束时间不在开始时间之后"),
        ("the range is at most ten years", "期间最长十年"),
        ("the range is at most ", "期间最长 # 天"),
        ("this journal cannot be copied", "该日志簿不能备份"),
        ("lies in the past", "已经过去"),
        ("lies outside the year ", "不在 # 年内"),
        ("holds no post on ", "在 #-#-# 没有任何职务"),
        ("is given twice", "重复填写"),
        ("must be 1 to ", "须为 1 至 # 人"),
        ("must have 1 to ", "须为 1 至 # 字节的 UTF-8 文本"),
        ("no reception day lies in the range", "期间内没有接访日"),
        ("the rulebook has no months of congress sessions", "规则文件没有规定例会的月份"),
        ("is the session's day already", "已经是该次例会的日期"),
        ("nobody is asked any more", "已无人可请：须注明由谁前往"),
        ("is of another list", "属于另一份名单"),
        ("is the same person's", "是同一人的值班"),
        ("is no id of this kind", "不是这类编号，例会、接访、值班各写作 S5、R5、D5"),
        ("is no weekday", "不是星期的英文名称，如 monday"),
        ("write yes or no", "应填 yes 或 no"),
    ]
}
