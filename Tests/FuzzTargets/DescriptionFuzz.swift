import Interfaces
import Varlink

/// A description that can be read is read the same again, and validates its own kind of call
/// without falling over.
enum DescriptionFuzz {
    static func violation(in bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let description = try? InterfaceDescription(parsing: text) else { return nil }
        guard let again = try? InterfaceDescription(parsing: description.source) else {
            return "what was read cannot be read again"
        }
        guard again == description else { return "read differently the second time" }
        for method in description.methods {
            _ = description.violation(ofInput: [:], method: method)
            _ = description.violation(ofOutput: [:], method: method)
            guard description.method(named: method.name) != nil else {
                return "a method that cannot be found"
            }
        }
        return nil
    }
}
