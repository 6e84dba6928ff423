import Dispatch
import Simulation
import Testing

/// Daemon and model agree after every step; `make simulate-nightly` goes on for a million.
@Suite(.serialized) struct SimulationTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `daemon and model agree`(_ seed: UInt64) async {
        let found = await Self.run(Simulation(seed: seed, steps: 2_500))
        #expect(
            found == nil,
            "presided-simulate \(seed) 2500, step \(found?.step ?? 0): \(found?.failure ?? "")")
    }

    /// Runs that once found something, shrunk.
    @Test(arguments: KeptSeeds.all)
    func `what was found once`(_ kept: KeptSeeds) async {
        let found = await Self.run(Simulation(seed: kept.seed, steps: kept.steps))
        #expect(found == nil, "\(kept.fault): \(found?.failure ?? "")")
    }

    /// On a thread of its own: a run waits for the daemon's threads, and would hold up the tests
    /// that share theirs.
    private static func run(_ simulation: Simulation) async -> (step: Int, failure: String)? {
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "simulation").async {
                continuation.resume(returning: simulation.run())
            }
        }
    }
}
