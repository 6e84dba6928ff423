import OfficeRules

/// Reads one configuration and gathers what is wrong with it.
struct ConfigurationReader {
    var problems = ProblemCollector()
    private let folder: String

    /// `file` is the configuration's own path.
    init(file: String) {
        folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    }

    private static let keys = [
        "office", "roster", "workdays", "rulebook", "socket", "stateDirectory", "limits",
        "accounts",
    ]

    /// The configuration; nil after a problem has been noted.
    mutating func read(_ root: YAMLValue) -> Configuration? {
        guard let fields = root.fields(Self.keys, noting: &problems) else { return nil }
        let office = readOffice(of: fields)
        let roster = path("roster", of: fields, isRequired: true)
        let workdays = path("workdays", of: fields, isRequired: true)
        let rulebook = path("rulebook", of: fields)
        let socket = path("socket", of: fields, limit: ConfigurationFile.socketPathLimit)
        let state = path("stateDirectory", of: fields)
        let limits = readLimits(of: fields)
        let accounts = readAccounts(of: fields)
        guard let office, let roster, let workdays else { return nil }
        return Configuration(
            officeName: office.name, timeZone: office.timeZone, roster: roster, workdays: workdays,
            rulebook: rulebook, socket: socket, stateDirectory: state, limits: limits,
            accounts: accounts)
    }

    private mutating func readOffice(of fields: YAMLFields) -> (name: String, timeZone: String)? {
        let office = problems.required("office", of: fields) { value throws(FileProblem) in value }
        guard let office = office?.fields(["name", "timeZone"], noting: &problems) else {
            return nil
        }
        let name = problems.required("name", of: office) { value throws(FileProblem) in
            try value.name()
        }
        let zone = problems.required("timeZone", of: office) { value throws(FileProblem) in
            let name = try value.text()
            do throws(FileProblem) {
                _ = try ZoneFile.path(of: name)
            } catch {
                throw value.problem(error.reason)
            }
            return name
        }
        guard let name, let zone else { return nil }
        return (name, zone)
    }

    private mutating func path(
        _ name: String, of fields: YAMLFields, isRequired: Bool = false,
        limit: Int = ConfigurationFile.pathLimit
    ) -> String? {
        let folder = folder
        let read = { (value: YAMLValue) throws(FileProblem) -> String in
            let text = try value.text(limit: ConfigurationFile.pathLimit)
            let path = text.hasPrefix("/") ? text : folder + text
            guard path.utf8.count <= limit else {
                throw value.invalid("makes a path longer than \(limit) bytes: \(path)")
            }
            return path
        }
        return isRequired
            ? problems.required(name, of: fields, read) : problems.optional(name, of: fields, read)
    }

    private struct Bound {
        let name: String
        let range: ClosedRange<Int>
        let parameter: WritableKeyPath<Configuration.Limits, Int>
    }

    private static var bounds: [Bound] {
        [
            Bound(name: "connectionsPerUser", range: 1...100_000, parameter: \.connectionsPerUser),
            Bound(name: "connections", range: 16...100_000, parameter: \.connections),
            Bound(name: "frameBytes", range: 4_096...64 << 20, parameter: \.frameBytes),
            Bound(name: "pipelineDepth", range: 1...10_000, parameter: \.pipelineDepth),
            Bound(
                name: "incompleteMessageSeconds", range: 1...3_600,
                parameter: \.incompleteMessageSeconds),
            Bound(
                name: "outboundBufferBytes", range: 64 << 10...1 << 30,
                parameter: \.outboundBufferBytes),
            Bound(
                name: "stalledReaderSeconds", range: 1...3_600, parameter: \.stalledReaderSeconds),
        ]
    }

    private mutating func readLimits(of fields: YAMLFields) -> Configuration.Limits {
        var limits = Configuration.Limits()
        let known = Self.bounds.map(\.name)
        guard let fields = fields.optional("limits")?.fields(known, noting: &problems) else {
            return limits
        }
        for bound in Self.bounds {
            problems.number(
                bound.name, of: fields, in: bound.range, into: &limits[keyPath: bound.parameter])
        }
        return limits
    }
}
