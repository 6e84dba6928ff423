/// What is asked of the turns: congress sessions, receptions, duty (Art. 32, 57).
package enum RotationCommand: Hashable, Sendable {
    case cancel(TurnID, reason: String?)
}
