import CivilTime

extension View {
    /// What is known of a meeting that might be called.
    package func meetingPreview(_ facts: Facts, names: Names) -> [String] {
        let period = moments.period(facts.text("from"), facts.text("until"))
        let kind = wording.word(MeetingKind.self, facts.text("kind")) ?? "-"
        let obstacles = facts.texts("obstacles").map {
            "  ! " + ink(wording.word(MeetingObstacle.self, $0) ?? $0, .red)
        }
        return ["\(kind)  \(ink(period, .bold))"] + labelled(outlook(facts, names))
            + concerns(facts, names) + section(.obstacles, obstacles) + offered(facts, names)
            + provisional(facts)
    }

    /// What a command did, and what is known of the meeting then.
    package func meetingDone(_ facts: Facts, _ act: MeetingAct, names: Names) -> [String] {
        let id = facts.facts("meeting")?.text("id") ?? "-"
        return [wording.done(id, act)] + (act == .cancelled ? [] : meeting(facts, names: names))
    }

    /// One meeting, as called, and what is known of it now.
    package func meeting(_ facts: Facts, names: Names) -> [String] {
        guard let meeting = facts.facts("meeting") else { return [] }
        let exception = meeting.facts("exception").map {
            names.person($0.text("by")) + wording.bracketed($0.text("reason") ?? "-")
        }
        let risks = facts.list("atRisk").map { "    ! " + concern($0, names) }
        return [headline(meeting)]
            + labelled(
                [
                    (.title, meeting.text("title")), (.place, meeting.text("place")),
                    (.exception, exception),
                    (.approvedBy, meeting.text("approvedBy").map { names.person($0) }),
                    (.entrustedBy, meeting.text("entrustedBy").map { names.person($0) }),
                ] + outlook(facts, names) + [
                    (.minutesReviewedBy, people(facts.texts("minutesReviewedBy"), names)),
                    (.minutesSignedBy, facts.text("minutesSignedBy").map { names.person($0) }),
                ])
            + concerns(facts, names) + section(.atRisk, risks, .red) + offered(facts, names)
    }

    package func meetings(_ facts: Facts, names: Names) -> [String] {
        let rows = facts.list("meetings")
        guard !rows.isEmpty else { return [wording.label(.noMeetings)] }
        var table = Table(
            [.meeting, .kind, .period, .chair, .title, .place, .state].map(wording.label))
        for row in rows {
            guard let meeting = row.facts("meeting") else { continue }
            let risks = row.list("atRisk").compactMap { $0.text("code") }
            let state = wording.word(MeetingState.self, meeting.text("state"))
            table.add([
                Cell(meeting.text("id"), .bold),
                Cell(wording.word(MeetingKind.self, meeting.text("kind"))),
                Cell(moments.period(meeting.text("from"), meeting.text("until"))),
                row.text("chair").map { Cell(names.name($0)) }
                    ?? Cell(wording.label(.nobodyChairs), .red),
                Cell(meeting.text("title")),
                Cell(meeting.text("place")),
                risks.isEmpty
                    ? Cell(state)
                    : Cell(
                        wording.labelled(
                            wording.label(.atRisk), wording.words(ConcernCode.self, risks)), .red),
            ])
        }
        return table.lines(ink)
    }

    package func meetingSlots(_ facts: Facts, names: Names) -> [String] {
        let rows = facts.list("slots")
        guard !rows.isEmpty else { return [wording.label(.noSlots)] + provisional(facts) }
        let total = facts.count("total") ?? rows.count
        let more = total > rows.count ? [wording.moreSlots(shown: rows.count, total: total)] : []
        return slotTable(rows, names) + more + provisional(facts)
    }

    package func meetingFree(_ facts: Facts) -> [String] {
        let period = moments.days(facts.text("from"), until: facts.text("until"))
        let reading = wording.word(MeetingFreeReading.self, facts.text("reading")) ?? "-"
        return [
            wording.meetingFreeWeek(ink(period, .bold), reading: reading)
                + wording.bracketed(wording.because(facts.count("article") ?? 73))
        ]
    }

    package func cadence(_ facts: Facts) -> [String] {
        counts(facts.list("months"), .month) { wording.month($0.count("month") ?? 0) }
            + counts(facts.list("halfYears"), .halfYear) {
                wording.halfYear($0.count("half") ?? 0)
            }
    }

    // MARK: Parts

    private func counts(
        _ rows: [Facts], _ first: MeetingLabel, _ name: (Facts) -> String
    ) -> [String] {
        let kind = wording.word(MeetingKind.self, rows.first?.text("kind")) ?? "-"
        var table = Table([first, .asked, .held, .called, .owed, .status].map(wording.label))
        for row in rows {
            let status = row.text("status").flatMap(MeetingStatus.init(rawValue:))
            table.add([
                Cell(name(row)), Cell(row.text("asked")), Cell(row.text("held")),
                Cell(row.text("called")), Cell(row.text("owed")),
                Cell(
                    wording.word(MeetingStatus.self, row.text("status")),
                    status == .met ? .green : status == .missed ? .red : .yellow),
            ])
        }
        return [ink(kind, .bold)] + table.lines(ink)
    }

    private func headline(_ meeting: Facts) -> String {
        let kind = wording.word(MeetingKind.self, meeting.text("kind")) ?? "-"
        let state = wording.word(MeetingState.self, meeting.text("state")) ?? "-"
        let period = moments.period(meeting.text("from"), meeting.text("until"))
        return "\(meeting.text("id") ?? "-")  \(kind)  \(ink(period, .bold))  "
            + ink(state, meeting.text("state") == "cancelled" ? .dim : .green)
    }

    private func outlook(_ facts: Facts, _ names: Names) -> [(MeetingLabel, String?)] {
        let members = facts.texts("members").count
        let present = facts.texts("present").count
        let taken = facts.flag("attendanceTaken")
        let quorum = facts.bool("quorum").map {
            wording.quorum(
                $0, present: present, needed: facts.count("needed") ?? 0, members: members,
                taken: taken)
        }
        let absent = facts.list("absentBecause").map { absence in
            let why = wording.word(MeetingAbsenceWhy.self, absence.text("why")) ?? "-"
            return names.name(absence.text("person"))
                + wording.bracketed(wording.list([why] + absence.texts("sources")))
        }
        return [
            (
                .chair,
                facts.text("chair").map { names.person($0) }
                    ?? ink(wording.label(.nobodyChairs), .red)
            ), (.present, wording.present(present, members: members, taken: taken)),
            (.quorum, quorum), (.absent, absent.isEmpty ? nil : wording.list(absent)),
            (.sittingIn, people(facts.texts("sittingIn"), names)),
            (.papersDue, facts.text("papersDue").map { moments.day($0) }),
        ]
    }

    private func concerns(_ facts: Facts, _ names: Names) -> [String] {
        section(.concerns, facts.list("concerns").map { "    ! " + concern($0, names) })
    }

    private func people(_ ids: [String], _ names: Names) -> String? {
        ids.isEmpty ? nil : wording.list(ids.map { names.name($0) })
    }

    private func labelled(_ rows: [(MeetingLabel, String?)]) -> [String] {
        let shown = rows.compactMap { label, text in text.map { (wording.label(label), $0) } }
        let width = shown.reduce(0) { max($0, Width.of($1.0)) }
        return shown.map { name, text in
            "  " + ink(name, .dim) + String(repeating: " ", count: width - Width.of(name) + 2)
                + text
        }
    }

    private func section(
        _ label: MeetingLabel, _ lines: [String], _ style: Style = .yellow
    ) -> [String] {
        lines.isEmpty ? [] : ["  " + ink(wording.label(label), style)] + lines
    }

    private func offered(_ facts: Facts, _ names: Names) -> [String] {
        section(.slots, slotTable(facts.list("slots"), names))
    }

    /// Times for the meetings that leave puts at risk.
    func slotsInStead(_ meetings: [Facts], _ names: Names) -> [String] {
        meetings.flatMap { facts in
            let slots = slotTable(facts.list("slots"), names)
            let meeting = facts.text("meeting") ?? "-"
            return [
                "  "
                    + ink(
                        wording.labelled(
                            meeting, wording.label(slots.isEmpty ? .noSlots : .slots)), .yellow)
            ] + slots
        }
    }

    private func slotTable(_ rows: [Facts], _ names: Names) -> [String] {
        guard !rows.isEmpty else { return [] }
        var table = Table([.period, .chair, .present, .absent].map(wording.label))
        for row in rows {
            table.add([
                Cell(moments.period(row.text("from"), row.text("until")), .bold),
                Cell(names.name(row.text("chair"))), Cell("\(row.texts("present").count)"),
                Cell(people(row.texts("absent"), names)),
            ])
        }
        return table.lines(ink)
    }
}
