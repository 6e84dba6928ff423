extension EnglishWording {
    package func word(_ word: ItemState) -> String { word.rawValue }

    package func word(_ word: ChecklistPiece) -> String {
        switch word {
        case .research: "research"
        case .expertArgument: "experts' argument"
        case .opinions: "opinions"
        case .riskAssessment: "risk assessment"
        }
    }

    package func word(_ word: OpinionManner) -> String {
        switch word {
        case .publicNotice: "public notice"
        case .hearing: "hearing"
        case .forum: "forum"
        }
    }

    package func word(_ word: CitizenGroup) -> String {
        switch word {
        case .congressDeputies: "deputies of the congress"
        case .conferenceMembers: "members of the consultative conference"
        case .experts: "experts and scholars"
        case .residents: "residents"
        }
    }

    package func word(_ word: ExcuseState) -> String {
        switch word {
        case .requested: "not answered"
        case .granted: "excused"
        case .declined: "not excused"
        }
    }

    package func word(_ word: MinutesState) -> String {
        switch word {
        case .none: "not drafted"
        case .drafted, .reviewed, .signed: word.rawValue
        }
    }

    package func word(_ word: AbsenceWhy) -> String {
        switch word {
        case .onLeave: "on leave"
        case .excused: "excused"
        case .undecided: "asked, not answered"
        case .declined: "asked, not excused"
        case .unexcused: "not excused"
        }
    }

    package func word(_ word: DueCode) -> String {
        switch word {
        case .papersDue: "papers reach the participants"
        case .attendanceMissing: "attendance was not taken"
        case .minutesUnsigned: "minutes are not signed"
        case .itemUndecided: "neither decided nor postponed"
        case .followUpDue: "to be done today"
        case .followUpOverdue: "overdue"
        }
    }

    package func label(_ label: ProceedingLabel) -> String {
        switch label {
        case .chair: "chaired by"
        case .papersDue: "papers due"
        case .sittingIn: "sitting in"
        case .standIn: "stand-in"
        case .followUp: "follow-up"
        case .doneAt: "done"
        case .admission: "admitted by the chair"
        case .touchesInterests: "touches direct interests"
        case .papersLate: "papers late"
        case .inStead: "in stead, to be reported"
        case .held: "the meeting was held"
        case .notHeld: "too few were there: nothing is decided"
        case .notTaken: "attendance was not taken"
        case .noItems: "No agenda item answers to that."
        case .noExcuses: "Nobody asked to be excused."
        case .noFollowUps: "Nothing is to be done."
        case .nothingDue: "Nothing is owed about meetings."
        default: "\(label)"
        }
    }

    package func done(_ subject: String, _ act: ProceedingAct) -> String {
        switch act {
        case .proposed: "Agenda item \(subject) was proposed."
        case .reviewed: "\(subject) was reviewed."
        case .settled: "\(subject) was settled."
        case .declined: "\(subject) was declined."
        case .placed: "\(subject) was put on the agenda."
        case .postponed: "\(subject) was postponed."
        case .withdrawn: "\(subject) was withdrawn."
        case .checked: "A piece of the checklist of \(subject) was handed in."
        case .papersHandedOut: "The papers of \(subject) were handed out."
        case .admitted: "The chair admitted \(subject)."
        case .invited: "Those who sit in on \(subject) were filed."
        case .decided: "\(subject) was decided."
        case .excuseAsked: "An excuse from \(subject) was asked for."
        case .excuseGranted: "Excused from \(subject)."
        case .excuseDeclined: "Not excused from \(subject)."
        case .attendanceTaken: "Attendance at \(subject) was taken."
        case .drafted: "The minutes of \(subject) were drafted."
        case .minutesReviewed: "The minutes of \(subject) were reviewed."
        case .signed: "The minutes of \(subject) were signed."
        case .followUpAdded: "Follow-up \(subject) was added."
        case .followUpDone: "\(subject) is done."
        }
    }

    package func items(_ count: Int) -> String {
        count == 1 ? "There is 1 agenda item." : "There are \(count) agenda items."
    }
}
