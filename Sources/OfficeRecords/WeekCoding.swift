import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// Events and the book of the weeks' sheets as JSON.
enum WeekCoding {
    static func encode(_ event: WeekEvent) -> RecordBuilder {
        var record = RecordBuilder()
        switch event {
        case .issued(let week, let version, let lines):
            record.put("week", week.description)
            record.put("version", version)
            record["lines"] = .array(lines.map { .object(encode($0).object) })
        case .acknowledged(let seen):
            record["attention"] = .array(seen.map { .object(encode($0).object) })
        }
        return record
    }

    /// Nil for a kind that is not of this noun.
    static func decode(
        _ kind: String, _ fields: RecordFields
    ) throws(RecordProblem) -> WeekEvent? {
        switch kind {
        case "weekIssued":
            .issued(
                week: try fields.need("week", fields.day("week")),
                version: try fields.need("version", fields.int("version")),
                lines: try fields.objects("lines").map(line))
        case "attentionAcknowledged":
            .acknowledged(try fields.objects("attention").map(attention))
        default: nil
        }
    }

    private static func encode(_ line: WeekLine) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("source", line.source.description)
        record.put("persons", texts: line.persons.map(\.text))
        record.put(line.period)
        record.put("title", line.title)
        if line.visibility != .public { record.put("visibility", line.visibility.rawValue) }
        return record
    }

    private static func line(_ fields: RecordFields) throws(RecordProblem) -> WeekLine {
        WeekLine(
            source: try fields.id("source", Commitment.Source.init),
            persons: try fields.reads("persons") { PersonID($0) },
            period: try fields.need("from", fields.period()),
            title: try fields.need("title", fields.text("title")),
            visibility: try fields.read("visibility") { Visibility(rawValue: $0) } ?? .public)
    }

    private static func encode(_ attention: Attention) -> RecordBuilder {
        var record = RecordBuilder()
        record.put("code", attention.code.rawValue)
        record.put("about", attention.about.description)
        record.put("with", attention.with?.description)
        return record
    }

    private static func attention(_ fields: RecordFields) throws(RecordProblem) -> Attention {
        Attention(
            code: try fields.need("code", fields.read("code") { ConcernCode(rawValue: $0) }),
            about: try fields.id("about", Commitment.Source.init),
            with: try fields.read("with") { Commitment.Source($0) })
    }

    // MARK: Snapshot

    static func encode(_ book: WeekBook) -> RecordBuilder {
        var record = RecordBuilder()
        let weeks = book.issued.keys.sorted()
        let versions: [JSON] = weeks.flatMap { week in
            (book.issued[week] ?? []).enumerated().map { index, lines in
                .object(encode(.issued(week: week, version: index + 1, lines: lines)).object)
            }
        }
        if !versions.isEmpty { record["issued"] = .array(versions) }
        let seen = book.acknowledged.map { encode($0).object }
            .sorted { JSON.object($0).description < JSON.object($1).description }
        if !seen.isEmpty { record["acknowledged"] = .array(seen.map { .object($0) }) }
        if !book.entered.isEmpty { record.put("entered", entered(book)) }
        return record
    }

    /// By the id of what was entered.
    private static func entered(_ book: WeekBook) -> RecordBuilder {
        var record = RecordBuilder()
        for source in book.entered.keys.sorted() {
            record.put(source.description, book.entered[source])
        }
        return record
    }

    private static func source(
        _ key: String, in fields: RecordFields
    ) throws(RecordProblem) -> Commitment.Source {
        guard let source = Commitment.Source(key) else { throw fields.problem(key, "is no id") }
        return source
    }

    static func decode(_ fields: RecordFields) throws(RecordProblem) -> WeekBook {
        var book = WeekBook()
        if fields.has("issued") {
            for version in try fields.objects("issued") {
                if let event = try decode("weekIssued", version) { book.restore(event) }
            }
        }
        if fields.has("acknowledged") {
            book.restore(.acknowledged(try fields.objects("acknowledged").map(attention)))
        }
        if let entered = try fields.fields("entered") {
            for key in entered.object.keys {
                book.restore(
                    entered: try source(key, in: entered),
                    at: try entered.need(key, entered.instant(key)))
            }
        }
        return book
    }
}
