/// Ids that commands carry, so that one whose answer was lost can be repeated without being done
/// twice.
package enum CommandID {
    /// A new id: `c-` and 96 random bits in hexadecimal.
    package static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return "c-"
            + (0..<3).map { _ in
                let digits = String(UInt32.random(in: 0...UInt32.max, using: &generator), radix: 16)
                return String(repeating: "0", count: 8 - digits.count) + digits
            }.joined()
    }
}
