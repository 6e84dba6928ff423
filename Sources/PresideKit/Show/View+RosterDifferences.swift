extension View {
    /// What a roster file changes, or would change.
    package func applied(_ facts: Facts, names: Names) -> [String] {
        let differences = facts.list("differences")
        guard !differences.isEmpty else { return [phrase(.nothingDiffers)] }
        let names = adding(differences, to: names)
        var table = Table([.what, .subject, .before, .after].map(column))
        for difference in differences {
            let raw = difference.text("what")
            let what = raw.flatMap(DifferenceWhat.init(rawValue:))
            func said(_ key: String) -> String? {
                difference.text(key).map { value($0, of: what, names) }
            }
            table.add([
                Cell(wording.word(DifferenceWhat.self, raw)),
                Cell(difference.text("subject").map { subject($0, of: what, names) }),
                Cell(said("before"), .dim), Cell(said("after")),
            ])
        }
        let effective = facts.text("effective").map { moments.day($0) }
        let head =
            facts.text("record").map { wording.rosterApplied($0, effective: effective) }
            ?? phrase(.dryRun) + wording.bracketed(wording.effective(effective))
        return [head] + table.lines(ink)
    }

    /// Those whom the file brings in are in no roster that could be asked for.
    private func adding(_ differences: [Facts], to names: Names) -> Names {
        var people: [String: String] = [:]
        var departments: [String: String] = [:]
        for difference in differences {
            guard let id = difference.text("subject"), let after = difference.text("after") else {
                continue
            }
            switch difference.text("what").flatMap(DifferenceWhat.init(rawValue:)) {
            case .personAdded: people[id] = View.nameAndPosts(after).name
            case .name: people[id] = after
            case .departmentAdded, .departmentChanged:
                departments[id] = View.departmentName(after).name
            default: break
            }
        }
        return names.adding(people: people, departments: departments)
    }

    private func subject(_ id: String, of what: DifferenceWhat?, _ names: Names) -> String {
        switch what {
        case .departmentAdded, .departmentClosed, .departmentChanged: names.departmentAndID(id)
        default: names.person(id)
        }
    }

    private func value(_ raw: String, of what: DifferenceWhat?, _ names: Names) -> String {
        switch what {
        case .personAdded, .personLeft:
            let (name, posts) = View.nameAndPosts(raw)
            return posts.map { wording.labelled(name, self.posts($0, names)) } ?? name
        case .posts: return posts(raw, names)
        case .inCharge, .departmentOrder:
            return wording.list(View.parts(raw).map { names.department($0) })
        case .coordinatesFor, .ranking:
            return wording.list(View.parts(raw).map { names.name($0) })
        case .outsideLine: return phrase(raw == "true" ? .yes : .no)
        case .departmentAdded, .departmentClosed, .departmentChanged:
            let (name, isConstituent) = View.departmentName(raw)
            return isConstituent ? name : name + wording.bracketed(phrase(.notConstituent))
        case .name, nil: return raw
        }
    }

    /// Of `departmentHead finance, mayor` the posts in words.
    private func posts(_ raw: String, _ names: Names) -> String {
        wording.list(
            View.parts(raw).map { seat in
                let halves = seat.split(separator: " ", maxSplits: 1).map(String.init)
                let post = wording.word(Post.self, halves.first) ?? seat
                guard halves.count == 2 else { return post }
                return post + wording.bracketed(names.department(halves[1]))
            })
    }

    private static func parts(_ raw: String) -> [String] {
        raw.split(separator: ", ").map(String.init)
    }

    /// Of `苏和平: mayor` both; posts have no colon, which a name might.
    private static func nameAndPosts(_ raw: String) -> (name: String, posts: String?) {
        var end = raw.endIndex
        while end > raw.startIndex {
            end = raw.index(before: end)
            guard raw[end...].hasPrefix(": ") else { continue }
            return (String(raw[..<end]), String(raw[end...].dropFirst(2)))
        }
        return (raw, nil)
    }

    private static func departmentName(_ raw: String) -> (name: String, isConstituent: Bool) {
        let mark = " (not constituent)"
        guard raw.hasSuffix(mark) else { return (raw, true) }
        return (String(raw.dropLast(mark.count)), false)
    }
}
