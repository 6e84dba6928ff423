/// What the daemon is told by its configuration file: a plain value, complete and checked by
/// itself; whether the files it names are there and right is found when they are read.
package struct Configuration: Hashable, Sendable {
    /// The office's name, as letters and boards show it.
    package let officeName: String
    /// A name of the system's zone data, such as `Asia/Shanghai`.
    package let timeZone: String
    /// The path of the roster that an empty journal begins with.
    package let roster: String
    /// The path of the folder of the working-day files.
    package let workdays: String
    /// The path of the rulebook; nil leaves every parameter at its default.
    package let rulebook: String?
    /// The path of the socket; nil where it comes from the command line or from systemd.
    package let socket: String?
    /// The path of the folder of the journal; nil where it comes from the command line or from
    /// systemd.
    package let stateDirectory: String?
    package let limits: Limits
    /// In the order of the file.
    package let accounts: [Account]

    /// The bounds of the socket.
    package struct Limits: Hashable, Sendable {
        /// Connections that one user may have, 1 to 100,000; root is not counted.
        package var connectionsPerUser = 128
        /// Connections in all, 16 to 100,000.
        package var connections = 1_024
        /// The longest message in bytes, 4,096 to 64 MiB.
        package var frameBytes = 1 << 20
        /// Messages that may wait on one connection, 1 to 10,000.
        package var pipelineDepth = 64
        /// How long a message may take from its first byte to its last, in seconds, 1 to 3,600.
        package var incompleteMessageSeconds = 10
        /// Bytes that may wait for a client to read them, 64 KiB to 1 GiB.
        package var outboundBufferBytes = 4 << 20
        /// How long a client may leave much of them unread, in seconds, 1 to 3,600.
        package var stalledReaderSeconds = 30

        package init() {}
    }
}
