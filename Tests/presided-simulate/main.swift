import Foundation
import Simulation

/// `presided-simulate SEED STEPS`, or `presided-simulate SEED of STEP,FROM-TO,...` for some steps
/// alone, as those of a run that was shrunk. 0 when daemon and model agree, 1 when they do not, 64
/// when it is called otherwise.
let arguments = CommandLine.arguments.dropFirst()
let words = Array(arguments)

func usage() -> Never {
    FileHandle.standardError.write(
        Data(
            ("usage: presided-simulate SEED STEPS\n"
                + "       presided-simulate SEED of STEP,FROM-TO,...\n").utf8))
    exit(64)
}

guard words.count >= 2, let seed = UInt64(words[0]) else { usage() }
let simulation: Simulation
if words[1] == "of", words.count == 3 {
    simulation = Simulation(
        seed: seed,
        steps: words[2].split(separator: ",").flatMap { part -> [Int] in
            let ends = part.split(separator: "-").compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last, first <= last else { usage() }
            return Array(first...last)
        })
} else {
    guard let steps = Int(words[1]), steps > 0 else { usage() }
    simulation = Simulation(seed: seed, steps: steps)
}
let begun = Date()
let found = simulation.run { done in
    if done % 50_000 == 0 {
        print("\(done) steps, \(Int(Date().timeIntervalSince(begun))) s")
        fflush(nil)
    }
}
guard let (step, failure) = found else {
    let seconds = Date().timeIntervalSince(begun)
    print(
        "Seed \(seed): \(simulation.steps.count) steps in \(Int(seconds.rounded())) s, "
            + "daemon and model agree.")
    exit(0)
}
print("Seed \(seed), step \(step): \(failure)")
fflush(nil)
if ProcessInfo.processInfo.environment["SHRINK"] != "0" {
    let shrunk = simulation.shrunk(failingAt: step)
    let steps = shrunk.steps.map(String.init).joined(separator: ",")
    print("In \(shrunk.steps.count) steps: presided-simulate \(seed) of \(steps)")
    if let (step, failure) = shrunk.run(telling: { print("\($0)  \($1)") }) {
        print("Step \(step): \(failure)")
    }
}
exit(1)
