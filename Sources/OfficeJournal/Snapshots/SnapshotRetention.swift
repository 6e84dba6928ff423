/// Which snapshots are kept: the newest three, and of the older ones one for each doubling of the
/// distance from the newest.
///
/// So their count grows with the logarithm of the journal, and a question about the past finds one
/// that is at most about twice as far from the end as the record asked for.
enum SnapshotRetention {
    static let newest = 3

    /// The numbers to drop, of the `numbers` of one format.
    static func drop(of numbers: [Int64]) -> [Int64] {
        let descending = numbers.sorted(by: >)
        guard let last = descending.first else { return [] }
        var dropped: [Int64] = []
        var keptInBucket: [Int: Int64] = [:]
        for number in descending.dropFirst(newest) {
            let bucket = 64 - (last - number).leadingZeroBitCount
            // The oldest of a bucket stays: it is the one that moves on into the next.
            if let younger = keptInBucket.updateValue(number, forKey: bucket) {
                dropped.append(younger)
            }
        }
        return dropped
    }
}
