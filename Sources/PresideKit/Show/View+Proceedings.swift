extension View {
    /// What a command did, and the item as it stands.
    package func itemDone(_ facts: Facts, _ act: ProceedingAct, names: Names) -> [String] {
        let id = facts.facts("item")?.text("id") ?? "-"
        let followUps = facts.list("followUps")
        return [ink(wording.done(id, act), .bold)] + item(facts, names: names)
            + (followUps.isEmpty ? [] : self.followUps(followUps, names, indent: 2))
    }

    /// One item.
    package func item(_ facts: Facts, names: Names) -> [String] {
        guard let item = facts.facts("item") else { return [] }
        let checklist = item.list("checklist").map { entry in
            let piece = wording.word(ChecklistPiece.self, entry.text("piece")) ?? "-"
            let manner = wording.word(OpinionManner.self, entry.text("manner"))
            let notes = [manner, entry.text("note")].compactMap { $0 }
            return piece + (notes.isEmpty ? "" : wording.bracketed(wording.list(notes)))
        }
        let citizens = item.list("sittingIn").map { citizen in
            (citizen.text("name") ?? "-")
                + wording.bracketed(wording.word(CitizenGroup.self, citizen.text("group")) ?? "-")
        }
        let marks: [ProceedingLabel] =
            (item.flag("major") ? [.major] : [])
            + (item.flag("touchesInterests") ? [.touchesInterests] : [])
        let late = item.bool("papersInTime") == false
        let head =
            "\(item.text("id") ?? "-")  \(ink(item.text("title") ?? "-", .bold))  "
            + (wording.word(ItemState.self, item.text("state")) ?? "-")
        let missing = item.texts("missing")
        return [head]
            + marks.map { "  " + ink(wording.label($0), .yellow) }
            + labelled([
                (.department, item.text("department").map { names.department($0) }),
                (.meeting, item.text("meeting")),
                (.checklist, joined(checklist)),
                (.missing, missing.isEmpty ? nil : wording.words(ChecklistPiece.self, missing)),
                (.review, ruling(item.facts("review"), names)),
                (.settlement, ruling(item.facts("settlement"), names)),
                (.papersDue, item.text("papersDue").map { moments.day($0) }),
                (.papers, item.text("papers").map { moments.moment($0) }),
                (.admission, ruling(item.facts("admission"), names)),
                (.sittingIn, joined(citizens)), (.decision, item.text("decision")),
                (.reason, item.text("reason")), (.asked, whoever(item, names)),
            ])
            + (late ? ["  ! " + ink(wording.label(.papersLate), .yellow)] : [])
    }

    package func items(_ facts: Facts, names: Names) -> [String] {
        let rows = facts.list("items")
        guard !rows.isEmpty else {
            let count = facts.count("count") ?? 0
            return [count > 0 ? wording.items(count) : wording.label(.noItems)]
        }
        var table = Table(
            [.item, .title, .department, .meeting, .state, .asked, .missing]
                .map(wording.label))
        for row in rows {
            let missing = row.texts("missing")
            table.add([
                Cell(row.text("id"), .bold), Cell(row.text("title")),
                Cell(row.text("department").map { names.department($0) }),
                Cell(row.text("meeting")),
                Cell(wording.word(ItemState.self, row.text("state"))),
                Cell(whoever(row, names)),
                Cell(
                    missing.isEmpty ? nil : wording.words(ChecklistPiece.self, missing), .yellow),
            ])
        }
        return table.lines(ink, indent: 0)
    }

    /// Who is asked, and who may instead.
    private func whoever(_ facts: Facts, _ names: Names) -> String? {
        let people = facts.texts("asked") + (facts.text("standIn").map { [$0] } ?? [])
        return people.isEmpty ? nil : wording.list(people.map { names.name($0) })
    }

    private func joined(_ texts: [String]) -> String? {
        texts.isEmpty ? nil : wording.list(texts)
    }

    private func ruling(_ facts: Facts?, _ names: Names) -> String? {
        guard let facts else { return nil }
        let how = facts.text("how").flatMap(DecidedHow.init(rawValue:))
        return wording.decided(
            by: names.person(facts.text("by")), how: how, at: moments.moment(facts.text("at")))
            + (facts.flag("inStead") ? wording.bracketed(wording.label(.inStead)) : "")
    }

    private func labelled(_ rows: [(ProceedingLabel, String?)]) -> [String] {
        let shown = rows.compactMap { label, text in text.map { (wording.label(label), $0) } }
        let width = shown.reduce(0) { max($0, Width.of($1.0)) }
        return shown.map { name, text in
            "  " + ink(name, .dim) + String(repeating: " ", count: width - Width.of(name) + 2)
                + text
        }
    }
}

// MARK: - Who comes, minutes, and what follows

extension View {
    package func excuseDone(_ facts: Facts, _ act: ProceedingAct, names: Names) -> [String] {
        guard let excuse = facts.facts("excuse") else { return [] }
        let risks = facts.texts("atRisk").map {
            "  ! " + ink(wording.word(ConcernCode.self, $0) ?? $0, .red)
        }
        return [ink(wording.done(excuse.text("meeting") ?? "-", act), .bold)]
            + excuses([excuse], names) + risks
    }

    package func excuses(_ facts: Facts, names: Names) -> [String] {
        let rows = facts.list("excuses")
        return rows.isEmpty ? [wording.label(.noExcuses)] : excuses(rows, names)
    }

    private func excuses(_ rows: [Facts], _ names: Names) -> [String] {
        var table = Table(
            [.meeting, .person, .state, .reason, .leave, .asked, .ruling].map(wording.label))
        for row in rows {
            table.add([
                Cell(row.text("meeting"), .bold), Cell(names.name(row.text("person"))),
                Cell(wording.word(ExcuseState.self, row.text("state"))),
                Cell(row.text("reason")), Cell(row.text("leave")), Cell(whoever(row, names)),
                Cell(ruling(row.facts("ruling"), names)),
            ])
        }
        return table.lines(ink)
    }

    package func attendanceDone(_ facts: Facts, names: Names) -> [String] {
        let id = facts.facts("attendance")?.text("meeting") ?? "-"
        return [ink(wording.done(id, .attendanceTaken), .bold)] + attendance(facts, names: names)
    }

    package func attendance(_ facts: Facts, names: Names) -> [String] {
        guard let facts = facts.facts("attendance") else { return [] }
        guard facts.flag("taken") else { return [wording.label(.notTaken)] }
        let held = facts.flag("held")
        let absent = facts.list("absent").map { row in
            let why = wording.word(AbsenceWhy.self, row.text("why")) ?? "-"
            let notes = [why, row.text("leave")].compactMap { $0 }
            return names.name(row.text("person")) + wording.bracketed(wording.list(notes))
        }
        let quorum = facts.bool("quorum").map {
            wording.quorum(
                $0, present: facts.count("membersPresent") ?? 0,
                needed: facts.count("needed") ?? 0, members: facts.count("members") ?? 0,
                taken: true)
        }
        let corrections = facts.list("history").compactMap { entry in
            entry.text("because").map { "\(moments.moment(entry.text("at"))) \($0)" }
        }
        return [
            "\(facts.text("meeting") ?? "-")  "
                + ink(wording.label(held ? .held : .notHeld), held ? .green : .red)
        ]
            + labelled([
                (.at, moments.moment(facts.text("at"))),
                (.chair, facts.text("chair").map { names.person($0) }),
                (.present, joined(facts.texts("present").map { names.name($0) })),
                (.absent, joined(absent)), (.quorum, quorum), (.because, joined(corrections)),
            ])
    }

    package func minutesDone(_ facts: Facts, _ act: ProceedingAct, names: Names) -> [String] {
        let id = facts.facts("minutes")?.text("meeting") ?? "-"
        return [ink(wording.done(id, act), .bold)] + minutes(facts, names: names)
    }

    package func minutes(_ facts: Facts, names: Names) -> [String] {
        guard let facts = facts.facts("minutes") else { return [] }
        let state = wording.word(MinutesState.self, facts.text("state")) ?? "-"
        return ["\(facts.text("meeting") ?? "-")  \(ink(state, .bold))"]
            + labelled([
                (.minutes, facts.text("text")), (.review, ruling(facts.facts("review"), names)),
                (.signature, ruling(facts.facts("signature"), names)),
                (.asked, whoever(facts, names)),
            ])
    }

    package func followUpDone(_ facts: Facts, _ act: ProceedingAct, names: Names) -> [String] {
        guard let row = facts.facts("followUp") else { return [] }
        return [ink(wording.done(row.text("id") ?? "-", act), .bold)]
            + followUps([row], names, indent: 2)
    }

    package func followUps(_ facts: Facts, names: Names) -> [String] {
        let rows = facts.list("followUps")
        return rows.isEmpty ? [wording.label(.noFollowUps)] : followUps(rows, names, indent: 0)
    }

    private func followUps(_ rows: [Facts], _ names: Names, indent: Int) -> [String] {
        var table = Table(
            [.followUp, .task, .owner, .due, .doneAt, .report, .meeting, .item, .state]
                .map(wording.label))
        for row in rows {
            let overdue = row.flag("overdue")
            table.add([
                Cell(row.text("id"), .bold), Cell(row.text("task")),
                Cell(
                    row.text("person").map { names.name($0) }
                        ?? row.text("department").map { names.department($0) }),
                Cell(moments.day(row.text("due")), overdue ? .red : .plain),
                Cell(row.text("doneAt").map { moments.moment($0) }), Cell(row.text("report")),
                Cell(row.text("meeting")), Cell(row.text("item")),
                Cell(overdue ? wording.label(.overdue) : nil, .red),
            ])
        }
        return table.lines(ink, indent: indent)
    }

    package func dues(_ facts: Facts, names: Names, indent: Int = 0) -> [String] {
        let rows = facts.list("dues")
        guard !rows.isEmpty else { return [wording.label(.nothingDue)] }
        var table = Table(
            [.due, .what, .subject, .meeting, .asked, .article].map(wording.label))
        for row in rows {
            let people = row.texts("persons").map { names.name($0) }
            let ofWeek = row.text("code").flatMap(WeekDueCode.init(rawValue:))
            table.add([
                Cell(moments.day(row.text("due"))),
                Cell(
                    ofWeek?.said(by: wording) ?? wording.word(DueCode.self, row.text("code")),
                    .yellow),
                Cell(row.text("subject"), .bold), Cell(row.text("meeting")),
                Cell(joined(people)), Cell(wording.article(row.count("article") ?? 0)),
            ])
        }
        return table.lines(ink, indent: indent)
    }
}
