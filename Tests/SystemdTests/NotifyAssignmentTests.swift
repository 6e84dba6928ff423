import Testing

@testable import Systemd

@Suite("Assignments to the service manager are one line each")
struct NotifyAssignmentTests {
    @Test(arguments: [
        (NotifyAssignment.ready, "READY=1"),
        (.reloading, "RELOADING=1"),
        (.stopping, "STOPPING=1"),
        (.watchdog, "WATCHDOG=1"),
        (.status("张三 presides"), "STATUS=张三 presides"),
        (.status("a\nREADY=1\r\u{2028}\u{85}b\0"), "STATUS=a READY=1   b "),
        (.monotonicMicroseconds(.max), "MONOTONIC_USEC=18446744073709551615"),
        (.extendTimeout(.milliseconds(1500)), "EXTEND_TIMEOUT_USEC=1500000"),
        (.extendTimeout(.nanoseconds(1999)), "EXTEND_TIMEOUT_USEC=1"),
        (.extendTimeout(.seconds(-3)), "EXTEND_TIMEOUT_USEC=0"),
        (.extendTimeout(.seconds(Int64.max)), "EXTEND_TIMEOUT_USEC=18446744073709551615"),
    ])
    func text(_ assignment: NotifyAssignment, _ expected: String) {
        #expect(assignment.text == expected)
    }
}
