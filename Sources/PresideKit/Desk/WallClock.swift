import Glibc

/// The time of this machine, only for leaving out the year of dates in it.
package enum WallClock {
    /// Seconds since 1970-01-01T00:00:00Z.
    static func seconds() -> Int { time(nil) }

    /// Lets so many seconds pass; whether to go on then.
    package static func pause(seconds: Int) -> Bool {
        sleep(UInt32(seconds))
        return true
    }
}
