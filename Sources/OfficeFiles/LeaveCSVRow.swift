/// A row of a year's paper records, its values as they stand in the file, without spaces around
/// them and nil where the cell is empty.
package struct LeaveCSVRow: Hashable, Sendable {
    /// The line of the file on which the row begins, counted from 1.
    package let line: Int
    /// An id or a name.
    package let person: String
    package let from: String
    package let to: String
    package let kind: String
    package let state: String?
    package let decidedBy: String?
    package let decidedOn: String?
    package let orally: String?
    package let reason: String?
    package let place: String?

    package init(
        line: Int, person: String, from: String, to: String, kind: String, state: String? = nil,
        decidedBy: String? = nil, decidedOn: String? = nil, orally: String? = nil,
        reason: String? = nil, place: String? = nil
    ) {
        self.line = line
        self.person = person
        self.from = from
        self.to = to
        self.kind = kind
        self.state = state
        self.decidedBy = decidedBy
        self.decidedOn = decidedOn
        self.orally = orally
        self.reason = reason
        self.place = place
    }
}

/// The columns of a file of leaves, under the names that its header gives them.
enum LeaveCSVColumn: String, CaseIterable {
    case person, from, to, kind, state, decidedBy, decidedOn, orally, reason, place

    /// Whether the header must have the column, and each row a value in it.
    var isNeeded: Bool {
        switch self {
        case .person, .from, .to, .kind: true
        case .state, .decidedBy, .decidedOn, .orally, .reason, .place: false
        }
    }
}
