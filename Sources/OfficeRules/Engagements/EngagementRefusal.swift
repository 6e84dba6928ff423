/// Why a command about an engagement is refused, with the facts that a reader needs to do better.
package enum EngagementRefusal: Hashable, Sendable {
    case noSuch(EngagementID)
}
