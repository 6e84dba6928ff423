extension QueryRow {
    /// What the commands about agenda, excuses, attendance, minutes and follow-ups ask.
    static let proceedings = agenda + sittings

    private static let agenda: [QueryRow] = [
        QueryRow(
            "agenda propose --department finance --title t --major --touches-interests "
                + "--meeting M5 --command-id c", "Proceedings.Propose",
            #"{"department":"finance","title":"t","major":true,"touchesInterests":true,"#
                + #""meeting":"M5","commandID":"c"}"#),
        QueryRow(
            "agenda list --meeting M5 --awaiting a --state settled", "Proceedings.Items",
            #"{"meeting":"M5","awaiting":"a","state":"settled"}"#),
        QueryRow("agenda show T9", "Proceedings.Show", #"{"item":"T9"}"#),
        QueryRow(
            "agenda review T9 --by a --orally --when 12-01 --note n --command-id c",
            "Proceedings.Review",
            #"{"item":"T9","by":"a","orally":true,"when":"12-01","note":"n","commandID":"c"}"#),
        QueryRow(
            "agenda settle T9 --meeting M5 --by a --command-id c", "Proceedings.Settle",
            #"{"item":"T9","meeting":"M5","by":"a","commandID":"c"}"#),
        QueryRow(
            "agenda decline T9 --note n --command-id c", "Proceedings.Decline",
            #"{"item":"T9","note":"n","commandID":"c"}"#),
        QueryRow(
            "agenda place T9 --meeting M5 --command-id c", "Proceedings.Place",
            #"{"item":"T9","meeting":"M5","commandID":"c"}"#),
        QueryRow(
            "agenda postpone T9 --reason r --command-id c", "Proceedings.Postpone",
            #"{"item":"T9","reason":"r","commandID":"c"}"#),
        QueryRow(
            "agenda withdraw T9 --command-id c", "Proceedings.Withdraw",
            #"{"item":"T9","commandID":"c"}"#),
        QueryRow(
            "agenda check T9 --piece opinions --manner hearing --command-id c", "Proceedings.Check",
            #"{"item":"T9","piece":"opinions","manner":"hearing","commandID":"c"}"#),
        QueryRow(
            "agenda papers T9 --when 12-01 --command-id c", "Proceedings.HandOut",
            #"{"item":"T9","when":"12-01","commandID":"c"}"#),
        QueryRow(
            "agenda admit T9 --command-id c", "Proceedings.Admit", #"{"item":"T9","commandID":"c"}"#
        ),
        QueryRow(
            "agenda invite T9 --group experts --name x y --command-id c", "Proceedings.Invite",
            #"{"item":"T9","citizens":[{"name":"x","group":"experts"},"#
                + #"{"name":"y","group":"experts"}],"commandID":"c"}"#),
        QueryRow(
            "agenda conclude T9 --decision d --task t --person a --due 12-31 --command-id c",
            "Proceedings.Conclude",
            #"{"item":"T9","decision":"d","#
                + #""followUps":[{"task":"t","person":"a","due":"12-31"}],"commandID":"c"}"#),
    ]

    private static let sittings: [QueryRow] = [
        QueryRow(
            "excuse ask M5 --person a --reason r --command-id c", "Proceedings.AskExcuse",
            #"{"meeting":"M5","person":"a","reason":"r","commandID":"c"}"#),
        QueryRow(
            "excuse grant M5 --person a --by b --command-id c", "Proceedings.GrantExcuse",
            #"{"meeting":"M5","person":"a","by":"b","commandID":"c"}"#),
        QueryRow(
            "excuse decline M5 --person a --command-id c", "Proceedings.DeclineExcuse",
            #"{"meeting":"M5","person":"a","commandID":"c"}"#),
        QueryRow("excuse list --awaiting a", "Proceedings.Excuses", #"{"awaiting":"a"}"#),
        QueryRow(
            "attendance take M5 --present a,b --because x --command-id c",
            "Proceedings.TakeAttendance",
            #"{"meeting":"M5","present":["a","b"],"because":"x","commandID":"c"}"#),
        QueryRow("attendance show M5", "Proceedings.ShowAttendance", #"{"meeting":"M5"}"#),
        QueryRow(
            "minutes draft M5 --text t --command-id c", "Proceedings.DraftMinutes",
            #"{"meeting":"M5","text":"t","commandID":"c"}"#),
        QueryRow(
            "minutes review M5 --by a --command-id c", "Proceedings.ReviewMinutes",
            #"{"meeting":"M5","by":"a","commandID":"c"}"#),
        QueryRow(
            "minutes sign M5 --command-id c", "Proceedings.SignMinutes",
            #"{"meeting":"M5","commandID":"c"}"#),
        QueryRow("minutes show M5", "Proceedings.ShowMinutes", #"{"meeting":"M5"}"#),
        QueryRow(
            "follow-up add M5 --task t --department finance --due 12-31 --item T9 --command-id c",
            "Proceedings.AddFollowUp",
            #"{"meeting":"M5","task":"t","department":"finance","due":"12-31","#
                + #""item":"T9","commandID":"c"}"#
        ),
        QueryRow(
            "follow-up done F4 --on 12-01 --report r --command-id c", "Proceedings.Finish",
            #"{"followUp":"F4","on":"12-01","report":"r","commandID":"c"}"#),
        QueryRow(
            "follow-up list --overdue --person a", "Proceedings.FollowUps",
            #"{"overdue":true,"person":"a"}"#),
        QueryRow("follow-up due --on 12-01", "Proceedings.Dues", #"{"day":"12-01"}"#),
    ]
}
