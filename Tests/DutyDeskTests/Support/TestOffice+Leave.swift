import Testing
import Varlink

// Short ways to a leave in some state.
extension TestOffice {
    /// The id of a leave that is asked for.
    @discardableResult
    func request(
        _ person: String, _ from: String, _ to: String, _ kind: String = "annual",
        by caller: Caller = .clerk, _ location: SourceLocation = #_sourceLocation
    ) throws -> String {
        let answer = try done(
            "Leave.Request",
            [
                "person": .string(person), "from": .string(from), "to": .string(to),
                "kind": .string(kind),
            ], by: caller, location)
        return try #require(answer["leave.id"].stringValue, sourceLocation: location)
    }

    /// The id of a leave that is approved and filed, by whoever has to, all concerns acknowledged.
    @discardableResult
    func approved(
        _ person: String, _ from: String, _ to: String, _ kind: String = "annual",
        _ location: SourceLocation = #_sourceLocation
    ) throws -> String {
        let id = try request(person, from, to, kind, location)
        try approve(id, location)
        return id
    }

    func approve(_ id: String, _ location: SourceLocation = #_sourceLocation) throws {
        let leave = try done("Leave.Show", ["leave": .string(id)], location)
        try done(
            "Leave.Approve",
            ["leave": .string(id), "by": leave["leave.approver"], "acknowledge": Self.allConcerns],
            location)
    }

    static let allConcerns: JSON = [
        "nobodyPresides", "lineOverlap", "pairedDeputyAway", "notAwayTogether", "tripProlonged",
        "mayorAbroad", "deputyAbroad", "officialAbroad",
        "meetingLosesChair", "meetingLosesQuorum", "missesMeeting", "missesSession",
        "missesReception", "missesDuty", "missesEngagement",
    ]
}
