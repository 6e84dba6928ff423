/// The members of a JSON object, in the order in which they were written, each key once.
///
/// A small object is searched from the front. A large one gets an index, so that finding a
/// duplicate in an object of a megabyte is not quadratic. Two objects are equal when they have the
/// same members, in whatever order. Keys are compared as Swift strings are: canonically equivalent
/// spellings of one name are one key.
package struct JSONObject: Sendable {
    package struct Member: Hashable, Sendable {
        package let key: String
        package var value: JSON
    }

    /// Above this many members the index is kept, where they are added one by one.
    private static let indexedAbove = 16

    package private(set) var members: [Member] = []
    private var index: [String: Int]?

    package init() {}

    package var count: Int { members.count }
    package var isEmpty: Bool { members.isEmpty }
    package var keys: [String] { members.map(\.key) }

    /// The value of a member; nil when there is none (a member that is null gives `.null`).
    /// Setting nil removes the member; the others keep their order.
    package subscript(key: String) -> JSON? {
        get { position(of: key).map { members[$0].value } }
        set {
            switch (position(of: key), newValue) {
            case (let position?, let value?): members[position].value = value
            case (let position?, nil): remove(at: position)
            case (nil, let value?): add(Member(key: key, value: value))
            case (nil, nil): break
            }
        }
    }

    /// Adds a member at the end; false, with nothing changed, when the key is there already.
    package mutating func append(_ key: String, _ value: JSON) -> Bool {
        guard position(of: key) == nil else { return false }
        add(Member(key: key, value: value))
        return true
    }

    /// The members of a literal, which are few: without an index. Of two of one key the later
    /// counts.
    init(literal elements: [(String, JSON)]) {
        members.reserveCapacity(elements.count)
        for (key, value) in elements {
            if let position = members.firstIndex(where: { $0.key == key }) {
                members[position].value = value
            } else {
                members.append(Member(key: key, value: value))
            }
        }
    }

    /// Adds the members of another object, which has no key that this one has.
    package mutating func add(_ others: JSONObject) {
        members += others.members
        index = nil
        assert(Set(keys).count == count, "a key stands in both objects: \(keys)")
    }

    private func position(of key: String) -> Int? {
        if let index { return index[key] }
        for position in members.indices where members[position].key == key { return position }
        return nil
    }

    private mutating func add(_ member: Member) {
        if members.isEmpty { members.reserveCapacity(4) }
        if index == nil, members.count == Self.indexedAbove { buildIndex() }
        index?[member.key] = members.count
        members.append(member)
    }

    private mutating func remove(at position: Int) {
        members.remove(at: position)
        index = nil
        if members.count > Self.indexedAbove { buildIndex() }
    }

    private mutating func buildIndex() {
        var built: [String: Int] = [:]
        built.reserveCapacity(4 * members.count)
        for position in members.indices { built[members[position].key] = position }
        index = built
    }
}

extension JSONObject: Hashable {
    package static func == (left: JSONObject, right: JSONObject) -> Bool {
        guard left.count == right.count else { return false }
        for (mine, other) in zip(left.members, right.members) where mine != other {
            return left.members.allSatisfy { right[$0.key] == $0.value }
        }
        return true
    }

    package func hash(into hasher: inout Hasher) {
        // A sum, for the order of the members must not count.
        hasher.combine(members.reduce(0) { $0 &+ $1.hashValue })
    }
}

extension JSONObject: CustomStringConvertible {
    package var description: String { JSON.object(self).description }
}
