/// A call into libsystemd that failed: which one, and the error number it gave.
///
/// Broken infrastructure, never a refusal: the daemon runs on without the service manager's
/// attention, or stops, as its outermost caller decides.
package struct SystemdError: Error, Equatable, CustomStringConvertible {
    /// The C function that failed, as its manual page is named.
    package let call: String
    /// The positive `errno` value.
    package let errorNumber: Int32

    init(call: String, errorNumber: Int32) {
        self.call = call
        self.errorNumber = errorNumber
    }

    package var description: String { "\(call): \(ErrorText.describing(errorNumber))" }

    /// libsystemd's convention: a negative return is `-errno`, anything else an answer.
    static func check(_ result: Int32, _ call: String) throws(SystemdError) -> Int32 {
        guard result < 0 else { return result }
        throw SystemdError(call: call, errorNumber: -result)
    }
}
