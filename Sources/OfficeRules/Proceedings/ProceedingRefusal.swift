/// Why a command about what happens for and at a meeting is refused, with the facts that a reader needs to do better.
package enum ProceedingRefusal: Hashable, Sendable {
    case noSuch(AgendaItemID)
}
