extension QueryRow {
    /// What `preside engagement` and `preside free` ask.
    static let engagements: [QueryRow] = [
        QueryRow(
            """
            engagement add --title t --from 12-03 --to 12-03 --with 李四:hosts,王五 --with a \
            --kind research --visibility secret --repeat FREQ=DAILY --on-rest-day skip --place p \
            --organiser o --by-party-or-government --command-id i
            """, "Engagements.Add",
            #"""
            {"title":"t","from":"12-03","to":"12-03","with":["李四:hosts","王五","a"],"place":"p",
            "organiser":"o","kind":"research","visibility":"secret",
            "organisedByPartyOrGovernment":true,"repeat":"FREQ=DAILY","onRestDay":"skip",
            "commandID":"i"}
            """#),
        QueryRow(
            "engagement list --from 12-01 --to 12-31 --with a,b", "Engagements.List",
            #"{"from":"12-01","to":"12-31","with":["a","b"]}"#),
        QueryRow(
            "engagement show A7 --occurrence 12-03", "Engagements.Show",
            #"{"engagement":"A7","occurrence":"12-03"}"#),
        QueryRow(
            """
            engagement move A7/2026-12-03 --later --from 12-04 --no-rest-day-rule --reason r \
            --command-id i
            """,
            "Engagements.Move",
            #"""
            {"engagement":"A7/2026-12-03","later":true,"from":"12-04","noRestDayRule":true,
            "reason":"r","commandID":"i"}
            """#),
        QueryRow(
            "engagement change A7/2026-12-03 --later --no-rest-day-rule --command-id i",
            "Engagements.Change",
            #"""
            {"engagement":"A7/2026-12-03","later":true,"noRestDayRule":true,"commandID":"i"}
            """#),
        QueryRow(
            "engagement change A7 --title t --with a --no-by-party-or-government --command-id i",
            "Engagements.Change",
            #"""
            {"engagement":"A7","title":"t","with":["a"],"organisedByPartyOrGovernment":false,
            "commandID":"i"}
            """#),
        QueryRow(
            "engagement change A7 --with ， --command-id i", "Engagements.Change",
            #"{"engagement":"A7","with":[],"commandID":"i"}"#),
        QueryRow(
            "engagement cancel A7 --reason r --command-id i", "Engagements.Cancel",
            #"{"engagement":"A7","reason":"r","commandID":"i"}"#),
        QueryRow(
            "engagement submit A7 --opinion o --command-id i", "Engagements.Submit",
            #"{"engagement":"A7","opinion":"o","commandID":"i"}"#),
        QueryRow(
            "engagement approve A7 --by m --orally --when 12-01 --note n --command-id i",
            "Engagements.Approve",
            #"""
            {"engagement":"A7","by":"m","orally":true,"when":"12-01","note":"n","commandID":"i"}
            """#),
        QueryRow(
            "engagement decline A7 --command-id i", "Engagements.Decline",
            #"{"engagement":"A7","commandID":"i"}"#),
        QueryRow(
            """
            free --with a,post:mayor --from 12-01 --to 12-11 --minutes 90 --at-least 1 \
            --for-meeting
            """, "Engagements.Free",
            #"""
            {"with":["a","post:mayor"],"from":"12-01","to":"12-11","minutes":90,"atLeast":1,
            "forMeeting":true}
            """#),
    ]
}
