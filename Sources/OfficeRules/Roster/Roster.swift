package import CivilTime

/// Who held which post on any day: the changes in the order of their effective days, and the sheet
/// that they add up to from each such day on.
///
/// The first roster may stand from the beginning (`effective` nil), for days before the office was
/// kept here are asked about too.
package struct Roster: Hashable, Sendable {
    /// The changes decided in one go.
    package struct Layer: Hashable, Sendable {
        /// The first day on which they count; nil is from the beginning.
        package let effective: Day?
        package let changes: [RosterChange]

        package init(effective: Day?, changes: [RosterChange]) {
            self.effective = effective
            self.changes = changes
        }
    }

    /// A stretch of days on which one sheet stands.
    package struct Version: Hashable, Sendable {
        /// The first day; nil is from the beginning.
        package let from: Day?
        package let sheet: Sheet
    }

    /// Ordered by effective day; those of one day in the order of their recording.
    package private(set) var layers: [Layer] = []
    /// Ordered by first day, the days all different.
    package private(set) var versions: [Version] = []
    /// The name of everyone who ever was in the roster, as it is from the last effective day on.
    package private(set) var names: [PersonID: String] = [:]

    package init() {}

    /// A roster of layers that were decided before: in the order of their days, or of their
    /// recording.
    package init(layers: [Layer]) {
        for layer in layers { insert(layer) }
        rebuild()
    }

    package var isEmpty: Bool { layers.isEmpty }

    /// The sheet of a day; nobody holds a post before the first version.
    package func sheet(on day: Day) -> Sheet {
        index(on: day).map { versions[$0].sheet } ?? .empty
    }

    /// The sheets of some days, each once.
    func sheets(on days: ClosedRange<Day>) -> some Sequence<Sheet> {
        versions[(index(on: days.lowerBound) ?? 0)...].lazy
            .prefix { $0.from.map { $0 <= days.upperBound } ?? true }.map(\.sheet)
    }

    /// The first day after `day` on which another version stands.
    package func nextVersion(after day: Day) -> Day? {
        let next = index(on: day).map { $0 + 1 } ?? 0
        return next < versions.count ? versions[next].from : nil
    }

    /// The first day of the version that stands on a day; nil when it stands from the beginning
    /// or when there is none.
    package func versionStart(on day: Day) -> Day? { index(on: day).flatMap { versions[$0].from } }

    package mutating func add(_ layer: Layer) {
        insert(layer)
        rebuild()
    }

    /// What is wrong with the sheets that would stand once the layer is added; the later ones too.
    package func problems(adding layer: Layer) -> [SheetProblem] {
        var copy = self
        copy.insert(layer)
        var problems: [SheetProblem] = []
        copy.walk { _, facts in
            for problem in SheetProblem.all(in: facts) where !problems.contains(problem) {
                problems.append(problem)
            }
        }
        return problems
    }

    private mutating func insert(_ layer: Layer) {
        let place = layers.firstIndex { Self.starts(layer.effective, before: $0.effective) }
        layers.insert(layer, at: place ?? layers.count)
    }

    private mutating func rebuild() {
        var rebuilt: [Version] = []
        walk { from, facts in rebuilt.append(Version(from: from, sheet: Sheet(unchecked: facts))) }
        versions = rebuilt
        names = layers.reduce(into: [:]) { names, layer in
            for change in layer.changes {
                switch change {
                case .personAdded(let id, let person): names[id] = person.name
                case .name(let id, let name): names[id] = name
                default: break
                }
            }
        }
    }

    /// Calls with the facts that stand from each effective day on.
    private func walk(_ body: (Day?, RosterFacts) -> Void) {
        var facts = RosterFacts()
        for (index, layer) in layers.enumerated() {
            for change in layer.changes { facts.apply(change) }
            let next = index + 1
            if next == layers.count || layers[next].effective != layer.effective {
                body(layer.effective, facts)
            }
        }
    }

    private func index(on day: Day) -> Int? {
        var low = 0
        var high = versions.count
        while low < high {
            let middle = (low + high) / 2
            if let from = versions[middle].from, from > day {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low == 0 ? nil : low - 1
    }

    private static func starts(_ left: Day?, before right: Day?) -> Bool {
        guard let right else { return false }
        return left.map { $0 < right } ?? true
    }
}
