import CivilTime
internal import HashTreeCollections

// On whom it depends who presides: what others do need not be looked at.
extension Office {
    /// False when it cannot depend on this person's leave who presides in a period: neither the
    /// mayor nor in the line on any day of it, nor entrusted with presiding.
    func mayPreside(_ person: PersonID, in period: Period, zone: Zone) -> Bool {
        let days = zone.days(touchedBy: period)
        return roster.sheets(on: days).contains { $0.succession.contains(person) }
            || entrustedToPreside(in: period).contains {
                $0.person == person && $0.effective?.overlaps(period) ?? false
            }
    }

    /// False when an event that is part of this office cannot have changed who presides, nor since
    /// or until when: what is entered late about the past may change since when.
    package func bearsOnPresiding(_ event: Event) -> Bool {
        switch event {
        case .rosterApplied, .entrusted, .entrustmentCancelled, .yearClosed: return true
        case .engagement, .meeting, .proceeding, .rotation, .week: return false
        default:
            guard let person = event.leave.flatMap({ leaves[$0]?.person }) else { return false }
            return roster.versions.contains { $0.sheet.succession.contains(person) }
                || entrustments.contains { $0.person == person && $0.scope == .preside }
        }
    }
}
