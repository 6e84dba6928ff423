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
            let concerns = view.concerns(about: engagement)
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
        let journal = request.desk.journal
        let records: [Record]
        let rests: [Int64: Engagement]
        do {
            records = try journal.read(subject: engagement.id.description)
            rests = try self.rests(of: engagement, records, office, journal)
        } catch {
            throw .notRead(error)
        }
        let actor = request.actor
        let decides = office.decides(engagement, actor, at: request.now, request.zone)
        var stood: Engagement?
        return records.filter { $0.number <= office.record }.map { record in
            // An occurrence that is called off stands no more, and was what it was; and it may have
            // been called off for what goes on from it.
            var judged: [Engagement?] = rests[record.number].map { [$0] } ?? []
            var extent = RecordExtent.nothing
            if case .engagement(let event)? = try? OfficeLoader.event(of: record) {
                extent = .whole
                if case .added(let added) = event {
                    stood = added
                    extent = RecordExtent(of: added, now: engagement, office, actor)
                }
                if case .cancelled = event { judged.append(stood) }
                stood?.evolve(event, at: Instant(microseconds: record.at) ?? request.now)
                judged.append(stood)
                let isOpen =
                    office.mayKnow(event, of: engagement, actor)
                    && judged.allSatisfy { $0.map { office.mayKnow($0, actor) } ?? false }
                if !isOpen { extent = .nothing }
            }
            let view = RecordView(
                record: record, zone: request.zone, extent: decides ? .whole : extent)
            return .object(view.step)
        }
    }

    /// What goes on from an engagement, as it began, by the numbers of the records that ended this
    /// one for it: those just before, of one command.
    private static func rests(
        of engagement: Engagement, _ records: [Record], _ office: Office, _ journal: any Journal
    ) throws -> [Int64: Engagement] {
        var rests: [Int64: Engagement] = [:]
        for other in office.engagements.engagements.values where other.continues == engagement.id {
            let subject = other.id.description
            guard let began = try journal.read(subject: subject, from: 1, limit: 1).first,
                case .engagement(.added(let added))? = try? OfficeLoader.event(of: began)
            else { continue }
            var number = began.number
            for record in records.reversed() where record.number == number - 1 {
                guard record.at == began.at, record.kind == "engagementCancelled" else { break }
                rests[record.number] = added
                number = record.number
            }
        }
        return rests
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
