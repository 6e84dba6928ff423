/// What the daemon is doing now.
package struct Running: Sendable {
    /// In seconds.
    package let uptime: Int
    package let connections: Int
    package let watchers: Int
    package let queue: Int
    /// In bytes.
    package let memory: Int

    package init(uptime: Int, connections: Int, watchers: Int, queue: Int, memory: Int) {
        self.uptime = uptime
        self.connections = connections
        self.watchers = watchers
        self.queue = queue
        self.memory = memory
    }

    /// The two largest units that say something, each with its own word.
    func span(_ day: String, _ hour: String, _ minute: String, _ second: String) -> String {
        let parts = [
            (uptime / 86_400, day), (uptime / 3_600 % 24, hour), (uptime / 60 % 60, minute),
            (uptime % 60, second),
        ]
        let first = parts.firstIndex { $0.0 > 0 } ?? 3
        return parts[first..<min(first + 2, 4)].map { "\($0.0)\($0.1)" }.joined(separator: " ")
    }

    /// Mebibytes with one decimal.
    var mebibytes: String {
        let tenths = memory * 10 / 1_048_576
        return "\(tenths / 10).\(tenths % 10) MiB"
    }
}
