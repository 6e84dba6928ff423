/// A run that shows a fault that the daemon once had, and what that was. Each has a row in
/// `Tests/Simulation/mutants.py`, with which it fails; it holds as long as nothing else is drawn.
struct KeptSeeds: Sendable {
    let seed: UInt64
    let steps: [Int]
    let found: String

    static let all = [
        KeptSeeds(
            seed: 1, steps: [24, 27, 28, 32, 33, 34, 47],
            found: "who watched was not told that leave entered late changed since when the mayor "
                + "presides"),
        KeptSeeds(
            seed: 3, steps: [3_829, 3_860, 3_889],
            found: "who watched was not told that a roster changed the post alone of whoever "
                + "presides"),
        KeptSeeds(
            seed: 1,
            steps: [2_199, 2_201, 2_202, 2_306, 2_323, 2_327, 2_328, 2_329, 2_331, 2_341, 2_343],
            found: "an extension ran over other leave once what it extends was corrected"),
    ]
}
