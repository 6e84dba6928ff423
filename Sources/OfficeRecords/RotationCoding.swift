import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// Events and the book of rotations as JSON.
enum RotationCoding {
    static func encode(_ event: RotationEvent) -> RecordBuilder {
        var record = RecordBuilder()
        switch event {
        case .planned(let plan): return encode(plan)
        case .daySet(let id, let day):
            record.put("turn", id.description)
            record.put("day", day.description)
        case .excused(let id, let asking), .declined(let id, let asking),
            .passedOn(let id, let asking):
            record.put("turn", id.description)
            record["skipped"] = .array(asking.skipped.map { .object(encode($0).object) })
            record.put("asked", asking.asked?.text)
        case .accepted(let id, let acceptance):
            record.put("turn", id.description)
            record.put("person", acceptance.by.text)
            record.put("reason", acceptance.reason)
            if acceptance.counts { record.put("counts", true) }
            record.put("exchange", acceptance.exchange?.description)
        case .givenBack(let id, let person):
            record.put("turn", id.description)
            record.put("person", person.text)
        case .swapOffered(let id, let offer):
            record.put("turn", id.description)
            put(offer, in: &record)
        case .swapEnded(let id, let reason):
            record.put("turn", id.description)
            record.put("reason", reason)
        case .swapped(let id): record.put("turn", id.description)
        }
        return record
    }

    /// Nil for a kind that is not of this noun.
    static func decode(
        _ kind: String, _ fields: RecordFields
    ) throws(RecordProblem) -> RotationEvent? {
        switch kind {
        case "turnsPlanned": .planned(try plan(fields))
        case "turnDaySet":
            .daySet(try turnID(fields), try fields.need("day", fields.day("day")))
        case "turnExcused": .excused(try turnID(fields), try asking(fields))
        case "turnDeclined": .declined(try turnID(fields), try asking(fields))
        case "turnPassedOn": .passedOn(try turnID(fields), try asking(fields))
        case "turnGivenBack": .givenBack(try turnID(fields), try person(fields))
        case "turnAccepted":
            .accepted(
                try turnID(fields),
                Acceptance(
                    by: try person(fields), reason: try fields.text("reason"),
                    counts: try fields.bool("counts") ?? false,
                    exchange: try fields.read("exchange") { TurnID($0) }))
        case "turnSwapOffered": .swapOffered(try turnID(fields), try offer(fields))
        case "turnSwapEnded":
            .swapEnded(try turnID(fields), reason: try fields.text("reason"))
        case "turnsSwapped": .swapped(try turnID(fields))
        default: nil
        }
    }

    private static func turnID(_ fields: RecordFields) throws(RecordProblem) -> TurnID {
        try fields.id("turn", TurnID.init)
    }

    private static func person(_ fields: RecordFields) throws(RecordProblem) -> PersonID {
        try fields.need("person", fields.person("person"))
    }

    // MARK: Parts

    private static func encode(_ skipped: Skipped) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("person", skipped.person.text)
        record.put("why", skipped.why.rawValue)
        record.put("reason", skipped.reason)
        record.put("source", skipped.source?.description)
        return record
    }

    private static func skipped(_ fields: RecordFields) throws(RecordProblem) -> Skipped {
        Skipped(
            try person(fields),
            try fields.need("why", fields.read("why") { Skipped.Why(rawValue: $0) }),
            reason: try fields.text("reason"),
            source: try fields.read("source") { Commitment.Source($0) })
    }

    private static func asking(_ fields: RecordFields) throws(RecordProblem) -> Asking {
        Asking(
            skipped: try fields.objects("skipped").map(skipped),
            asked: try fields.person("asked"))
    }

    private static func put(_ offer: SwapOffer, in record: inout RecordBuilder) {
        record.put("with", offer.with.description)
        record.put("by", offer.by.text)
    }

    private static func offer(_ fields: RecordFields) throws(RecordProblem) -> SwapOffer {
        SwapOffer(
            with: try fields.id("with", TurnID.init),
            by: try fields.need("by", fields.person("by")))
    }

    // MARK: Plans

    private static func encode(_ plan: RotationPlan) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("rotation", plan.list.rotation.rawValue)
        if !plan.list.name.isEmpty { record.put("list", plan.list.name) }
        record.put("from", plan.from.description)
        record.put("to", plan.to.description)
        record.put("order", texts: plan.order.map(\.text))
        record["queues"] = .array(plan.queues.map { .object(encode($0).object) })
        record["turns"] = .array(plan.turns.map { .object(planned($0).object) })
        return record
    }

    private static func plan(_ fields: RecordFields) throws(RecordProblem) -> RotationPlan {
        let rotation = try fields.need(
            "rotation", fields.read("rotation") { RotationKind(rawValue: $0) })
        let list = RotationList(rotation, name: try fields.text("list") ?? "")
        return RotationPlan(
            list: list, from: try fields.need("from", fields.day("from")),
            to: try fields.need("to", fields.day("to")),
            order: try fields.reads("order") { PersonID($0) },
            queues: try fields.objects("queues").map(queue),
            turns: try fields.objects("turns").map { turn throws(RecordProblem) in
                try planned(turn, list)
            })
    }

    private static func encode(_ queue: RotationQueue) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("kind", queue.kind.rawValue)
        record.put("people", texts: queue.places.map(\.person.text))
        record["levels"] = .array(queue.places.map { .int(Int64($0.level)) })
        return record
    }

    private static func queue(_ fields: RecordFields) throws(RecordProblem) -> RotationQueue {
        let people: [PersonID] = try fields.reads("people") { PersonID($0) }
        let levels = try fields.array("levels").compactMap(\.intValue).map { Int($0) }
        guard levels.count == people.count else {
            throw fields.problem("levels", "not a number for each of the people")
        }
        return RotationQueue(
            try turnClass(fields),
            zip(people, levels).map { RotationQueue.Place($0, level: $1) })
    }

    private static func turnClass(_ fields: RecordFields) throws(RecordProblem) -> TurnClass {
        try fields.need("kind", fields.read("kind") { TurnClass(rawValue: $0) })
    }

    /// A turn as it was planned.
    private static func planned(_ turn: Turn) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("turn", turn.id.description)
        record.put("kind", turn.kind.rawValue)
        record.put("due", turn.due.description)
        record.put("day", turn.day?.description)
        record.put("person", turn.planned.text)
        return record
    }

    private static func planned(
        _ fields: RecordFields, _ list: RotationList
    ) throws(RecordProblem) -> Turn {
        Turn(
            id: try turnID(fields), list: list, kind: try turnClass(fields),
            due: try fields.need("due", fields.day("due")), day: try fields.day("day"),
            planned: try person(fields))
    }

    // MARK: Snapshot

    /// The plans, and those of their turns that are not as they were planned any more.
    static func encode(_ book: RotationBook) -> RecordBuilder {
        var record = RecordBuilder()
        let lists = book.plans.keys.sorted {
            ($0.rotation.rawValue, $0.name) < ($1.rotation.rawValue, $1.name)
        }
        let plans = lists.flatMap { book.plans[$0] ?? [] }
        let written = plans.map { plan -> JSON in
            var record = encode(plan)
            record.put("madeAt", plan.madeAt)
            return .object(record.object)
        }
        if !written.isEmpty { record["plans"] = .array(written) }
        let changed = plans.flatMap(\.turns).compactMap { planned -> JSON? in
            guard let turn = book.turns[planned.id], turn != planned else { return nil }
            return .object(encode(turn).object)
        }
        if !changed.isEmpty { record["changed"] = .array(changed) }
        return record
    }

    static func decode(_ fields: RecordFields) throws(RecordProblem) -> RotationBook {
        var book = RotationBook()
        if fields.value("plans") != nil {
            for fields in try fields.objects("plans") {
                var plan = try plan(fields)
                plan.madeAt = try fields.instant("madeAt")
                book.restore(plan)
                for turn in plan.turns { book.put(turn) }
            }
        }
        if fields.value("changed") != nil {
            for fields in try fields.objects("changed") {
                book.put(try changed(fields, in: book))
            }
        }
        return book
    }

    private static func encode(_ turn: Turn) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("turn", turn.id.description)
        record.put("day", turn.day?.description)
        record.put("leader", turn.leader.text)
        record.put("counted", turn.counted.text)
        record.put("asked", turn.asked?.text)
        record.put("wereAsked", texts: turn.wereAsked.map(\.text))
        record["skipped"] = .array(turn.skipped.map { .object(encode($0).object) })
        record.put("state", turn.state.rawValue)
        if let offer = turn.offer { put(offer, in: &record) }
        return record
    }

    private static func changed(
        _ fields: RecordFields, in book: RotationBook
    ) throws(RecordProblem) -> Turn {
        let id = try turnID(fields)
        guard var turn = book.turns[id] else { throw fields.problem("turn", "was not planned") }
        turn.day = try fields.day("day")
        turn.leader = try fields.need("leader", fields.person("leader"))
        turn.counted = try fields.need("counted", fields.person("counted"))
        turn.asked = try fields.person("asked")
        turn.wereAsked = try fields.reads("wereAsked") { PersonID($0) }
        turn.skipped = try fields.objects("skipped").map(skipped)
        turn.state = try fields.need("state", fields.read("state") { TurnState(rawValue: $0) })
        if fields.value("with") != nil { turn.offer = try offer(fields) }
        return turn
    }
}
