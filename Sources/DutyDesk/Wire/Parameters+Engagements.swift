import CivilTime
import HashTreeCollections
import OfficeRules
import Varlink

/// What calls of org.preside.Engagements give.
extension Parameters {
    /// `A7`, or `A7/2026-12-03` for one occurrence; the day may stand in a field of its own.
    func engagementTarget() throws(WireError) -> EngagementTarget {
        let text = try need("engagement", text("engagement"))
        let later = bool("later") ?? false
        var day = try day("occurrence")
        guard case .engagement(let id, let own)? = Commitment.Source(text) else {
            throw .invalidField(
                "engagement", text, "is no engagement's id: write A7, or A7/2026-12-03")
        }
        if let own {
            guard day == nil || day == own else {
                throw .invalidField("occurrence", "\(day ?? own)", "differs from that of the id")
            }
            day = own
        }
        if later, day == nil {
            throw .invalidField(
                "occurrence", "", "is missing: say from which one on, A7/2026-12-03")
        }
        return EngagementTarget(id, occurrence: day, later: later)
    }

    func engagementID() throws(WireError) -> EngagementID {
        try id("engagement", "is no engagement's id: write A7", EngagementID.init)
    }

    func engagementRequest() throws(WireError) -> EngagementRequest {
        let period = try period("from", "to")
        let first = zone.local(period.from)
        let onRestDay = try restDayRule()
        let rule = try recurrence(at: first.time)
        if rule == nil, let onRestDay {
            throw .invalidField("onRestDay", onRestDay.rawValue, "goes with 'repeat'")
        }
        return EngagementRequest(
            details: EngagementDetails(
                title: try need("title", text("title")), place: said("place"),
                participants: try need("with", participants()), organiser: said("organiser"),
                kind: try engagementKind() ?? .other, visibility: try visibility() ?? .office,
                organisedByPartyOrGovernment: bool("organisedByPartyOrGovernment") ?? false),
            period: period,
            repetition: rule.map { Repetition($0, from: first.day, onRestDay: onRestDay) })
    }

    func engagementAlteration(_ target: EngagementTarget) throws(WireError) -> EngagementAlteration
    {
        var alteration = EngagementAlteration()
        alteration.from = try instant("from")
        alteration.until = try moment("to")?.end(in: zone, now: now)
        let old = office.engagements[target.id].map { zone.local($0.period.from).time }
        let time = alteration.from.map { zone.local($0).time } ?? old
        alteration.rule = try recurrence(at: time ?? .midnight)
        alteration.onRestDay = try restDayRule()
        alteration.noRestDayRule = bool("noRestDayRule") ?? false
        if alteration.noRestDayRule, let rule = alteration.onRestDay {
            throw .invalidField("onRestDay", rule.rawValue, "does not go with 'noRestDayRule'")
        }
        alteration.title = text("title")
        alteration.place = text("place")
        alteration.participants = try participants()
        alteration.organiser = text("organiser")
        alteration.kind = try engagementKind()
        alteration.visibility = try visibility()
        alteration.organisedByPartyOrGovernment = bool("organisedByPartyOrGovernment")
        return alteration
    }

    /// A text that is not empty.
    private func said(_ field: String) -> String? {
        text(field).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// `with`: persons by id or name, each with a part behind a colon where it is not to attend.
    private func participants() throws(WireError) -> [Participant]? {
        guard let texts = texts("with") else { return nil }
        guard texts.count <= Bounds.participants else {
            throw .invalidField(
                "with", "\(texts.count)", "takes 1 to \(Bounds.participants) participants")
        }
        return try texts.map { text throws(WireError) in
            let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else {
                return Participant(try person(named: text, "with"))
            }
            guard let part = EngagementPart(rawValue: String(parts[1])) else {
                throw .invalidField(
                    "with", text, "the part is hosts, attends or accompanies: li-si:hosts")
            }
            return Participant(try person(named: String(parts[0]), "with"), part)
        }
    }

    private func recurrence(at time: TimeOfDay) throws(WireError) -> Recurrence? {
        guard let text = text("repeat") else { return nil }
        do throws(RecurrenceProblem) {
            return try Recurrence(parsing: text, at: time, in: zone)
        } catch {
            throw .invalidField("repeat", text, "\(error.part): \(error.why)")
        }
    }

    private func restDayRule() throws(WireError) -> RestDayRule? {
        try read("onRestDay", "is skip, next or previous") { RestDayRule(rawValue: $0) }
    }

    private func engagementKind() throws(WireError) -> EngagementKind? {
        try read("kind", "is no kind of engagement") { EngagementKind(rawValue: $0) }
    }

    private func visibility() throws(WireError) -> Visibility? {
        try read("visibility", "is public, office or secret") { Visibility(rawValue: $0) }
    }

    // MARK: Free time

    func freeTimeQuestion() throws(WireError) -> FreeTimeQuestion {
        let period = try range("from", "to")
        let texts = try need("with", texts("with"))
        guard (1...Bounds.participants).contains(texts.count) else {
            throw .invalidField("with", "\(texts.count)", "takes 1 to \(Bounds.participants)")
        }
        var sought: [Sought] = []
        for text in texts {
            let one = try one(text)
            guard !sought.contains(one) else {
                throw .invalidField("with", text, "stands twice")
            }
            sought.append(one)
        }
        try needPosts(sought, period)
        let minutes = try need("minutes", int("minutes", in: 1...1_440))
        let atLeast = try int("atLeast", in: 1...sought.count)
        return FreeTimeQuestion(
            sought: sought, period: period, minutes: minutes, atLeast: atLeast,
            forMeeting: bool("forMeeting") ?? false)
    }

    private func one(_ text: String) throws(WireError) -> Sought {
        guard text.hasPrefix("post:") else { return .person(try person(named: text, "with")) }
        guard let post = Post(rawValue: String(text.dropFirst(5))), post.isSingle else {
            throw .invalidField(
                "with", text,
                "names no post of which there is one: post:mayor, post:executiveDeputyMayor, "
                    + "post:secretaryGeneral")
        }
        return .post(post)
    }

    /// Someone who holds no post on any day of the range is not asked for their time.
    private func needPosts(_ sought: [Sought], _ period: Period) throws(WireError) {
        let days = zone.days(touchedBy: period)
        for case .person(let person) in sought
        where !office.roster.holdsPost(person, on: days) {
            throw .holdsNoPost("with", person, days.lowerBound)
        }
    }

    /// A range of an answer: at most ten years.
    func range(_ from: String, _ until: String) throws(WireError) -> Period {
        let period = try period(from, until)
        let days = zone.days(touchedBy: period)
        guard days.lowerBound.distance(to: days.upperBound) < WireLimits.rangeDays else {
            throw .invalidField(
                until, text(until) ?? "", "the range is at most \(WireLimits.rangeDays) days")
        }
        return period
    }
}
