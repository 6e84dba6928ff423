/// A run of an office against the model: steps of commands, faults, deaths and passing time, each
/// with its own generator, so that any of them can be left out.
package struct Simulation: Sendable {
    package let seed: UInt64
    /// Of steps the numbers that are done, in order.
    package let steps: [Int]
    /// An office is a new one after so many steps.
    package static let stepsOfAnOffice = 400

    package init(seed: UInt64, steps: [Int]) {
        self.seed = seed
        self.steps = steps
    }

    package init(seed: UInt64, steps: Int) {
        self.init(seed: seed, steps: Array(0..<steps))
    }

    /// The first step after which daemon and model differ, and in what; nil when they never do.
    /// Whoever wants to is told how many steps were done, and what each did.
    package func run(
        progress: (Int) -> Void = { _ in }, telling: (Int, String) -> Void = { _, _ in }
    ) -> (step: Int, failure: String)? {
        var office: SimulatedOffice?
        defer { office?.end() }
        var number = -1
        for (done, step) in steps.enumerated() {
            do {
                if step / Self.stepsOfAnOffice != number || office == nil {
                    // What shows only at the end of an office is of its last step.
                    do {
                        try office?.checkEverything()
                    } catch {
                        return (steps[done - 1], "\(error)")
                    }
                    office?.end()
                    number = step / Self.stepsOfAnOffice
                    office = try SimulatedOffice(seed: seed, number: number)
                }
                defer { telling(step, office?.lastStep ?? "") }
                try office?.step(SimulationRandom(seed: seed, step: step), number: step)
            } catch {
                let told = office?.lastStep ?? ""
                return (step, "\(error)\n    after: \(told)")
            }
            progress(done + 1)
        }
        do {
            try office?.checkEverything()
        } catch {
            return (steps.last ?? 0, "\(error)")
        }
        return nil
    }

    /// The same failure, or another, in as few steps as leaving out chunks of them finds.
    package func shrunk(failingAt last: Int, atMost tries: Int = 200) -> Simulation {
        // Offices before the one that failed have nothing to do with it.
        let office = last / Self.stepsOfAnOffice
        var kept = steps.filter { $0 <= last && $0 / Self.stepsOfAnOffice == office }
        var left = tries
        var chunk = max(1, kept.count / 2)
        while left > 0 {
            var place = 0
            while place < kept.count, left > 0 {
                var fewer = kept
                fewer.removeSubrange(place..<min(kept.count, place + chunk))
                left -= 1
                if Simulation(seed: seed, steps: fewer).run() != nil {
                    kept = fewer
                } else {
                    place += chunk
                }
            }
            if chunk == 1 { break }
            chunk = max(1, chunk / 2)
        }
        return Simulation(seed: seed, steps: kept)
    }
}
