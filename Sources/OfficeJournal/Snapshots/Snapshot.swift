/// The office as of a record, kept so that a start need not replay everything.
///
/// It carries a digest of its own and the hash of its record; one that fails either test is never
/// used. Losing a snapshot loses nothing but time.
package struct Snapshot: Hashable, Sendable {
    package let number: Int64
    package let hash: Digest32
    /// The version of the body, of which only the writer knows the meaning.
    package let format: Int
    package let body: [UInt8]

    package init(number: Int64, hash: Digest32, format: Int, body: [UInt8]) {
        self.number = number
        self.hash = hash
        self.format = format
        self.body = body
    }

    /// SHA-256 over number, hash, format and body.
    var digest: Digest32 {
        var canonical = CanonicalBytes(
            label: "org.preside.journal.snapshot.1", reserving: body.count + 64)
        canonical.add(number)
        canonical.add(hash)
        canonical.add(Int64(format))
        canonical.add(body)
        return Digest32.sha256(canonical.bytes)
    }
}

/// The answer to a search for a snapshot.
package struct SnapshotLookup: Hashable, Sendable {
    package let snapshot: Snapshot?
    /// Newer snapshots that were passed over, newest first.
    package let ignored: [Ignored]

    package init(snapshot: Snapshot?, ignored: [Ignored]) {
        self.snapshot = snapshot
        self.ignored = ignored
    }

    package struct Ignored: Hashable, Sendable {
        package let number: Int64
        package let reason: Reason

        package init(number: Int64, reason: Reason) {
            self.number = number
            self.reason = reason
        }
    }

    package enum Reason: Hashable, Sendable {
        /// Its own digest does not fit its content.
        case changed
        /// The record it stands for is not there or carries another hash.
        case notTheChain
    }
}
