/// What is asked for and at a meeting: agenda, excuses, attendance, minutes (Art. 41-43, 46).
package enum ProceedingCommand: Hashable, Sendable {
    case cancel(AgendaItemID, reason: String?)
}
