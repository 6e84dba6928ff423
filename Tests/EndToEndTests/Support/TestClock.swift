import Glibc

/// The machine's wall clock, which the daemon goes by too.
enum TestClock {
    /// Seconds since 1970.
    static func now() -> Int { time(nil) }

    /// An instant in whole seconds as the daemon writes it, in an office at eight hours east.
    static func rfc3339(_ seconds: Int) -> String {
        var parts = tm()
        var shifted = seconds + 8 * 3_600
        gmtime_r(&shifted, &parts)
        var text = [CChar](repeating: 0, count: 32)
        let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%S+08:00", &parts)
        return String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Waits until this instant has passed.
    static func passes(_ seconds: Int) -> Bool {
        Patience.until { now() > seconds }
    }

    /// What a program gets in its environment to take this instant for now; its clock goes on
    /// from there. For tests on printed dates, which must not hang on the day they are run.
    static func starting(at seconds: Int) -> [String: String] {
        [
            "LD_PRELOAD": Products.built + "/libTestClock.so",
            "TEST_CLOCK_OFFSET": String(seconds - now()),
        ]
    }
}
