extension EnglishWording {
    package func explain(_ error: MeetingsError, _ facts: RefusalFacts) -> [String] {
        let meeting = facts.text("meeting")
        switch error {
        case .NoSuch:
            return [
                "ID: there is no meeting \(meeting).", "'preside meeting list' shows those called.",
            ]
        case .AlreadyCancelled:
            return ["Meeting \(meeting) was cancelled before.", "Nothing is left to do."]
        case .AlreadyBegun:
            return [
                "Meeting \(meeting) began \(facts.moment("from")), and is neither moved nor "
                    + "cancelled any more.",
                "Call another one: preside meeting call",
            ]
        case .NoChair:
            let away = facts.texts("away").map { facts.names.person($0) }
            return [
                "Nobody who may chair a meeting of this kind is there\(cited(facts))"
                    + (away.isEmpty ? "." : "; away: \(list(away))."),
                slots(facts),
            ]
        case .ChairNotAllowed:
            return [
                "--chair: \(facts.person("person")) does not chair meetings of this kind"
                    + "\(cited(facts)).",
                facts.text("kind") == "special"
                    ? "Name another."
                    : "Name another, or leave --chair out: whoever may and is there will chair.",
            ]
        case .MeetingFreeWeek:
            return [
                "\(facts.days) is the meeting-free week\(cited(facts)).",
                slots(facts),
                "Or, by the mayor or whoever presides: --exception REASON --by PERSON",
            ]
        case .BelowQuorum:
            let absent = facts.texts("absent").map { facts.names.person($0) }
            return [
                "Only \(facts.texts("present").count) members would be there, and "
                    + "\(facts.text("needed")) are needed\(cited(facts)); absent: "
                    + "\(list(absent)).",
                slots(facts),
            ]
        case .TooLate:
            return [
                "A citywide meeting is asked for some working days before; the first day that "
                    + "could do is \(facts.day("earliest"))\(cited(facts)).",
                slots(facts),
            ]
        case .NotEntitled:
            let entitled = facts.texts("entitled").map { facts.names.person($0) }
            return [
                "\(facts.typed): it is not for \(facts.person("person")) to decide this"
                    + "\(cited(facts)).",
                entitled.isEmpty
                    ? facts.text("field") == "entrustedBy"
                        ? "The chair needs no entrustment: leave it out."
                        : "Nobody may at this moment."
                    : "Who may: \(entitled.joined(separator: " or ")).",
            ]
        case .HoldsNoPost:
            return [
                "\(facts.typed): \(facts.person("person")) holds no post on "
                    + "\(facts.day("day")).",
                "The roster of that day: preside roster show --on \(facts.text("day"))",
            ]
        }
    }

    private func slots(_ facts: RefusalFacts) -> String {
        let slots = facts.list("slots").map {
            facts.moments.period($0.text("from"), $0.text("until"))
        }
        return slots.isEmpty
            ? "No other time within a month would do; look further: preside meeting slots"
            : "These times would do: \(list(slots))."
    }

    package func word(_ word: MeetingKind) -> String {
        switch word {
        case .plenary: "plenary meeting"
        case .executive: "executive meeting"
        case .mayorsOffice: "mayor's office meeting"
        case .special: "special meeting"
        case .citywide: "citywide meeting"
        }
    }

    package func word(_ word: MeetingState) -> String {
        switch word {
        case .called: "called"
        case .cancelled: "cancelled"
        }
    }

    package func word(_ word: MeetingObstacle) -> String {
        switch word {
        case .meetingFreeWeek: "the meeting-free week (Art. 73)"
        case .tooLate: "asked for too late (Art. 73)"
        case .noChair: "nobody who may chair is there"
        case .belowQuorum: "fewer members than needed (Art. 40)"
        case .entrustmentMissing:
            "the mayor, or a leader for a special one, has to entrust the chair (Art. 39, 40, 45)"
        case .approvalMissing: "the mayor, or whoever presides, has to approve it (Art. 73)"
        }
    }

    package func word(_ word: MeetingAbsenceWhy) -> String {
        switch word {
        case .away: "on leave"
        case .engaged: "engaged elsewhere"
        case .excused: "excused"
        case .holdsNoPost: "has left office"
        case .notThere: "was not there"
        }
    }

    package func word(_ word: MeetingStatus) -> String {
        switch word {
        case .met: "met"
        case .due: "due"
        case .missed: "missed"
        }
    }

    package func word(_ word: MeetingFreeReading) -> String {
        switch word {
        case .firstMonday: "from the month's first Monday"
        case .firstDays: "the 1st to the 7th"
        case .containingFirst: "the week that holds the 1st"
        }
    }

    package func label(_ label: MeetingLabel) -> String {
        switch label {
        case .meeting, .kind, .title, .period, .place, .chair, .members, .present, .absent,
            .quorum, .exception, .month, .asked, .held, .called, .owed, .status, .state:
            "\(label)"
        case .sittingIn: "sitting in"
        case .papersDue: "papers due"
        case .approvedBy: "approved by"
        case .entrustedBy: "entrusted by"
        case .minutesReviewedBy: "minutes reviewed by"
        case .minutesSignedBy: "minutes signed by"
        case .halfYear: "half-year"
        case .concerns: "Worth knowing"
        case .obstacles: "It cannot be called"
        case .slots: "Times that would do"
        case .atRisk: "AT RISK"
        case .nobodyChairs: "nobody"
        case .noMeetings: "No meeting answers to that."
        case .noSlots: "No time would do."
        }
    }

    package func quorum(
        _ holds: Bool, present: Int, needed: Int, members: Int, taken: Bool
    ) -> String {
        let count = self.present(present, members: members, taken: taken)
        return "\(holds ? "yes" : "NO"): \(count), \(needed) needed"
    }

    package func present(_ present: Int, members: Int, taken: Bool) -> String {
        "\(present) of \(members)" + (taken ? " were there" : "")
    }

    package func meetingFreeWeek(_ period: String, reading: String) -> String {
        "Free of meetings: \(period), \(reading)"
    }

    package func done(_ meeting: String, _ act: MeetingAct) -> String {
        switch act {
        case .called: "Meeting \(meeting) is called."
        case .moved: "Meeting \(meeting) is moved."
        case .cancelled: "Meeting \(meeting) is cancelled."
        }
    }

    package func moreSlots(shown: Int, total: Int) -> String {
        "The best \(shown) of \(total); --limit shows more."
    }

    package func halfYear(_ half: Int) -> String { half == 1 ? "first" : "second" }
    package func month(_ month: Int) -> String { "\(month)" }
}
