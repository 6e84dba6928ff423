/// A post in the government (Art. 5, 9), in the order in which one person's posts count: who holds
/// several asks for leave, and is listed, by the first.
package enum Post: String, CaseIterable, Hashable, Sendable, Comparable {
    case mayor
    /// 代市长: the mayor in every respect here.
    case actingMayor
    case executiveDeputyMayor
    case deputyMayor
    case secretaryGeneral
    case mayorsAssistant
    case deputySecretaryGeneral
    case departmentHead

    /// The rank among posts, 0 the highest.
    package var order: Int {
        switch self {
        case .mayor: 0
        case .actingMayor: 1
        case .executiveDeputyMayor: 2
        case .deputyMayor: 3
        case .secretaryGeneral: 4
        case .mayorsAssistant: 5
        case .deputySecretaryGeneral: 6
        case .departmentHead: 7
        }
    }

    /// Whether this post leads the government: the mayor, or one acting.
    package var isMayor: Bool { self == .mayor || self == .actingMayor }

    /// Whether the holder is a deputy mayor, the executive one included (副市长).
    package var isDeputyMayor: Bool { self == .executiveDeputyMayor || self == .deputyMayor }

    /// Whether there is only one such post.
    package var isSingle: Bool {
        switch self {
        case .mayor, .actingMayor, .executiveDeputyMayor, .secretaryGeneral: true
        case .deputyMayor, .mayorsAssistant, .deputySecretaryGeneral, .departmentHead: false
        }
    }

    /// Whether the holder may be in charge of departments (分管).
    package var mayBeInCharge: Bool { self <= .mayorsAssistant }

    /// Whether the holder may coordinate for a leader (Art. 9).
    package var mayCoordinate: Bool {
        self == .deputySecretaryGeneral || self == .secretaryGeneral
    }

    package static func < (left: Post, right: Post) -> Bool { left.order < right.order }
}

/// A post that a person holds, and the department where the post heads one.
package struct Seat: Hashable, Sendable {
    package let post: Post
    package let department: DepartmentID?

    package init(_ post: Post, department: DepartmentID? = nil) {
        self.post = post
        self.department = department
    }
}
