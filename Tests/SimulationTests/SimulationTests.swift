import Simulation
import Testing

/// Daemon and model agree after every step; `make simulate-nightly` goes on for a million.
@Suite struct SimulationTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `daemon and model agree`(_ seed: UInt64) {
        let found = Simulation(seed: seed, steps: 2_500).run()
        #expect(
            found == nil,
            "presided-simulate \(seed) 2500, step \(found?.step ?? 0): \(found?.failure ?? "")")
    }

    /// Runs that once found something, shrunk.
    @Test(arguments: KeptSeeds.all)
    func `what was found once`(_ kept: KeptSeeds) {
        let found = Simulation(seed: kept.seed, steps: kept.steps).run()
        #expect(found == nil, "\(kept.found): \(found?.failure ?? "")")
    }
}
