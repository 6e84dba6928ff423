package import CivilTime

/// Reads `local.yaml`, the days that are kept otherwise in this place, as in `Config/workdays`:
///
///     holidays:
///       - {day: 2026-08-15, name: …, kind: restDay, source: …}
///
/// `kind` is `restDay` or `workingDay`; the list may be empty.
package enum WorkdayLocalFile {
    /// The days that a text describes, in its order. `file` is the name that problems carry.
    ///
    /// Refused besides what `YAMLReader` refuses: two entries for one day.
    package static func parse(text: String, file: String) throws(FileProblem) -> [LocalHoliday] {
        let fields = try YAMLReader.root(of: text, file: file).fields(["holidays"])
        var entries: [LocalHoliday] = []
        var lines: [Day: Int] = [:]
        for item in try fields.required("holidays").list() {
            let entry = try item.fields(["day", "name", "kind", "source"])
            let value = try entry.required("day")
            let day = try value.day()
            if let line = lines[day] {
                throw value.invalid("was given on line \(line) already")
            }
            lines[day] = value.line ?? 0
            entries.append(
                LocalHoliday(
                    day: day,
                    name: try entry.required("name").text(limit: 100),
                    kind: try entry.required("kind").word(),
                    source: try entry.required("source").text()))
        }
        return entries
    }
}
