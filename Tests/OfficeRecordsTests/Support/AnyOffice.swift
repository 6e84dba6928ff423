import CivilTime
import HashTreeCollections
import OfficeRules

/// An office on which any events were laid, whatever their sense. Decisions lead to more than half
/// of what an office can keep only rarely, or after many others; here it all comes about at once.
enum AnyOffice {
    static func make(seed: UInt64, events: Int) -> Office {
        var random = SplitMix(seed: seed)
        var office = Office()
        while office.record < events {
            let event = random.event()
            guard canStand(event, in: office) else { continue }
            office.evolve(
                event, record: office.record + 1, at: random.instant(), zone: shanghai)
        }
        return office
    }

    /// A number is given once. What is asked for anew would else be in two people's leaves, and a
    /// turn in two plans.
    private static func canStand(_ event: Event, in office: Office) -> Bool {
        switch event {
        case .leaveRequested(let event):
            office.leaves[event.id] == nil
        case .rotation(.planned(let plan)):
            Set(plan.turns.map(\.id)).count == plan.turns.count
                && plan.turns.allSatisfy { office.rotations.turns[$0.id] == nil }
        // What is in the years of `civilDay` is to stay.
        case .yearClosed(let year): year < 2026
        default: true
        }
    }
}
