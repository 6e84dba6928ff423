extension EnglishWording {
    package func explain(_ error: ServiceError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .NotPermitted: notPermitted(facts)
        case .InvalidField: invalidField(facts)
        case .UnknownPerson:
            [
                "\(facts.typed): nobody is known as '\(facts.text("value"))' on that day.",
                "'preside roster show' lists everyone; an id or a full name will do.",
            ]
        case .AmbiguousPerson: ambiguous(facts)
        case .UnknownRecord:
            [
                "\(facts.typed): '\(facts.text("value"))' is not known yet; the last record is "
                    + "no. \(facts.text("head")).",
                facts.text("field") == "after"
                    ? "Give a record up to #\(facts.text("head"))."
                    : "Give a record up to #\(facts.text("head")), or a moment that has passed.",
            ]
        case .CommandIDReused:
            [
                "--command-id: \(facts.text("commandID")) was used for another command, record "
                    + "\(facts.text("record")).",
                "To repeat a command it must be the very same; otherwise leave --command-id out.",
            ]
        case .NotRecorded:
            ["Nothing was recorded: \(notRecorded(facts.text("reason")))"]
                + ["Questions are answered meanwhile; 'preside status' shows when it works again."]
        case .NotRead:
            [
                "The journal could not be read: \(facts.text("why"))",
                "Nothing is lost by asking again; 'preside journal verify' reads all of it.",
            ]
        case .OutcomeUnknown:
            [
                "The disk did not say whether it was recorded.",
                repeatWith(facts.facts.text("commandID")),
            ]
        case .Stopping: ["The daemon is stopping, and nothing was done.", "Try again in a moment."]
        case .TooLong:
            [
                "\(facts.typed): the answer would be longer than the limit of "
                    + "\(facts.text("limit")).",
                "Ask for less: a shorter period, fewer rows.",
            ]
        }
    }

    private func notPermitted(_ facts: RefusalFacts) -> [String] {
        let roles = facts.texts("roles").map { word(RoleName.self, $0) ?? $0 }
        let people = facts.texts("persons").map { facts.names.person($0) }
        return [
            "The account \(facts.text("account")) may not do this (\(facts.text("method"))).",
            roles.isEmpty
                ? "Nobody may at this moment."
                : "It takes the role: \(roles.joined(separator: " or ")).",
            people.isEmpty ? nil : "Who could: \(list(people)).",
            "'preside whoami' shows as whom the daemon sees you.",
        ].compactMap { $0 }
    }

    private func invalidField(_ facts: RefusalFacts) -> [String] {
        let value = facts.text("value")
        return [
            facts.typed + (value.isEmpty ? ": " : ": '\(value)' is not accepted: ")
                + facts.text("why"),
            hint(facts.text("field"))
                ?? "'--help' behind the command says what belongs there.",
        ]
    }

    private func hint(_ field: String) -> String? {
        switch field {
        case "from", "to", "until", "instant", "at", "on", "of", "when", "day", "effective":
            "A day is written 2026-12-01, 12-01, today or tomorrow; half of one 2026-12-01am; a "
                + "time 2026-12-01T08:30, or with an offset 2026-12-01T08:30+08:00."
        case "asKnownAt": "Give a record (#12 or 12), or a moment such as 2026-12-01T08:30."
        case "person", "by", "cover", "awaiting": "Give an id or a name: preside roster show"
        default: nil
        }
    }

    private func ambiguous(_ facts: RefusalFacts) -> [String] {
        let candidates = facts.list("candidates")
        let first = candidates.first?.text("id") ?? "ID"
        return ["\(facts.typed): more than one person is called '\(facts.text("value"))':"]
            + candidates.map { person in
                "\(person.text("id") ?? "?")  \(person.text("name") ?? "")"
                    + (word(Post.self, person.text("post")).map { ", \($0)" } ?? "")
            }
            + ["Say which by id, such as: \(CallNames.example(facts.typed, first))"]
    }

    private func notRecorded(_ reason: String) -> String {
        switch reason {
        case "full": "the disk is full. Make room; it goes on by itself then."
        case "readOnly": "the disk is read-only. Make it writable; it goes on by itself then."
        case "unavailable": "the journal is not available. The daemon's log says why."
        case "busy": "too much is waiting already. Try again in a moment."
        default: reason
        }
    }

    package func explain(_ error: ProtocolError, _ facts: RefusalFacts) -> [String] {
        let version = "Is the daemon of another version? Compare 'preside status' and --version."
        return switch error {
        case .InterfaceNotFound:
            ["The daemon has no interface \(facts.text("interface")).", version]
        case .MethodNotFound: ["The daemon has no method \(facts.text("method")).", version]
        case .MethodNotImplemented:
            ["The daemon cannot do \(facts.text("method")) yet.", version]
        case .InvalidParameter: invalidParameter(facts)
        case .PermissionDenied:
            ["The daemon does not let this account do that.", "Ask as whom: preside whoami"]
        case .ExpectedMore:
            ["\(facts.call.method) answers more than once.", "Call it with --more."]
        }
    }

    private func invalidParameter(_ facts: RefusalFacts) -> [String] {
        let parameter = facts.text("parameter")
        if let value = facts.call.given(parameter), let words = facts.call.words(of: parameter) {
            return [
                "\(facts.call.typed(parameter)): '\(value)' is not accepted.",
                "Write one of: \(words.joined(separator: ", "))",
            ]
        }
        return [
            "\(facts.call.typed(parameter)): the daemon does not take this parameter of "
                + "\(facts.call.method), or not with this type.",
            "'preside call org.varlink.service.GetInterfaceDescription' shows what it takes.",
        ]
    }
}
