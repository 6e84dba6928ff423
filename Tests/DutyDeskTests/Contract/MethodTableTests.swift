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

    /// Those of the list are tried for what is told of them, and with the caller gone.
    @Test func `the methods that change something are those of the list`() {
        let rows = MethodTable.rows(version: "").filter(\.value.changes).keys
        let changing = AuthorizationRow.changing.union(["Journal.Backup"])
        #expect(Set(rows) == Set(changing.map { "org.preside.\($0)" }))
    }
}
