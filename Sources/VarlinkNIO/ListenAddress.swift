package import Glibc

/// Where a server listens.
package enum ListenAddress: Hashable, Sendable {
    /// A socket file that the server makes, with these permissions, and removes at its end.
    case path(String, mode: mode_t)
    /// A socket that listens already, from socket activation. Its file is not the server's.
    case descriptor(Int32)
}

/// Why a server cannot listen.
package enum ListenError: Error, Hashable, Sendable {
    /// Somebody answers on that socket: another server is running.
    case inUse(path: String)
    /// Something stands there that is no socket, a symbolic link for example. It is left alone.
    case notASocket(path: String)
    /// Longer than the kernel takes (107 bytes), empty, or with a NUL in it.
    case invalidPath(String)
    /// A descriptor that is not a listening Unix stream socket.
    case notListening(descriptor: Int32)
    /// What the kernel said: the function and its `errno`.
    case system(function: String, errno: Int32)
}
