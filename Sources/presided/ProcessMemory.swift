import Foundation
import Glibc

/// The memory of this process as the kernel counts it.
enum ProcessMemory {
    /// Resident bytes; 0 where the kernel does not say.
    static func resident() -> Int64 {
        let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        let pages = text?.split(separator: " ").dropFirst().first.flatMap { Int64($0) }
        return (pages ?? 0) * Int64(sysconf(Int32(_SC_PAGESIZE)))
    }
}
