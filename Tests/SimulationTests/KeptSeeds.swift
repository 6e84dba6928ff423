/// A run that once showed a fault of the daemon, and what that was.
struct KeptSeeds: Sendable {
    let seed: UInt64
    let steps: [Int]
    let found: String

    static let all = [
        KeptSeeds(
            seed: 11, steps: [1628, 1633, 1636, 1646, 1655],
            found: "who watched was not told that leave entered late changed since when the mayor "
                + "presides")
    ]
}
