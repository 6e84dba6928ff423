import CivilTime
import Foundation
import HashTreeCollections
import OfficeJournal
import OfficeRules
import Synchronization

/// Which office a query is about.
enum Scope: Hashable, Sendable {
    /// The office of now.
    case now
    /// The office of now, reaching back to an instant: before the years that are held in memory the
    /// journal has to be read.
    case reaching(Instant)
    /// Wherever this leave is found.
    case leave(LeaveID)
    /// The office as it stood at a record, reaching back to an instant.
    case asKnown(Int64, reaching: Instant)
}

extension Desk {
    /// The office for a scope when it is at hand; nil when the journal has to be read.
    func officeAtHand(_ scope: Scope) -> Office? {
        let (office, zone) = state.withLock { ($0.office, $0.setting.zone) }
        switch scope {
        case .now: return office
        case .reaching(let instant):
            return instant >= office.horizon(zone) ? office : nil
        case .leave(let id):
            return office.leaves[id] != nil || id.number > office.lastLeave ? office : nil
        case .asKnown(let number, let instant):
            return number == office.record && instant >= office.horizon(zone) ? office : nil
        }
    }

    /// The office for a scope, read from the journal. Blocks.
    func officeFromJournal(_ scope: Scope) throws -> Office {
        if let office = officeAtHand(scope) { return office }
        let zone = setting.zone
        let loader = OfficeLoader(journal: journal, zone: zone)
        switch scope {
        case .now, .reaching, .leave:
            return try archive.withLock { archive in
                var office = archive ?? Office(keepsEverything: true)
                try loader.replay(into: &office, upTo: self.office.record)
                archive = office
                return office
            }
        case .asKnown(let number, let instant):
            if number == 0 { return Office() }
            let office = try loader.load(upTo: number).office
            if instant >= office.horizon(zone) { return office }
            var whole = Office(keepsEverything: true)
            try loader.replay(into: &whole, upTo: number)
            return whole
        }
    }
}
