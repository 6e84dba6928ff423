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

    static func main() {
        let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")
        guard CommandLine.argc > 1, let name = CommandLine.unsafeArgv[1],
            let target = FuzzTarget(rawValue: String(cString: name))
        else {
            print("usage: presided-fuzz \(names) [option of libFuzzer]...")
            exit(64)
        }
        Self.target = target
        // libFuzzer takes the arguments behind the program's name.
        var count = CommandLine.argc - 1
        var arguments = CommandLine.unsafeArgv + 1
        exit(
            runDriver(&count, &arguments) { bytes, count in
                let input = Array(UnsafeBufferPointer(start: bytes, count: count))
                if let violation = Fuzz.target.violation(in: input) {
                    print(violation)
                    abort()
                }
                return 0
            })
    }
}
