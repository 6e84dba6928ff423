import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// org.preside.Weeks: the week's sheet, and what was seen of what needs attention.
enum WeekMethods {
    static let rows: [String: MethodRow] = [
        "Show": show,
        "Issue": .command([.clerk]) { request throws(WireError) in
            let parameters = request.parameters
            let day = try parameters.day("of") ?? parameters.today.advanced(by: 7)
            let week = Week(of: day)
            return MethodRow.Order(.week(.issue(week: day))) { outcome in
                let versions = outcome.office.weeks.versions(of: week)
                return [
                    "week": .string(week.monday.description),
                    "version": .int(Int64(versions.count)),
                    "lines": .int(Int64(versions.last?.count ?? 0)),
                ]
            }
        },
        "Acknowledge": .command([.clerk, .person]) { request throws(WireError) in
            let seen = try request.parameters.attention("attention")
            return MethodRow.Order(.week(.acknowledge(seen))) { _ in
                ["acknowledged": .int(Int64(seen.count))]
            }
        },
    ]

    /// Asked for over and over by every secretary, and the same for all who may know as much: the
    /// answer is kept until something is recorded. One that is at hand is given at once.
    private static let show: MethodRow = {
        let row = MethodRow.query { request throws(WireError) in
            let day = try request.parameters.day("of") ?? request.parameters.today
            let week = Week(of: day)
            let name = request.desk.officeName
            return MethodRow.Query(.reaching(request.zone.start(of: week.monday))) { office in
                WeekView(
                    office: office, setting: request.setting, week: week,
                    sight: WeekView.Sight(request.actor), officeName: name
                ).object
            }
        }
        return MethodRow(roles: row.roles, streams: false, changes: false) {
            request, responder throws(WireError) in
            let day = try request.parameters.day("of") ?? request.parameters.today
            let week = Week(of: day)
            guard request.zone.start(of: week.monday) >= request.office.horizon(request.zone)
            else { return try row.serve(request, responder) }
            let desk = request.desk
            if let kept = desk.keptAnswer(week, request) {
                return responder.reply(encodedParameters: kept)
            }
            desk.history.add(request.peer.uid) {
                guard responder.isOpen else { return responder.reply() }
                responder.reply(encodedParameters: desk.weekAnswer(week, request))
            }
        }
    }()
}

extension Parameters {
    /// What was seen, from a list of `{code, about, with}`.
    fileprivate func attention(_ field: String) throws(WireError) -> [Attention] {
        let given = object[field]?.arrayValue ?? []
        guard given.count <= WireLimits.rows else { throw .tooLong(field, limit: WireLimits.rows) }
        return try given.enumerated().map { index, value throws(WireError) in
            let path = "\(field)[\(index)]"
            let facts = value.objectValue ?? [:]
            func text(_ key: String) -> String { facts[key]?.stringValue ?? "" }
            guard let code = ConcernCode(rawValue: text("code")) else {
                throw .invalidField(path + ".code", text("code"), "is no code of a concern")
            }
            guard let about = Commitment.Source(text("about")) else {
                throw .invalidField(path + ".about", text("about"), Self.sourceForm)
            }
            let with = text("with")
            guard with.isEmpty || Commitment.Source(with) != nil else {
                throw .invalidField(path + ".with", with, Self.sourceForm)
            }
            return Attention(code: code, about: about, with: Commitment.Source(with))
        }
    }

    private static let sourceForm = "is no id: write L12, A7, A7/2026-12-08, M5, S5, R5 or D5"
}
