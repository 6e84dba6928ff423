/// A run that shows a fault that the daemon once had. It fails with the row of that name of
/// `Tests/Simulation/mutants.py`, and holds as long as nothing else is drawn: `make mutate` tries.
struct KeptSeeds: Sendable {
    let seed: UInt64
    let steps: [Int]
    let fault: String

    static let all = [
        KeptSeeds(
            seed: 1, steps: [24, 27, 28, 32, 33, 34, 47],
            fault: "what was entered late is not told to who watches"),
        KeptSeeds(
            seed: 3, steps: [3_829, 3_860, 3_889],
            fault: "a roster that changes a post alone is not told"),
        KeptSeeds(
            seed: 1,
            steps: [2_199, 2_201, 2_202, 2_306, 2_323, 2_327, 2_328, 2_329, 2_331, 2_341, 2_343],
            fault: "an extension of what was corrected runs over other leave"),
    ]
}
