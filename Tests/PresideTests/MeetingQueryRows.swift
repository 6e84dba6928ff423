extension QueryRow {
    static let meetings: [QueryRow] = [
        QueryRow("meeting-free", "Meetings.MeetingFree"),
        QueryRow("meeting-free --month 2026-12", "Meetings.MeetingFree", #"{"month":"2026-12"}"#),
        QueryRow(
            "meeting preview --kind executive --from 12-15T09:00 --to 12-15T11:00",
            "Meetings.Preview",
            #"{"kind":"executive","from":"12-15T09:00","to":"12-15T11:00"}"#),
        QueryRow(
            "meeting preview --kind plenary --from a --to b --exception r --by 苏和平",
            "Meetings.Preview",
            #"{"kind":"plenary","from":"a","to":"b","exception":"r","by":"苏和平"}"#),
        QueryRow(
            "meeting call --kind special --from a --to b --chair 林静 --with 张三,李四，王五 --title t "
                + "--place p --sitting-in x,y --command-id c", "Meetings.Call",
            #"{"kind":"special","from":"a","to":"b","title":"t","place":"p","#
                + #""sittingIn":["x","y"],"chair":"林静","with":["张三","李四","王五"],"#
                + #""commandID":"c"}"#),
        QueryRow(
            "meeting call --kind citywide --from a --to b --department d --by p --command-id c",
            "Meetings.Call",
            #"{"kind":"citywide","from":"a","to":"b","by":"p","department":"d","#
                + #""commandID":"c"}"#),
        QueryRow(
            "meeting slots --kind executive --from a --to b --minutes 120", "Meetings.Slots",
            #"{"kind":"executive","from":"a","to":"b","minutes":120,"limit":1000}"#),
        QueryRow(
            "meeting slots --kind special --from a --to b --minutes 60 --chair c --with d,e "
                + "--limit 5", "Meetings.Slots",
            #"{"kind":"special","from":"a","to":"b","minutes":60,"limit":5,"chair":"c","#
                + #""with":["d","e"]}"#),
        QueryRow("meeting list", "Meetings.List"),
        QueryRow(
            "meeting list --from a --to b --kind plenary --state cancelled --at-risk",
            "Meetings.List",
            #"{"from":"a","to":"b","kind":"plenary","state":"cancelled","atRisk":true}"#),
        QueryRow("meeting show M5", "Meetings.Show", #"{"meeting":"M5"}"#),
        QueryRow(
            "meeting move M5 --from a --to b --exception r --by p --reason w --command-id c",
            "Meetings.Move",
            #"{"meeting":"M5","from":"a","to":"b","exception":"r","by":"p","reason":"w","#
                + #""commandID":"c"}"#),
        QueryRow(
            "meeting cancel M5 --reason w --command-id c", "Meetings.Cancel",
            #"{"meeting":"M5","reason":"w","commandID":"c"}"#),
        QueryRow("meeting cadence", "Meetings.Cadence"),
        QueryRow("meeting cadence --year 2027", "Meetings.Cadence", #"{"year":2027}"#),
    ]
}
