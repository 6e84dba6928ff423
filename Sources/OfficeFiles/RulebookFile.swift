package import OfficeRules

/// The parameters of the rules as a YAML file. The keys are the names of `Rulebook`'s properties;
/// what is not there keeps its default.
///
///     halfMonthDays: 15
///     escalatedPosts: [departmentHead]
///     notAwayTogether: [[executiveDeputyMayor, zhang-san], [deputyMayor, deputyMayor]]
///     leadersInclude: [secretaryGeneral]
///     quorum: 1/2
///     congressMonths: [2, 4, 6, 8, 10, 12]
///     officeHours: ["08:30-12:00", "14:30-18:00"]
///     weeklySheetDue: friday 12:00
///     meetingFreeWeek: first-monday
///
/// A member of a pair is a post's name or a person's id; a post of which there may be several may
/// stand on both sides.
package enum RulebookFile {
    /// The rulebook that a text gives.
    ///
    /// - Throws: everything that is wrong with it, each with its line.
    package static func parse(text: String, file: String) throws(FileProblems) -> Rulebook {
        let root: YAMLValue
        do throws(FileProblem) {
            root = try YAMLReader.root(of: text, file: file)
        } catch {
            throw FileProblems(error)
        }
        var reader = RulebookReader()
        reader.read(root)
        try reader.problems.finish()
        return reader.rulebook
    }

    /// The rulebook in the file at this path.
    package static func load(_ path: String) throws(FileProblems) -> Rulebook {
        let text: String
        do throws(FileProblem) {
            text = try YAMLReader.text(ofFile: path)
        } catch {
            throw FileProblems(error)
        }
        return try parse(text: text, file: path)
    }
}
