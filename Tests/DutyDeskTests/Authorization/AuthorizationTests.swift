import Foundation
import Testing
import Varlink

@testable import DutyDesk

/// Every method of every interface by every role in every relation, as the table says.
@Suite struct AuthorizationTests {
    @Test func `every described method has its row, and each relation is tried`() throws {
        let service = try TestOffice(roster: nil).service.router
        var seats: [String: Set<AuthorizationSeat>] = [:]
        for interface in service.interfaces where interface.name.hasPrefix("org.preside.") {
            for method in interface.methods {
                seats["\(interface.name).\(method.name)".replacing("org.preside.", with: "")] = []
            }
        }
        for row in AuthorizationRow.all {
            #expect(seats[row.method] != nil, "\(row.method) is not described")
            for seat in AuthorizationSeat.allCases {
                #expect(row.cell(seat) != .missing, "\(row): no word for \(seat.title)")
                if row.cell(seat) != .none { seats[row.method]?.insert(seat) }
            }
        }
        for (method, tried) in seats.sorted(by: { $0.key < $1.key }) {
            let left = Set(AuthorizationSeat.allCases).subtracting(tried).map(\.title).sorted()
            #expect(left == [], "\(method) has no row that says what these may")
        }
    }

    @Test(arguments: AuthorizationRow.all)
    func `each may what the table says`(_ row: AuthorizationRow) throws {
        let outcomes = try AuthorizationTrial(row: row).outcomes()
        for outcome in outcomes {
            #expect(
                outcome.cell == row.cell(outcome.seat), "\(row): \(outcome.seat) \(outcome.caller)")
        }
        if ProcessInfo.processInfo.environment["AUTHORIZATION_PRINT"] != nil {
            let words = AuthorizationSeat.allCases.map { seat in
                let cells = outcomes.filter { $0.seat == seat }.map(\.cell.word)
                return cells.isEmpty ? "-" : Set(cells).sorted().joined(separator: "/")
            }
            print("ROW \(row.method) \"\(row.matter)\" :: \(words.joined(separator: " "))")
        }
    }
}

/// The page for people says what the rows say.
@Suite struct AuthorizationPageTests {
    @Test func `the page is written from the rows`() throws {
        if ProcessInfo.processInfo.environment["AUTHORIZATION_WRITE"] != nil {
            try AuthorizationPage.text.write(
                to: AuthorizationPage.url, atomically: true, encoding: .utf8)
        }
        let page = try String(contentsOf: AuthorizationPage.url, encoding: .utf8)
        #expect(page == AuthorizationPage.text)
    }
}
