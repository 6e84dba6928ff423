import Testing
import VarlinkNIO

@Suite struct ServerTests {
    @Test func limitsHaveRoom() {
        #expect(ServerLimits().reservedForRoot < ServerLimits().totalConnections)
    }
}
