import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// The parameters of a call, which fit the interface's description, read into the values of the
/// core. What does not read is refused with the name of its field.
struct Parameters {
    let object: JSONObject
    let office: Office
    let zone: Zone
    let now: Instant

    var today: Day { zone.day(of: now) }

    /// A member that is there and not null.
    private func value(_ field: String) -> JSON? {
        guard let value = object[field], !value.isNull else { return nil }
        return value
    }

    func text(_ field: String) -> String? { value(field)?.stringValue }
    func bool(_ field: String) -> Bool? { value(field)?.boolValue }
    func texts(_ field: String) -> [String]? {
        value(field)?.arrayValue?.compactMap(\.stringValue)
    }

    func need<Value>(_ field: String, _ value: Value?) throws(WireError) -> Value {
        guard let value else { throw .invalidField(field, "", "is missing") }
        return value
    }

    /// A whole number within bounds.
    func int(_ field: String, in bounds: ClosedRange<Int>) throws(WireError) -> Int? {
        guard let number = value(field)?.intValue else { return nil }
        guard let number = Int(exactly: number), bounds.contains(number) else {
            throw .invalidField(
                field, "\(number)", "must be from \(bounds.lowerBound) to \(bounds.upperBound)")
        }
        return number
    }

    /// A text read by a failing initialiser.
    func read<Value>(
        _ field: String, _ what: String, _ initialiser: (String) -> Value?
    ) throws(WireError) -> Value? {
        guard let text = text(field) else { return nil }
        guard let value = initialiser(text) else { throw .invalidField(field, text, what) }
        return value
    }

    // MARK: Times

    /// - Parameter standing: the begin that stands where `from` is not given, of what is changed.
    func moment(_ field: String, after standing: Instant? = nil) throws(WireError) -> Moment? {
        let begin = Self.ends.contains(field) ? begin ?? standing.map { zone.day(of: $0) } : nil
        return try read(field, Self.momentForm) { Moment.parse($0, today: today, from: begin) }
    }

    /// The fields that end what `from` begins.
    private static let ends: Set<String> = ["to", "until"]

    private var begin: Day? {
        text("from").flatMap { Moment.parse($0, today: today)?.day(in: zone, now: now) }
    }

    private static let momentForm =
        "is no moment that exists in 1900 to 2199: write 2026-12-01, 2026-12-01am, "
        + "2026-12-01T08:00, 2026-12-01T08:00+08:00, today, tomorrow or now"

    func instant(_ field: String) throws(WireError) -> Instant? {
        try moment(field)?.start(in: zone, now: now)
    }

    func day(_ field: String) throws(WireError) -> Day? {
        try moment(field)?.day(in: zone, now: now)
    }

    /// A period from the begin of one moment to the end of another: a day counts in as an end.
    func period(_ from: String, _ until: String) throws(WireError) -> Period {
        let begin = try need(from, moment(from)).start(in: zone, now: now)
        let end = try need(until, moment(until)).end(in: zone, now: now)
        guard let period = Period(from: begin, until: end) else {
            throw .invalidField(
                until, text(until) ?? "",
                "the end is not after the begin: \(said(end, isEnd: true)) is not after "
                    + said(begin, isEnd: false))
        }
        return period
    }

    /// `2026-06-02 24:00`, with the year that whoever typed it left out.
    private func said(_ instant: Instant, isEnd: Bool) -> String {
        let local = zone.local(instant)
        guard isEnd, local.time == .midnight, let eve = local.day.adding(days: -1) else {
            let time = local.time.description.prefix(5)
            return "\(local.day) \(time)"
        }
        return "\(eve) 24:00"
    }

    // MARK: Things of the office

    /// An id that has to be given.
    func id<Value>(
        _ field: String, _ what: String, _ initialiser: (String) -> Value?
    ) throws(WireError) -> Value {
        try need(field, read(field, what, initialiser))
    }

    /// Persons by id or name.
    func persons(_ field: String) throws(WireError) -> [PersonID]? {
        guard let texts = texts(field) else { return nil }
        return try texts.map { text throws(WireError) in try person(named: text, field) }
    }

    func leaveID(_ field: String = "leave") throws(WireError) -> LeaveID {
        try need(field, read(field, "is no leave's id: write L12") { LeaveID($0) })
    }

    func entrustmentID() throws(WireError) -> EntrustmentID {
        try need(
            "entrustment",
            read("entrustment", "is no entrustment's id: write E3") { EntrustmentID($0) })
    }

    /// A person by id or by name; two of a name are an error that lists both.
    func person(_ field: String) throws(WireError) -> PersonID? {
        guard let text = text(field) else { return nil }
        return try person(named: text, field)
    }

    func person(named text: String, _ field: String) throws(WireError) -> PersonID {
        if let id = PersonID(text), office.roster.names[id] != nil { return id }
        let sheet = office.roster.sheet(on: today)
        let named = office.roster.names.filter { $0.value == text }.map(\.key).sorted()
        let here = named.filter { sheet.person($0) != nil }
        let candidates = here.isEmpty ? named : here
        guard let first = candidates.first else { throw .unknownPerson(field, text) }
        guard candidates.count == 1 else { throw ambiguous(field, text, candidates, sheet) }
        return first
    }

    private func ambiguous(
        _ field: String, _ text: String, _ candidates: [PersonID], _ sheet: Sheet
    ) -> WireError {
        WireError(
            "org.preside.Service.AmbiguousPerson",
            [
                "field": .string(field), "value": .string(text.shortened),
                "candidates": .array(
                    candidates.map {
                        [
                            "id": .string($0.text),
                            "name": .string(office.name(of: $0, sheet) ?? $0.text),
                            "post": .orNull(sheet.post(of: $0)?.rawValue),
                        ]
                    }),
            ])
    }

    func decider(_ field: String) throws(WireError) -> Decider? {
        guard let text = text(field) else { return nil }
        if text == "superior" { return .superior }
        return .person(try person(named: text, field))
    }

    func kind() throws(WireError) -> LeaveKind? {
        try read("kind", "is no kind of leave") { LeaveKind(rawValue: $0) }
    }

    func details() throws(WireError) -> LeaveDetails {
        LeaveDetails(
            reason: text("reason"), place: text("place"), companions: texts("companions") ?? [],
            telephone: text("telephone"), cover: try person("cover"),
            reportedUpward: bool("reportedUpward"))
    }

    func alteration(of leave: LeaveID) throws(WireError) -> Alteration {
        var alteration = Alteration()
        alteration.from = try instant("from")
        let begin = office.leaves[leave]?.period.from
        alteration.until = try moment("to", after: begin)?.end(in: zone, now: now)
        alteration.kind = try kind()
        alteration.reason = text("reason")
        alteration.place = text("place")
        alteration.companions = texts("companions")
        alteration.telephone = text("telephone")
        alteration.cover = try person("cover")
        alteration.reportedUpward = bool("reportedUpward")
        return alteration
    }

    func judgement() throws(WireError) -> Judgement {
        var acknowledged: Set<ConcernCode> = []
        for code in texts("acknowledge") ?? [] {
            guard let known = ConcernCode(rawValue: code) else {
                throw .invalidField("acknowledge", code, "is no code of a concern")
            }
            acknowledged.insert(known)
        }
        return Judgement(
            by: try decider("by"), orally: bool("orally") ?? false, at: try instant("when"),
            acknowledged: acknowledged, note: text("note"),
            seen: try int("record", in: 1...Int.max).map(Int64.init))
    }
}
