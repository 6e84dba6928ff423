import Testing
import Varlink

/// One row: a method in some matter of 孙三's, and what each column may.
struct AuthorizationRow: Sendable, CustomStringConvertible {
    typealias Situation = @Sendable (TestOffice) throws -> JSONObject

    let method: String
    /// What it is done to, in a few words.
    let matter: String
    /// Whose decision a clerk enters; nil where there is none.
    let by: String?
    /// One cell a column, in the order of `AuthorizationSeat`, without a clerk's own matter.
    let cells: [AuthorizationCell]
    /// Of a clerk whose own matter it is, where that is not what any clerk may.
    let ownClerk: AuthorizationCell?
    /// The error with which it ends for everybody who may, since the situation is not whole here.
    let ends: String?
    let streams: Bool
    /// The matter is 陈实's, the head of education, under whom nobody stands.
    let head: Bool
    let situation: Situation

    var description: String { "\(method) \(matter)" }

    init(
        _ method: String, _ matter: String, _ cells: String, by: String? = nil,
        ownClerk: String? = nil, ends: String? = nil, streams: Bool = false, head: Bool = false,
        _ situation: @escaping Situation = { _ in [:] }
    ) {
        self.method = method
        self.matter = matter
        self.by = by
        let interface = String(method.prefix { $0 != "." })
        self.cells = cells.split(separator: " ").filter { $0 != "|" }.map { word in
            AuthorizationCell(word: String(word), interface: interface)
        }
        self.ownClerk = ownClerk.map { AuthorizationCell(word: $0, interface: interface) }
        self.ends = ends
        self.streams = streams
        self.head = head
        self.situation = situation
    }

    func cell(_ seat: AuthorizationSeat) -> AuthorizationCell {
        if seat == .ownClerk { return ownClerk ?? cell(.clerk) }
        let seats = AuthorizationSeat.allCases.filter { $0 != .ownClerk }
        let place = seats.firstIndex(of: seat) ?? 0
        return place < cells.count ? cells[place] : .missing
    }
}

/// What becomes of a call: a word of the table.
enum AuthorizationCell: Hashable, Sendable {
    /// Done, or answered with all that a clerk is told.
    case yes
    /// Answered with less.
    case part
    /// Refused with this error, named without `org.preside.`.
    case refused(String)
    /// There is no such person in this matter.
    case none
    case missing

    /// The words in which the rows are written, and what they say in the table.
    static let words: [(word: String, error: String, meaning: String)] = [
        ("no", "NotPermitted", "refused: only those named in the reply may"),
        ("gone", "NoSuchLeave", "told what would be told if there were none"),
        ("own", "OwnLeave", "refused: nobody decides their own leave"),
        ("ownLine", "ImportRefused", "refused: a line is the clerk's own leave, decided already"),
        ("ownExcuse", "OwnExcuse", "refused: nobody decides their own excuse"),
        ("entitled", "NotEntitled", "refused: not the one whom the article names"),
        ("leader", "NotTheLeader", "refused: it is somebody else's turn"),
        ("asked", "NotAsked", "refused: somebody else is asked to step in"),
        ("passedOn", "WrongState", "refused for another reason: nobody is asked any more"),
    ]

    /// The error of a word is the interface's own, save the one that all share.
    init(word: String, interface: String) {
        switch word {
        case "yes": self = .yes
        case "part": self = .part
        case "-": self = .none
        default:
            let error = Self.words.first { $0.word == word }?.error
            self =
                error.map { .refused((word == "no" ? "Service" : interface) + "." + $0) }
                ?? .missing
        }
    }

    var word: String {
        switch self {
        case .yes: "yes"
        case .part: "part"
        case .none: "-"
        case .missing: "missing"
        case .refused(let name):
            Self.words.first { name.hasSuffix("." + $0.error) }?.word ?? name
        }
    }
}
