import CivilTime
import OfficeRules

extension Golden {
    /// A layer for each kind of change; the last ones without what may be absent.
    static let roster: [Golden] =
        changes.map { body, change in
            Golden(
                #"{"effective":"2026-03-02","changes":[\#(body)]}"#,
                .rosterApplied(Roster.Layer(effective: "2026-03-02", changes: [change])))
        } + [
            Golden(
                #"{"changes":[{"what":"personLeft","person":"a"},{"what":"ranking"}]}"#,
                .rosterApplied(
                    Roster.Layer(effective: nil, changes: [.personLeft("a"), .ranking([])])))
        ]

    static let changes: [(String, RosterChange)] = [
        (
            #"{"what":"personAdded","person":"sun-san","name":"孙三","#
                + #""seats":[{"post":"deputyMayor"},"#
                + #"{"post":"departmentHead","department":"police"}],"#
                + #""inCharge":["police","justice"],"coordinatesFor":["ma-li"],"#
                + #""outsideLine":true}"#,
            .personAdded(
                "sun-san",
                RosterFacts.Person(
                    name: "孙三",
                    seats: [Seat(.deputyMayor), Seat(.departmentHead, department: "police")],
                    inCharge: ["police", "justice"], coordinatesFor: ["ma-li"],
                    outsideLine: true))
        ),
        (
            #"{"what":"personAdded","person":"a","name":"A","seats":[]}"#,
            .personAdded("a", RosterFacts.Person(name: "A", seats: []))
        ),
        (#"{"what":"personLeft","person":"a"}"#, .personLeft("a")),
        (#"{"what":"name","person":"a","name":"王五"}"#, .name("a", "王五")),
        (
            #"{"what":"posts","person":"a","seats":[{"post":"mayor"},{"post":"actingMayor"},"#
                + #"{"post":"executiveDeputyMayor"},{"post":"deputyMayor"},"#
                + #"{"post":"secretaryGeneral"},{"post":"mayorsAssistant"},"#
                + #"{"post":"deputySecretaryGeneral"},"#
                + #"{"post":"departmentHead","department":"d"}]}"#,
            .posts(
                "a",
                [
                    Seat(.mayor), Seat(.actingMayor), Seat(.executiveDeputyMayor),
                    Seat(.deputyMayor), Seat(.secretaryGeneral), Seat(.mayorsAssistant),
                    Seat(.deputySecretaryGeneral), Seat(.departmentHead, department: "d"),
                ])
        ),
        (
            #"{"what":"inCharge","person":"a","inCharge":["d","e"]}"#,
            .inCharge("a", ["d", "e"])
        ),
        (#"{"what":"inCharge","person":"a"}"#, .inCharge("a", [])),
        (
            #"{"what":"coordinatesFor","person":"a","coordinatesFor":["b"]}"#,
            .coordinatesFor("a", ["b"])
        ),
        (
            #"{"what":"outsideLine","person":"a","outsideLine":false}"#,
            .outsideLine("a", false)
        ),
        (
            #"{"what":"departmentAdded","department":"d","name":"档案局","constituent":false}"#,
            .departmentAdded("d", RosterFacts.Department(name: "档案局", constituent: false))
        ),
        (#"{"what":"departmentClosed","department":"d"}"#, .departmentClosed("d")),
        (
            #"{"what":"departmentChanged","department":"d","name":"D","constituent":true}"#,
            .departmentChanged("d", RosterFacts.Department(name: "D"))
        ),
        (#"{"what":"ranking","order":["b","a"]}"#, .ranking(["b", "a"])),
        (#"{"what":"departmentOrder","order":["e","d"]}"#, .departmentOrder(["e", "d"])),
    ]
}
