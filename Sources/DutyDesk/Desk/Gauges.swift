/// What the process knows of itself and the desk does not.
package struct Gauges: Sendable {
    /// Seconds since the start, by a clock that nobody can set.
    package let uptime: @Sendable () -> Int64
    /// Open connections.
    package let connections: @Sendable () -> Int
    /// Bytes of memory in use.
    package let memory: @Sendable () -> Int64

    package init(
        uptime: @escaping @Sendable () -> Int64, connections: @escaping @Sendable () -> Int,
        memory: @escaping @Sendable () -> Int64
    ) {
        self.uptime = uptime
        self.connections = connections
        self.memory = memory
    }

    /// Of a desk without a process of its own.
    static let none = Gauges(uptime: { 0 }, connections: { 0 }, memory: { 0 })
}
