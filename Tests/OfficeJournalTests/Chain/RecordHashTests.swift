import OfficeJournal
import Testing

@Suite("The hash of a record")
struct RecordHashTests {
    /// Frozen: every journal ever written depends on it. Worked out with another program.
    @Test func isTheSameForEver() {
        let draft = RecordDraft(
            at: 1_772_413_200_000_000, account: "clerk", actor: "zhang-san", commandID: nil,
            kind: "leave.requested", subject: "L1", body: Array(#"{"a":1}"#.utf8))
        let hash = Record.hash(of: draft, number: 1, after: .zero)
        #expect(hash.description == golden)
    }

    private let golden = "4c88ffba6315dec4e15a8e0227086e9ac80c63330593bf957a15079a7bee48c2"

    static let base = fullDraft(1)

    static func changed(_ change: (inout RecordDraft) -> Void) -> RecordDraft {
        var draft = base
        change(&draft)
        return draft
    }

    static let others: [RecordDraft] = [
        changed { $0.at += 1 },
        changed { $0.account += "x" },
        changed { $0.actor = nil },
        changed { $0.actor = "" },
        changed { $0.commandID = nil },
        changed { $0.commandID = "" },
        changed { $0.subject = nil },
        changed { $0.subject = "" },
        changed { $0.kind += "x" },
        changed { $0.body[0] ^= 1 },
        changed { $0.body.append(0) },
        // The same bytes in a row, divided otherwise.
        changed {
            $0.account += String($0.actor!.first!)
            $0.actor!.removeFirst()
        },
        changed {
            $0.commandID = nil
            $0.subject = $0.commandID
        },
        changed {
            $0.actor = nil
            $0.commandID = base.actor
        },
    ]

    @Test func everyFieldCounts() {
        var hashes = Set(Self.others.map { Record.hash(of: $0, number: 1, after: .zero) })
        hashes.insert(Record.hash(of: Self.base, number: 1, after: .zero))
        hashes.insert(Record.hash(of: Self.base, number: 2, after: .zero))
        hashes.insert(Record.hash(of: Self.base, number: 1, after: .sha256([])))
        #expect(hashes.count == Set(Self.others).count + 3)
    }
}

@Suite("A digest of 32 bytes")
struct Digest32Tests {
    @Test func isSHA256() {
        #expect(
            Digest32.sha256(Array("abc".utf8)).description
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func goesToBytesAndBack() {
        let digest = Digest32.sha256([1, 2, 3])
        #expect(Digest32(digest.bytes) == digest)
        #expect(Digest32(hex: digest.description) == digest)
        #expect(Digest32(hex: digest.description.uppercased()) == digest)
        #expect(Digest32.zero.bytes == Array(repeating: 0, count: 32))
    }

    @Test(arguments: [
        "", "00", String(repeating: "0", count: 63), String(repeating: "0", count: 65),
        String(repeating: "g", count: 64), "0" + String(repeating: "０", count: 21),
    ])
    func refusesOtherText(_ text: String) {
        #expect(Digest32(hex: text) == nil)
    }

    @Test(arguments: [0, 31, 33]) func refusesOtherLengths(_ count: Int) {
        #expect(Digest32([UInt8](repeating: 0, count: count)) == nil)
    }
}
