extension EnglishWording {
    package func explain(_ error: PresidingError, _ facts: RefusalFacts) -> [String] {
        let id = facts.text("entrustment")
        return switch error {
        case .EntrustmentOverlaps:
            [
                "Entrustment \(id) of \(facts.person("person")) covers \(facts.period) "
                    + "already, and two to preside may not overlap\(cited(facts)).",
                "Choose another period, or cancel that one: preside entrust --cancel \(id)",
            ]
        case .NoSuchEntrustment:
            [
                "--cancel: there is no entrustment \(id).",
                "'preside entrust --list' shows those in force.",
            ]
        case .EntrustmentCancelled:
            ["Entrustment \(id) was cancelled before.", "Nothing is left to do."]
        case .EntrustmentOver:
            [
                "Entrustment \(id) ended \(facts.moments.end(facts.facts.text("until"))).",
                "What is past is not cancelled; nothing is left to do.",
            ]
        case .NoMayor:
            [
                "The post of mayor has no holder then, and only the mayor entrusts\(cited(facts)).",
                "Choose a period in which there is a mayor: preside roster show --on DAY",
            ]
        case .CannotBeEntrusted:
            [
                "PERSON: \(facts.person("person")) \(cannotBeEntrusted(facts.text("why")))"
                    + "\(cited(facts)).",
                "Entrust one of the leaders: preside roster show",
            ]
        }
    }

    private func cannotBeEntrusted(_ why: String) -> String {
        switch why {
        case "isTheMayor": "is the mayor, who presides without being entrusted"
        case "holdsNoPost": "holds no post at that time"
        case "notALeader": "is not one of the leaders of the government"
        default: "cannot be entrusted: \(why)"
        }
    }

    package func explain(_ error: RosterError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .Invalid:
            return ["The roster is wrong, and nothing of it was recorded:"]
                + facts.list("problems").map { problem in
                    [facts.call.typed("document"), problem.text("line"), problem.text("field")]
                        .compactMap { $0 }.joined(separator: ":")
                        + ": \(problem.text("why") ?? "?")"
                }
                + [
                    "Mend these places; 'roster apply FILE --dry-run' tries without recording."
                ]
        }
    }

    package func explain(_ error: JournalError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .NoSuchRecord:
            [
                "There is no record \(facts.text("record")); the last one is "
                    + "\(facts.text("head")).",
                "'preside journal log' shows the newest.",
            ]
        case .BackupFailed:
            [
                "The copy \(facts.text("path")) could not be made: \(facts.text("why")).",
                "The file must not be there yet, and the daemon's user must be able to write to "
                    + "the folder, on the daemon's machine.",
            ]
        }
    }

    package func unknownError(_ name: String, _ parameters: String) -> [String] {
        [
            "The daemon refused with \(name) \(parameters)",
            "This client does not know that error: is it older than the daemon? 'preside status' "
                + "shows the daemon's version, 'preside --version' the client's.",
        ]
    }

    package func fileReason(_ reason: String, _ names: Names) -> String { reason }
    package func line(number: Int) -> String { "line \(number)" }

    package func unreachable(_ path: String, _ reason: String) -> [String] {
        [
            "The daemon cannot be reached at \(path): \(reason)",
            "Is presided running (systemctl status presided)? Another socket is named by --socket "
                + "or PRESIDE_SOCKET.",
        ]
    }

    package func lost(_ reason: String) -> String {
        "The connection was lost before the answer: \(reason)"
    }

    package func repeatWith(_ commandID: String?) -> String {
        guard let commandID else { return "Repeat it with the same --command-id." }
        return "Nobody knows whether it was recorded. Repeat the same command with --command-id "
            + "\(commandID) : it is not done twice."
    }

    package func cannotWrite(_ reason: String) -> String {
        "The answer cannot be written: \(reason)"
    }

    package func noInput(_ path: String, _ problem: FileProblem) -> [String] {
        switch problem {
        case .system(let reason):
            ["\(path) cannot be read: \(reason)", "Check the name and the rights."]
        case .tooLong(let limit):
            [
                "\(path) is longer than \(limit) bytes.",
                "Is it the right file? Otherwise cut it up.",
            ]
        case .notJSON(let offset):
            [
                "\(path) is not a JSON object: see byte \(offset).",
                "The parameters look like {\"day\": \"today\"}.",
            ]
        case .notUTF8:
            [
                "\(path) is not text in UTF-8.",
                "Save it as UTF-8 (in a spreadsheet: 'CSV UTF-8'), or convert it: "
                    + "iconv -f GB18030 -t UTF-8 \(path)",
            ]
        }
    }
}
