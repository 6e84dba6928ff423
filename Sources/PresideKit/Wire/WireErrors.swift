/// The errors of one interface of the contract: the raw values are their names there.
///
/// Each has its sentences in both languages (`Wording`), by a switch without a default.
package protocol WireError: RawRepresentable<String>, CaseIterable, Sendable {
    static var interface: String { get }
    func explained(by wording: any Wording, _ facts: RefusalFacts) -> [String]
}

/// Refusals about entrustments (Art. 8).
package enum PresidingError: String, WireError {
    case EntrustmentOverlaps, NoSuchEntrustment, EntrustmentCancelled, EntrustmentOver, NoMayor
    case CannotBeEntrusted
    package static let interface = "org.preside.Presiding"
    package func explained(by wording: any Wording, _ facts: RefusalFacts) -> [String] {
        wording.explain(self, facts)
    }
}

/// Refusals about leave (Art. 74).
package enum LeaveError: String, WireError {
    case NoSuchLeave, Overlaps, WrongState, NothingToDecide, NotEntitled, OwnLeave
    case ConcernsNotAcknowledged, DecisionTime, HoldsNoPost, NotBegun, AlreadyBegun, WrongEnd
    case NeedsDecision, ImportRefused, Changed
    package static let interface = "org.preside.Leave"
    package func explained(by wording: any Wording, _ facts: RefusalFacts) -> [String] {
        wording.explain(self, facts)
    }
}

/// Refusals about roster files.
package enum RosterError: String, WireError {
    case Invalid
    package static let interface = "org.preside.Roster"
    package func explained(by wording: any Wording, _ facts: RefusalFacts) -> [String] {
        wording.explain(self, facts)
    }
}

/// Refusals about records.
package enum JournalError: String, WireError {
    case NoSuchRecord, BackupFailed
    package static let interface = "org.preside.Journal"
    package func explained(by wording: any Wording, _ facts: RefusalFacts) -> [String] {
        wording.explain(self, facts)
    }
}

/// Refusals that every interface shares.
package enum ServiceError: String, WireError {
    case NotPermitted, InvalidField, UnknownPerson, AmbiguousPerson, UnknownRecord, CommandIDReused
    case NotRecorded, NotRead, OutcomeUnknown, Stopping, TooLong
    package static let interface = "org.preside.Service"
    package func explained(by wording: any Wording, _ facts: RefusalFacts) -> [String] {
        wording.explain(self, facts)
    }
}

/// Refusals about engagements.
package enum EngagementsError: String, WireError {
    case NoSuch, NoSuchOccurrence, WhichOccurrence, Over, InThePast, WrongState, NeedsNoApproval
    case NotEntitled, DecisionTime, HoldsNoPost, NothingChanges
    package static let interface = "org.preside.Engagements"
    package func explained(by wording: any Wording, _ facts: RefusalFacts) -> [String] {
        wording.explain(self, facts)
    }
}

/// Refusals about meetings.
package enum MeetingsError: String, WireError {
    case NoSuch, AlreadyCancelled, AlreadyBegun, NoChair, ChairNotAllowed, MeetingFreeWeek
    case BelowQuorum, TooLate, NotEntitled, HoldsNoPost
    package static let interface = "org.preside.Meetings"
    package func explained(by wording: any Wording, _ facts: RefusalFacts) -> [String] {
        wording.explain(self, facts)
    }
}

/// Refusals about what happens at meetings.
package enum ProceedingsError: String, WireError {
    case NoSuch, NoSuchMeeting, NoSuchFollowUp, NoSuchDepartment, MeetingCancelled, MeetingPast
    case MeetingNotBegun, WrongState, NotPlaced, MajorElsewhere, ChecklistIncomplete, PapersLate
    case NotEntitled, OwnExcuse, NoExcuse, ExcuseStands, NotOfTheMeeting, AttendanceNotTaken
    case AttendanceTaken, NotChaired, NoQuorum, WrongMinutes, FollowUpDone
    package static let interface = "org.preside.Proceedings"
    package func explained(by wording: any Wording, _ facts: RefusalFacts) -> [String] {
        wording.explain(self, facts)
    }
}

/// Refusals about the week's sheet.
package enum WeeksError: String, WireError {
    case NothingChanged, NotOpen
    package static let interface = "org.preside.Weeks"
    package func explained(by wording: any Wording, _ facts: RefusalFacts) -> [String] {
        wording.explain(self, facts)
    }
}

/// The errors of the protocol itself.
package enum ProtocolError: String, WireError {
    case InterfaceNotFound, MethodNotFound, MethodNotImplemented, InvalidParameter
    case PermissionDenied, ExpectedMore
    package static let interface = "org.varlink.service"
    package func explained(by wording: any Wording, _ facts: RefusalFacts) -> [String] {
        wording.explain(self, facts)
    }
}

/// What ends a connection, whatever was called on it.
package enum SocketError: String, WireError {
    case MessageTooLong, MessageTimedOut, TooManyConnections
    package static let interface = "org.preside.Connection"
    package func explained(by wording: any Wording, _ facts: RefusalFacts) -> [String] {
        wording.explain(self, facts)
    }
}

/// Every error that the client can put into words.
package enum WireErrors {
    package static let interfaces: [any WireError.Type] = [
        PresidingError.self,
        LeaveError.self,
        RosterError.self,
        JournalError.self,
        ServiceError.self,
        EngagementsError.self,
        MeetingsError.self,
        ProceedingsError.self,
        CongressError.self,
        ReceptionsError.self,
        DutyError.self,
        WeeksError.self,
        ProtocolError.self,
        SocketError.self,
    ]

    /// The error of this full name, such as `org.preside.Leave.Overlaps`.
    package static func named(_ name: String) -> (any WireError)? {
        guard let dot = name.lastIndex(of: ".") else { return nil }
        let interface = name[..<dot]
        let short = String(name[name.index(after: dot)...])
        guard let errors = interfaces.first(where: { $0.interface == interface }) else {
            return nil
        }
        return make(errors, short)
    }

    private static func make<E: WireError>(_: E.Type, _ name: String) -> (any WireError)? {
        E(rawValue: name)
    }

    package static func all(of errors: any WireError.Type) -> [String] {
        names(errors)
    }

    private static func names<E: WireError>(_: E.Type) -> [String] {
        E.allCases.map(\.rawValue)
    }
}
