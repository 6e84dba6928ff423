extension QueryRow {
    static let turns: [QueryRow] =
        [
            QueryRow(
                "congress plan 2027 --leaders a,b --leaders c --command-id i", "Congress.Plan",
                #"{"year":2027,"leaders":["a","b","c"],"commandID":"i"}"#),
            QueryRow(
                "congress plan 2027 --command-id i", "Congress.Plan",
                #"{"year":2027,"commandID":"i"}"#),
            // A flag that names nobody is not the same as none: the daemon refuses it.
            QueryRow(
                "congress plan 2027 --leaders ， --command-id i", "Congress.Plan",
                #"{"year":2027,"leaders":[],"commandID":"i"}"#),
            QueryRow(
                "duty plan --from x --to y --leaders ， --officers b --command-id i", "Duty.Plan",
                #"{"from":"x","to":"y","leaders":[],"officers":["b"],"commandID":"i"}"#),
            QueryRow(
                "reception plan l --with a --weekday 周日 --from x --to y --command-id i",
                "Receptions.Plan",
                #"""
                {"list":"l","with":["a"],"weekday":"sunday","from":"x","to":"y","commandID":"i"}
                """#),
            QueryRow("duty fairness 值班", "Duty.Fairness", #"{"part":"officer"}"#),
            QueryRow("congress show", "Congress.Show"),
            QueryRow("congress show 2027", "Congress.Show", #"{"year":2027}"#),
            QueryRow(
                "congress set-day S2 2027-04-27 --command-id i", "Congress.SetDay",
                #"{"session":"S2","day":"2027-04-27","commandID":"i"}"#),
            QueryRow("congress fairness 2027", "Congress.Fairness", #"{"year":2027}"#),
            QueryRow(
                "reception plan l --with a,b --weekday friday --every 2 --from x --to y "
                    + "--on-rest-day skip --command-id i", "Receptions.Plan",
                #"""
                {"list":"l","with":["a","b"],"weekday":"friday","everyWeeks":2,"from":"x","to":"y",
                "onRestDay":"skip","commandID":"i"}
                """#),
            QueryRow(
                "reception show l --from x --to y", "Receptions.Show",
                #"{"list":"l","from":"x","to":"y"}"#),
            QueryRow("reception fairness l", "Receptions.Fairness", #"{"list":"l"}"#),
            QueryRow(
                "duty plan --from x --to y --leaders a --officers b,c --command-id i", "Duty.Plan",
                #"""
                {"from":"x","to":"y","leaders":["a"],"officers":["b","c"],"commandID":"i"}
                """#),
            QueryRow(
                "duty show --from x --to y --person p", "Duty.Show",
                #"{"from":"x","to":"y","person":"p"}"#),
            QueryRow(
                "duty swap D1 --with D2 --by p --command-id i", "Duty.Swap",
                #"{"with":"D2","by":"p","duty":"D1","commandID":"i"}"#),
            QueryRow(
                "duty agree D1 --by p --command-id i", "Duty.Agree",
                #"{"by":"p","duty":"D1","commandID":"i"}"#),
            QueryRow(
                "duty end-swap D1 --by p --reason r --command-id i", "Duty.EndSwap",
                #"{"reason":"r","by":"p","duty":"D1","commandID":"i"}"#),
            QueryRow("duty fairness officer", "Duty.Fairness", #"{"part":"officer"}"#),
        ]
        + [
            ("congress", "Congress", "session"), ("reception", "Receptions", "reception"),
            ("duty", "Duty", "duty"),
        ].flatMap(steps)

    private static func steps(
        _ command: String, _ interface: String, _ field: String
    ) -> [QueryRow] {
        ["excuse", "accept", "decline"].map { step in
            QueryRow(
                "\(command) \(step) X5 --by p --reason r --command-id i",
                "\(interface).\(step.prefix(1).uppercased())\(step.dropFirst())",
                #"{"reason":"r","by":"p","\#(field)":"X5","commandID":"i"}"#)
        }
    }
}
