extension View {
    package func roster(_ facts: Facts, names: Names) -> [String] {
        let vacant = facts.texts("vacant")
        return [ink(moments.day(facts.text("day")), .bold)] + people(facts, names) + [""]
            + departments(facts, names)
            + (vacant.isEmpty
                ? []
                : ["", ink(wording.vacant(wording.words(Post.self, vacant)), .yellow)])
            + ["", wording.line(wording.list(facts.texts("line").map { names.name($0) }))]
    }

    private func people(_ facts: Facts, _ names: Names) -> [String] {
        var table = Table(
            [.rank, .name, .id, .posts, .coordinatesFor, .note].map(column))
        let departments = departmentNames(facts)
        for person in facts.list("people") {
            let seats = person.list("seats").map { seat(in: departments, $0) }
            let pairs = person.texts("coordinatesFor").map { names.name($0) }
            table.add([
                Cell(person.text("rank")), Cell(person.text("name"), .bold),
                Cell(person.text("id")), Cell(wording.list(seats)),
                Cell(pairs.isEmpty ? nil : wording.list(pairs)),
                person.flag("outsideLine") ? Cell(phrase(.outsideLine)) : "",
            ])
        }
        return table.lines(ink)
    }

    private func seat(in departments: [String: String], _ facts: Facts) -> String {
        let post = wording.word(Post.self, facts.text("post")) ?? "-"
        guard let id = facts.text("department") else { return post }
        return post + wording.bracketed(departments[id] ?? id)
    }

    private func departmentNames(_ facts: Facts) -> [String: String] {
        var result: [String: String] = [:]
        for department in facts.list("departments") {
            if let id = department.text("id") { result[id] = department.text("name") }
        }
        return result
    }

    private func departments(_ facts: Facts, _ names: Names) -> [String] {
        var table = Table([.department, .id, .head, .leaderInCharge, .note].map(column))
        for department in facts.list("departments") {
            table.add([
                Cell(department.text("name"), .bold), Cell(department.text("id")),
                department.text("head").map { Cell(names.name($0)) }
                    ?? Cell(phrase(.vacantPosts), .yellow),
                Cell(department.text("leaderInCharge").map { names.name($0) }),
                department.bool("constituent") == false ? Cell(phrase(.notConstituent)) : "",
            ])
        }
        return table.lines(ink)
    }
}
