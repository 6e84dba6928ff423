import Interfaces
package import Varlink

/// A refusal of the daemon with all that is needed to put it into words.
package struct RefusalFacts: Sendable {
    package let facts: Facts
    package let call: CallNames
    package let moments: MomentText
    /// The names of the people whose ids the refusal gives, as far as the roster says.
    package let names: Names

    package init(_ parameters: JSONObject, call: CallNames, moments: MomentText, names: Names) {
        facts = Facts(parameters)
        self.call = call
        self.moments = moments
        self.names = names
    }

    package func text(_ key: String) -> String { facts.text(key) ?? "?" }
    package func texts(_ key: String) -> [String] { facts.texts(key) }
    package func list(_ key: String) -> [Facts] { facts.list(key) }
    package func article() -> Int { facts.count("article") ?? 0 }
    package func moment(_ key: String) -> String { moments.moment(facts.text(key)) }
    package func day(_ key: String) -> String { moments.day(facts.text(key)) }
    package func person(_ key: String) -> String { names.person(facts.text(key)) }
    package func personOrNil(_ key: String) -> String? { facts.text(key).map { names.person($0) } }
    /// Who decides, or decided: a person, or the superior level, which is nobody of the roster.
    func decider(_ key: String, _ wording: any Wording) -> String? {
        facts.text(key).map { $0 == View.superior ? wording.superior() : names.person($0) }
    }

    /// Why one line of a file was refused: in words where the error is known and its parameters
    /// are given, otherwise as the daemon says it.
    func reason(ofRow row: Facts, _ wording: any Wording) -> String {
        let raw = row.object["why"]?.stringValue ?? ""
        let error = row.text("error").flatMap(WireErrors.named)
        if let error, var parameters = try? JSON.parse(raw).objectValue {
            if let line = parameters["ofLine"]?.intValue {
                parameters["leave"] = .string(wording.line(number: Int(line)))
            }
            let inner = RefusalFacts(
                parameters, call: CallNames(columnsOf: call.method), moments: moments,
                names: names)
            if let line = error.explained(by: wording, inner).first { return line }
        }
        let why = row.text("why").map { wording.fileReason($0, names) }
        let unknown = error == nil ? row.text("error").map { "[\($0)]" } : nil
        return [why, unknown].compactMap { $0 }.joined(separator: " ")
    }

    /// The column that one line of a file is refused for, as the file calls it.
    func column(ofRow row: Facts) -> String? {
        row.text("field").map { CallNames(columnsOf: call.method).typed($0) }
    }

    /// A period that the refusal gives as `from` and `until`.
    package var period: String { moments.period(facts.text("from"), facts.text("until")) }

    /// The days that the refusal gives as `from` and `until`.
    package var days: String { moments.days(facts.text("from"), until: facts.text("until")) }

    /// A number of bytes that the refusal gives: `1 MiB` where it is a whole number of them.
    package func bytes(_ key: String) -> String {
        let count = facts.count(key) ?? 0
        for (size, unit) in [(1 << 20, "MiB"), (1 << 10, "KiB")]
        where count >= size && count.isMultiple(of: size) {
            return "\(count / size) \(unit)"
        }
        return "\(count) B"
    }

    /// A number of milliseconds that the refusal gives, in seconds: `10`, `2.5`.
    package func seconds(_ key: String) -> String {
        let count = facts.count(key) ?? 0
        let rest = count % 1_000
        guard rest != 0 else { return "\(count / 1_000)" }
        var digits = String(String(rest + 1_000).dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return "\(count / 1_000).\(digits)"
    }

    /// The field to blame, in the words of the command line, such as `--from`.
    package var typed: String { call.typed(text("field")) }
}

/// What the user typed on the command line for each field of the method that was called.
package struct CallNames: Sendable {
    /// The full name of the method.
    package let method: String
    private let fields: [String: String]
    /// What was sent.
    private let parameters: JSONObject
    private let isTyped: Bool

    package init(method: String, fields: [String: String] = [:], parameters: JSONObject = [:]) {
        self.method = method
        self.fields = fields
        self.parameters = parameters
        isTyped = true
    }

    /// For a line of a file, whose fields are columns and not flags.
    init(columnsOf method: String) {
        self.method = method
        fields = [:]
        parameters = [:]
        isTyped = false
    }

    /// What was given for a parameter, where that is a text.
    package func given(_ parameter: String) -> String? { parameters[parameter]?.stringValue }

    /// What the longest text that was sent was typed as, a file by its path; nil where nothing
    /// that was sent is long.
    package var longest: String? {
        let texts = parameters.members.compactMap { member in
            member.value.stringValue.map { (member.key, $0.utf8.count) }
        }
        guard let (key, bytes) = texts.max(by: { $0.1 < $1.1 }), bytes > 4_096 else { return nil }
        return Printable.escape(typed(key))
    }

    /// The words that a parameter takes, by the description of the method; nil where it takes any,
    /// or where there is no such parameter.
    package func words(of parameter: String) -> [String]? {
        guard let dot = method.lastIndex(of: "."),
            let text = InterfaceText.all.first(where: { $0.name == method[..<dot] })?.text,
            let interface = try? InterfaceDescription(parsing: text),
            let described = interface.method(named: String(method[method.index(after: dot)...])),
            var type = described.input.first(where: { $0.name == parameter })?.type
        else { return nil }
        while true {
            switch type {
            case .nullable(let inner): type = inner
            case .named(let name):
                guard let named = interface.type(named: name) else { return nil }
                type = named
            case .enumeration(let cases): return cases.map(\.name)
            default: return nil
            }
        }
    }

    /// The flag or argument for a field: `--to` for `until`, `ID` for `leave`; a field below one
    /// (`people[3].post`) and one that the command does not know stay as they are.
    package func typed(_ field: String) -> String {
        if let known = fields[field] { return known }
        if isTyped, let shared = CallNames.shared[field] { return shared }
        return isTyped ? field : CallNames.columns[field] ?? field
    }

    /// The columns of a file of leaves that are called otherwise than the fields of a decision.
    private static let columns = ["when": "decidedOn", "by": "decidedBy", "until": "to"]

    /// How a value is given to what was typed: behind a flag, or in place of an argument.
    static func example(_ typed: String, _ value: String) -> String {
        typed.hasPrefix("--") ? "\(typed) \(value)" : value
    }

    /// Fields that are typed the same way wherever they occur.
    private static let shared = [
        "asKnownAt": "--as-known-at", "commandID": "--command-id", "person": "--person",
        "from": "--from", "to": "--to", "until": "--to", "instant": "--at", "at": "--at",
        "day": "--on",
        "kind": "--kind", "reason": "--reason", "place": "--place", "companions": "--companion",
        "telephone": "--telephone", "cover": "--cover", "reportedUpward": "--reported-upward",
        "by": "--by", "orally": "--orally", "when": "--when", "acknowledge": "--acknowledge",
        "note": "--note", "on": "--on", "report": "--report", "because": "--because",
        "awaiting": "--awaiting", "overdue": "--overdue", "state": "--state", "limit": "--limit",
        "year": "--year", "effective": "--from", "dryRun": "--dry-run", "task": "--task",
        "leave": "ID", "entrustment": "--cancel", "after": "--after", "subject": "--subject",
        "engagement": "ID", "occurrence": "--occurrence", "later": "--later", "title": "--title",
        "with": "--with", "organiser": "--organiser", "visibility": "--visibility",
        "organisedByPartyOrGovernment": "--by-party-or-government", "repeat": "--repeat",
        "onRestDay": "--on-rest-day", "noRestDayRule": "--no-rest-day-rule", "opinion": "--opinion",
        "minutes": "--minutes",
        "atLeast": "--at-least", "forMeeting": "--for-meeting",
        "path": "PATH", "record": "N", "count": "N", "document": "FILE",
        "department": "--department", "meeting": "--meeting", "due": "--due",
        "piece": "--piece", "manner": "--manner", "decision": "--decision",
        "present": "--present", "item": "--item", "text": "--text",
    ]
}
