/// A run that once showed a fault of the daemon, and what that was.
struct KeptSeeds: Sendable {
    let seed: UInt64
    let steps: [Int]
    let found: String

    static let all: [KeptSeeds] = []
}
