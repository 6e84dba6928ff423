import Glibc

extension AccountMap.Lookup {
    /// The users and groups of this machine, from wherever it takes them (files, a directory
    /// service). An answer that cannot be had counts as none.
    package static let system = AccountMap.Lookup(
        userID: { name in
            entry(passwd()) {
                getpwnam_r(name, $0, $1, $2, $3)
            } value: {
                $0.pw_uid
            }
        },
        groupID: { name in
            entry(group()) {
                getgrnam_r(name, $0, $1, $2, $3)
            } value: {
                $0.gr_gid
            }
        },
        userName: { id in
            entry(passwd()) {
                getpwuid_r(id, $0, $1, $2, $3)
            } value: {
                $0.pw_name.map { String(cString: $0) }
            }
        },
        groupName: { id in
            entry(group()) {
                getgrgid_r(id, $0, $1, $2, $3)
            } value: {
                $0.gr_name.map { String(cString: $0) }
            }
        })

    private typealias Find<Entry> = (
        UnsafeMutablePointer<Entry>, UnsafeMutablePointer<CChar>, Int,
        UnsafeMutablePointer<UnsafeMutablePointer<Entry>?>
    ) -> Int32

    /// Bytes; a group of some ten thousand members fits.
    private static let largestBuffer = 1 << 20

    /// Runs one of the C library's look-ups with a buffer that is made larger until it suffices.
    private static func entry<Entry, Value>(
        _ empty: Entry, _ find: Find<Entry>, value: (Entry) -> Value?
    ) -> Value? {
        var entry = empty
        var found: UnsafeMutablePointer<Entry>?
        var size = 1 << 12
        while size <= largestBuffer {
            let (status, result) = withUnsafeTemporaryAllocation(of: CChar.self, capacity: size) {
                buffer -> (Int32, Value?) in
                guard let base = buffer.baseAddress else { return (ENOMEM, nil) }
                let status = find(&entry, base, size, &found)
                // The entry's texts lie in the buffer, so they are read before it goes.
                return (status, status == 0 && found != nil ? value(entry) : nil)
            }
            switch status {
            case ERANGE: size *= 4
            case EINTR: continue
            default: return result
            }
        }
        return nil
    }
}
