import OfficeRules
import Testing
import Varlink

@testable import DutyDesk

/// Each method and the roles of which one is needed.
@Suite struct RoleTests {
    static let all = ["observer", "person", "clerk", "administrator"]

    static let rows: [String: [String]] = [
        "Presiding.At": all, "Presiding.During": all, "Presiding.Watch": all,
        "Presiding.Away": all, "Presiding.Today": all, "Presiding.Entrustments": all,
        "Presiding.Entrust": ["person", "clerk"],
        "Presiding.CancelEntrustment": ["person", "clerk"],
        "Leave.Preview": ["person", "clerk"], "Leave.Request": ["person", "clerk"],
        "Leave.Approve": ["person", "clerk"], "Leave.Decline": ["person", "clerk"],
        "Leave.Confirm": ["person", "clerk"], "Leave.Extend": ["person", "clerk"],
        "Leave.Change": ["person", "clerk"], "Leave.Return": ["person", "clerk"],
        "Leave.ReportBack": ["person", "clerk"], "Leave.Cancel": ["person", "clerk"],
        "Leave.Totals": ["person", "clerk"], "Leave.File": ["clerk"],
        "Leave.Correct": ["clerk"], "Leave.Import": ["clerk"], "Leave.Show": all,
        "Leave.List": all, "Roster.Apply": ["clerk", "administrator"], "Roster.Show": all,
        "Workdays.Show": all, "Workdays.Add": all, "Workdays.Between": all,
        "Journal.Log": ["clerk", "administrator"], "Journal.Show": ["clerk", "administrator"],
        "Journal.Export": ["clerk", "administrator"], "Journal.Verify": all,
        "Congress.Plan": ["clerk"], "Congress.SetDay": ["clerk"], "Congress.Show": all,
        "Congress.Fairness": all, "Congress.Excuse": ["person", "clerk"],
        "Congress.Accept": ["person", "clerk"], "Congress.Decline": ["person", "clerk"],
        "Receptions.Plan": ["clerk"], "Receptions.Show": all, "Receptions.Fairness": all,
        "Receptions.Excuse": ["person", "clerk"], "Receptions.Accept": ["person", "clerk"],
        "Receptions.Decline": ["person", "clerk"], "Duty.Plan": ["clerk"], "Duty.Show": all,
        "Duty.Fairness": all, "Duty.Excuse": ["person", "clerk"],
        "Duty.Accept": ["person", "clerk"], "Duty.Decline": ["person", "clerk"],
        "Duty.Swap": ["person", "clerk"], "Duty.Agree": ["person", "clerk"],
        "Duty.EndSwap": ["person", "clerk"],
        "Proceedings.Propose": ["person", "clerk"], "Proceedings.Review": ["person", "clerk"],
        "Proceedings.Settle": ["person", "clerk"], "Proceedings.Decline": ["person", "clerk"],
        "Proceedings.Postpone": ["person", "clerk"], "Proceedings.Withdraw": ["person", "clerk"],
        "Proceedings.Check": ["person", "clerk"], "Proceedings.Admit": ["person", "clerk"],
        "Proceedings.Conclude": ["person", "clerk"], "Proceedings.Show": ["person", "clerk"],
        "Proceedings.AskExcuse": ["person", "clerk"],
        "Proceedings.GrantExcuse": ["person", "clerk"],
        "Proceedings.DeclineExcuse": ["person", "clerk"],
        "Proceedings.Excuses": ["person", "clerk"],
        "Proceedings.ShowAttendance": ["person", "clerk"],
        "Proceedings.ReviewMinutes": ["person", "clerk"],
        "Proceedings.SignMinutes": ["person", "clerk"],
        "Proceedings.AddFollowUp": ["person", "clerk"],
        "Proceedings.Finish": ["person", "clerk"], "Proceedings.FollowUps": ["person", "clerk"],
        "Proceedings.Dues": ["person", "clerk"], "Proceedings.Place": ["clerk"],
        "Proceedings.HandOut": ["clerk"], "Proceedings.Invite": ["clerk"],
        "Proceedings.TakeAttendance": ["clerk"], "Proceedings.DraftMinutes": ["clerk"],
        "Proceedings.Items": all, "Proceedings.ShowMinutes": all,
        "Journal.Backup": ["administrator"], "Service.Status": all, "Service.WhoAmI": [],
    ]

    static let callers: [(Caller, String?)] = [
        (.stranger, nil), (.observer, "observer"), (.mayor, "person"), (.clerk, "clerk"),
        (.administrator, "administrator"),
    ]

    @Test func `every method has its roles`() {
        let methods = MethodTable.rows(version: "").keys.map { $0.dropFirst(12) }
        #expect(Set(methods.map(String.init)) == Set(Self.rows.keys))
    }

    @Test(arguments: callers)
    func `refused is whoever has none of the roles, and told which`(
        _ caller: Caller, _ role: String?
    ) throws {
        let office = try TestOffice()
        let held = role.map { ["observer", $0] } ?? []
        for interface in office.service.router.interfaces {
            for method in interface.methods {
                let name = "\(interface.name).\(method.name)"
                guard let roles = Self.rows[String(name.dropFirst(12))],
                    name.hasPrefix("org.preside.")
                else { continue }
                let sink = office.begin(
                    name, Self.anything(method.input, of: interface), by: caller, more: true)
                let answer = try #require(sink.next())
                sink.disconnect()
                let allowed = roles.isEmpty || roles.contains { held.contains($0) }
                if allowed {
                    #expect(answer["roles"] != .texts(roles) || roles.isEmpty, "\(name)")
                    continue
                }
                #expect(answer.error == "org.preside.Service.NotPermitted", "\(name)")
                #expect(
                    answer.reply.parameters == [
                        "account": .string(caller.actor.account), "method": .string(name),
                        "roles": .texts(roles), "persons": [],
                    ])
            }
        }
        office.expectDescribed()
    }

    /// Parameters of the form that is described, whatever their sense.
    private static func anything(
        _ fields: [IDLType.Field], of interface: InterfaceDescription
    ) -> JSONObject {
        var object = JSONObject()
        for field in fields {
            if let value = anything(field.type, of: interface) { object[field.name] = value }
        }
        return object
    }

    private static func anything(_ type: IDLType, of interface: InterfaceDescription) -> JSON? {
        switch type {
        case .string: "x"
        case .int: 1
        case .bool: true
        case .array: []
        case .enumeration(let cases): .string(cases[0].name)
        case .named(let name): interface.type(named: name).flatMap { anything($0, of: interface) }
        default: nil
        }
    }

    @Test func `who the daemon takes the caller to be`() throws {
        let office = try TestOffice()
        let mayor = try office.done("Service.WhoAmI", by: .mayor)
        #expect(mayor["account"] == "ma-li" && mayor["person"] == "ma-li")
        #expect(mayor["name"] == "马力" && mayor["roles"] == ["observer", "person"])
        let stranger = try office.done("Service.WhoAmI", by: .stranger)
        #expect(stranger["roles"] == [] && stranger["person"] == .null)
    }

    @Test func `a person who is not the mayor entrusts nobody`() throws {
        let office = try TestOffice()
        let parameters: JSONObject = [
            "person": "qian-er", "from": "2026-03-04", "until": "2026-03-05",
        ]
        let answer = try office.call("Presiding.Entrust", parameters, by: .executive)
        #expect(
            answer.reply.parameters == [
                "account": "zhao-yi", "method": "org.preside.Presiding.Entrust",
                "roles": ["clerk"], "persons": ["ma-li"],
            ])
        try office.done("Presiding.Entrust", parameters, by: .mayor)
    }
}
