/// What is asked of the engagements (Art. 56, 60).
package enum EngagementCommand: Hashable, Sendable {
    case cancel(EngagementID, reason: String?)
}
