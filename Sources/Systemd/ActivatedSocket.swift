import CSystemd
import Glibc

/// A socket which the service manager opened and handed over (sd_listen_fds(3)).
package struct ActivatedSocket: Sendable, Equatable {
    /// Open, close-on-exec, and owned by whoever took it.
    package let descriptor: Int32
    /// `FileDescriptorName=` of the socket unit; the unit's name where it says none.
    package let name: String

    init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// Whether it is what this daemon can serve on: a listening Unix stream socket.
    package var isListeningUnixStream: Bool {
        sd_is_socket_unix(descriptor, Int32(SOCK_STREAM.rawValue), 1, nil, 0) > 0
    }
}

/// The sockets handed over at the start, in the unit's order; none without socket activation.
///
/// Takes them: the variables that announced them are unset, so that no child believes they are its
/// own, and a second call returns none. Call it once, before any other thread reads the
/// environment.
package func activatedSockets() throws(SystemdError) -> [ActivatedSocket] {
    var names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    let count = try SystemdError.check(
        sd_listen_fds_with_names(1, &names), "sd_listen_fds_with_names")
    defer {
        for index in 0..<Int(count) { free(names?[index]) }
        free(names)
    }
    return (0..<count).map { index in
        ActivatedSocket(
            descriptor: SD_LISTEN_FDS_START + index,
            name: names?[Int(index)].map { String(cString: $0) } ?? "")
    }
}
