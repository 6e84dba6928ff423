import Testing

@testable import Varlink

@Suite struct RouterTests {
    @Test func servesItself() throws {
        let router = try Router(
            vendor: "v", product: "p", version: "1", url: "u", interfaces: [], handlers: [:])
        #expect(router.interfaces.map(\.name) == ["org.varlink.service"])
    }
}
