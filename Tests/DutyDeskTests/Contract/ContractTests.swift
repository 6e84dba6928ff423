import Testing
import Varlink

@testable import DutyDesk

/// What the server accepts and sends is what the descriptions say: each answer here, and in every
/// other test of this target, is compared with its description by `TestOffice`.
@Suite struct ContractTests {
    static let rows =
        ContractRow.doneRows + ContractRow.leaveErrors + ContractRow.otherErrors
        + ContractRow.serviceErrors + ContractRow.meetings + ContractRow.turns
        + ContractRow.weeks
        + ContractRow.engagements
        + ContractRow.proceedingsDone + ContractRow.proceedingErrors

    /// Errors that cannot come from the router in process, and why.
    static let elsewhere = [
        "org.varlink.service.MethodNotImplemented": "every described method has a row",
        "org.varlink.service.PermissionDenied": "refusals are NotPermitted, which say who may",
        "org.preside.Connection.MessageTooLong": "the socket's",
        "org.preside.Connection.MessageTimedOut": "the socket's",
        "org.preside.Connection.TooManyConnections": "the socket's",
    ]

    @Test(arguments: rows, JournalKind.allCases)
    func `a call is answered as described`(_ row: ContractRow, _ kind: JournalKind) throws {
        guard row.journals.contains(kind) else { return }
        let (journal, folder) = try kind.make()
        let office = try TestOffice(journal)
        let parameters = try row.situation(office, folder.path)
        let sink = office.begin(row.method, parameters, by: row.caller, more: row.more)
        let answer = try #require(sink.next())
        office.expectDescribed()
        #expect(answer.error == row.refusal.map { Self.full($0.error) })
        if let fields = row.refusal?.fields { #expect(answer.reply.parameters == fields) }
        sink.disconnect()
    }

    @Test func `every method is called, and every error provoked`() throws {
        let service = try TestOffice(roster: nil).service.router
        var methods: Set<String> = []
        var errors: Set<String> = []
        for interface in service.interfaces {
            methods.formUnion(interface.methods.map { "\(interface.name).\($0.name)" })
            errors.formUnion(interface.errors.map { "\(interface.name).\($0.name)" })
        }
        let called = Self.rows.filter { $0.refusal == nil }.map { Self.full($0.method) }
        #expect(methods.subtracting(called) == [])
        let provoked = Self.rows.compactMap { $0.refusal.map { Self.full($0.error) } }
        #expect(errors.subtracting(provoked) == Set(Self.elsewhere.keys))
    }

    private static func full(_ name: String) -> String {
        name.hasPrefix("org.") ? name : "org.preside." + name
    }
}
