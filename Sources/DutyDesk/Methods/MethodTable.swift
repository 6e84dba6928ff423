/// Every method of every interface, by its full name. A description without a row here, or a row
/// without a description, fails the tests.
enum MethodTable {
    static func rows(version: String) -> [String: MethodRow] {
        let tables: [(String, [String: MethodRow])] = [
            ("org.preside.Presiding", PresidingMethods.rows),
            ("org.preside.Presiding", EntrustmentMethods.rows),
            ("org.preside.Leave", LeaveMethods.rows),
            ("org.preside.Leave", LeaveQueries.rows),
            ("org.preside.Roster", RosterMethods.rows),
            ("org.preside.Workdays", WorkdayMethods.rows),
            ("org.preside.Journal", JournalMethods.rows),
            ("org.preside.Engagements", EngagementMethods.rows),
            ("org.preside.Engagements", EngagementQueries.rows),
            ("org.preside.Meetings", MeetingMethods.rows),
            ("org.preside.Meetings", MeetingQueries.rows),
            ("org.preside.Proceedings", ProceedingMethods.rows),
            ("org.preside.Proceedings", ProceedingQueries.rows),
            ("org.preside.Congress", CongressMethods.rows),
            ("org.preside.Weeks", WeekMethods.rows),
            ("org.preside.Receptions", ReceptionMethods.rows),
            ("org.preside.Duty", DutyMethods.rows),
            ("org.preside.Service", ServiceMethods.rows(version: version)),
        ]
        var rows: [String: MethodRow] = [:]
        for (interface, table) in tables {
            for (name, row) in table { rows["\(interface).\(name)"] = row }
        }
        return rows
    }
}
