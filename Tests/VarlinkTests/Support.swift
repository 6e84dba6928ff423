import Synchronization

@testable import Varlink

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// Keeps what is answered.
final class Answers: ReplySink {
    let all = Mutex<[Reply]>([])

    func reply(_ token: CallToken, encodedParameters: [UInt8], continues: Bool) {
        let parameters = try? JSON.parse(encodedParameters).objectValue
        add(Reply(parameters: parameters ?? [:], continues: continues))
    }

    func error(_ token: CallToken, name: String, parameters: JSONObject) {
        add(Reply(parameters: parameters, error: name))
    }

    func onDisconnect(_ token: CallToken, _ body: @escaping @Sendable () -> Void) {}

    var isOpen: Bool { true }

    private func add(_ reply: Reply) { all.withLock { $0.append(reply) } }
}

extension ServerConnection {
    mutating func receive(_ text: String) { receive(Array(text.utf8)[...]) }

    mutating func receive(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { receive($0) }
    }

    /// All actions that there are.
    mutating func actions() -> [Action] {
        var actions: [Action] = []
        while let action = next() { actions.append(action) }
        return actions
    }

    /// What is to be written, each NUL as a line's end.
    mutating func written() -> String {
        var text = ""
        takeOutput { text = String(decoding: $0, as: UTF8.self) }
        return text.replacing("\0", with: "\n")
    }

    @discardableResult
    mutating func reply(_ token: CallToken, _ json: String, continues: Bool = false) -> Bool {
        reply(token, encodedParameters: Array(json.utf8), continues: continues)
    }
}

extension CallToken: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: UInt64) { self.init(number: value) }
}
