import FuzzTargets
import Glibc

/// libFuzzer's own loop, with everything it is told on the command line.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Feeds one target what libFuzzer comes up with: `presided-fuzz TARGET [option of libFuzzer]…`.
///
/// What a target finds wrong ends the program as a trap does, and libFuzzer keeps the bytes.
@main
enum Fuzz {
    nonisolated(unsafe) private static var target = FuzzTarget.json

    /// For the programs that libFuzzer starts to merge a corpus: it does not give them the target.
    private static let variable = "PRESIDED_FUZZ_TARGET"

    static func main() {
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        if count > 1, let word = arguments[1], FuzzTarget(rawValue: String(cString: word)) != nil {
            setenv(variable, word, 1)
            arguments[1] = arguments[0]
            arguments += 1
            count -= 1
        }
        guard let name = getenv(variable), let target = FuzzTarget(rawValue: String(cString: name))
        else {
            let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")
            print("usage: presided-fuzz \(names) [option of libFuzzer]...")
            exit(64)
        }
        Self.target = target
        exit(
            runDriver(&count, &arguments) { bytes, count in
                let input = Array(UnsafeBufferPointer(start: bytes, count: count))
                if let violation = Fuzz.target.violation(in: input) {
                    let line = Array((violation + "\n").utf8)
                    _ = write(STDERR_FILENO, line, line.count)
                    abort()
                }
                return 0
            })
    }
}
