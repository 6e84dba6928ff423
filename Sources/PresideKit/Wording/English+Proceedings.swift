extension EnglishWording {
    package func explain(_ error: ProceedingsError, _ facts: RefusalFacts) -> [String] {
        let meeting = facts.text("meeting")
        let item = facts.text("item")
        return switch error {
        case .NoSuch:
            ["There is no agenda item \(item).", "'preside agenda list' shows what there is."]
        case .NoSuchMeeting:
            ["There is no meeting \(meeting).", "'preside meeting list' shows what there is."]
        case .NoSuchFollowUp:
            [
                "There is no follow-up \(facts.text("followUp")).",
                "'preside follow-up list' shows what there is.",
            ]
        case .NoSuchDepartment:
            [
                "--department: there is no department \(facts.text("department")).",
                "'preside roster show' lists them.",
            ]
        case .MeetingCancelled:
            ["Meeting \(meeting) was cancelled.", "Choose another one: preside meeting list"]
        case .MeetingPast:
            [
                "Meeting \(meeting) was over \(facts.moment("until")): it takes neither items nor "
                    + "excuses any more\(cited(facts)).",
                "Choose another one: preside meeting list",
            ]
        case .MeetingNotBegun:
            [
                "Meeting \(meeting) has not begun: it begins \(facts.moment("from")).",
                "Take attendance once it has.",
            ]
        case .WrongState: wrongState(facts)
        case .NotPlaced:
            [
                "Agenda item \(item) does not stand at that meeting.",
                "Put it there: preside agenda place \(item) --meeting M…",
            ]
        case .MajorElsewhere:
            [
                "A major item is decided by a plenary or an executive meeting\(cited(facts)); "
                    + "\(meeting) is a "
                    + "\(word(MeetingKind.self, facts.text("kind")) ?? "meeting of another kind").",
                "Choose such a meeting: preside meeting list",
            ]
        case .ChecklistIncomplete:
            [
                "Agenda item \(item) misses: "
                    + "\(words(ChecklistPiece.self, facts.texts("missing")))\(cited(facts)).",
                "Hand in each of them: preside agenda check \(item) --piece PIECE",
            ]
        case .PapersLate: papersLate(facts)
        case .NotEntitled, .OwnExcuse, .NoExcuse, .ExcuseStands, .NotOfTheMeeting,
            .AttendanceNotTaken, .AttendanceTaken, .NotChaired, .NoQuorum, .WrongMinutes,
            .FollowUpDone:
            sitting(error, facts)
        }
    }

    /// About who comes, minutes and what follows.
    private func sitting(_ error: ProceedingsError, _ facts: RefusalFacts) -> [String] {
        let meeting = facts.text("meeting")
        return switch error {
        case .NotEntitled:
            [
                "\(facts.person("person")) may not decide this about \(facts.text("subject"))"
                    + "\(cited(facts)).", whoMay(facts),
            ]
        case .OwnExcuse:
            [
                "\(facts.person("person")): nobody excuses themselves, and the mayor asks nobody"
                    + "\(cited(facts)).", whoMay(facts),
            ]
        case .NoExcuse:
            [
                "\(facts.person("person")) did not ask to be excused from \(meeting).",
                "Ask first: preside excuse ask \(meeting) --person PERSON --reason TEXT",
            ]
        case .ExcuseStands:
            [
                "The excuse of \(facts.person("person")) from \(meeting) stands already: "
                    + "\(word(ExcuseState.self, facts.text("state")) ?? "").",
                "See: preside excuse list --meeting \(meeting)",
            ]
        case .NotOfTheMeeting:
            [
                "\(facts.person("person")) is neither a member of \(meeting) nor sitting in.",
                "See who is: preside meeting show \(meeting)",
            ]
        case .AttendanceNotTaken:
            [
                "Nobody took attendance at \(meeting), so that nothing is decided\(cited(facts)).",
                "Take it: preside attendance take \(meeting) --present PERSON,…",
            ]
        case .AttendanceTaken:
            [
                "Attendance at \(meeting) was taken \(facts.moment("at")).",
                "A correction says what was wrong: --because TEXT",
            ]
        case .NotChaired:
            [
                "Nobody who may chair \(meeting) was there: nothing is decided\(cited(facts)).",
                "Was somebody? Correct it: preside attendance take \(meeting) --because TEXT",
            ]
        case .NoQuorum:
            [
                "\(facts.text("present")) of the \(facts.text("members")) members of \(meeting) "
                    + "were there, and \(facts.text("needed")) are needed: nothing is decided"
                    + "\(cited(facts)).", "Postpone the item: preside agenda postpone T…",
            ]
        case .WrongMinutes:
            [
                "The minutes of \(meeting) are "
                    + "\(word(MinutesState.self, facts.text("state")) ?? ""), and this takes "
                    + "them to be one of: \(words(MinutesState.self, facts.texts("allowed")))"
                    + "\(cited(facts)).",
                "They are drafted, reviewed, then signed: preside minutes show \(meeting)",
            ]
        case .FollowUpDone:
            [
                "\(facts.text("followUp")) was done \(facts.moment("at")).",
                "See: preside follow-up list --done",
            ]
        default: []
        }
    }

    private func wrongState(_ facts: RefusalFacts) -> [String] {
        [
            "Agenda item \(facts.text("item")) is "
                + "\(word(ItemState.self, facts.text("state")) ?? ""); this is only for one that "
                + "is \(words(ItemState.self, facts.texts("allowed"))).",
            "See: preside agenda show \(facts.text("item"))",
        ]
    }

    private func papersLate(_ facts: RefusalFacts) -> [String] {
        let item = facts.text("item")
        let handedOut = facts.facts.text("handedOut").map { _ in
            "they did \(facts.moment("handedOut"))"
        }
        return [
            "The papers of \(item) had to reach the participants by \(facts.day("papersDue")); "
                + (handedOut ?? "they have not yet") + cited(facts) + ".",
            "Postpone it ('preside agenda postpone \(item)'), or let the chair admit it "
                + "('preside agenda admit \(item) --by PERSON').",
        ]
    }

    private func whoMay(_ facts: RefusalFacts) -> String {
        let people =
            facts.texts("asked").map { facts.names.person($0) }
            + (facts.personOrNil("standIn").map { [$0] } ?? [])
        guard !people.isEmpty else { return "Nobody can at this moment." }
        return people.joined(separator: " or ")
            + " may; a clerk enters such a decision with --by PERSON."
    }
}
