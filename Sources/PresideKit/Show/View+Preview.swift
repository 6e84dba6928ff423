extension View {
    /// The calculation of a request: days, who decides and why, what to think of.
    package func preview(_ facts: Facts, names: Names) -> [String] {
        let period = moments.period(facts.text("from"), facts.text("until"))
        let head = names.person(facts.text("person")) + "  " + ink(period, .bold)
        return [head] + calculation(facts, names) + presidesThen(facts.list("presiding"), names)
            + concerns(facts.list("concerns"), names)
            + slotsInStead(facts.list("meetings"), names)
    }

    private func calculation(_ facts: Facts, _ names: Names) -> [String] {
        let flags = facts.texts("flags")
        return rows([
            (.days, facts.count("days").map(wording.days)), sum(facts),
            (.approver, approver(facts, names)),
            (.standIn, facts.text("standIn").map { names.person($0) }),
            (.flags, flags.isEmpty ? nil : wording.words(LeaveFlag.self, flags)),
        ])
    }

    /// The days of the whole span, where it is more than this leave.
    func sum(_ facts: Facts) -> (Column, String?) {
        let summed = facts.texts("summedWith")
        let text = wording.summed(facts.count("sumOfDays") ?? 0, with: wording.list(summed))
        return (.total, summed.isEmpty ? nil : text)
    }

    /// Who decides, why as far as the answer says, and the article.
    func approver(_ facts: Facts, _ names: Names) -> String {
        let who = facts.text("approver").map { whoDecides($0, names) } ?? wording.nobodyDecides()
        let why = facts.text("approverWhy").flatMap(ApproverWhy.init(rawValue:))
        var reasons = why.map { [wording.because($0)] } ?? []
        if why == nil, facts.flag("escalated") { reasons.append(wording.escalated()) }
        if let article = facts.count("article") { reasons.append(wording.because(article)) }
        return reasons.isEmpty ? who : who + wording.bracketed(wording.list(reasons))
    }

    /// What the contract calls whoever decides the mayor's own leave.
    static let superior = "superior"

    func whoDecides(_ id: String, _ names: Names) -> String {
        id == View.superior ? wording.superior() : names.person(id)
    }

    /// What the applicant is warned of, with the code that the approver acknowledges.
    func concerns(_ concerns: [Facts], _ names: Names) -> [String] {
        guard !concerns.isEmpty else { return [] }
        return ["  " + ink(phrase(.concerns), .yellow)]
            + concerns.flatMap { facts in
                ["    ! " + concern(facts, names)] + touched(facts).map { "        " + $0 }
            }
    }

    /// What of a concern stands in one line. What is listed below it by its own times is not
    /// bounded here: nights of duty over weeks are no weeks of duty.
    func concern(_ facts: Facts, _ names: Names) -> String {
        let code = facts.text("code") ?? "-"
        let isBounded = facts.text("from") != nil || facts.text("until") != nil
        let isListed = !facts.list("touched").isEmpty
        return wording.concern(
            wording.word(ConcernCode.self, code) ?? code,
            period: isBounded && !isListed
                ? moments.period(facts.text("from"), facts.text("until")) : nil,
            people: wording.list(facts.texts("persons").map { names.name($0) }),
            leaves: wording.list(
                facts.texts("leaves") + (isListed ? [] : facts.texts("subjects"))))
            + wording.bracketed(wording.because(facts.count("article") ?? 8)) + "  "
            + ink("[\(code)]", .dim)
    }

    /// What a concern touches: the id, the time and the title, or the kind.
    func touched(_ facts: Facts) -> [String] {
        let all = facts.list("touched")
        let lines = all.prefix(Self.mostTouched).map { one in
            let period = one.text("from").map { moments.period($0, one.text("until")) }
            return [one.text("source"), period, titleOrKind(one)].compactMap { $0 }
                .joined(separator: "  ")
        }
        let rest = all.count - lines.count
        return rest > 0 ? lines + [wording.andMore(rest)] : lines
    }

    private static let mostTouched = 12

    func presidesThen(_ segments: [Facts], _ names: Names) -> [String] {
        guard !segments.isEmpty else { return [] }
        var table = Table([.period, .presides, .capacity].map(column))
        for segment in segments {
            let capacity = segment.text("capacity")
            table.add([
                Cell(moments.period(segment.text("from"), segment.text("until"))),
                Cell(names.name(segment.text("holder")), .bold),
                Cell(
                    wording.word(Capacity.self, capacity),
                    capacity == Capacity.nobody.rawValue ? .red : .plain),
            ])
        }
        return table.lines(ink)
    }
}
