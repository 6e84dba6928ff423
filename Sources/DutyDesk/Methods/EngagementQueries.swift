import CivilTime
import HashTreeCollections
import OfficeJournal
import OfficeRules
import Varlink

/// org.preside.Engagements: what asks.
enum EngagementQueries {
    static let rows: [String: MethodRow] = [
        "List": .query { request throws(WireError) in try list(request) },
        "Show": .query { request throws(WireError) in try show(request) },
        "Free": .query { request throws(WireError) in try free(request) },
    ]

    private static func list(_ request: Request) throws(WireError) -> MethodRow.Query {
        let parameters = request.parameters
        let period = try parameters.range("from", "to")
        let with = try parameters.persons("with").map { Set($0) }
        guard with?.isEmpty != true else { throw .invalidField("with", "", "names nobody") }
        let limit = try parameters.int("limit", in: 1...WireLimits.rows) ?? WireLimits.rows
        let after = try parameters.read("after", "is no occurrence: write A7/2026-12-03") {
            Commitment.Source($0)
        }
        return MethodRow.Query(.reaching(period.from)) { office throws(WireError) in
            var rows: [ListedEngagement] = []
            var isPast = after == nil
            office.forEachEngagement(in: period, with: with, request.setting) { row in
                if isPast { rows.append(row) } else { isPast = row.source == after }
                return rows.count <= limit
            }
            guard isPast else {
                throw .invalidField(
                    "after", after?.description ?? "", "is not in this list")
            }
            let view = EngagementView(
                office: office, setting: request.setting, actor: request.actor,
                now: request.now)
            let shown = rows.prefix(limit)
            return [
                "engagements": .array(
                    shown.map { .object(view.wire($0.engagement, $0.occurrence)) }),
                "next": .orNull(rows.count > limit ? shown.last?.source.description : nil),
                "provisional": .bool(
                    office.isProvisionalList(in: period, with: with, request.setting)),
            ]
        }
    }

    private static func show(_ request: Request) throws(WireError) -> MethodRow.Query {
        let target = try request.parameters.engagementTarget()
        let id = target.id
        let book = request.office.engagements
        let isHere = book[id] != nil || id.number > book.last
        return MethodRow.Query(isHere ? .now : .reaching(.distantPast)) {
            office throws(WireError) in
            guard let engagement = office.engagements[id] else {
                throw EngagementRefusal.noSuch(id).wire(request.setting)
            }
            var occurrence: Occurrence?
            if let day = target.occurrence {
                occurrence = engagement.occurrence(
                    on: day, request.zone, request.setting.workdays)
                guard occurrence != nil else {
                    throw EngagementRefusal.noSuchOccurrence(id, day).wire(request.setting)
                }
            }
            let view = EngagementView(
                office: office, setting: request.setting, actor: request.actor,
                now: request.now)
            let known = office.mayKnow(
                engagement, request.actor, at: request.now, request.zone)
            let concerns = office.concerns(
                about: engagement, from: request.now, request.setting, for: request.actor
            ).filter { known || $0.code != .invitationHeld }
            return [
                "engagement": .object(view.wire(engagement, occurrence)),
                "concerns": .array(concerns.map { .object($0.wire(request.zone)) }),
                "provisional": .bool(
                    engagement.isProvisional(occurrence, from: request.now, request.setting)),
                "history": .array(known ? try history(of: engagement, office, request) : []),
            ]
        }
    }

    /// Each step to whoever could know what it was by then too: what was said while it was secret
    /// stays so (Art. 70). Who decides an invitation, or did, reads everything (Art. 56).
    private static func history(
        of engagement: Engagement, _ office: Office, _ request: Request
    ) throws(WireError) -> [JSON] {
        let records: [Record]
        do {
            records = try request.desk.journal.read(subject: engagement.id.description)
        } catch {
            throw .notRead(error)
        }
        let decides = !office.mayKnow(engagement, request.actor)
        var stood: Engagement?
        return records.filter { $0.number <= office.record }.map { record in
            var judged: [Engagement?] = []
            // One that was called off is as secret as it was then.
            var isKnown = true
            if case .engagement(let event)? = try? OfficeLoader.event(of: record) {
                isKnown = office.mayKnow(engagement.details(on: event.occurrence), request.actor)
                if case .added(let added) = event { stood = added }
                // An occurrence that is called off stands no more, and was what it was.
                if case .cancelled = event { judged.append(stood) }
                stood?.evolve(event, at: Instant(microseconds: record.at) ?? request.now)
                judged.append(stood)
            }
            let isOpen =
                !judged.isEmpty && isKnown
                && judged.allSatisfy { one in
                    one.map { office.mayKnow($0, request.actor) } ?? false
                }
            let view = RecordView(
                record: record, zone: request.zone, extent: isOpen || decides ? .whole : .nothing)
            return .object(view.step)
        }
    }

    private static func free(_ request: Request) throws(WireError) -> MethodRow.Query {
        let question = try request.parameters.freeTimeQuestion()
        let setting = request.setting
        return MethodRow.Query(.reaching(question.period.from)) { office throws(WireError) in
            let slots = office.freeTime(question, setting)
            guard slots.count <= WireLimits.segments else {
                throw .invalidField(
                    "to", request.parameters.text("to") ?? "",
                    "there are more than \(WireLimits.segments) slots: shorten the range")
            }
            return [
                "slots": .array(
                    slots.map {
                        [
                            "from": .instant($0.period.from, setting.zone),
                            "until": .instant($0.period.until, setting.zone),
                            "missing": .texts($0.missing.map(\.description)),
                        ]
                    }), "provisional": .bool(setting.isProvisional(question.period)),
            ]
        }
    }
}

extension EngagementEvent {
    /// Which occurrence it is about; nil for the whole.
    fileprivate var occurrence: Day? {
        switch self {
        case .changed(_, let day, _, _, _, _), .cancelled(_, let day, _, _, _): day
        case .added, .submitted, .decided: nil
        }
    }
}
