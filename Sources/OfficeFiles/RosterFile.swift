package import CivilTime
package import OfficeRules

/// The office's people and departments as a YAML file:
///
///     effective: 2026-03-01        # may be left out
///     people:                      # in order of rank
///       - id: li-si
///         name: 李四
///         post: deputySecretaryGeneral
///         coordinatesFor: [wang-wu]
///         alsoHolds: [{post: departmentHead, department: archives}]
///       - {id: wang-wu, name: 王五, post: deputyMayor, inCharge: [archives]}
///     departments:
///       - {id: archives, name: 档案局, constituent: false}
///
/// `post` is a person's first seat, and `department` belongs to it; `outsideLine: true` keeps a
/// deputy out of the line of succession.
package enum RosterFile {
    package static let peopleLimit = 2_000
    package static let departmentsLimit = 1_000
    static let seatsLimit = 32

    /// The facts of a roster that can stand (`Sheet.checked` finds nothing wrong with them), and
    /// the day from which on they are meant to, where the file says so.
    ///
    /// - Throws: everything that is wrong with the file, each with its line; the text is at most
    ///   `YAMLReader.sizeLimit` bytes long and names at least one person.
    package static func parse(
        text: String, file: String
    ) throws(FileProblems) -> (facts: RosterFacts, effective: Day?) {
        let root: YAMLValue
        do throws(FileProblem) {
            root = try YAMLReader.root(of: text, file: file)
        } catch {
            throw FileProblems(error)
        }
        var reader = RosterReader()
        let effective = reader.read(root)
        try reader.problems.finish()
        return (reader.facts, effective)
    }

    /// The roster in a file at this path.
    package static func load(
        _ path: String
    ) throws(FileProblems) -> (facts: RosterFacts, effective: Day?) {
        let text: String
        do throws(FileProblem) {
            text = try YAMLReader.text(ofFile: path)
        } catch {
            throw FileProblems(error)
        }
        return try parse(text: text, file: path)
    }
}
