import Interfaces
import Testing
import Varlink

@testable import DutyDesk

@Suite struct MethodTableTests {
    @Test func `every method that is described is served, and nothing else`() throws {
        var described: Set<String> = []
        for (name, text) in InterfaceText.all {
            let interface = try InterfaceDescription(parsing: text)
            #expect(interface.name == name)
            described.formUnion(interface.methods.map { "\(name).\($0.name)" })
        }
        #expect(Set(MethodTable.rows(version: "").keys) == described)
    }
}
