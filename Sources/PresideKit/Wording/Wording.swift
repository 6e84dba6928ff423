/// Everything that the client says to people, in one language.
///
/// `ChineseWording` and `EnglishWording` are the two; what one says the other has to say too, or
/// it does not compile. Texts from the daemon come in here already escaped (`Facts`).
package protocol Wording:
    Sendable,
    WordWording,
    SentenceWording,
    LeaveWording,
    RefusalWording,
    RecordWording,
    EngagementWording,
    MeetingWording,
    ProceedingWording,
    TurnWording,
    WeekWording
{
    /// The heading of a column or the name of a row.
    func column(_ column: Column) -> String
    /// A short phrase that takes nothing in.
    func phrase(_ phrase: Phrase) -> String
    /// The article that an answer rests on: 第八条, Art. 8.
    func article(_ number: Int) -> String
    /// An article as the reason of what was just said: 依据第八条, Art. 8.
    func because(_ article: Int) -> String
    /// Items in a row: 、 or a comma between them.
    func list(_ items: [String]) -> String
    /// A label and what belongs to it.
    func labelled(_ label: String, _ text: String) -> String
    /// Something added in brackets.
    func bracketed(_ text: String) -> String
}

/// A word for each member of the closed sets of the contract.
package protocol WordWording {
    func word(_ word: Capacity) -> String
    func word(_ word: Post) -> String
    func word(_ word: LeaveKind) -> String
    func word(_ word: LeaveState) -> String
    func word(_ word: LeaveFlag) -> String
    func word(_ word: ConcernCode) -> String
    func word(_ word: ApproverWhy) -> String
    func word(_ word: DecidedHow) -> String
    func word(_ word: PendingWhat) -> String
    func word(_ word: EntrustmentScope) -> String
    func word(_ word: AlertCode) -> String
    func word(_ word: DayWhy) -> String
    func word(_ word: WeekdayName) -> String
    func word(_ word: RoleName) -> String
    func word(_ word: JournalState) -> String
    func word(_ word: DifferenceWhat) -> String
    func word(_ word: EventName) -> String
}

/// Why the daemon refused, and what would do instead: the first line says what was wrong and
/// where, the others how to go on.
package protocol RefusalWording {
    func explain(_ error: PresidingError, _ facts: RefusalFacts) -> [String]
    func explain(_ error: LeaveError, _ facts: RefusalFacts) -> [String]
    func explain(_ error: RosterError, _ facts: RefusalFacts) -> [String]
    func explain(_ error: JournalError, _ facts: RefusalFacts) -> [String]
    func explain(_ error: ServiceError, _ facts: RefusalFacts) -> [String]
    func explain(_ error: EngagementsError, _ facts: RefusalFacts) -> [String]
    func explain(_ error: MeetingsError, _ facts: RefusalFacts) -> [String]
    func explain(_ error: ProceedingsError, _ facts: RefusalFacts) -> [String]
    func explain(_ error: ProtocolError, _ facts: RefusalFacts) -> [String]
    func explain(_ error: SocketError, _ facts: RefusalFacts) -> [String]
    /// An error that this client does not know.
    func unknownError(_ name: String, _ parameters: String) -> [String]
    /// What is wrong with a place in a file, as the daemon says it in English.
    func fileReason(_ reason: String, _ names: Names) -> String
    /// A line of a file: 第 3 行, line 3.
    func line(number: Int) -> String
    func unreachable(_ path: String, _ reason: String) -> [String]
    func lost(_ reason: String) -> String
    /// How to go on when nobody knows whether it was recorded.
    func repeatWith(_ commandID: String?) -> String
    func noInput(_ path: String, _ problem: FileProblem) -> [String]
    func cannotWrite(_ reason: String) -> String
}

extension Wording {
    /// The word for a member of a closed set; one that this client does not know stays as it is.
    func word<W: WireWord>(_: W.Type, _ raw: String?) -> String? {
        raw.map { W(rawValue: $0)?.said(by: self) ?? $0 }
    }

    func words<W: WireWord>(_ set: W.Type, _ raw: [String]) -> String {
        list(raw.map { word(set, $0) ?? $0 })
    }
}
