/// The daemon's configuration as a YAML file:
///
///     office: {name: 二连浩特市人民政府, timeZone: Asia/Shanghai}
///     roster: roster.yaml
///     workdays: workdays
///     rulebook: rulebook.yaml         # may be left out
///     socket: /run/presided/socket    # may be left out
///     stateDirectory: state           # may be left out
///     limits: {connectionsPerUser: 200}
///     accounts:
///       - {user: root, role: clerk}
///       - {user: qian-er, person: qian-er}
///       - {group: preside-office, role: clerk}
///
/// A path that does not begin with `/` begins at the configuration file's folder. An account names
/// a user or a group, and a role (`observer`, `clerk`, `administrator`), a person of the roster, or
/// both. Several accounts of one user add up.
package enum ConfigurationFile {
    package static let accountsLimit = 10_000
    /// Bytes, as the kernel has it.
    static let pathLimit = 4_095
    /// Bytes; the kernel keeps 108 with the NUL at the end.
    static let socketPathLimit = 107

    /// The configuration in the file at this path.
    ///
    /// - Throws: everything that is wrong with it, each with its line.
    package static func load(_ path: String) throws(FileProblems) -> Configuration {
        let text: String
        do throws(FileProblem) {
            text = try YAMLReader.text(ofFile: path)
        } catch {
            throw FileProblems(error)
        }
        return try parse(text: text, file: path)
    }

    /// The configuration that a text gives, as if it stood in this file.
    package static func parse(text: String, file: String) throws(FileProblems) -> Configuration {
        let root: YAMLValue
        do throws(FileProblem) {
            root = try YAMLReader.root(of: text, file: file)
        } catch {
            throw FileProblems(error)
        }
        var reader = ConfigurationReader(file: file)
        let configuration = reader.read(root)
        try reader.problems.finish()
        guard let configuration else {
            throw FileProblems(FileProblem(file: file, reason: .notYAML("it is no configuration")))
        }
        return configuration
    }
}
