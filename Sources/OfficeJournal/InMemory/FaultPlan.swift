/// What goes wrong with an `InMemoryJournal`, and when.
package struct FaultPlan: Sendable {
    package enum Fault: Sendable {
        /// The append fails with this error and nothing is kept.
        case refuse(JournalError)
        /// The sync fails and nothing was kept.
        case unknownAndLost
        /// The sync fails although everything was kept.
        case unknownAndKept
        /// Another writer's records come first.
        case overtaken(by: [RecordDraft])
    }

    /// The fault of the n-th append, counted from 1, or nil for none.
    package var onAppend: @Sendable (Int) -> Fault?
    /// The error of the n-th reopening, counted from 1, or nil for none.
    package var onReopen: @Sendable (Int) -> JournalError?

    package init(
        onAppend: @escaping @Sendable (Int) -> Fault? = { _ in nil },
        onReopen: @escaping @Sendable (Int) -> JournalError? = { _ in nil }
    ) {
        self.onAppend = onAppend
        self.onReopen = onReopen
    }

    package static let none = FaultPlan()

    /// Faults by the ordinal of the append, counted from 1.
    package static func at(_ faults: [Int: Fault]) -> FaultPlan {
        FaultPlan(onAppend: { faults[$0] })
    }
}
