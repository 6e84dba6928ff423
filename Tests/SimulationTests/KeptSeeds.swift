/// A run that once showed a fault of the daemon, and what that was.
struct KeptSeeds: Sendable {
    let seed: UInt64
    let steps: [Int]
    let found: String

    static let all = [
        KeptSeeds(
            seed: 11, steps: [1628, 1633, 1636, 1646, 1655],
            found: "who watched was not told that leave entered late changed since when the mayor "
                + "presides"),
        KeptSeeds(
            seed: 5,
            steps: [
                3608, 3611, 3612, 3613, 3615, 3616, 3619, 3620, 3621, 3623, 3624, 3626, 3645, 3649,
                3651, 3678, 3679, 3681, 3683, 3694, 3696, 3698, 3703, 3721,
            ],
            found: "who watched was not told that a roster changed the post alone of whoever "
                + "presides"),
    ]
}
