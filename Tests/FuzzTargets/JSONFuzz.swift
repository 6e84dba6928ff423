import Varlink

/// What can be read can be written, and reads the same again.
enum JSONFuzz {
    static func violation(in bytes: [UInt8]) -> String? {
        guard let value = try? JSON.parse(bytes, limits: JSONLimits(depth: 16)) else { return nil }
        var written: [UInt8] = []
        value.encode(into: &written)
        guard let again = try? JSON.parse(written, limits: JSONLimits(depth: 16)) else {
            return "what was written cannot be read"
        }
        var twice: [UInt8] = []
        again.encode(into: &twice)
        return twice == written ? nil : "written differently the second time"
    }
}
