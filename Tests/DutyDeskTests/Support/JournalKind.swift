import OfficeJournal

/// The journals with which a desk must do the same.
enum JournalKind: CaseIterable, Sendable {
    case memory, sqlite

    /// A new journal, with the folder that must live as long as it.
    func make() throws -> (journal: any Journal, folder: TemporaryFolder) {
        let folder = try TemporaryFolder()
        return switch self {
        case .memory: (InMemoryJournal(), folder)
        case .sqlite: (try SQLiteJournal(folder: folder.path), folder)
        }
    }
}
