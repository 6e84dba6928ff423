import OfficeRules
import Varlink

/// What is told of meetings, asked about or called: chair, members, who is there in every
/// half-hour, quorum, papers and the meeting-free week (Art. 38-45, 73).
extension SimulatedOffice {
    func checkPreview(ofMeeting random: inout SimulationRandom) throws {
        guard let calendar else { return }
        var kind = random.pick(["executive", "executive", "mayorsOffice", "plenary"])
        let day = ModelTime.day(now) + random.number(1...30)
        let from = day * 48 + random.pick(CalendarMaker.times)
        var span = Span(from: from, until: from + random.number(1...10))
        // Of the time of another meeting: it takes that of those who are not excused.
        let others = calendar.meetings.filter { !$0.isCancelled && $0.span.from > now }
        let excusing = others.filter { !$0.excuses.isEmpty }
        if !others.isEmpty, random.chance(40) {
            span = random.pick(!excusing.isEmpty && random.chance(70) ? excusing : others).span
            if kind == "plenary" { kind = "mayorsOffice" }
        }
        let account = random.pick(ModelAccount.all)
        let answer = try process.call(
            "Meetings.Preview",
            [
                "kind": .string(kind), "from": .string(ModelTime.text(span.from)),
                "to": .string(ModelTime.text(span.until)),
            ], by: account)
        try checkWords(answer.bytes, account)
        try checkHidden(answer, account)
        guard !account.roles.isEmpty else {
            return try expect(answer.error, "org.preside.Service.NotPermitted", account.name)
        }
        let members = ModelCalendar.members(kind)
        let expected = seen(
            kind, span, members, chair: calendar.chair(kind, span, model, now: now),
            present: calendar.present(members, span, model))
        try expect(
            seen(answer), expected,
            "the preview of \(kind), \(ModelTime.text(span.from)) for \(span)")
    }

    /// One of those that were called, rather one that is still to be: with what puts it at risk.
    func checkCalled(_ random: inout SimulationRandom) throws {
        let called = (calendar?.meetings ?? []).filter { !$0.isCancelled }
        let coming = called.filter { $0.span.until > now }
        guard let last = called.last else { return }
        try checkCalled(
            !coming.isEmpty && random.chance(85)
                ? random.pick(coming) : random.chance(50) ? last : random.pick(called),
            by: random.chance(50) ? .named("clerk1") : random.pick(ModelAccount.all))
    }

    func checkCalled(_ one: ModelMeeting, by account: ModelAccount = .named("clerk1")) throws {
        guard let calendar else { return }
        let answer = try process.call("Meetings.Show", ["meeting": .string(one.name)], by: account)
        try checkWords(answer.bytes, account)
        try checkHidden(answer, account)
        guard !account.roles.isEmpty else {
            return try expect(answer.error, "org.preside.Service.NotPermitted", account.name)
        }
        try checkShown(one, answer, to: account)
        let chair = calendar.chair(of: one, model, now: now)
        var risks: [String] = []
        if one.span.until > now, one.present == nil {
            if chair == nil { risks.append("meetingLosesChair") }
            let present = calendar.present(at: one, one.span, model)
            if present.count < one.needed { risks.append("meetingLosesQuorum") }
        }
        let found = (answer["atRisk"].arrayValue ?? []).compactMap { $0["code"]?.stringValue }
        try expect("\(found)", "\(risks)", "what puts \(one.name) at risk")
        let minutes = calendar.minutesBy(one, chair)
        try expect(
            "\(answer.texts("minutesReviewedBy").sorted()) "
                + (answer.text("minutesSignedBy") ?? "-"),
            "\(minutes.reviewers.sorted()) \(minutes.signer ?? "-")", "who signs for \(one.name)")
        try expect(
            "\(answer["meeting"]["held"]?.boolValue ?? false)", "\(one.isHeld)",
            "whether \(one.name) was held")
    }

    /// What a call, a move or a question is answered of a meeting.
    func checkShown(
        _ one: ModelMeeting, _ answer: SimulatedAnswer, to account: ModelAccount = .named("clerk1")
    ) throws {
        guard let calendar else { return }
        // Who only asks, or administers, is not told who really came.
        var told = one
        if !account.isClerk, account.actingPerson == nil { told.present = nil }
        let expected = seen(
            one.kind, one.span, one.members, chair: calendar.chair(of: one, model, now: now),
            present: calendar.present(at: told, one.span, model))
        try expect(seen(answer), expected, "\(one.name), \(one.kind)")
        try expect(
            "\(answer.texts("sittingIn").sorted())", "\(one.sittingIn.sorted())",
            "those sitting in at \(one.name)")
    }

    private func seen(
        _ kind: String, _ span: Span, _ members: [String], chair: String?, present: [String]
    ) -> String {
        let day = ModelTime.day(span.from)
        let needed = ModelCalendar.needed(kind, members)
        let quorum = kind == "executive" ? "\(present.count >= needed)" : "null"
        let papers = ModelCalendar.hasPapers(kind) ? ModelTime.text(day: day - 1) : "-"
        return "\(chair ?? "-") \(ModelCalendar.isMeetingFree(day)) \(papers) "
            + "\(members.sorted()) \(present.sorted()) \(needed) \(quorum)"
    }

    private func seen(_ answer: SimulatedAnswer) -> String {
        "\(answer.text("chair") ?? "-") \(answer["meetingFree"].boolValue ?? false) "
            + "\(answer.text("papersDue") ?? "-") \(answer.texts("members").sorted()) "
            + "\(answer.texts("present").sorted()) \(answer["needed"].intValue ?? -1) "
            + "\(answer["quorum"])"
    }
}

extension SimulatedAnswer {
    fileprivate func texts(_ name: String) -> [String] {
        (self[name].arrayValue ?? []).compactMap(\.stringValue)
    }
}
