import Testing

@testable import Systemd

@Suite("Message ids")
struct MessageIDTests {
    @Test(arguments: MessageID.allCases)
    func `an id is 128 bits in lower-case hexadecimal`(_ id: MessageID) {
        #expect(id.rawValue.count == 32)
        #expect(id.rawValue.allSatisfy { "0123456789abcdef".contains($0) })
    }

    /// People's queries and the catalogs rest on these: a change is a broken promise.
    @Test func `ids that were given out stay`() {
        #expect(MessageID.daemonStarted.rawValue == "cae549d18ec16f26888aa4b045668406")
        #expect(MessageID.nobodyPresides.rawValue == "d72da10efe239a595e696bbe7877e964")
        #expect(MessageID.connectionLimitReached.rawValue == "1f355cf335f437d54783454b6664e3ac")
    }
}
