extension EnglishWording {
    package func explain(_ error: EngagementsError, _ facts: RefusalFacts) -> [String] {
        let id = facts.text("engagement")
        return switch error {
        case .NoSuch:
            [
                "There is no engagement \(id).",
                "'preside engagement list --from DAY --to DAY' shows what there is.",
            ]
        case .NoSuchOccurrence:
            [
                "\(id) has no occurrence on \(facts.day("occurrence")).",
                "An occurrence is named by the day on which the rule puts it: "
                    + "preside engagement list --from DAY --to DAY",
            ]
        case .WhichOccurrence:
            [
                "\(id) recurs, and it is not said which occurrence is meant.",
                "Name its day, \(id)/2026-12-03, and --later for all after it too.",
            ]
        case .Over:
            [
                "\(id) is over since \(facts.moments.end(facts.facts.text("until"))).",
                "What is over is neither moved nor called off.",
            ]
        case .InThePast:
            [
                "\(facts.typed): \(id) cannot be moved into the past, to \(facts.moment("from")).",
                "Name a moment that is still to come.",
            ]
        case .WrongState:
            [
                "\(id) is \(word(EngagementState.self, facts.text("state")) ?? "-").",
                "That can be done with what is "
                    + "\(words(EngagementState.self, facts.texts("allowed"))).",
            ]
        case .NeedsNoApproval:
            [
                "\(id) is no invitation that needs approval (\(article(facts.article()))).",
                "It is planned as it stands; nothing is left to do.",
            ]
        case .NotEntitled:
            [
                "\(facts.person("person")) may not decide about \(id) "
                    + "(\(article(facts.article()))).",
                "The mayor or whoever presides may: "
                    + list(facts.texts("entitled").map { facts.names.person($0) }),
            ]
        case .DecisionTime:
            [
                "--when: \(id) cannot have been decided in the future, or before it was "
                    + "submitted, \(facts.moment("when"))"
                    + (facts.facts.text("submittedAt").map {
                        " (submitted \(facts.moments.moment($0)))."
                    } ?? "."),
                "Name the moment at which it was decided.",
            ]
        case .HoldsNoPost:
            [
                (facts.text("field") == "participants" ? "" : "\(facts.typed): ")
                    + "\(facts.person("person")) holds no post on \(facts.day("day")).",
                "'preside roster show --on DAY' shows who holds one; "
                    + "--with names who takes part anew.",
            ]
        case .NothingChanges:
            [
                "Nothing about \(id) would be different.",
                "Say what is to change: preside engagement show \(id)",
            ]
        }
    }

    package func word(_ word: EngagementKind) -> String {
        switch word {
        case .meeting: "meeting"
        case .inspection: "inspection"
        case .research: "research"
        case .contactPointVisit: "contact-point visit"
        case .reception: "reception"
        case .foreignAffairs: "foreign affairs"
        case .invitation: "invitation"
        case .training: "training"
        case .other: "other"
        }
    }

    package func word(_ word: EngagementState) -> String {
        switch word {
        case .planned: "planned"
        case .held: "held: not applied for"
        case .submitted: "submitted, not decided"
        case .approved: "approved"
        case .declined: "declined"
        case .cancelled: "called off"
        }
    }

    package func word(_ word: EngagementPart) -> String {
        switch word {
        case .hosts: "hosts"
        case .attends: "attends"
        case .accompanies: "accompanies"
        }
    }

    package func word(_ word: Visibility) -> String {
        switch word {
        case .public: "public"
        case .office: "within the office"
        case .secret: "secret"
        }
    }

    package func word(_ word: OnRestDay) -> String {
        switch word {
        case .skip: "skipped on days of rest"
        case .next: "moved on from days of rest"
        case .previous: "moved back from days of rest"
        }
    }

    package func word(_ word: StepDetail) -> String {
        switch word {
        case .organisedByPartyOrGovernment: "by Party committee or government"
        case .onRestDay: "days of rest"
        case .enteredBy: "entered by"
        case .wasSaidInSecret: "said while secret"
        case .submittedAt: "submitted"
        case .repeat: "repeats"
        case .cancelled: "called off"
        case .reportedUpward: "reported upward"
        case .lateEntry: "entered late"
        case .bySuperior: "by the superior level"
        case .inStead: "in another's stead"
        case .ofProposal: "of what was asked for later"
        case .escalated: "more than half a month"
        case .returned: "back on"
        default: word.rawValue
        }
    }

    package func done(engagement: String, _ act: EngagementAct) -> String {
        switch act {
        case .entered: "\(engagement) is entered."
        case .moved: "\(engagement) is moved."
        case .changed: "\(engagement) is changed."
        case .cancelled: "\(engagement) is called off, or what was named of it."
        case .submitted: "\(engagement) is submitted."
        case .approved: "\(engagement) is approved."
        case .declined: "\(engagement) is declined."
        }
    }

    package func next(engagement: String, _ state: EngagementState?) -> String? {
        switch state {
        case .held:
            "Next: the General Office submits it: preside engagement submit \(engagement) "
                + "--opinion TEXT"
        case .submitted:
            "Next: the mayor or whoever presides decides: preside engagement approve \(engagement)"
        default: nil
        }
    }
}
