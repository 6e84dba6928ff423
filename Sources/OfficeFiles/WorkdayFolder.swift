package import CivilTime
import Glibc

/// Reads a folder of working-day files: `YYYY.yaml` for each year that a notice is known of, and
/// `local.yaml` for the days of this place.
package enum WorkdayFolder {
    private static let localName = "local.yaml"

    /// The calendar of all files of a folder. A folder without any year is a calendar in which
    /// every answer is provisional.
    ///
    /// A YAML file of another name is refused: `2O26.yaml` must not pass for a year without notice.
    /// What has another ending is left alone.
    package static func load(_ path: String) throws(FileProblem) -> WorkingCalendar {
        var years: [YearNotice] = []
        var local: [LocalHoliday] = []
        for name in try names(in: path) where isYAML(name) {
            let file = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
            let isYear = WorkdayFile.year(ofFile: name) != nil
            guard isYear || name == localName else {
                let why = "is neither YYYY.yaml nor \(localName)"
                throw FileProblem(file: file, reason: .invalid(value: name, why: why))
            }
            let text = try YAMLReader.text(ofFile: file)
            if isYear {
                years.append(try WorkdayFile.parse(text: text, file: file))
            } else {
                local = try WorkdayLocalFile.parse(text: text, file: file)
            }
        }
        return WorkingCalendar(years: years, local: local)
    }

    private static func isYAML(_ name: String) -> Bool {
        !name.hasPrefix(".") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
    }

    /// The names in a folder, sorted, so that of two wrong files the same one is always named.
    private static func names(in path: String) throws(FileProblem) -> [String] {
        guard let folder = opendir(path) else {
            throw FileProblem(file: path, reason: .unreadable(String(cString: strerror(errno))))
        }
        defer { closedir(folder) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(folder) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
                        String(cString: $0)
                    }
                })
            errno = 0
        }
        guard errno == 0 else {
            throw FileProblem(file: path, reason: .unreadable(String(cString: strerror(errno))))
        }
        return names.sorted()
    }
}
