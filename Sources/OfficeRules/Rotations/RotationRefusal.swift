/// Why a command about turns is refused, with the facts that a reader needs to do better.
package enum RotationRefusal: Hashable, Sendable {
    case noSuch(TurnID)
}
