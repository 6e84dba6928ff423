import Varlink

/// A command of the model as a call.
extension ModelCommand {
    var method: String {
        switch what {
        case .request: "Leave.Request"
        case .approve: "Leave.Approve"
        case .decline: "Leave.Decline"
        case .confirm: "Leave.Confirm"
        case .file: "Leave.File"
        case .extend: "Leave.Extend"
        case .change: "Leave.Change"
        case .correct: "Leave.Correct"
        case .giveBack: "Leave.Return"
        case .reportBack: "Leave.ReportBack"
        case .cancel: "Leave.Cancel"
        case .entrust: "Presiding.Entrust"
        case .cancelEntrustment: "Presiding.CancelEntrustment"
        case .roster: "Roster.Apply"
        }
    }

    /// Free words that are told from all others.
    var words: String { "§\(mark)§" }

    var parameters: JSONObject {
        var object: JSONObject = [:]
        func put(_ name: String, _ text: String?) {
            if let text { object[name] = .string(text) }
        }
        func put(_ name: String, _ slot: Slot?) { put(name, slot.map { ModelTime.text($0) }) }
        if let leave { put("leave", "L\(leave)") }
        put("commandID", id)
        switch what {
        case .request(let person, let span, let kind):
            put("person", person)
            put("from", span.from)
            put("to", span.until)
            put("kind", kind)
            put("reason", words)
            put("place", words)
        case .approve(_, let by, let orally, let at, let codes):
            put("by", by)
            if orally { object["orally"] = true }
            put("when", at)
            object["acknowledge"] = .array(codes.map { .string($0) })
            put("note", words)
        case .decline(_, let by, let orally, let at):
            put("by", by)
            if orally { object["orally"] = true }
            put("when", at)
            put("note", words)
        case .confirm: put("note", words)
        case .file: break
        case .extend(_, let until):
            put("to", until)
            put("reason", words)
        case .change(_, let from, let until, let kind, let place),
            .correct(_, let from, let until, let kind, let place):
            put("from", from)
            put("to", until)
            put("kind", kind)
            if place { put("place", words) }
            if case .correct = what { put("because", words) }
        case .giveBack(_, let on): put("on", on)
        case .reportBack(_, let on):
            put("on", on)
            put("report", words)
        case .cancel: put("reason", words)
        case .entrust(let person, let span, let isTask):
            put("person", person)
            put("from", span.from)
            put("until", span.until)
            put("scope", isTask ? "task" : "preside")
            if isTask { put("task", "errand") }
            put("reason", words)
        case .cancelEntrustment(let number):
            put("entrustment", "E\(number)")
            put("reason", words)
        case .roster(let sheet, let day):
            put("document", sheet.yaml)
            put("effective", day.map(ModelTime.text(day:)))
        }
        return object
    }
}
